"""Locking the desk: by a key, and after some idle minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.store import encryption_of
from rmtui.system import uptime
from rmtui.tui.frame.lock_screen import LockScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from rmtui.tui.frame.book_app import BookApp

_USUAL_MINUTES = 10
"""Of an encrypted book."""


class DeskLock:
    """Covers the desk and forgets the key; what was typed or half filled in stays where it is, below."""

    def __init__(self, app: BookApp, minutes: Callable[[], str]) -> None:
        """`minutes`: the person's setting (`rmtui.preferences.Preferences.lock_minutes`)."""
        self._app, self._minutes = app, minutes
        self.encryption = encryption_of(app.book.place)
        """Of the book."""
        self.touched_at = uptime()
        app.book.document_files.forget_copies()  # a desk that was killed may have left some

    @property
    def idle_seconds(self) -> float | None:
        """The idle time after which the desk locks itself; None for never."""
        usual = str(_USUAL_MINUTES) if self.encryption.is_encrypted else "0"
        return int(self._minutes() or usual) * 60.0 or None

    def touch(self) -> bool:
        """Restart the idle time, since somebody is there. False where it was over: the desk is locked then, since that
        may be somebody else, who woke the machine.
        """
        if not self._app.is_locked and self._is_over:
            self.lock()
            return False
        self.touched_at = uptime()
        return True

    @property
    def _is_over(self) -> bool:
        limit = self.idle_seconds
        return limit is not None and not self._app.is_busy and uptime() - self.touched_at >= limit

    def check(self) -> None:
        """Lock an idle desk, or one whose book another process encrypted. Called every second."""
        if self._app.is_busy:
            self.touched_at = uptime()
        elif self._app.is_locked:
            self._forget_key()
        elif self.encryption.is_locked or self._is_over:
            self.lock()

    def lock(self) -> None:
        """Cover the desk at once."""
        if not self._app.is_locked:
            self._app.is_locked = True
            self._app.clear_notifications()
            self._app.book.document_files.forget_copies()
            self._app.push_screen(LockScreen(self.encryption), self._unlocked)
            self._forget_key()

    def _forget_key(self) -> None:
        """As soon as nothing reads the book any more in a thread."""
        if not any(worker.is_running for worker in self._app.workers):
            self.encryption.lock()

    def _unlocked(self, _answer: None) -> None:
        self._app.is_locked = False
        self.touched_at = uptime()
        self._app.read()
