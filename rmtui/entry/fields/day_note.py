"""The one field of a day note."""

from __future__ import annotations

from rmtui.entry.fields.field import Field, declared
from rmtui.language import N_
from rmtui.records.events import DayNote

DAY_NOTE_FIELDS = declared(DayNote, Field("text", N_("Note"), N_("What mattered on that day"), lines=8))
