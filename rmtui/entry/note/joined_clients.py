"""Finds who came to a meeting later on, in a clause right behind the others: 陈老师也到了; Mr. Miller joined us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import entry_errors
from rmtui.entry.contact_finder import filler_end
from rmtui.entry.head.lookahead import CONJUNCTION_SIGNS, named_person
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import MAX_NAME, colleague_end, relation_end, titled_end
from rmtui.entry.phrase_table import table_of, word_at
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.words import joining as words
from rmtui.words import phrases
from rmtui.words.contact_phrases import NOTE_WORDS
from rmtui.words.people import SURNAMES
from rmtui.words.steps import HAN_OBJECTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rmtui.entry.head.head_reading import HeadLine
    from rmtui.entry.note.note_reading import NoteReading
    from rmtui.entry.people_finder import Person

_MAX_GLUED = 10
"""Characters of what goes on behind the names before the clause: [王芳来网点]办卡，"""


def read_joined(note: NoteReading, line: HeadLine) -> None:
    """Add the clients who came to the meeting to those of the head."""
    spans = note.clauses()
    if spans and note.is_glued(spans[0][0]):
        if _tells_affair(note.text[slice(*spans[0])]):
            return
        del spans[0]
    for start, end in spans[:1]:
        found = _joined(line, note.text[:end], start)
        if not found and (stop := _stranger_end(note.text[:end], at := _led(note.text[:end], start))) > at:
            raise entry_errors.UnknownName(note.typed[at:stop], span=(at, stop))
        known = [person.candidates[0] for person, _at in found]
        if any(len(person.candidates) != 1 or not person.sure for person, _at in found):
            return
        note.head.clients += [one for one in known if one not in note.head.clients]
        note.joined = [(at, person.end) for person, at in found]


def _tells_affair(words: str) -> bool:
    """Whether words that go on with the names tell what was talked about: it may be there that somebody came."""
    if is_han(words[0]):
        return len(words) > _MAX_GLUED or any(sign in words for sign in "说聊谈讲提问")
    return not _ABOUT.isdisjoint(words.split())


_ABOUT = frozenset(("about", "re", "regarding", "concerning", "to", "on"))


def _joined(line: HeadLine, text: str, start: int) -> list[tuple[Person, int]]:
    """Who a clause says came, and where they are named; [] where it says anything else."""
    at = _led(text, start)
    found: list[tuple[Person, int]] = []
    while at < len(text) and (person := named_person(line, at)):
        found.append((person, at))
        at = skip_blanks(text, person.end)
        joint = word_at(text, at, ("和", "跟", "and "))
        if not joint and text[at : at + 1] not in CONJUNCTION_SIGNS:
            break
        at = skip_blanks(text, at + max(1, len(joint)))
    if at >= len(text):
        return found if table_of(words.HAN_AND).end(text, start) > start else []
    if not found:
        return []
    came = _behind(text, _behind(text, at, words.ADVERBS), words.CAME, once=True)
    if came == at:
        return []
    came = _behind(text, came, words.BEHIND)
    return found if came >= len(text) or text.startswith(" for ", came - 1) else []


def _led(text: str, start: int) -> int:
    """Behind the words that lead to the names in a clause: 后来, 还有."""
    return max(_behind(text, start, words.LEADS), table_of(words.HAN_AND).end(text, start))


def _stranger_end(text: str, at: int) -> int:
    """The end of a Chinese name at `at` of nobody in the book who was there, too, 赵六|也在; `at` for none."""
    titled = titled_end(text, at) if at < len(text) else at
    if titled == at and (at >= len(text) or text[at] not in SURNAMES or _is_no_name(text, at)):
        return at
    ends = (titled,) if titled > at else range(at + _SHORTEST, min(len(text), at + MAX_NAME - 1) + 1)
    is_led = at > _SHORTEST and table_of(words.HAN_AND).end(text, at - _SHORTEST) == at
    return next((end for end in ends if all(map(is_han, text[at:end])) and _is_there(text, end, is_led=is_led)), at)


_SHORTEST = 2
"""Characters of a name."""


def _is_there(text: str, at: int, *, is_led: bool) -> bool:
    """Whether the words at `at`, behind a name, tell no more than that somebody came."""
    came = _behind(text, _behind(text, at, words.ADVERBS), words.CAME, once=True) if at < len(text) else at
    return _behind(text, came, words.BEHIND) >= len(text) if came > at else is_led and at >= len(text)


def _is_no_name(text: str, at: int) -> bool:
    """Whether Chinese words that begin as a surname does are a relative, a colleague or a thing: 孙子, 方案, 金条."""
    is_person = relation_end(text, at) > at or colleague_end(text, at + 1) > at + 1
    return (
        is_person
        or bool(product_kind(text[at:]))
        or text.startswith((*phrases(NOTE_WORDS), *phrases(HAN_OBJECTS)), at)
        or filler_end(text, at) > at
    )


def _behind(text: str, at: int, told: Mapping[str, str], *, once: bool = False) -> int:
    """Behind words of a table at `at`."""
    while at < len(text) and (end := table_of(told["zh" if is_han(text[at]) else "en"]).end(text, at)) > at:
        at = skip_blanks(text, end)
        if once:
            break
    return at
