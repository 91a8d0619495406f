"""`aside/`, to which files that are in the way are moved: none of them is ever deleted."""

from __future__ import annotations

import os
import time

from rmtui.store.files import body, disk
from rmtui.system import open_regular, replace

DIRECTORY = "aside"


def copy_aside(root: str, name: str) -> str:
    """Copy a file of the book into `aside/`, under the time and its own name; the new relative path.

    The caller holds the lock. May raise OSError.
    """
    source = body.of(root).disk_name(name)
    with open_regular(os.path.join(root, source)) as file:
        content = file.read()
    kept = free_name(root, source)
    disk.write_new(os.path.join(root, kept), content)
    return kept


def move_aside(root: str, name: str) -> str:
    """Move what the disk has under this name into `aside/`, as `copy_aside` does; nothing is copied, however large."""
    kept = free_name(root, name)
    replace(os.path.join(root, name), os.path.join(root, kept))
    return kept


def free_name(root: str, name: str) -> str:
    """Where `aside/` has room for a file of this name, relative to the book."""
    disk.make_directory(os.path.join(root, DIRECTORY))
    stem = f"{DIRECTORY}/{time.strftime('%Y%m%d-%H%M%S')}"
    base = os.path.basename(name).lstrip(".")
    number = 1
    kept = f"{stem}-{base}"
    while os.path.lexists(os.path.join(root, kept)):
        number += 1
        kept = f"{stem}-{number}-{base}"
    return kept
