"""The days of a contact calendar: a row of its headings, with the months above where it has only days of a month."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rmtui.comparing import folded
from rmtui.entry.birthdays import read_written_day
from rmtui.entry.dates import BACK, read_date
from rmtui.entry.months import read_month
from rmtui.exchange.importing.table import Row

_FEWEST = 5
"""Days that make a row of headings a calendar."""
_DAY_OF_MONTH = re.compile(r"([0-9]{1,2})(?:日|号)?")
_SHORT = re.compile(r"[0-9]{1,2}[-/.月][0-9]{1,2}日?|[0-9]{1,2}[ -][a-z]{3,9}|[a-z]{3,9} [0-9]{1,2}")


class Days(NamedTuple):
    """The row of the days, as its place among the first rows, and the days by the place of their column."""

    row: int
    by_column: Mapping[int, date]


def read_days(top: Sequence[Row], title: str, today: date) -> Days | None:
    """The days across a sheet; None where it is no calendar."""
    best = Days(0, {})
    for place, (_number, cells) in enumerate(top):
        months = _months(top[place - 1][1] if place else [], len(cells), title, today)
        days = {at: day for at, cell in enumerate(cells) if (day := _read_day(cell, months[at], today))}
        filled = sum(bool(cell.strip()) for cell in cells)
        in_order = [*days.values()] == sorted(set(days.values()))
        if in_order and len(best.by_column) < len(days) > filled / 2:
            best = Days(place, days)
    return best if len(best.by_column) >= _FEWEST else None


def _months(above: Sequence[str], width: int, title: str, today: date) -> list[date | None]:
    """The month of each column: that which stands above it or the last one before it, else that of the title."""
    month = read_month(title, today)
    months = []
    for at in range(width):
        month = (read_month(above[at], today) if at < len(above) and above[at].strip() else None) or month
        months.append(month)
    return months


def _read_day(text: str, month: date | None, today: date) -> date | None:
    written = folded(text).strip()
    if found := _DAY_OF_MONTH.fullmatch(written):
        return _day_of(month, int(found[1])) if month else None
    if _SHORT.fullmatch(written):
        short = read_date(written, today, BACK)
        return short[0] if short and short[1] == len(written) else None
    if not any(sign.isdigit() for sign in written):
        return None
    try:
        return read_written_day(written, today)
    except ValueError:
        return None


def _day_of(month: date, number: int) -> date | None:
    try:
        return month.replace(day=number)
    except ValueError:
        return None
