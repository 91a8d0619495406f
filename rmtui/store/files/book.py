"""The book: the only door to what is on disk. Records in and out, every change one operation that can be taken back.

Reading takes no lock; writing does. The records' classes are loaded only by the methods that give or take them, since
`rmtui log`, which needs none, is to be over before anyone notices it.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from rmtui.entry.names import Names
from rmtui.errors import BadInput, NotFound, RmtuiError, Stale
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.ids import new_id
from rmtui.store.files import file_format, file_protocol, index, outbox
from rmtui.store.files.inventory import log_files, review_files
from rmtui.store.files.layout import BOOK, LOG, REVIEWS, month_file, month_of, review_file
from rmtui.store.files.written import written

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from datetime import date
    from typing import TypeGuard

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
    from rmtui.rules.contact.standing import OpenPromise, Standing
    from rmtui.rules.days.holidays import Holidays
    from rmtui.store.files.belongings import Belongings
    from rmtui.store.files.changes import Changes
    from rmtui.store.files.documents import DocumentFiles
    from rmtui.store.files.pages import BookPage, Day, LogPage
    from rmtui.store.files.undo import Undone

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
        self._named: file_protocol.Stamp | None = None
        """The state of book.json that names were last asked of."""
        self._pages: OrderedDict[str, tuple[file_protocol.Stamp, Any]] = OrderedDict()
        self._discretion: tuple[BookPage, Discretion] | None = None
        self._seen = self._look() if watched else set()

    @classmethod
    def create(cls, path: str) -> Book:
        """An empty book; BadInput where there is one already, or other files."""
        begin(path, {BOOK: {"clients": {}}})
        return cls(path)

    # What the quick path needs

    def names(self) -> Names:
        """All clients' names, to find the one meant."""
        self._named = file_protocol.stamp(os.path.join(self.path, BOOK))
        return Names(index.names(self.path, lambda: self._tables(BOOK)))

    def log(self, entry: Entry) -> str:
        """Write down what an entry says; the id of the contact. NotFound where a client is not there any more."""
        contact, tables = written(entry)
        changed: Changes = {month_file(entry.on.isoformat()[:7]): tables}

        def decide() -> Changes:
            self._all_there(entry)
            return changed

        self._decide("log", decide)
        return contact

    def sort(self, line: UnsortedLine, entry: Entry) -> str:
        """Write down what an unsorted line turned out to mean, in the line's place; the id of the contact.

        Stale where the line was sorted, dropped or corrected elsewhere since it was read.
        """
        contact, tables = written(entry)
        found: Changes = {month_file(entry.on.isoformat()[:7]): tables}
        found.setdefault(month_file(line.on.isoformat()[:7]), {})["unsorted"] = {line.id: None}

        def decide() -> Changes:
            if self.current(line) != line:
                raise Stale(_("This line was sorted or changed elsewhere meanwhile. Nothing was written."))
            self._all_there(entry)
            return found

        self._decide("sort", decide)
        return contact

    def keep(self, line: str, why: str, on: date) -> None:
        """Keep a line that was not understood, word for word."""
        record = {"id": new_id(), "on": on.isoformat(), "line": line, "why": why}
        self._apply("keep", {month_file(record["on"][:7]): {"unsorted": {record["id"]: record}}})

    def take_outbox(self, on: date) -> set[str]:
        """Bring in the lines that could not be written when they were typed, as unsorted ones; their ids.

        Among these are those that somebody brought in who was killed before the outbox was gone.
        """
        there: set[str] = set()
        with outbox.taken(self.path) as lines:

            def decide() -> Changes:
                changed: Changes = {}
                months: dict[str, file_format.Tables] = {}
                for line in lines:
                    record = {"id": line.id, "on": line.on or on.isoformat(), "line": line.line}
                    if line.torn:
                        record["why"] = _("It was cut off when it was kept.")
                    name = month_file(record["on"][:7])
                    if name not in months:
                        months[name] = self._tables(name)
                    if line.id in months[name].get("deleted", ()):
                        continue  # sorted, or let go of
                    there.add(line.id)
                    if line.id not in months[name].get("unsorted", ()):
                        changed.setdefault(name, {}).setdefault("unsorted", {})[line.id] = record
                return changed

            if lines:
                self._decide("keep", decide)
        return there

    def undo(self) -> Undone | None:
        """Take back the newest operation that stands."""
        from rmtui.store.files import undo

        return self._with_files(undo.undo(self.path, self._id()))

    def redo(self) -> Undone | None:
        """Make again what was taken back last, unless something new was done since."""
        from rmtui.store.files import undo

        return self._with_files(undo.redo(self.path, self._id()))

    def _with_files(self, done: Undone | None) -> Undone | None:
        """The files of documents follow their records, out of `aside/` and into it, when a removal is turned round.

        A disk that refuses is no reason to say that nothing was done; the doctor finds the file that is not in place.
        """
        touched = [record for table, record in done.records if table == "documents"] if done else []
        if done and done.what == "remove" and touched:
            from rmtui.records.document import Document
            from rmtui.store.files import documents
            from rmtui.store.files.pages import read_record

            there = {document.id for document in self.documents()}
            for document in (read_record(record, Document) for record in touched):
                with suppress(RmtuiError):
                    follow = documents.bring_back if document.id in there else documents.remove
                    follow(self.path, document)
        return done

    # Records out

    def clients(self) -> dict[str, Client]:
        """All clients by id, in the order they came."""
        return self.book_page().clients

    def holdings(self, client: str | None = None) -> list[Holding]:
        """What a client owns and owes, or what all do; what was sold since is among it."""
        return [one for one in self.book_page().holdings.values() if client in (None, one.client)]

    def policies(self, client: str | None = None) -> list[Policy]:
        """The policies in a client's folder, or all."""
        return [one for one in self.book_page().policies.values() if client in (None, one.client)]

    def documents(self, client: str | None = None) -> list[Document]:
        """The documents of a client, or all, the newest last."""
        found = (one for one in self.book_page().documents.values() if client in (None, one.client))
        return sorted(found, key=lambda one: (one.added_on, one.id))

    def ties(self) -> list[Tie]:
        """Who belongs together, and what they share."""
        return [*self.book_page().ties.values()]

    def discretion(self) -> Discretion:
        """What of one client may be seen in the context of another."""
        from rmtui.rules.conduct.discretion import Discretion

        page, kept = self.book_page(), self._discretion
        if kept is None or kept[0] is not page:
            kept = self._discretion = page, Discretion(page.clients, page.ties.values())
        return kept[1]

    def settings(self) -> Settings:
        """What the owner decided for the whole book."""
        from rmtui.records.settings import Settings

        return self.book_page().settings.get("settings") or Settings()

    def standing(self, today: date) -> Standing:
        """How the book stands with every client, for the due rules."""
        return index.standing(self.path, today, self.page, self.reviews_in)

    def reach(self, clients: Collection[str], today: date) -> index.Reach | None:
        """When these clients were last reached and what they are promised, without the records.

        None where a month cannot be read: that keeps nobody from writing into another.
        """
        with suppress(RmtuiError, OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            found = index.reach(self.path, today, clients)
            if found is None:  # once a month, and when an old month was changed
                self.standing(today)
                found = index.reach(self.path, today, clients)
            return found
        return None

    def still_open(self, clients: Collection[str]) -> list[str]:
        """Say of the promises that the last contact with these clients is taken to have kept that it did not.

        What was promised, for each; one operation.
        """
        from rmtui.store.files import keeping

        return keeping.still_open(self, clients)

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

        for name in index.sold_in(self.path, client) if _is_findable(client) else log_files(self.path):
            events = self._lines(name, Sale, client) if client else self.page(name).sales.values()
            found = [one for one in events if client in (None, one.client)]
            yield from sorted(found, key=lambda sale: (sale.on, sale.id), reverse=True)

    def _lines(self, name: str, kind: type[Kept], client: str) -> Collection[Kept]:
        """The records of a kind in a month that name a client, and perhaps others; a month is not kept in memory."""
        from rmtui.records.kinds import KINDS
        from rmtui.store.files.pages import decode_lines

        table = KINDS[kind].table
        if _is_findable(client) and name not in self._pages:
            content = self._content(name) or b""
            with suppress(ValueError):  # what is wrong is told by the whole page
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
        content = self._content(name)
        page = decode(content, ReviewsPage, os.path.join(self.path, name)) if content is not None else ReviewsPage()
        return page.reviews.values()

    def folders(self, standing: Standing) -> dict[str, FolderFacts]:
        """What the folders have for the due rules, by client; who has nothing in theirs is left out."""
        from rmtui.rules.contact.due_reasons import FolderFacts

        holdings: dict[str, list[Holding]] = {}
        policies: dict[str, list[Policy]] = {}
        for holding in self.holdings():
            holdings.setdefault(holding.client, []).append(holding)
        for policy in self.policies():
            policies.setdefault(policy.client, []).append(policy)
        return {
            one: FolderFacts(holdings.get(one, ()), policies.get(one, ()), standing.reviews.get(one))
            for one in {*holdings, *policies, *standing.reviews}
        }

    def day(self, on: date) -> Day:
        """What was written down for a day."""
        from rmtui.store.files.pages import Day

        page = self.page(month_file(f"{on:%Y-%m}"))

        def of_day(table: dict[str, Any]) -> tuple[Any, ...]:
            records = (record for record in table.values() if record.on == on)
            return tuple(sorted(records, key=lambda record: (getattr(record, "at", ""), record.id)))

        tables = (page.contacts, page.sales, page.notes, page.snoozes, page.unsorted, page.steps)
        return Day(on, *(of_day(table) for table in tables))

    def written_beside(self, on: date, step: int) -> date | None:
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

    def sold_in(self, contact: Contact) -> tuple[Sale, ...]:
        """What was sold in a contact, in the order it was written."""
        from rmtui.store.files.pages import home

        sales = (sale for sale in self.page(home(contact)).sales.values() if sale.contact == contact.id)
        return tuple(sorted(sales, key=lambda sale: sale.id))

    def made(self, promise: OpenPromise) -> Contact | StandingPromise | None:
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
            if b'"unsorted":{' in (self._content(name) or b""):  # hardly any month has one
                found += self.page(name).unsorted.values()
        return found

    def month(self, month: str) -> LogPage:
        """Everything that was written down in a month, "2026-11"."""
        return self.page(month_file(month))

    def page(self, name: str) -> LogPage:
        """The same by the month's file, named as `log_files` names it."""
        from rmtui.store.files.pages import LogPage

        page: LogPage = self._page(name, LogPage)
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

    def save(self, *records: Record, what: str) -> None:
        """Write records as they stand, as one operation. `what` names it: add, edit, import, snooze, note ...

        What others did meanwhile is not looked at: what was read, or names a client, goes through `amend`.
        """
        from rmtui.store.files.pages import put

        found: Changes = {}
        for record in records:
            put(found, record)
        self._apply(what, found)

    def change(self, base: Record, mine: Record, *, what: str) -> None:
        """Write what `mine` changed of `base`, and leave what another process changed of it meanwhile.

        Stale where both changed the same field to different ends, or the record is gone.
        """
        self.amend((base, mine), what=what)

    def amend(self, *pairs: tuple[Record | None, Record | None], what: str) -> None:
        """Several records as one operation: each as it was read, and as it is to be.

        None in the place of the first adds a record, in the place of the second it removes one. Stale as `change`, and
        where a record that is to go was changed meanwhile; else as `rmtui.store.files.merge_under_lock` says.
        """
        self.revise(lambda: pairs, what=what)

    def revise(self, decide: Callable[[], Iterable[tuple[Record | None, Record | None]]], *, what: str) -> None:
        """As `amend`, with what is to become of the records decided under the lock, from the book as it is then.

        What `decide` raises leaves the book as it was.
        """
        from rmtui.store.files import merge_under_lock

        self._decide(what, lambda: merge_under_lock.decided(decide(), self.current, self.clients))

    def remove(self, *records: Record, what: str = "remove") -> None:
        """Delete records, whatever became of them since they were read, as one operation."""
        self.revise(lambda: ((now, None) for record in records if (now := self.current(record))), what=what)

    def belongings(self, client: str) -> Belongings:
        """Everything of a client, by id."""
        from rmtui.store.files.belongings import belongings

        return belongings(self, client)

    def remove_client(self, client: Client) -> Belongings:
        """Remove a client as it was read with all that belongs to the client, as one operation; what that was.

        The files of documents go to `aside/`, and come back with the records. Stale where the client was changed
        meanwhile. RmtuiError where the files could not be moved: the records are gone then, and it says so.
        """
        from rmtui.records.document import Document
        from rmtui.store.files import documents

        gone: list[Belongings] = []

        def decide() -> list[tuple[Record | None, Record | None]]:
            gone.append(self.belongings(client.id))
            return [(client, None), *((record, None) for record in gone[-1].records)]

        self.revise(decide, what="remove")
        documents.remove_all(self.path, gone[-1].of(Document))
        return gone[-1]

    # Beside the records

    @property
    def place(self) -> str:
        """Where the book is, as a person may be told."""
        return self.path

    @property
    def waiting_lines(self) -> outbox.WaitingLines:
        """The lines that the book could not take when they were typed; `take_outbox` brings them in."""
        return outbox.WaitingLines(self.path)

    @property
    def document_files(self) -> DocumentFiles:
        """The files of documents."""
        from rmtui.store.files.documents import DocumentFiles

        return DocumentFiles(self.path)

    def holidays(self) -> Holidays:
        """The holidays the book goes by. BadInput where its own list cannot be read; `published_holidays` are left."""
        from rmtui.store.files.holidays import holidays

        return holidays(self.path)

    def published_holidays(self) -> Holidays:
        """The holidays that came with rmtui."""
        from rmtui.store.files.holidays import published

        return published()

    def copies(self) -> list[str]:
        """Names of the copies that a folder sync left beside the book's files. OSError where that cannot be told."""
        from rmtui.store.files import conflicts

        return [copy.name for copy in conflicts.copies(self.path)]

    # Watching

    def state_of_month(self, month: str) -> object:
        """Something that is equal as long as nothing of a month ("2026-11") changes; opens no file."""
        return file_protocol.stamp(file_protocol.current(self.path, month_file(month)))

    def changed(self) -> bool:
        """Was anything written, by anyone, since this was last asked? Opens no file."""
        seen, self._seen = self._seen, self._look()
        return seen != self._seen

    def _look(self) -> set[tuple[str, file_protocol.Stamp]]:
        """The book's files, each with what tells one state of it from another: a time alone is too coarse for that."""
        found: set[tuple[str, file_protocol.Stamp]] = set()
        for directory in (self.path, *(os.path.join(self.path, one) for one in (LOG, REVIEWS))):
            with suppress(OSError), os.scandir(directory) as entries:
                found.update(
                    (entry.name, file_protocol.stamp(entry.path)) for entry in entries if entry.name.endswith(".json")
                )
        return found

    def _apply(self, what: str, decided: Changes) -> None:
        self._decide(what, lambda: decided)

    def _decide(self, what: str, decide: Callable[[], Changes]) -> None:
        """Make the changes that are decided upon under the lock."""
        from rmtui.store.files import changes  # with it comes TinyDB, which reading does not need

        changes.apply(self.path, self._id(), what, decide)

    def _all_there(self, entry: Entry) -> None:
        """NotFound where another process removed a client of an entry since the names were asked for."""
        if self._named != file_protocol.stamp(os.path.join(self.path, BOOK)):
            there = {known.id for known in self.names()}
            for known in entry.who:
                if known.id not in there:
                    raise NotFound(_("{name} is not there any more.").format(name=plain(known.said)))

    def _table(self, name: str, table: str, like: Record) -> dict[str, Any]:
        """The records of one table of a file as it is now; `like` is one of them."""
        if table == REVIEWS:
            return {review.id: review for review in self.reviews(like.client)}  # type: ignore[attr-defined]
        records: dict[str, Any] = getattr(self.book_page() if name == BOOK else self.page(name), table)
        return records

    def _id(self) -> str:
        """The book's id, to write by. ReadOnly where a newer rmtui wrote the book."""
        header = file_protocol.header(self.path, BOOK)
        if header.format > file_format.FORMAT:
            raise file_format.newer(os.path.join(self.path, BOOK))
        return header.book

    def _tables(self, name: str) -> file_format.Tables:
        path = os.path.join(self.path, name)
        content = self._content(name)
        return file_format.unseal(content, path)[1] if content is not None else {}

    def _content(self, name: str) -> bytes | None:
        """The bytes of a file; None for a month of which nothing was ever written down."""
        content = file_protocol.read_file(self.path, name)
        if content is None and name == BOOK:
            raise file_format.damaged(os.path.join(self.path, name))
        return content

    def book_page(self) -> BookPage:
        from rmtui.store.files.pages import BookPage

        page: BookPage = self._page(BOOK, BookPage)
        return page

    def _page(self, name: str, kind: Any) -> Any:
        """The records of a file, kept in memory as long as the file stays the same."""
        from rmtui.store.files.pages import decode

        path = os.path.join(self.path, name)
        stamp = file_protocol.stamp(file_protocol.current(self.path, name))
        kept = self._pages.get(name)
        if kept and kept[0] == stamp:
            with suppress(KeyError):  # another thread may have let go of it
                self._pages.move_to_end(name)
            return kept[1]
        content = self._content(name)
        page = decode(content, kind, path) if content is not None else kind()
        self._pages.pop(name, None)
        self._pages[name] = (stamp, page)
        while len(self._pages) > _MONTHS_IN_MEMORY:
            self._pages.popitem(last=False)
        return page


def _is_findable(client: str | None) -> TypeGuard[str]:
    """Is it an id that stands in a file as it is? Every one of our making does."""
    return client is not None and client.isascii() and client.isalnum()


def is_book(path: str) -> bool:
    """Is there a book at `path`, be it a damaged one, or one whose making was cut short?"""
    return (
        os.path.exists(os.path.join(path, BOOK))
        or file_protocol.unfinished(path)
        or bool(file_protocol.generations(path, BOOK))
    )


def begin(path: str, files: dict[str, file_format.Tables], book: str = "") -> None:
    """Make a book of these files, all or nothing; `book` is its id. BadInput where `path` is in use."""
    path = os.path.abspath(path)
    book = book or new_id()
    content = {name: (1, file_format.seal(tables, book, 1, file=name)) for name, tables in files.items()}
    taken = BadInput(_("There is a book at {path} already. Nothing was changed.").format(path=path))
    if is_book(path):
        raise taken
    if os.path.exists(path) and (not os.path.isdir(path) or any(name[0] != "." for name in os.listdir(path))):
        raise BadInput(_("{path} is in use by something else. Choose a new or empty directory.").format(path=path))
    try:
        file_protocol.make_directory(path)
        os.chmod(path, 0o700)
    except OSError as error:
        raise file_protocol.refused(error, path) from None
    with file_protocol.writing(path):
        if is_book(path):  # another process was quicker
            raise taken
        file_protocol.commit(path, content)
