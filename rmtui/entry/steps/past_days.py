"""Asks about the day of a next step that is just past, which would be that of next year: on 28 November, > 11月15日."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry import entry_errors
from rmtui.entry.dates import FAR_AHEAD, read_days
from rmtui.entry.direction import BACK
from rmtui.entry.steps.step_days import read_step_day
from rmtui.rules.days.months import months_after

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def check_not_past(typed: str, text: str, days: Iterable[tuple[int, int]], today: date) -> None:
    """Raise PastDay where one of the `days` of next steps, as spans of the line, names no year and was lately."""
    for start, end in days:
        found = read_step_day(text[:end], start, today)
        if found is None or found.day - today <= FAR_AHEAD:
            continue
        named = (start, start + len(text[start:end].partition(" ")[0]) + 1)  # by 15 Nov
        if any(months_after(found.day, -12) in _days_back(text[at:end], today) for at in named):
            raise entry_errors.PastDay(typed, start, found.end, found.days)


def _days_back(words: str, today: date) -> tuple[date, ...]:
    """The days that all of the words may name, looking back."""
    found = read_days(words, today, BACK, glued=True)
    return found[0] if found and found[1] >= len(words.rstrip("前 ")) else ()
