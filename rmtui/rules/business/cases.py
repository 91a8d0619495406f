"""The deadlines of cases 投诉与服务: when each is to be answered, which are late, and how well they were answered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from rmtui.named_tuple import NamedTuple
from rmtui.records.case import Case, CaseKind, CaseStage, CaseStep
from rmtui.records.settings import Settings
from rmtui.rules.assets.valuation import per_mille
from rmtui.rules.days.periods import Period


def answer_by(case: Case, settings: Settings) -> date:
    """The last day for an answer: 15 days after the case came in, 30 for a complex one (settings)."""
    return case.on + timedelta(days=settings.complex_case_days if case.complexity else settings.case_days)


def is_late(case: Case, settings: Settings, today: date) -> bool:
    """Whether the answer came late, or is overdue."""
    return (case.answered_on or today) > answer_by(case, settings)


def open_cases(cases: Iterable[Case], settings: Settings) -> list[Case]:
    """The cases that are not closed: first those to be answered, the most urgent first, then the answered ones."""
    return sorted(
        (one for one in cases if one.stage is not CaseStage.CLOSED),
        key=lambda one: (one.stage.is_answered, answer_by(one, settings), one.id),
    )


def next_stage(stage: CaseStage) -> CaseStage:
    """The stage after this one; the last one stays."""
    stages: list[CaseStage] = [*CaseStage]
    return stages[min(stages.index(stage) + 1, len(stages) - 1)]


def with_step(case: Case, stage: CaseStage, on: date, note: str = "") -> Case:
    """The case with a step: at another stage, or at the same stage with what was done."""
    return replace(case, steps=(*case.steps, CaseStep(stage=stage, on=on, note=note)))


class CaseStatistics(NamedTuple):
    """Figures of the cases of one kind that came in during a period."""

    kind: CaseKind
    received: int
    answered: int
    late: int
    """Answered late, or still unanswered and late."""
    late_open: int
    """Unanswered and late."""
    days: int | None
    """From the day it came in to the answer, in tenths of a day on average; None where none is answered."""
    satisfaction: int | None
    """In tenths of a point on average; None where nobody was asked."""

    @property
    def in_time(self) -> int | None:
        """The share of those whose time is over or that are answered which were answered in time, in tenths of a
        percent; None where there is none.
        """
        judged = self.answered + self.late_open
        return per_mille(self.answered - (self.late - self.late_open), judged) if judged else None


def case_statistics(cases: Iterable[Case], period: Period, settings: Settings, today: date) -> list[CaseStatistics]:
    """The figures of every kind, also of those without cases."""
    received = [one for one in cases if one.on in period]
    rows = []
    for kind in CaseKind:
        own = [one for one in received if one.kind is kind]
        days = [(one.answered_on - one.on).days for one in own if one.answered_on]
        points = [one.satisfaction for one in own if one.satisfaction]
        late = [one for one in own if is_late(one, settings, today)]
        rows.append(
            CaseStatistics(
                kind=kind,
                received=len(own),
                answered=len(days),
                late=len(late),
                late_open=sum(one.answered_on is None for one in late),
                days=_tenths(days),
                satisfaction=_tenths(points),
            )
        )
    return rows


def _tenths(numbers: list[int]) -> int | None:
    """The mean in tenths, rounded half up."""
    return (20 * sum(numbers) + len(numbers)) // (2 * len(numbers)) if numbers else None
