"""The messages of the panes to the desk: a pane never sees the book."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class ClientHighlighted(Message):
    """The cursor is on a client: show the folder."""

    client: str


@dataclass
class ClientOpened(Message):
    """A client was chosen: go to the folder."""

    client: str


class TabChanged(Message):
    """Another tab of the folder is shown, which may need more to be read."""


@dataclass
class AdditionRequested(Message):
    """Add a record to a client's folder."""

    client: str
    table: str
    """Of its kind: holdings, policies, documents."""


class RecordOpened(Message):
    """Open the record under the cursor of the folder."""


@dataclass
class PromiseKept(Message):
    """The promise of a contact is done; where it has none that is open, one to the client."""

    contact: str
    client: str


@dataclass
class DayChanged(Message):
    """Show the day of the log before or after the one shown; days without records are skipped."""

    step: int
    """-1 for the one before, 1 for the one after."""
