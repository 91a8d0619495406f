"""The index of the due queue as it was computed last, so that asking again reads no record."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from rmtui import __version__
from rmtui.currency import base_currency, set_base_currency
from rmtui.discreet import masks_figures
from rmtui.language import current_language
from rmtui.rules.contact.due_row import DueRow
from rmtui.store.files import disk, file_protocol, holidays, index_file
from rmtui.store.files.inventory import all_files
from rmtui.store.files.layout import BOOK

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_VERSION = 1
"""Raised when the same book gives another queue within a version of rmtui, so that an older index is made anew."""


def due_rows(root: str, today: date, days: int, compute: Callable[[], list[DueRow]]) -> list[DueRow]:
    """The queue of a day, and what falls due up to `days` after it; sets the base currency.

    `compute` makes it from the records if the index is of no use.
    """
    stamp = msgspec.json.encode(_stamp(root, today, days))
    kept, _end, rest = index_file.read(root, index_file.QUEUE).partition(b"\n")
    if kept == stamp:
        with suppress(msgspec.DecodeError, RecursionError):
            currency, rows = msgspec.json.decode(rest, type=tuple[str, list[DueRow]])
            set_base_currency(currency)
            return rows
    holidays.follow(root)
    rows = compute()
    index_file.write(root, index_file.QUEUE, b"\n".join((stamp, msgspec.json.encode((base_currency(), rows)))))
    return rows


def _stamp(root: str, today: date, days: int) -> object:
    """All that the rows follow from: the rules, the day, how texts in them are written, the holidays, and the files.

    A file that was touched by anybody has another stamp, and is read; of book.json the header is, as by whom only needs
    names, so that an older state of it is found out.
    """
    files = {name: disk.stamp(path) for name, path in file_protocol.current_paths(root, all_files(root))}
    own_holidays = disk.stamp(os.path.join(root, holidays.OWN))
    texts = current_language(), masks_figures()
    return _VERSION, __version__, today, days, texts, own_holidays, file_protocol.header(root, BOOK), files
