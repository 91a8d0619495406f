"""The interface of a store: one protocol a subject, and `Store`, which is all of them.

`rmtui.store.files` implements them on files; another store implements them as well and passes the same tests
(`tests/contract`). Checking and repairing a store as a whole is in `rmtui.store.maintenance`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

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
    from rmtui.store.log_pages import Day, LogPage

RecordT = TypeVar("RecordT", bound="Record")


class Reading(Protocol):
    """Reading records. The next call sees what another process wrote."""

    def names(self) -> NameIndex:
        """All clients' names, to find the one meant."""

    def clients(self) -> dict[str, Client]:
        """All clients by id, in the order they were added."""

    def client(self, id: str) -> Client | None:
        """One client, without reading the others; None where there is none of that id."""

    def holdings(self, client: str | None = None) -> list[Holding]:
        """Assets and liabilities of a client, or of all; closed ones included."""

    def policies(self, client: str | None = None) -> list[Policy]:
        """Insurance policies of a client, or of all."""

    def documents(self, client: str | None = None) -> list[Document]:
        """Documents of a client, or of all, the newest last."""

    def ties(self) -> list[Tie]:
        """The ties between clients, and what each agreed to share."""

    def discretion(self) -> Discretion:
        """What of one client may be seen in the context of another."""

    def settings(self) -> Settings:
        """The settings of the whole book; the default ones where none were saved."""

    def reviews(self, client: str | None = None) -> list[Review]:
        """Asset reviews of a client, or of all, drafts included, oldest first."""

    def contacts(self, client: str | None = None, *, once: bool = False) -> Iterator[Contact]:
        """Contacts of a client, or of all, newest first. `once`: not to be kept in memory for the next call."""

    def sales(self, client: str | None = None) -> Iterator[Sale]:
        """Sales to a client, or to all, newest first."""

    def unsorted(self) -> list[UnsortedLine]:
        """The lines that were not understood and are still to be sorted, oldest first."""

    def day(self, on: date) -> Day:
        """Everything in the log of a day."""

    def month(self, month: str) -> LogPage:
        """Everything in the log of a month, "2026-11"."""

    def months(self) -> list[str]:
        """The months that have anything in the log, "2026-11", newest first."""

    def nearest_logged_day(self, on: date, step: int) -> date | None:
        """The nearest day before (`step` -1) or after (1) `on` that has anything in the log; None for none."""

    def contact_summary(
        self, today: date, client: str | None = None, *, fields: Collection[str] = ()
    ) -> ContactSummary:
        """How the book stands with every client, or one, for the due rules. `fields`: those that are asked for, where
        others may be missing.
        """

    def agreed_in(self, contact: Contact) -> tuple[Sale | StandingPromise, ...]:
        """The sales agreed in a contact, and what the clients promised in it, each in the order they were entered."""

    def promise_record(self, promise: OpenPromise) -> Contact | StandingPromise | None:
        """The record that holds a promise; None where it was removed."""

    def records_of(self, client: str | None = None) -> Iterator[Record]:
        """All records that belong to a client, or to any, kind by kind; those of the log newest first."""

    def records(self, kind: type[RecordT], client: str | None = None) -> Iterator[RecordT]:
        """The records of a kind that belong to a client, or all of the kind; those of the log newest first."""

    def may_have(self, table: str, client: str) -> bool:
        """Whether there may be records of a client in a table; where there are none, their class need not be loaded."""

    def current(self, record: RecordT) -> RecordT | None:
        """A record as the store has it now; None where it was removed. Settings never saved are the default ones."""


