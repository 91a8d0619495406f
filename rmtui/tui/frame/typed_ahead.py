"""Keys typed ahead: a key waits until the one before it has had its effect, and so reaches the right widget.

Textual gives a key at once to the widget with the focus, while the one before may still be on its way: to a list, to a
handler of its screen, to a screen that is being opened or that still reads what it will show. Letters in one field, and
moves in one list, keep their order by themselves, and do not wait for each other.
"""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.events import Key, Paste
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea
from textual.worker import Worker

OPENING = "opening"
"""The group of the worker that reads what its screen will show: no key does anything there before it."""
_PATIENCE = 5
"""Seconds that a key waits for the one before it, at most."""
_LOOK_AGAIN = 0.01
"""Seconds between two looks whether a screen has read what it will show."""
_QUIET_ROUNDS = 2
"""Rounds behind each other that find nothing to be done: in the first one a message may have been answered."""
_LEADS_NOWHERE = re.compile(r"(?:move|page|first|last|cycle|home|end|cursor_\w+|delete_\w+)\b")
"""The actions of a cursor, in a list or a field."""


class TypedAhead:
    """Passes the keys of an application on, one by one."""

    def __init__(
        self,
        app: App[Any],
        is_early: Callable[[Key | Paste, Screen[Any]], bool],
        hand_on: Callable[[Key | Paste], Awaitable[None]],
    ) -> None:
        """`is_early`: whether a key is dropped, by the screen that it was pressed on."""
        self._app, self._is_early, self._hand_on = app, is_early, hand_on
        self._waiting = deque[tuple[Key | Paste, Screen[Any]]]()
        self._is_busy = self._is_quiet = False
        self._stays_in: Widget | None = None
        """Of the last key, where it leads nowhere: the widget that it is typed into, or moves in."""

    async def take(self, event: Key | Paste) -> None:
        """Pass a key on, as soon as those before it have had their effect."""
        stays_in = self._widget_of(event)
        if self._waiting or not (self._is_quiet or (stays_in and stays_in is self._stays_in)):
            self._waiting.append((event, self._app.screen))
        else:
            await self._hand_on_now(event, stays_in)
        if not self._is_busy and (self._waiting or not self._stays_in):
            self._is_busy = True
            self._app.run_worker(self._hand_on_others(), description="typed ahead")

    async def _hand_on_now(self, event: Key | Paste, stays_in: Widget | None) -> None:
        self._is_quiet, self._stays_in = False, stays_in
        await self._hand_on(event)

    async def _hand_on_waiting(self) -> None:
        """The first that waits, and those behind it that stay in the same widget."""
        while self._waiting:
            event, pressed_on = self._waiting.popleft()
            if not self._is_early(event, pressed_on):
                await self._hand_on_now(event, self._widget_of(event))
            if not (self._waiting and self._stays_in and self._stays_in is self._widget_of(self._waiting[0][0])):
                break

    async def _hand_on_others(self) -> None:
        try:
            await self._settle()
            while self._waiting and self._app.call_later(self._hand_on_waiting):  # not where the application closes
                await self._settle()
        finally:
            self._is_busy = False

    async def _settle(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):  # `wait_for` of Python 3.11 may swallow that it is cancelled
                await self._until_quiet()
        self._is_quiet = True

    async def _until_quiet(self) -> None:
        """Wait until everything the last key caused is done, and the screen it opened is complete."""
        app, quiet = self._app, 0
        while quiet < _QUIET_ROUNDS and app.is_running and app.screen_stack:
            screen, focused = app.screen, app.focused
            nodes: list[MessagePump] = [app, *(focused or screen).ancestors_with_self]
            is_quiet = all([await _reached(node) for node in nodes])
            if app.screen_stack and app.screen is not screen:
                await _reached(app.screen, behind_refresh=True)
            elif any(_opens(worker, screen) for worker in app.workers):
                await asyncio.sleep(_LOOK_AGAIN)
            elif is_quiet and app.focused is focused:
                quiet += 1
                continue
            quiet = 0

    def _widget_of(self, event: Key | Paste) -> Widget | None:
        """The widget that a key is typed into, or moves in; None where it may lead elsewhere."""
        focused = self._app.focused
        if not isinstance(event, Key) or focused is None:
            return None
        if isinstance(focused, Input | TextArea) and event.is_printable:
            return focused
        active = self._app.screen.active_bindings.get(event.key)
        return focused if active and _LEADS_NOWHERE.match(active.binding.action) else None


def _opens(worker: Worker[Any], screen: Screen[Any]) -> bool:
    return worker.group == OPENING and worker.node is screen and not worker.is_finished


async def _reached(node: MessagePump, *, behind_refresh: bool = False) -> bool:
    """Wait until a node has done all that it was asked to do; whether nothing new came meanwhile."""
    arrived = asyncio.Event()
    call = node.call_after_refresh if behind_refresh else node.call_later
    if node.is_running and call(arrived.set):
        await arrived.wait()
    return not node.message_queue_size
