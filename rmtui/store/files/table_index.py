"""Where the tables of book.json stand, each with a checksum of its own: a command checks the tables that it reads.

Made from book.json, whose own checksum is verified then, whenever it is missing or does not match; may be deleted at
any time.
"""

from __future__ import annotations

import json
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from rmtui.named_tuple import NamedTuple
from rmtui.store.files import file_format, index_file

if TYPE_CHECKING:
    from collections.abc import Mapping

_VERSION = 1
"""Raised when what the index holds changes, so that an older one is made anew."""
WORTH_KEEPING = 300_000
"""Bytes of a book.json from which on its check takes longer than the index: nothing is written beside a small one."""


class Place(NamedTuple):
    """Where the lines of a table begin and end, and their checksum."""

    start: int
    end: int
    checksum: int


def tables(root: str, content: bytes, header: file_format.Header, path: str) -> Mapping[str, Place]:
    """The tables of the content of book.json by name. Damaged where a byte of it is not as it was written, and the
    index is not of this state.
    """
    stamp = [_VERSION, header.checksum, header.generation, len(content)]
    with suppress(ValueError, TypeError, KeyError, RecursionError):
        kept = json.loads(index_file.read(root, index_file.TABLES))
        if kept["stamp"] == stamp:
            return {name: Place(*place) for name, place in kept["tables"].items()}
    file_format.check(content, path)
    found = {
        name: Place(start, end, zlib.crc32(memoryview(content)[start:end]))
        for name, (start, end) in file_format.table_places(content)
    }
    if len(content) >= WORTH_KEEPING:
        index_file.write(root, index_file.TABLES, json.dumps({"stamp": stamp, "tables": found}).encode())
    return found
