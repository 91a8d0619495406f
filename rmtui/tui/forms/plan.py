"""The form of a planned contact: the day, the time, the channel, and what for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rmtui.entry.fields.plan import PLAN_FIELDS
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.records.events import PlannedContact
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.day_plan import day_over_text, replanned
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.wording import format_long_day


class PlanForm(Form[PlannedContact]):
    """A row of a plan, or of a proposal, which `keep` takes instead of the book."""

    def __init__(
        self,
        snapshot: Snapshot,
        writer: Writer,
        planned: PlannedContact,
        keep: Callable[[PlannedContact], str] | None = None,
    ) -> None:
        super().__init__(snapshot, writer)
        self._keep = keep
        self._name = client_names([planned.client], snapshot.clients)
        self.title = _("{name} in the day plan").format(name=self._name)
        self.fields = tuple(PLAN_FIELDS.values())

    def texts(self, record: PlannedContact | None) -> dict[str, str]:
        """One that was carried over is for today, and has no time yet."""
        return super().texts(record and replanned(record, {}, self.snapshot.today))

    def record(self, base: PlannedContact | None, values: Mapping[str, Any]) -> PlannedContact:
        assert base is not None  # noqa: S101 - the plan makes new ones without a form
        record = replanned(base, values, self.snapshot.today)
        if record.on < self.snapshot.today:
            raise BadInput(day_over_text(record.on))
        return record

    def current(self, base: PlannedContact) -> PlannedContact | None:
        return base if self._keep else super().current(base)

    def save(self, base: PlannedContact | None, record: PlannedContact) -> str:
        if self._keep:
            return self._keep(record)
        message = _("{name} is planned for {day}.").format(name=self._name, day=format_long_day(record.on))
        return self.writer.records.change(message, (base, record), what="plan")
