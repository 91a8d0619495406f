"""A parsed line of entry. Plain tuples: records are too slow to import for `rmtui log`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rmtui.entry.names import KnownClient
from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import Channel, Outcome, channel_letter
from rmtui.records.party import Party
from rmtui.str_enum import StrEnum

if TYPE_CHECKING:
    from typing import Literal


class PartKind(StrEnum):
    """What a part of a line says."""

    CLIENT = "client"
    CHANNEL = "channel"
    OUTCOME = "outcome"
    DAY = "day"
    TIME = "time"
    STEP = "step"
    """The words of the next step, or of what the client is to do."""
    STEP_DAY = "step_day"
    SALE = "sale"
    OPPORTUNITY = "opportunity"
    CASE = "case"
    INSPECTION = "inspection"
    GIFT = "gift"
    TOPIC = "topic"
    NOTE = "note"


class Part(NamedTuple):
    """Where in the line as it was typed something was read: the characters from `start` up to `end`."""

    kind: PartKind
    start: int
    end: int


class ContactPhrase(NamedTuple):
    """How a client was in contact, as the finders of phrases propose it, up to `end`."""

    end: int
    channel: Channel | None
    incoming: bool = False
    outcome: Outcome | None = None
    in_note: bool = False
    """Whether the phrase is part of the note, too."""
    is_appointment: bool = False
    """Whether it tells what was arranged: the day behind the name lies ahead."""
    noun_may_follow: bool = False
    """Whether the noun may still follow behind the name: 打了两次[马骏]电话, gave [her] a call."""
    is_errand: bool = False
    """Whether it tells what was done for the client, which is a contact only where its channel is told."""


class EntryPromise(NamedTuple):
    """The next step, or what the client is to do, and its day."""

    due: date
    text: str
    assumed: bool = False
    """Whether the day was chosen by the program, since the line names none that is exact."""
    by: Party = Party.MANAGER


class EntrySale(NamedTuple):
    """A sale after `=`. `amount` is in the smallest unit of `currency`; `kind` is "" where unknown."""

    amount: int
    currency: str
    kind: str
    product: str


class EntryOpportunity(NamedTuple):
    """An opportunity after `deal:`; `expected_on` is None where no day is named."""

    amount: int
    currency: str
    kind: str
    product: str
    expected_on: date | None


class EntryCase(NamedTuple):
    """A complaint or request after `case:` or `request:`; `kind` is a value of `CaseKind`."""

    kind: Literal["complaint", "request"]
    about: str


class EntryInspection(NamedTuple):
    """An inspection after `inspection:` or `pre-loan:`; `kind` is a value of `InspectionKind`."""

    kind: Literal["pre-loan", "post-loan"]
    findings: str


class EntryGift(NamedTuple):
    """A gift after `gift:` or `gift-received:`; `direction` is a value of `GiftDirection`."""

    direction: Literal["given", "received"]
    what: str
    value: int
    currency: str


class Entry(NamedTuple):
    """[when] who[、who...] [channel] note ... [> when text] [< when text] [#topic ...] [=amount product]"""

    on: date
    at: str
    """Time of day, "09:10", or ""."""
    clients: tuple[KnownClient, ...]
    channel: Channel
    note: str
    promise: EntryPromise | None = None
    topics: tuple[str, ...] = ()
    sales: tuple[EntrySale, ...] = ()
    incoming: bool = False
    outcome: Outcome = Outcome.REACHED
    doubts: tuple[str, ...] = ()
    """Warnings, a sentence each: a sign that stays text, an outcome that is not clear."""
    parts: tuple[Part, ...] = ()
    """What was read where, in the order of the line; none overlap. What is in no part only connects them."""
    awaited: EntryPromise | None = None
    """What the client is to do; each client of the line."""
    opportunities: tuple[EntryOpportunity, ...] = ()
    """Of the first client of the line, as the cases and inspections."""
    cases: tuple[EntryCase, ...] = ()
    inspections: tuple[EntryInspection, ...] = ()
    gifts: tuple[EntryGift, ...] = ()
    channel_assumed: bool = False
    """Whether the line names none, so that the channel is the client's preferred one."""
    part_of_day_told: bool = False
    """Whether it names the part of the day, this morning or 下班后, so that the time of now may be wrong."""

    @property
    def letter(self) -> str:
        """The channel's letter, in lower case where nobody was reached."""
        return channel_letter(self.channel, self.outcome)

    def typed_at(self, on: date, at: str) -> Entry:
        """At the time the line was typed, "" for an unknown one, where it names no other day, time or time of day."""
        is_now = self.on == on and not (self.at or self.part_of_day_told)
        return self._replace(at=at) if at and is_now else self
