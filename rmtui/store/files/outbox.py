"""The outbox: lines that could not be written into the book when they were typed, as it was damaged, locked or newer.

A line a row: `2026-11-23 09:10<tab>王芳 T 聊了`, the moment it was typed before it, with a `?` behind that where nobody
had finished it; of an earlier rmtui the time is missing. Before the lines are brought in, each is
given the id of the record it becomes, in front: whoever is killed on the way brings none of them in twice.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date

from rmtui.errors import Locked
from rmtui.named_tuple import NamedTuple
from rmtui.records.ids import new_id
from rmtui.store.files import body, disk, file_protocol, lock
from rmtui.system import BINARY, NONBLOCK, open_regular, unlink

NAME = "outbox.txt"
LOCK = ".outbox.lock"

_BEFORE = rb"(?:([0-9a-z]{20})\t)?(\d{4}-\d\d-\d\d)?((?<=\d) \d\d:\d\d)?(\?)?\t"
"""What stands before a line."""
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_APPEND | NONBLOCK | BINARY


class WaitingLine(NamedTuple):
    """A line that waits, and the day it was typed on, as 2026-11-23; "" where nobody wrote the day down."""

    on: str
    line: str
    id: str = ""
    """Of the record it becomes; "" before it was ever brought in."""
    is_draft: bool = False
    """Was it still being typed when the desk ended?"""
    at: str = ""
    """The time of day it was typed at, as 09:10; "" where it is not known."""
    torn: bool = False
    """Are some of its bytes no text? In the line a sign stands in their place."""


def put(root: str, line: str, on: date, at: str = "", *, is_draft: bool = False) -> None:
    """Append a line typed on a day, at a time, and wait until the disk has it. OSError: nothing of it is there."""
    moment = " ".join(filter(None, (on.isoformat(), at)))
    row = f"{moment}{'?' if is_draft else ''}\t{line}".replace("\n", " ").encode("utf-8", "surrogatepass")
    patience = 2 * lock.PATIENCE  # whoever takes the lines waits for the book meanwhile, and gives up before
    try:
        with lock.file_lock(os.path.join(root, LOCK), patience):
            file_protocol.finish_swap(root)
            _clear_path(root)
            _append(_path(root), body.for_rows(root).seal_row(row) + b"\n")
    except Locked as error:
        raise TimeoutError(str(error)) from None


@contextmanager
def take(root: str) -> Iterator[list[WaitingLine]]:
    """The waiting lines, each with its id; they are removed when the block ends without an error.

    A file with torn lines goes to `aside/`. May raise OSError.
    """
    if not os.path.lexists(_path(root)):
        yield []
        return
    with lock.file_lock(os.path.join(root, LOCK)):
        _clear_path(root)
        lines = [_parse_row(row) for row in _with_ids(root, read_rows(root))]
        yield lines
        if any(line.torn for line in lines):
            _move_aside(root)
        elif os.path.lexists(_path(root)):
            unlink(_path(root))


def locked(root: str) -> AbstractContextManager[None]:
    """Nobody adds or takes a line meanwhile."""
    return lock.file_lock(os.path.join(root, LOCK))


def read_lines(root: str) -> list[WaitingLine]:
    """The lines waiting, left where they are. OSError where what is in the file's place cannot be read."""
    return [_parse_row(row) for row in read_rows(root)]


def stamp(root: str) -> disk.Stamp:
    """What changes when lines come or go; zeros where none wait."""
    return disk.stamp(_path(root))


class FileOutbox:
    """The lines that the book could not take when they were typed."""

    name = NAME
    """What the person may call the file of them."""

    def __init__(self, root: str) -> None:
        self._root = root

    def put(self, line: str, on: date, at: str = "", *, is_draft: bool = False) -> None:
        """Keep a line typed on a day, at a time. OSError where that cannot be; then nothing of it is kept."""
        put(self._root, line, on, at, is_draft=is_draft)

    def count(self) -> int:
        """How many wait. OSError where that cannot be told."""
        return len(read_lines(self._root))

    def state(self) -> object:
        """Something that is equal as long as no line comes or goes; None while there is none."""
        found = stamp(self._root)
        return found if any(found) else None


def read_rows(root: str) -> list[bytes]:
    """The rows of the file, as they were put. OSError where it cannot be read."""
    if os.path.islink(_path(root)):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), _path(root))
    try:
        with open_regular(_path(root)) as file:
            rows = [row for row in file.read().split(b"\n") if row.strip(b"\0 \t\r")]
            return [body.of(root).open_row(row) for row in rows]
    except FileNotFoundError:
        return []


def _parse_row(row: bytes) -> WaitingLine:
    id, on, line = _split_row(row)
    day, _blank, at = on.removesuffix(b"?").decode().partition(" ")
    is_draft = on.endswith(b"?")
    try:
        return WaitingLine(day, line.decode("utf-8", "surrogatepass"), id.decode(), is_draft, at)
    except UnicodeDecodeError:
        return WaitingLine(day, line.decode("utf-8", "replace"), id.decode(), is_draft, at, torn=True)


def _split_row(row: bytes) -> tuple[bytes, bytes, bytes]:
    """Id, moment, with the sign of a draft, and line of a row; what a row does not have is empty."""
    found = re.match(_BEFORE, row)
    if not found:
        return b"", b"", row
    id, on = found[1] or b"", found[2] or b""
    try:
        if on:
            date.fromisoformat(on.decode())
        return id, on + (found[3] or b"") + (found[4] or b""), row[found.end() :]
    except ValueError:
        return id, b"", row[found.start(2) :]


def _with_ids(root: str, rows: list[bytes]) -> list[bytes]:
    """The rows, each with an id of its own, as they stand in the file from now on."""
    found: dict[bytes, bytes] = {}
    for row in rows:
        id, on, line = _split_row(row)
        if not id or id in found:
            id = new_id().encode()
        found[id] = b"\t".join((id, on, line))
    numbered = list(found.values())
    if numbered != rows:
        temporary = os.path.join(root, f".{NAME}.tmp")
        try:
            disk.write_new(temporary, b"".join(body.of(root).seal_row(row) + b"\n" for row in numbered))
            disk.put_in_place(temporary, _path(root))
        finally:
            with suppress(OSError):
                os.unlink(temporary)
    return numbered


def _append(path: str, content: bytes) -> None:
    """Behind what was cut off there begins a line of its own. What could not be written whole is taken back."""
    descriptor = os.open(path, _FLAGS, 0o600)
    try:
        size = os.fstat(descriptor).st_size
        os.lseek(descriptor, max(size - 1, 0), os.SEEK_SET)
        if os.read(descriptor, 1) not in (b"", b"\n"):
            content = b"\n" + content
        try:
            while content:
                content = content[os.write(descriptor, content) :]
            os.fsync(descriptor)
        except BaseException:
            with suppress(OSError):
                os.ftruncate(descriptor, size)
            raise
    finally:
        os.close(descriptor)


def _clear_path(root: str) -> None:
    """Move to `aside/` what is in the place of the file and is none: a directory, a pipe or a link.

    A link is not followed: the file at its end is none of the book's, and is never written. May raise OSError.
    """
    path = _path(root)
    if os.path.islink(path) or (os.path.lexists(path) and not os.path.isfile(path)):
        _move_aside(root)


def _move_aside(root: str) -> None:
    from rmtui.store.files.aside import move_aside  # hardly ever

    move_aside(root, NAME)


def _path(root: str) -> str:
    return os.path.join(root, NAME)
