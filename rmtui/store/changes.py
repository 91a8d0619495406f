"""Changes to the book: each one operation, all or nothing over all files it touches, and taken back as one.

Every file remembers the last operations that touched it, each with the other state of every record it changed: the
state before while it stands, the state after once it was taken back, with the moment of that as `undone`. Undo and redo
are therefore one exchange, and they are written in the same stroke as the records themselves.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, NamedTuple

from rmtui.records.ids import new_id
from rmtui.store import disk, sealed
from rmtui.store.storage import BookFile, BookStorage

BOOK = "book.json"
LOG = "log"
REMEMBERED = 20
"""Operations a file remembers for undo."""
OPERATIONS = "operations"
DELETED = "deleted"
"""Tombstones: a deleted record's id and revision stay, so that merging two copies does not bring it back."""

Document = dict[str, Any]
Changes = dict[str, dict[str, dict[str, Document | None]]]
"""Relative path of a file → table → id → the record's new state; None, or a revision without an id, to delete it.

The new state may have a revision of its own, from another copy of the book: it counts where it is the higher one.
"""


class Undone(NamedTuple):
    """An operation taken back or made again, and the records it touched as (table, record as it was changed to)."""

    what: str
    records: tuple[tuple[str, Document], ...]


def month_file(month: str) -> str:
    """Where the events of a month ("2026-11") are."""
    return f"{LOG}/{month}.json"


def log_files(root: str) -> list[str]:
    """The months there are, as relative paths, newest first; also one that is lost, whose generations are left.

    What a folder sync left beside them is not among them.
    """
    lost = (f"{name}.json" for name in _listed(os.path.join(root, disk.GENERATIONS)))
    names = {*_listed(os.path.join(root, LOG)), *lost}
    return sorted((f"{LOG}/{name}" for name in names if is_month(name)), reverse=True)


def _listed(directory: str) -> list[str]:
    try:
        return os.listdir(directory)
    except (FileNotFoundError, NotADirectoryError):
        return []


def is_month(name: str) -> bool:
    """Is this the name of a month's file, "2026-11.json"?"""
    return len(name) == 12 and name[4] == "-" and name.endswith(".json") and (name[:4] + name[5:7]).isdigit()


def apply(root: str, book: str, what: str, decide: Callable[[], Changes]) -> None:
    """Make the changes that `decide` finds under the lock, as one operation named `what`."""
    with disk.writing(root):
        changes = decide()
        operation = new_id()
        pending = {}
        for name, tables in changes.items():
            storage = BookStorage(os.path.join(root, name), root, book)
            with storage.draft():
                file = BookFile(storage=lambda storage=storage: storage)
                before = {table: _put(file, table, records) for table, records in tables.items()}
                _remember(file, {"id": operation, "what": what, "other": before})
                pending[name] = storage.pending(operation)
        disk.commit(root, pending)


def undo(root: str, book: str) -> Undone | None:
    """Take back the newest operation that stands; None where none is remembered."""

    def newest_standing(operations: dict[str, Document]) -> str | None:
        return max((key for key, operation in operations.items() if not operation.get("undone")), default=None)

    return _exchange(root, book, newest_standing, undone=True)


def redo(root: str, book: str) -> Undone | None:
    """Make the operation again that was taken back last, unless something new was done since."""

    def last_undone(operations: dict[str, Document]) -> str | None:
        undone = {operation["undone"]: key for key, operation in operations.items() if operation.get("undone")}
        last = max(undone, default="")
        return undone[last] if last > max(operations, default="") else None

    return _exchange(root, book, last_undone, undone=False)


