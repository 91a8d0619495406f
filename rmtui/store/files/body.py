"""The one place that the bytes of a book's files pass on their way to the disk and from it.

They pass as they are. A cipher is put here, under everything: files of the book, earlier states, commit records,
indexes, lines that wait, and documents. A copy from place to place in the book does not pass: it stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def to_disk(content: bytes) -> bytes:
    """The content of a file as the disk has it."""
    return content


def from_disk(content: bytes) -> bytes:
    """The content of a file from what the disk has; its beginning from the beginning."""
    return content


def row_to_disk(row: bytes) -> bytes:
    """A row of a file that is appended to; no line break comes into it."""
    return row


def row_from_disk(row: bytes) -> bytes:
    """A row as it was before `row_to_disk`."""
    return row


def parts_to_disk(parts: Iterable[bytes]) -> Iterator[bytes]:
    """A large file, as a document, part by part."""
    yield from parts


def parts_from_disk(parts: Iterable[bytes]) -> Iterator[bytes]:
    """A large file as it was before `parts_to_disk`, in whatever parts the disk gave it."""
    yield from parts
