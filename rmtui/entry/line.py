"""A parsed line of entry. Plain tuples: records are too slow to import for `rmtui log`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rmtui.records.channel import Outcome, channel_letter

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.names import KnownClient
    from rmtui.records.channel import Channel


class EntryPromise(NamedTuple):
    """The promise after `>`: the next step and its day."""

    due: date
    text: str
    assumed: bool = False
    """Whether the program chose `due`, as the line says no day."""


class EntrySale(NamedTuple):
    """A sale after `=`. `amount` is in the smallest unit of `currency`; `kind` is "" where unknown."""

    amount: int
    currency: str
    kind: str
    product: str


class Entry(NamedTuple):
    """[when] who[、who...] [channel] note ... [> when text] [#topic ...] [=amount product]"""

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

    @property
    def letter(self) -> str:
        """The channel's letter, in lower case where nobody was reached."""
        return channel_letter(self.channel, self.outcome)
