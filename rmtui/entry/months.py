"""A month as a person names it: 2026-11, 11, nov, November, 11月, 2026年11月."""

from __future__ import annotations

import re
from datetime import date

from rmtui.entry.names import half_width

_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WITH_YEAR = re.compile(r"(\d{4})(?:[-/.]|年)(\d{1,2})月?(?:份)?")
_ALONE = re.compile(r"(\d{1,2})(?:月份?)?")
_CHINESE = ("一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月")


def read_month(text: str, today: date) -> date | None:
    """The first day of the month that `text` names, without a year the last such month up to today; None for none."""
    text = half_width(text).strip().casefold()
    if found := _WITH_YEAR.fullmatch(text):
        year, number = int(found[1]), int(found[2])
        return date(year, number, 1) if 1 <= number <= 12 and year > 0 else None
    number = _number(text)
    return date(today.year - (number > today.month), number, 1) if number else None


def _number(text: str) -> int:
    """1 to 12; 0 where it is no month."""
    if found := _ALONE.fullmatch(text):
        return int(found[1]) if int(found[1]) <= 12 else 0
    for names in (_NAMES, [name[:3] for name in _NAMES], _CHINESE):
        if text in names:
            return names.index(text) + 1
    return 0
