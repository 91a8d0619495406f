"""Reading the facts of a work report from a store; only the months of the period and its neighbours are read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from rmtui.records.campaign import Campaign
from rmtui.records.case import Case
from rmtui.records.loan import Inspection
from rmtui.records.target import Target
from rmtui.rules.campaign.reading import campaign_rows, newest_campaigns
from rmtui.rules.days.months import month_key
from rmtui.rules.days.periods import Period
from rmtui.rules.work.day_notes import reported_notes
from rmtui.rules.work.open_matters import open_matters, reviews_due
from rmtui.rules.work.report_facts import ReportFacts
from rmtui.rules.work.statistics import statistics
from rmtui.rules.work.targets import all_progress, compared_periods
from rmtui.store.loan_risk import read_risk
from rmtui.store.open_matter_reading import read_open_records
from rmtui.store.work_records import read_work

if TYPE_CHECKING:
    from rmtui.store.door import Store


def read_report_facts(book: Store, period: Period, today: date) -> ReportFacts:
    """Everything of a period. RmtuiError where the book cannot be read."""
    work = read_work(book, compared_periods(period), today)
    spoken = {month_key(month) for span in (period, period.before) for month in span.months()}
    own = {month_key(month) for month in period.months()}
    pages = {month: book.month(month) for month in book.months() if month in spoken or month >= month_key(today)}
    contacts = [one for month, page in pages.items() if month in spoken for one in page.contacts.values()]
    notes = (one for month, page in pages.items() if month in own for one in page.notes.values())
    planned = (one for page in pages.values() for one in page.plan.values())
    shown = [one for one in newest_campaigns(book) if one.starts_on < period.end and one.ends_on >= period.first]
    rows = campaign_rows(book, shown, today) if shown else {}
    records = read_open_records(book, period, today)
    whole, cases = msgspec.structs.replace(work, contacts=contacts), [*book.records(Case)]
    return ReportFacts(
        period=period,
        work=whole,
        breakdowns=statistics(period, whole, cases, book.records(Campaign)),
        progress=all_progress(book.records(Target), period, work, book.holidays()),
        cases=[one for one in cases if one.client in work.clients],
        notes=sorted(reported_notes(one for one in notes if one.on in period), key=lambda one: (one.on, one.id)),
        campaigns=[(one, rows[one.id]) for one in reversed(shown)],
        matters=open_matters(period, records),
        reviews_ahead=[*reviews_due(period.after.end, records)],
        inspections=[one for one in book.records(Inspection) if one.on in period],
        risk=read_risk(book, period, today),
        promises=sorted(records.summary.promises, key=lambda one: (one.due, one.source)),
        plan=sorted((one for one in planned if one.on > today), key=lambda one: (one.on, one.position)),
    )
