"""Going from screen to screen, as the screens ask for it: none of them imports another one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.rules.occasions.coming import ComingOccasion


class Navigator(Protocol):
    """See `rmtui.tui.desk_navigator`."""

    async def visit(self, mode: str) -> None:
        """Go to another screen, from which one comes back to this one."""

    async def back(self) -> None:
        """Go back to the screen from which one came to visit this one, else to the desk."""

    @property
    def is_visiting(self) -> bool:
        """Whether `back` leads to another screen than the desk."""

    async def open_record(self, record: Record, words: Sequence[str] = ()) -> None:
        """Visit the screen where a record is shown; of a client where the words stand, which are name keys."""

    async def log_contact(self, client: Client, channel: str) -> None:
        """Go to a client on the desk, and begin a line about them."""

    async def show_greetings(self, occasion: ComingOccasion | None = None, client: str = "") -> None:
        """Go to the greetings for an occasion, or to those for a client by id."""
