"""Making the proposal of a day from a store and the queue of that day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rmtui.rules.work.day_proposal import propose_day
from rmtui.store.plan_reading import read_day_plan

if TYPE_CHECKING:
    from collections.abc import Collection

    from rmtui.records.events import PlannedContact
    from rmtui.store.door import Store


def propose(
    store: Store, today: date, day: date, hours: int, *, not_before: str = "", without: Collection[str] = ()
) -> list[PlannedContact]:
    """What to add to the plan of a day from today on, out of the queue of that day. `without`: clients, by id.

    Who was contacted on the day already is not proposed: that row would be done at once.
    """
    met = {id for contact in store.day(day).contacts if contact.reached for id in contact.clients}
    rows = [row for row in store.due_rows(day) if row.client.id not in met.union(without)]
    return propose_day(rows, read_day_plan(store, day, today), day, hours, not_before)
