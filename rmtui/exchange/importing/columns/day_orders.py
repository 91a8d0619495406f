"""Which number of 5/11/2026 is the day: told by all days of a column or a file together, else asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rmtui.comparing import folded
from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST
from rmtui.exchange.importing.columns.calendar_days import are_days, date_parts
from rmtui.exchange.importing.columns.headings import MOST_TITLE_ROWS
from rmtui.exchange.importing.questions import Choice, Question
from rmtui.exchange.importing.table import Table
from rmtui.language import N_, _
from rmtui.plain import plain

NAMES = {
    MONTH_FIRST: N_("the month first"),
    DAY_FIRST: N_("the day first"),
    "lunar": N_("lunar"),
    "solar": N_("solar"),
}
"""The meanings that a day may have."""
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?")
_MONTHS = 12


def day_order(values: Iterable[str], *, are_days: bool = False) -> str:
    """Which number of 22/06/1964 is first in a column: "day" or "month"; "" where no value tells, or two differ.

    `are_days`: the values are days for sure, so that one without a year tells it, too: 9.15.
    """
    found = {
        DAY_FIRST if int(day[1]) > _MONTHS else MONTH_FIRST
        for day in map(_NUMBERS.fullmatch, values)
        if day and (day[3] or are_days) and (int(day[1]) > _MONTHS) != (int(day[2]) > _MONTHS)
    }
    return found.pop() if len(found) == 1 else ""


def file_day_order(tables: Iterable[Table]) -> str:
    """The order that all days of a file agree on, in its cells and across a calendar; "" where nothing tells it."""
    return day_order(day for table in tables for day in _days(table))


def _days(table: Table) -> Iterable[str]:
    for _number, cells in table.rows:
        yield from cells
    for _number, cells in table.rows[: MOST_TITLE_ROWS + 1]:
        parts = [date_parts(folded(cell).strip()) for cell in cells if "." not in cell] if are_days(cells) else []
        yield from (f"{one.first}/{one.second}/2000" for one in parts if one and one.is_day_first is None)


def in_order(text: str, order: str) -> str:
    """A day of numbers as 1964-06-05 or 6月5日, by the order that is known; any other text as it is."""
    found = _NUMBERS.fullmatch(text)
    if not (order and found):
        return text
    month, day = (found[2], found[1]) if order == DAY_FIRST else (found[1], found[2])
    return f"{found[3]}-{month}-{day}" if found[3] else f"{month}月{day}日"


def is_open(text: str) -> bool:
    """Whether either number of a day may be the month, and it makes a difference."""
    found = _NUMBERS.fullmatch(text)
    return found is not None and int(found[1]) != int(found[2]) and max(int(found[1]), int(found[2])) <= _MONTHS


def reading_question(key: str, text: str, sample: str, readings: Mapping[str, str], *more: Choice) -> Question:
    """How a day is meant; `readings`: what a sample may be by each meaning of `NAMES`, the likely one first."""
    choices = (
        Choice(code, _("{name}: {text} is {reading}").format(name=_(NAMES[code]), text=plain(sample), reading=reading))
        for code, reading in readings.items()
    )
    return Question(key, text, (*choices, *more), samples=(plain(sample),), remembered=True)
