"""The day columns of the contact calendar: the days in sight, and the three header lines above them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from rich.cells import cell_len

from rmtui.fit_text import fit
from rmtui.named_tuple import NamedTuple
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.days.months import month_key, months_after, months_between
from rmtui.wording import format_month, weekday_initials

Background = Literal["", "free", "today"]
"""The background of a day's cells: nobody works (free), or today."""

WEEK = 7


class DayColumn(NamedTuple):
    """A day in sight."""

    day: date
    month: str
    """2026-11"""
    background: Background


def day_columns(first: date, count: int, today: date, holidays: Holidays) -> list[DayColumn]:
    """`count` days, beginning with `first`."""
    columns = dict.fromkeys(add_days(first, number) for number in range(count))
    return [DayColumn(day, month_key(day), _background(day, today, holidays)) for day in columns]


def add_days(day: date, step: int) -> date:
    """`day` moved by `step` days, no further than `date` reaches."""
    return date.fromordinal(min(max(day.toordinal() + step, 1), date.max.toordinal()))


def monday(day: date) -> date:
    """The Monday of the week of a day."""
    return add_days(day, -day.weekday())


def add_months(day: date, months: int) -> date:
    """`day` moved by `months`, to the last day of a shorter month; no further than `date` reaches."""
    return months_after(day, min(max(months, months_between(day, date.min)), months_between(day, date.max)))


def month_line(columns: Sequence[DayColumn], width: int) -> str:
    """The first header line: each month above its first day in sight, where there is room. `width` is that of a day."""
    starts = [index for index, column in enumerate(columns) if index == 0 or column.day.day == 1]
    line = ""
    for start, end in zip(starts, [*starts[1:], len(columns)], strict=True):
        room = (end - start) * width
        name = format_month(columns[start].day)
        line += fit(name if cell_len(name) < room else "", room)
    return line


def number_cells(columns: Sequence[DayColumn], width: int, named: Sequence[date]) -> list[str]:
    """The second header line: days of the month; where they have no gap, only those of Mondays and the days `named`, of
    which one beside the next is left out.
    """
    if width > 2:
        return [fit(str(column.day.day), width) for column in columns]
    named = [
        day for day, after in zip(named, [*named[1:], None], strict=True) if not after or abs((day - after).days) != 1
    ]
    neighbours = {add_days(day, step) for day in named for step in (-1, 1)}
    days = {column.day for column in columns if column.day.weekday() == 0} - neighbours | set(named)
    return [fit(str(column.day.day) if column.day in days else "", width) for column in columns]


def weekday_cells(columns: Sequence[DayColumn], width: int) -> list[str]:
    """The third header line: the day of the week."""
    initials = [fit(initial, width) for initial in weekday_initials(width - 1)]
    return [initials[column.day.weekday()] for column in columns]


def _background(day: date, today: date, holidays: Holidays) -> Background:
    return "today" if day == today else "free" if holidays.is_day_off(day) else ""
