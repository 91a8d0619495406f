"""Three-way merge of records, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from rmtui.records.base import Record

RecordT = TypeVar("RecordT", bound=Record)

_NOT_MERGED = ("id", "revision")
MISSING = object()
"""The value of a field that a raw JSON record leaves out."""


def merge_records(base: RecordT, mine: RecordT, theirs: RecordT) -> tuple[RecordT, tuple[str, ...]]:
    """`theirs` with the changes from `base` to `mine`, and the names of fields both changed differently.

    Those stay as theirs, for a person to decide.
    """
    names = base.__struct_fields__
    states = ({name: getattr(record, name) for name in names} for record in (base, mine, theirs))
    changed, clashes = field_changes(*states)
    return msgspec.structs.replace(theirs, **changed), clashes


def merge_raw_records(
    base: Mapping[str, Any] | None, mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """As `merge_records`, of raw JSON records. Without a base, every field that differs is for a person."""
    if base is None:
        unknown = object()
        base = {name: unknown for name in (*mine, *theirs) if mine.get(name, MISSING) != theirs.get(name, MISSING)}
    changed, clashes = field_changes(base, mine, theirs)
    found = {**theirs, **changed}
    return {name: value for name, value in found.items() if value is not MISSING}, clashes


def field_changes(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The changes from `base` to `mine` to apply to `theirs`, and the names of fields both changed differently."""
    changed, clashes = {}, []
    for name in dict.fromkeys((*base, *mine, *theirs)):
        before, ours, other = (record.get(name, MISSING) for record in (base, mine, theirs))
        if name in _NOT_MERGED or ours in (before, other):
            continue
        if other == before:
            changed[name] = ours
        else:
            clashes.append(name)
    return changed, tuple(clashes)
