"""Month arithmetic: for premiums, terms, maturities, "in 3 months"."""

from __future__ import annotations

from datetime import date


def months_after(day: date, months: int) -> date:
    """The same day of the month, so many months later or earlier; the last day of a shorter month.

    Always count from the first day of a series, so that one that began on a 31st returns to it. ValueError or
    OverflowError outside years 1 to 9999.
    """
    from calendar import monthrange  # `rmtui log` seldom needs it

    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(first: date, last: date) -> int:
    """Whole calendar months from the month of one day to that of another."""
    return (last.year - first.year) * 12 + last.month - first.month
