"""The form of a snooze: until when a client is hidden from the due queue, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.snooze import SNOOZE_FIELDS
from rmtui.entry.record_changes import build_record
from rmtui.language import _
from rmtui.records.events import Snooze
from rmtui.rules.text.record_text import client_names
from rmtui.store.door import Store
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.wording import format_long_day


class SnoozeForm(Form[Snooze]):
    """A recorded snooze. A new one is asked for on one line."""

    def __init__(self, snapshot: Snapshot, writer: Writer, book: Store, snooze: Snooze) -> None:
        self.snapshot, self._writer, self._book = snapshot, writer, book
        self._name = client_names([snooze.client], snapshot.clients)
        self.title = _("{name} is snoozed").format(name=self._name)
        self.fields = tuple(SNOOZE_FIELDS.values())

    def record(self, base: Snooze | None, values: Mapping[str, Any]) -> Snooze:
        return build_record(Snooze, base, values, self.snapshot.today)

    def current(self, snapshot: Snapshot, base: Snooze) -> Snooze | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: Snooze | None, record: Snooze) -> str:
        message = _("{name} is back in the queue on {day}.").format(name=self._name, day=format_long_day(record.until))
        return self._writer.records.change(message, (base, record))
