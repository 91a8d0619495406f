"""The days across the calendar: which are in sight, and the three lines at the head of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from rich.cells import cell_len

from rmtui.rules.days.holidays import Holidays
from rmtui.rules.days.months import months_after, months_between
from rmtui.tui.widgets.fit_text import fit
from rmtui.wording import format_month, weekday_initials

Ground = Literal["", "free", "today"]
"""What is behind a day's cells."""

WEEK = 7


class DayColumn(NamedTuple):
    """A day in sight."""

    day: date
    month: str
    """2026-11"""
    ground: Ground


def columns(first: date, count: int, today: date, holidays: Holidays) -> list[DayColumn]:
    """So many days from a first one on."""
    shown = dict.fromkeys(on(first, number) for number in range(count))
    return [DayColumn(day, month_of(day), _ground(day, today, holidays)) for day in shown]


def on(day: date, step: int) -> date:
    """So many days later or earlier, as far as there are days."""
    return date.fromordinal(min(max(day.toordinal() + step, 1), date.max.toordinal()))


def month_of(day: date) -> str:
    """2026-11"""
    return f"{day.year:04}-{day.month:02}"


def monday(day: date) -> date:
    """The first day of a week."""
    return on(day, -day.weekday())


def months_on(day: date, months: int) -> date:
    """The same day so many months later or earlier, or the last of a shorter month."""
    return months_after(day, min(max(months, months_between(day, date.min)), months_between(day, date.max)))


def month_line(shown: Sequence[DayColumn], cell: int) -> str:
    """The name of each month above its first day in sight, where there is room for it."""
    starts = [place for place, column in enumerate(shown) if place == 0 or column.day.day == 1]
    line = ""
    for start, end in zip(starts, [*starts[1:], len(shown)], strict=True):
        room = (end - start) * cell
        name = format_month(shown[start].day)
        line += fit(name if cell_len(name) < room else "", room)
    return line


def number_cells(shown: Sequence[DayColumn], cell: int, told: Sequence[date]) -> list[str]:
    """The day of the month over each day; with no gap between days only Mondays and the days `told` have theirs."""
    if cell > 2:
        return [fit(str(column.day.day), cell) for column in shown]
    beside = {on(day, step) for day in told for step in (-1, 1)}
    named = {column.day for column in shown if column.day.weekday() == 0} - beside | set(told)
    return [fit(str(column.day.day) if column.day in named else "", cell) for column in shown]


def weekday_cells(shown: Sequence[DayColumn], cell: int) -> list[str]:
    """The day of the week over each day."""
    initials = [fit(initial, cell) for initial in weekday_initials(cell - 1)]
    return [initials[column.day.weekday()] for column in shown]


def _ground(day: date, today: date, holidays: Holidays) -> Ground:
    return "today" if day == today else "free" if holidays.is_day_off(day) else ""
