"""A month as a person names it: 2026-11, Nov 2026, 11, nov, November, 11月, 十一月, 2026年11月."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from rmtui.entry.names import half_width
from rmtui.entry.numerals import MONTHS, number_of

# Patterns are compiled when they are first used: most commands that load this module use none of them.
_WITH_YEAR = r"(\d{4})(?:[-/.]|年)(\d{1,2})月?(?:份)?"
_YEAR_BEHIND = r"([a-z]{3,9})\.?\s+(\d{4})"
_ALONE = r"(\d{1,2})(?:月份?)?|([一二三四五六七八九十]{1,2})月"


def read_month(text: str, today: date) -> date | None:
    """The first day of the month that `text` names, without a year the last such month up to today; None for none."""
    text = half_width(text).strip().casefold()
    if found := re.fullmatch(_WITH_YEAR, text):
        year, number = int(found[1]), int(found[2])
        return date(year, number, 1) if 1 <= number <= 12 and year > 0 else None
    if (found := re.fullmatch(_YEAR_BEHIND, text)) and found[1] in MONTHS:
        return date(int(found[2]), MONTHS[found[1]], 1)
    number = _number(text)
    return date(today.year - (number > today.month), number, 1) if 1 <= number <= 12 else None


def is_month_like(text: str) -> bool:
    """Whether a text has the form of a month, even of one that does not exist: 2026-13, 2026年13月, 13月."""
    written = rf"{_WITH_YEAR}|{_ALONE}|\d{{4}}-\d+"
    return re.fullmatch(written, half_width(text).strip().casefold()) is not None


def read_coming_month(text: str, today: date) -> date | None:
    """As `read_month`; without a year this month or the next of that number."""
    found = read_month(text, today)
    is_past = found is not None and found < today.replace(day=1)
    return found.replace(year=found.year + 1) if found and is_past and not re.search(r"\d{4}", text) else found


def _number(text: str) -> int:
    """The number of a month; 0 for what is none."""
    if found := re.fullmatch(_ALONE, text):
        with suppress(ValueError):
            return number_of(found[1] or found[2])
    return MONTHS.get(text, 0)
