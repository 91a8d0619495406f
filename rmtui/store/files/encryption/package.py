"""One encrypted file with a passphrase of its own, for a handover of clients.

    rmtui handover 1\\n · length of the key file (4) · key file · content, sealed as a document

The key file has the form of a book's (`key_file`), with a key that is used nowhere else; it seals the content in parts.
"""

from __future__ import annotations

from collections.abc import Iterator

from rmtui.errors import Damaged, ReadOnly
from rmtui.language import _
from rmtui.records.ids import new_id
from rmtui.store.files.encryption.key_file import PASSPHRASE, decode_key_file, encode_key_file, first_keys, open_keys
from rmtui.store.files.encryption.sealed import Sealed

_MAGIC, _VERSION = b"rmtui handover ", b"1\n"
_LENGTH = 4
_NAME = "folders/handover"
_PART = 2**20


def seal_package(content: bytes, passphrase: str) -> bytes:
    """The bytes of such a file."""
    keys, opened_by = first_keys(new_id(), passphrase)
    key_file = encode_key_file(opened_by)
    sealed = Sealed(keys).seal_document(_NAME, _parts(content))
    return b"".join((_MAGIC, _VERSION, len(key_file).to_bytes(_LENGTH, "big"), key_file, *sealed))


def open_package(file: bytes, passphrase: str, path: str) -> bytes:
    """The content of a file. Damaged where it is none, cut short or altered; WrongPassphrase; ReadOnly where a newer
    rmtui made it.
    """
    begins = len(_MAGIC + _VERSION)
    if file.startswith(_MAGIC) and not file.startswith(_MAGIC + _VERSION):
        sentence = _("{path} was written by a newer rmtui. Nothing was changed; update rmtui.")
        raise ReadOnly(sentence.format(path=path))
    size = int.from_bytes(file[begins : begins + _LENGTH], "big")
    start = begins + _LENGTH
    if not file.startswith(_MAGIC) or not 0 < size <= len(file) - start:
        raise damaged_package(path)
    try:
        key_file = decode_key_file(file[start : start + size], path)
    except Damaged:
        raise damaged_package(path) from None
    keys = open_keys(key_file, PASSPHRASE, passphrase, path)
    try:
        return b"".join(Sealed(keys).open_document(_NAME, (file[start + size :],)))
    except Damaged:
        raise damaged_package(path) from None


def damaged_package(path: str) -> Damaged:
    """The error for a file that is no handover, or not as it was written."""
    sentence = _(
        "{path} is no handover file, or it was cut short or altered. Nothing was changed. Ask for another copy."
    )
    return Damaged(sentence.format(path=path))


def _parts(content: bytes) -> Iterator[bytes]:
    for start in range(0, max(len(content), 1), _PART):
        yield content[start : start + _PART]
