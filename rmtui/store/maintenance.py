"""The interface for checking and repairing a store, restoring earlier states, and merging copies left by a folder sync.

A store has parts (in files: one for the clients, one a month, one for the reviews of a client), each with its own
earlier states. A part is named as the person knows it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

from rmtui.named_tuple import NamedTuple
from rmtui.store.answers import JsonRecord
from rmtui.str_enum import StrEnum

if TYPE_CHECKING:
    from rmtui.records.client import Client

Side = Literal["here", "there"]
RecordKey = tuple[str, str]
"""Table (`rmtui.records.kinds`) and id of a record."""
Answers = Mapping[RecordKey, Mapping[str, Side]]
"""For each record and field that both sides changed, whose value stands."""


class Difference(NamedTuple):
    """A record as it is in two states; None where it is not in one of them."""

    table: str
    id: str
    now: JsonRecord | None
    then: JsonRecord | None


class Clash(NamedTuple):
    """A record of which both sides changed the same fields to different ends."""

    table: str
    id: str
    here: JsonRecord
    there: JsonRecord
    fields: tuple[str, ...]
    merged: JsonRecord
    """With everything but those fields, of which it has this side's."""


class Severity(StrEnum):
    DAMAGED = "damaged"
    """Something that was written cannot be read, or is not what was written."""
    WARNING = "warning"


class Repair(StrEnum):
    """What can be done about a finding, in the order in which it is done. The values are those of `--json`."""

    DISCARD = "discard"
    """Put the record of a change that cannot be finished aside."""
    RETURN_KEY = "key"
    """Bring the key file of an encrypted book back from its copy, or the other way round."""
    FINISH = "finish"
    """Finish a change that was cut short."""
    RESTORE = "restore"
    """Go back to the newest good generation."""
    SALVAGE = "salvage"
    """Keep the records that can be read one by one."""
    TAKE_EDIT = "take"
    """Take what was edited by other means for good; done only where the file is named."""
    RESTORE_RECORDS = "records"
    """Bring records back that are in an earlier state and were never removed."""
    MOVE_REVIEWS = "move"
    """Move the reviews in a month of an earlier format into the files of their clients."""
    ORPHANS = "nobody"
    """Remove what a removed client left behind; done only where a person says so."""
    UNSHARE = "apart"
    """Give the newest generation a place of its own on the disk."""
    MERGE = "merge"
    """Merge a copy left by a folder sync."""
    RETURN_DOCUMENT = "return"
    """Bring a document back that lies in `aside/`."""
    ASIDE = "aside"
    """Move a file to `aside/`."""
    PERMISSIONS = "rights"
    """Let nobody else read the book."""
    INDEX = "index"
    """Have an index made anew."""


class Finding(NamedTuple):
    """Something that is not as it should be, in a sentence for the person."""

    severity: Severity
    file: str
    """The part it is about, or what is beside the parts."""
    sentence: str
    repair: Repair | None = None
    difference: tuple[Difference, ...] = ()
    """Record by record, what the repair would bring: each as it is now, and as it would be then."""
    clashes: tuple[Clash, ...] = ()
    """Records of a copy that a person has to decide about before it can be merged."""


class State(NamedTuple):
    """One state of one part."""

    file: str
    """The part."""
    number: int
    written: datetime
    what: str
    """The operation that made it, "" where none is remembered."""
    records: int
    now: bool
    """Is it the present one?"""
    damaged: bool = False
    client: str = ""
    """Id of the client whose reviews the part has; "" of any other part."""


def unless_orphans(finding: Finding) -> bool:
    """Whether a repair is done unasked: all but what a removed client left behind, which a person decides."""
    return finding.repair is not Repair.ORPHANS


class Maintenance(Protocol):
    """What can be done with a store as a whole, also with one that cannot be opened."""

    def examine(self) -> list[Finding]:
        """Everything that is wrong, damage first. NotFound where there is no store."""

    def repair(
        self,
        take: Collection[str] = (),
        approved: Callable[[Finding], bool] = unless_orphans,
        answers: Mapping[str, Answers] | None = None,
    ) -> list[str]:
        """Repair what can be and is approved; what was done, a sentence each. Locked, and whatever the disk says.

        Where the disk refuses after something was done, the last sentence says so.

        `take` names the parts that are to be taken as they are. BadInput for one of which there is nothing to take.
        `answers` has what was decided about the clashes of each copy; one with a clash left is not merged.
        """

    def can_take(self, finding: Finding) -> bool:
        """Whether a finding is about a whole part that was only changed by another program."""

    def clients(self) -> Mapping[str, Client]:
        """All clients, to name them by: as the store has them, or as its newest good state has."""

    def part(self, text: str) -> str:
        """The part that a person means by “book”, “2026-11”, a client's id or its full name. NotFound where none."""

    def states(self, part: str | None = None) -> Iterator[State]:
        """The kept states of a part, or of all, each newest first: the clients, the months, newest first, the reviews
        of each client.
        """

    def difference(self, part: str, number: int) -> tuple[Difference, ...]:
        """How a state differs from now: each record as it is, and as it was then.

        NotFound where that state is not kept; Damaged where it, or the part, cannot be read.
        """

    def restore(self, part: str, number: int, confirmed: tuple[Difference, ...]) -> None:
        """Go back to a state, as one operation that undo takes back. Errors as `difference`.

        Stale where the difference is not the `confirmed` one any more.
        """
