"""One writer at a time: a lock on a file beside the book's files, never on a file that is replaced."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rmtui.errors import Locked
from rmtui.language import _

_HELD = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
"""What the system says when somebody else holds a lock; anything else is a file system that has none."""

PATIENCE = 10.0
"""Seconds to wait for another writer; a change takes milliseconds, so this is a process that hangs."""

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def file_lock(path: str, patience: float | None = None) -> Iterator[None]:
    """Hold the lock file at `path`. Locked when nobody lets go of it for `patience` seconds. Closing releases it."""
    deadline = time.monotonic() + (PATIENCE if patience is None else patience)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        pause = 0.001
        while True:
            try:
                _try_lock(descriptor)
                break
            except OSError as error:
                if error.errno not in _HELD:
                    raise
                if time.monotonic() > deadline:
                    raise Locked(
                        _("Another rmtui is writing to this book and does not finish. Nothing was changed; try again.")
                    ) from None
            time.sleep(pause)
            pause = min(pause * 2, 0.05)
        yield
    finally:
        os.close(descriptor)
