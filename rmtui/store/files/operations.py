"""What a file remembers of the operations that touched it, and the revisions and tombstones of its records.

Every file remembers the last operations that touched it, each with the other state of every record it changed: the
state before while it stands, the state after once it was taken back, with the moment of that as `undone`. Undo and redo
are therefore one exchange, and they are written in the same stroke as the records themselves. What was taken back also
keeps, as `was`, the state before the change: by it a copy that knows only that one is merged.

An operation's id is its place in the order of all changes, as are the moments of undo and redo (`ids.id_after`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rmtui.store.files import file_format

if TYPE_CHECKING:
    from typing import TypeAlias

    from rmtui.store.answers import JsonRecord
    from rmtui.store.files.storage import BookDB

REMEMBERED = 20
"""Operations a file remembers for undo."""
OPERATIONS = "operations"
DELETED = "deleted"
"""Tombstones: a deleted record's id and revision stay, so that merging two copies does not bring it back."""

Changes: TypeAlias = "dict[str, dict[str, dict[str, JsonRecord | None]]]"
"""Relative path of a file → table → id → the record's new state; None, or a revision without an id, to delete it.

The new state may have a revision of its own, from another copy of the book: it counts where it is the higher one.
"""


def put_records(file: BookDB, table: str, records: dict[str, JsonRecord | None]) -> dict[str, JsonRecord | None]:
    """Put records into a table, each a revision further than what was there; what was there is returned."""
    known, graves = file.get_records(table, records), file.get_records(DELETED, records)
    before = {key: known.get(key) for key in records}
    changed: dict[str, JsonRecord | None] = {}
    tombstones: dict[str, JsonRecord | None] = {}
    for key, record in records.items():
        revision = max(revision_of(known.get(key) or graves.get(key)) + 1, revision_of(record))
        if record is None or "id" not in record:
            changed[key] = None
            tombstones[key] = {"id": key, "table": table, "revision": revision}
        else:
            changed[key] = {"id": key, "revision": revision, **content_of(record)} if revision > 1 else record
            if key in graves:
                tombstones[key] = None
    file.put(table, changed)
    if tombstones:
        file.put(DELETED, tombstones)
    return before


def revision_of(record: JsonRecord | None) -> int:
    """How often a record was written; 0 for one that never was."""
    return int(record.get("revision", 1)) if record else 0


def content_of(record: JsonRecord) -> JsonRecord:
    """A record without its id and revision."""
    return {name: value for name, value in record.items() if name not in ("id", "revision")}


def remember_operation(file: BookDB, operation: JsonRecord) -> None:
    """Add an operation to what the file remembers. What was taken back before it can no longer be made again.

    The states that were known by it are remembered still, as `seen`: a copy may have begun from one of them.
    Of the newest operation forgotten the place in the order stays: what is older cannot be taken back before it.
    """
    standing: list[str] = []
    changed: dict[str, JsonRecord | None] = {operation["id"]: operation}
    for key, row in sorted(file.rows(OPERATIONS).items()):
        old = file_format.decode_raw(row) if file_format.may_have(row, "undone") else {}
        if old.get("undone"):
            operation["seen"] = _merge_seen(operation.get("seen", {}), old)
            changed[key] = None
        else:
            standing.append(key)
    for key in standing[: 1 - REMEMBERED]:
        changed[key] = None
    for key, old in file.get_records(OPERATIONS, standing[-REMEMBERED : 1 - REMEMBERED]).items():
        changed[key] = {"id": key, "what": old["what"]}
    file.put(OPERATIONS, changed)


def known_states(operation: JsonRecord) -> Iterator[tuple[str, str, JsonRecord]]:
    """Every state of a record that an operation knows, with its table and id; a removed one is not among them."""
    for turn in ("other", "was"):
        for table, changed in operation.get(turn, {}).items():
            yield from ((table, key, record) for key, record in changed.items() if record is not None)
    for table, seen in operation.get("seen", {}).items():
        yield from ((table, key, state) for key, found in seen.items() for state in found)


def _merge_seen(seen: JsonRecord, given_up: JsonRecord) -> JsonRecord:
    """`seen` with the states that an operation knew which is given up: of each record the newest."""
    found: dict[str, dict[str, list[JsonRecord]]] = {}
    for table, key, state in (*known_states({"seen": seen}), *known_states(given_up)):
        known = found.setdefault(table, {}).setdefault(key, [])
        if state not in known:
            known.append(state)
            known.sort(key=revision_of)
            del known[:-REMEMBERED]
    return found
