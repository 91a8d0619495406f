"""The form of a snooze: until when a client is hidden from the due queue, and why."""

from __future__ import annotations

from rmtui.entry.fields.snooze import SNOOZE_FIELDS
from rmtui.language import _
from rmtui.records.events import Snooze
from rmtui.rules.text.record_text import client_names
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.wording import format_long_day


class SnoozeForm(Form[Snooze]):
    """A recorded snooze. A new one is asked for on one line."""

    kind = Snooze

    def __init__(self, snapshot: Snapshot, writer: Writer, snooze: Snooze) -> None:
        super().__init__(snapshot, writer)
        self._name = client_names([snooze.client], snapshot.clients)
        self.title = _("{name} is snoozed").format(name=self._name)
        self.fields = tuple(SNOOZE_FIELDS.values())

    def saved_text(self, base: Snooze | None, record: Snooze) -> str:  # noqa: ARG002
        return _("{name} is back in the queue on {day}.").format(name=self._name, day=format_long_day(record.until))
