"""Keeping lines of entry that are not understood or not finished, word for word, so that none is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

import msgspec

from rmtui.errors import RmtuiError, Unsorted
from rmtui.language import _
from rmtui.records.events import DayNote, UnsortedLine
from rmtui.rules.text.phrases import note_in_line
from rmtui.tui.records.day_notes import editable_note
from rmtui.tui.records.record_writer import Change, RecordWriter


class UnsortedWriter:
    """Every method returns the message for the person, and raises RmtuiError where the book refuses."""

    def __init__(self, records: RecordWriter, clock: Callable[[], datetime]) -> None:
        self._records, self._book, self._clock = records, records.book, clock

    def keep(self, line: str, why: Unsorted) -> str:
        """Keep a line that is not understood."""
        self._book.keep_unsorted(line, str(why), self._records.today, f"{self._clock():%H:%M}")
        return _("Kept as unsorted: e on its row sorts it. Ctrl+Z undoes it.")

    def keep_corrected(self, line: UnsortedLine, text: str, why: Unsorted) -> str:
        """Keep the correction of an unsorted line that is not understood either."""
        message = _("Still unsorted, as it stands now: {why}").format(why=why)
        return self._records.change(message, (line, msgspec.structs.replace(line, line=text, why=str(why))))

    def keep_unfinished(self, lines: Iterable[str], corrected: Mapping[str, UnsortedLine] | None = None) -> str:
        """Keep what was typed and not entered, as one operation; what is a day note, as the note of the day.

        `corrected`: the lines that replace an unsorted one, and which.
        """
        why = _("It was not finished.")
        today, changes, notes = self._records.today, list[Change](), 0
        for line in lines:
            if text := note_in_line(line):
                old = editable_note(self._book.day(today).notes)
                note = msgspec.structs.replace(old, text=text) if old else DayNote(on=today, text=text)
                changes.append((old, note))
                notes += 1
            elif before := (corrected or {}).get(line):
                changes.append((before, msgspec.structs.replace(before, line=line, why=why)))
            else:
                changes.append((None, UnsortedLine(on=today, line=line, why=why, at=f"{self._clock():%H:%M}")))
        count = len(changes) - notes
        message = _("Kept as unsorted: {count}.").format(count=count) if count else ""
        return self._records.change(message, *changes, what="keep")

    def put_aside(self, line: str, refusal: RmtuiError) -> str:
        """Keep a line that the book refused beside the book. OSError where even that fails."""
        waiting = self._book.outbox
        waiting.put(line, self._records.today, f"{self._clock():%H:%M}")
        return _("{refusal} The line waits in {file}, and comes in when the book can be written.").format(
            refusal=refusal, file=waiting.name
        )
