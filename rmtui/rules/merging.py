"""Two changes of one record brought together, field by field."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from rmtui.records.base import Record

Kept = TypeVar("Kept", bound=Record)


def merged(base: Kept, mine: Kept, theirs: Kept) -> tuple[Kept, tuple[str, ...]]:
    """`theirs` with what `mine` changed of `base`; the fields that both changed, to different ends, stay as theirs.

    Those are given beside it, for a person to decide.
    """
    changed, clashes = {}, []
    for name in base.__struct_fields__:
        was, wanted, there = (getattr(record, name) for record in (base, mine, theirs))
        if name in ("id", "revision") or wanted in (was, there):
            continue
        if there == was:
            changed[name] = wanted
        else:
            clashes.append(name)
    return msgspec.structs.replace(theirs, **changed), tuple(clashes)
