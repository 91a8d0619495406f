"""Dates among the words of a command, read as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.dates import read_date
from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.entry_errors import unclear_day_text
from rmtui.entry.moments import lies_ahead
from rmtui.entry.steps.step_days import read_coming_day
from rmtui.errors import UsageError, errors_about
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from rmtui.entry.steps.step_days import StepDay


def read_until(until: str, more: Iterable[str], today: date, earliest: date) -> tuple[StepDay, str]:
    """The day that UNTIL and perhaps some words behind it mean, and the other words.

    UsageError where it is none, or lies before `earliest`.
    """
    words = " ".join((until, *more))
    with errors_about(_("UNTIL")):
        found = read_coming_day(words, today)
        if found and len(found.days) > 1:
            raise UsageError(unclear_day_text(words[: found.end], found.days))
        if found is None or found.day < earliest:
            message = _("“{text}” is not a future date. Write it as fri, 1 Dec or “in 2 weeks”.")
            raise UsageError(message.format(text=plain(until)))
    return found, words[found.end :].strip()


def read_past_day(text: str, today: date) -> date:
    """The day that a text means, in the past where it leaves that open. UsageError where it means none."""
    found = read_date(text.strip(), today, BACK)
    if found is None or found[1] != len(text.strip()):
        raise UsageError(
            _("“{text}” is not a day. Write it as yesterday, mon, 20 Nov or 2026-11-20.").format(text=plain(text))
        )
    return found[0]


def read_near_day(text: str, today: date) -> date:
    """As `read_past_day`, but the coming one where a year is not named and it is near: 8 December, in November."""
    day = read_past_day(text, today)
    coming = read_date(text.strip(), today, FORWARD) if lies_ahead(day, text, today) else None
    return coming[0] if coming else day
