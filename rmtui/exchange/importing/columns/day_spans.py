"""Months, quarters and years in a column of days: their first and last day, in whichever way they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from rmtui.entry.names import half_width
from rmtui.entry.numerals import MONTHS, number_of
from rmtui.rules.days.months import month_length

Span = tuple[date, date]
"""The first and the last day."""

_YEAR = r"(?P<year>(?:19|20)\d\d|(?<![\d.])\d\d(?=年))"
_WHOLE_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|(?:十[一二]?|[一二三四五六七八九])(?=月))"
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_QUARTER = r"(?:q(?P<quarter>[1-4])|第?(?P<han>[1-4一二三四])季度?)"
_SPANS = (
    rf"{_YEAR}\s*[-/.年]\s*{_MONTH}\s*(?:月份?)?",
    rf"{_MONTH}\s*[-/.]\s*{_YEAR}",
    rf"{_NAME}[\s,/-]*(?:{_YEAR}|(?:(?<!\s)[-'’]|\s['’])(?P<short>\d\d))",
    rf"{_YEAR}[\s-]+{_NAME}",
    rf"{_QUARTER}[\s/-]*(?:{_YEAR}|['’]?(?P<short>\d\d))",
    rf"{_YEAR}年?[\s/-]*{_QUARTER}",
    rf"{_WHOLE_YEAR}(?:\.0)?年?",
)
"""What names a span beyond doubt; 2019.1 may have been 2019.10, and names none."""
_CUT_MONTH = re.compile(r"\d{4}\.1")
_OPEN = (rf"{_NAME}\s*(?P<short>\d\d)", rf"{_MONTH}/(?P<short>\d\d)")
"""What may be a day as well: Mar 27, 03/27."""
_CENTURY = 2000
_NEAREST_YEARS = 5
_FEWEST = 2
"""Cells that may be months, from which on a column of nothing else may be one of months."""
SURE, POSSIBLE = "sure", "possible"
"""What a column says of cells such as Mar 27: that they are months, or that they may be."""


def named_span(text: str, today: date, among_months: str = "") -> Span | None:
    """The month, the quarter or the year that a text names with its year. `among_months`: whether Mar 27 is one, too,
    as the column has months.
    """
    written = half_width(text).strip().casefold()
    if _CUT_MONTH.fullmatch(written):
        return None
    found = next((span for pattern in _SPANS if (span := _read(pattern, written))), None)
    return found or (_open_span(written, today) if among_months else None)


def months_of(values: Iterable[str], today: date) -> str:
    """What a column of days says of cells such as Mar 27: SURE where others are months beyond doubt and none is such a
    day, POSSIBLE where all of several may be months, or days stand beside months; else "".
    """
    written = [half_width(one).strip().casefold() for one in values]
    has_months = any(named_span(one, today) for one in written)
    as_open = [one for one in written if any(_read(pattern, one) for pattern in _OPEN)]
    are_near = all(_open_span(one, today) for one in as_open)
    if has_months:
        return SURE if are_near else POSSIBLE
    may_be = are_near and len(as_open) == len([one for one in written if one]) and all(map(_has_name, as_open))
    return POSSIBLE if may_be and len(as_open) >= _FEWEST else ""


def _has_name(written: str) -> bool:
    return written[:1].isalpha()


def _open_span(written: str, today: date) -> Span | None:
    """A month that may be a day as well, where its year is near."""
    found = next((span for pattern in _OPEN if (span := _read(pattern, written))), None)
    return found if found and abs(found[0].year - today.year) <= _NEAREST_YEARS else None


def _read(pattern: str, written: str) -> Span | None:
    found = re.fullmatch(pattern, written)
    said = found.groupdict() if found else {}
    if not found or (said.get("name") and said["name"] not in MONTHS):
        return None
    year = int(said.get("year") or said.get("short") or 0)
    year += _CENTURY * (year < 100)
    if quarter := said.get("quarter") or said.get("han"):
        first, last = number_of(quarter) * 3 - 2, number_of(quarter) * 3
    elif said.get("month") or said.get("name"):
        first = last = MONTHS.get(said.get("name") or "") or number_of(said["month"])
    else:
        first, last = 1, 12
    return date(year, first, 1), date(year, last, month_length(year, last))
