"""Lines that wait, sealed to the public key of a book: anybody can add one, and only the opened book reads it.

This is HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM. On the way of `rmtui log` while the book is locked.
"""

from __future__ import annotations

from binascii import a2b_base64, b2a_base64
from contextlib import suppress

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_x25519 = openssl.x25519
"""What `cryptography.hazmat.primitives.asymmetric.x25519` is, without all other kinds of keys, which that imports."""
_TORN = b"\xff"
"""No text has it."""


class SealingKey:
    """What lines are sealed to while the book is locked: the public half of its key pair."""

    def __init__(self, book: str, public: bytes) -> None:
        self._info = b"rmtui outbox 1\0" + book.encode()
        self._public = _x25519.from_public_bytes(public)

    def seal_row(self, row: bytes) -> bytes:
        """A row that only the opened book can read; no line break is in it."""
        return b2a_base64(_SUITE.encrypt(row, self._public, info=self._info), newline=False)

    def open_row(self, row: bytes, private: bytearray) -> bytes:
        """A row by the private half; one that was cut off or altered as it is, marked as no text."""
        with suppress(InvalidTag, ValueError):
            return _SUITE.decrypt(a2b_base64(row, strict_mode=True), _x25519.from_private_bytes(private), self._info)
        return row + _TORN
