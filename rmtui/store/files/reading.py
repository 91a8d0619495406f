"""Records out of a book's files: what each question of `rmtui.store.door.Reading` is answered from. Takes no lock.

The records' classes are loaded only by the methods that give them: `rmtui log` needs none.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from rmtui.rules.days.months import month_key
from rmtui.store.files import file_format, summary_index
from rmtui.store.files.decoded_files import DecodedFiles
from rmtui.store.files.file_protocol import read_content
from rmtui.store.files.inventory import log_files, review_files
from rmtui.store.files.layout import BOOK, REVIEWS, month_file, month_of, review_file
from rmtui.store.files.one_look import seen_once

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date
    from typing import TypeVar

    from rmtui.entry.names import NameIndex
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
    from rmtui.rules.contact.summary import ContactSummary, OpenPromise
    from rmtui.store.files.book_tables import BookTables
    from rmtui.store.files.names_index import ClientNames
    from rmtui.store.log_pages import Day, LogPage

    RecordT = TypeVar("RecordT", bound=Record)


class Reader:
    """Reads the book at `root`."""

    def __init__(self, root: str, names: ClientNames) -> None:
        self.root = root
        self.files = DecodedFiles(root)
        self._names = names
        self._discretion: tuple[BookTables, Discretion] | None = None

    def names(self) -> NameIndex:
        """All clients' names, to find the one meant."""
        return self._names.read()

    def clients(self) -> dict[str, Client]:
        """All clients by id, in the order they came."""
        return self.files.book_tables().clients

    def client(self, id: str) -> Client | None:
        """One client; the others are not decoded for it."""
        from rmtui.records.client import Client

        return next(iter(self._of_kind(Client, id)), None)

    def introduced_by(self, client: str) -> Iterable[Client]:
        """Those whom a client introduced, and perhaps others; the rest is not decoded for it."""
        from rmtui.records.client import Client
        from rmtui.records.kinds import KINDS
        from rmtui.store.files.rows import is_plain_id

        referrer = b'"referred_by":"%s"' % client.encode() if is_plain_id(client) else b'"referred_by":'

        def pick(rows: bytes) -> Iterator[bytes]:
            return (line.removesuffix(b",") for line in file_format.lines_with(rows, (referrer,), 0, len(rows)))

        return self.files.book_tables().picked(KINDS[Client], pick)  # type: ignore[return-value]

    def holdings(self, client: str | None = None) -> list[Holding]:
        """What a client owns and owes, or what all do; what was sold since is among it."""
        from rmtui.records.holding import Holding

        return self._of_kind(Holding, client)

    def policies(self, client: str | None = None) -> list[Policy]:
        """The policies in a client's folder, or all."""
        from rmtui.records.policy import Policy

        return self._of_kind(Policy, client)

    def documents(self, client: str | None = None) -> list[Document]:
        """The documents of a client, or all, the newest last."""
        from rmtui.records.document import Document

        return sorted(self._of_kind(Document, client), key=lambda one: (one.added_on, one.id))

    def _of_kind(self, kind: type[RecordT], client: str | None) -> list[RecordT]:
        """The records of a kind in book.json, of one client or all."""
        from rmtui.records.kinds import KINDS

        tables = self.files.book_tables()
        return [*getattr(tables, KINDS[kind].table).values()] if client is None else tables.of_client(kind, client)

    def ties(self) -> list[Tie]:
        """Who belongs together, and what they share."""
        return [*self.files.book_tables().ties.values()]

    def discretion(self) -> Discretion:
        """What of one client may be seen in the context of another."""
        from rmtui.rules.conduct.discretion import Discretion

        tables, known = self.files.book_tables(), self._discretion
        if known is None or known[0] is not tables:
            ids_by_form = self._names.read().ids_by_form
            if self.files.book_tables() is not tables:  # the names are of another state
                return self.discretion()
            known = self._discretion = (
                tables,
                Discretion(tables.clients_on_demand, tables.ties.values(), ids_by_form),
            )
        return known[1]

    def settings(self) -> Settings:
        """What the owner decided for the whole book."""
        from rmtui.records.settings import Settings

        return self.files.book_tables().settings.get("settings") or Settings()

    def reviews(self, client: str | None = None) -> list[Review]:
        """All reviews of a client, or of all, those that are not finished included, oldest first."""
        return [*_reviews(self.root, self.files, client)]

    def contacts(self, client: str | None = None, *, once: bool = False) -> Iterator[Contact]:
        """Contacts, newest first, of one client or all; months are read only as far as this is iterated.

        `once`: the months are not looked at again soon, so that those of other clients need not be decoded.
        """
        from rmtui.records.events import Contact

        for name in log_files(self.root):
            events = (
                self.files.month_records(name, client, Contact)[0]
                if once and client
                else self.files.log_page(name).contacts.values()
            )
            found = [one for one in events if client is None or client in one.clients]
            yield from sorted(found, key=lambda contact: (contact.on, contact.at, contact.id), reverse=True)

    def sales(self, client: str | None = None) -> Iterator[Sale]:
        """Sales, newest first, of one client or all; of one client only the months that have any are read."""
        from rmtui.records.events import Sale

        yield from self.records(Sale, client)

    def unsorted(self) -> list[UnsortedLine]:
        """The lines still to be sorted, oldest first."""
        found: list[UnsortedLine] = []
        for name in reversed(log_files(self.root)):
            if b'"unsorted":{' in (read_content(self.root, name) or b""):  # hardly any month has one
                found += self.files.log_page(name).unsorted.values()
        return found

    def day(self, on: date) -> Day:
        """What was written down for a day."""
        from rmtui.records.kinds import KINDS, BookFile, kinds_in
        from rmtui.store.belongings import moment
        from rmtui.store.log_pages import Day

        page, book_tables = self.month(month_key(on)), self.files.book_tables()

        def of_day(table: str) -> tuple[Any, ...]:
            records = (record for record in getattr(page, table, {}).values() if record.on == on)
            return tuple(sorted(records, key=moment))

        tables = {kind.table: of_day(kind.table) for kind in kinds_in(BookFile.MONTH) if not kind.is_permanent}
        own = {table: tables.pop(table) for table in Day._fields if table in tables}
        mark = f'"on":"{on}"'.encode()

        def begun(rows: bytes) -> list[bytes]:
            return [row.removesuffix(b",") for row in rows.split(b"\n") if mark in row]

        kinds = (kind for kind in KINDS.values() if kind.is_of_day)
        found: Iterator[Any] = chain.from_iterable(book_tables.picked(kind, begun) for kind in kinds)
        matters = (one for one in found if one.on == on)
        return Day(on, **own, others=tuple(chain(*tables.values(), sorted(matters, key=moment))))

    def month(self, month: str) -> LogPage:
        """Everything that was written down in a month, "2026-11"."""
        return self.files.log_page(month_file(month))

    def months(self) -> list[str]:
        """The months something was written down in, "2026-11", newest first."""
        return [month_of(name) for name in log_files(self.root)]

    def nearest_logged_day(self, on: date, step: int) -> date | None:
        """The nearest day before (`step` -1) or after (1) a day of which anything was written down."""
        month = month_key(on)
        months = [one for one in self.months() if (one >= month if step > 0 else one <= month)]
        for one in reversed(months) if step > 0 else months:
            days = [day for day in self.month(one).days() if (day - on).days * step > 0]
            if days:
                return min(days) if step > 0 else max(days)
        return None

    def agreed_in(self, contact: Contact) -> tuple[Sale | StandingPromise, ...]:
        """What was sold in a contact, and what the clients promised in it, each in the order it was written."""
        from rmtui.store.files.pages import file_of

        page = self.files.log_page(file_of(contact))
        sales = sorted((one for one in page.sales.values() if one.contact == contact.id), key=lambda one: one.id)
        steps = sorted((one for one in page.steps.values() if one.contact == contact.id), key=lambda one: one.id)
        return (*sales, *steps)

    def promise_record(self, promise: OpenPromise) -> Contact | StandingPromise | None:
        """The record that holds a promise; None where it is gone."""
        page = self.month(month_key(promise.made_on))
        return page.contacts.get(promise.source) or page.steps.get(promise.source)

    def contact_summary(
        self, today: date, client: str | None = None, *, fields: Collection[str] = ()
    ) -> ContactSummary:
        """How the book stands with every client, or one, for the due rules; of every client perhaps only `fields`."""
        from rmtui.store.files.rows import is_plain_id

        if client is not None and is_plain_id(client) and (found := _client_summary(self.root, self, client, today)):
            return found
        self.files.book_tables()  # whose currency what the reviews found is in
        read = self.files.log_page, self.files.reviews_in
        everybody = summary_index.contact_summary(self.root, today, *read, () if client else fields)
        return everybody if client is None else everybody.of(client)

    def events(self, client: str, name: str) -> tuple[Any, ...]:
        """The contacts, snoozes and promises of a month that name a client, and perhaps others."""
        from rmtui.records.events import Contact, Snooze, StandingPromise

        return tuple(self.files.month_records(name, client, Contact, Snooze, StandingPromise))

    def records_of(self, client: str | None = None) -> Iterator[Record]:
        """All records that belong to a client, or to any, kind by kind; those of the log newest first."""
        from rmtui.records.kinds import KINDS

        for kind in (kind for kind in KINDS.values() if kind.has_owners):
            yield from self.records(kind.record, client)

    def records(self, kind: type[RecordT], client: str | None = None) -> Iterator[RecordT]:
        """The records of a kind that belong to a client, or all; those of the log newest first."""
        from rmtui.records.kinds import KINDS, BookFile
        from rmtui.store.belongings import moment

        row = KINDS[kind]
        if row.file is BookFile.CLIENT:
            yield from self.reviews(client)  # type: ignore[misc]  # no other kind has a file a client
            return
        if row.file is BookFile.BOOK:
            yield from self._of_kind(kind, client)
            return
        for name in self._months_with(kind, client):
            records = (
                self.files.month_records(name, client, kind)[0]
                if client is not None
                else getattr(self.files.log_page(name), row.table, {}).values()
            )
            found = [one for one in records if client is None or client in row.owners(one)]
            yield from sorted(found, key=moment, reverse=True)

    def _months_with(self, kind: type[Record], client: str | None) -> list[str]:
        """The months that may have records of a kind in the log, of one client or any, newest first."""
        from rmtui.records.events import Contact
        from rmtui.records.kinds import KINDS
        from rmtui.store.files.rows import is_plain_id

        if client is None or kind is Contact or not is_plain_id(client):
            return log_files(self.root)
        return summary_index.months_with(self.root, KINDS[kind].table, client)

    def may_have(self, table: str, client: str) -> bool:
        """Whether there may be records of a client in a table of book.json; in the log there may be of any."""
        return self.files.book_tables().may_have(table, client)

    def current(self, record: RecordT) -> RecordT | None:
        """A record as the book has it now, where it still is in the same month; None where it is not.

        Settings that nobody made yet are the usual ones.
        """
        from rmtui.records.kinds import kind_of
        from rmtui.store.files.pages import file_of
        from rmtui.store.record_codec import default_record

        found: RecordT | None = self._table(file_of(record), kind_of(record).table, record).get(record.id)
        return found or default_record(record)

    def _table(self, name: str, table: str, like: Record) -> dict[str, Any]:
        """The records of one table of a file as it is now; `like` is one of them."""
        if table == REVIEWS:
            return {review.id: review for review in self.reviews(like.client)}  # type: ignore[attr-defined]
        page = self.files.book_tables() if name == BOOK else self.files.log_page(name)
        records: dict[str, Any] = getattr(page, table)
        return records


@seen_once
def _client_summary(root: str, reader: Reader, client: str, today: date) -> ContactSummary | None:
    """How the book stands with one client; None where the index of the old months is of no use."""
    found = summary_index.client_summary(root, today, client, partial(reader.events, client))
    if found:
        found.add((), reviews=reader.reviews(client))
    return found


@seen_once
def _reviews(root: str, files: DecodedFiles, client: str | None) -> list[Review]:
    """The reviews of a client, or of all: how one stands follows from them, and a folder shows them, too."""
    own = review_files(root) if client is None else [review_file(client)]
    names = [*summary_index.months_with_reviews(root), *own]
    found: dict[str, Review] = {}
    for review in (one for name in names for one in files.reviews_in(name) if client in (None, one.client)):
        known = found.get(review.id)
        if known is None or known.revision <= review.revision:
            found[review.id] = review
    return sorted(found.values(), key=lambda one: (one.on, one.id))
