"""Reads a line that tells the affair first and the contact last, as the same line with the contact at its beginning.

    利率下调的通知，短信发给王芳了
    换卡的事当面跟孙阿姨说了
    The revised fee letter went by email to Anna this morning

Exactly one clause, or the end of the first, must name a client and a channel in so many words; the affair
must name nobody, and tell no other day, channel, sale or next step. The checks of a note apply to it as to any note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import leftovers
from rmtui.entry.han_verbs import manner
from rmtui.entry.head.head_reader import read_head
from rmtui.entry.head.head_reading import HeadLine, head_line, skip_separators
from rmtui.entry.head.lookahead import day_at, named_person, person_at
from rmtui.entry.head.unknown_names import name_may_start_clause
from rmtui.entry.line import Part, PartKind
from rmtui.entry.normal_form import clauses, line_start, word_starts
from rmtui.entry.numerals import MONTHS
from rmtui.entry.people_finder import relation_end, titled_end, whole_word, word_end
from rmtui.entry.signs import starts_sign
from rmtui.errors import Unsorted
from rmtui.named_tuple import NamedTuple
from rmtui.words import affairs, heads, phrases
from rmtui.words.leftovers import CHANNELS

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadReading
    from rmtui.entry.line import Entry

Span = tuple[int, int]
_MAX_AFFAIR = 80
"""Characters of an affair."""
_MAX_CLAUSES = 6
_IMPERATIVES = frozenset(phrases(heads.IMPERATIVES))
_LINKS = ("with ", "to ", "from ")
_LEADS = frozenset(phrases(affairs.LEADS))
_PARTICLES = frozenset(phrases(affairs.PARTICLES))
_HAN_ENDS = phrases(affairs.HAN_ENDS)
_HAN_OTHERS = phrases(affairs.HAN_OTHERS)
_HAN_TODO = phrases(affairs.HAN_TODO)
_HAN_NOT_YET = phrases(affairs.HAN_NOT_YET)
_DONE = ("了", "过", "已")
"""In a Chinese clause behind a heading: it was done."""
_VERBS = frozenset(phrases(affairs.VERBS))
_NO_PASSIVES = frozenset(phrases(affairs.NO_PASSIVES))
_BEFORE_OTHER_DAYS = frozenset(phrases(affairs.BEFORE_OTHER_DAYS))
_NOT_DONE = frozenset((*phrases(affairs.NOT_YET), *phrases(affairs.OTHERS)))
_MAX_VERB = 3
"""Characters of a Chinese verb with 的 behind the client, at the end of a clause."""
_MIN_WORDS = 2
"""Words of an English affair at least, behind which the contact stands in the same clause."""
_HEADINGS = phrases(affairs.HEADINGS)
_AFFAIRS = frozenset(phrases(affairs.NOUNS))
_PARTICLES_BEHIND = frozenset("了过的")
_CLAUSE_ENDS = ("。", ";", ".")
_QUESTIONS = ("吗", "没", "没有", "么", "呢")


class FoundContact(NamedTuple):
    """Words of a line that tell who was in contact, and how."""

    start: int
    end: int
    behind: int
    """Where the words behind it begin."""
    head: HeadReading


class ContactFirst(NamedTuple):
    """A line with its contact at the beginning, and where in the line as typed its pieces stand."""

    line: str
    affair: Span
    pieces: tuple[tuple[int, Span], ...]
    """Of the contact, the affair and what stands behind: where each begins in `line`, and where it was typed."""

    def parts_as_typed(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Parts of `line`, as they stand in the line as typed; one that spans several pieces is several."""
        found = []
        for kind, start, end in parts:
            for begun, (typed, stop) in self.pieces:
                first, last = max(start, begun), min(end, begun + stop - typed)
                if first < last:
                    found.append(Part(kind, first - begun + typed, last - begun + typed))
        return tuple(sorted(found, key=lambda part: part.start))

    def is_clear(self, entry: Entry) -> bool:
        """Whether nothing but a note was read of the affair. `entry`: as `line` is read."""
        start, end = self.affair
        parts = self.parts_as_typed(entry.parts)
        return all(part.kind is PartKind.NOTE or part.end <= start or end <= part.start for part in parts)


