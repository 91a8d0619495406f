"""The index of the due queue as it was computed last: asked for again it reads no record, and after a contact only what
concerns the client whom that was with.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui import __version__
from rmtui.currency import base_currency, set_base_currency
from rmtui.discreet import masks_figures
from rmtui.language import current_language
from rmtui.named_tuple import NamedTuple
from rmtui.rules.contact.due_row import WEEK, DueRow, queue_within, worst_first
from rmtui.rules.days.months import month_key
from rmtui.store.files import disk, file_format, file_protocol, holidays, index_file, inventory
from rmtui.store.files.layout import BOOK, LOG, REVIEWS, month_file
from rmtui.store.files.rows import is_plain_id

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import date

    from rmtui.store.files.reading import Reader
    from rmtui.store.log_pages import LogPage

    Compute = Callable[[date, int, Collection[str] | None], list[DueRow]]
    """The queue of a day that looks so many days ahead, out of the records: of some clients, by id, or of all."""

_VERSION = 8
"""Raised when the same book gives another queue within a version of rmtui, so that an older index is made anew."""
_FEW = 20
"""So many clients at most are looked at one by one."""

Marks = dict[str, tuple[int, tuple[str, ...]]]
"""By the id of each record of a month that is of account for the queue its checksum, and the clients whose rows follow
from it; none where every row may.
"""


class _Kept(NamedTuple):
    """The index: a line each of what it begins with, then a row of the queue a line."""

    state: bytes
    """All that the rows follow from, the file of the month apart."""
    newest: bytes
    """The stamp of that."""
    days: int
    """That the queue looks ahead. One that looks fewer is a part of it."""
    currency: str
    marks: bytes
    rows: bytes

    def queue(self) -> list[DueRow]:
        """All rows. ValueError where one is none; sets the base currency."""
        set_base_currency(self.currency)
        return msgspec.json.decode(self.rows, type=list[DueRow])

    def row(self, client: str) -> DueRow | None:
        """The row of one client, without the others. ValueError where it is none; sets the base currency."""
        if not is_plain_id(client):
            return _row_of(client, self.queue())
        set_base_currency(self.currency)
        lines = file_format.lines_with(self.rows, (client.encode(),))
        return _row_of(client, (msgspec.json.decode(line.removesuffix(b","), type=DueRow) for line in lines))


def due_rows(reader: Reader, today: date, days: int, compute: Compute) -> list[DueRow]:
    """The queue of a day, and what falls due up to `days` after it; sets the base currency.

    `compute` makes what of it the index does not have.
    """
    root, this_month = reader.root, month_file(month_key(today))
    state, newest = _stamps(root, this_month, today)
    holidays.follow(root)
    marks = cache(lambda: _marks(reader.files.log_page(this_month)))
    ahead, rows = max(days, WEEK), None
    with suppress(ValueError, RecursionError):
        kept = _read(root)
        if kept.state == state and kept.days >= days:
            ahead, queue = kept.days, kept.queue()
            if kept.newest == newest:
                return queue_within(queue, days)
            changed = msgspec.json.decode(kept.marks, type=Marks).items() ^ marks().items()
            owners = [owners for _id, (_checksum, owners) in changed]
            rows = _brought_up(queue, owners, lambda clients: compute(today, ahead, clients))
    if rows is None:
        rows = compute(today, ahead, None)
    _write(root, _Kept(state, newest, ahead, base_currency(), msgspec.json.encode(marks()), _lines(rows)))
    return queue_within(rows, days)


def due_row(reader: Reader, client: str, today: date, days: int, compute: Compute) -> DueRow | None:
    """The row of one client in that queue; None where it has none. Where the index is of another state, it stays."""
    state, newest = _stamps(reader.root, month_file(month_key(today)), today)
    holidays.follow(reader.root)
    with suppress(ValueError, RecursionError):
        kept = _read(reader.root)
        if (kept.state, kept.newest) == (state, newest) and kept.days >= days:
            row = kept.row(client)
            return row and row.within(days)
    return _row_of(client, compute(today, days, (client,)))


def _row_of(client: str, rows: Iterable[DueRow]) -> DueRow | None:
    return next((row for row in rows if row.client.id == client), None)


def _read(root: str) -> _Kept:
    """The index. ValueError where there is none."""
    state, newest, days, currency, marks, rows = index_file.read(root, index_file.QUEUE).split(b"\n", 5)
    return _Kept(state, newest, int(days), currency.decode(), marks, rows)


def _write(root: str, kept: _Kept) -> None:
    days, currency = str(kept.days).encode(), kept.currency.encode()
    lines = kept.state, kept.newest, days, currency, kept.marks, kept.rows
    index_file.write(root, index_file.QUEUE, b"\n".join(lines))


def _lines(rows: Iterable[DueRow]) -> bytes:
    """Rows as JSON, each a line."""
    return b"[\n" + b",\n".join(map(msgspec.json.encode, rows)) + b"\n]\n"


def _brought_up(
    rows: list[DueRow], changed: Collection[tuple[str, ...]], compute: Callable[[Collection[str]], list[DueRow]]
) -> list[DueRow] | None:
    """The rows with those of the clients computed anew from whom follows what changed in a month: `changed` has them
    for each of its records. None where that are many, or all.
    """
    clients = {*chain.from_iterable(changed)}
    if not all(changed) or len(clients) > _FEW:
        return None
    return sorted([*(row for row in rows if row.client.id not in clients), *compute(clients)], key=worst_first)


def _marks(page: LogPage) -> Marks:
    """By a sale the contribution of all is shared out anew."""
    told: tuple[tuple[Collection[Any], Callable[[Any], tuple[str, ...]]], ...] = (
        (page.contacts.values(), lambda contact: contact.clients),
        (page.snoozes.values(), lambda snooze: (snooze.client,)),
        (page.steps.values(), lambda step: (step.client,)),
        (page.sales.values(), lambda _sale: ()),
    )
    return {one.id: (zlib.crc32(msgspec.json.encode(one)), owners(one)) for records, owners in told for one in records}


def _stamps(root: str, this_month: str, today: date) -> tuple[bytes, bytes]:
    """All that the rows follow from, the file of this month apart: the rules, the day, how texts in them are written,
    the holidays, and the files.

    A file that was touched by anybody has another stamp, and is read; of book.json the header is, as by whom only needs
    names, so that an older state of it is found out.
    """
    newest = file_protocol.current_path(root, this_month)
    beside = [disk.stamp(os.path.join(root, name)) for name in (BOOK, holidays.OWN)]
    files = file_protocol.header(root, BOOK), inventory.state(root, LOG, newest), inventory.state(root, REVIEWS), beside
    state = _VERSION, __version__, today, current_language(), masks_figures(), files
    return msgspec.json.encode(state), msgspec.json.encode(disk.stamp(newest))
