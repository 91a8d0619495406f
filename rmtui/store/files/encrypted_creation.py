"""A book that is encrypted from its first byte on: key, manifest and files are put in place at once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rmtui.store.encryption import check_passphrase
from rmtui.store.files import disk, file_protocol
from rmtui.store.files.encryption import keyring, manifest, swap
from rmtui.store.files.encryption.key_file import first_keys, write_key_file
from rmtui.store.files.encryption.sealed import Sealed
from rmtui.store.files.layout import KEY

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_sealed(root: str, files: Mapping[str, tuple[int, bytes]], book: str, passphrase: str) -> None:
    """Write the files of a new book, as `file_protocol.commit` takes them, and leave it open. The caller has the lock.

    BadInput where the passphrase is none; RmtuiError where the disk refuses. Nothing is there then.
    """
    check_passphrase(passphrase)
    keys, key_file = first_keys(book, passphrase)
    sealed, numbers = Sealed(keys), {name: number for name, (number, _content) in files.items()}
    keyring.remember(root, sealed)  # first: no thread of this process is to find the book locked
    try:
        with swap.replacing(root, ()) as target:
            write_key_file(target, key_file)
            manifest.write_into(target, sealed, manifest.Manifest(0, {**numbers, KEY: key_file.number}))
            for name, (number, content) in files.items():
                path = os.path.join(target, sealed.disk_name(name))
                disk.make_directory(os.path.dirname(path))
                disk.write_new(path, sealed.seal(name, content, number))
    except BaseException:
        if not file_protocol.has_decided_swap(root):
            keyring.forget(root)
        raise
    manifest.check(root)
    for name, number in numbers.items():
        file_protocol.keep_generation(root, name, number)
