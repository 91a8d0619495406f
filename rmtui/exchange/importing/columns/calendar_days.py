"""The days of a contact calendar: a row of its headings, with the months above where it has only days of a month."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from rmtui.comparing import folded
from rmtui.entry.birthdays import read_written_day
from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST, ORDERS, months_and_days
from rmtui.entry.months import read_month
from rmtui.entry.numerals import MONTHS
from rmtui.exchange.importing.table import Row
from rmtui.language import setting
from rmtui.named_tuple import NamedTuple
from rmtui.words import by_word, days

_FEWEST = 5
"""Days that make a row of headings a calendar whatever stands below them, in more than half of its columns."""
_FEWEST_MARKED = 2
"""Days that do so with the marks of a calendar below them."""
_WEEKDAYS = by_word(days.WEEKDAYS)
_WEEKDAY = re.compile(
    rf"[(]?(?:\b(?P<en>{'|'.join(sorted(filter(str.isascii, _WEEKDAYS), key=len, reverse=True))})\b\.?"
    rf"|(?:周|星期|礼拜)(?P<zh>[{''.join(word for word in _WEEKDAYS if not word.isascii())}]))[)]?"
)
_DAY_OF_MONTH = re.compile(r"([0-9]{1,2})(?:日|号)?")
_NUMBERS = re.compile(
    r"(?P<first>[0-9]{1,2})(?P<sign>[-/.月])(?P<second>[0-9]{1,2})日?(?:[-/.](?P<year>[0-9]{4}|[0-9]{2}))?"
)
_NAMED = (
    re.compile(
        r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?[\s-]*(?P<month>[a-z]{3,9})\.?(?:[\s,'’-]+(?P<year>[0-9]{4}|[0-9]{2}))?"
    ),
    re.compile(r"(?P<month>[a-z]{3,9})\.?\s*(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:[\s,]+(?P<year>[0-9]{4}))?"),
)
_FULL_DAY = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NEAREST_YEARS = 5
"""How far from this year one of two digits may be."""
_NAMED_MONTH = re.compile(
    rf"(?<![a-z])(?P<name>{'|'.join(MONTHS)})\.?(?:[\s_'’-]*(?P<behind>(?:20)?[0-9]{{2}}))?(?![a-z0-9])"
    r"|(?<![0-9])(?P<year>(?:20)?[0-9]{2})(?:年|(?<=[0-9]{4})[-/._])(?P<month>1[0-2]|0?[1-9])(?![0-9])"
    r"|(?<![0-9])(?P<alone>1[0-2]|0?[1-9])月"
)
"""A month within a title: Jan 26, calls January 2026, 26年1月联络, log_2026-01, 1月."""
_CENTURY = 2000
_MONTHS, _LONGEST_MONTH = 12, 31


def are_days_of_month(cells: Sequence[str]) -> bool:
    """Whether a row is the days of a month: 1, 2, 3, beside a heading or two."""
    return sum(bool(_DAY_OF_MONTH.fullmatch(cell.strip())) for cell in cells) >= max(_FEWEST, len(cells) - 3)


class Days(NamedTuple):
    """The row of the days, as its place among the first rows, and the days by the place of their column."""

    row: int
    by_column: Mapping[int, date]
    order: str = ""
    """In which the numbers of days and months were read."""
    other: Mapping[int, date] = {}
    """The days by the other order, where nothing tells which one is meant."""

    @property
    def span(self) -> timedelta:
        """From the first day to the last."""
        return _span(self.by_column)

    def are_enough(self, cells: Sequence[str]) -> bool:
        """Whether so many headings are days that it is a calendar whatever stands below them."""
        filled = sum(bool(cell.strip()) for cell in cells)
        return len(self.by_column) >= _FEWEST and len(self.by_column) > filled / 2


def read_days(top: Sequence[Row], title: str, today: date, order: str = "") -> list[Days]:
    """The rows with two days or more across a sheet, that of the most days first.

    `order`: that of the file's dates, "" if open. The days follow upon each other, or run backwards. Of two readings
    that which lies closer together is the likely one; it holds where it is also the usual one.
    """
    found = []
    for place, (_number, cells) in enumerate(top):
        above = top[place - 1][1] if place else []
        titles = [title, *(text for _number, row in top[:place] for text in row if not read_month(text, today))]
        year = _year_of_months(above, today) or next(filter(None, map(_year_in, titles)), None)
        months = _months(above, len(cells), titles, year, today)
        known = order or setting("dates")
        readings = [
            Days(place, _row_days(cells, months, year, today, one), one)
            for one in ((known,) if known in ORDERS else ORDERS)
        ]
        likely, *others = sorted(readings, key=lambda one: (-len(one.by_column), one.span))
        is_usual = likely.order == _usual_order(cells)
        alike = [one.by_column for one in others if len(one.by_column) == len(likely.by_column) and not is_usual]
        if len(likely.by_column) >= _FEWEST_MARKED:
            found.append(likely._replace(other=next((one for one in alike if one != likely.by_column), {})))
    return sorted(found, key=lambda one: -len(one.by_column))


def are_days(cells: Sequence[str]) -> bool:
    """Whether a row is days with their months, beside a heading or two."""
    found = sum(bool(date_parts(folded(cell).strip())) for cell in cells)
    return found >= max(_FEWEST_MARKED, sum(bool(cell.strip()) for cell in cells) - 2)


def _usual_order(cells: Sequence[str]) -> str:
    """The order in which the person's language has days without a year; "" for none."""
    open_ones = (parts for parts in (date_parts(folded(cell).strip()) for cell in cells) if parts and parts.is_open)
    if not (parts := next(open_ones, None)):
        return ""
    found = months_and_days(parts.first, parts.second, with_year=bool(parts.year))
    return "" if len(found) > 1 else MONTH_FIRST if found[0] == (parts.first, parts.second) else DAY_FIRST


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


