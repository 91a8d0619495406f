"""The files of an encrypted book as the disk has them.

    rmtui sealed 1\\n · key id (8) · number of the state (8) · parts

A part is its length (4, the highest bit on the last one), a fresh nonce (12) and what AES-256-GCM makes of it.
Associated with it are all that stands before the parts, the book's id, the file's name, the part's place and length,
and the nonce of the first part: no file, state or part can stand in the place of another. The first part of a file of
the book is its header, so that this is read alone; that of a document is its name.
"""

from __future__ import annotations

import os
from base64 import b32decode, b32encode
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from rmtui.errors import Damaged, ReadOnly
from rmtui.language import _
from rmtui.store.files.encryption.sealing_key import SealingKey
from rmtui.store.files.file_format import HEAD_SIZE, SEALED, damaged, newer
from rmtui.store.files.layout import FOLDERS, REVIEWS, stem

if TYPE_CHECKING:
    from rmtui.store.files.encryption.key_file import Keys

VERSION = b"1\n"
_PREFIX_SIZE = len(SEALED) + len(VERSION) + 8 + 8
_NONCE, _TAG, _LENGTH = 12, 16, 4
_LAST = 1 << 31
_NAME_SIZE = 26
"""Letters of a name that is only to be recognised: the 16 bytes that AES-SIV begins with."""


