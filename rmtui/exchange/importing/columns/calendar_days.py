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
_NUMBERS = re.compile(r"([0-9]{1,2})[-/.月]([0-9]{1,2})日?")
_SHORT = re.compile(r"[0-9]{1,2}[ -][a-z]{3,9}|[a-z]{3,9} [0-9]{1,2}")


class Days(NamedTuple):
    """The row of the days, as its place among the first rows, and the days by the place of their column."""

    row: int
    by_column: Mapping[int, date]


def read_days(top: Sequence[Row], title: str, today: date) -> Days | None:
    """The days across a sheet; None where it is no calendar."""
    best = Days(0, {})
    for place, (_number, cells) in enumerate(top):
        months = _months(top[place - 1][1] if place else [], len(cells), title, today)
        filled = sum(bool(cell.strip()) for cell in cells)
        for day_first in (False, True):
            days = _row_days(cells, months, today, day_first=day_first)
            in_order = [*days.values()] == sorted(set(days.values()))
            if in_order and len(best.by_column) < len(days) > filled / 2:
                best = Days(place, days)
    return best if len(best.by_column) >= _FEWEST else None


def _row_days(cells: Sequence[str], months: Sequence[date | None], today: date, *, day_first: bool) -> dict[int, date]:
    """The days in a row by column; without a year they follow upon each other, and the first lies back."""
    days: dict[int, date] = {}
    for at, cell in enumerate(cells):
        numbers = _NUMBERS.fullmatch(folded(cell).strip())
        if numbers:
            first, second = int(numbers[1]), int(numbers[2])
            day = _of_numbers(*((second, first) if day_first else (first, second)), days, today)
        else:
            day = _read_day(cell, months[at], today)
        if day:
            days[at] = day
    return days


def _of_numbers(month: int, number: int, before: Mapping[int, date], today: date) -> date | None:
    last = max(before.values(), default=None)
    years = (last.year, last.year + 1) if last else (today.year, today.year - 1)
    for year in years:
        try:
            day = date(year, month, number)
        except ValueError:
            return None
        if (day > last) if last else (day <= today):
            return day
    return None


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
