"""Writing records of any kind: the base of the writers of single subjects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rmtui.errors import NotFound
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.store.door import Store
from rmtui.tui.records.client_names import name_of

Change = tuple[Record | None, Record | None]
"""A record as it was read and as it is to be; None adds or removes it. See `Store.amend`."""


class RecordWriter:
    """Every method raises RmtuiError where the book refuses, with nothing changed; else it returns the message given.

    What another process changed of a record meanwhile stays.
    """

    def __init__(self, book: Store, day: Callable[[], date]) -> None:
        """`day` returns today, which goes on while the desk is open."""
        self.book, self._day = book, day

    @property
    def today(self) -> date:
        return self._day()

    def change(self, message: str, *changes: Change, what: str = "edit") -> str:
        """Change records as one operation; `what` names it for undo."""
        self.book.amend(*changes, what=what)
        return message

    def remove(self, message: str, *records: Record) -> str:
        """Remove records as they were read, unless they were changed meanwhile."""
        return self.change(message, *((record, None) for record in records), what="remove")

    def name_of(self, client: Client) -> str:
        """The client's name, told apart from others of the name."""
        return name_of(client, self.book.clients())

    def require(self, client: Client) -> None:
        """NotFound, with the name, where another process removed the client; the book itself knows no name."""
        if client.id not in self.book.clients():
            raise NotFound(_("{name} is not there any more.").format(name=plain(client.name)))