def topics_last(line: HeadLine) -> ContactFirst | None:
    """The line with the topics that it begins with at its end: #referral Anna rang; None where it begins with none."""
    topics = re.match(_TOPICS, line.text)
    if topics is None:
        return None
    end, contact = topics.end(), line.typed[topics.end() :].rstrip()
    moved = ((0, (end, end + len(contact))), (len(contact) + 1, (0, end)))
    return ContactFirst(f"{contact} {line.typed[:end].rstrip()}", (0, 0), moved)


_TOPICS = r"\s*(?:#[^\s#>=]+\s+)+(?=\S)"
"""At the beginning of a line, before the contact."""


def contact_first(line: HeadLine) -> ContactFirst | None:
    """The line with its contact at the beginning; None where it is not clear which words tell the contact."""
    text = line.text
    start = line_start(text)
    if text.startswith(_HAN_TODO, start):
        return None
    spans = clauses(text, start, len(text))[:_MAX_CLAUSES]
    behind_sign = [span for span in spans[1:] if _may_be_contact(text, *span)]
    is_chinese = any(map(is_han, text[start : start + _MAX_AFFAIR]))
    found = [contact for span in behind_sign if (contact := contact_in(line, *span))]
    if not found and spans and is_chinese:
        found = _contacts_behind_affair(line, *spans[0])
    elif not found:
        found = next(filter(None, (_contacts_at_end(line, *span) for span in spans)), [])
    if len(found) != 1:
        return None
    contact = found[0]
    affair = start, _affair_end(text, contact.start)
    behind = skip_separators(text, contact.behind + (text[contact.behind : contact.behind + 1] in _CLAUSE_ENDS))
    rest = behind, min(len(text), behind + _MAX_AFFAIR)
    if affair[1] - start > _MAX_AFFAIR or not _is_affair(line, *affair) or _names_others(line, rest, contact.head):
        return None
    return rearranged(line, contact, affair, behind)


def rearranged(line: HeadLine, contact: FoundContact, affair: Span, behind: int) -> ContactFirst:
    sign = "，" if is_han(line.text[contact.end - 1]) else ", "
    before_rest = " " if starts_sign(line.text, behind) else sign
    written, pieces = "", []
    for span, before in (
        ((contact.start, contact.end), ""),
        (affair, sign),
        ((behind, len(line.typed)), before_rest),
    ):
        if words := line.typed[slice(*span)].strip(" .。") and line.typed[slice(*span)]:
            written += before
            pieces.append((len(written), span))
            written += words
    return ContactFirst(written, affair, tuple(pieces))


def _may_be_contact(text: str, at: int, end: int) -> bool:
    """Whether a clause neither asks for something to be done, call Bob, nor stands in brackets, or behind a heading
    that is no affair: Next: rang Bob. Behind a Chinese one it must have been done: 征信：电话问了张伟.
    """
    sign = text[:at].rstrip()[-1:]
    if sign in (":", "-") and is_han(text[at]):
        return any(word in text[at:end] for word in _DONE)
    is_heading = sign == ":" and text[line_start(text) :].startswith(_HEADINGS)
    return whole_word(text, at) not in _IMPERATIVES and sign != "(" and not is_heading


def contact_in(line: HeadLine, start: int, end: int, *, is_brief: bool = False) -> FoundContact | None:
    """The contact that a clause begins with; None where it tells no client and no channel in words. `is_brief`:
    whether it may be no sentence, 李强电话.
    """
    typed, text = line.typed[start:end], line.text[start:end]
    if line.text[end : end + 1] == "?" or text.endswith(_QUESTIONS):
        return None
    try:
        head = read_head(head_line(typed, text, line.today, line.names))
    except Unsorted:
        return None
    if not (head.channel and (head.is_sentence or is_brief)) or head.is_appointment or head.is_literal:
        return None
    stop = start + len(typed[: head.end].rstrip(" ,，:："))
    if text.endswith("的") and end - stop <= _MAX_VERB:  # 李娜来|办的
        stop = end
    is_particle = line.text[stop : stop + 1] in _PARTICLES_BEHIND and not is_han(line.text[stop + 1 : stop + 2])
    return FoundContact(start, stop, stop + is_particle, head)


