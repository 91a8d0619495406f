"""Making the proposal of a day from a store and the queue of that day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rmtui.entry.times import read_time
from rmtui.rules.contact.cadence import resets_cadence
from rmtui.rules.contact.queue_filter import CALLING_HOURS
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.work.day_proposal import propose_day
from rmtui.store.plan_reading import read_day_plan

if TYPE_CHECKING:
    from collections.abc import Collection

    from rmtui.records.client import Client
    from rmtui.records.events import PlannedContact
    from rmtui.rules.contact.due_row import DueRow
    from rmtui.store.door import Store


def propose(
    store: Store, today: date, day: date, hours: int, *, not_before: str = "", without: Collection[str] = ()
) -> list[PlannedContact]:
    """What to add to the plan of a day from today on, out of the queue of that day. `without`: clients, by id.

    Who was spoken to on the day already is not proposed again; a message that does not count leaves nobody out.
    """
    contacts, settings = store.day(day).contacts, store.settings()

    def is_spoken_to(client: Client) -> bool:
        return any(client.id in one.clients and resets_cadence(one, client, settings) for one in contacts)

    rows = [row for row in store.due_rows(day) if not (row.client.id in without or is_spoken_to(row.client))]
    promised = {row.client.id: at for row in rows if (at := _promised_time(row, day))}
    return propose_day(rows, read_day_plan(store, day, today), day, hours, not_before, promised=promised)


def _promised_time(row: DueRow, day: date) -> str:
    """The time of day, "20:00", that a promise of the day names; "" where none does, or one at which nobody is met."""
    texts = (one.detail for one in row.reasons if one.cause is Cause.PROMISE and one.day == day)
    found = (
        read_time(text[at:])
        for text in texts
        for at in range(len(text))
        if not text[at - 1 : at].isalnum() or text[at] > "~"
    )
    return next((time for time, _length in filter(None, found) if int(time[:2]) in CALLING_HOURS), "")
