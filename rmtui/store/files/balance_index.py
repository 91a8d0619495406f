"""The index of every client's average balances over spans of days: only clients with changed holdings or reviews are
computed again.
"""

import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
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

_VERSION = 2
"""Raised when what the index holds changes, so that an older one is made anew."""
_KEPT = 12
"""Spans that are kept: those of a year by months, or of the last periods that were looked at."""

_VALUED_ON = b'"valued_on":'

_Rows = dict[str, tuple[tuple[int, ...], list[KindBalance]]]
"""By client the stamp of holdings and reviews, and the balances."""


class _Span(msgspec.Struct, array_like=True):
    """What is kept of a span."""

    whole: int = 0
    """Of book.json, the reviews and the day it was made of: where they are the same, so are all stamps."""
    rows: _Rows = {}


def balances(reader: "Reader", spans: Sequence["Period"], today: date) -> list[ClientBalances]:
    """The average balances of all clients over each span. RmtuiError where the book cannot be read."""
    tables, settings = reader.files.book_tables(), reader.settings()
    if tables.header.format < file_format.FORMAT:
        stale = {one.client for one in tables.holdings.values()}
        return [*_computed(reader, spans, settings, today, stale)]
    files = file_protocol.stamps(reader.root, review_files(reader.root))
    whole = zlib.crc32(msgspec.json.encode((tables.header, files, today)))
    rates = zlib.crc32(msgspec.json.encode((settings.currency, settings.rates, settings.past_rates)))
    keys = [f"{_VERSION} {rates} {span.first} {span.end}" for span in spans]
    kept: dict[str, msgspec.Raw] = {}
    with suppress(msgspec.DecodeError, RecursionError):
        kept = msgspec.json.decode(index_file.read(reader.root, index_file.AVERAGES), type=dict[str, msgspec.Raw])
    known = [_decoded(kept.get(key)) for key in keys]
    if any(span.whole != whole for span in known):
        stamps = _stamps(reader, files, today)
        stale = {
            client
            for client, stamp in stamps.items()
            if any(span.rows.get(client, ((),))[0] != stamp for span in known)
        }
        for key, span, found in zip(keys, known, _computed(reader, spans, settings, today, stale), strict=True):
            anew = {client: (stamps[client], [*found[client]]) for client in stale}
            span.whole, span.rows = whole, {one: row for one, row in (span.rows | anew).items() if one in stamps}
            kept.pop(key, None)
            kept[key] = msgspec.Raw(msgspec.json.encode(span))
        newest = dict([*kept.items()][-_KEPT:])
        index_file.write(reader.root, index_file.AVERAGES, msgspec.json.encode(newest))
    return [{client: found for client, (_stamp, found) in span.rows.items()} for span in known]


def _decoded(span: msgspec.Raw | None) -> _Span:
    with suppress(msgspec.DecodeError, RecursionError):
        if span is not None:
            return msgspec.json.decode(span, type=_Span)
    return _Span()


def _stamps(reader: "Reader", files: Mapping[str, disk.Stamp], today: date) -> dict[str, tuple[int, ...]]:
    """By client with holdings what tells one state of these and of the reviews from another. `files`: the stamps of the
    latter.
    """
    found: dict[str, tuple[int, int]] = {}
    for line in reader.files.book_tables().raw_lines(Holding):
        client = file_format.client_in(line)
        checksum, day = found.get(client, (0, 0))
        found[client] = zlib.crc32(line, checksum), day if _VALUED_ON in line else today.toordinal()
    return {client: (*stamp, *files.get(review_file(client), ())) for client, stamp in found.items()}


def _computed(
    reader: "Reader", spans: Sequence["Period"], settings: "Settings", today: date, clients: set[str]
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
