"""The index of the due queue as it was computed last: asked for again it reads no record, and after a contact only what
concerns the client whom that was with.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui import __version__
from rmtui.currency import base_currency, set_base_currency
from rmtui.discreet import masks_figures
from rmtui.language import current_language
from rmtui.rules.contact.due_row import DueRow, worst_first
from rmtui.rules.days.months import month_key
from rmtui.store.files import disk, file_protocol, holidays, index_file
from rmtui.store.files.inventory import all_files
from rmtui.store.files.layout import BOOK, month_file

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date

    from rmtui.store.files.reading import Reader
    from rmtui.store.log_pages import LogPage

    Compute = Callable[[Collection[str] | None], list[DueRow]]
    """The rows of some clients, by id, or of all, out of the records."""

_VERSION = 2
"""Raised when the same book gives another queue within a version of rmtui, so that an older index is made anew."""
_FEW = 20
"""So many clients at most are looked at one by one."""

Marks = dict[str, tuple[int, tuple[str, ...]]]
"""By the id of each record of a month that is of account for the queue its checksum, and the clients whose rows follow
from it; none where every row may."""


def due_rows(reader: Reader, today: date, days: int, compute: Compute) -> list[DueRow]:
    """The queue of a day, and what falls due up to `days` after it; sets the base currency.

    `compute` makes what of it the index does not have.
    """
    root, this_month = reader.root, month_file(month_key(today))
    stamp, newest = map(msgspec.json.encode, _stamps(root, this_month, today, days))
    holidays.follow(root)
    rows = None
    with suppress(ValueError, RecursionError):
        kept_stamp, kept_newest, marks, queue = index_file.read(root, index_file.QUEUE).split(b"\n")
        if kept_stamp == stamp:
            currency, kept = msgspec.json.decode(queue, type=tuple[str, list[DueRow]])
            set_base_currency(currency)
            if kept_newest == newest:
                return kept
            rows = _brought_up(kept, msgspec.json.decode(marks, type=Marks), reader.files.log_page(this_month), compute)
    if rows is None:
        rows = compute(None)
    parts = _marks(reader.files.log_page(this_month)), (base_currency(), rows)
    index_file.write(root, index_file.QUEUE, b"\n".join((stamp, newest, *map(msgspec.json.encode, parts))))
    return rows


def _brought_up(rows: list[DueRow], before: Marks, page: LogPage, compute: Compute) -> list[DueRow] | None:
    """The rows with those of the clients computed anew about whom a month tells something else than before.

    None where that are many, or all.
    """
    changed = [owners for _id, (_checksum, owners) in before.items() ^ _marks(page).items()]
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


def _stamps(root: str, this_month: str, today: date, days: int) -> tuple[object, object]:
    """All that the rows follow from, the file of this month apart: the rules, the day, how texts in them are written,
    the holidays, and the files.

    A file that was touched by anybody has another stamp, and is read; of book.json the header is, as by whom only needs
    names, so that an older state of it is found out.
    """
    files = {name: disk.stamp(path) for name, path in file_protocol.current_paths(root, all_files(root))}
    newest = files.pop(this_month, None)
    own_holidays = disk.stamp(os.path.join(root, holidays.OWN))
    texts = current_language(), masks_figures()
    book = file_protocol.header(root, BOOK)
    return (_VERSION, __version__, today, days, texts, own_holidays, book, files), newest
