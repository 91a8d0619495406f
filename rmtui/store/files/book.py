"""The book: the only door to what is on disk. Records in and out, every change one operation that can be taken back.

Reading takes no lock; writing does. The records' classes are loaded only by the methods that give or take them, since
`rmtui log`, which needs none, is to be over before anyone notices it.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from rmtui.entry.names import NameIndex
from rmtui.errors import NotFound, RmtuiError
from rmtui.language import _
from rmtui.store.files import file_format, file_protocol, index, outbox
from rmtui.store.files.client_names import ClientNames
from rmtui.store.files.content import read_content
from rmtui.store.files.creation import begin, is_book
from rmtui.store.files.inventory import log_files, review_files
from rmtui.store.files.layout import BOOK, REVIEWS, month_file, month_of, review_file
from rmtui.store.files.watching import Watcher
from rmtui.store.files.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from datetime import date

    from rmtui.entry.line import Entry
    from rmtui.records.base import Record
    from rmtui.records.client import Client
    from rmtui.records.document import Document
    from rmtui.records.events import Contact, Sale, StandingPromise, UnsortedLine
    from rmtui.records.holding import Holding
    from rmtui.records.policy import Policy
    from rmtui.records.review import Review
    from rmtui.records.settings import Settings
    from rmtui.records.tie import Tie
    from rmtui.rules.conduct.discretion import Discretion
    from rmtui.rules.contact.due_reasons import FolderFacts
    from rmtui.rules.contact.summary import ContactSummary, OpenPromise
    from rmtui.rules.days.holidays import Holidays
    from rmtui.store.belongings import Belongings
    from rmtui.store.door import DocumentFiles, Outbox, Reach, Undone
    from rmtui.store.files.book_tables import BookTables
    from rmtui.store.log_pages import Day, LogPage

_MONTHS_IN_MEMORY = 12

Kept = TypeVar("Kept", bound="Record")


class Book:
    """A book directory, opened. Threads may share it; what another process writes is seen at the next call."""

    def __init__(self, path: str, *, watched: bool = True) -> None:
        """NotFound where there is no book. A change that was cut short is finished; where it cannot be, it is read.

        `watched`: `changed` counts from here; else from when it is first asked, and the files are not looked at before.
        """
        self.path = os.path.abspath(path)
        if not is_book(self.path):
            raise NotFound(_("There is no book at {path}. “rmtui init {path}” makes one.").format(path=self.path))
        if file_protocol.unfinished(self.path):
            file_protocol.decided(self.path)
            with suppress(RmtuiError), file_protocol.writing(self.path):
                pass
        self._pages: OrderedDict[str, tuple[file_protocol.Stamp, Any]] = OrderedDict()
        self._discretion: tuple[BookTables, Discretion] | None = None
        self._names = ClientNames(self.path)
        self._writer = Writer(self.path, self._names, self)
        self._watcher = Watcher(self.path, from_now=watched)

    @classmethod
    def create(cls, path: str) -> Book:
        """An empty book; BadInput where there is one already, or other files."""
        begin(path, {BOOK: {"clients": {}}})
        return cls(path)

    # Records out

    def names(self) -> NameIndex:
        return self._names.read()

    def clients(self) -> dict[str, Client]:
        """All clients by id, in the order they came."""
        return self.book_tables().clients

    def holdings(self, client: str | None = None) -> list[Holding]:
        """What a client owns and owes, or what all do; what was sold since is among it."""
        from rmtui.records.holding import Holding

        return self._filed(Holding, client)

    def policies(self, client: str | None = None) -> list[Policy]:
        """The policies in a client's folder, or all."""
        from rmtui.records.policy import Policy

        return self._filed(Policy, client)

    def documents(self, client: str | None = None) -> list[Document]:
        """The documents of a client, or all, the newest last."""
        from rmtui.records.document import Document

        return sorted(self._filed(Document, client), key=lambda one: (one.added_on, one.id))

    def _filed(self, kind: type[Kept], client: str | None) -> list[Kept]:
        """The records of a kind in book.json, of one client or all."""
        from rmtui.records.kinds import KINDS

        tables = self.book_tables()
        return [*getattr(tables, KINDS[kind].table).values()] if client is None else tables.of_client(kind, client)

    def ties(self) -> list[Tie]:
        """Who belongs together, and what they share."""
        return [*self.book_tables().ties.values()]

    def discretion(self) -> Discretion:
        """What of one client may be seen in the context of another."""
        from rmtui.rules.conduct.discretion import Discretion

        page, kept = self.book_tables(), self._discretion
        if kept is None or kept[0] is not page:
            kept = self._discretion = page, Discretion(page.clients, page.ties.values())
        return kept[1]

    def settings(self) -> Settings:
        """What the owner decided for the whole book."""
        from rmtui.records.settings import Settings

        return self.book_tables().settings.get("settings") or Settings()

    def contact_summary(self, today: date) -> ContactSummary:
        """How the book stands with every client, for the due rules."""
        return index.contact_summary(self.path, today, self.page, self.reviews_in)

    def reach(self, clients: Collection[str], today: date) -> Reach | None:
        """When these clients were last reached and what they are promised, without the records.

        None where a month cannot be read: that keeps nobody from writing into another.
        """
        with suppress(RmtuiError, OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            found = index.reach(self.path, today, clients)
            if found is None:  # once a month, and when an old month was changed
                self.contact_summary(today)
                found = index.reach(self.path, today, clients)
            return found
        return None

    def reopen_promises(self, clients: Collection[str]) -> list[str]:
        """Say of the promises that the last contact with these clients is taken to have kept that it did not.

        What was promised, for each; one operation.
        """
        from rmtui.store.reopening import reopen_promises

        return reopen_promises(self, clients)

    def contacts(self, client: str | None = None, *, once: bool = False) -> Iterator[Contact]:
        """Contacts, newest first, of one client or all; months are read only as far as this is iterated.

        `once`: the months are not looked at again soon, so that those of other clients need not be decoded.
        """
        from rmtui.records.events import Contact

        for name in log_files(self.path):
            events = self._lines(name, Contact, client) if once and client else self.page(name).contacts.values()
            found = [one for one in events if client is None or client in one.clients]
            yield from sorted(found, key=lambda contact: (contact.on, contact.at, contact.id), reverse=True)

    def sales(self, client: str | None = None) -> Iterator[Sale]:
        """Sales, newest first, of one client or all; of one client only the months that have any are read."""
        from rmtui.records.events import Sale
        from rmtui.store.files.pages import is_plain_id

        for name in index.sold_in(self.path, client) if is_plain_id(client) else log_files(self.path):
            events = self._lines(name, Sale, client) if client else self.page(name).sales.values()
            found = [one for one in events if client in (None, one.client)]
            yield from sorted(found, key=lambda sale: (sale.on, sale.id), reverse=True)

    def _lines(self, name: str, kind: type[Kept], client: str) -> Collection[Kept]:
        """The records of a kind in a month that name a client, and perhaps others; a month is not kept in memory."""
        from rmtui.records.kinds import KINDS
        from rmtui.store.files.pages import decode_lines, is_plain_id

        table = KINDS[kind].table
        if is_plain_id(client) and name not in self._pages:
            content = read_content(self.path, name) or b""
            with suppress(ValueError, RmtuiError):  # what is wrong is told by the whole page
                file_format.check(content, name)
                return decode_lines(content, table, client, kind)
        events: Collection[Kept] = getattr(self.page(name), table).values()
        return events

    def reviews(self, client: str | None = None) -> list[Review]:
        """All reviews of a client, or of all, those that are not finished included, oldest first."""
        names = index.months_with_reviews(self.path)
        names += review_files(self.path) if client is None else [review_file(client)]
        found: dict[str, Review] = {}
        for review in (one for name in names for one in self.reviews_in(name) if client in (None, one.client)):
            known = found.get(review.id)
            if known is None or known.revision <= review.revision:
                found[review.id] = review
        return sorted(found.values(), key=lambda one: (one.on, one.id))

    def reviews_in(self, name: str) -> Collection[Review]:
        """The reviews of one file: of a client, or of a month of an earlier format."""
        from rmtui.store.files.pages import OldLogPage, ReviewsPage, decode

        if not name.startswith(f"{REVIEWS}/"):
            month = self.page(name)
            return month.reviews.values() if isinstance(month, OldLogPage) else ()
        content = read_content(self.path, name)
        page = decode(content, ReviewsPage, os.path.join(self.path, name)) if content is not None else ReviewsPage()
        return page.reviews.values()

    def folders(self, contact_summary: ContactSummary) -> dict[str, FolderFacts]:
        """What the folders have, by client; who has nothing in theirs is left out."""
        from rmtui.rules.contact.due_reasons import folder_facts

        return folder_facts(self.holdings(), self.policies(), contact_summary.reviews)

    def folders_due(self, contact_summary: ContactSummary, today: date, days: int = 0) -> dict[str, FolderFacts]:
        """The same with only those holdings and policies that may be a reason in the queue of a day, looking ahead."""
        from rmtui.rules.contact.due_reasons import folder_facts
        from rmtui.store.files import folder_days

        tables = self.book_tables()
        if tables.header.format < file_format.FORMAT:
            return self.folders(contact_summary)
        owners, holdings, policies = folder_days.near(self.path, tables, today, days)
        return folder_facts(holdings, policies, contact_summary.reviews, owners)

    def folder(self, client: str, contact_summary: ContactSummary) -> FolderFacts:
        """What the folder of one client has."""
        from rmtui.rules.contact.due_reasons import FolderFacts

        return FolderFacts(self.holdings(client), self.policies(client), contact_summary.reviews.get(client))

    def day(self, on: date) -> Day:
        """What was written down for a day."""
        from rmtui.records.kinds import BookFile, kinds_in
        from rmtui.store.belongings import moment
        from rmtui.store.log_pages import Day

        page = self.page(month_file(f"{on:%Y-%m}"))

        def of_day(table: str) -> tuple[Any, ...]:
            records = (record for record in getattr(page, table, {}).values() if record.on == on)
            return tuple(sorted(records, key=moment))

        tables = {kind.table: of_day(kind.table) for kind in kinds_in(BookFile.MONTH)}
        own = {table: tables.pop(table) for table in Day._fields if table in tables}
        return Day(on, **own, others=tuple(chain(*tables.values())))

    def nearest_logged_day(self, on: date, step: int) -> date | None:
        """The nearest day before (`step` -1) or after (1) a day of which anything was written down."""
        month = f"{on:%Y-%m}"
        months = [one for one in self.months() if (one >= month if step > 0 else one <= month)]
        for one in reversed(months) if step > 0 else months:
            page = self.page(month_file(one))
            written = page.days()
            days = [day for day in written if (day - on).days * step > 0]
            if days:
                return min(days) if step > 0 else max(days)
        return None

    def sales_of_contact(self, contact: Contact) -> tuple[Sale, ...]:
        """What was sold in a contact, in the order it was written."""
        from rmtui.store.files.pages import home

        sales = (sale for sale in self.page(home(contact)).sales.values() if sale.contact == contact.id)
        return tuple(sorted(sales, key=lambda sale: sale.id))

    def promise_record(self, promise: OpenPromise) -> Contact | StandingPromise | None:
        """The record that holds a promise; None where it is gone."""
        page = self.page(month_file(f"{promise.made_on:%Y-%m}"))
        return page.contacts.get(promise.source) or page.steps.get(promise.source)

    def current(self, record: Kept) -> Kept | None:
        """A record as the book has it now, where it still is in the same month; None where it is not.

        Settings that nobody made yet are the usual ones.
        """
        from rmtui.records.kinds import kind_of
        from rmtui.store.files.pages import home, unmade

        found: Kept | None = self._table(home(record), kind_of(record).table, record).get(record.id)
        return found or unmade(record)

    def unsorted(self) -> list[UnsortedLine]:
        """The lines still to be sorted, oldest first."""
        found: list[UnsortedLine] = []
        for name in reversed(log_files(self.path)):
            if b'"unsorted":{' in (read_content(self.path, name) or b""):  # hardly any month has one
                found += self.page(name).unsorted.values()
        return found

    def month(self, month: str) -> LogPage:
        """Everything that was written down in a month, "2026-11"."""
        return self.page(month_file(month))

    def page(self, name: str) -> LogPage:
        """The same by the month's file, named as `log_files` names it."""
        from rmtui.store.files.pages import decode
        from rmtui.store.log_pages import LogPage

        page: LogPage = self._kept(name, lambda content, path: decode(content, LogPage, path)) or LogPage()
        return page

    def months(self) -> list[str]:
        """The months something was written down in, "2026-11", newest first."""
        return [month_of(name) for name in log_files(self.path)]

    def find(self, words: Sequence[str]) -> Iterator[Record]:
        """Records in which every word occurs: clients first, then events, newest first."""
        from rmtui.store.files.search import search

        return search(self, words)

    def find_by_page(self, words: Sequence[str]) -> Iterator[list[Record]]:
        """The same in short steps, a list for the clients and for each month, for who may not want to go on."""
        from rmtui.store.files.search import search_pages

        return search_pages(self, words)

    # Records in

    def log(self, entry: Entry) -> str:
        return self._writer.log(entry)

    def sort_line(self, line: UnsortedLine, entry: Entry) -> str:
        return self._writer.sort_line(line, entry)

    def keep_unsorted(self, line: str, why: str, on: date) -> None:
        self._writer.keep_unsorted(line, why, on)

    def save(self, *records: Record, what: str) -> None:
        self._writer.save(*records, what=what)

    def change(self, base: Record, mine: Record, *, what: str) -> None:
        self._writer.amend((base, mine), what=what)

    def amend(self, *pairs: tuple[Record | None, Record | None], what: str) -> None:
        self._writer.amend(*pairs, what=what)

    def revise(self, decide: Callable[[], Iterable[tuple[Record | None, Record | None]]], *, what: str) -> None:
        self._writer.revise(decide, what=what)

    def remove(self, *records: Record, what: str = "remove") -> None:
        self._writer.remove(*records, what=what)

    def remove_client(self, client: Client) -> Belongings:
        return self._writer.remove_client(client)

    def take_outbox(self, on: date) -> set[str]:
        return self._writer.take_outbox(on)

    def undo(self) -> Undone | None:
        from rmtui.store.files import history

        return history.undo(self.path, self.documents)

    def redo(self) -> Undone | None:
        from rmtui.store.files import history

        return history.redo(self.path, self.documents)

    # Watching

    def changed(self) -> bool:
        return self._watcher.changed()

    def state_of_month(self, month: str) -> object:
        return self._watcher.state_of_month(month)

    def records_of(self, client: str) -> Iterator[Record]:
        """All records that belong to a client, kind by kind; those of the log newest first."""
        from rmtui.store.files.belongings import records_of

        return records_of(self, client)

    # Beside the records

    @property
    def place(self) -> str:
        """Where the book is, as a person may be told."""
        return self.path

    @property
    def outbox(self) -> Outbox:
        """The lines that the book could not take when they were typed; `take_outbox` brings them in."""
        return outbox.FileOutbox(self.path)

    @property
    def document_files(self) -> DocumentFiles:
        """The files of documents."""
        from rmtui.store.files.documents import DocumentFolders

        return DocumentFolders(self.path)

    def holidays(self) -> Holidays:
        """The holidays the book goes by. BadInput where its own list cannot be read; `published_holidays` are left."""
        from rmtui.store.files.holidays import holidays

        return holidays(self.path)

    def published_holidays(self) -> Holidays:
        """The holidays that came with rmtui."""
        from rmtui.store.files.holidays import published

        return published()

    def sync_copies(self) -> list[str]:
        """Names of the copies that a folder sync left beside the book's files. OSError where that cannot be told."""
        from rmtui.store.files import conflicts

        return [copy.name for copy in conflicts.copies(self.path)]

    def _table(self, name: str, table: str, like: Record) -> dict[str, Any]:
        """The records of one table of a file as it is now; `like` is one of them."""
        if table == REVIEWS:
            return {review.id: review for review in self.reviews(like.client)}  # type: ignore[attr-defined]
        records: dict[str, Any] = getattr(self.book_tables() if name == BOOK else self.page(name), table)
        return records

    def book_tables(self) -> BookTables:
        """The records of book.json, a table at a time."""
        from rmtui.store.files.book_tables import BookTables

        tables: BookTables = self._kept(BOOK, BookTables)
        return tables

    def _kept(self, name: str, read: Callable[[bytes, str], Any]) -> Any:
        """What `read` makes of the content and the path of a file, kept in memory as long as the file stays the same.

        None for a month of which nothing was ever written down.
        """
        path = os.path.join(self.path, name)
        stamp = file_protocol.stamp(file_protocol.current(self.path, name))
        kept = self._pages.get(name)
        if kept and kept[0] == stamp:
            with suppress(KeyError):  # another thread may have let go of it
                self._pages.move_to_end(name)
            return kept[1]
        content = read_content(self.path, name)
        page = read(content, path) if content is not None else None
        self._pages.pop(name, None)
        self._pages[name] = (stamp, page)
        while len(self._pages) > _MONTHS_IN_MEMORY:
            self._pages.popitem(last=False)
        return page
