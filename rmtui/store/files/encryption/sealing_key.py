"""Lines that wait, sealed to the public key of a book: anybody can add one, and only the opened book reads it.

On the way of `rmtui log` while the book is locked.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from contextlib import suppress

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_POINT, _NONCE = 32, 12
_TORN = b"\xff"
"""No text has it."""


class SealingKey:
    """What lines are sealed to while the book is locked: the public half of its key pair."""

    def __init__(self, book: str, public: bytes) -> None:
        self._data = b"rmtui outbox 1\0" + book.encode()
        self._public = public

    def seal_row(self, row: bytes) -> bytes:
        """A row that only the opened book can read; no line break is in it."""
        ephemeral = X25519PrivateKey.generate()
        point = ephemeral.public_key().public_bytes_raw()
        shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(self._public))
        nonce = os.urandom(_NONCE)
        sealed = AESGCM(_row_key(shared, point, self._public)).encrypt(nonce, row, self._data)
        return b64encode(point + nonce + sealed)

    def open_row(self, row: bytes, private: bytes) -> bytes:
        """A row by the private half; one that was cut off or altered as it is, marked as no text."""
        with suppress(InvalidTag, ValueError):
            raw = b64decode(row, validate=True)
            point, nonce, sealed = raw[:_POINT], raw[_POINT : _POINT + _NONCE], raw[_POINT + _NONCE :]
            shared = X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(point))
            return AESGCM(_row_key(shared, point, self._public)).decrypt(nonce, sealed, self._data)
        return row + _TORN


def _row_key(shared: bytes, point: bytes, public: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=point + public, info=b"rmtui outbox 1").derive(shared)
