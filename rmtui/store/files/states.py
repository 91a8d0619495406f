"""The kept earlier states of the book: listing them, comparing one with now, restoring it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from rmtui.errors import NotFound, RmtuiError, Stale
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store.files import changes, file_format, file_protocol, upgrade
from rmtui.store.files.difference import differences, records
from rmtui.store.files.inventory import all_files
from rmtui.store.files.layout import MANIFEST, REVIEWS, is_encrypted, stem
from rmtui.store.files.operations import OPERATIONS, Changes
from rmtui.store.maintenance import Difference, State


def states(root: str, name: str | None = None) -> Iterator[State]:
    """The kept states of a file, or of all files, each newest first: book.json, then the months, newest first, then
    the reviews of each client.
    """
    for file in (name,) if name else all_files(root):
        current = None
        with suppress(RmtuiError):
            current = file_protocol.read_header(root, file)
        for one in file_protocol.generations(root, file):
            yield _read_state(root, file, one, current)


def find_file(root: str, text: str) -> str:
    """The file of the book that a person means by “book”, “2026-11”, or its path. NotFound where there is none."""
    if text == MANIFEST and is_encrypted(root):
        return MANIFEST
    wanted = os.path.basename(stem(text))
    for name in all_files(root):
        if os.path.basename(stem(name)) == wanted:
            return name
    sentence = _(
        "The book has no file “{name}”. Its files are book, one a month, as 2026-11, and one a client with reviews."
    )
    raise NotFound(sentence.format(name=plain(text)))


def difference(root: str, name: str, number: int) -> tuple[Difference, ...]:
    """How a state differs from what the file holds: each record as it is now, and as it was then.

    NotFound where that state is not kept; Damaged where it, or the file, cannot be read.
    """
    then = _tables_of(root, name, number)
    path = os.path.join(root, name)
    now = file_format.decode_file(file_protocol.read_file(root, name) or b"", path)[1]
    if REVIEWS in then and REVIEWS not in now:  # they were in the month then, and are found elsewhere now
        there = upgrade.with_reviews(root, name, now, then)[REVIEWS]
        now = {**now, REVIEWS: {key: review for key, review in there.items() if key in then[REVIEWS]}}
    return differences(now, then)


def restore(root: str, name: str, number: int, confirmed: tuple[Difference, ...]) -> None:
    """Go back to a state, as one operation that undo takes back. Errors as `difference`.

    Stale where that is not the difference that was `confirmed` any more.
    """

    def decide() -> Changes:
        found = difference(root, name, number)
        if found != confirmed:
            raise Stale(_("The book was changed in the meantime. Look at the difference again. Nothing was changed."))
        tables: Changes = {name: {}}
        for one in found:
            tables[name].setdefault(one.table, {})[one.id] = one.then
        return tables if found else {}

    changes.apply(root, "", "restore", decide)


def _read_state(root: str, file: str, one: file_protocol.Generation, current: file_format.Header | None) -> State:
    written = datetime.fromtimestamp(one.written).astimezone()
    try:
        header, tables = file_format.decode_file(file_protocol.read(root, file, one.path) or b"", file)
    except RmtuiError:
        return State(file, one.number, written, "", 0, now=False, damaged=True, client=_client(file))
    now = current is not None and header == current
    return State(
        file, one.number, written, _operation_name(header, tables), len(records(tables)), now, client=_client(file)
    )


def _client(file: str) -> str:
    """Id of the client whose reviews a file has; "" of any other file."""
    return stem(file).removeprefix(f"{REVIEWS}/") if file.startswith(f"{REVIEWS}/") else ""


def _operation_name(header: file_format.Header, tables: file_format.Tables) -> str:
    for key, operation in tables.get(OPERATIONS, {}).items():
        if header.operation == key:
            return str(operation.get("what", ""))
        for turn in ("undone", "redone"):
            if header.operation and header.operation == operation.get(turn):
                return turn
    return ""


def _tables_of(root: str, name: str, number: int) -> file_format.Tables:
    path = next((one.path for one in file_protocol.generations(root, name) if one.number == number), None)
    if path is None:
        sentence = _("State {number} of {file} is not kept. “rmtui generations” shows those that are.")
        raise NotFound(sentence.format(number=number, file=name))
    header, tables = file_format.decode_file(file_protocol.read(root, name, path) or b"", path)
    if file_format.of_another(header, name):
        raise file_format.misplaced(path, header)
    return tables
