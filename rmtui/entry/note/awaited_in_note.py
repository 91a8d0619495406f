"""Reads what the note of a line tells in words that the client is to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.steps.awaited_finder import find_awaited
from rmtui.records.party import Party
from rmtui.words import phrases
from rmtui.words.english_awaited import ASKING

if TYPE_CHECKING:
    from rmtui.entry.note.note_reading import NoteReading

_ASKING = frozenset(phrases(ASKING))
_TELLING = ("跟", "和", "与", "同", "对", "给", "向")
"""Before a client and 说: the manager speaks."""


def read_awaited(note: NoteReading) -> None:
    """Read what the client is to do, where a clause tells it for certain."""
    for place, span in enumerate(note.clauses()):
        goes_on = place == 0 and note.is_glued(span[0])
        is_asked, is_clients = goes_on and asks_client(note), goes_on and not note.head.in_words
        is_subject = is_clients and not (note.head.channel or note.head.preposition or note.head.is_sentence)
        is_told = goes_on and note.head.preposition in _TELLING
        found = find_awaited(
            note.typed, note.text, span, note.today,
            is_asked=is_asked, is_clients=is_clients, is_subject=is_subject, is_told=is_told,
        )  # fmt: skip
        if found:
            note.awaited = note.take(found)._replace(by=Party.CLIENT)
            return


def asks_client(note: NoteReading) -> bool:
    """Whether the head asks the client to do what the note begins with: Asked [Anna] to sign, 让[王芳]."""
    return note.head.is_demand or any(
        note.text[start:end].split()[-1] in _ASKING for start, end in note.head.note_spans
    )
