"""A month, quarter or year as a person names it: 2026-11, nov, q4, 2026-Q4, 四季度, 2026, last month, 今年; or a span
of them or of days: 2026-09..2026-11, 2026-11-05 to 2026-11-20, 9月至11月.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta

from rmtui.entry.birthdays import read_written_day
from rmtui.entry.months import read_month
from rmtui.entry.names import half_width
from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.days.months import LATEST_YEAR, OLDEST_YEAR
from rmtui.rules.days.periods import MONTH, QUARTER, YEAR, Period
from rmtui.words import by_word
from rmtui.words.periods import LAST, LENGTHS, NUMBERS

_QUARTER = r"(?:(\d{4})年?[-/ ]?)?(?:q([1-4])|第?([一二三四1-4])季度?)(?:[ /-](\d{4}))?"
_YEAR = r"(\d{4})年?"
_SPAN = r"\s*(?:\.\.+|…|~|至|到|\bto\b|\buntil\b)\s*"
"""Between the first and the last part of a span."""


def read_period(text: str, today: date) -> Period:
    """The period that a text names; without a year the last such one up to today. UsageError for none."""
    written = half_width(text).strip().casefold()
    period = _parse(written, today) or _span(written, today)
    if period is None:
        message = _(
            "“{text}” is no month, quarter or year. Write 2026-11, nov, 2026-Q4, 2026, or month, quarter, year; "
            "or a span, 2026-09..2026-11."
        )
        raise UsageError(message.format(text=plain(text)))
    return period


def _span(text: str, today: date) -> Period | None:
    """From the first part of a span to its last; None where it is none, or begins behind its end."""
    parts = re.split(_SPAN, text)
    if len(parts) != 2:
        return None
    first, last = (_day_or_period(part, today) for part in parts)
    return Period(first.first, last.end) if first and last and first.first < last.end else None


def _day_or_period(text: str, today: date) -> Period | None:
    with suppress(ValueError):
        day = read_written_day(text, today)
        if OLDEST_YEAR <= day.year <= LATEST_YEAR:
            return Period(day, day + timedelta(days=1))
    return _parse(text, today)


def _parse(text: str, today: date) -> Period | None:
    if length := _length(text):
        return Period.around(today, length)
    for word in by_word(LAST):
        if text.startswith(word) and (length := _length(text.removeprefix(word).strip())):
            return Period.around(today, length).shifted(-length)
    if found := re.fullmatch(_YEAR, text):
        return _period_in(int(found[1]), 1, YEAR)
    if found := re.fullmatch(_QUARTER, text):
        number = by_word(NUMBERS).get(found[2] or found[3]) or int(found[2] or found[3])
        year = int(found[1] or found[4] or today.year - (number > (today.month + 2) // QUARTER))
        return _period_in(year, QUARTER * number, QUARTER)
    month = read_month(text, today)
    return _period_in(month.year, month.month, MONTH) if month else None


def _period_in(year: int, month: int, length: int) -> Period | None:
    """The period that a month is in; None in a year that no record is of."""
    return Period.around(date(year, month, 1), length) if OLDEST_YEAR <= year <= LATEST_YEAR else None


def _length(text: str) -> int | None:
    """The months of a period that is called by its length alone."""
    return by_word(LENGTHS).get(text)
