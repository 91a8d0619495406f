"""Reading what is still open for a period from a store; only the months of the log that can hold it are read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rmtui.records.case import Case
from rmtui.records.opportunity import Opportunity
from rmtui.rules.days.months import month_key
from rmtui.rules.work.open_matters import OpenMatter, OpenRecords, open_matters

if TYPE_CHECKING:
    from rmtui.rules.days.periods import Period
    from rmtui.store.door import Store


def read_open_matters(book: Store, period: Period, today: date) -> list[OpenMatter]:
    """What is open for a period, by kind and day. RmtuiError where the book cannot be read."""
    return open_matters(period, read_open_records(book, period, today))


def read_open_records(book: Store, period: Period, today: date) -> OpenRecords:
    """What the open matters of a period are found in. RmtuiError where the book cannot be read."""
    first = month_key(period.first)
    pages = {month: book.month(month) for month in book.months() if month >= first}
    summary = book.contact_summary(today)
    return OpenRecords(
        clients=book.clients(),
        settings=book.settings(),
        unsorted=[one for page in pages.values() for one in page.unsorted.values()],
        contacts=[one for page in pages.values() for one in page.contacts.values()],
        plan=[one for page in pages.values() for one in page.plan.values()],
        summary=summary,
        folders=book.folders_due(summary, today),
        cases=book.records(Case),
        opportunities=[*book.records(Opportunity)],
    )
