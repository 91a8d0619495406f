"""What the rest of the program may ask of a store, whatever it is: protocols, which `Book` fulfils on disk.

Another store fulfils them as well and stands the same tests (`tests/contract`). Nothing here knows a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from rmtui.entry.line import Entry
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
    from rmtui.rules.contact.due_reasons import FolderFacts
    from rmtui.rules.contact.summary import ContactSummary, OpenPromise
    from rmtui.rules.days.holidays import Holidays
    from rmtui.store.answers import QuickSummary, Undone
    from rmtui.store.belongings import Belongings
    from rmtui.store.log_pages import Day, LogPage

RecordT = TypeVar("RecordT", bound="Record")


class Reading(Protocol):
    """Records out. What another process wrote is in the next answer."""

    def names(self) -> NameIndex:
        """All clients' names, to find the one meant."""

    def clients(self) -> dict[str, Client]:
        """All clients by id, in the order they came."""

    def holdings(self, client: str | None = None) -> list[Holding]:
        """What a client, or all, own and owe; what was sold since is among it."""

    def policies(self, client: str | None = None) -> list[Policy]:
        """The policies in a client's folder, or all."""

    def documents(self, client: str | None = None) -> list[Document]:
        """The documents of a client, or all, the newest last."""

    def ties(self) -> list[Tie]:
        """Who belongs together, and what they share."""

    def discretion(self) -> Discretion:
        """What of one client may be seen in the context of another."""

    def settings(self) -> Settings:
        """What the owner decided for the whole book."""

    def reviews(self, client: str | None = None) -> list[Review]:
        """All reviews of a client, or of all, those that are not finished included, oldest first."""

    def contacts(self, client: str | None = None, *, once: bool = False) -> Iterator[Contact]:
        """Contacts, newest first, of one client or all. `once`: nobody asks again soon."""

    def sales(self, client: str | None = None) -> Iterator[Sale]:
        """Sales, newest first, of one client or all."""

    def unsorted(self) -> list[UnsortedLine]:
        """The lines still to be sorted, oldest first."""

    def day(self, on: date) -> Day:
        """What was written down for a day."""

    def month(self, month: str) -> LogPage:
        """Everything that was written down in a month, "2026-11"."""

    def months(self) -> list[str]:
        """The months something was written down in, newest first."""

    def nearest_logged_day(self, on: date, step: int) -> date | None:
        """The nearest day before (`step` -1) or after (1) a day of which anything was written down."""

    def contact_summary(self, today: date, client: str | None = None) -> ContactSummary:
        """How the book stands with every client, or one, for the due rules."""

    def sales_of_contact(self, contact: Contact) -> tuple[Sale, ...]:
        """What was sold in a contact, in the order it was written."""

    def promise_record(self, promise: OpenPromise) -> Contact | StandingPromise | None:
        """The record that holds a promise; None where it is gone."""

    def records_of(self, client: str | None = None) -> Iterator[Record]:
        """All records that belong to a client, or to any, kind by kind; those of the log newest first."""

    def current(self, record: RecordT) -> RecordT | None:
        """A record as the store has it now; None where it is not there. Settings nobody made are the usual ones."""


class Writing(Protocol):
    """Records in: every method one operation, made wholly or not at all, and taken back as one."""

    def log(self, entry: Entry) -> str:
        """Write down what an entry says; the id of the contact. NotFound where a client is not there any more."""

    def keep_unsorted(self, line: str, why: str, on: date) -> None:
        """Keep a line that was not understood, word for word."""

    def sort_line(self, line: UnsortedLine, entry: Entry) -> str:
        """Write down what an unsorted line meant, in its place. Stale where it was changed meanwhile."""

    def save(self, *records: Record, what: str) -> None:
        """Write records as they stand."""

    def change(self, base: Record, mine: Record, *, what: str) -> None:
        """Write what `mine` changed of `base`, and leave what others changed. Stale where both changed one field."""

    def amend(self, *pairs: tuple[Record | None, Record | None], what: str) -> None:
        """Several records, each as it was read and as it is to be; None adds or removes. Stale as `change`."""

    def revise(self, decide: Callable[[], Iterable[tuple[Record | None, Record | None]]], *, what: str) -> None:
        """As `amend`, decided upon what the store holds at that moment."""

    def remove(self, *records: Record, what: str = "remove") -> None:
        """Delete records, whatever became of them since they were read."""

    def reopen_promises(self, clients: Collection[str]) -> list[str]:
        """Say of the promises that the last contact with these clients is taken to have kept that it did not."""

    def remove_client(self, client: Client) -> Belongings:
        """Remove a client as it was read with all that belongs to the client, as one operation; what that was."""


