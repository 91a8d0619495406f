"""The one field of a day note."""

from __future__ import annotations

from rmtui.entry.fields.field import Field, declare_fields
from rmtui.language import N_
from rmtui.records.events import DayNote

_HINT = N_("What mattered on that day; a line that begins with “private:” stays out of the work report")

DAY_NOTE_FIELDS = declare_fields(DayNote, Field("text", N_("Note"), _HINT, lines=8))
