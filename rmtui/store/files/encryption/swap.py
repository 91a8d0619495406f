"""Another form of the whole book in the place of the one there is: one rename decides, whoever comes next finishes it.

.conversion.tmp/       the other form while it is written; of no use to anybody where that was cut short
.conversion/new/       the other form, decided upon
.conversion/gone.json  the names that the book does not have in it, until they are out of the way
.conversion/old/       what is out of the way, and is deleted at the end
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from rmtui.errors import RmtuiError
from rmtui.store.files import disk
from rmtui.store.files.layout import CONVERSION, KEY
from rmtui.system import open_regular, replace, sync_directory, unlink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DECIDED, _WRITTEN = CONVERSION, f"{CONVERSION}.tmp"
_NEW, _GONE, _OLD = "new", "gone.json", "old"


@contextmanager
def replacing(root: str, names: Iterable[str]) -> Iterator[str]:
    """A directory to write another form of the book in, which has its place when the block ends, all or nothing.

    `names` are those that the old form has. The caller holds the lock. Where the disk refuses or the block fails,
    nothing is changed and RmtuiError is raised; Unfinished where that was decided already.
    """
    try:
        yield begin(root)
        decide(root, (*names, *_temporary_files(root)))
    except (OSError, RmtuiError) as error:
        with suppress(OSError):
            give_up(root)
        raise disk.unchanged_error(error, root) if isinstance(error, OSError) else error from None
    try:
        finish(root)
    except OSError as error:
        raise disk.unfinished_error(error) from None


def begin(root: str) -> str:
    """An empty directory to write the other form in. The caller holds the lock. May raise OSError."""
    give_up(root)
    target = os.path.join(root, _WRITTEN, _NEW)
    disk.make_directory(target)
    return target


def give_up(root: str) -> None:
    """Delete what was written of another form. May raise OSError."""
    _remove(os.path.join(root, _WRITTEN))


def decide(root: str, names: Iterable[str]) -> None:
    """The form that was written is the book from here on; `names` are those that it had in the old one. OSError."""
    written = os.path.join(root, _WRITTEN)
    there = set(os.listdir(os.path.join(written, _NEW)))
    disk.write_new(os.path.join(written, _GONE), json.dumps(sorted({*names} - there)).encode())
    for place, _directories, _files in os.walk(written):
        sync_directory(place)
    replace(written, os.path.join(root, _DECIDED))


def finish(root: str) -> None:
    """Put the other form in place, from wherever that was interrupted. The caller holds the lock. May raise OSError."""
    with suppress(OSError):
        give_up(root)
    if not os.path.exists(os.path.join(root, _DECIDED)):
        return
    sync_directory(root)
    new, gone, old = (os.path.join(root, _DECIDED, name) for name in (_NEW, _GONE, _OLD))
    disk.make_directory(old)
    if os.path.exists(gone):
        with open_regular(gone) as file:
            names = json.loads(file.read())
        for name in names:
            _put_away(root, name)
        sync_directory(root)
        unlink(gone)
        sync_directory(os.path.dirname(gone))
    if os.path.isdir(new):
        for name in sorted(os.listdir(new), key=lambda name: name != KEY):  # from its key on, nobody writes plainly
            _put_away(root, name)
            replace(os.path.join(new, name), os.path.join(root, name))
        sync_directory(root)
    _remove(os.path.join(root, _DECIDED))


def _temporary_files(root: str) -> list[str]:
    return [name for name in os.listdir(root) if name.startswith(".") and name.endswith(".tmp")]


def _put_away(root: str, name: str) -> None:
    path = os.path.join(root, name)
    if os.path.lexists(path):
        replace(path, os.path.join(root, _DECIDED, _OLD, name))


def _remove(directory: str) -> None:
    if os.path.isdir(directory):
        shutil.rmtree(directory)
