"""Reading the plan of a day from a store: the planned rows, and the contacts that show what became of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from rmtui.rules.days.book_holidays import book_holidays
from rmtui.rules.days.months import month_key
from rmtui.rules.work.day_plan import CARRIED_DAYS, PlanRow, day_plan

if TYPE_CHECKING:
    from rmtui.rules.contact.due_row import DueRow
    from rmtui.store.door import Reading, Store


def planned_after(store: Reading, day: date) -> frozenset[str]:
    """Ids of the clients with whom a contact is planned for a later day."""
    pages = (store.month(month) for month in store.months() if month >= month_key(day))
    return frozenset(one.client for page in pages for one in page.plan.values() if one.on > day)


def read_day_plan(store: Reading, day: date, today: date) -> list[PlanRow]:
    """The plan of a day, in its order; only the months it may be carried over from are read."""
    months = dict.fromkeys(month_key(one) for one in (day - timedelta(days=CARRIED_DAYS), day))
    pages = [store.month(month) for month in months]
    planned = [one for page in pages for one in page.plan.values()]
    contacts = (contact for page in pages for contact in page.contacts.values()) if planned else ()
    return day_plan(planned, contacts, day, today, lambda one: book_holidays().is_day_off(one))


def due_on(store: Store, day: date, today: date) -> dict[str, DueRow]:
    """The queue of the day of a plan, by client, whose texts are those of that day; empty for a day that is over."""
    return {row.client.id: row for row in store.due_rows(day)} if day >= today else {}
