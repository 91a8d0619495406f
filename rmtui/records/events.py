"""What happened on a day: contacts with their promises, sales, day notes, and lines nobody could sort yet."""

from __future__ import annotations

from datetime import date

import msgspec

from rmtui.records.base import Record
from rmtui.records.channel import Channel, Outcome, letter


class Promise(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the manager said would be done by when. Kept when marked so, or by a later contact on or after `due`."""

    due: date
    text: str
    done_on: date | None = None
    still_open_on: date | None = None
    """The person said that the contact of this day did not keep it: only a later one may."""


class Contact(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One conversation or message, with one client or several."""

    clients: tuple[str, ...]
    """Ids."""
    on: date
    at: str = ""
    """Time of day, "09:10", when it is known."""
    channel: Channel
    outcome: Outcome = Outcome.REACHED
    incoming: bool = False
    """The client began it."""
    note: str = ""
    topics: tuple[str, ...] = ()
    promise: Promise | None = None

    @property
    def reached(self) -> bool:
        """Was anybody spoken or written to? An attempt resets and keeps nothing."""
        return self.outcome is Outcome.REACHED

    @property
    def letter(self) -> str:
        """T, or t where nobody was reached."""
        return letter(self.channel, self.outcome)


class NextStep(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A promise that stands alone: made without a contact to write down."""

    client: str
    on: date
    """Day it was made."""
    promise: Promise


class Sale(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something a client bought. `amount` is in the smallest unit of `currency` (fen)."""

    client: str
    on: date
    amount: int
    currency: str = "CNY"
    kind: str = ""
    """fund, insurance, deposit, wealth, loan, ... where the words told; see `rmtui.entry.amounts`."""
    product: str = ""
    contact: str | None = None
    """Id of the contact it was agreed in."""


class Snooze(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Hides a client from the due queue until a day; the lateness goes on growing."""

    client: str
    on: date
    until: date
    reason: str = ""


class DayNote(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What mattered on a day, in the manager's own words."""

    on: date
    text: str


class UnsortedLine(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A line of entry that could not be understood, kept word for word until it is sorted."""

    on: date
    line: str
    why: str = ""
