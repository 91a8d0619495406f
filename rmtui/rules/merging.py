"""Two changes of one record brought together, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from rmtui.records.base import Record

Kept = TypeVar("Kept", bound=Record)

_NOT_MERGED = ("id", "revision")
NOTHING = object()
"""What a field says that a record as JSON has it leaves out."""


def merged(base: Kept, mine: Kept, theirs: Kept) -> tuple[Kept, tuple[str, ...]]:
    """`theirs` with what `mine` changed of `base`; the fields that both changed, to different ends, stay as theirs.

    Those are given beside it, for a person to decide.
    """
    names = base.__struct_fields__
    states = ({name: getattr(record, name) for name in names} for record in (base, mine, theirs))
    changed, clashes = changes(*states)
    return msgspec.structs.replace(theirs, **changed), clashes


def merged_documents(
    base: Mapping[str, Any] | None, mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """As `merged`, of records as JSON has them. Without a base, every field that is not alike is for a person."""
    if base is None:
        unknown = object()
        base = {name: unknown for name in (*mine, *theirs) if mine.get(name, NOTHING) != theirs.get(name, NOTHING)}
    changed, clashes = changes(base, mine, theirs)
    found = {**theirs, **changed}
    return {name: value for name, value in found.items() if value is not NOTHING}, clashes


def changes(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What is to be changed of `theirs` so that it says what `mine` changed of `base`, too; and what both changed."""
    changed, clashes = {}, []
    for name in dict.fromkeys((*base, *mine, *theirs)):
        was, wanted, there = (record.get(name, NOTHING) for record in (base, mine, theirs))
        if name in _NOT_MERGED or wanted in (was, there):
            continue
        if there == was:
            changed[name] = wanted
        else:
            clashes.append(name)
    return changed, tuple(clashes)
