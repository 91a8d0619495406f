"""Counting in months from a day: premiums, terms, maturities."""

from __future__ import annotations

from datetime import date

from rmtui.rules.days.occasions import anniversary


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where that month is too short for it.

    Count from the first day and not from the one before, so that what began on a 31st comes back to it.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return anniversary(month + 1, day.day, year)


def months_between(first: date, last: date) -> int:
    """Whole calendar months from the month of one day to that of another."""
    return (last.year - first.year) * 12 + last.month - first.month
