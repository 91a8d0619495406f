"""The files in `index/`: what is kept ready beside the book, may be deleted at any time, and is made anew where it is
missing or not as it was written.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress

from rmtui.errors import RmtuiError
from rmtui.store.files import body, disk
from rmtui.system import open_regular

DIRECTORY = "index"
NAMES = f"{DIRECTORY}/names.json"
HEADERS = f"{DIRECTORY}/headers.json"
MOMENT = f"{DIRECTORY}/moment.json"
TABLES = f"{DIRECTORY}/tables.json"
STANDING = f"{DIRECTORY}/standing.json"
BY_CLIENT = f"{DIRECTORY}/by-client.json"
RECENT = f"{DIRECTORY}/recent.json"
PRESENT = f"{DIRECTORY}/present.json"
REVIEWS = f"{DIRECTORY}/reviews.json"
FOLDERS = f"{DIRECTORY}/folders.json"
AVERAGES = f"{DIRECTORY}/averages.json"
WEIGHTS = f"{DIRECTORY}/weights.json"
QUEUE = f"{DIRECTORY}/queue.json"
WORK = f"{DIRECTORY}/work.json"
EFFORT = f"{DIRECTORY}/effort.json"
BALANCES = f"{DIRECTORY}/balances.json"
TEXTS = f"{DIRECTORY}/texts.json"
TOPICS = f"{DIRECTORY}/topics.json"
FILES = (
    *(NAMES, HEADERS, MOMENT, TABLES, STANDING, BY_CLIENT, RECENT, PRESENT, REVIEWS, FOLDERS, AVERAGES),
    *(WEIGHTS, QUEUE, WORK, EFFORT, BALANCES, TEXTS, TOPICS),
)
"""All of them, relative to the book."""


def read(root: str, name: str) -> bytes:
    """What an index holds; nothing where it is missing or its bytes are not those that were written."""
    return _content(root, name) or b""


def write(root: str, name: str, content: bytes) -> None:
    """Write an index, without waiting for the disk; one that refuses costs time at the next command, nothing else."""
    path = os.path.join(root, name)
    temp = f"{path}.{os.getpid()}.tmp"
    with suppress(OSError):
        disk.make_directory(os.path.join(root, DIRECTORY))
        with open(temp, "wb", opener=_private) as file:
            file.write(body.of(root).seal(name, b"%08x" % zlib.crc32(content) + content))
        try:
            os.replace(temp, path)
        except OSError:
            os.unlink(temp)


def bad(root: str) -> list[str]:
    """The indexes whose bytes are not those that were written, relative to the book."""
    return [name for name in FILES if os.path.lexists(os.path.join(root, name)) and _content(root, name) is None]


def _content(root: str, name: str) -> bytes | None:
    with suppress(OSError, ValueError, RmtuiError), open_regular(os.path.join(root, name)) as file:
        content = body.of(root).open(name, file.read())
        checksum, kept = content[:8], content[8:]
        if int(checksum, 16) == zlib.crc32(kept):
            return kept
    return None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
