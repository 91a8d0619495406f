"""Counting in months from a day: premiums, terms, maturities, "in 3 months"."""

from __future__ import annotations

from datetime import date


def months_after(day: date, months: int) -> date:
    """The same day so many months later or earlier; the last of the month where that month is too short for it.

    Count from the first day and not from the one before, so that what began on a 31st comes back to it. ValueError or
    OverflowError where the calendar ends.
    """
    from calendar import monthrange  # `rmtui log` seldom needs it

    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(first: date, last: date) -> int:
    """Whole calendar months from the month of one day to that of another."""
    return (last.year - first.year) * 12 + last.month - first.month
