"""The index of the clients' names, for the quick commands: made from book.json where it is missing or not of it."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from rmtui.comparing import name_key
from rmtui.entry.names import Known
from rmtui.records.defaults import CONTACTED_STAGES, DEFAULT_CADENCE
from rmtui.rules.contact import queue_effect
from rmtui.rules.people.namesakes import NameHint, name_hints
from rmtui.store.files import file_protocol, index_file
from rmtui.store.files.layout import BOOK

if TYPE_CHECKING:
    from collections.abc import Callable

_SEVERAL = frozenset(("aliases", "phones", "spelt"))
_NO_TEXT = frozenset(("closed", "every", "shared"))
"""Which columns of the index hold several texts, and which none."""
_VERSION = 10
"""Raised when what the index holds changes, so that an older one is made anew."""


def names(root: str, read_book: Callable[[], dict[str, Any]]) -> list[Known]:
    """What is needed to recognise every client. `read_book` gives the tables of book.json if the index is of no use.

    A book.json that was touched by anybody is read whole, and so found out if it is damaged.
    """
    stamp = [_VERSION, *file_protocol.header(root, BOOK), *file_protocol.stamp(file_protocol.current(root, BOOK))]
    with suppress(ValueError, TypeError, LookupError, RecursionError):  # bytes as they were written, by whomever
        kept = json.loads(index_file.read(root, index_file.NAMES))
        if kept["stamp"] == stamp:
            return _read_names(kept["names"])
    found = known(read_book())
    rows = json.dumps({"stamp": stamp, "names": found}, ensure_ascii=False, separators=(",", ":"))
    index_file.write(root, index_file.NAMES, rows.encode())
    return found


def known(tables: dict[str, Any]) -> list[Known]:
    """All clients of these tables of book.json."""
    settings = tables.get("settings", {}).get("settings", {})
    clients = tables.get("clients", {}).values()
    told = name_hints(clients)
    return [_known(record, settings, told[record["id"]]) for record in clients]


def _read_names(rows: list[list[Any]]) -> list[Known]:
    """A client a row. TypeError, ValueError or LookupError where one is none; read by columns, which is quick."""
    columns: list[Any] = [*zip(*rows, strict=True)]
    for place, field in enumerate(Known._fields if rows else ()):
        if field in _SEVERAL:
            columns[place] = [*map(tuple, columns[place])]
            "".join(map("".join, columns[place]))
        elif field not in _NO_TEXT:
            "".join(columns[place])
    return [*map(Known._make, zip(*columns, strict=True))]


def remembered(root: str) -> dict[str, str]:
    """The names of all clients when the index was made, by id; none where it is of no use. It may be out of date."""
    with suppress(ValueError, TypeError, KeyError, RecursionError):
        kept = json.loads(index_file.read(root, index_file.NAMES))
        return {str(one): str(name) for one, name, *_rest in kept["names"]}
    return {}


def _known(client: dict[str, Any], settings: dict[str, Any], told: NameHint) -> Known:
    phones = tuple("".join(filter(str.isdigit, phone)) for phone in client.get("phones", ()))
    aliases = tuple(filter(None, (*client.get("aliases", ()), client.get("salutation"))))
    return Known(
        id=client["id"],
        name=client["name"],
        aliases=aliases,
        number=client.get("number", ""),
        phones=phones,
        pinyin=client.get("pinyin", ""),
        channel=client.get("channel", ""),
        hint=told.hint,
        closed=client.get("stage") == "closed",
        every=_every(client, settings),
        counts="".join(sorted(_counting(client, settings))),
        shared=told.shared,
        spelt=tuple(key for called in (client["name"], *aliases) if (key := name_key(called)) != called.casefold()),
    )


def _every(client: dict[str, Any], settings: dict[str, Any]) -> int:
    """As `rmtui.rules.contact.cadence`, from the records as JSON has them."""
    if client.get("stage", "active") not in CONTACTED_STAGES:
        return 0
    tier = client.get("tier", "C")
    return int(client.get("cadence") or settings.get("cadence", {}).get(tier) or DEFAULT_CADENCE[tier])


def _counting(client: dict[str, Any], settings: dict[str, Any]) -> set[str]:
    preferred = {client["channel"]} if settings.get("preferred_resets") and client.get("channel") else set()
    return {
        *queue_effect.resetting_channels(settings.get("resets"), wechat=bool(settings.get("wechat_counts"))),
        *preferred,
    }
