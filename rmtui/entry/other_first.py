"""Reads a Chinese line that first names a client who was only spoken of, as the same line with the contact first.

谈到王芳的推荐，跟李强吃饭
王芳推荐的陈静来电
替王芳给陈静打电话
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.affair_first import ContactFirst, contact_in, rearranged
from rmtui.entry.head.lookahead import person_at
from rmtui.entry.normal_form import clauses, line_start
from rmtui.entry.phrase_table import word_at
from rmtui.words import affairs, phrases
from rmtui.words.leftovers import RECOMMENDED

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadLine

_SPOKEN_OF = phrases(affairs.SPOKEN_OF)
_IN_PLACE_OF = phrases(affairs.IN_PLACE_OF)
_ASKING = phrases(affairs.ASKING)
_RECOMMENDED = phrases(RECOMMENDED)


def contact_behind_other(line: HeadLine) -> ContactFirst | None:
    """The line with its contact at the beginning; None where no other client is named behind who was spoken of."""
    text, start = line.text, line_start(line.text)
    spans = clauses(text, start, len(text))[:2]
    spoken, instead = (len(word_at(text, start, words)) for words in (_SPOKEN_OF, _IN_PLACE_OF))
    person = person_at(line, start + max(spoken, instead))
    if person is None or not spans:
        return None
    at, end = spans[0][0], spans[0][1]
    recommended = len(word_at(text, person.end, _RECOMMENDED))
    if spoken and len(spans) > 1:
        at, end = spans[1]
    elif instead:
        at = person.end + len(word_at(text, person.end, _ASKING))
    elif recommended:
        at = person.end + recommended
    stops = (end, spans[1][1]) if recommended and len(spans) > 1 else (end,)  # 王芳推荐的陈静，微信聊了基金
    found = (contact_in(line, at, stop, is_brief=True) for stop in stops if at > start)
    contact = next(filter(None, found), None)
    if contact is None or set(contact.head.clients) & set(person.candidates):
        return None
    return rearranged(line, contact, (start, len(text[:at].rstrip(" ,"))), contact.behind)
