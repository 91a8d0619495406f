"""The encrypted books opened by this process, by their directory; removing one locks it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rmtui.system import forbid_core_files

if TYPE_CHECKING:
    from rmtui.store.files.encryption.sealed import Sealed
    from rmtui.store.files.encryption.sealing_key import SealingKey

_opened: dict[str, Sealed] = {}


def is_open(root: str) -> bool:
    """Whether the book at `root` can be read here."""
    return os.path.abspath(root) in _opened


def opened(root: str) -> Sealed:
    """The keys of a book. PassphraseNeeded where they are not known."""
    try:
        return _opened[root]
    except KeyError:
        found = _opened.get(os.path.abspath(root))
    if found is None:
        from rmtui.store.encryption import passphrase_needed

        raise passphrase_needed(root)
    return found


def sealing_key(root: str) -> SealingKey:
    """What a line is sealed to, also while the book is locked. Damaged where its key file is."""
    from rmtui.store.files.encryption.key_file import find_key_file
    from rmtui.store.files.encryption.sealing_key import SealingKey

    if is_open(root):
        return opened(root).rows
    file = find_key_file(root)
    return SealingKey(file.book, bytes.fromhex(file.public))


def remember(root: str, sealed: Sealed) -> None:
    """Keep a book open in this process, which leaves no core file from here on."""
    forbid_core_files()
    before = _opened.get(os.path.abspath(root), sealed)
    _opened[os.path.abspath(root)] = sealed
    if before.keys.key is not sealed.keys.key:
        before.keys.wipe()


def forget_all() -> None:
    """Lock all books."""
    for root in [*_opened]:
        forget(root)


def forget(root: str) -> None:
    """Lock a book: its keys are overwritten; what they were made from, a passphrase that was typed, Python may keep."""
    if sealed := _opened.pop(os.path.abspath(root), None):
        sealed.keys.wipe()
