"""Encrypting a book, opening it and locking it again: the protocol that every store with encrypted books has."""

from __future__ import annotations

from typing import Protocol


class Encryption(Protocol):
    """What protects the book at one place. Secrets are given as they were typed."""

    @property
    def is_encrypted(self) -> bool:
        """Is the book encrypted, open or not?"""

    @property
    def is_locked(self) -> bool:
        """Is it encrypted, and not open in this process?"""

    @property
    def has_recovery_code(self) -> bool:
        """Is there a recovery code that opens it? Damaged where that cannot be told."""

    def unlock(self, passphrase: str) -> None:
        """Open it in this process. WrongPassphrase; Damaged where its key file is."""

    def unlock_by_code(self, recovery_code: str) -> None:
        """The same by the recovery code. BadInput where it was mistyped, or there is none; else as `unlock`."""

    def lock(self) -> None:
        """Forget its key."""

    def encrypt(self, passphrase: str) -> list[str]:
        """Encrypt it; the files beside it that are none of its own and stay as they are.

        All or nothing. BadInput where the passphrase is none, the book is encrypted, or copies of a sync wait; Damaged.
        """

    def decrypt(self) -> None:
        """Write the open book in plain text. Errors as `encrypt`, and PassphraseNeeded where it is locked."""

    def change_passphrase(self, passphrase: str) -> None:
        """Give the open book another passphrase. BadInput where it is none."""

    def new_recovery_code(self) -> str:
        """Make a recovery code for the open book; an earlier one is worth nothing from here on."""
