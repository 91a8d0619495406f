"""A book in files: what `rmtui.store.open_book` gives, composed of a part for each subject of `rmtui.store.door`.

Reading is in `reading.py` and `summaries.py`, finding words in `search.py`, writing in `writing.py`, undo in
`history.py`, noticing what others write in `inventory.py`.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from rmtui.currency import DEFAULT
from rmtui.errors import RmtuiError
from rmtui.records.defaults import USUAL_ASSUMPTIONS
from rmtui.store.files import file_protocol, holidays, inventory, summary_index
from rmtui.store.files.creation import create_files, is_book, no_book
from rmtui.store.files.inventory import Watcher
from rmtui.store.files.layout import BOOK, is_encrypted
from rmtui.store.files.names_index import ClientNames
from rmtui.store.files.one_look import one_look

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from datetime import date
    from typing import TypeVar

    from rmtui.entry.line import Entry
    from rmtui.entry.names import NameIndex
    from rmtui.records.audit import AuditEntry
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
    from rmtui.rules.contact.due_row import DueRow
    from rmtui.rules.contact.folder_facts import FolderFacts
    from rmtui.rules.contact.summary import ContactSummary, OpenPromise
    from rmtui.rules.days.holidays import Holidays
    from rmtui.rules.days.periods import Period
    from rmtui.rules.work.contribution import ClientBalances
    from rmtui.rules.work.work_records import MonthEffort, MonthWork
    from rmtui.store.answers import QuickSummary, Reopened, Undone
    from rmtui.store.belongings import Belongings
    from rmtui.store.door import DocumentFiles, Outbox
    from rmtui.store.files.reading import Reader
    from rmtui.store.files.summaries import Summarizer
    from rmtui.store.files.writing import Writer
    from rmtui.store.log_pages import Day, LogPage

    RecordT = TypeVar("RecordT", bound=Record)


class Book:
    """A book directory, opened. Threads may share it; what another process writes is seen at the next call."""

    def __init__(self, path: str, *, watched: bool = True) -> None:
        """NotFound where there is no book. A change that was cut short is finished; where it cannot be, it is read.

        `watched`: `changed` counts from here; else from when it is first asked, and the files are not looked at before.
        """
        self.path = os.path.abspath(path)
        if not is_book(self.path):
            raise no_book(self.path)
        file_protocol.finish_swap(self.path)
        if is_encrypted(self.path):
            from rmtui.store.files.encryption import manifest

            manifest.check(self.path)
        if file_protocol.has_pending_change(self.path):
            file_protocol.pending_change(self.path)
            with suppress(RmtuiError), file_protocol.write_lock(self.path):
                pass
        self._names = ClientNames(self.path)
        self._watcher = Watcher(self.path, from_now=watched)
        holidays.follow(self.path)

    @classmethod
    def create(cls, path: str, currency: str = "", passphrase: str = "") -> Book:
        """An empty book with this base currency; BadInput where there is one already, or other files."""
        sums = zip(("living", "education", "parents"), USUAL_ASSUMPTIONS.get(currency, ()), strict=False)
        assumptions = {name: 100 * units for name, units in sums}
        settings = {"id": "settings", "currency": currency} | ({"assumptions": assumptions} if assumptions else {})
        settled = {"settings": {"settings": settings}} if currency not in ("", DEFAULT) else {}
        create_files(path, {BOOK: {"clients": {}} | settled}, passphrase=passphrase)
        return cls(path)

    # Reading

    @cached_property
    def _reader(self) -> Reader:
        """Loaded by what first asks for a record: a line that is logged needs none."""
        from rmtui.store.files.reading import Reader

        return Reader(self.path, self._names)

    def names(self) -> NameIndex:
        return self._names.read()

    def clients(self) -> dict[str, Client]:
        return self._reader.clients()

    def client(self, id: str) -> Client | None:
        return self._reader.client(id)

    def holdings(self, client: str | None = None) -> list[Holding]:
        return self._reader.holdings(client)

    def policies(self, client: str | None = None) -> list[Policy]:
        return self._reader.policies(client)

    def documents(self, client: str | None = None) -> list[Document]:
        return self._reader.documents(client)

    def ties(self) -> list[Tie]:
        return self._reader.ties()

    def discretion(self) -> Discretion:
        return self._reader.discretion()

    def settings(self) -> Settings:
        return self._reader.settings()

    def reviews(self, client: str | None = None) -> list[Review]:
        return self._reader.reviews(client)

    def contacts(self, client: str | None = None, *, once: bool = False) -> Iterator[Contact]:
        return self._reader.contacts(client, once=once)

    def sales(self, client: str | None = None) -> Iterator[Sale]:
        return self._reader.sales(client)

    def unsorted(self) -> list[UnsortedLine]:
        return self._reader.unsorted()

    def day(self, on: date) -> Day:
        return self._reader.day(on)

    def month(self, month: str) -> LogPage:
        return self._reader.month(month)

    def months(self) -> list[str]:
        return self._reader.months()

    def nearest_logged_day(self, on: date, step: int) -> date | None:
        return self._reader.nearest_logged_day(on, step)

    def agreed_in(self, contact: Contact) -> tuple[Sale | StandingPromise, ...]:
        return self._reader.agreed_in(contact)

    def promise_record(self, promise: OpenPromise) -> Contact | StandingPromise | None:
        return self._reader.promise_record(promise)

    def records_of(self, client: str | None = None) -> Iterator[Record]:
        return self._reader.records_of(client)

    def records(self, kind: type[RecordT], client: str | None = None) -> Iterator[RecordT]:
        return self._reader.records(kind, client)

    def may_have(self, table: str, client: str) -> bool:
        return self._reader.may_have(table, client)

    def contact_summary(
        self, today: date, client: str | None = None, *, fields: Collection[str] = ()
    ) -> ContactSummary:
        return self._reader.contact_summary(today, client, fields=fields)

    def current(self, record: RecordT) -> RecordT | None:
        return self._reader.current(record)

    # Summaries

    @cached_property
    def _summarizer(self) -> Summarizer:
        from rmtui.store.files.summaries import Summarizer

        return Summarizer(self._reader)

    def folders(self, contact_summary: ContactSummary) -> dict[str, FolderFacts]:
        return self._summarizer.folders(contact_summary)

    def folders_due(self, contact_summary: ContactSummary, today: date, days: int = 0) -> dict[str, FolderFacts]:
        return self._summarizer.folders_due(contact_summary, today, days)

    def folder(self, client: str, contact_summary: ContactSummary, today: date) -> FolderFacts:
        return self._summarizer.folder(client, contact_summary, today)

    def due_rows(self, today: date, days: int = 0) -> list[DueRow]:
        with one_look():
            return self._summarizer.due_rows(today, days)

    def due_row(self, client: str, today: date, days: int = 0) -> DueRow | None:
        with one_look():
            return self._summarizer.due_row(client, today, days)

    def lost_holdings(self, today: date) -> Iterable[Holding]:
        return self._summarizer.lost_holdings(today)

    def work_of_months(self, months: Sequence[str]) -> list[MonthWork]:
        return self._summarizer.work_of_months(months)

    def effort_of_months(self, months: Sequence[str]) -> list[MonthEffort]:
        return self._summarizer.effort_of_months(months)

    def balances(self, spans: Sequence[Period], today: date) -> list[ClientBalances]:
        return self._summarizer.balances(spans, today)

    def measured_reviews(self) -> list[Review]:
        return self._summarizer.measured_reviews()

    def quick_summary(self, clients: Collection[str], today: date) -> QuickSummary | None:
        with (
            one_look(),
            suppress(RmtuiError, OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError),
        ):
            found = summary_index.quick_summary(self.path, today, clients)
            if found is None:  # once a month, and when an old month was changed
                self.contact_summary(today)
                found = summary_index.quick_summary(self.path, today, clients)
            return found
        return None

    # Searching

    def find(self, words: Sequence[str]) -> Iterator[Record]:
        from rmtui.store.files.search import search

        return search(self._reader, words)

    def find_by_page(self, words: Sequence[str]) -> Iterator[list[Record]]:
        from rmtui.store.files.search import search_pages

        return search_pages(self._reader, words)

    # Writing

    @cached_property
    def _writer(self) -> Writer:
        """Loaded by the first change: most commands make none."""
        from rmtui.store.files.writing import Writer

        return Writer(self.path, self._names, self)

    def log(self, entry: Entry) -> str:
        return self._writer.log(entry)

    def log_all(self, entries: Iterable[Entry], unsorted: Iterable[UnsortedLine]) -> None:
        self._writer.log_all(entries, unsorted)

    def keep_unsorted(self, line: str, why: str, on: date, at: str = "") -> None:
        self._writer.keep_unsorted(line, why, on, at)

    def sort_line(self, line: UnsortedLine, entry: Entry) -> str:
        return self._writer.sort_line(line, entry)

    def save(self, *records: Record, what: str) -> None:
        self._writer.save(*records, what=what)

    def change(self, base: Record, mine: Record, *, what: str) -> None:
        self._writer.amend((base, mine), what=what)

    def amend(self, *pairs: tuple[Record | None, Record | None], what: str) -> None:
        self._writer.amend(*pairs, what=what)

    def revise(
        self,
        decide: Callable[[], Iterable[tuple[Record | None, Record | None]]],
        *,
        what: str,
        orphans: bool = False,
    ) -> None:
        self._writer.revise(decide, what=what, orphans=orphans)

    def audit(self, entry: AuditEntry) -> None:
        self._writer.audit(entry)

    def erase(self, client: Client, entry: AuditEntry) -> None:
        self._writer.erase(client, entry)

    def remove(self, *records: Record, what: str = "remove") -> None:
        self._writer.remove(*records, what=what)

    def remove_client(self, client: Client) -> Belongings:
        return self._writer.remove_client(client)

    def reopen_promises(self, clients: Collection[str]) -> list[Reopened]:
        from rmtui.store.reopening import reopen_promises

        return reopen_promises(self, clients)

    # History

    def undo(self) -> Undone | None:
        from rmtui.store.files import history

        return history.undo(self.path, self._reader.documents)

    def redo(self) -> Undone | None:
        from rmtui.store.files import history

        return history.redo(self.path, self._reader.documents)

    # Watching

    def changed(self) -> bool:
        return self._watcher.changed()

    def state_of_month(self, month: str) -> object:
        return self._watcher.state_of_month(month)

    # Beside the records

    @property
    def place(self) -> str:
        return self.path

    @property
    def outbox(self) -> Outbox:
        from rmtui.store.files.outbox import FileOutbox

        return FileOutbox(self.path)

    @property
    def document_files(self) -> DocumentFiles:
        from rmtui.store.files.documents import DocumentFolders

        return DocumentFolders(self.path)

    def take_outbox(self, on: date) -> set[str]:
        return self._writer.take_outbox(on)

    def holidays(self) -> Holidays:
        settings = self.settings()
        return holidays.holidays(self.path, settings.currency, settings.holidays)

    def report_templates(self) -> dict[str, str]:
        from rmtui.store.files.report_templates import report_templates

        return report_templates(self.path)

    def sync_copies(self) -> list[str]:
        return [copy.name for copy in inventory.sync_copies(self.path)]
