"""Finds a next step told in words within a note: 下周三发方案, call back Monday, meeting set for 8 December.

A clause is one where it names a day ahead and something the manager will do. What the client will do, and days of
other things (maturities, birthdays, travels), are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.phrase_table import word_at
from rmtui.entry.steps.step_clause import (
    HAN_DAY_STARTS,
    Clause,
    FoundStep,
    counts_so_far,
    day_at,
    day_in_figures,
    is_action,
    is_bare_count,
    lead_end,
    may_be_day,
    term_end,
)
from rmtui.entry.steps.step_days import StepDay, read_step_day

if TYPE_CHECKING:
    from datetime import date

_MAX_CLAUSE = 120


def find_step(typed: str, text: str, span: tuple[int, int], today: date, *, agreed: bool = False) -> FoundStep | None:
    """The next step that the clause of a `span` is; None where it is none. `agreed`: whatever is told was arranged.

    UnclearDay where its day may be several.
    """
    start, end = span
    if end - start > _MAX_CLAUSE:
        return None
    clause = Clause(typed, text[:end], start, end, today)
    if any(map(is_han, text[start:end])):
        from rmtui.entry.steps.chinese_steps import find_chinese_step

        return find_chinese_step(clause, agreed=agreed)
    from rmtui.entry.steps.english_steps import find_english_step

    return find_english_step(clause, agreed=agreed)


def find_trailing_day(
    typed: str, text: str, clauses: tuple[tuple[int, int], tuple[int, int]], today: date, *, agreed: bool = False
) -> FoundStep | None:
    """The next step of two clauses, what is done and its day: 发方案给她，周五前; send the list, by Friday.

    `agreed`: whether whatever is told is a step, behind a label: Action: KYC checklist, due Wednesday.
    """
    (start, end), (begun, stop) = clauses
    clause = Clause(typed, text[:stop], begun, stop, today)
    due_lead = word_at(text, begun, _DUE)
    due = day_at(clause, begun + len(due_lead))
    if due is None:
        return None
    until = (
        bool(due_lead)
        or text[begun:stop].startswith(("by ", "before ", "until "))
        or "前" in text[begun:stop]
        or "内" in text[begun:stop]
    )
    labelled = ":" in text[end:begun]
    language = "zh" if is_han(text[start]) else "en"
    at = start
    while (lead := lead_end(text, at, language)) > at:
        at = skip_blanks(text, lead)
    ends = due.end + (text[due.end : due.end + 1] == "前")
    told = agreed or is_action(text, at, language) or (labelled and _is_label(text, start, end))
    if not (until or labelled) or ends < stop or not told:
        return None
    return FoundStep(start, stop, due, begun, ((start if labelled else at, end),))


_DUE = ("due on ", "due by ", "due ", "deadline ")
"""Before the day of an English step, in a clause of its own."""


def find_step_then(
    typed: str, text: str, clauses: tuple[tuple[int, int], tuple[int, int]], today: date
) -> FoundStep | None:
    """The next step of an English clause that takes its day from the one before: away until Monday, ring her | then."""
    (start, end), (begun, stop) = clauses
    told = text[begun:stop].rstrip(". ")
    then = next((word for word in _THEN if told.endswith(word)), "")
    if is_han(text[start]) or not then:
        return None
    from rmtui.entry.steps.english_steps import last_day

    found = last_day(Clause(typed, text[:end], start, end, today), start)
    at = begun
    while (lead := lead_end(text, at, "en")) > at:
        at = skip_blanks(text, lead)
    if found is None or found[1].end < end or not is_action(text, at, "en"):
        return None
    named = 0 if then in _PARTS_THEN else len(then)
    return FoundStep(begun, stop, found[1], found[0], ((at, begun + len(told) - named),))


_PARTS_THEN = (" that morning", " that afternoon", " that evening")
_THEN = (" then", " that day", *_PARTS_THEN)
"""At the end of a step, for the day of the clause before."""


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether a clause before a colon says that a next step follows: Follow-up: 8 Dec; 下次联系：12月8日."""
    from rmtui.entry.steps.english_steps import FOLLOW_UPS, meeting_end

    label = text[start:end]
    return label in FOLLOW_UPS or bool(meeting_end(text[:end], start)) or label.startswith(("下次", "回访", "下一步"))


_TAKING = ("要", "需", "需要", "还要", "大概", "大约", "得", "答他", "答她", "复他", "复她", "诉他", "诉她")
"""Before a span of days that something takes, or that a client is told: 答他|四个工作日."""


def day_ahead(text: str, span: tuple[int, int], today: date) -> tuple[int, StepDay] | None:
    """The first day ahead in a clause and where it begins, in Chinese near the start; None where there is none."""
    start, end = span
    if end - start > _MAX_CLAUSE:
        return None
    han = is_han(text[start])
    if not han and counts_so_far(text, start):
        return None
    for at in range(start, min(end, start + 7) if han else end):
        if text[at].isdigit() and at > start and text[at - 1].isdigit():  # 1|4号
            continue
        if not (text[at] in HAN_DAY_STARTS or may_be_day(text, at)) or not (
            han or at == start or text[at - 1].isspace() or text[at - 1] == "("
        ):
            continue
        found = read_step_day(text[:end], at, today)
        if found is None and at == start:
            found = day_in_figures(text[:end], at, today)
        if not han and term_end(text, at) > at:
            continue
        is_span = han and text[:at].endswith(_TAKING) and not text[:at].endswith("记得")
        if found and is_span and text[found.end - 1] not in "后内前":
            continue  # 提取要|三个工作日
        if found and found.day > today and not is_bare_count(text, at) and not text.startswith("年化", found.end):
            return at, found
    return None
