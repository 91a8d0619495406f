"""book.json as it is read: a table, or the records of one client, at a time."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS, BookFile, RecordKind, kind_of_table
from rmtui.rules.people.namesakes import Clients
from rmtui.store.files import file_format, table_index
from rmtui.store.files.rows import decode_rows, is_plain_id, record_errors

if TYPE_CHECKING:
    from rmtui.records.document import Document
    from rmtui.records.holding import Holding
    from rmtui.records.policy import Policy
    from rmtui.records.settings import Settings
    from rmtui.records.tie import Tie

RecordT = TypeVar("RecordT", bound=Record)


class BookTables:
    """The tables of book.json, each read when it is first needed: hardly any command needs them all."""

    clients: Clients
    holdings: dict[str, Holding]
    policies: dict[str, Policy]
    documents: dict[str, Document]
    ties: dict[str, Tie]
    settings: dict[str, Settings]

    def __init__(self, root: str, content: bytes, path: str) -> None:
        """Damaged where it can be told already; what is wrong with a table or a record, when it is asked for."""
        self._content, self._path = content, path
        self.header = file_format.read_header(content, path)
        is_old = self.header.format < file_format.FORMAT  # and read as a whole
        self._tables = {} if is_old else table_index.tables(root, content, self.header, path)
        self._checked: dict[str, tuple[int, int]] = {}
        self._of_client: dict[tuple[type[Record], str], list[Any]] = {}
        self.clients_on_demand: Mapping[str, Client] = _ClientsOnDemand(self)

    def __getattr__(self, table: str) -> dict[str, Any]:
        """The records of a table by id; it is called once for each."""
        kind = kind_of_table(table)
        if kind is None or kind.file is not BookFile.BOOK:
            raise AttributeError(table)
        if self.header.format < file_format.FORMAT:
            from rmtui.store.files.pages import BookPage, decode

            records = getattr(decode(self._content, BookPage, self._path), table, {})
        else:
            start, end = self._places(table)
            rows = b"".join((b"{", memoryview(self._content)[start:end], b"}"))
            with record_errors(self._content, self.header, self._path):
                records = msgspec.json.decode(rows, type=dict.__class_getitem__((str, kind.record)))
        setattr(self, table, Clients(records) if kind.record is Client else records)
        return getattr(self, table)  # type: ignore[no-any-return]

    def of_client(self, kind: type[RecordT], client: str) -> list[RecordT]:
        """The records of a kind that are a client's, without decoding those of others."""
        table, owners = KINDS[kind].table, KINDS[kind].owners
        if table in self.__dict__ or self.header.format < file_format.FORMAT or not is_plain_id(client):
            return [one for one in getattr(self, table).values() if client in owners(one)]
        if (kind, client) not in self._of_client:
            lines = file_format.lines_with(self._content, (client.encode(),), *self._places(table))
            with record_errors(self._content, self.header, self._path):
                records = decode_rows((line.removesuffix(b",") for line in lines), kind)
            self._of_client[kind, client] = [one for one in records if client in owners(one)]
        return [*self._of_client[kind, client]]

    def may_have(self, table: str, client: str) -> bool:
        """Whether the id of a client stands in the lines of a table; in those of another file it may."""
        kind = kind_of_table(table)
        is_here = kind and kind.file is BookFile.BOOK
        if not is_here or self.header.format < file_format.FORMAT or not is_plain_id(client):
            return True
        return self._content.find(client.encode(), *self._places(table)) >= 0

    def places(self, kind: type[RecordT]) -> Iterator[tuple[int, RecordT]]:
        """Every record of a kind with the place where it stands, for `at`. Not of a book of an earlier format."""
        table = KINDS[kind].table
        with record_errors(self._content, self.header, self._path):
            for place, line in file_format.places(self._content, *self._places(table)):
                (record,) = decode_rows((line,), kind)
                yield place, record

    def raw_lines(self, kind: type[Record]) -> Iterator[bytes]:
        """The lines of the records of a kind, as they stand. Not of a book of an earlier format."""
        for _place, line in file_format.places(self._content, *self._places(KINDS[kind].table)):
            yield line

    def at(self, kind: type[RecordT], places: Iterable[int]) -> Iterable[RecordT]:
        """The records of a kind that stand at these places."""
        self._places(KINDS[kind].table)
        with record_errors(self._content, self.header, self._path):
            return decode_rows((file_format.line_at(self._content, place) for place in places), kind)

    def picked(self, kind: RecordKind, pick: Callable[[bytes], Iterable[bytes]]) -> Iterable[Record]:
        """The records of the lines that `pick` takes from those of a table; of a book of an earlier format all."""
        if self.header.format < file_format.FORMAT:
            return getattr(self, kind.table).values()  # type: ignore[no-any-return]
        with record_errors(self._content, self.header, self._path):
            start, end = self._places(kind.table)
            return decode_rows(pick(self._content[start:end]), kind.record)

    def _places(self, table: str) -> tuple[int, int]:
        """Where the lines of a table begin and end, which are as they were written; nowhere where it is not there."""
        if table not in self._checked:
            start, end, checksum = self._tables.get(table, (0, 0, 0))
            if zlib.crc32(memoryview(self._content)[start:end]) != checksum:
                raise file_format.damaged(self._path)
            self._checked[table] = start, end
        return self._checked[table]


class _ClientsOnDemand(Mapping[str, Client]):
    """The clients by id; one that is asked for is decoded without the others."""

    def __init__(self, tables: BookTables) -> None:
        self._tables = tables

    def __getitem__(self, id: str) -> Client:
        if "clients" in vars(self._tables):
            return self._tables.clients[id]
        if found := self._tables.of_client(Client, id):
            return found[0]
        raise KeyError(id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables.clients)

    def __len__(self) -> int:
        return len(self._tables.clients)
