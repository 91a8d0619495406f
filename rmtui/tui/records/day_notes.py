"""The note of a day that can be edited on one line."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.records.events import DayNote


def editable_note(notes: Sequence[DayNote]) -> DayNote | None:
    """The note of the day that can be changed on one line; one of several lines is left as it is."""
    return next((note for note in reversed(notes) if "\n" not in note.text), None)
