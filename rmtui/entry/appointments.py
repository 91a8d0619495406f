"""Looks whether a contact on a mere weekday may be an appointment for the coming one: on a Monday, lunch Weds 12:30,
王芳 周三 吃饭.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, entry_errors
from rmtui.entry.line import PartKind
from rmtui.entry.outcomes import tells_talk
from rmtui.records.channel import Channel
from rmtui.words import phrases
from rmtui.words.days import ENGLISH_WEEKDAYS

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadReading
    from rmtui.entry.leftovers import Line

_WEEKDAYS = frozenset(phrases(ENGLISH_WEEKDAYS))
_HAN_WEEKDAY = r"(?:周|星期|礼拜)[一二三四五六日天]"
_PAST = "了过"
"""Of these characters, one tells in Chinese that something has been."""
_ARRANGED_BY = (Channel.TELEPHONE, Channel.MEETING, Channel.VISIT)


def check_appointment(line: Line, head: HeadReading) -> None:
    """MaybeAhead where a line names a weekday that is still to come this week, and tells of nothing that has been."""
    monday = line.today - timedelta(days=line.today.weekday())
    if head.day is None or head.day >= monday or head.outcome:
        return
    day = next((part for part in head.parts if part.kind is PartKind.DAY), None)
    way = next((part for part in head.parts if part.kind is PartKind.CHANNEL), None)
    if day is None or way is None or any(tells_talk(line.text[slice(*one)]) for one in line.clauses):
        return
    named, told = line.text[day.start : day.end].strip(" ."), line.text[way.start : way.end]
    if is_han(named[0]):
        is_bare = re.match(_HAN_WEEKDAY, named) is not None and is_han(told[0])
        may_be_ahead = is_bare and not any(sign in line.text for sign in _PAST)
    else:  # a noun beside it, with a time or nothing else
        noun = contact_finder.noun(told, 0) if named in _WEEKDAYS else None
        may_be_ahead = noun is not None and noun.channel in _ARRANGED_BY and bool(head.time or not line.clauses)
    if may_be_ahead:
        raise entry_errors.MaybeAhead(line.typed, day.start, day.end)
