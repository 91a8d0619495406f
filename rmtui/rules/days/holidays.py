"""Which days are free and which weekends are worked: public holidays 节假日 and make-up working days 调休.

Make-up days follow no rule; the State Council publishes them late in the year before. What it published stands in
`holidays.toml` beside this module. One in a book's directory replaces the years it names, and adds others:

    [[2027]]
    name = "spring-festival"          # a name of `NAMES`, or any words
    from = 2027-02-05
    to = 2027-02-11                   # left out where it is one day
    make-up = [2027-01-31, 2027-02-13]

Of a year in neither file only the statutory days are known, which `statutory` reckons.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple, TypeGuard

from rmtui.language import N_, _
from rmtui.rules.days.lunar import qingming, solar_date

NAMES = {
    "new-year": N_("New Year's Day"),
    "spring-festival": N_("Spring Festival"),
    "qingming": N_("Qingming"),
    "labour-day": N_("Labour Day"),
    "dragon-boat": N_("Dragon Boat Festival"),
    "mid-autumn": N_("Mid-Autumn Festival"),
    "national-day": N_("National Day"),
}

_LONGEST = 31
"""Days of a holiday; a longer one is a slip of the pen."""


class Holiday(NamedTuple):
    """One holiday of a year, with the weekend days that are worked for it."""

    name: str
    days: tuple[date, ...]
    make_up: tuple[date, ...] = ()


Years = Mapping[int, tuple[Holiday, ...]]


class Holidays:
    """The free days of all years: those of `years` as published, those of the others by statute."""

    def __init__(self, years: Years) -> None:
        self._years = frozenset(years)
        self._free: dict[date, list[str]] = {}
        self._worked: dict[date, str] = {}
        for holiday in (one for holidays in years.values() for one in holidays):
            for day in holiday.days:
                self._free.setdefault(day, []).append(holiday.name)
            self._worked.update((day, holiday.name) for day in holiday.make_up)

    def names(self, day: date) -> tuple[str, ...]:
        """The holidays a day belongs to, in the language spoken; two where they fall together."""
        found = self._free.get(day, ())
        if not found and day.year not in self._years:
            found = [holiday.name for holiday in statutory(day.year) if day in holiday.days]
        return tuple(_said(name) for name in found)

    def made_up_for(self, day: date) -> str:
        """The holiday for which a weekend day is worked; "" where it is none of those."""
        return _said(self._worked.get(day, ""))

    def free(self, day: date) -> bool:
        """Is nobody at work: a holiday, or a weekend day that is not worked?"""
        if day in self._free or (day.year not in self._years and day in _statutory_days(day.year)):
            return True
        return day.weekday() >= 5 and day not in self._worked

    def working_day(self, day: date) -> date:
        """The day itself, or the first after it on which one is at work."""
        while self.free(day):
            day += timedelta(days=1)
        return day


@cache
def statutory(year: int) -> tuple[Holiday, ...]:
    """The thirteen days of the Regulation on Public Holidays as amended from 2025 on, without the days around them."""
    spring, one = solar_date(year, 1, 1), timedelta(days=1)
    return (
        Holiday("new-year", (date(year, 1, 1),)),
        Holiday("spring-festival", (spring - one, spring, spring + one, spring + 2 * one)),
        Holiday("qingming", (qingming(year),)),
        Holiday("labour-day", (date(year, 5, 1), date(year, 5, 2))),
        Holiday("dragon-boat", (solar_date(year, 5, 5),)),
        Holiday("mid-autumn", (solar_date(year, 8, 15),)),
        Holiday("national-day", (date(year, 10, 1), date(year, 10, 2), date(year, 10, 3))),
    )


@cache
def _statutory_days(year: int) -> frozenset[date]:
    return frozenset(day for holiday in statutory(year) for day in holiday.days)


def read_years(text: str) -> dict[int, tuple[Holiday, ...]]:
    """The years of a file of the form above. ValueError where it is not of that form."""
    import tomllib  # only who shows holidays needs it, and every queue needs this module

    return {_year(name): tuple(_holidays(entries)) for name, entries in tomllib.loads(text).items()}


def _year(name: str) -> int:
    if not (name.isascii() and name.isdigit() and len(name) == 4):
        raise ValueError(name)
    return int(name)


def _holidays(entries: Any) -> Iterator[Holiday]:
    if not isinstance(entries, list):
        raise ValueError(entries)
    for entry in entries:
        if not isinstance(entry, dict) or not entry.keys() <= {"name", "from", "to", "make-up"}:
            raise ValueError(entry)
        first, make_up, name = entry.get("from"), entry.get("make-up", []), entry.get("name")
        days = [first, entry.get("to", first), *(make_up if isinstance(make_up, list) else [None])]
        if not isinstance(name, str) or not _are_days(days):
            raise ValueError(entry)
        first, last, *worked = days
        length = (last - first).days + 1
        if not 1 <= length <= _LONGEST:
            raise ValueError(entry)
        yield Holiday(name, tuple(first + timedelta(days=count) for count in range(length)), tuple(worked))


def _are_days(values: list[Any]) -> TypeGuard[list[date]]:
    return all(type(value) is date for value in values)


def _said(name: str) -> str:
    return _(NAMES[name]) if name in NAMES else name
