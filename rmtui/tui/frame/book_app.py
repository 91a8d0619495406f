"""The book that is worked on: read once for all screens, read again whenever anyone changes it, written by one pen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime

from textual import work
from textual.reactive import reactive
from textual.screen import Screen
from textual.signal import Signal
from textual.worker import get_current_worker

from rmtui.errors import RmtuiError
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import UnsortedLine
from rmtui.store.door import Store
from rmtui.tui.frame.safe_app import SafeApp
from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, Snapshot, read_snapshot
from rmtui.tui.frame.waiting_lines import Beside, Seen
from rmtui.tui.records.writer import Writer

WATCH = 1.0
"""Seconds between two looks for what another process changed."""
BESIDE = "beside"
TO_READ = 20
"""Seconds that what asks for something stays to be read."""


class BookApp(SafeApp[None]):
    """What every screen stands on. A screen watches `desk`, and asks for what it wants done with `do`."""

    NOTIFICATION_TIMEOUT = 4
    snapshot: reactive[Snapshot] = reactive(EMPTY_SNAPSHOT, init=False)
    beside: reactive[str] = reactive("", init=False)
    """What lies beside the book and asks for something, a line each."""

    def __init__(self, book: Store, today: date, clock: Callable[[], datetime]) -> None:
        """One opened on the clock's own day goes on with it past midnight; one opened on another day stays there.

        RmtuiError where the book cannot be read.
        """
        super().__init__()
        self.book, self.clock = book, clock
        self.writer = Writer(book, lambda: self.snapshot.today, clock)
        self.done: Signal[str] = Signal(self, "done")
        """Something was done in the book, and this is what was said of it."""
        self.sample = False
        """Is it the sample that is worked on? What is written in it is gone at the end."""
        self.own_keys: Mapping[str, str] = {}
        """The keys the person put actions on, by the ids of the actions."""
        book.changed()  # what others write from here on is seen
        self.set_reactive(BookApp.snapshot, read_snapshot(book, today))
        self._surroundings = Beside(book, lambda: self.snapshot.today)
        self._with_the_clock = clock().date() == today

    def on_mount(self) -> None:
        self.set_interval(WATCH, self._look)
        self.call_after_refresh(self._look)

    def do(self, callback: Callable[[], str]) -> bool:
        """Do something in the book, say what was done or why not, and show it. Was it done?"""
        try:
            said = callback()
        except RmtuiError as refusal:
            self.announce(str(refusal), wrong=True)
            return False
        self.announce(said)
        self.done.publish(said)
        self.read()
        return True

    @property
    def corrected(self) -> dict[str, UnsortedLine]:
        """Of what is typed those lines that are in the place of an unsorted one, and of which."""
        return {line: unsorted for draft in self.drafts for line, unsorted in draft.corrected.items()}

    def put_in_place(self, line: str, corrects: UnsortedLine | None) -> bool:
        """Put a line that corrects an unsorted one in its place, so that it counts once. Is it there now?"""
        with suppress(Exception):  # it is called at an end that may have its reason in the book
            if corrects:
                self.writer.unsorted.keep_unfinished([line], {line: corrects})
                return True
        return False

    def read(self) -> None:
        """Show the book as it is now; where it cannot be read, say so and leave what is shown."""
        try:
            self.book.changed()
            self.snapshot = read_snapshot(self.book, self._today)
        except RmtuiError as error:
            self.announce(str(error), wrong=True)

    async def open_record(self, record: Record) -> None:
        """Go to where a record is shown."""
        raise NotImplementedError

    async def log_contact(self, client: Client, channel: str) -> None:
        """Go to a client on the desk, and begin a line about them."""
        raise NotImplementedError

    def review_screen(self, client: str, review: str = "") -> Screen[None]:
        """The sheet of a finished review, or where none is named the client's review under way. Arguments are ids."""
        raise NotImplementedError

    def announce(self, said: str, *, wrong: bool = False) -> None:
        """A sentence for the person, that goes by itself."""
        if said:
            self.notify(said, severity="error" if wrong else "information", markup=False)

    @property
    def _today(self) -> date:
        return self.clock().date() if self._with_the_clock else self.snapshot.today

    def _look(self) -> None:
        changed = self.book.changed()
        if changed or self._today != self.snapshot.today:
            self.read()
        looking = any(worker.group == BESIDE and worker.is_running for worker in self.workers)
        if self._surroundings.asks(changed=changed) and not looking:
            self._look_beside()

    @work(thread=True, group=BESIDE, description=BESIDE)
    def _look_beside(self) -> None:
        """In a thread of its own, since another process may have the book to itself for a while."""
        seen = self._surroundings.look()
        if not get_current_worker().is_cancelled:
            self.call_from_thread(self._show_beside, seen)

    def _show_beside(self, seen: Seen) -> None:
        self.beside = seen.standing
        if seen.said:
            self.notify(seen.said, severity="warning" if seen.wrong else "information", timeout=TO_READ, markup=False)
            self.read()