def names_year(text: str) -> bool:
    """Whether a title or a heading of a calendar names a year."""
    written = folded(text).strip()
    parts, month = date_parts(written), _NAMED_MONTH.search(written)
    return bool(_YEAR.search(written) or (parts and parts.year) or (month and (month["behind"] or month["year"])))


class DateParts(NamedTuple):
    """The two numbers of a day, and its year as it is written."""

    first: int
    second: int
    year: str
    is_day_first: bool | None = None
    """None where either number may be the day."""

    @property
    def is_open(self) -> bool:
        """Whether the two orders make two days of it."""
        return self.is_day_first is None and self.first != self.second and max(self.first, self.second) <= _MONTHS

    def day_and_month(self, order: str) -> tuple[int, int]:
        is_day_first = order == DAY_FIRST if self.is_day_first is None else self.is_day_first
        return (self.first, self.second) if is_day_first else (self.second, self.first)


def date_parts(written: str) -> DateParts | None:
    """The parts of a day with its month: 2/11, 11月2日, 13/11/2026, 2 Nov, 01-Nov-26; None for anything else."""
    bare = _WEEKDAY.sub("", written).strip(" ,")
    if found := _NUMBERS.fullmatch(bare):
        first, second = int(found["first"]), int(found["second"])
        is_possible = 1 <= min(first, second) <= _MONTHS and max(first, second) <= _LONGEST_MONTH
        is_day_first = False if found["sign"] == "月" else None
        return DateParts(first, second, found["year"] or "", is_day_first) if is_possible else None
    for pattern in _NAMED:
        if (found := pattern.fullmatch(bare)) and found["month"] in MONTHS:
            return DateParts(int(found["day"]), MONTHS[found["month"]], found["year"] or "", is_day_first=True)
    return None


def _row_days(
    cells: Sequence[str], months: Sequence[date | None], year: int | None, today: date, order: str
) -> dict[int, date]:
    """The days in a row by column; none where they follow upon each other neither forwards nor backwards.

    Of those without a year the first lies back.
    """
    readings = []
    for step in (1, -1):
        found: dict[int, date] = {}
        for at in range(len(cells))[::step]:
            if day := _heading_day(folded(cells[at]).strip(), months[at], found, year, today, order=order):
                found[at] = day
        in_order = sorted(set(found.values()))
        if found and [*found.values()] in (in_order, in_order[::-1]):
            readings.append(dict(sorted(found.items())))
    return min(readings, key=lambda one: (-len(one), _span(one)), default={})


def _span(days: Mapping[int, date]) -> timedelta:
    return max(days.values()) - min(days.values()) if days else timedelta()


def _heading_day(
    written: str, month: date | None, before: Mapping[int, date], year: int | None, today: date, *, order: str
) -> date | None:
    """The day that a heading names; None for none, and where the weekday beside it is that of another day."""
    day = None
    if parts := date_parts(written):
        number, named = parts.day_and_month(order)
        own_year = _full_year(parts.year, today) if parts.year else None
        if own_year or not parts.year:
            day = _existing(own_year, named, number) if own_year else _of_numbers(named, number, before, year, today)
    else:
        day = _read_day(_WEEKDAY.sub("", written).strip(" ,"), month, today)
    weekday = _WEEKDAY.search(written)
    is_other = day and weekday and day.weekday() != _WEEKDAYS[weekday["en"] or weekday["zh"]]
    return None if is_other else day


def _full_year(written: str, today: date) -> int | None:
    """2026, of 26; None where that is far from this year."""
    year = int(written) if len(written) > 2 else _CENTURY + int(written)
    return year if len(written) > 2 or abs(year - today.year) <= _NEAREST_YEARS else None


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _of_numbers(month: int, number: int, before: Mapping[int, date], year: int | None, today: date) -> date | None:
    last = max(before.values(), default=None)
    years = (last.year, last.year + 1) if last else (year,) if year else (today.year, today.year - 1)
    days = (_existing(one, month, number) for one in years)
    return next((day for day in days if day and ((day > last) if last else (year or day <= today))), None)


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
        return _existing(month.year, month.month, int(found[1])) if month else None
    if not any(sign.isdigit() for sign in written):
        return None
    try:
        return read_written_day(written, today)
    except ValueError:
        return None
