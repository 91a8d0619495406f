"""The snapshot of the book: read at one moment, so that all panes and screens agree."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rmtui.entry.filter.context import FilterContext
from rmtui.entry.names import NameIndex
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client
from rmtui.records.events import Snooze
from rmtui.records.kinds import kind_of
from rmtui.records.settings import Settings
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.kept_promises import KeptPromises
from rmtui.rules.contact.summary import ContactSummary, OpenPromise
from rmtui.rules.people.list_order import default_order
from rmtui.rules.work.day_plan import PlanRow
from rmtui.store.door import Store
from rmtui.store.kept_promises import kept_promises
from rmtui.store.log_pages import Day
from rmtui.store.plan_reading import planned_after, read_day_plan


class Snapshot(NamedTuple):
    """Plain values, handed down to the panes."""

    today: date
    clients: Mapping[str, Client]
    names: NameIndex
    settings: Settings
    contact_summary: ContactSummary
    filter_context: FilterContext
    """The clients in the order of the list, and what a filter asks of them."""
    due: tuple[DueRow, ...]
    day: Day
    discretion: Discretion = Discretion({})
    plan: tuple[PlanRow, ...] = ()
    """The plan of today."""
    kept: KeptPromises = KeptPromises((), lambda _month: ())
    """Makes records of the log what is shown of them."""
    planned_ahead: frozenset[str] = frozenset()
    """Ids of the clients with whom a contact is planned for a later day."""

    def promises_to(self, client: str) -> list[OpenPromise]:
        """The open promises to a client, by id, the earliest first."""
        return self.contact_summary.promises_of(client)

    def snooze_of(self, client: str) -> Snooze | None:
        """The snooze that hides a client, by id, from the queue today."""
        snooze = self.contact_summary.snoozes.get(client)
        return snooze if snooze and self.today < snooze.until else None


EMPTY_SNAPSHOT = Snapshot(
    date.min,
    {},
    NameIndex(()),
    Settings(),
    ContactSummary(),
    FilterContext((), ContactSummary, Settings(), date.min),
    (),
    Day(date.min, (), (), (), (), ()),
)
"""What a pane has before it is given one."""


def read_snapshot(book: Store, today: date, only: str | None = None) -> Snapshot:
    """Everything but what takes long in a large book: a client's whole history, the unsorted lines of all years.

    `only`: of one client alone, by id, for the discreet view, and without the queue; of nobody for "".
    """
    clients, names, settings, contact_summary = (
        book.clients(),
        book.names(),
        book.settings(),
        book.contact_summary(today, only),
    )
    if only is not None:
        clients = {id: one for id, one in clients.items() if id == only}
        names = NameIndex(one for one in names if one.id == only)
    listed = sorted(clients.values(), key=default_order)
    filter_context = FilterContext.of(book, listed, today, contact_summary)
    return Snapshot(
        today,
        clients,
        names,
        settings,
        contact_summary,
        filter_context,
        tuple(book.due_rows(today)) if only is None else (),
        day_of(book.day(today), only),
        book.discretion(),
        tuple(row for row in read_day_plan(book, today, today) if only in (None, row.client)),
        kept_promises(book),
        planned_after(book, today),
    )


def day_of(day: Day, only: str | None) -> Day:
    """A day, or its records of one client alone, by id."""
    if only is None:
        return day
    of_client = (tuple(one for one in found if only in kind_of(one).owners(one)) for found in day[1:])
    return Day._make((day.on, *of_client))