class Sealed:
    """An encrypted book that is open; the same questions as of `rmtui.store.files.body.Plain`."""

    head_size = _PREFIX_SIZE + _LENGTH + _NONCE + HEAD_SIZE + _TAG

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self.rows = SealingKey(keys.book, keys.public)
        derived = bytearray(32 + 64)
        HKDF(SHA256(), len(derived), salt=None, info=b"rmtui files 1").derive_into(keys.key, derived)
        self._content, self._names = AESGCM(derived[:32]), AESSIV(derived[32:])
        self._book = keys.book.encode()

    # Names

    def disk_name(self, name: str) -> str:
        """Where the disk has a file of the book, both relative to the book."""
        room, _separator, inside = name.partition("/")
        if room == REVIEWS:
            client, ending = inside.removesuffix(".json"), ".json" if inside.endswith(".json") else ""
            return f"{room}/{self._sealed_name(client)}{ending}"
        if room == FOLDERS:
            return "/".join((room, *(self.sealed_part(part) for part in inside.split("/"))))
        return name

    def book_name(self, disk_name: str) -> str:
        """The name of what the disk has there; "" where it is nothing of this book."""
        room, _separator, inside = disk_name.partition("/")
        if room != REVIEWS:
            return disk_name
        letters = inside.removesuffix(".json").upper()
        try:
            client = self._names.decrypt(b32decode(letters + "=" * (-len(letters) % 8)), None).decode()
        except (InvalidTag, ValueError):
            return ""
        return f"{room}/{client}.json"

    def sealed_part(self, name: str) -> str:
        """The name of a document, or of the folder it is in, as the disk has it: by it a file is recognised."""
        return self._sealed_name(name)[:_NAME_SIZE]

    def _sealed_name(self, name: str) -> str:
        return (
            b32encode(self._names.encrypt(name.encode("utf-8", "surrogateescape") or b"\0", None))
            .decode()
            .lower()
            .rstrip("=")
        )

    # Files

    def seal(self, name: str, content: bytes, number: int = 0) -> bytes:
        """The content of a file of the book, in its state of this number, as the disk has it."""
        return b"".join(self._seal_parts(stem(name), number, (content[:HEAD_SIZE], content[HEAD_SIZE:])))

    def open(self, name: str, content: bytes) -> bytes:
        """The content of a file. Damaged where it was not sealed so; ReadOnly where a newer rmtui did it."""
        return b"".join(self._open_parts(stem(name), (content,), name))

    def open_head(self, name: str, head: bytes) -> bytes:
        """The first bytes of a content from the first of the disk, `head_size` of them."""
        return next(self._open_parts(stem(name), (head,), name))

    def state_number(self, head: bytes) -> int:
        """The number of the state that the beginning of a file names, which is proven once the file is opened."""
        return int.from_bytes(head[_PREFIX_SIZE - 8 : _PREFIX_SIZE], "big")

    def seal_document(self, name: str, parts: Iterable[bytes]) -> Iterator[bytes]:
        """A document by its name in the book ("folders/…"), part by part."""
        return self._seal_parts(self._document_data(name), 0, chain((name.encode("utf-8", "surrogateescape"),), parts))

    def open_document(self, name: str, parts: Iterable[bytes]) -> Iterator[bytes]:
        """A document, in whatever parts the disk gave it; it is called by its name in the book."""
        opened = self._open_parts(self._document_data(name), parts, name)
        next(opened, None)
        return opened

    def document_name(self, disk_name: str, parts: Iterable[bytes]) -> tuple[str, Iterator[bytes]]:
        """What a document is called that the disk has under this name, its last part alone; and the document."""
        opened = self._open_parts(disk_name, parts, disk_name)
        return next(opened).decode("utf-8", "surrogateescape"), opened

    def seal_row(self, row: bytes) -> bytes:
        """A row of the outbox as the disk has it; no line break comes into it."""
        return self.rows.seal_row(row)

    def open_row(self, row: bytes) -> bytes:
        """A row of the outbox; one that was cut off or altered as it is, marked as no text."""
        return self.rows.open_row(row, self.keys.private)

    def _document_data(self, name: str) -> str:
        return self.sealed_part(name.rpartition("/")[2])

    def _seal_parts(self, name: str, number: int, parts: Iterable[bytes]) -> Iterator[bytes]:
        prefix = SEALED + VERSION + self.keys.key_id + number.to_bytes(8, "big")
        yield prefix
        first = b""
        waiting = iter(parts)
        part, place = next(waiting), 0
        while part is not None:
            following = next(waiting, None)
            length = (len(part) | (_LAST if following is None else 0)).to_bytes(_LENGTH, "big")
            nonce = os.urandom(_NONCE)
            data = self._part_data(prefix, name, place, length, first)
            yield length + nonce
            yield self._content.encrypt(nonce, part, data)
            first = first or nonce
            part, place = following, place + 1  # type: ignore[assignment]

    def _open_parts(self, name: str, parts: Iterable[bytes], path: str) -> Iterator[bytes]:
        source = _Source(parts)
        prefix = source.take(_PREFIX_SIZE)
        if not prefix.startswith(SEALED + VERSION) or prefix[len(SEALED + VERSION) :][:8] != self.keys.key_id:
            raise self._refusal(prefix, path)
        first, place, is_last = b"", 0, False
        while not is_last:
            length = source.take(_LENGTH)
            size = int.from_bytes(length, "big")
            is_last = bool(size & _LAST)
            nonce = source.take(_NONCE)
            sealed = source.take((size & ~_LAST) + _TAG)
            try:
                yield self._content.decrypt(nonce, sealed, self._part_data(prefix, name, place, length, first))
            except (InvalidTag, ValueError, OverflowError):
                raise damaged(path) from None
            first, place = first or nonce, place + 1
        if source.take(1):
            raise damaged(path)

    def _part_data(self, prefix: bytes, name: str, place: int, length: bytes, first: bytes) -> bytes:
        file = name.encode("utf-8", "surrogateescape")
        return b"\0".join((prefix, self._book, file, place.to_bytes(4, "big"), length, first))

    def _refusal(self, prefix: bytes, path: str) -> Damaged | ReadOnly:
        """The error for a file that these keys never sealed."""
        if prefix.startswith(SEALED) and prefix[len(SEALED) :][:2] > VERSION and prefix[len(SEALED) :][:1].isdigit():
            return newer(path)
        if prefix.startswith(SEALED + VERSION):
            sentence = _(
                "{path} was encrypted with the key of another book. Nothing was changed. “rmtui doctor” says what can "
                "be done."
            )
            return Damaged(sentence.format(path=path))
        if prefix.startswith(b'{"rmtui"'):
            sentence = _(
                "{path} is not encrypted, although the book is. Nothing was changed. “rmtui doctor” says what can be "
                "done."
            )
            return Damaged(sentence.format(path=path))
        return damaged(path)


class _Source:
    """The bytes of a file, so many at a time; fewer at its end."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts = iter(parts)
        self._left = memoryview(b"")

    def take(self, size: int) -> bytes:
        taken = bytes(self._left[:size])
        self._left = self._left[size:]
        while len(taken) < size and (part := next(self._parts, None)) is not None:
            view = memoryview(part)
            missing = size - len(taken)
            taken, self._left = taken + view[:missing], view[missing:]
        return taken
