"""The index of the clients' names, for the quick commands: made from book.json where it is missing or not of it."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from rmtui.currency import DEFAULT, set_base_currency
from rmtui.entry.names import KnownClient
from rmtui.language import current_language
from rmtui.store.files import disk, file_protocol, index_file
from rmtui.store.files.layout import BOOK
from rmtui.store.known_clients import known_clients

if TYPE_CHECKING:
    from collections.abc import Callable

_SEVERAL = frozenset(("aliases", "phones", "name_keys"))
_NO_TEXT = frozenset(("closed", "cadence", "shared"))
"""Which columns of the index hold several texts, and which none."""
_VERSION = 14
"""Raised when what the index holds changes, so that an older one is made anew."""


def names(root: str, read_book: Callable[[], dict[str, Any]]) -> list[KnownClient]:
    """What is needed to recognise every client; sets the base currency.

    `read_book` gives the tables of book.json if the index is of no use.

    A book.json that was touched by anybody is read whole, and so found out if it is damaged. The index is of one
    language, as are the words that tell namesakes apart.
    """
    file = disk.stamp(file_protocol.current_path(root, BOOK))
    stamp = [_VERSION, current_language(), *file_protocol.header(root, BOOK), *file]
    with suppress(ValueError, TypeError, LookupError, RecursionError):  # bytes as they were written, by whomever
        kept = json.loads(index_file.read(root, index_file.NAMES))
        if kept["stamp"] == stamp:
            found = _read_names(kept["names"])
            set_base_currency("".join(kept["currency"]))
            return found
    tables = read_book()
    found, currency = known_clients(tables), _currency(tables)
    content = {"stamp": stamp, "currency": currency, "names": [*zip(*found, strict=True)]}
    rows = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    index_file.write(root, index_file.NAMES, rows.encode())
    set_base_currency(currency)
    return found


def _currency(tables: dict[str, Any]) -> str:
    """The base currency of a book; tables that are damaged are found out where they are decoded."""
    with suppress(AttributeError):
        currency = tables.get("settings", {}).get("settings", {}).get("currency", DEFAULT)
        return currency if isinstance(currency, str) else DEFAULT
    return DEFAULT


def _read_names(columns: list[list[Any]]) -> list[KnownClient]:
    """The clients of these columns, one a field. TypeError, ValueError or LookupError where they are none."""
    if columns and len(columns) != len(KnownClient._fields):
        raise ValueError
    for place, field in enumerate(KnownClient._fields if columns else ()):
        if field in _SEVERAL:
            columns[place] = [*map(tuple, columns[place])]
            "".join(map("".join, columns[place]))
        elif field not in _NO_TEXT:
            "".join(columns[place])
    return [*map(partial(tuple.__new__, KnownClient), zip(*columns, strict=True))]


def remembered(root: str) -> dict[str, str]:
    """The names of all clients when the index was made, by id; none where it is of no use. It may be out of date."""
    with suppress(ValueError, TypeError, KeyError, RecursionError):
        kept = json.loads(index_file.read(root, index_file.NAMES))
        ids, names, *_others = kept["names"]
        return {str(one): str(name) for one, name in zip(ids, names, strict=True)}
    return {}
