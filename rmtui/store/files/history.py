"""Taking a change back and making it again: every file holds the other state of what its last operations changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from rmtui.errors import RmtuiError
from rmtui.records.ids import id_after
from rmtui.store.answers import JsonRecord, RecordChange, Undone
from rmtui.store.files import file_format, file_protocol, header_index
from rmtui.store.files.changes import book_id, prepare
from rmtui.store.files.inventory import all_files
from rmtui.store.files.operations import OPERATIONS, put_records
from rmtui.store.files.storage import BookDB, BookStorage

if TYPE_CHECKING:
    from rmtui.records.document import Document


def undo(root: str, documents: Callable[[], Iterable[Document]]) -> Undone | None:
    """Take back the newest operation that stands; None where none is remembered. `documents` reads those after it."""

    def newest_standing(operations: dict[str, JsonRecord]) -> str | None:
        return max((key for key, operation in operations.items() if not operation.get("undone")), default=None)

    return _move_documents(root, _exchange(root, newest_standing, undone=True), documents)


def redo(root: str, documents: Callable[[], Iterable[Document]]) -> Undone | None:
    """Make the operation again that was taken back last, unless something new was done since."""

    def last_undone(operations: dict[str, JsonRecord]) -> str | None:
        undone = {operation["undone"]: key for key, operation in operations.items() if operation.get("undone")}
        last = max(undone, default="")
        return undone[last] if last > max(operations, default="") else None

    return _move_documents(root, _exchange(root, last_undone, undone=False), documents)


def _exchange(root: str, choose: Callable[[dict[str, JsonRecord]], str | None], *, undone: bool) -> Undone | None:
    """Exchange the chosen operation's states in every file it touched, and mark when it was undone, if so."""
    book = book_id(root)
    with file_protocol.write_lock(root):
        known = prepare(root)
        files = _recently_changed(root)
        chosen = choose({key: operation for operations in files.values() for key, operation in operations.items()})
        touched = {name: operations[chosen] for name, operations in files.items() if chosen in operations}
        if chosen is None or not all("other" in operation for operation in touched.values()):
            return None
        pending, changes, what = {}, [], ""
        moment = id_after(known)
        for name, operation in touched.items():
            file = BookDB(os.path.join(root, name), root, book)
            with file.storage.draft():
                what = operation["what"]
                other = {table: put_records(file, table, changed) for table, changed in operation["other"].items()}
                turn: JsonRecord = {"undone": moment, "was": operation["other"]}
                if not undone:
                    turn = {"undone": "", "redone": moment}
                file.put(OPERATIONS, {chosen: {**operation, **turn, "other": other}})
                pending[name] = file.storage.pending(moment)
                changes += [
                    RecordChange(table, *((now, other[table][key]) if undone else (other[table][key], now)))
                    for table, changed in operation["other"].items()
                    for key, now in changed.items()
                ]
        file_protocol.commit(root, pending)
        header_index.keep_moment(root, moment, pending)
        return Undone(what, tuple(changes), is_redone=not undone)


def _move_documents(root: str, done: Undone | None, documents: Callable[[], Iterable[Document]]) -> Undone | None:
    """The files of documents follow their records, out of `aside/` and into it, when a removal is turned round.

    A disk that refuses is no reason to say that nothing was done; the doctor finds the file that is not in place.
    """
    touched = [record for table, record in done.records if table == "documents"] if done else []
    if done and done.what == "remove" and touched:
        from rmtui.records.document import Document
        from rmtui.store.files import documents as files
        from rmtui.store.record_codec import decode_record

        there = {document.id for document in documents()}
        for document in (decode_record(record, Document) for record in touched):
            with suppress(RmtuiError):
                follow = files.bring_back if document.id in there else files.remove
                follow(root, document)
    return done


def _recently_changed(root: str) -> dict[str, dict[str, JsonRecord]]:
    """The operations remembered by the files changed last: every file touched since the newest one that stands."""
    newest = {}
    for name in all_files(root):
        header = file_protocol.read_header(root, name)
        if header is None:
            raise file_format.damaged(os.path.join(root, name))
        if header.operation:
            newest[name] = header.operation
    found: dict[str, dict[str, JsonRecord]] = {}
    newest_done = ""
    for name in sorted(newest, key=lambda name: newest[name], reverse=True):
        if newest[name] < newest_done:
            break
        found[name] = (BookStorage(os.path.join(root, name), root).read() or {}).get(OPERATIONS, {})
        newest_done = max(
            (newest_done, *(key for key, operation in found[name].items() if not operation.get("undone")))
        )
    return found
