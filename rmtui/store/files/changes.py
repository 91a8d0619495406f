"""Changes to the book: each one operation, all or nothing over all files it touches, and taken back as one.

Every file remembers the last operations that touched it, each with the other state of every record it changed: the
state before while it stands, the state after once it was taken back, with the moment of that as `undone`. Undo and redo
are therefore one exchange, and they are written in the same stroke as the records themselves. What was taken back also
keeps, as `was`, the state before the change: by it a copy that knows only that one is merged.

An operation's id is its place in the order of all changes, as are the moments of undo and redo (`ids.after`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rmtui.records.ids import id_after
from rmtui.store.files import file_format, file_protocol, index
from rmtui.store.files.inventory import log_files
from rmtui.store.files.layout import BOOK, REVIEWS, is_month_file
from rmtui.store.files.storage import BookFile, BookStorage

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


Bases = Mapping[str, tuple[file_format.Header, file_format.Tables]]


def apply(
    root: str,
    book: str,
    what: str,
    decide: Callable[[], Changes],
    *,
    bases: Bases | None = None,
    beside: Mapping[str, Document] | None = None,
) -> None:
    """Make the changes that `decide` finds under the lock, as one operation named `what`.

    They are made to what the files hold; of a file in `bases`, to what is given there. `beside` has what else the
    operation is to remember, by file. `decide` may fill both.
    """
    with file_protocol.writing(root):
        known = prepare(root)
        changes = decide()
        if any(REVIEWS in tables and is_month_file(name) for name, tables in changes.items()):
            from rmtui.store.files import upgrade

            changes = upgrade.routed(root, changes)
        operation = id_after(known)
        pending = {}
        for name, tables in changes.items():
            storage = BookStorage(os.path.join(root, name), root, book)
            with storage.draft((bases or {}).get(name)):
                file = BookFile(storage=lambda storage=storage: storage)
                before = {table: put(file, table, records) for table, records in tables.items()}
                _remember(file, {"id": operation, "what": what, "other": before, **(beside or {}).get(name, {})})
                pending[name] = storage.pending(operation)
        file_protocol.commit(root, pending)
        index.keep_moment(root, operation, pending)


def prepare(root: str) -> str:
    """The moment of the newest change that the book's files remember: what is done next is to be `id_after` it, be the
    clock wrong or set back. A header tells it for a file; one that cannot be read has no say.

    A book of an earlier format is brought into the present one. The caller holds the lock, and looks at nothing before.
    """
    headers = [header for header in index.headers(root, (BOOK, *log_files(root))).values() if header]
    formats = [header.format for header in headers]
    if formats and min(formats) < file_format.FORMAT >= max(formats):
        from rmtui.store.files import upgrade  # hardly ever

        upgrade.upgrade(root)
    return max((index.moment_of_reviews(root), *(header.operation for header in headers)))


def put(file: BookFile, table: str, records: dict[str, Document | None]) -> dict[str, Document | None]:
    """Put records into a table, each a revision further than what was there; what was there is returned."""
    known, graves = file.look(table, records), file.look(DELETED, records)
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

    The states that were known by it are remembered still, as `seen`: a copy may have begun from one of them.
    Of the newest operation forgotten the place in the order stays: what is older cannot be taken back before it.
    """
    known = file.look(OPERATIONS)
    for given_up in (old for _key, old in sorted(known.items()) if old.get("undone")):
        operation["seen"] = _seen(operation.get("seen", {}), given_up)
    standing = [old for _key, old in sorted(known.items()) if not old.get("undone")]
    kept = {old["id"]: old for old in standing[1 - REMEMBERED :]}
    forgotten = {old["id"]: {"id": old["id"], "what": old["what"]} for old in standing[-REMEMBERED : 1 - REMEMBERED]}
    file.put(OPERATIONS, {**dict.fromkeys(known), **forgotten, **kept, operation["id"]: operation})


def states(operation: Document) -> Iterator[tuple[str, str, Document]]:
    """Every state of a record that an operation knows, with its table and id; a removed one is not among them."""
    for turn in ("other", "was"):
        for table, changed in operation.get(turn, {}).items():
            yield from ((table, key, record) for key, record in changed.items() if record is not None)
    for table, seen in operation.get("seen", {}).items():
        yield from ((table, key, state) for key, found in seen.items() for state in found)


def _seen(seen: Document, given_up: Document) -> Document:
    """What was seen, and what an operation that is given up knew: of each record the newest states."""
    found: dict[str, dict[str, list[Document]]] = {}
    for table, key, state in (*states({"seen": seen}), *states(given_up)):
        known = found.setdefault(table, {}).setdefault(key, [])
        if state not in known:
            known.append(state)
            known.sort(key=revision_of)
            del known[:-REMEMBERED]
    return found
