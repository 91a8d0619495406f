"""Lines that could not be written into the book when they were typed: a damaged, locked or newer book loses none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from rmtui.errors import Locked
from rmtui.store import lock

if TYPE_CHECKING:
    from datetime import date

NAME = "outbox.txt"
LOCK = ".outbox.lock"


class Waiting(NamedTuple):
    """A line that waits, and the day it was typed on, as 2026-11-23; "" where nobody wrote the day down."""

    on: str
    line: str


def put(root: str, line: str, on: date) -> None:
    """Append a line typed on a day, and wait until the disk has it. May raise OSError."""
    content = (f"{on.isoformat()}\t{line}".replace("\n", " ") + "\n").encode("utf-8", "surrogatepass")
    patience = 2 * lock.PATIENCE  # whoever takes the lines waits for the book meanwhile, and gives up before
    try:
        with lock.locked(os.path.join(root, LOCK), patience), open(_path(root), "ab", 0, opener=_private) as file:
            while content:
                content = content[file.write(content) :]
            os.fsync(file.fileno())
    except Locked as error:
        raise TimeoutError(str(error)) from None


@contextmanager
def taken(root: str) -> Iterator[list[Waiting]]:
    """The lines waiting; they are gone when the block ends without an error, and wait on when it does not."""
    if not os.path.exists(_path(root)):
        yield []
        return
    with lock.locked(os.path.join(root, LOCK)):
        lines = waiting(root)
        yield lines
        if lines:
            os.unlink(_path(root))


def waiting(root: str) -> list[Waiting]:
    """The lines waiting, left where they are."""
    try:
        with open(_path(root), encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            return [_waiting(line) for line in file.read().split("\n") if line.strip()]
    except FileNotFoundError:
        return []


def _waiting(written: str) -> Waiting:
    on, tab, line = written.partition("\t")
    dated = tab and len(on) == len("2026-11-23") and on.replace("-", "").isdecimal()
    return Waiting(on, line) if dated else Waiting("", written)


def _path(root: str) -> str:
    return os.path.join(root, NAME)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
