"""An application that ends after an error with one sentence free of client data, knows its drafts, and sends the
terminal little.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from rich.console import RenderableType
from rich.text import Text
from textual.app import App
from textual.driver import Driver
from textual.events import Event, InputEvent, Key, Paste, Resize
from textual.screen import Screen
from textual.widgets import Input, TextArea

from rmtui.defect import defect_place
from rmtui.language import _
from rmtui.records.events import UnsortedLine
from rmtui.tui.frame.terminal_driver import terminal_driver
from rmtui.tui.frame.typed_ahead import TypedAhead
from rmtui.tui.keys.input_method import as_key
from rmtui.tui.widgets.modal import Modal

Answer = TypeVar("Answer")
"""What the application returns."""
EXIT_PATIENCE = 3.0
"""Seconds after which an application ends whose screen does not come to rest."""


class Unwritten(Protocol):
    """Where something may be typed that is in no book yet; see `rmtui.tui.frame.draft.Draft`."""

    @property
    def unwritten(self) -> list[str]:
        """The lines that would be lost."""

    @property
    def corrected(self) -> dict[str, UnsortedLine]:
        """Of these the lines that replace an unsorted one, and which."""


class SafeApp(App[Answer], Generic[Answer]):
    """Textual's App without the traceback."""

    def __init__(self) -> None:
        super().__init__()
        self.drafts: set[Unwritten] = set()
        """The mounted widgets in which something may be typed and not written yet."""
        self._failed = False
        self.is_leaving = False
        """Nothing that is typed does anything any more."""
        self._typed_ahead = TypedAhead(self, self.is_early, self.take_key)

    def get_driver_class(self) -> type[Driver]:
        return terminal_driver(super().get_driver_class())

    def exit(self, result: Answer | None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Exit once the screen being opened is complete: Textual composes no screen of an application that exits, and
        one without its widgets fails. Where nothing is drawn any more, as after a suspension, exit after a while.
        """
        self.is_leaving = True
        leave = partial(super().exit, result, return_code, message)
        self.call_after_refresh(leave)
        self.set_timer(EXIT_PATIENCE, leave)

    def call_from_thread(self, callback: Callable[..., Any], *said: Any, **named: Any) -> Any:
        """As Textual's, but not while the application closes, when the widgets that the callback is about go."""
        return super().call_from_thread(lambda: callback(*said, **named) if self.is_running else None)

    def is_early(self, event: Key | Paste, pressed_on: Screen[Any] | None) -> bool:
        """Whether it is a key that was pressed before the dialog in front had shown what it would act on."""
        front = self.screen_stack[-1] if self.screen_stack else None
        return isinstance(front, Modal) and isinstance(event, Key) and front.is_early(event, seen=front is pressed_on)

    async def take_key(self, event: Key | Paste) -> None:
        """What a key does, or a paste, once those before it have had their effect."""
        if isinstance(event, Key) and not isinstance(self.focused, Input | TextArea):
            event = as_key(event)
        if not self.is_leaving:
            await super().on_event(event)

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            if not self.is_early(event, self.screen):
                await self._typed_ahead.take(event)
        elif not (self.is_leaving and isinstance(event, InputEvent)):
            await super().on_event(event)
        if isinstance(event, Resize) and self.screen_stack and event.size == self.screen.outer_size:
            self.refresh()  # resumed, or resized there and back: Textual lays nothing out, but the screen may be empty

    @property
    def unwritten(self) -> list[str]:
        """All lines that are typed somewhere and in no book yet."""
        return [line for draft in self.drafts for line in draft.unwritten]

    def crash_message(self) -> str:
        """The sentence after a crash, with the place in the program, and no value."""
        error = sys.exception()
        if error is None:
            return _("rmtui met an error of its own and closed.")
        return _("rmtui met an error of its own ({place}) and closed.").format(place=defect_place(error))

    def _fatal_error(self) -> None:
        """Replaces Textual's traceback, which prints the values of variables, client data among them.

        With `_file` of a driver the only private name of Textual that rmtui uses, checked with Textual 8.2.8: an App
        has no public hook for an error that nothing handled.
        """
        if not self._failed:
            self._failed = True
            self.panic(Text(self.crash_message()))
