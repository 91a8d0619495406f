"""The interface for encrypting, opening and locking a book, which every store with encrypted books implements."""

from __future__ import annotations

from typing import Protocol

from rmtui.errors import BadInput, PassphraseNeeded
from rmtui.language import N_, _
from rmtui.plain import plain

SHORTEST = 8
"""Characters of a passphrase."""
_SHORTEST_NUMBER = 16
"""Digits of one that is a mere number: longer than a birthday or a telephone number."""
_FEWEST_CHARACTERS = 4
"""Different ones in a passphrase."""

REPLACES_CODE = N_("There is a recovery code already; it opens nothing any more then. Make another one?")
WRITE_CODE_DOWN = N_("Write it down, and keep it where nobody looks for it, away from this machine. It is shown once.")
DECRYPTS = N_("Whoever has this disk reads the book then. Decrypt it?")
"""What a person is asked and told, by commands and at the desk."""


class Encryption(Protocol):
    """The encryption of the book at one place. Secrets are passed as they were typed."""

    @property
    def is_encrypted(self) -> bool:
        """Whether the book is encrypted, open or not."""

    @property
    def is_locked(self) -> bool:
        """Whether the book is encrypted and not open in this process."""

    @property
    def has_recovery_code(self) -> bool:
        """Whether a recovery code opens the book. Damaged where that cannot be told."""

    def check_is_encrypted(self) -> None:
        """BadInput where it is not."""

    def unlock(self, secret: str, *, from_copy: bool = False) -> None:
        """Open it in this process, by passphrase or recovery code. WrongPassphrase; Damaged where its key is.

        `from_copy`: a second copy of the key will do, for whoever repairs the book.
        """

    def lock(self) -> None:
        """Forget its key."""

    def encrypt(self, passphrase: str) -> list[str]:
        """Encrypt the book; returns the files beside it that do not belong to it and stay as they are.

        All or nothing. BadInput where the passphrase is invalid, the book is encrypted, or copies of a sync wait;
        Damaged.
        """

    def decrypt(self) -> None:
        """Write the open book in plain text. Errors as `encrypt`, and PassphraseNeeded where it is locked."""

    def change_passphrase(self, passphrase: str) -> None:
        """Give the open book another passphrase. BadInput where it is none."""

    def new_recovery_code(self) -> str:
        """Make a recovery code for the open book; an earlier one is worth nothing from here on."""


def passphrase_needed(place: str) -> PassphraseNeeded:
    """The error where a locked book is to be read."""
    sentence = _(
        "The book at {path} is encrypted. Run the command at a terminal, where it asks for the passphrase, or give "
        "it by --passphrase-fd or RMTUI_PASSPHRASE_COMMAND."
    )
    return PassphraseNeeded(sentence.format(path=plain(place)))


def already_encrypted() -> BadInput:
    """The error for a book that is to be encrypted twice."""
    return BadInput(_("The book is encrypted already. Nothing was changed."))


def encrypted_text(place: str, left: list[str]) -> list[str]:
    """What the person must know after an encryption; `left` as returned by `Encryption.encrypt`."""
    sentences = [_("The book at {path} is encrypted, with its earlier states.").format(path=plain(place))]
    if left:
        message = _("These lie beside it, are none of its files, and stay as they are: {names}.")
        sentences.append(message.format(names=plain(_(", ").join(left))))
    reach = _("What backups, a folder sync or the disk itself still hold of it in plain text, rmtui cannot reach.")
    return [*sentences, reach]


def decrypted_text(place: str) -> str:
    """The message after a decryption."""
    return _("The book at {path} is in plain files again.").format(path=plain(place))


def check_passphrase(passphrase: str) -> None:
    """BadInput where a passphrase is too weak."""
    if len(passphrase.strip()) < SHORTEST:
        sentence = _("A passphrase has at least {count} characters; several words are best. Nothing was changed.")
        raise BadInput(sentence.format(count=SHORTEST))
    is_number = passphrase.strip().isdecimal() and len(passphrase.strip()) < _SHORTEST_NUMBER
    if is_number or len(set(passphrase)) < _FEWEST_CHARACTERS:
        sentence = _(
            "A number, or the same signs again and again, is guessed first; several words are best. "
            "Nothing was changed."
        )
        raise BadInput(sentence)
