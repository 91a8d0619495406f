"""Whether a line without a channel tells no contact: a correction, who is whose wife; in Chinese also a gift, a
birthday, or what somebody's relative did.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import entry_errors
from rmtui.entry.head.head_reading import skip_separators
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.outcomes import tells_talk
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import PhraseTable, holds, table_of
from rmtui.entry.steps.step_days import read_step_day
from rmtui.language import _
from rmtui.words import leftovers as words
from rmtui.words import no_contact, phrases

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


def tells_undone(note: NoteReading) -> bool:
    """Whether a clause tells of a contact that the manager has not made: forgot to call."""
    language = "en" if note.text.isascii() else "zh"
    undone = table_of(no_contact.UNDONE[language])
    return any(undone.end(note.text[:end], start) > start for start, end in note.clauses())


def tells_event(note: NoteReading) -> bool:
    """Whether a line tells what happened at the bank or what the manager did alone, and nothing that was said: [Bob]
    moved 200k to another bank; [王芳]已赎回理财.
    """
    head = note.head
    if note.sales or (head.is_sentence and not head.note_spans):
        return False
    told = [note.text[slice(*one)] for one in (*head.note_spans, *note.clauses())]
    return any(map(_is_event, told)) and not any(map(_is_talk, told))


def _is_talk(told: str) -> bool:
    if any(map(is_han, told)):
        return holds(told, no_contact.TALKED["zh"])
    return not set(phrases(no_contact.TALKED["en"])).isdisjoint(re.findall(r"[a-z]+", told))


def _is_event(told: str) -> bool:
    if any(map(is_han, told)):
        return holds(told, no_contact.EVENTS["zh"])
    at, before = 0, table_of(no_contact.BEFORE_EVENTS)
    while (end := before.end(told, at)) > at:
        at = skip_blanks(told, end)
    return table_of(no_contact.EVENTS["en"]).end(told, at) > at or re.match(_SUM_MOVED, told[at:]) is not None


_SUM_MOVED = r"(?:moved|sent|took|drew) (?:another |all |about |some )?[$£€¥]?\d[\d,.]*[km]?\b"
"""An event of a sum, and not of a date or an address: moved 200k to RBC."""


def told_elsewhere(note: NoteReading) -> str:
    """Where that belongs what a line tells in the place of a contact, a correction or what clients are to each other;
    "" where it tells neither.
    """
    clauses = note.clauses()
    if note.sales or note.promise or note.awaited or not clauses:
        return ""
    start, end = clauses[0]
    told, language = note.text[start:end], "zh" if _begins_han(note.text, start) else "en"
    if tells_talk(told) if language == "zh" else holds(told, no_contact.SAYING):  # said the sale was wrong
        return ""
    is_alone = not any(tells_talk(note.text[slice(*one)]) for one in clauses[1:])
    if is_alone and _tells_tie(told, language, is_several=len(note.head.clients) > 1):
        message = _("“{words}” tells no contact: “rmtui ties” writes down who belongs to whom.")
    elif holds(told, no_contact.CORRECTIONS[language]):
        message = _("“{words}” tells no contact: “rmtui sales edit” corrects a sale, “rmtui contacts edit” a contact.")
    else:
        return ""
    return entry_errors.asked(message, note.typed, (start, end))


def _tells_tie(told: str, language: str, *, is_several: bool) -> bool:
    """Whether a clause tells what clients are to each other, 是夫妻, or one to somebody: 是李娜的妈妈, is Bob's wife.

    `is_several`: whether the line names several clients.
    """
    at = table_of(no_contact.BEFORE_TIES[language]).end(told, 0)
    behind = told[at:].removesuffix("关系").strip()
    if at and is_several and behind in phrases(no_contact.TIES[language]):
        return True
    owner, of, relation = behind.partition("的") if language == "zh" else told.removeprefix("is ").partition("'s ")
    is_led = bool(at) if language == "zh" else told.startswith("is ")
    return is_led and bool(owner and of and relation) and relation_end(relation, 0) == len(relation)


def _begins_han(text: str, at: int) -> bool:
    return is_han(text[at]) or text[at].isdigit()


@cache
def _occasions() -> PhraseTable:
    tails = ("", *phrases(words.BEHIND_OCCASIONS))
    return PhraseTable([f"{one}{tail}" for one in phrases(words.OCCASIONS) for tail in tails])