def _exchange(
    root: str, book: str, choose: Callable[[dict[str, Document]], str | None], *, undone: bool
) -> Undone | None:
    """Exchange the chosen operation's states in every file it touched, and mark when it was undone, if so."""
    with disk.writing(root):
        files = _recently_changed(root)
        chosen = choose({key: operation for operations in files.values() for key, operation in operations.items()})
        touched = {name: operations[chosen] for name, operations in files.items() if chosen in operations}
        if chosen is None or not all("other" in operation for operation in touched.values()):
            return None
        pending, records, what = {}, [], ""
        moment = new_id() if undone else ""
        for name, operation in touched.items():
            storage = BookStorage(os.path.join(root, name), root, book)
            with storage.draft():
                file = BookFile(storage=lambda storage=storage: storage)
                what = operation["what"]
                other = {table: _put(file, table, changed) for table, changed in operation["other"].items()}
                file.put(OPERATIONS, {chosen: {"id": chosen, "what": what, "undone": moment, "other": other}})
                pending[name] = storage.pending(max(files[name]))
                records += [
                    (table, record or other[table][key] or {})
                    for table, changed in operation["other"].items()
                    for key, record in changed.items()
                ]
        disk.commit(root, pending)
        return Undone(what, tuple(records))


def _recently_changed(root: str) -> dict[str, dict[str, Document]]:
    """The operations remembered by the files changed last: every file touched since the newest one that stands."""
    newest = {}
    for name in (BOOK, *log_files(root)):
        header = disk.read_header(os.path.join(root, name))
        if header is None:
            raise sealed.damaged(os.path.join(root, name))
        if header.operation:
            newest[name] = header.operation
    found: dict[str, dict[str, Document]] = {}
    newest_done = ""
    for name in sorted(newest, key=lambda name: newest[name], reverse=True):
        if newest[name] < newest_done:
            break
        found[name] = (BookStorage(os.path.join(root, name), root).read() or {}).get(OPERATIONS, {})
        newest_done = max(
            (newest_done, *(key for key, operation in found[name].items() if not operation.get("undone")))
        )
    return found


def _put(file: BookFile, table: str, records: dict[str, Document | None]) -> dict[str, Document | None]:
    """Put records into a table, each a revision further than what was there; what was there is returned."""
    current = file.storage.read() or {}
    known, graves = current.get(table, {}), current.get(DELETED, {})
    before = {key: known.get(key) for key in records}
    changed: dict[str, Document | None] = {}
    tombstones: dict[str, Document | None] = {}
    for key, record in records.items():
        revision = max(revision_of(known.get(key) or graves.get(key)) + 1, revision_of(record))
        if record is None or "id" not in record:
            changed[key] = None
            tombstones[key] = {"id": key, "table": table, "revision": revision}
        else:
            changed[key] = {"id": key, "revision": revision, **substance(record)} if revision > 1 else record
            if key in graves:
                tombstones[key] = None
    file.put(table, changed)
    if tombstones:
        file.put(DELETED, tombstones)
    return before


def revision_of(record: Document | None) -> int:
    """How often a record was written; 0 for one that never was."""
    return int(record.get("revision", 1)) if record else 0


def substance(record: Document) -> Document:
    """What a record says, without its id and revision."""
    return {name: value for name, value in record.items() if name not in ("id", "revision")}


def _remember(file: BookFile, operation: Document) -> None:
    """Add an operation to what the file remembers. What was taken back before it can no longer be made again.

    Of the newest operation forgotten the place in the order stays: what is older cannot be taken back before it.
    """
    known = (file.storage.read() or {}).get(OPERATIONS, {})
    standing = [old for _key, old in sorted(known.items()) if not old.get("undone")]
    kept = {old["id"]: old for old in standing[1 - REMEMBERED :]}
    forgotten = {old["id"]: {"id": old["id"], "what": old["what"]} for old in standing[-REMEMBERED : 1 - REMEMBERED]}
    file.put(OPERATIONS, {**dict.fromkeys(known), **forgotten, **kept, operation["id"]: operation})


__all__ = ["BOOK", "LOG", "Changes", "Undone", "apply", "log_files", "month_file", "redo", "undo"]
