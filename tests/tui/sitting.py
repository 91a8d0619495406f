"""Somebody sitting at the desk: presses keys, types, and sees what is on the screen."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

from textual.events import Key, Paste
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerCancelled

from rmtui.store.files.book import Book
from tests.factory import TODAY
from tests.tui.textual_internals import drawn, drawn_part, toasts

FOUR_PANES = (120, 35)
FOLDED = (80, 24)
CLOCK = datetime(2026, 11, 23, 17, 5, tzinfo=UTC)
PATIENCE = 60
"""Seconds after which something will not come any more."""


class Sitting:
    """One desk, open."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot, self.app = pilot, pilot.app

    async def press(self, *keys: str) -> None:
        """Keys one right behind the other, as a fast hand or a slow line delivers them."""
        for key in keys:
            self.app.post_message(Key(key, key if len(key) == 1 else None))
        await self.settle()

    async def paste(self, text: str) -> None:
        self.app.post_message(Paste(text))
        await self.settle()

    async def write(self, text: str) -> None:
        """Type at once, as an input method does that commits a phrase."""
        assert isinstance(self.app.focused, Input)
        self.app.focused.insert_text_at_cursor(text)
        await self.settle()

    async def log(self, line: str) -> None:
        """A line into the entry box, and Enter."""
        if not isinstance(self.app.focused, Input):
            await self.press("4", "l")
        await self.write(line)
        await self.press("enter")

    async def settle(self) -> None:
        """Until all that was begun is done and shown; what a later key made vain does not count."""
        while True:
            with suppress(WorkerCancelled):
                await self.app.workers.wait_for_complete()
            await self.pilot.pause()
            if all(worker.is_finished for worker in self.app.workers):
                return

    async def told(self) -> str:
        """What was said last in a corner of the screen."""
        await self._until_told()
        return str(toasts(self.app)[-1].render())

    async def did(self) -> str:
        """What was said last, and nothing of what was said is that something went wrong."""
        await self._until_told()
        assert not [toast.render() for toast in toasts(self.app) if toast.has_class("-error")]
        return str(toasts(self.app)[-1].render())

    async def _until_told(self) -> None:
        await self.settle()
        await self.until(lambda: toasts(self.app))

    async def until(self, so: Callable[[], object]) -> None:
        """Until something is so; a machine that does much else may take its time."""
        latest = time.monotonic() + PATIENCE
        await self.pilot.pause()
        while not so():
            assert time.monotonic() < latest, self.seen
            await self.pilot.pause(0.005)

    async def until_seen(self, text: str) -> None:
        """Until a text is on the screen or in what lies over it; what is said there may be folded."""

        def seen() -> bool:
            screen = self.app.screen
            parts = [self._part(part.region) for part in screen.children] if screen.is_modal else []
            return any(text in " ".join(part.replace("│", " ").split()) for part in (self.seen, *parts))

        await self.until(seen)

    @property
    def lines(self) -> list[str]:
        """The screen as it stands, what lies over it included."""
        return [strip.text.rstrip() for strip in drawn(self.app)]

    @property
    def seen(self) -> str:
        return "\n".join(self.lines)

    def pane(self, name: str) -> str:
        """What is seen of one part: ClientPane, FolderPane, DuePane, LogPane, EntryBox, KeyBar."""
        return self._part(self.app.screen.query(name).first().region)

    def _part(self, region: Region) -> str:
        return "\n".join(strip.text.rstrip() for strip in drawn_part(self.app, region))


Sit = Callable[..., AbstractAsyncContextManager[Sitting]]


@asynccontextmanager
async def sitting(
    book: Book, size: tuple[int, int] = FOUR_PANES, typed: tuple[str, ...] = ()
) -> AsyncIterator[Sitting]:
    """The desk on a book, at five past five on the Monday of the tests; `typed` in the one before it."""
    app: Any = import_module("rmtui.tui.app").DeskApp(book, TODAY, lambda: CLOCK, typed)
    async with app.run_test(size=size, notifications=True) as pilot:
        person = Sitting(pilot)
        await person.settle()
        yield person
