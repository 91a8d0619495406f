"""The form of an occasion of the person's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.occasion import OCCASION_FIELDS
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.occasion import Occasion
from rmtui.store.door import Store
from rmtui.tui.forms.form import Form, replace_fields
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class OccasionForm(Form[Occasion]):
    """A day of every year, and the tag of those it concerns."""

    def __init__(self, writer: Writer, book: Store, occasion: Occasion | None = None) -> None:
        self._writer, self._book = writer, book
        self.title = plain(occasion.name) if occasion else _("New occasion")
        self.fields = tuple(OCCASION_FIELDS.values())

    def record(self, base: Occasion | None, values: Mapping[str, Any]) -> Occasion:
        return replace_fields(base, values) if base else Occasion(**values)

    def current(self, snapshot: Snapshot, base: Occasion) -> Occasion | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: Occasion | None, record: Occasion) -> str:
        text = _("{name} is changed.") if base else _("{name} is added.")
        message = text.format(name=plain(record.name))
        return self._writer.records.change(message, (base, record), what="edit" if base else "add")
