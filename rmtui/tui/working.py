"""The book that is worked on: read once for all screens, read again whenever anyone changes it, written by one pen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from textual.app import App
from textual.reactive import reactive
from textual.signal import Signal

from rmtui.errors import RmtuiError
from rmtui.records.base import Record
from rmtui.store.book import Book
from rmtui.tui.pen import Pen
from rmtui.tui.reading import UNREAD, Desk, read_desk

if TYPE_CHECKING:
    from rmtui.tui.draft import Draft

WATCH = 1.0
"""Seconds between two looks for what another process changed."""


class WorkingApp(App[None]):
    """What every screen stands on. A screen watches `desk`, and asks for what it wants done with `do`."""

    desk: reactive[Desk] = reactive(UNREAD, init=False)

    def __init__(self, book: Book, today: date, clock: Callable[[], datetime]) -> None:
        """One opened on the clock's own day goes on with it past midnight; one opened on another day stays there.

        RmtuiError where the book cannot be read.
        """
        super().__init__()
        self.book, self.clock = book, clock
        self.pen = Pen(book, lambda: self.desk.today, clock)
        self.done: Signal[str] = Signal(self, "done")
        """Something was done in the book, and this is what was said of it."""
        self.drafts: set[Draft] = set()
        """Where something may be typed and not written yet."""
        self.set_reactive(WorkingApp.desk, read_desk(book, today))
        self._with_the_clock = clock().date() == today

    def on_mount(self) -> None:
        self.set_interval(WATCH, self._look)

    def do(self, deed: Callable[[], str]) -> bool:
        """Do something in the book, say what was done or why not, and show it. Was it done?"""
        try:
            said = deed()
        except RmtuiError as refusal:
            self.tell(str(refusal), wrong=True)
            return False
        self.tell(said)
        self.done.publish(said)
        self.read()
        return True

    @property
    def unwritten(self) -> list[str]:
        """Everything that is typed somewhere and in no book yet."""
        return [line for draft in self.drafts for line in draft.unwritten]

    def read(self) -> None:
        """Show the book as it is now; where it cannot be read, say so and leave what is shown."""
        try:
            self.book.changed()
            self.desk = read_desk(self.book, self._today)
        except RmtuiError as error:
            self.tell(str(error), wrong=True)

    async def open_record(self, record: Record) -> None:
        """Go to where a record is shown."""
        raise NotImplementedError

    def tell(self, said: str, *, wrong: bool = False) -> None:
        """A sentence for the person, that goes by itself."""
        if said:
            self.notify(said, severity="error" if wrong else "information", markup=False)

    @property
    def _today(self) -> date:
        return self.clock().date() if self._with_the_clock else self.desk.today

    def _look(self) -> None:
        if self.book.changed() or self._today != self.desk.today:
            self.read()
