"""Cases in words."""

from __future__ import annotations

from datetime import date

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.case import Case, CaseStep
from rmtui.records.settings import Settings
from rmtui.rules.business.cases import CaseStatistics, answer_by
from rmtui.terms import term
from rmtui.wording import format_day, format_deadline, format_near_day, format_percent


def case_step_text(step: CaseStep, today: date) -> str:
    """24 Nov  answered  letter sent."""
    return "  ".join(filter(None, (format_day(step.on, today), term(step.stage), plain(step.note))))


def case_clock_text(case: Case, settings: Settings, today: date) -> str:
    """answer by Fri; 3 days late; answered 12 Nov."""
    if case.answered_on:
        return _("answered {day}").format(day=format_day(case.answered_on, today))
    by = answer_by(case, settings)
    if by < today:
        return format_deadline(by, today)
    return _("answer by {day}").format(day=format_near_day(by, today))


def in_time_text(row: CaseStatistics) -> str:
    """75.0%; "" where nothing can be judged yet."""
    return "" if row.in_time is None else format_percent(row.in_time)


def days_text(row: CaseStatistics) -> str:
    """6.5 of days to the answer; "" where none is answered."""
    return _tenths(row.days)


def points_text(row: CaseStatistics) -> str:
    """4.2 of five; "" where nobody was asked."""
    return _tenths(row.satisfaction)


def _tenths(number: int | None) -> str:
    return "" if number is None else f"{number // 10}.{number % 10}"
