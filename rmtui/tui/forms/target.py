"""The form of the plan of one indicator for a year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.target import plan_field, plan_text
from rmtui.language import _
from rmtui.records.target import Indicator, Target
from rmtui.rules.work.targets import with_months
from rmtui.store.door import Store
from rmtui.terms import capitalized_term
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class TargetForm(Form[Target]):
    """One field: the year, its quarters or its months."""

    def __init__(self, writer: Writer, book: Store, indicator: Indicator, year: int) -> None:
        self._writer, self._book = writer, book
        self._new = Target(indicator=indicator, year=year)
        self.title = f"{capitalized_term(indicator)} {year}"
        self.fields = (plan_field(indicator),)

    def texts(self, record: Target | None) -> dict[str, str]:
        return {"months": plan_text(record.months, record.indicator) if record else ""}

    def record(self, base: Target | None, values: Mapping[str, Any]) -> Target:
        return with_months(base or self._new, values["months"])

    def current(self, snapshot: Snapshot, base: Target) -> Target | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: Target | None, record: Target) -> str:
        if not record.months:
            message = _("{name}: nothing is planned any more.").format(name=self.title)
            return self._writer.records.change(message, (base, None), what="remove") if base else ""
        message = _("{name} is planned.").format(name=self.title)
        return self._writer.records.change(message, (base, record), what="edit" if base else "add")
