"""The form of a day note, where it has room for several lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.day_note import DAY_NOTE_FIELDS
from rmtui.language import _
from rmtui.records.events import DayNote
from rmtui.tui.forms.form import Form, replace_fields
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.wording import format_long_day


class NoteForm(Form[DayNote]):
    """What mattered on a day; an empty one is taken away. A new one is asked for on one line."""

    def __init__(self, snapshot: Snapshot, writer: Writer, note: DayNote) -> None:
        super().__init__(snapshot, writer)
        self.title = _("Day note, {day}").format(day=format_long_day(note.on))
        self.fields = tuple(DAY_NOTE_FIELDS.values())

    def record(self, base: DayNote | None, values: Mapping[str, Any]) -> DayNote:
        assert base is not None  # noqa: S101
        return replace_fields(base, values)

    def save(self, base: DayNote | None, record: DayNote) -> str:
        if base and not record.text:
            return self.writer.records.remove(_("The day note is taken away."), base)
        return super().save(base, record)

    def saved_text(self, base: DayNote | None, record: DayNote) -> str:  # noqa: ARG002
        return _("The day note is kept.")
