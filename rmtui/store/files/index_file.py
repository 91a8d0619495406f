"""The files in `index/`: what is kept ready beside the book, may be deleted at any time, and is made anew where it is
missing or not as it was written.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress

from rmtui.store.files import body, file_protocol
from rmtui.system import open_regular

DIRECTORY = "index"
FILES = NAMES, STANDING, BY_CLIENT, HEADERS, REVIEWS, MOMENT, FOLDERS, WORK, BALANCES = tuple(
    f"{DIRECTORY}/{name}.json"
    for name in ("names", "standing", "by-client", "headers", "reviews", "moment", "folders", "work", "balances")
)
"""All of them, relative to the book."""


def read(root: str, name: str) -> bytes:
    """What an index holds; nothing where it is missing or its bytes are not those that were written."""
    return _content(os.path.join(root, name)) or b""


def write(root: str, name: str, content: bytes) -> None:
    """Write an index, without waiting for the disk; one that refuses costs time at the next command, nothing else."""
    path = os.path.join(root, name)
    temp = f"{path}.{os.getpid()}.tmp"
    with suppress(OSError):
        file_protocol.make_directory(os.path.join(root, DIRECTORY))
        with open(temp, "wb", opener=_private) as file:
            file.write(body.to_disk(b"%08x" % zlib.crc32(content) + content))
        try:
            os.replace(temp, path)
        except OSError:
            os.unlink(temp)


def bad(root: str) -> list[str]:
    """The indexes whose bytes are not those that were written, relative to the book."""
    paths = {name: os.path.join(root, name) for name in FILES}
    return [name for name, path in paths.items() if os.path.lexists(path) and _content(path) is None]


def _content(path: str) -> bytes | None:
    with suppress(OSError, ValueError), open_regular(path) as file:
        content = body.from_disk(file.read())
        if int(content[:8], 16) == zlib.crc32(content[8:]):
            return content[8:]
    return None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
