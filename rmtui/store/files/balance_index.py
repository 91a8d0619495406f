"""The average balances of every client over spans of days, kept beside the book: only those of clients whose holdings
or reviews were changed are computed anew.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from rmtui.records.holding import Holding
from rmtui.rules.work.contribution import ClientBalances, KindBalance, client_balances
from rmtui.store.files import disk, file_format, file_protocol, index_file
from rmtui.store.files.inventory import review_files
from rmtui.store.files.layout import review_file

if TYPE_CHECKING:
    from rmtui.records.settings import Settings
    from rmtui.rules.days.periods import Period
    from rmtui.store.files.reading import Reader

_VERSION = 1
"""Raised when what the index holds changes, so that an older one is made anew."""
_KEPT = 12
"""Spans that are kept: those of a year by months, or of the last periods that were looked at."""

_VALUED_ON = b'"valued_on":'

_Rows = dict[str, tuple[tuple[int, ...], list[KindBalance]]]
"""By client the stamp of holdings and reviews, and the balances."""


def balances(reader: Reader, spans: Sequence[Period], today: date) -> list[ClientBalances]:
    """The average balances of all clients over each span. RmtuiError where the book cannot be read."""
    tables, settings = reader.files.book_tables(), reader.settings()
    if tables.header.format < file_format.FORMAT:
        stale = {one.client for one in tables.holdings.values()}
        return [*_computed(reader, spans, settings, today, stale)]
    stamps = _stamps(reader, today)
    rates = zlib.crc32(msgspec.json.encode((settings.currency, settings.rates, settings.past_rates)))
    keys = [f"{_VERSION} {rates} {span.first} {span.end}" for span in spans]
    kept: dict[str, msgspec.Raw] = {}
    with suppress(msgspec.DecodeError, RecursionError):
        kept = msgspec.json.decode(index_file.read(reader.root, index_file.AVERAGES), type=dict[str, msgspec.Raw])
    known = [_decoded(kept.get(key)) for key in keys]
    stale = {client for client, stamp in stamps.items() if any(rows.get(client, ((),))[0] != stamp for rows in known)}
    if stale or any(rows.keys() - stamps.keys() for rows in known):
        for key, rows, found in zip(keys, known, _computed(reader, spans, settings, today, stale), strict=True):
            rows |= {client: (stamps[client], [*found[client]]) for client in stale}
            for gone in rows.keys() - stamps.keys():
                del rows[gone]
            kept.pop(key, None)
            kept[key] = msgspec.Raw(msgspec.json.encode(rows))
        newest = dict([*kept.items()][-_KEPT:])
        index_file.write(reader.root, index_file.AVERAGES, msgspec.json.encode(newest))
    return [{client: found for client, (_stamp, found) in rows.items()} for rows in known]


def _decoded(rows: msgspec.Raw | None) -> _Rows:
    with suppress(msgspec.DecodeError, RecursionError):
        if rows is not None:
            return msgspec.json.decode(rows, type=_Rows)
    return {}


def _stamps(reader: Reader, today: date) -> dict[str, tuple[int, ...]]:
    """By client with holdings what tells one state of these and of the reviews from another."""
    files = {name: disk.stamp(path) for name, path in _review_paths(reader)}
    found: dict[str, tuple[int, int]] = {}
    for line in reader.files.book_tables().raw_lines(Holding):
        client = file_format.client_in(line)
        checksum, day = found.get(client, (0, 0))
        found[client] = zlib.crc32(line, checksum), day if _VALUED_ON in line else today.toordinal()
    return {client: (*stamp, *files.get(review_file(client), ())) for client, stamp in found.items()}


def _review_paths(reader: Reader) -> list[tuple[str, str]]:
    return [*file_protocol.current_paths(reader.root, review_files(reader.root))]


def _computed(
    reader: Reader, spans: Sequence[Period], settings: Settings, today: date, clients: set[str]
) -> list[dict[str, list[KindBalance]]]:
    """The balances of some clients over each span."""
    own: defaultdict[str, list[Holding]] = defaultdict(list)
    for one in reader.holdings() if clients else ():
        if one.client in clients:
            own[one.client].append(one)
    found: list[dict[str, list[KindBalance]]] = [{} for _span in spans]
    for client in clients:
        averages = client_balances(own[client], reader.reviews(client), settings, today, spans)
        for rows, average in zip(found, averages, strict=True):
            rows[client] = average
    return found