class Writing(Protocol):
    """Writing records. Every call is one operation: made wholly or not at all, and undone as one.

    `what` names the operation: add, edit, import, log, snooze, note, review, remove ...
    """

    def log(self, entry: Entry) -> str:
        """Add what an entry says; the id of the contact. NotFound where a client was removed."""

    def log_all(self, entries: Iterable[Entry], unsorted: Iterable[UnsortedLine]) -> None:
        """Add contacts and sales of several entries, and lines that were not understood. NotFound as in `log`."""

    def keep_unsorted(self, line: str, why: str, on: date, at: str = "") -> None:
        """Add a line that was not understood, word for word, with the reason, and the time of day where it is known."""

    def sort_line(self, line: UnsortedLine, entry: Entry) -> str:
        """Replace an unsorted line by the entry it meant; the id of the contact. Stale where the line changed."""

    def save(self, *records: Record, what: str) -> None:
        """Write records as they are, whatever others wrote meanwhile."""

    def change(self, base: Record, mine: Record, *, what: str) -> None:
        """Write the fields in which `mine` differs from `base`, and keep what others changed. Stale where both did."""

    def amend(self, *pairs: tuple[Record | None, Record | None], what: str) -> None:
        """As `change`, of several records, each as it was read and as it is to be; None adds or removes it.

        NotFound where a client that one names was removed, BadInput where a client number is taken.
        """

    def revise(
        self,
        decide: Callable[[], Iterable[tuple[Record | None, Record | None]]],
        *,
        what: str,
        orphans: bool = False,
    ) -> None:
        """As `amend`, with the pairs computed while nobody else can write; nothing is written where `decide` raises.

        `orphans`: what stays in the log without its client is taken without the client, too, as from a copy of a book.
        """

    def audit(self, entry: AuditEntry) -> None:
        """Write an audit entry. It is no operation: nothing takes it back, and `amend` refuses to change it."""

    def remove(self, *records: Record, what: str = "remove") -> None:
        """Remove records, whatever was changed of them since they were read."""

    def reopen_promises(self, clients: Collection[str]) -> list[Reopened]:
        """Open the promises again that the last contact with these clients is taken to have kept."""

    def remove_client(self, client: Client) -> Belongings:
        """Remove a client with all that belongs to the client; what that was. Stale where the client changed since."""


class Erasing(Protocol):
    """Erasing clients for good."""

    def erase(self, client: Client, entry: AuditEntry) -> None:
        """Erase a client for good, out of records, earlier states, indexes, waiting lines and what undo remembers; in
        texts of others the client is struck out. `entry` is written down. All or nothing; nothing can be undone
        afterwards. NotFound where the client is gone.
        """


class History(Protocol):
    """Undo and redo, in the order of the operations."""

    def undo(self) -> Undone | None:
        """Take back the newest operation that is not undone; None where none is remembered."""

    def redo(self) -> Undone | None:
        """Make again what was undone last; None where something new was done since."""


class Watching(Protocol):
    """Noticing changes by this and other processes. Cheap: called every second."""

    def changed(self) -> bool:
        """Whether anything was written, by anyone, since the last call."""

    def state_of_month(self, month: str) -> object:
        """A value that stays equal as long as nothing of a month changes."""


class Summaries(Protocol):
    """Answers that a store may take from an index, without reading every record."""

    def folders(self, contact_summary: ContactSummary) -> Mapping[str, FolderFacts]:
        """Holdings, policies and last review by client; clients who have none are left out."""

    def folders_due(self, contact_summary: ContactSummary, today: date, days: int = 0) -> Mapping[str, FolderFacts]:
        """The same with only those holdings and policies that may be a reason to be due by `today` + `days`."""

    def folder(self, client: str, contact_summary: ContactSummary, today: date) -> FolderFacts:
        """Holdings, policies and last review of one client."""

    def due_rows(self, today: date, days: int = 0) -> list[DueRow]:
        """The due queue of a day, and what falls due up to `days` after it, worst first (`rmtui.rules.contact.due`)."""

    def due_row(self, client: str, today: date, days: int = 0) -> DueRow | None:
        """The row of one client in that queue; None where the client is not in it."""

    def lost_holdings(self, today: date) -> Iterable[Holding]:
        """The holdings that were closed of late and tell that a client may leave (`rmtui.rules.contact.leaving`)."""

    def work_of_months(self, months: Sequence[str]) -> list[MonthWork]:
        """What is measured of those of these months that have a log."""

    def effort_of_months(self, months: Sequence[str]) -> list[MonthEffort]:
        """What the contacts of those of these months that have a log cost by client, in the order of `months`."""

    def balances(self, spans: Sequence[Period], today: date) -> list[ClientBalances]:
        """The average balances at this bank of all clients over each of some spans of days."""

    def measured_reviews(self) -> list[Review]:
        """The finished reviews with no more than is measured (`rmtui.rules.work.work_records`)."""

    def quick_summary(self, clients: Collection[str], today: date) -> QuickSummary | None:
        """When these clients were last reached and what they are promised; None where it cannot be read."""


