"""The fields of a review that are asked for when its holdings are gone through."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.party import Party
from rmtui.records.review import Review, ReviewMethod, ReviewStep
from rmtui.rules.days.book_holidays import book_holidays
from rmtui.rules.text.phrases import assumed_mark, promise_sign, strip_assumed_mark
from rmtui.terms import capitalized_term
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    from rmtui.entry.steps.step_days import StepDay

FOR_CLIENT = "*"
"""Before a next step: the client gets to see it."""
_SPAN = r"(?i)\b(?:weeks?|wks?|months?|mths?|years?|yrs?)\b|\d\s*[wmy]\b|(?:周|星期|礼拜|月|年)[之以]?后|半年"
"""Words that count weeks, months or years, and name no day themselves."""


def steps_text(steps: Iterable[ReviewStep]) -> str:
    """Next steps as they are typed, a line each."""
    return "\n".join(f"{_signs(step)}{step.due.isoformat()}{assumed_mark(step)} {step.text}" for step in steps)


def _signs(step: ReviewStep) -> str:
    star = f"{FOR_CLIENT} " if step.for_client else ""
    return f"{star}{promise_sign(step)} " if step.by is Party.CLIENT else star


def read_steps(text: str, today: date) -> tuple[ReviewStep, ...]:
    """Next steps, a line each, as behind `>` in a line of entry, or `<`; one that names no day is due in a week.

    They are for the manager's eyes, but for those with a star before them. BadInput where a day lies back, or no text
    follows it.
    """
    lines = (line.strip().lstrip(">＞").strip() for line in text.split("\n"))
    return tuple(_read_step(line, today) for line in lines if line)


def _read_step(line: str, today: date) -> ReviewStep:
    from rmtui.entry.dates import DEFAULT_STEP_DELAY

    for_client = line.startswith((FOR_CLIENT, "＊"))
    line = line[1:].lstrip(" >＞") if for_client else line
    theirs = line.startswith(("<", "＜"))
    line = line[1:].lstrip() if theirs else line
    found = _typed_step(line, today)
    due, what = (found[0].day, found[1]) if found else (today + DEFAULT_STEP_DELAY, line)
    what, marked = strip_assumed_mark(what)
    what = what.strip(" \u3000,，:：")
    if due < today:
        raise BadInput(_("{day} is past: “{text}”").format(day=format_long_day(due), text=plain(line)))
    if not what:
        raise BadInput(_("What needs doing on {day}?").format(day=format_long_day(due)))
    by = Party.CLIENT if theirs else Party.MANAGER
    return ReviewStep(
        due=due, text=what, for_client=for_client, assumed=marked or found is None or found[0].assumed, by=by
    )


def _typed_step(line: str, today: date) -> tuple[StepDay, str] | None:
    """As `read_typed_step`. BadInput where the day is not clear."""
    from rmtui.entry.doubts import impossible_day, unclear_day
    from rmtui.entry.entry_errors import UnclearDay
    from rmtui.entry.steps.typed_step import read_typed_step

    with suppress(UnclearDay):
        found = read_typed_step(line, today)
        if found is None and not (unclear_day(line) or impossible_day(line)):
            return None
        if found and len(found[0].days) == 1:
            return found
    raise BadInput(_("“{text}”: the day is not clear. Write 4 Dec, fri or in 3 days.").format(text=plain(line)))


def _on_working_day(field: Field) -> Field:
    """A field for a day on which one works: one that a span leads to, in 6 months, goes on to the next working day."""

    def read(text: str, today: date) -> date:
        found: date = field.read(text, today)
        return book_holidays().working_day_from(found) if re.search(_SPAN, text) else found

    return field._replace(read=read)


REVIEW_FIELDS = declare_fields(
    Review,
    Field("market", N_("The market"), N_("What was said of the market; the client gets to see it"), lines=2),
    Field("view", N_("Client's view"), N_("For you only: it is on no sheet that is handed over"), lines=2),
    Field(
        "steps",
        N_("Next steps"),
        N_("fri send the terms: a promise a line; < before it: the client’s own; * before it: the client sees it"),
        read=read_steps,
        format=steps_text,
        lines=3,
    ),
    _on_working_day(day("next_on", N_("Next review"), FORWARD)),
    choice("held", N_("How held"), ReviewMethod)._replace(format=capitalized_term),
    day("on", N_("Held on"), BACK, required=True),
)
"""In the order one comes to them."""
