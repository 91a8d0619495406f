"""An index of what is made of each file of a kind, so that only the files that were changed are read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TypeVar

import msgspec

from rmtui.store.files import file_protocol, index_file

_VERSION = 5
"""Raised when what such an index holds changes, so that an older one is made anew."""

FoundT = TypeVar("FoundT")


def indexed(  # noqa: PLR0917
    root: str,
    index: str,
    files: Iterable[str],
    measure: Callable[[str], FoundT],
    kind: type[FoundT],
    is_wanted: Callable[[str], bool] = lambda _name: True,
) -> list[FoundT]:
    """What `measure` makes of each of the wanted files; of a file that is as it was the index has it."""
    Rows = dict[str, tuple[tuple[int, ...], msgspec.Raw]]  # noqa: N806 - a type
    known: Rows = {}
    with suppress(msgspec.DecodeError, RecursionError):
        known = msgspec.json.decode(index_file.read(root, index), type=Rows)
    files = [*files]
    kept = {name: known[name] for name in files if name in known}
    found = []
    for name, file in file_protocol.stamps(root, filter(is_wanted, files)).items():
        stamp = _VERSION, *file
        row = kept.get(name)
        if row is None or row[0] != stamp:
            row = kept[name] = stamp, msgspec.Raw(msgspec.json.encode(measure(name)))
        found.append(msgspec.json.decode(row[1], type=kind))
    if kept != known:
        index_file.write(root, index, msgspec.json.encode(kept))
    return found