class Searching(Protocol):
    """Finding records by words."""

    def find(self, words: Sequence[str]) -> Iterator[Record]:
        """Records in which every word occurs: clients, then their folders, then the log, newest first."""

    def find_by_page(self, words: Sequence[str]) -> Iterator[list[Record]]:
        """The same in short steps, also empty ones, so that a caller may stop early."""


class Outbox(Protocol):
    """Lines that could not be logged when they were typed, because the store was damaged, locked or newer."""

    @property
    def name(self) -> str:
        """The name of the outbox in messages."""

    def put(self, line: str, on: date, at: str = "", *, is_draft: bool = False) -> None:
        """Keep a line typed on a day, at a time "09:10"; a draft is not logged before somebody looked at it.

        OSError where that fails; then nothing of it is kept.
        """

    def count(self) -> int:
        """How many lines wait. OSError where they cannot be read."""

    def state(self) -> object:
        """A value that stays equal as long as no line comes or goes; None while there is none."""


class DocumentFiles(Protocol):
    """The files of documents; their records are read and written like all others."""

    def add(self, client: str, source: str, today: date, taken: Iterable[str] = ()) -> Document:
        """Copy the file at `source` into a client's folder; the record of it, which the caller saves.

        `taken`: names that records of the folder have already. BadInput where `source` is no file that can be read or
        is too large; other RmtuiErrors where the disk refuses. Nothing is left behind then.
        """

    def read(self, document: Document) -> bytes | None:
        """The content of a document; None where its file is not there. Damaged where it is not as it was sealed."""

    def restore(self, document: Document, content: bytes) -> None:
        """Write the file of a document whose record is in the store already. RmtuiError where the disk refuses."""

    def take_back(self, document: Document) -> None:
        """Delete the file that was just added, where the store did not take its record. RmtuiError where it cannot."""

    def remove(self, document: Document) -> str:
        """Put the file of a document aside; where it is then, for messages, "" where there was none."""

    def bring_back(self, document: Document) -> bool:
        """Bring a file back that was put aside unaltered; False where there is none."""

    def show(self, document: Document) -> None:
        """Show a file with the program the system has for it; one that was put aside comes back. RmtuiError."""

    def forget_copies(self) -> None:
        """Delete what was made to show files that only the store can read."""


class Resources(Protocol):
    """Resources of a store besides the records."""

    @property
    def place(self) -> str:
        """Where the book is, for messages."""

    @property
    def outbox(self) -> Outbox:
        """The lines that could not be taken when they were typed; `take_outbox` brings them in."""

    @property
    def document_files(self) -> DocumentFiles:
        """The files of documents."""

    def take_outbox(self, on: date) -> Collection[str]:
        """Add the lines of the outbox as unsorted ones, and empty it; the ids of the records."""

    def holidays(self) -> Holidays:
        """The holidays the book goes by: its own list, else those published. BadInput where its own cannot be read."""

    def report_templates(self) -> dict[str, str]:
        """The texts of the book's own templates of work reports, by name. RmtuiError where they cannot be read."""

    def sync_copies(self) -> list[str]:
        """Names of the copies that a folder sync left. RmtuiError where that cannot be told."""


class Records(Reading, Writing, Erasing, History, Watching, Protocol):
    """Everything about the records themselves."""


class Store(Records, Summaries, Searching, Resources, Protocol):
    """The interface of a store: everything the program needs."""
