"""The day notes 每日记录 that others may read: the work report leaves out what is marked as private."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from rmtui.comparing import folded
from rmtui.records.events import DayNote
from rmtui.words.notes import PRIVATE

_PRIVATE = tuple(folded(word.strip()) for word in PRIVATE.split(","))


def reported_notes(notes: Iterable[DayNote]) -> Iterator[DayNote]:
    """The notes without the lines that begin with "private:"; those of which nothing is left are left out."""
    for note in notes:
        lines = [line for line in note.text.splitlines() if not _is_private(line)]
        if any(map(str.strip, lines)):
            yield replace(note, text="\n".join(lines))


def _is_private(line: str) -> bool:
    word, colon, _text = folded(line).partition(":")
    return bool(colon) and word.strip() in _PRIVATE
