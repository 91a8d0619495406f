"""The names of all clients, to find the one meant, and their index, for the quick commands: made from book.json where
it is missing or not of it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

from rmtui.currency import DEFAULT, set_base_currency
from rmtui.entry.names import KnownClient, NameIndex, namesake_hints, search_lines
from rmtui.errors import NotFound
from rmtui.language import _, current_language
from rmtui.plain import plain
from rmtui.store.files import disk, file_protocol, index_file
from rmtui.store.files.layout import BOOK

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from rmtui.entry.line import Entry
    from rmtui.store.files.file_format import Tables


_BETWEEN = b"\n\n"
"""Between the parts of the index: its stamp, the currency, the hints of namesakes; the search lines; a row a client."""
_LISTS = tuple(map(KnownClient._fields.index, ("aliases", "phones", "name_keys", "contact_persons")))
"""Places of the fields that a row has as lists."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_VERSION = 21
"""Raised when what the index holds changes, so that an older one is made anew."""


def names(root: str, read_book: Callable[[], dict[str, Any]]) -> NameIndex:
    """What is needed to recognise every client; sets the base currency.

    `read_book` gives the tables of book.json if the index is of no use.

    A book.json that was touched by anybody is read whole, and so found out if it is damaged. The index is of one
    language, as are the words that tell namesakes apart.
    """
    file = disk.stamp(file_protocol.current_path(root, BOOK))
    stamp = [_VERSION, current_language(), *file_protocol.header(root, BOOK), *file]
    with suppress(ValueError, TypeError, LookupError, RecursionError):  # bytes as they were written, by whomever
        kept, currency, namesakes, clients, lines = _kept(root)
        if kept == stamp:
            set_base_currency(currency)
            return NameIndex(clients, lines=lines, namesakes=namesakes)
    from rmtui.store.known_clients import known_clients

    tables = read_book()
    known, currency = known_clients(tables), _currency(tables)
    lines = search_lines(known)
    parts = _encode([stamp, currency, namesake_hints(known)]), lines, "\n".join(map(_encode, known))
    index_file.write(root, index_file.NAMES, _BETWEEN.join(map(str.encode, parts)))
    set_base_currency(currency)
    return NameIndex(known, lines=lines)


def _currency(tables: dict[str, Any]) -> str:
    """The base currency of a book; tables that are damaged are found out where they are decoded."""
    with suppress(AttributeError):
        currency = tables.get("settings", {}).get("settings", {}).get("currency", DEFAULT)
        return currency if isinstance(currency, str) else DEFAULT
    return DEFAULT


def remembered(root: str) -> dict[str, str]:
    """The names of all clients when the index was made, by id; none where it is of no use. It may be out of date."""
    with suppress(ValueError, TypeError, LookupError, RecursionError):
        return {known.id: known.name for known in _kept(root)[3]}
    return {}


def _kept(root: str) -> tuple[list[Any], str, dict[str, str], _KeptClients, str]:
    """Stamp, currency, hints of namesakes, clients and search lines. ValueError or TypeError where it is of no use."""
    head, lines, rows = index_file.read(root, index_file.NAMES).split(_BETWEEN)
    stamp, currency, namesakes = json.loads(head)
    return stamp, str(currency), dict(namesakes), _KeptClients(rows.split(b"\n") if rows else []), lines.decode()


class _KeptClients(Sequence[KnownClient]):
    """The clients of the index. A row is decoded when it is asked for: a line names one of a thousand."""

    def __init__(self, rows: list[bytes]) -> None:
        self._rows: list[bytes | KnownClient] = [*rows]

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, place: int) -> KnownClient:  # type: ignore[override]  # nobody asks for several
        row = self._rows[place]
        if isinstance(row, bytes):
            row = self._rows[place] = _known(json.loads(row))
        return row

    def __iter__(self) -> Iterator[KnownClient]:
        """All of them, those that are left decoded in one go."""
        left = [(place, row) for place, row in enumerate(self._rows) if isinstance(row, bytes)]
        rows = json.loads(b"[%b]" % b",".join(row for _place, row in left))
        for (place, _row), known in zip(left, rows, strict=True):
            self._rows[place] = _known(known)
        return map(self.__getitem__, range(len(self._rows)))


def _known(row: list[Any]) -> KnownClient:
    for place in _LISTS:
        row[place] = tuple(row[place])
    return KnownClient._make(row)


class ClientNames:
    """The names of one state of book.json, read anew when it is another."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._stamp: disk.Stamp | None = None
        self._names = NameIndex(())

    def read(self) -> NameIndex:
        """All clients' names as they are now."""
        stamp = self._present()
        if stamp != self._stamp:
            self._names = names(self._root, self._read_book)
            self._stamp = stamp
        return self._names

    def _read_book(self) -> Tables:
        """Where the index is of no use."""
        return file_protocol.read_tables(self._root, BOOK)

    def check(self, *entries: Entry) -> None:
        """NotFound where a client of the entries was removed since `read`."""
        if self._stamp != self._present():
            there = {known.id for known in self.read()}
            for known in chain.from_iterable(entry.clients for entry in entries):
                if known.id not in there:
                    raise NotFound(_("{name} is not there any more.").format(name=plain(known.display_name)))

    def _present(self) -> disk.Stamp:
        return disk.stamp(os.path.join(self._root, BOOK))
