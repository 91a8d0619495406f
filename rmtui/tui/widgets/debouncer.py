"""Calls back after a delay that begins anew with each start: while one types or moves on, nothing is read."""

from __future__ import annotations

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer


class Debouncer:
    """A timer of a widget, screen or application: only what was started last is called."""

    def __init__(self, owner: MessagePump) -> None:
        self._owner = owner
        self._timer: Timer | None = None

    def start(self, seconds: float, callback: Callable[[], object]) -> None:
        """Call back after some seconds, 0 for at once, unless it is started or stopped before."""
        self.stop()
        if seconds:
            self._timer = self._owner.set_timer(seconds, callback)
        else:
            callback()

    def stop(self) -> None:
        if self._timer:
            self._timer.stop()
            self._timer = None
