"""Whether a Chinese line without a channel tells no contact: a gift, a birthday, or what somebody's relative did."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry.head.head_reading import skip_separators
from rmtui.entry.outcomes import tells_talk
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import PhraseTable
from rmtui.entry.steps.step_days import read_step_day
from rmtui.words import leftovers as words
from rmtui.words import phrases

if TYPE_CHECKING:
    from rmtui.entry.note.note_reading import NoteReading


def tells_no_contact(note: NoteReading) -> bool:
    """Whether nothing that the note tells was said, so that its channel is asked for rather than assumed."""
    clauses = note.clauses()
    if note.sales or any(tells_talk(note.text[slice(*one)]) for one in clauses[1:]):
        return False
    first = clauses[0] if clauses else (len(note.text), len(note.text))
    is_talk = tells_talk(note.text[slice(*first)])
    if note.gift_span and note.gift_span[0] <= first[1] and not is_talk:
        return True
    if not clauses or skip_separators(note.text, note.behind_names) < first[0] or not _begins_han(note.text, first[0]):
        return False
    start, end = first[0] + note.text.startswith("的", first[0]), first[1]
    relation = relation_end(note.text, start)
    due = read_step_day(note.text[:end], relation, note.today) if relation < end else None
    is_alone = len(clauses) == 1 or bool(note.gift_span)
    is_occasion = is_alone and _occasions().end(note.text, due.end if due else relation) == end
    is_said = ":" in note.text[note.behind_names : first[0]]  # what stands behind a colon, the client told
    return is_occasion or (start < relation < end and not is_said)


def _begins_han(text: str, at: int) -> bool:
    return is_han(text[at]) or text[at].isdigit()


@cache
def _occasions() -> PhraseTable:
    tails = ("", *phrases(words.BEHIND_OCCASIONS))
    return PhraseTable([f"{one}{tail}" for one in phrases(words.OCCASIONS) for tail in tails])
