"""The days a branch is open: Monday to Friday, but not in the two long holidays."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta

from rmtui.rules.days.lunar import solar_date

_DAY = timedelta(days=1)


def weekday_by(day: date) -> date:
    """`day` itself, or the Friday before it."""
    return day - _DAY * max(day.weekday() - 4, 0)


class Workdays:
    """The working days between two dates, both included; only days in between may be asked for."""

    def __init__(self, first: date, last: date) -> None:
        closed = {day for year in range(first.year, last.year + 1) for day in _holidays(year)}
        days = (first + _DAY * number for number in range((last - first).days + 1))
        self._days = [day for day in days if day.weekday() < 5 and day not in closed]

    def last_by(self, day: date) -> date:
        """`day` itself or the last working day before it."""
        return self._days[max(bisect_right(self._days, day) - 1, 0)]

    def before(self, day: date) -> date:
        """The last working day before `day`."""
        return self._days[max(bisect_left(self._days, day) - 1, 0)]

    def next_from(self, day: date) -> date:
        """`day` itself or the next working day after it."""
        return self._days[min(bisect_left(self._days, day), len(self._days) - 1)]

    def between(self, first: date, last: date) -> list[date]:
        """The working days from `first` to `last`."""
        return self._days[bisect_left(self._days, first) : bisect_right(self._days, last)]


def _holidays(year: int) -> list[date]:
    """National Day week, and Spring Festival from its eve on."""
    eve = solar_date(year, 1, 1) - _DAY
    return [date(year, 10, number) for number in range(1, 8)] + [eve + _DAY * number for number in range(8)]
