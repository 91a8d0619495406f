"""Destroying a whole book: its key first, without which an encrypted book is worthless, then its files."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress

from rmtui.errors import RmtuiError
from rmtui.store.files import aside, disk, file_protocol, index_file, inventory, outbox
from rmtui.store.files.encryption import keyring, manifest
from rmtui.store.files.encryption.key_file import COPY
from rmtui.store.files.holidays import OWN as HOLIDAYS
from rmtui.store.files.layout import BOOK, CONVERSION, FOLDERS, KEY, LOG, MANIFEST, REVIEWS, WIPING, is_encrypted
from rmtui.store.files.lock import file_lock

_PARTS = (
    *(BOOK, LOG, REVIEWS, FOLDERS, file_protocol.GENERATIONS, aside.DIRECTORY, index_file.DIRECTORY),
    *(MANIFEST, outbox.NAME, file_protocol.COMMIT, HOLIDAYS, CONVERSION, f"{CONVERSION}.tmp"),
)


def wipe(root: str) -> list[str]:
    """Destroy the book at `root`; the paths of what is left there afterwards, as it is none of the book's.

    Whoever writes waits, and finds no book then. RmtuiError where the disk refuses: the key is gone by then.
    """
    with outbox.locked(root), file_lock(os.path.join(root, file_protocol.LOCK)):
        copies = set[str]()
        with suppress(RmtuiError):  # its reviews' names are not known any more where it was cut short
            copies = {copy.name for copy in inventory.sync_copies(root)}
        with suppress(OSError):  # a full disk stops nobody here
            disk.write_new(os.path.join(root, WIPING), b"")
        try:
            if is_encrypted(root):
                if keyring.is_open(root):
                    manifest.forget_seen(root)
                for name in (KEY, COPY):
                    _overwrite(os.path.join(root, name))
                keyring.forget(root)
            for name in os.listdir(root):
                if name in _PARTS or name in copies or (name.startswith(".") and name.endswith(".tmp")):
                    _remove(os.path.join(root, name))
        except OSError as error:
            raise disk.disk_error(error, root) from None
    for name in (file_protocol.LOCK, outbox.LOCK, WIPING):
        with suppress(OSError):
            os.unlink(os.path.join(root, name))
    with suppress(OSError):
        os.rmdir(root)
    return [os.path.join(root, name) for name in sorted(os.listdir(root))] if os.path.isdir(root) else []


def _overwrite(path: str) -> None:
    """Replace a small file's bytes where they are, as far as the disk does it so, and delete it."""
    if os.path.isfile(path) and not os.path.islink(path):
        with open(path, "r+b") as file:
            file.write(secrets.token_bytes(os.path.getsize(path)))
            file.flush()
            os.fsync(file.fileno())
        os.unlink(path)


def _remove(path: str) -> None:
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    else:
        os.unlink(path)
