"""Changes of records that others may have changed meanwhile: brought together field by field, or refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rmtui.errors import Stale
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.rules.merging import merged
from rmtui.store.changes import Changes
from rmtui.store.typed import TABLES, document, home

Pair = tuple[Record | None, Record | None]
"""A record as it was read, None for a new one; and as it is to be, None where it is to go."""


def decided(pairs: Iterable[Pair], current: Callable[[Record], Record | None]) -> Changes:
    """What is to be written. `current` gives a record as the book has it now. Stale where two changes clash."""
    found: Changes = {}

    def put(record: Record, *, gone: bool = False) -> None:
        table = found.setdefault(home(record), {}).setdefault(TABLES[type(record)], {})
        table[record.id] = None if gone else document(record)

    for base, mine in pairs:
        if base == mine:
            continue
        if base is not None and (mine is None or home(mine) != home(base)):
            put(base, gone=True)
        if mine is not None:
            put(_brought_together(base, mine, current) if base is not None else mine)
        elif base is not None:
            _unchanged(base, current)
    return found


def _brought_together(base: Record, mine: Record, current: Callable[[Record], Record | None]) -> Record:
    theirs = current(base)
    if theirs is None:
        raise _stale()
    record, clashes = merged(base, mine, theirs)
    if clashes:
        raise _stale()
    return record


def _unchanged(base: Record, current: Callable[[Record], Record | None]) -> None:
    if current(base) != base:
        raise _stale()


def _stale() -> Stale:
    return Stale(_("This was changed elsewhere meanwhile. Nothing was written: look at it again, then save."))
