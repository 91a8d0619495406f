"""Encrypting a book in files, opening it and locking it again: `rmtui.store.encryption` on disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.store.encryption import already_encrypted, check_passphrase
from rmtui.store.files import file_protocol
from rmtui.store.files.encryption import keyring
from rmtui.store.files.layout import KEY, is_encrypted

if TYPE_CHECKING:
    from rmtui.store.files.encryption.key_file import KeyFile


class BookEncryption:
    """The book at one directory."""

    def __init__(self, root: str) -> None:
        self._root = os.path.abspath(root)
        file_protocol.finish_swap(self._root)

    @property
    def is_encrypted(self) -> bool:
        return is_encrypted(self._root)

    @property
    def is_locked(self) -> bool:
        return self.is_encrypted and not keyring.is_open(self._root)

    @property
    def has_recovery_code(self) -> bool:
        from rmtui.store.files.encryption.key_file import RECOVERY

        return RECOVERY in self._key_file().slots

    def check_is_encrypted(self) -> None:
        if not self.is_encrypted:
            raise BadInput(_("The book is not encrypted. Nothing was changed."))

    def unlock(self, secret: str, *, from_copy: bool = False) -> None:
        from rmtui.store.files.encryption.key_file import PASSPHRASE, RECOVERY, open_keys
        from rmtui.store.files.encryption.recovery_code import is_like_recovery_code, read_recovery_code
        from rmtui.store.files.encryption.sealed import Sealed

        self.check_is_encrypted()
        file, slot = self._key_file(from_copy=from_copy), PASSPHRASE
        if RECOVERY in file.slots and is_like_recovery_code(secret):
            slot, secret = RECOVERY, read_recovery_code(secret)
        keyring.remember(self._root, Sealed(open_keys(file, slot, secret, os.path.join(self._root, KEY))))

    def lock(self) -> None:
        keyring.forget(self._root)

    def encrypt(self, passphrase: str) -> list[str]:
        from rmtui.store.files import conversion
        from rmtui.store.files.changes import book_id
        from rmtui.store.files.encryption.key_file import first_keys

        check_passphrase(passphrase)
        if self.is_encrypted:
            raise already_encrypted()
        return conversion.encrypt(self._root, *first_keys(book_id(self._root), passphrase))

    def decrypt(self) -> None:
        from rmtui.store.files import conversion

        self.check_is_encrypted()
        conversion.decrypt(self._root)

    def change_passphrase(self, passphrase: str) -> None:
        from rmtui.store.files.encryption.key_file import PASSPHRASE

        check_passphrase(passphrase)
        self._write_slot(PASSPHRASE, passphrase)

    def new_recovery_code(self) -> str:
        from rmtui.store.files.encryption.key_file import RECOVERY
        from rmtui.store.files.encryption.recovery_code import new_recovery_code

        code = new_recovery_code()
        self._write_slot(RECOVERY, code)
        return code

    def _write_slot(self, slot: str, secret: str) -> None:
        """Write the key file with a slot for another secret; the other slot stays."""
        from rmtui.store.files.encryption import manifest
        from rmtui.store.files.encryption.key_file import with_slot, write_key_file
        from rmtui.store.files.encryption.sealed import Sealed

        self.check_is_encrypted()
        with file_protocol.write_lock(self._root):
            there = self._key_file()
            keys = keyring.opened(self._root).keys._replace(number=there.number)
            key_file = with_slot(keys, there.slots, slot, secret)
            write_key_file(self._root, key_file)
            keyring.remember(self._root, Sealed(keys._replace(number=key_file.number)))
            manifest.note(self._root, {KEY: key_file.number})

    def _key_file(self, *, from_copy: bool = False) -> KeyFile:
        from rmtui.store.files.encryption.key_file import find_key_file, read_own_key_file

        return find_key_file(self._root) if from_copy else read_own_key_file(self._root, KEY)
