"""A client out of a book for good: another state of the whole book takes the place of the one there is.

No earlier state comes along, nor what undo remembers, nor `aside/`: all of them know the client.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress

from rmtui.errors import RmtuiError
from rmtui.records.document import Document
from rmtui.records.kinds import kind_of
from rmtui.rules.conduct.erasure import Remainder
from rmtui.store.files import aside, body, disk, documents, file_format, file_protocol, index_file, inventory, outbox
from rmtui.store.files.changes import book_id, prepare
from rmtui.store.files.encryption import keyring, manifest, swap
from rmtui.store.files.encryption.key_file import COPY
from rmtui.store.files.layout import BOOK, FOLDERS, KEY, LOG, REVIEWS, is_encrypted, stem
from rmtui.store.files.operations import DELETED
from rmtui.store.files.pages import file_of, put_record
from rmtui.system import open_regular

_PARTS = (BOOK, LOG, REVIEWS, file_protocol.GENERATIONS, aside.DIRECTORY, FOLDERS, outbox.NAME, index_file.DIRECTORY)
"""What is written anew, or is gone afterwards."""


def erase(root: str, decide: Callable[[], Remainder], strike: Callable[[str], str]) -> None:
    """Write a book of what `decide`, asked under the lock, says is left, all or nothing.

    `strike` takes the client out of the lines that wait. BadInput where copies of a folder sync are not merged yet, as
    they know the client, too. RmtuiError where the disk refuses. Nothing is changed then.
    """
    book = book_id(root)
    with outbox.locked(root), file_protocol.write_lock(root):
        prepare(root)
        inventory.check_no_sync_copies(root)
        with swap.replacing(root, _PARTS) as target:
            _Writer(root, target, book).write(decide(), strike)


class _Writer:
    """Writes the files of a book below another directory, as `root` has them."""

    def __init__(self, root: str, target: str, book: str) -> None:
        self._root, self._target, self._book, self._form = root, target, book, body.of(root)

    def write(self, remainder: Remainder, strike: Callable[[str], str]) -> None:
        files: dict[str, file_format.Tables] = {name: {} for name in inventory.log_files(self._root)}
        files[BOOK] = {"clients": {}}
        for record in remainder.kept:
            put_record(files, record)
        for name, tables in files.items():
            self._keep_tombstones(tables, name)
        for record in remainder.gone:
            if file_of(record) in files:
                grave = {"id": record.id, "table": kind_of(record).table, "revision": _NEVER_AGAIN}
                files[file_of(record)].setdefault(DELETED, {})[record.id] = grave
        numbers = {name: self._write_file(name, tables) for name, tables in files.items()}
        for record in remainder.kept:
            if isinstance(record, Document):
                self._copy_document(record)
        self._write_outbox(strike)
        if is_encrypted(self._root):
            self._write_manifest(numbers)

    def _keep_tombstones(self, tables: file_format.Tables, name: str) -> None:
        content = file_protocol.read_file(self._root, name)
        if content is not None:
            _header, known = file_format.decode_file(content, os.path.join(self._root, name))
            if graves := known.get(DELETED):
                tables[DELETED] = graves

    def _write_file(self, name: str, tables: file_format.Tables) -> int:
        """A file in a state after all there were, which is kept as its only earlier one; the number of the state."""
        number = file_protocol.next_number(self._root, name, 0)
        operation = ""
        with suppress(RmtuiError):
            operation = file_protocol.header(self._root, name).operation
        content = file_format.encode_file(tables, self._book, number, operation, name)
        sealed, place = self._form.seal(name, content, number), self._form.disk_name(name)
        for path in (place, os.path.join(file_protocol.GENERATIONS, stem(place), f"{number:08d}.json")):
            self._put(path, sealed)
        return number

    def _copy_document(self, document: Document) -> None:
        """A document as it lies there; one whose file is lost stays lost."""
        source = documents.path(self._root, document)
        with suppress(FileNotFoundError), open_regular(source) as file:
            self._put(os.path.relpath(source, self._root), file.read())

    def _write_outbox(self, strike: Callable[[str], str]) -> None:
        rows = [strike(row.decode("utf-8", "surrogateescape")) for row in outbox.read_rows(self._root)]
        if rows:
            sealed = (self._form.seal_row(row.encode("utf-8", "surrogateescape")) + b"\n" for row in rows)
            self._put(outbox.NAME, b"".join(sealed))

    def _write_manifest(self, numbers: dict[str, int]) -> None:
        with open_regular(os.path.join(self._root, KEY)) as file:
            content = file.read()
        self._put(COPY, content)
        there = manifest.read(self._root)
        states = {**numbers, KEY: there.files.get(KEY, 0)}
        manifest.write_into(self._target, keyring.opened(self._root), manifest.Manifest(there.number, states))

    def _put(self, name: str, content: bytes) -> None:
        path = os.path.join(self._target, name)
        disk.make_directory(os.path.dirname(path))
        disk.write_new(path, content)


_NEVER_AGAIN = 2**31
"""The revision of a tombstone that no copy of the record is newer than."""
