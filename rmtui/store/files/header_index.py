"""The index of the headers of the book's files, by which a change finds its place in the order of all."""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from rmtui.errors import RmtuiError
from rmtui.store.files import disk, file_format, file_protocol, index_file
from rmtui.store.files.inventory import review_files
from rmtui.store.files.layout import REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable

_SETTLED = 10
"""Seconds after which a file that changes once more has another time: until then its header is not kept."""
_MISSED = 3
"""So many headers may be missing in the index before it is written anew: those of the months in use always are."""
_VERSION = 11
"""Raised when what the index holds changes, so that an older one is made anew."""


def headers(root: str, names: Iterable[str]) -> dict[str, file_format.Header | None]:
    """The headers of files of the book; None where one cannot be read. A file that is as it was is not opened."""
    kept = _kept_headers(root, disk.stamp(os.path.join(root, index_file.HEADERS)))
    found: dict[str, file_format.Header | None] = {}
    missed: _Kept = {}
    settled = time.time_ns() - _SETTLED * 10**9
    for name, stamp in file_protocol.stamps(root, names).items():
        known, header = kept.get(name, (None, None))
        if known != stamp:
            header = None
            with suppress(RmtuiError):
                header = file_protocol.read_header(root, name, file_protocol.current_path(root, name))
            if header and stamp[0] < settled:
                missed[name] = stamp, header
        found[name] = header
    if len(missed) > _MISSED:
        rows = json.dumps([_VERSION, {**kept, **missed}], separators=(",", ":"))
        index_file.write(root, index_file.HEADERS, rows.encode())
    return found


_Kept = dict[str, tuple[disk.Stamp, file_format.Header]]
"""The headers of files as they were at a stamp."""


@lru_cache(1)
def _kept_headers(root: str, _stamp: disk.Stamp) -> _Kept:
    """What the index holds, as long as the file stays as it is: a command asks several times."""
    with suppress(ValueError, TypeError):
        version, rows = json.loads(index_file.read(root, index_file.HEADERS))
        if version == _VERSION:
            return {name: (tuple(stamp), file_format.Header._make(header)) for name, (stamp, header) in rows.items()}
    return {}


def moment_of_reviews(root: str) -> str:
    """The newest change that the files of reviews remember; "" where there are none.

    They are many, so it is kept, as long as nothing is put into their directory.
    """
    stamp = [_VERSION, *disk.stamp(os.path.join(root, REVIEWS))]
    if not any(stamp[1:]):
        return ""
    with suppress(ValueError, TypeError):
        kept_stamp, moment = json.loads(index_file.read(root, index_file.MOMENT))
        if kept_stamp == stamp:
            return str(moment)
    newest = ""
    for name in review_files(root):
        with suppress(RmtuiError):
            header = file_protocol.read_header(root, name)
            newest = max(newest, header.operation if header else "")
    _keep_moment(root, newest)
    return newest


def keep_moment(root: str, moment: str, files: Iterable[str]) -> None:
    """Keep what `moment_of_reviews` is after a change to `files`, which was the newest one."""
    if any(name.startswith(f"{REVIEWS}/") for name in files):
        _keep_moment(root, moment)


def _keep_moment(root: str, moment: str) -> None:
    stamp = [_VERSION, *disk.stamp(os.path.join(root, REVIEWS))]
    index_file.write(root, index_file.MOMENT, json.dumps([stamp, moment]).encode())
