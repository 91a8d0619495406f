"""A row of the due queue and its reasons: what `due` finds, `due_text` puts into words, and a store may keep."""

from collections.abc import Collection, Iterable
from datetime import date

from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import MESSAGE_CHANNELS
from rmtui.records.client import Client, Tier
from rmtui.rules.contact.cadence import CadenceStatus
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.contact.summary import CARDS

WEIGHT = {Tier.A: 4, Tier.B: 3, Tier.C: 2, Tier.D: 1}
"""Weight of a point by tier."""
MESSAGES_ONLY, UNCOUNTED = "messages", "uncounted"
"""Detail of a client never spoken to who was only written to, or reached by channels that do not reset the cadence."""
NEVER_REVIEWED = "never-reviewed"
"""Detail of a first review that is past its day."""
WEEK = 7
"""Days ahead that the page of a client looks."""
_WRITTEN = frozenset({*MESSAGE_CHANNELS, *CARDS})


def unspoken_detail(letters: Collection[str]) -> str:
    """The detail of a client never spoken to, by the letters of the channels by which they were ever reached."""
    return "" if not letters else MESSAGES_ONLY if _WRITTEN.issuperset(letters) else UNCOUNTED


class Reason(NamedTuple):
    """One thing a client is due for."""

    cause: Cause
    points: int
    """Before the weight of the tier."""
    day: date | None = None
    """The day it is or was due; for a client never met the start of the relationship, if known."""
    detail: str = ""
    """The promise, or what is awaited, in the manager's words; whose birthday it is, of the family or the contact
    persons; a milestone in words; what is overdue of loans; the name of a loan or a credit line; a value of
    `Observance`; the names of what matures, or the policy's, which is its kind in words where it has none;
    `MESSAGES_ONLY` or `UNCOUNTED` for a client never spoken to; `NEVER_REVIEWED` for a first review; the names of those
    introduced; the number of attempts, of services behind the plan, or of points of the signs of leaving.
    """
    lunar: bool = False
    """Whether a birthday is a lunar one."""
    assumed: bool = False
    """Whether the program chose the day of a promise."""
    in_days: int = 0
    """The days that a queue must look ahead to have it; 0 where that of today has it."""


class DueRow(NamedTuple):
    """A row of the queue: a client with every reason, the weightiest first."""

    client: Client
    status: CadenceStatus
    reasons: tuple[Reason, ...]
    last: date | None
    """The day the client was last spoken to."""
    extra_weight: int = 0
    """What the share of the contribution adds to the weight of the tier."""
    in_days: int = 0
    """The days that a queue must look ahead to have it."""

    @property
    def tier(self) -> Tier:
        return self.client.tier

    @property
    def weight(self) -> int:
        """The weight of a point: that of the tier, and more for clients who make most of the contribution."""
        return WEIGHT[self.client.tier] + self.extra_weight

    @property
    def score(self) -> int:
        """The sum of the points times the weight."""
        return sum(reason.points for reason in self.reasons) * self.weight

    def within(self, days: int) -> "DueRow | None":
        """The row as a queue has it that looks no more days ahead; None where it has none."""
        if self.in_days > days:
            return None
        reasons = tuple([reason for reason in self.reasons if reason.in_days <= days])
        return self if len(reasons) == len(self.reasons) else self._replace(reasons=reasons)


def queue_within(rows: Iterable[DueRow], days: int) -> list[DueRow]:
    """The queue that looks no more days ahead, out of one that looks farther."""
    return sorted([row for one in rows if (row := one.within(days))], key=worst_first)


def worst_first(row: DueRow) -> tuple[int, Tier, date, str]:
    """The key that sorts rows into the order of the queue."""
    return -row.score, row.tier, row.last or date.min, row.client.id
