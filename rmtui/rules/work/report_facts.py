"""The facts of a work report: all that the book knows of a period, before it becomes words and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rmtui.named_tuple import NamedTuple
from rmtui.records.campaign import Campaign
from rmtui.records.case import Case
from rmtui.records.events import DayNote, PlannedContact
from rmtui.records.holding import Holding
from rmtui.records.loan import Inspection
from rmtui.records.review import Review
from rmtui.records.target import Indicator
from rmtui.rules.business.risk import Risk
from rmtui.rules.campaign.members import MemberRow
from rmtui.rules.contact.summary import OpenPromise
from rmtui.rules.days.open_on import is_open
from rmtui.rules.days.periods import Period
from rmtui.rules.work.open_matters import OpenMatter
from rmtui.rules.work.statistics import Breakdown
from rmtui.rules.work.targets import Progress
from rmtui.rules.work.work_records import WorkRecords


class ReportFacts(NamedTuple):
    """Of one period, as it stands today."""

    period: Period
    work: WorkRecords
    """With the contacts of the period and of the one before."""
    progress: Mapping[Indicator, Progress]
    breakdowns: Sequence[Breakdown] = ()
    """The tables of the statistics."""
    cases: Sequence[Case] = ()
    notes: Sequence[DayNote] = ()
    """Without what is private."""
    campaigns: Sequence[tuple[Campaign, Sequence[MemberRow]]] = ()
    """Those that ran in the period."""
    matters: Sequence[OpenMatter] = ()
    """What is open at its end, or today while it goes on."""
    reviews_ahead: Sequence[OpenMatter] = ()
    """The reviews to be held by the horizon."""
    inspections: Sequence[Inspection] = ()
    """Those of the period."""
    risk: Risk | None = None
    """How the loans stand; None where that is not known."""
    promises: Sequence[OpenPromise] = ()
    """Those that are open, the earliest first."""
    plan: Sequence[PlannedContact] = ()
    """What is planned from tomorrow on."""

    @property
    def today(self) -> date:
        """The day it is drafted on."""
        return self.work.today

    @property
    def is_over(self) -> bool:
        """Whether no day of the period is left behind today."""
        return self.today >= self.period.last

    @property
    def reviews(self) -> list[Review]:
        """The reviews held in the period."""
        return [one for one in self.work.reviews if one.on in self.period and one.on <= self.today]

    @property
    def horizon(self) -> date:
        """The day up to which the report looks ahead: the last one of the period that follows."""
        return self.period.after.last

    def is_ahead(self, day: date | None) -> bool:
        """Whether a day lies behind today, and not behind the horizon."""
        return day is not None and self.today < day <= self.horizon

    @property
    def maturing(self) -> list[Holding]:
        """What matures by the horizon, the earliest first."""
        found = [one for one in self.work.holdings if self.is_ahead(one.matures_on) and is_open(one, self.today)]
        return sorted(found, key=lambda one: (one.matures_on or date.max, one.id))
