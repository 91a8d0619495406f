"""The lunar calendar, for birthdays and festivals that move through the solar year.

The months of a lunar year come from lunar_python, asked once a year, since its day objects take a millisecond each;
from there on it is counting. It agrees with the Hong Kong Observatory's table for 1901–2100 but for 30 days after
2057-09, where the observatory itself is unsure.

What a year lacks is chosen by rule and never an error: the 30th of a month of 29 days is its 29th, a leap month the
year does not have is the ordinary month. Years before 1600 or after 2600 are taken as the nearest of these.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

FIRST, LAST = 1600, 2600
"""Lunar years that are counted."""

_SHORTEST_YEAR = 12 * 29
"""Days a lunar year has at least."""

_QINGMING = 8
"""The place of 清明 among the solar terms of a year, which are counted from 大雪 of the year before."""

_NOON = 1721425
"""Julian day number at noon of the day before day 1 of `date.toordinal`."""


class LunarDay(NamedTuple):
    """A day of the lunar calendar. `year` is the solar year in which that lunar year began."""

    year: int
    month: int
    day: int
    leap: bool = False
    """In the leap month that follows the ordinary one of this number."""


class _Month(NamedTuple):
    first: int
    """Its first day, as `date.toordinal` counts."""
    length: int
    """29 or 30 days."""


@cache
def _months(year: int) -> dict[tuple[int, bool], _Month]:
    """The 12 or 13 months of a lunar year by number and leap, in their order."""
    from lunar_python import LunarYear  # 20 ms, which a book without lunar birthdays never pays

    return {
        (abs(month.getMonth()), month.isLeap()): _Month(int(month.getFirstJulianDay()) - _NOON, month.getDayCount())
        for month in LunarYear.fromYear(year).getMonthsInYear()
    }


def month_length(year: int, month: int, leap: bool = False) -> int:
    """Days of a month of a lunar year: 29 or 30, and 0 of a leap month the year does not have."""
    found = _months(min(max(year, FIRST), LAST)).get((month, leap))
    return found.length if found else 0


def solar_date(year: int, month: int, day: int, leap: bool = False) -> date:
    """The solar day of a lunar one. Month 1–12, day 1–30; years outside `FIRST`–`LAST` are taken as the nearest."""
    months = _months(min(max(year, FIRST), LAST))
    first, length = months.get((month, leap)) or months[month, False]
    return date.fromordinal(first + min(day, length) - 1)


def lunar_date(day: date) -> LunarDay:
    """The lunar day of a solar one; a day outside `FIRST`–`LAST` is taken as the nearest one inside."""
    year, number = _lunar_year(day), day.toordinal()
    for (month, leap), (first, length) in reversed(_months(year).items()):
        if number >= first:
            return LunarDay(year, month, min(number - first + 1, length), leap)
    return LunarDay(FIRST, 1, 1)


def next_lunar(month: int, day: int, leap: bool, on_or_after: date) -> date:
    """The first time from a solar day on that this day of the lunar year comes; at the end of `LAST` the last time."""
    year = _lunar_year(on_or_after)
    this_time = solar_date(year, month, day, leap)
    return this_time if this_time >= on_or_after else solar_date(year + 1, month, day, leap)


def lunar_between(month: int, day: int, leap: bool, first: date, last: date) -> date | None:
    """The solar day from `first` to `last`, less than a year, that is this day of the lunar year; None if none is.

    The months of the next lunar year, which cost 10 ms to ask for, are looked at only where they can matter.
    """
    this_time = solar_date(_lunar_year(first), month, day, leap)
    if this_time < first and (last - this_time).days >= _SHORTEST_YEAR:
        this_time = next_lunar(month, day, leap, first)
    return this_time if first <= this_time <= last else None


@cache
def qingming(year: int) -> date:
    """The day of a solar year on which the solar term 清明 begins: 4, 5 or 6 April."""
    from lunar_python import LunarYear

    return date.fromordinal(int(LunarYear.fromYear(year).getJieQiJulianDays()[_QINGMING] + 0.5) - _NOON)


def _lunar_year(day: date) -> int:
    """The lunar year a solar day is in: from January to Spring Festival still the one before."""
    year = min(max(day.year, FIRST), LAST)
    return year if day >= solar_date(year, 1, 1) else max(year - 1, FIRST)