class History(Protocol):
    """What was done can be taken back, and made again."""

    def undo(self) -> Undone | None:
        """Take back the newest operation that stands."""

    def redo(self) -> Undone | None:
        """Make again what was taken back last, unless something new was done since."""


class Watching(Protocol):
    """Cheap questions, asked every second."""

    def changed(self) -> bool:
        """Was anything written, by anyone, since this was last asked?"""

    def state_of_month(self, month: str) -> object:
        """Something that is equal as long as nothing of a month changes."""


class Summaries(Protocol):
    """What is asked of all records of a kind or a client at once, which a store may answer from what it keeps ready."""

    def folders(self, contact_summary: ContactSummary) -> Mapping[str, FolderFacts]:
        """What the folders have, by client; who has nothing in theirs is left out."""

    def folders_due(self, contact_summary: ContactSummary, today: date, days: int = 0) -> Mapping[str, FolderFacts]:
        """The same with only those holdings and policies that may be a reason in the queue of a day, looking ahead."""

    def folder(self, client: str, contact_summary: ContactSummary) -> FolderFacts:
        """What the folder of one client has."""

    def quick_summary(self, clients: Collection[str], today: date) -> QuickSummary | None:
        """When these clients were last reached and what they are promised; None where that cannot be told."""


class Searching(Protocol):
    """Words anywhere."""

    def find(self, words: Sequence[str]) -> Iterator[Record]:
        """Records in which every word occurs: clients first, then events, newest first."""

    def find_by_page(self, words: Sequence[str]) -> Iterator[list[Record]]:
        """The same in short steps, for who may not want to go on."""


class Outbox(Protocol):
    """The lines that could not be taken when they were typed."""

    @property
    def name(self) -> str:
        """What the person may call the place of them."""

    def put(self, line: str, on: date) -> None:
        """Keep a line typed on a day. OSError where that cannot be; then nothing of it is kept."""

    def count(self) -> int:
        """How many wait. OSError where that cannot be told."""

    def state(self) -> object:
        """Something that is equal as long as no line comes or goes; None while there is none."""


class DocumentFiles(Protocol):
    """The files of documents. Their records go the way of all records."""

    def add(self, client: str, source: str, today: date, taken: Iterable[str] = ()) -> Document:
        """Copy the file at `source` into a client's folder; the record of it, which the caller saves.

        `taken`: names that records of the folder have already. BadInput where `source` is no file that can be read or
        is too large; other RmtuiErrors where the disk refuses. Nothing is left behind then.
        """

    def take_back(self, document: Document) -> None:
        """Delete the file that was just added, where the store did not take its record. RmtuiError where it cannot."""

    def remove(self, document: Document) -> str:
        """Put the file of a document aside; where it is then, as the person may know it, "" where it was not there."""

    def bring_back(self, document: Document) -> bool:
        """Bring a file back that was put aside, if it is there as it was. Was it?"""

    def show(self, document: Document) -> None:
        """Show a file with the program the system has for it; one that was put aside comes back. RmtuiError."""


class Resources(Protocol):
    """What a store has beside the records."""

    @property
    def place(self) -> str:
        """Where the book is, as a person may be told."""

    @property
    def outbox(self) -> Outbox:
        """The lines that could not be taken when they were typed; `take_outbox` brings them in."""

    @property
    def document_files(self) -> DocumentFiles:
        """The files of documents."""

    def take_outbox(self, on: date) -> Collection[str]:
        """Bring in the lines that wait, as unsorted ones; their ids."""

    def holidays(self) -> Holidays:
        """The holidays the book goes by: its own list, else those published. BadInput where its own cannot be read."""

    def sync_copies(self) -> list[str]:
        """Names of the copies that a folder sync left. OSError where that cannot be told."""


class Records(Reading, Writing, History, Watching, Protocol):
    """What any store of records can do."""


class Store(Records, Summaries, Searching, Resources, Protocol):
    """All that the program asks for."""
