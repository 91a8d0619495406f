"""Writing the plan of a day: rows added, dropped and moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rmtui.language import _, ngettext
from rmtui.records.client import Client
from rmtui.records.events import PlannedContact
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.people.contact_channel import contact_channel
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.day_plan import PlanRow, next_position
from rmtui.rules.work.day_proposal import planned_for
from rmtui.tui.records.record_writer import RecordWriter
from rmtui.wording import format_long_day


class PlanWriter:
    """Every method returns the message for the person, and raises RmtuiError where the book refuses."""

    def __init__(self, records: RecordWriter) -> None:
        self._records = records

    def add_clients(self, clients: Iterable[Client], plan: Sequence[PlanRow], queue: Iterable[DueRow]) -> str:
        """Put clients behind the rows of the plan of today, with why they are in the queue."""
        today, first = self._records.today, next_position(plan)
        due = {row.client.id: row for row in queue}
        return self.add(
            [
                PlannedContact(
                    client=client.id,
                    on=today,
                    position=place,
                    channel=contact_channel(client),
                    reasons=planned_for(due[client.id], today) if client.id in due else "",
                )
                for place, client in enumerate(clients, first)
            ]
        )

    def add(self, planned: Sequence[PlannedContact]) -> str:
        """Put rows into the plan of their day, as one operation."""
        self._records.change("", *((None, one) for one in planned), what="plan")
        day = format_long_day(planned[0].on)
        if len(planned) == 1:
            message = _("{name} is in the plan of {day}. Ctrl+Z takes it back.")
            return message.format(name=self._names(planned), day=day)
        message = ngettext(
            "{count} client is in the plan of {day}. Ctrl+Z takes it back.",
            "{count} clients are in the plan of {day}. Ctrl+Z takes them back.",
            len(planned),
        )
        return message.format(count=len(planned), day=day)

    def drop(self, rows: Iterable[PlanRow]) -> str:
        """Drop rows from the plan, with what is left of the same clients from earlier days."""
        found = list(rows)
        dropped = [one for row in found for one in (row.planned, *row.older)]
        message = _("Dropped from the plan: {name}. Ctrl+Z brings it back.")
        message = message.format(name=self._names([row.planned for row in found]))
        return self._records.change(message, *((one, None) for one in dropped), what="plan")

    def move(self, changes: Iterable[tuple[PlannedContact, PlannedContact]]) -> str:
        """Renumber rows."""
        return self._records.change("", *changes, what="plan")

    def _names(self, planned: Iterable[PlannedContact]) -> str:
        return client_names((one.client for one in planned), self._records.book.clients())
