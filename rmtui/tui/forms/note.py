"""The form of a day note, where it has room for several lines."""

from __future__ import annotations

from rmtui.entry.fields.day_note import DAY_NOTE_FIELDS
from rmtui.language import _
from rmtui.records.events import DayNote
from rmtui.store.door import Store
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.wording import format_long_day


class NoteForm(Form[DayNote]):
    """What mattered on a day; an empty one is taken away. A new one is asked for on one line."""

    def __init__(self, writer: Writer, book: Store, note: DayNote) -> None:
        self._writer, self._book = writer, book
        self.title = _("Day note, {day}").format(day=format_long_day(note.on))
        self.fields = tuple(DAY_NOTE_FIELDS.values())

    def current(self, snapshot: Snapshot, base: DayNote) -> DayNote | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: DayNote | None, record: DayNote) -> str:
        if base and not record.text:
            return self._writer.records.remove(_("The day note is taken away."), base)
        return self._writer.records.change(_("The day note is kept."), (base, record))
