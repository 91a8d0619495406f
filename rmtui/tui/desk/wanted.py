"""What the panes ask of the desk: they point at a client or a promise, and never see the book."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class ClientPointed(Message):
    """The cursor stands on a client, whose folder is to be shown."""

    client: str


@dataclass
class ClientOpened(Message):
    """A client was chosen, whose folder is to be gone to."""

    client: str


@dataclass
class SnoozeWanted(Message):
    """A client is to be hidden from the queue for a while."""

    client: str


class TabTurned(Message):
    """Another tab of the folder is in sight, which may show more of the history."""


@dataclass
class PromiseKept(Message):
    """The promise made in a contact is done."""

    contact: str
