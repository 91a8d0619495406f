"""Days of a next step by the holiday calendar: beside a festival, 春节后, after Christmas, and working days."""

from __future__ import annotations

from datetime import date, timedelta

from rmtui.entry.dates import ends
from rmtui.entry.named_days import days_named, named_days
from rmtui.entry.phrase_table import word_at
from rmtui.rules.days.book_holidays import book_holidays

_TWO_DAYS = ("christmas", "easter")
"""Festivals whose holiday is the day after as well."""


def working_days_after(day: date, count: int) -> date:
    """The day of work that is so many after `day`; the holiday calendar counts."""
    calendar = book_holidays()
    while count > 0:
        day += timedelta(days=1)
        count -= not calendar.is_day_off(day)
    return day


def working_day_from(day: date) -> date:
    """The day itself, or the first day of work after it."""
    return book_holidays().working_day_from(day)


def monday_beside(way: str, name: str, today: date) -> date | None:
    """The Monday of the week before, of or after a festival; None where the festival's day is not known.

    The week before ends, at the latest, on the day before it: that of a Friday is the same week.
    """
    for year in (today.year, today.year + 1):
        days = book_holidays().days_of(name, year) or days_named(name, year)
        if not days:
            continue
        day = {"before": days[0] - timedelta(days=1), "of": days[0], "after": days[-1] + timedelta(weeks=1)}[way]
        monday = day - timedelta(days=day.weekday())
        if monday + timedelta(days=6) >= today:
            return monday
    return None


def read_festival(after: str, today: date) -> tuple[date, int] | None:
    """春节后, after Christmas: the first day of work behind; 节前, before Easter: the last one before it."""
    lead = word_at(after, 0, ("right after ", "after ", "before ", "by ", "until ", "around ", "over ", "at "))
    start, way = len(lead), lead.strip().removeprefix("right ")
    if after.startswith(("过完", "过了")):
        start, way = 2, "after"
    word = word_at(after, start, named_days())
    if not word:
        return None
    end = start + len(word)
    if not way and (behind := word_at(after, end, _BEHIND_FESTIVAL)):
        way, end = _BEHIND_FESTIVAL[behind], end + len(behind)
    if not way or not ends(after, end, glued=True):
        return None
    day = _festival_day(named_days()[word], today, way)
    return (day, end) if day else None


_BEHIND_FESTIVAL = {
    **dict.fromkeys(("假期结束后", "假期后", "长假后", "之后", "以后", "后"), "after"),
    **dict.fromkeys(("前", "之前", "以前"), "before"),
    **dict.fromkeys(("假期", "期间"), "at"),
}
"""What stands behind a Chinese festival, and on which side of it the day lies."""


def _festival_day(name: str, today: date, way: str) -> date | None:
    calendar = book_holidays()
    for year in (today.year, today.year + 1):
        days = _days_of(name, year)
        if not days or days[-1] < today:
            continue
        if way == "after":
            return calendar.working_day_from(days[-1] + timedelta(days=1))
        day = days[0]
        if way in ("before", "by", "until"):
            day -= timedelta(days=1)
            while calendar.is_day_off(day):
                day -= timedelta(days=1)
        if day >= today:
            return day
    return None


def _days_of(name: str, year: int) -> list[date]:
    """The days of a festival or its holiday in a year."""
    if days := book_holidays().days_of(name, year):
        return days
    found = days_named(name, year)
    return [*found, *(day + timedelta(days=1) for day in found if name in _TWO_DAYS)]