def _contacts_behind_affair(line: HeadLine, start: int, end: int) -> list[FoundContact]:
    """The contact in a Chinese clause behind its affair: [换卡的事]当面跟王芳说了, [续贷清单]邮件发给王芳了."""
    text = line.text
    if text.startswith(_HAN_OTHERS, start) or relation_end(text, start) > start:  # my colleague did it
        return []
    for at in range(start + _MIN_WORDS, min(end, start + _MAX_AFFAIR)):
        if text[start:at].endswith((*_HAN_OTHERS, *_HAN_NOT_YET)):
            return []
        way = manner(text, at)
        is_begun = text[start:at].endswith(_HAN_ENDS) or (way is not None and way.channel is not None)
        if is_begun and (found := contact_in(line, at, end)):
            return [found]
    return []


def _contacts_at_end(line: HeadLine, start: int, end: int) -> list[FoundContact]:
    """The contact at the end of an English clause, behind what was done, [the letter went] by email to Anna, or behind
    what it was about: [school fees again] with the Smiths over lunch.
    """
    text = line.text
    starts = word_starts(text, start, end)
    for place in range(len(starts) - 1, _MIN_WORDS - 1, -1):
        at = starts[place]
        before = text[start:at].replace(" to the ", " the ").split()  # an invitation to the fair
        if not _NOT_DONE.isdisjoint(before) or "n't " in text[start:at]:
            continue
        if any(relation_end(text, begun) > begun for begun in starts[:place]):  # my colleague explained it
            continue
        verb = before[-2] if before[-1] in _LEADS or before[-1] in _PARTICLES else before[-1]
        is_verb_itself = text.startswith(" to ", word_end(text, at)) and _is_passive(whole_word(text, at))
        is_link = text.startswith(_LINKS, at) and person_at(line, text.index(" ", at) + 1)
        if (is_link or is_verb_itself or _is_passive(verb)) and (found := contact_in(line, at, end)):
            return [found]
    return []


def _is_passive(word: str) -> bool:
    """Whether a word may be the verb behind a thing that was done: went, sent, handed."""
    return word in _VERBS or (word.endswith("ed") and len(word) > len("need") and word not in _NO_PASSIVES)


def _affair_end(text: str, end: int) -> int:
    """Where an affair ends, without the separators and the by or via that lead to the contact."""
    end = len(text[:end].rstrip(" ,;:-"))
    lead = next((word for word in _LEADS if text.endswith(f" {word}", 0, end)), "")
    return end - len(lead) - 1 if lead else end


def _is_affair(line: HeadLine, start: int, end: int) -> bool:
    """Whether a span names nobody, and no day or channel."""
    text = line.text
    if leftovers.find(CHANNELS, text, start, end):
        return False
    for span in clauses(text, start, end):
        is_known = text[slice(*span)].rstrip("s") in _AFFAIRS
        if (not is_known and name_may_start_clause(line, *span)) or day_at(line, span[0]):
            return False
    return not _names_others(line, (start, end), None)


def _names_others(line: HeadLine, span: Span, head: HeadReading | None) -> bool:
    """Whether a span names anybody besides the clients of `head`; without one also somebody unknown, or a day."""
    text, typed = line.text, line.typed
    known = set(head.clients) if head else set()
    last = ""
    for at in range(*span):
        if is_han(text[at]):
            found = line.names.find_at_start(typed[at : span[1]])
            if (found and not known.issuperset(found[0])) or (head is None and titled_end(text, at) > at):
                return True
        elif text[at].isalnum() and (at == span[0] or not text[at - 1].isalnum()):
            word = whole_word(text, at)
            is_name = typed[at].isupper() and not typed[at : at + len(word)].isupper() and at > span[0]
            is_day = day_at(line, at) is not None
            is_of_affair = (is_day or word in MONTHS) and last in _BEFORE_OTHER_DAYS  # extended to March
            person = named_person(line, at)
            is_other = head is None and not is_of_affair and (is_name or is_day)
            if (person and not known.issuperset(person.candidates)) or is_other:
                return True
            last = word
    return False
