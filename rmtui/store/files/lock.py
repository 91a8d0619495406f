"""One writer at a time: a lock on a file beside the book's files, never on a file that is replaced."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rmtui import system
from rmtui.errors import Locked
from rmtui.language import _

PATIENCE = 10.0
"""Seconds to wait for another writer; a change takes milliseconds, so this is a process that hangs."""


@contextmanager
def file_lock(path: str, patience: float | None = None) -> Iterator[None]:
    """Hold the lock file at `path`. Locked when nobody lets go of it for `patience` seconds."""
    deadline = time.monotonic() + (PATIENCE if patience is None else patience)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        pause = 0.001
        while not system.try_lock(descriptor):
            if time.monotonic() > deadline:
                raise Locked(_("Another rmtui is still writing to this book. Nothing was changed; try again."))
            time.sleep(pause)
            pause = min(pause * 2, 0.05)
        try:
            yield
        finally:
            system.unlock(descriptor)
    finally:
        os.close(descriptor)
