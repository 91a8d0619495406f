"""The months that the contact calendar has read from the book: each once, and again when it changed there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rmtui.errors import RmtuiError
from rmtui.records.events import Contact, Sale
from rmtui.rules.contact.calendar_cell import Marks, month_marks
from rmtui.rules.days.months import month_key
from rmtui.store.door import Store


class MonthCache:
    """The marks of every month that was read, by "2026-11". Threads may share it."""

    def __init__(self, book: Store) -> None:
        self.marks: dict[str, Marks] = {}
        self._book = book
        self._states: dict[str, object] = {}

    def stale(self, months: Iterable[str]) -> list[str]:
        """Those of the months that were not read yet, or that changed since."""
        return [month for month in months if self._states.get(month) != self._book.state_of_month(month)]

    def read(self, month: str) -> None:
        """Read a month. RmtuiError where it cannot be read; it counts as empty then, until its file changes."""
        self._states[month] = self._book.state_of_month(month)
        try:
            self.marks[month] = month_marks(self._book.month(month).contacts.values())
        except RmtuiError:
            self.marks[month] = {}
            raise

    def day_records(self, client: str, on: date) -> tuple[list[Contact], list[Sale]]:
        """A client's contacts of a day, in their order, and all sales of that day. RmtuiError as of `read`."""
        month = month_key(on)
        if on.day not in self.marks.get(month, {}).get(client, {}):
            return [], []
        page = self._book.month(month)
        found = [one for one in page.contacts.values() if one.on == on and client in one.clients]
        sales = [one for one in page.sales.values() if one.on == on]
        return sorted(found, key=lambda contact: (contact.at, contact.id)), sales
