"""What the panes ask of the desk: they point at a client or a promise, and never see the book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from textual.message import Message


@dataclass
class ClientHighlighted(Message):
    """The cursor stands on a client, whose folder is to be shown."""

    client: str


@dataclass
class ClientOpened(Message):
    """A client was chosen, whose folder is to be gone to."""

    client: str


@dataclass
class SnoozeRequested(Message):
    """A client is to be hidden from the queue for a while."""

    client: str


class TabChanged(Message):
    """Another tab of the folder is in sight, which may show more of the history."""


@dataclass
class ReviewRequested(Message):
    """A review of a client is to be opened, or where none is named begun, or gone on with."""

    client: str
    review: str = ""
    """Id."""


@dataclass
class AdditionRequested(Message):
    """A record is to be put into a client's folder."""

    client: str
    table: str
    """Of its kind: holdings, policies, documents."""


class RecordOpened(Message):
    """What the cursor of the folder is on is to be opened."""


@dataclass
class PromiseKept(Message):
    """The promise made in a contact is done."""

    contact: str


@dataclass
class DayChanged(Message):
    """The day of the log before or after the one shown is to be shown: those with nothing written down are skipped."""

    step: int
    """-1 for the one before, 1 for the one after."""


@dataclass
class DayRequested(Message):
    """A day of the log is to be shown, with the cursor on a record of it if one is named."""

    day: date
    record: str = ""
    """Id."""
