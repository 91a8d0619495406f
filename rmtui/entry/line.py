"""What a line of entry means once it is understood. Plain tuples: `rmtui log` has no time to load the records."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rmtui.records.channel import Outcome, channel_letter

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.names import Known
    from rmtui.records.channel import Channel


class Promised(NamedTuple):
    """What follows `>`: the next step and its day."""

    due: date
    text: str


class Sold(NamedTuple):
    """What follows `=`. `amount` is in the smallest unit of `currency`; `kind` is "" where the words do not tell."""

    amount: int
    currency: str
    kind: str
    product: str


class Entry(NamedTuple):
    """[when] who[、who...] [channel] note ... [> when text] [#topic ...] [=amount product]"""

    on: date
    at: str
    """Time of day as "09:10", or "" where none was given."""
    who: tuple[Known, ...]
    channel: Channel
    note: str
    promise: Promised | None = None
    topics: tuple[str, ...] = ()
    sold: tuple[Sold, ...] = ()
    incoming: bool = False
    outcome: Outcome = Outcome.REACHED
    doubts: tuple[str, ...] = ()
    """Sentences on what may have been meant otherwise: a sign that stays text, an outcome that is not clear."""

    @property
    def letter(self) -> str:
        """The channel, in lower case where nobody was reached."""
        return channel_letter(self.channel, self.outcome)
