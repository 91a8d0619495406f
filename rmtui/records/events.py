"""Records of one day: contacts with their promises, standing promises, sales, snoozes, planned contacts, day notes,
unsorted lines.
"""

from datetime import date

import msgspec

from rmtui.records.base import Record
from rmtui.records.channel import MESSAGE_CHANNELS, Channel, Outcome, channel_letter
from rmtui.records.defaults import HOME_CURRENCY
from rmtui.records.party import Party
from rmtui.records.units import Amount


class Promise(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the manager promised to do, or the client to bring, send or decide, and by when.

    The manager's is kept when marked so, or by a later contact on or after `due`; the client's only when marked as
    received.
    """

    due: date
    text: str
    done_on: date | None = None
    still_open_on: date | None = None
    """Day of a contact that the person said did not keep the promise: only a later contact may."""
    assumed: bool = False
    """Whether `due` was chosen by the program, since the line of entry named no exact day."""
    by: Party = Party.MANAGER


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
    """The client initiated it."""
    note: str = ""
    topics: tuple[str, ...] = ()
    promise: Promise | None = None
    greeting: str = ""
    """The occasion it wished well for: "mid-autumn-2026-09-25" (`greeting_mark`)."""

    @property
    def reached(self) -> bool:
        """Whether the client was reached. An attempt resets no cadence and keeps no promise."""
        return self.outcome is Outcome.REACHED

    @property
    def is_measured(self) -> bool:
        """Whether figures count it as a contact, whatever its channel; an attempt and a greeting are none."""
        return self.reached and not self.greeting

    @property
    def is_card(self) -> bool:
        """Whether it is a written greeting, which is no conversation: it resets no cadence and keeps no promise."""
        return bool(self.greeting) and self.channel in MESSAGE_CHANNELS

    @property
    def letter(self) -> str:
        """The channel's letter: T, or t where nobody was reached."""
        return channel_letter(self.channel, self.outcome)


class StandingPromise(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A promise that is a record of its own: made without a contact, or by the client in one."""

    client: str
    on: date
    """Day it was made."""
    promise: Promise
    contact: str | None = None
    """Id of the contact in which the client made it."""


class Sale(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something a client bought. `amount` is in `currency`."""

    client: str
    on: date
    amount: Amount
    currency: str = HOME_CURRENCY
    kind: str = ""
    """fund, insurance, deposit, wealth, loan, ... where the words tell it; see `rmtui.entry.amounts`."""
    product: str = ""
    institution: str = ""
    """Whose product it is, as of a fund house or an insurer; "" for this bank's own."""
    contact: str | None = None
    """Id of the contact it was agreed in."""


class Snooze(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Hides a client from the due queue until a day; days overdue keep counting."""

    client: str
    on: date
    until: date
    reason: str = ""


class PlannedContact(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A row of the plan of a day. What became of it follows from the contacts (`rmtui.rules.work.day_plan`)."""

    client: str
    on: date
    """The day it is planned for; it is carried over from there."""
    since: date | None = None
    """The day it was planned for at first, where it was carried over and then given a time or words."""
    position: int = 0
    """Its place among those of the day, from 1."""
    at: str = ""
    """Time of day, "09:10", where one is planned."""
    channel: Channel | None = None
    note: str = ""
    """What for."""
    reasons: str = ""
    """Why the client was due when the row was proposed; once it is done, the queue does not know that any more."""


class DayNote(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The manager's note on a day."""

    on: date
    text: str


class UnsortedLine(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A line of entry that was not understood, kept verbatim until it is sorted."""

    on: date
    line: str
    why: str = ""
    at: str = ""
    """Time of day at which it was typed, "09:10", when it is known: that of the contact it turns out to be."""
