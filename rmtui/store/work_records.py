"""Reading the manager's work of some months; other months are not read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from rmtui.records.opportunity import Opportunity
from rmtui.records.target import Indicator, Target
from rmtui.rules.days.months import month_key
from rmtui.rules.work.targets import Progress, all_progress, compared_periods
from rmtui.rules.work.work_records import WorkRecords
from rmtui.store.sale_reading import sales_of

if TYPE_CHECKING:
    from rmtui.rules.days.periods import Period
    from rmtui.store.door import Store


def read_work(book: Store, periods: Iterable[Period], today: date, *, contacts: bool = False) -> WorkRecords:
    """The records of these periods; the single contacts only where they are asked for. RmtuiError where the book
    cannot be read.
    """
    wanted = {month_key(month) for period in periods for month in period.months()}
    names = [month for month in book.months() if month in wanted]
    months = book.work_of_months(names)
    days: Counter[date] = Counter()
    for month in months:
        days.update(month.contacts)
    return WorkRecords(
        clients=book.clients(),
        settings=book.settings(),
        today=today,
        contact_days=days,
        sales=sales_of(months, book),
        holdings=book.holdings(),
        reviews=book.measured_reviews(),
        opportunities=[*book.records(Opportunity)],
        contacts=[one for name in names for one in book.month(name).contacts.values()] if contacts else (),
    )


def read_progress(book: Store, period: Period, today: date) -> dict[Indicator, Progress]:
    """How it stands with every indicator in a period; nothing is read where nothing is planned for its year."""
    targets = [one for one in book.records(Target) if one.year == period.first.year]
    work = read_work(book, compared_periods(period), today) if targets else None
    return all_progress(targets, period, work, book.holidays()) if work else {}
