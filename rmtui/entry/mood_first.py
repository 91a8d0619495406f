"""Reads a line that begins with what tells nothing of the contact, as the same line with that behind the contact.

忘了记：周一 陈老师 短信 问纪念币预约
Knackered. Last one: Mrs O'Brien, tel, thinking about the deposit
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry.affair_first import ContactFirst, FoundContact, rearranged
from rmtui.entry.head.head_reader import read_head
from rmtui.entry.head.head_reading import head_line, skip_separators
from rmtui.entry.normal_form import line_start
from rmtui.entry.phrase_table import table_of
from rmtui.errors import Unsorted
from rmtui.words.moods import MOODS

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadLine

_SIGNS = frozenset(",.;:-…~")


def behind_mood(line: HeadLine) -> ContactFirst | None:
    """The line with its contact at the beginning; None where it begins otherwise, or no contact follows."""
    start = line_start(line.text)
    at = _moods_end(line.text, start)
    if at == start or at >= len(line.text):
        return None
    try:
        head = read_head(head_line(line.typed[at:], line.text[at:], line.today, line.names))
    except Unsorted:
        return None
    if head.is_literal or head.is_planned or head.is_imperative:
        return None
    mood = start, len(line.typed[:at].rstrip(" ,，:：-"))
    if _HELD_SIGNS.isdisjoint(line.text[at:]):
        return _with_mood_last(line, mood, at)
    stop = at + len(line.typed[at : at + head.end].rstrip(" ,，:：-"))
    return rearranged(line, FoundContact(at, stop, at + head.end, head), mood, at + head.end)


_HELD_SIGNS = frozenset(">#=<+")
"""Behind these a note goes on no more, so that what the line begins with is put before them."""


def _with_mood_last(line: HeadLine, mood: tuple[int, int], at: int) -> ContactFirst:
    """The line with its beginning at its end."""
    told = line.typed[at:].rstrip(" .。!！")
    sign = "。" if is_han(told[-1:]) else ". "
    written = f"{told}{sign}{line.typed[slice(*mood)]}"
    return ContactFirst(written, mood, ((0, (at, at + len(told))), (len(told) + len(sign), mood)))


def _moods_end(text: str, at: int) -> int:
    """Where the clauses of `MOODS` end that begin at `at`, with the signs behind each."""
    while at < len(text):
        end = table_of(*MOODS.values()).end(text, at)
        stop = end
        while stop < len(text) and text[stop] in _SIGNS:
            stop += 1
        if end in (at, stop):
            return at
        at = skip_separators(text, stop)
    return at
