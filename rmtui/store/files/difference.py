"""The difference between two states of a file, record by record."""

from __future__ import annotations

from rmtui.store.answers import JsonRecord
from rmtui.store.files import file_format
from rmtui.store.files.operations import DELETED, OPERATIONS, content_of
from rmtui.store.maintenance import Difference


def differences(now: file_format.Tables, then: file_format.Tables) -> tuple[Difference, ...]:
    """Every record whose content differs, whatever its revision."""
    mine, other = records(now), records(then)
    return tuple(
        Difference(table, key, mine.get((table, key)), other.get((table, key)))
        for table, key in dict.fromkeys((*other, *mine))
        if comparable(mine.get((table, key))) != comparable(other.get((table, key)))
    )


def records(tables: file_format.Tables) -> dict[tuple[str, str], JsonRecord]:
    """Every record by table and id, without the memory of operations and the tombstones."""
    return {
        (table, key): record
        for table, found in tables.items()
        if table not in (OPERATIONS, DELETED)
        for key, record in found.items()
    }


def comparable(record: JsonRecord | None) -> JsonRecord | None:
    """The content of a record, to compare it; None stays None."""
    return content_of(record) if isinstance(record, dict) else record
