"""What was done about a complaint or request, as it is typed: the day it was done on, and what."""

from __future__ import annotations

from datetime import date

from rmtui.entry.dates import read_date
from rmtui.entry.direction import BACK
from rmtui.records.case import Case


def read_step(text: str, case: Case, today: date) -> tuple[date, str]:
    """The day that a note begins with, and what stands behind it; else today and the whole note.

    Nothing is done before the case came in, or was answered: such a day is text.
    """
    text = text.strip()
    earliest = max((step.on for step in case.steps if step.stage.is_answered), default=case.on)
    found = read_date(text, today, BACK, glued=True)
    if found is None or not earliest <= found[0] <= today:
        return today, text
    day, end = found
    return day, text[end:].lstrip(" ,，:：、")
