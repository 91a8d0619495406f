"""The days of a contact calendar: a row of its headings, with the months above where it has only days of a month."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from rmtui.comparing import folded
from rmtui.entry.birthdays import read_written_day
from rmtui.entry.dates import BACK, read_date
from rmtui.entry.months import read_month
from rmtui.entry.numerals import MONTHS
from rmtui.exchange.importing.table import Row
from rmtui.named_tuple import NamedTuple

_FEWEST = 5
"""Days that make a row of headings a calendar."""
_DAY_OF_MONTH = re.compile(r"([0-9]{1,2})(?:日|号)?")
_NUMBERS = re.compile(r"([0-9]{1,2})[-/.月]([0-9]{1,2})日?")
_FULL_DAY = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_SHORT = re.compile(r"[0-9]{1,2}[ -][a-z]{3,9}|[a-z]{3,9} [0-9]{1,2}")
_NAMED_MONTH = re.compile(
    rf"(?<![a-z])(?P<name>{'|'.join(MONTHS)})\.?(?:[\s_'’-]*(?P<behind>(?:20)?[0-9]{{2}}))?(?![a-z0-9])"
    r"|(?<![0-9])(?P<year>(?:20)?[0-9]{2})(?:年|(?<=[0-9]{4})[-/._])(?P<month>1[0-2]|0?[1-9])(?![0-9])"
    r"|(?<![0-9])(?P<alone>1[0-2]|0?[1-9])月"
)
"""A month within a title: Jan 26, calls January 2026, 26年1月联络, log_2026-01, 1月."""
_CENTURY = 2000


def are_days_of_month(cells: Sequence[str]) -> bool:
    """Whether a row is the days of a month: 1, 2, 3, beside a heading or two."""
    return sum(bool(_DAY_OF_MONTH.fullmatch(cell.strip())) for cell in cells) >= max(_FEWEST, len(cells) - 3)


class Days(NamedTuple):
    """The row of the days, as its place among the first rows, and the days by the place of their column."""

    row: int
    by_column: Mapping[int, date]


def read_days(top: Sequence[Row], title: str, today: date) -> Days | None:
    """The days across a sheet; None where it is no calendar."""
    best = Days(0, {})
    for place, (_number, cells) in enumerate(top):
        above = top[place - 1][1] if place else []
        titles = [title, *(text for _number, row in top[:place] for text in row if not read_month(text, today))]
        year = _year_of_months(above, today) or next(filter(None, map(_year_in, titles)), None)
        months = _months(above, len(cells), titles, year, today)
        filled = sum(bool(cell.strip()) for cell in cells)
        for day_first in (False, True):
            days = _row_days(cells, months, year, today, day_first=day_first)
            in_order = [*days.values()] == sorted(set(days.values()))
            if in_order and len(best.by_column) < len(days) > filled / 2:
                best = Days(place, days)
    return best if len(best.by_column) >= _FEWEST else None


def _year_in(title: str) -> int | None:
    """The year that a title names, the first of two: 2025–2026. None for none, and for the day it was made on."""
    years = _YEAR.findall(_FULL_DAY.sub("", folded(title)))
    return min(map(int, years), default=None)


def month_in_title(title: str, up_to: date) -> date | None:
    """The month that a title names, without a year the last such month; None for none, and for a whole day."""
    found = _NAMED_MONTH.search(_FULL_DAY.sub("", folded(title)))
    if not found:
        return None
    number = MONTHS[found["name"]] if found["name"] else int(found["month"] or found["alone"])
    if year := found["behind"] or found["year"]:
        return date(int(year) % 100 + _CENTURY, number, 1)
    return read_month(str(number), up_to)


def _year_of_months(above: Sequence[str], today: date) -> int | None:
    """The year of the first month in a row, told by the first that names its year: 2025, of 11月, 12月, 2026年1月."""
    turns, last = 0, 0
    for text in above:
        if month := read_month(text, today):
            turns += month.month < last
            last = month.month
            if _YEAR.search(text):
                return month.year - turns
    return None


def _row_days(
    cells: Sequence[str], months: Sequence[date | None], year: int | None, today: date, *, day_first: bool
) -> dict[int, date]:
    """The days in a row by column; without a year they follow upon each other, and the first lies back."""
    days: dict[int, date] = {}
    for at, cell in enumerate(cells):
        written = folded(cell).strip()
        if numbers := _NUMBERS.fullmatch(written):
            first, second = int(numbers[1]), int(numbers[2])
            day = _of_numbers(*((second, first) if day_first else (first, second)), days, year, today)
        elif _SHORT.fullmatch(written):
            short = read_date(written, today, BACK)
            is_whole = short and short[1] == len(written)
            day = _of_numbers(short[0].month, short[0].day, days, year, today) if short and is_whole else None
        else:
            day = _read_day(written, months[at], today)
        if day:
            days[at] = day
    return days


def _of_numbers(month: int, number: int, before: Mapping[int, date], year: int | None, today: date) -> date | None:
    last = max(before.values(), default=None)
    years = (last.year, last.year + 1) if last else (year,) if year else (today.year, today.year - 1)
    for possible in years:
        try:
            day = date(possible, month, number)
        except ValueError:
            return None
        if (day > last) if last else (year or day <= today):
            return day
    return None


def _months(
    above: Sequence[str], width: int, titles: Sequence[str], year: int | None, today: date
) -> list[date | None]:
    """The month of each column: that which stands above it or the last one before it, else that of a title.

    Without a year they follow upon each other, from the year of a title, else the last in which the first is not ahead.
    """
    up_to = date(year, 12, 31) if year else today
    month = next(filter(None, (month_in_title(title, up_to) for title in titles)), None)
    is_first = True
    months = []
    for at in range(width):
        if at < len(above) and (named := read_month(above[at], up_to)):
            if not (is_first or _YEAR.search(above[at]) or month is None):
                named = named.replace(year=month.year + (named.month < month.month))
            month, is_first = named, False
        months.append(month)
    return months


def _read_day(written: str, month: date | None, today: date) -> date | None:
    if found := _DAY_OF_MONTH.fullmatch(written):
        return _day_of(month, int(found[1])) if month else None
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
