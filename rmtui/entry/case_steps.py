"""What was done about a complaint or request, as it is typed: the day it was done on, and what."""

from __future__ import annotations

from datetime import date

from rmtui.entry.dates import read_date
from rmtui.entry.direction import BACK
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.case import Case
from rmtui.wording import format_long_day


def read_step(text: str, case: Case, today: date) -> tuple[date, str]:
    """The day that a note begins with, and what stands behind it; else today and the whole note.

    BadInput where nothing can have been done on that day: before the case came in or was answered, or after today. A
    coming day that is one word with what follows is part of the note: 3天内答复.
    """
    text = text.strip()
    found = read_date(text, today, BACK, glued=True)
    if found is None or (found[0] > today and read_date(text, today, BACK) is None):
        return today, text
    day, end = found
    earliest = max((step.on for step in case.steps if step.stage.is_answered), default=case.on)
    if not earliest <= day <= today:
        message = _(
            "“{text}” is no day of this step, which is from {first} up to today. If it belongs to the note, "
            "put a word before it."
        )
        raise BadInput(message.format(text=plain(text[:end]), first=format_long_day(earliest)))
    return day, text[end:].lstrip(" ,，:：、")
