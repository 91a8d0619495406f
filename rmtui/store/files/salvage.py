"""Reading what is left of a bad file, record by record, and what is known to be missing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import msgspec

from rmtui.errors import Damaged, RmtuiError
from rmtui.named_tuple import NamedTuple
from rmtui.records.kinds import kind_of_table
from rmtui.store.answers import JsonRecord
from rmtui.store.files import file_format, file_protocol, migrations, names_index, upgrade
from rmtui.store.files.difference import records
from rmtui.store.files.layout import BOOK, REVIEWS, is_month_file
from rmtui.store.files.operations import DELETED, OPERATIONS


class Salvaged(NamedTuple):
    """The records that could be read, and what of a file could not."""

    tables: file_format.Tables
    older: dict[tuple[str, str], JsonRecord]
    """Records of which only the undo memory holds a state, the one before their last change."""
    missing: dict[tuple[str, str], str]
    """Records that are known to have been there, by the name they are known by: their id where there is none."""


def salvage(root: str, name: str, content: bytes) -> Salvaged:
    """The records that can be read of a bad file and its bad generations, and what is missing then."""
    tables: file_format.Tables = {}
    sources = [content, *(readable_content(root, name, one.path) for one in file_protocol.generations(root, name))]
    for source in sources:
        graves = tables.get(DELETED, {})
        for table, found in readable_records(source).items():
            kept = tables.setdefault(table, {})
            for key, record in found.items():
                if source is content or key not in graves:
                    kept.setdefault(key, record)
    older, missing = _missing(root, name, tables)
    return Salvaged(tables, older, missing)


def readable_content(root: str, name: str, path: str = "") -> bytes:
    """As `file_protocol.read`; nothing where it is missing, or was sealed and is damaged: nothing is readable then."""
    with suppress(Damaged):
        return file_protocol.read(root, name, path) or b""
    return b""


def readable_records(content: bytes) -> file_format.Tables:
    """The valid records of a file, whatever is around them."""
    text = content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    try:
        tables = json.loads(text)
        tables.pop("rmtui", None)
        found = {
            (table, key): record
            for table, rows in tables.items()
            if isinstance(rows, dict)
            for key, record in rows.items()
        }
    except (ValueError, AttributeError, TypeError, RecursionError):
        found = dict(_lines(text))
    plain: file_format.Tables = {}
    for (table, key), record in found.items():
        if isinstance(record, dict) and record.get("id") == key:
            plain.setdefault(table, {})[key] = record
    with suppress(RmtuiError, ValueError, LookupError, TypeError, AttributeError):  # nothing to be made of such records
        plain = file_format.migrate(plain, file_format.read_header(content[: file_format.HEAD_SIZE], ""))
    whole = ((table, key, record) for table, found in plain.items() for key, record in found.items())
    kept: file_format.Tables = {}
    for table, key, record in whole:
        if _is_record(table, key, record):
            kept.setdefault(table, {})[key] = record
    return migrations.migrated(kept, migrations.FIRST)  # of which format it was, a bad header may not tell


def _lines(text: str) -> Iterator[tuple[tuple[str, str], JsonRecord]]:
    """A record a line, below the line with the name of its table."""
    table = ""
    for line in text.split("\n"):
        name, _colon, rest = line.strip().removesuffix(",").partition(":")
        with suppress(ValueError, RecursionError):
            key = json.loads(name)
            if rest == "{":
                table = str(key)
            elif rest and table:
                yield (table, str(key)), json.loads(rest)


def _is_record(table: str, key: str, record: object) -> bool:
    """Is this a valid record of the table? Of an unknown table, any JSON object with its id is."""
    if not isinstance(record, dict) or record.get("id") != key:
        return False
    try:
        json.dumps(record, ensure_ascii=False).encode()
        if kind := kind_of_table(table):
            msgspec.convert(record, kind.record)
        elif table == OPERATIONS:
            msgspec.convert(record.get("other", {}), dict[str, dict[str, dict[str, Any] | None]])
    except (ValueError, RecursionError):
        return False
    return True


def _missing(
    root: str, name: str, tables: file_format.Tables
) -> tuple[dict[tuple[str, str], JsonRecord], dict[tuple[str, str], str]]:
    found = records(tables)
    there: set[object] = set(found) | {at[1] for at in found if kind_of_table(at[0])}
    gone_for_good = tables.get(DELETED, {})

    def is_known(at: tuple[str, str]) -> bool:
        return at in there or at[1] in there or at[1] in gone_for_good

    older: dict[tuple[str, str], JsonRecord] = {}
    known: dict[tuple[str, str], str] = {}
    for _id, operation in sorted(tables.get(OPERATIONS, {}).items(), reverse=True):
        for table, changed in operation.get("other", {}).items():
            for key, record in changed.items():
                if is_known((table, key)):
                    continue
                if record and _is_record(table, key, record):
                    older.setdefault((table, key), record)
                elif not operation.get("undone"):
                    known[table, key] = key
    if name == BOOK:
        known.update({("clients", one): called for one, called in names_index.remembered(root).items()})
    return older, {at: called for at, called in known.items() if not is_known(at) and at not in older}


def lost_records(root: str, name: str, content: bytes) -> dict[tuple[str, str], JsonRecord]:
    """Records of earlier states that a good file lacks although nobody removed them, each in its newest state."""
    now, tables = file_format.decode_file(content, name)
    there = {key for _table, key in records(tables)} | set(tables.get(DELETED, {}))
    found: dict[tuple[str, str], JsonRecord] = {}
    for generation in file_protocol.generations(root, name):
        if generation.number >= now.generation:
            continue
        with suppress(RmtuiError, ValueError):
            content = file_protocol.read(root, name, generation.path) or b""
            header = file_format.check(content, name)
            if file_format.of_another(header, name) or header.format > file_format.FORMAT:
                continue
            for table, rows in msgspec.json.decode(content, type=dict[str, dict[str, msgspec.Raw]]).items():
                if table in ("rmtui", OPERATIONS, DELETED):
                    continue
                for key in rows.keys() - there:
                    found.setdefault((table, key), msgspec.json.decode(rows[key]))
    reviews = [key for table, key in found if table == REVIEWS and is_month_file(name)]
    if reviews and now.format > file_format.WITH_REVIEWS:  # they have files of their own since
        missing = set(upgrade.missing_reviews(root, reviews))
        found = {at: record for at, record in found.items() if at[0] != REVIEWS or at[1] in missing}
    return found
