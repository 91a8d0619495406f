"""The plan of a day out of a store: what was planned and what became of it, and what the queue proposes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from rmtui.rules.contact.due import due
from rmtui.rules.days.book_holidays import book_holidays
from rmtui.rules.days.months import month_key
from rmtui.rules.work.day_plan import CARRIED_DAYS, PlanRow, day_plan
from rmtui.rules.work.day_proposal import propose_day

if TYPE_CHECKING:
    from collections.abc import Collection

    from rmtui.records.events import PlannedContact
    from rmtui.store.door import Reading, Store


def read_day_plan(store: Reading, day: date, today: date) -> list[PlanRow]:
    """The plan of a day, in its order; only the months it may be carried over from are read."""
    months = dict.fromkeys(month_key(one) for one in (day - timedelta(days=CARRIED_DAYS), day))
    pages = [store.month(month) for month in months]
    planned = [one for page in pages for one in page.plan.values()]
    contacts = (contact for page in pages for contact in page.contacts.values()) if planned else ()
    return day_plan(planned, contacts, day, today, book_holidays().is_day_off)


def propose(
    store: Store, today: date, day: date, hours: int, *, not_before: str = "", without: Collection[str] = ()
) -> list[PlannedContact]:
    """What to add to the plan of a day from today on, out of the queue of that day. `without`: clients, by id."""
    summary = store.contact_summary(today)
    folders = store.folders_due(summary, today, (day - today).days)
    clients = (client for client in store.clients().values() if client.id not in without)
    rows = due(clients, summary, store.settings(), day, folders=folders)
    return propose_day(rows, read_day_plan(store, day, today), day, hours, not_before)
