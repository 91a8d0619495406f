"""The form of the plan of one indicator for a year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.target import plan_field, plan_text
from rmtui.language import _
from rmtui.records.target import Indicator, Target
from rmtui.rules.work.targets import with_months
from rmtui.terms import capitalized_term
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class TargetForm(Form[Target]):
    """One field: the year, its quarters or its months."""

    def __init__(self, snapshot: Snapshot, writer: Writer, indicator: Indicator, year: int) -> None:
        super().__init__(snapshot, writer)
        self._new = Target(indicator=indicator, year=year)
        self.title = f"{capitalized_term(indicator)} {year}"
        self.fields = (plan_field(indicator),)

    def texts(self, record: Target | None) -> dict[str, str]:
        return {"months": plan_text(record.months, record.indicator) if record else ""}

    def record(self, base: Target | None, values: Mapping[str, Any]) -> Target:
        return with_months(base or self._new, values["months"])

    def save(self, base: Target | None, record: Target) -> str:
        if not record.months:
            message = _("{name}: nothing is planned any more.").format(name=self.title)
            return self.writer.records.remove(message, base) if base else ""
        return super().save(base, record)

    def saved_text(self, base: Target | None, record: Target) -> str:  # noqa: ARG002
        return _("{name} is planned.").format(name=self.title)
