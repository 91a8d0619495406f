"""The days a branch is open: Monday to Friday, but not on holidays."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date, timedelta

_DAY = timedelta(days=1)


def weekday_by(day: date) -> date:
    """`day` itself, or the Friday before it."""
    return day - _DAY * max(day.weekday() - 4, 0)


class Workdays:
    """The working days between two dates, both included; only days in between may be asked for."""

    def __init__(self, first: date, last: date, holidays: Callable[[int], list[date]]) -> None:
        closed = {day for year in range(first.year, last.year + 1) for day in holidays(year)}
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
