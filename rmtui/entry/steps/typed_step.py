"""The day of a next step that stands alone, behind its sign or in a field: at its beginning or at its end."""

from __future__ import annotations

from datetime import date

from rmtui.comparing import is_han
from rmtui.entry import entry_errors
from rmtui.entry.normal_form import normal_form
from rmtui.entry.steps.step_days import StepDay, read_coming_day, read_step_day

_MAX_STEP = 200
"""Characters of a next step whose end is looked at for its day."""
_OTHER_DAYS = (" due", " of", " from", " since", " for", " dated", " until", " after", "的", "自", "从", "至")
"""A day behind these is not that of the next step: chase the payment due Friday."""


def read_typed_step(typed: str, today: date) -> tuple[StepDay, str] | None:
    """The day that a next step begins or ends with, and what is to be done; None where there is none."""
    if found := read_coming_day(typed, today):
        return found, found.with_part(typed[found.end :].strip(" \u3000,，:："))
    if last := day_at_end(typed, normal_form(typed), [(0, len(typed))], today):
        return last[1], last[1].with_part(typed[: last[0]].strip(" \u3000,，:："))
    return None


def day_at_end(typed: str, text: str, pieces: list[tuple[int, int]], today: date) -> tuple[int, StepDay] | None:
    """Where the day begins that a step ends with, and the day: > call her on Thursday, > 发方案给他，周五前.

    None where its last words are no day, or the day of something else; UnclearDay where it may be several.
    """
    spans = [piece for piece in pieces if text[slice(*piece)].strip()]
    if len(spans) != 1 or spans[0][1] - spans[0][0] > _MAX_STEP:
        return None
    start, end = spans[0]
    end = start + len(text[start:end].rstrip(" ,.;。；，"))
    is_in_brackets = text[end - 1] == ")"  # 发方案（周五）
    end -= is_in_brackets
    for at in range(start + 1, end):
        before = text[start:at]
        begins = is_han(text[at]) or is_han(text[at - 1]) or not text[at - 1].isalnum()
        if text[at].isspace() or not begins or before.rstrip().endswith(_OTHER_DAYS):
            continue
        if is_in_brackets and text[at - 1] != "(":
            continue
        found = read_step_day(text[:end], at, today)
        if found and found.end == end:
            if len(found.days) > 1:
                raise entry_errors.UnclearDay(typed, at, end, found.days)
            return at - is_in_brackets, found
    return None
