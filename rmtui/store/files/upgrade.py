"""To the present format: all files at once, the reviews of format 2 out of the months into one file a client.

Formats 4 and 5 have fields and kinds that an earlier rmtui would drop or refuse; else the files are the same.

This happens once, before the first change to a book of an earlier format: one commit, so that a crash leaves
every review where it was or has them all moved. What the months remember of reviews for undo, and for merging copies,
moves with them. The months as they were stay among the generations.

A month of the earlier format that comes later, from a folder sync, an earlier state or out of a repair, is caught at
the next change in the same way. One that is damaged waits until it is restored.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from rmtui.errors import RmtuiError
from rmtui.records.ids import new_id
from rmtui.store.answers import JsonRecord
from rmtui.store.files import file_format, file_protocol
from rmtui.store.files.inventory import log_files, review_files
from rmtui.store.files.layout import BOOK, REVIEWS, is_month_file, review_file
from rmtui.store.files.operations import DELETED, OPERATIONS, Changes, known_states, revision_of
from rmtui.store.files.reconciling import reconcile

_STATE_KEYS = ("other", "was", "seen")
"""Where an operation has states of records (`rmtui.store.files.operations`)."""


def upgrade(root: str) -> None:
    """Write the files of an earlier format in the present one, all or nothing. The caller holds the lock.

    What cannot be read is left for the doctor.
    """
    pending: dict[str, tuple[int, bytes]] = {}
    moved: dict[str, tuple[str, file_format.Tables]] = {}
    for name in (BOOK, *log_files(root)):
        with suppress(RmtuiError):
            header, tables = file_format.decode_file_raw(
                file_protocol.read_file(root, name) or b"", os.path.join(root, name)
            )
            if header.format >= file_format.FORMAT:
                continue
            found: dict[str, tuple[str, file_format.Tables]] = {}
            if name != BOOK:
                tables, of_clients = without_reviews(tables)
                found = {
                    file: _merge_into_file(root, header.book, file, new, moved) for file, new in of_clients.items()
                }
            file_protocol.keep_generation(root, name, header.generation)
            number = file_protocol.next_number(root, name, header.generation)
            pending[name] = number, file_format.encode_file(tables, header.book, number, header.operation, name)
            moved |= found
    for file, (book, tables) in moved.items():
        number = file_protocol.next_number(root, file, 0)
        pending[file] = number, file_format.encode_file(tables, book, number, _newest_moment(tables), file)
    file_protocol.commit(root, pending)


def without_reviews(month: file_format.Tables) -> tuple[file_format.Tables, dict[str, file_format.Tables]]:
    """A month without its reviews, and what goes into each file of reviews. A review of nobody stays in the month."""
    month = {table: dict(records) for table, records in month.items()}
    reviews = {key: file_format.decode_raw(record) for key, record in month.pop(REVIEWS, {}).items()}
    operations = {key: file_format.decode_raw(record) for key, record in month.get(OPERATIONS, {}).items()}
    files = _review_files(reviews, operations.values())
    found: dict[str, file_format.Tables] = {}

    def put(file: str, table: str, key: str, record: JsonRecord) -> None:
        found.setdefault(file, {REVIEWS: {}}).setdefault(table, {})[key] = record

    for key, record in reviews.items():
        if key in files:
            put(files[key], REVIEWS, key, record)
        else:
            month.setdefault(REVIEWS, {})[key] = record
    for key, grave in list(month.get(DELETED, {}).items()):
        if key in files and file_format.decode_raw(grave)["table"] == REVIEWS:
            put(files[key], DELETED, key, file_format.decode_raw(month[DELETED].pop(key)))
    for key, operation in operations.items():
        if not any(REVIEWS in operation.get(turn, ()) for turn in _STATE_KEYS):
            continue
        del month[OPERATIONS][key]
        rest, parts = _split_operation(operation, files)
        if rest is not None:
            month[OPERATIONS][key] = rest
        for file, part in parts.items():
            put(file, OPERATIONS, key, part)
    return month, found


def _review_files(reviews: Mapping[str, JsonRecord], operations: Iterable[JsonRecord]) -> dict[str, str]:
    """The file of each review that is there, or was; by their clients."""
    known = [(key, record) for one in operations for table, key, record in known_states(one) if table == REVIEWS]
    clients = {key: record.get("client") for key, record in (*known, *reviews.items())}
    return {key: review_file(client) for key, client in clients.items() if isinstance(client, str)}


def _split_operation(
    operation: JsonRecord, files: Mapping[str, str]
) -> tuple[JsonRecord | None, dict[str, JsonRecord]]:
    """What of an operation is not of reviews, None where nothing is; and what is, by their files.

    One of which a part can be given to no file cannot be undone any more.
    """
    rest: JsonRecord = dict(operation)
    parts: dict[str, JsonRecord] = {}
    about = {name: value for name, value in operation.items() if name not in _STATE_KEYS}
    for turn in _STATE_KEYS:
        tables = rest[turn] = dict(operation.get(turn, {}))
        for key, state in tables.pop(REVIEWS, {}).items():
            if key in files:
                part = parts.setdefault(files[key], {**about, "other": {REVIEWS: {}}})
                part.setdefault(turn, {}).setdefault(REVIEWS, {})[key] = state
            else:
                rest.pop("other", None)
        if turn in rest and not tables and (turn != "other" or turn not in operation):
            del rest[turn]
    if rest.get("other") == {} and not rest.keys() & {"was", "seen"}:
        return None, parts
    return rest, parts


def _merge_into_file(
    root: str, book: str, file: str, new: file_format.Tables, moved: Mapping[str, tuple[str, file_format.Tables]]
) -> tuple[str, file_format.Tables]:
    """The reviews that come into a file, with those that are in it; its book's id, too. Damaged where the file is.

    Of a review that two machines changed to different ends both stay, as two reviews.
    """
    if file in moved:
        book, there = moved[file]
    else:
        content = file_protocol.read_file(root, file)
        if content is None:
            return book, new
        header, there = file_format.decode_file(content, os.path.join(root, file))
        book = header.book
    found = reconcile(there, new)
    tables = {table: dict(records) for table, records in there.items()}
    for key, state in found.changes.get(REVIEWS, {}).items():
        tables.setdefault(REVIEWS, {}).pop(key, None)
        tables.setdefault(DELETED, {}).pop(key, None)
        if state and "id" in state:
            tables[REVIEWS][key] = state
        else:
            tables[DELETED][key] = {"id": key, "table": REVIEWS, "revision": revision_of(state)}
    for clash in found.clashes:
        other = {**clash.there, "id": new_id()}
        tables.setdefault(REVIEWS, {})[other["id"]] = other
    tables[OPERATIONS] = _merge_operations(tables.get(OPERATIONS, {}), new.get(OPERATIONS, {}))
    return book, {table: records for table, records in tables.items() if records or table == REVIEWS}


def _merge_operations(one: Mapping[str, JsonRecord], other: Mapping[str, JsonRecord]) -> dict[str, JsonRecord]:
    """The operations of both, in their order; of one that both know, the records of both."""
    found: dict[str, JsonRecord] = dict(one)
    for key, operation in other.items():
        both = {**operation, **found.get(key, {})}
        for turn in _STATE_KEYS:
            mine, yours = (known.get(turn, {}).get(REVIEWS, {}) for known in (found.get(key, {}), operation))
            if mine or yours:  # a review whose day was changed was gone from one month, and came into another
                both[turn] = {REVIEWS: {**mine, **{key: state for key, state in yours.items() if not mine.get(key)}}}
        found[key] = both
    return dict(sorted(found.items()))


def _newest_moment(tables: file_format.Tables) -> str:
    """The id of the newest change that is remembered."""
    operations = tables.get(OPERATIONS, {})
    moments = (one.get(name, "") for one in operations.values() for name in ("id", "undone", "redone"))
    return max(moments, default="")


# What still says "reviews" of a month, out of an earlier state or a copy of one


def all_reviews(root: str) -> file_format.Tables:
    """Reviews, tombstones and operations of all files of reviews together."""
    found: file_format.Tables = {REVIEWS: {}, DELETED: {}, OPERATIONS: {}}
    for name in review_files(root):
        _header, tables = file_format.decode_file(file_protocol.read_file(root, name) or b"", os.path.join(root, name))
        found[REVIEWS] |= tables.get(REVIEWS, {})
        found[DELETED] |= tables.get(DELETED, {})
        found[OPERATIONS] = _merge_operations(found[OPERATIONS], tables.get(OPERATIONS, {}))
    return found


def with_reviews(root: str, name: str, tables: file_format.Tables, other: file_format.Tables) -> file_format.Tables:
    """The tables of a month as the earlier format would have them, where `other` is of that and has reviews."""
    if not is_month_file(name) or REVIEWS not in other or REVIEWS in tables:
        return tables
    reviews = all_reviews(root)
    operations = {**tables.get(OPERATIONS, {})}
    for key, operation in reviews[OPERATIONS].items():
        mine = operations.get(key, {})
        turns = {turn: {**mine.get(turn, {}), **operation.get(turn, {})} for turn in _STATE_KEYS}
        operations[key] = {**operation, **mine, **{turn: states for turn, states in turns.items() if states}}
    return {
        **tables,
        REVIEWS: reviews[REVIEWS],
        DELETED: {**reviews[DELETED], **tables.get(DELETED, {})},
        OPERATIONS: operations,
    }


def route_reviews(root: str, changes: Changes) -> Changes:
    """Changes of which those to the reviews of a month go to the files where the reviews are."""
    found: Changes = {name: dict(tables) for name, tables in changes.items()}
    for name in changes:
        if not is_month_file(name) or REVIEWS not in found[name]:
            continue
        reviews = found[name].pop(REVIEWS)
        known = all_reviews(root)[REVIEWS]
        for key, state in reviews.items():
            client = (state or {}).get("client") or known.get(key, {}).get("client")
            if client:
                found.setdefault(review_file(client), {}).setdefault(REVIEWS, {})[key] = state
    return {name: tables for name, tables in found.items() if tables or not changes.get(name)}


def missing_reviews(root: str, reviews: Iterable[str]) -> Iterator[str]:
    """Those of some reviews' ids that are in no file of reviews, and were removed from none."""
    known = all_reviews(root)
    return (key for key in reviews if key not in known[REVIEWS] and key not in known[DELETED])
