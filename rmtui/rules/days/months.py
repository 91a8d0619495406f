"""Month arithmetic: for premiums, terms, maturities, "in 3 months"."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

OLDEST_YEAR, LATEST_YEAR = 1900, 2200
"""Years of the days in a book; any other is a slip."""
LUNAR_MONTHS = (*"正二三四五六七八九十冬腊",)
"""Their names in Chinese, from the first on."""
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_key(day: date) -> str:
    """The month of a day as files and lists of months have it: 2026-11, 0999-01."""
    return day.isoformat()[: len("2026-11")]


def months_after(day: date, months: int) -> date:
    """The same day of the month, so many months later or earlier; the last day of a shorter month.

    Always count from the first day of a series, so that one that began on a 31st returns to it. ValueError or
    OverflowError outside years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def month_length(year: int, month: int) -> int:
    """Days of a month. `calendar`, which says it too, loads `locale` with it."""
    leap_day = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + leap_day


def months_between(first: date, last: date) -> int:
    """Whole calendar months from the month of one day to that of another."""
    return (last.year - first.year) * 12 + last.month - first.month


@lru_cache(16)
def calendar_months(first: date, last: date) -> frozenset[int]:
    """The months, 1 to 12, that the days from `first` to `last` are in: what returns every year in another is on none
    of these days.
    """
    return frozenset((first.month - 1 + at) % 12 + 1 for at in range(min(months_between(first, last) + 1, 12)))
