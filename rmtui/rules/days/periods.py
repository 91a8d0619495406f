"""Months, quarters, years and other spans: half-open spans of days, and the working days in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from rmtui.named_tuple import NamedTuple
from rmtui.rules.days.months import months_after, months_between

MONTH, QUARTER, YEAR = 1, 3, 12
"""Lengths of periods, in months."""


class Period(NamedTuple):
    """The days from `first` up to, but without, `end`; mostly whole months."""

    first: date
    end: date

    @classmethod
    def around(cls, day: date, months: int) -> Period:
        """The month, quarter or year that a day is in."""
        first = date(day.year, (day.month - 1) // months * months + 1, 1)
        return cls(first, months_after(first, months))

    @property
    def length(self) -> int:
        """In months."""
        return months_between(self.first, self.end)

    @property
    def is_whole_months(self) -> bool:
        """Whether it begins and ends with a month."""
        return self.first.day == self.end.day == 1

    @property
    def before(self) -> Period:
        """The period of the same length before it."""
        return self.shifted(-self.length) if self.is_whole_months else self._beside(-1)

    @property
    def after(self) -> Period:
        """The period of the same length behind it."""
        return self.shifted(self.length) if self.is_whole_months else self._beside(1)

    def _beside(self, step: int) -> Period:
        days = step * (self.end - self.first)
        return Period(self.first + days, self.end + days)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.end - timedelta(days=1)

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day < self.end

    def shifted(self, months: int) -> Period:
        """The period of the same length so many months later or earlier."""
        return Period(months_after(self.first, months), months_after(self.end, months))

    def months(self) -> Iterator[date]:
        """The first day of each month that it has days of."""
        first = self.first.replace(day=1)
        return (months_after(first, number) for number in range(months_between(first, self.last) + 1))

    def months_before(self, count: int) -> Iterator[date]:
        """The first day of its first month, and of each of so many months before it."""
        return (months_after(self.first, -number) for number in range(count + 1))

    def days(self) -> Iterator[date]:
        """Each of its days."""
        return (self.first + timedelta(days=number) for number in range((self.end - self.first).days))


def count_working_days(first: date, end: date, is_day_off: Callable[[date], bool]) -> int:
    """The working days from `first` up to, but without, `end`."""
    return sum(not is_day_off(first + timedelta(days=number)) for number in range((end - first).days))
