"""`manifest.json`: the number of the newest state of every file of an encrypted book, and what this machine saw of it.

An older state of one file that is put back is older than the manifest says. An older state of the whole book is older
than what this machine has seen, which is kept outside the book, sealed like it. The manifest is written after the
files, and a folder sync may bring another machine's: where it says less than there is, the next change makes up for it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from rmtui.errors import Damaged, RmtuiError
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.store.files import disk
from rmtui.store.files.encryption import keyring
from rmtui.store.files.layout import KEY, MANIFEST
from rmtui.system import open_regular, state_directory

if TYPE_CHECKING:
    from rmtui.store.files.encryption.sealed import Sealed

SEEN = "seen"
"""The directory of what this machine saw, a file a book."""

_known: dict[str, tuple[disk.Stamp, Manifest]] = {}


class Manifest(NamedTuple):
    """What it says."""

    number: int
    """How often it was written."""
    files: Mapping[str, int]
    """By their names, the numbers of the newest states; of the key file, too."""


NOTHING = Manifest(0, {})


def read(root: str) -> Manifest:
    """The manifest of an open book. Damaged where it is missing, of another book or not as it was written."""
    path = os.path.join(root, MANIFEST)
    stamp = disk.stamp(path)
    kept = _known.get(root)
    if kept and kept[0] == stamp:
        return kept[1]
    sealed, content = keyring.opened(root), b""
    with suppress(OSError, Damaged), open_regular(path) as file:
        content = sealed.open(MANIFEST, file.read())
    try:
        number, files = json.loads(content)
    except ValueError:
        sentence = _(
            "{path}, which knows the newest state of each file, is missing, damaged or of another book. Nothing was "
            "changed. “rmtui doctor --take-edit {file}” takes the book in the state it is in."
        )
        raise Damaged(sentence.format(path=path, file=MANIFEST)) from None
    found = Manifest(number, files)
    _known[root] = stamp, found
    return found


def known(root: str) -> Manifest:
    """The same; nothing known where it cannot be read, which `check` tells."""
    with suppress(RmtuiError):
        return read(root)
    return NOTHING


def note(root: str, files: Mapping[str, int]) -> None:
    """Write down the numbers of new states. The caller holds the lock. OSError; Damaged as `read`."""
    there, seen = read(root), _seen(keyring.opened(root))
    if there.number < seen.number:  # of another machine, which a folder sync brought
        there = Manifest(seen.number, {**there.files, **_newest(there.files, seen.files)})
    write(root, Manifest(there.number, {**there.files, **files}))


def write(root: str, manifest: Manifest) -> None:
    """Write it as it is to be, and that this machine saw it. May raise OSError."""
    sealed = keyring.opened(root)
    written = write_into(root, sealed, manifest)
    _known[root] = disk.stamp(os.path.join(root, MANIFEST)), written
    _remember_seen(sealed, written)


def write_into(directory: str, sealed: Sealed, manifest: Manifest) -> Manifest:
    """Write a manifest into a directory, its number one higher than this machine ever saw. May raise OSError."""
    written = Manifest(max(manifest.number, _seen(sealed).number) + 1, manifest.files)
    path, temp = os.path.join(directory, MANIFEST), os.path.join(directory, f".{MANIFEST}.tmp")
    content = json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode()
    disk.write_new(temp, sealed.seal(MANIFEST, content, written.number))
    disk.put_in_place(temp, path)
    return written


def take(root: str, files: Mapping[str, int]) -> None:
    """Take the book as it is, with the states its files have. The caller holds the lock. May raise OSError."""
    write(root, Manifest(0, {**files, KEY: keyring.opened(root).keys.number}))


def check(root: str) -> None:
    """Damaged where the book, or its key file, is in an older state than is known; else this machine has seen it.

    Another process may have changed the passphrase since this one opened the book; the key is the same.
    """
    sealed, found = keyring.opened(root), read(root)
    if sealed.keys.number < found.files.get(KEY, 0):
        sealed = _opened_anew(root, sealed)
    seen = _seen(sealed)
    if found.number < seen.number and _is_older(root, sealed, found, seen):
        sentence = _(
            "The whole book at {path} is in an older state than this machine has seen. Nothing was changed. Where a "
            "folder sync is at work, wait for it; where you put a backup back, “rmtui doctor --take-edit {file}” takes "
            "it."
        )
        raise Damaged(sentence.format(path=root, file=MANIFEST))
    if sealed.keys.number < found.files.get(KEY, 0):
        sentence = _(
            "{path} is an older one, with which an earlier passphrase opens the book. Nothing was changed. Put the "
            "newest one back; “rmtui doctor --take-edit {file}” takes this one."
        )
        raise Damaged(sentence.format(path=os.path.join(root, KEY), file=MANIFEST))
    if found.number > seen.number:
        _remember_seen(sealed, found)


def _opened_anew(root: str, sealed: Sealed) -> Sealed:
    """The keys of an open book with the number of its key file as that is now, if their holder wrote it."""
    from rmtui.store.files.encryption.key_file import is_signed, read_key_file
    from rmtui.store.files.encryption.sealed import Sealed

    with suppress(RmtuiError):
        file = read_key_file(os.path.join(root, KEY))
        if is_signed(sealed.keys, file):
            sealed = Sealed(sealed.keys._replace(number=file.number))
            keyring.remember(root, sealed)
    return sealed


def _is_older(root: str, sealed: Sealed, found: Manifest, seen: Manifest) -> bool:
    """Is any file in an older state than was seen? Another machine's manifest may know less of one than there is."""
    newest = _newest(found.files, {name: _state(root, sealed, name) for name in seen.files})
    return any(newest[name] < number for name, number in seen.files.items())


def _state(root: str, sealed: Sealed, name: str) -> int:
    """The number of the state that a file is in, as it says itself; 0 where it is gone."""
    if name == KEY:
        return sealed.keys.number
    with suppress(OSError), open_regular(os.path.join(root, sealed.disk_name(name))) as file:
        return sealed.state_number(file.read(sealed.head_size))
    return 0


def _newest(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    """Of each file of `other` the higher number."""
    return {name: max(number, one.get(name, 0)) for name, number in other.items()}


def _seen(sealed: Sealed) -> Manifest:
    """What this machine saw of a book; nothing where it never did."""
    with suppress(OSError, ValueError, RmtuiError), open_regular(_seen_path(sealed)) as file:
        return Manifest(*json.loads(sealed.open(SEEN, file.read())))
    return NOTHING


def _remember_seen(sealed: Sealed, manifest: Manifest) -> None:
    """A disk that refuses costs this watch, not the change."""
    path = _seen_path(sealed)
    temp = f"{path}.{os.getpid()}.tmp"
    with suppress(OSError):
        disk.make_directory(os.path.dirname(path))
        with open(temp, "wb") as file:
            file.write(sealed.seal(SEEN, json.dumps(manifest).encode()))
        os.replace(temp, path)


def forget_seen(root: str) -> None:
    """Forget what this machine saw of an open book."""
    with suppress(OSError):
        os.unlink(_seen_path(keyring.opened(root)))


def _seen_path(sealed: Sealed) -> str:
    return os.path.join(state_directory(), "rmtui", SEEN, sealed.keys.key_id.hex())
