"""Finds where a next step begins within a Chinese clause that is written without signs: 问理财到期|下周二再联系."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rmtui.entry.phrase_table import holds
from rmtui.entry.steps.chinese_steps import is_past, is_step
from rmtui.entry.steps.step_clause import HAN_DAY_STARTS
from rmtui.entry.steps.step_days import read_step_day, sometimes
from rmtui.words import phrases, step_subjects
from rmtui.words.steps import HAN_OBJECTS, MANAGER_MARKS

if TYPE_CHECKING:
    from datetime import date


def glued_start(text: str, start: int, end: int, today: date) -> int | None:
    """Where in a Chinese clause a day begins behind which the manager does something for the client, to its end."""
    if not any(mark in text[start:end] for mark in _marks()):
        return None
    for at in range(start + 1, end):
        is_open = tells_what_was_said(text[start:at]) or text[at - 1] == "每"
        day_end = _day_end(text[:end], at, today, is_exact=is_open)
        if day_end == at:
            continue
        told = text[day_end:end].lstrip("前,就 ")
        is_again = told.startswith("再") and not re.match(_GOODBYE, told)
        is_sure = is_again or (not is_open and any(mark in told for mark in _marks()[1:]))
        return at if is_sure and not is_past(told, 0) and is_step(text[:end], end - len(told)) else None
    return None


def _day_end(text: str, at: int, today: date, *, is_exact: bool) -> int:
    """Where a day ahead ends that begins at `at`, or where not `is_exact` one told vaguely; `at` for none."""
    due = read_step_day(text, at, today) if text[at] in HAN_DAY_STARTS else None
    if due and due.day > today and len(due.days) == 1:
        return due.end
    return at if is_exact else sometimes().end(text, at)


def tells_what_was_said(text: str) -> bool:
    """Whether Chinese words before a day may say that what follows is the client's: 说存单到期|下周二再联系."""
    return holds(text, step_subjects.HAN_SAYING)


@cache
def _marks() -> tuple[str, ...]:
    """Within what is done by the manager, 再 first, which is so at the beginning alone."""
    return "再", *(mark for mark in phrases(MANAGER_MARKS) if mark != "我"), *phrases(HAN_OBJECTS)


_GOODBYE = "再见(?![面他她个])"
