"""TinyDB over the book's file protocol, with ids that are text and nothing cached between two looks at the disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rmtui.errors import Stale
from rmtui.language import _
from rmtui.records.ids import new_id
from rmtui.stand_ins import without_annotations
from rmtui.store.files import file_format, file_protocol
from rmtui.store.files.layout import BOOK, LOG, REVIEWS

if TYPE_CHECKING:
    from typing import Any

with without_annotations():
    from tinydb import TinyDB
    from tinydb.storages import Storage
    from tinydb.table import Table


class BookStorage(Storage):
    """One file of a book as TinyDB's storage.

    A write replaces the file whole and atomically, keeps a generation, and takes the lock. It raises Stale, and writes
    nothing, when the file is no longer the one that was read: what somebody else wrote is never overwritten.
    Inside `draft` reads and writes stay in memory; `pending` is then what is to be committed.
    """

    def __init__(self, path: str | os.PathLike[str], root: str | None = None, book: str = "") -> None:
        """`root` is the book's directory (default: that of the book the file is of, else its own); `book` the id for
        the header of a new file.
        """
        self.path = os.path.abspath(path)
        self.root = root or root_of(self.path)
        self.name = os.path.relpath(self.path, self.root).replace(os.sep, "/")
        self._book = book
        self._was_read = False
        self._read: file_format.Header | None = None
        self._draft: file_format.Tables | None = None

    def read(self) -> file_format.Tables | None:
        """The tables, or None where there is no file. Damaged when it is bad, or gone although it was there before."""
        return self._draft if self._draft is not None else self._load(file_format.decode_file)

    def _load(
        self, decode: Callable[[bytes, str], tuple[file_format.Header, file_format.Tables]]
    ) -> file_format.Tables | None:
        content = file_protocol.read_file(self.root, self.name)
        self._was_read, self._read = True, None
        if content is None:
            return None
        self._read, tables = decode(content, self.path)
        return tables

    def write(self, data: Mapping[str, Any]) -> None:
        """Replace the tables. Stale when the file changed after it was read; ReadOnly when its format is newer."""
        tables = dict(data)
        if self._draft is not None:
            self._draft = tables
            return
        with file_protocol.write_lock(self.root):
            if not self._was_read:
                self.read()
            if file_protocol.read_header(self.root, self.name) != self._read:
                raise Stale(
                    _("{path} was changed by another program meanwhile. Nothing was written.").format(path=self.path)
                )
            number, content = self._seal(tables)
            file_protocol.commit(self.root, {self.name: (number, content)})
            self._read = file_format.read_header(content[: file_format.HEAD_SIZE], self.path)

    @contextmanager
    def draft(self, base: tuple[file_format.Header, file_format.Tables] | None = None) -> Iterator[None]:
        """Read once without decoding the records, then keep all in memory until the end. The caller holds the lock.

        `base` is used in place of what the file holds.
        """
        if base:
            self._read, self._draft = base
        else:
            self._draft = self._load(file_format.decode_file_raw) or {}
        try:
            yield
        finally:
            self._draft = None

    def pending(self, operation: str = "") -> tuple[int, bytes]:
        """The draft as the next generation's number and bytes, with the id of the newest change in its header."""
        return self._seal(self._draft or {}, operation)

    def _seal(self, tables: file_format.Tables, operation: str = "") -> tuple[int, bytes]:
        book, generation = self._book or new_id(), 0
        if self._read:
            if self._read.format > file_format.FORMAT:
                raise file_format.newer(self.path)
            book, generation = self._read.book, self._read.generation
        generation = file_protocol.next_number(self.root, self.name, generation)
        operation = operation or (self._read.operation if self._read else "")
        return generation, file_format.encode_file(tables, book, generation, operation, self.name)


def root_of(path: str) -> str:
    """The directory of the book that a file is of; the file's own where it is of none."""
    directory = os.path.dirname(path)
    above = os.path.dirname(directory)
    inside = os.path.basename(directory) in (LOG, REVIEWS) and os.path.exists(os.path.join(above, BOOK))
    return above if inside else directory


class RecordTable(Table):
    """A table for `TinyDB.table_class`: ids are text, and a record carries its own as `id`."""

    document_id_class = str  # type: ignore[assignment]

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        """No cache of query results, unlike TinyDB's own: another process may write at any time."""
        super().__init__(storage, name, cache_size, persist_empty)

    def insert(self, document: Mapping[str, Any]) -> Any:
        """As TinyDB's own. A record without an `id` gets one that no other machine gives."""
        return super().insert(self._with_id(document))

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> Any:
        """As `insert`, of several."""
        return super().insert_multiple(map(self._with_id, documents))

    def _with_id(self, document: Mapping[str, Any]) -> Mapping[str, Any]:
        if isinstance(document, self.document_class) or not isinstance(document, Mapping):
            return document
        id = str(document.get("id") or new_id())
        return self.document_class({"id": id, **document}, id)  # type: ignore[arg-type]


class BookDB(TinyDB):
    """TinyDB on one file of a book: `BookDB(path)`, or with further arguments as `BookStorage`."""

    default_storage_class = BookStorage  # type: ignore[assignment]
    table_class: type[Table] = RecordTable

    @property
    def storage(self) -> BookStorage:
        """The storage, for `draft` and `pending`."""
        return super().storage  # type: ignore[return-value]

    def put(self, table: str, records: Mapping[str, dict[str, Any] | None]) -> None:
        """Add, replace or (None) delete many records of a table by id, at once."""
        tables = self.storage.read() or {}
        rows = dict(tables.get(table, {}))
        for key, record in records.items():
            if record is None:
                rows.pop(key, None)
            else:
                rows[key] = record
        self.storage.write({**tables, table: rows})

    def rows(self, table: str) -> Mapping[str, Any]:
        """The records of a table by id, in a draft raw."""
        return (self.storage.read() or {}).get(table, {})

    def get_records(self, table: str, keys: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Those records of a table that are there, by id, decoded."""
        records = self.rows(table)
        return {key: file_format.decode_raw(records[key]) for key in keys if key in records}
