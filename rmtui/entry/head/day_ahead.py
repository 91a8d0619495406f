"""English words for a day to come where the head of a line has that of its contact: Tues week, after Xmas, in Jan."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from rmtui.entry import entry_errors
from rmtui.entry.head.lookahead import acts, is_called_as_month, person_at
from rmtui.entry.numerals import MONTHS
from rmtui.entry.people_finder import whole_word
from rmtui.words import by_word, phrases
from rmtui.words.days import WEEKDAYS
from rmtui.words.heads import BEGINNING_AHEAD

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadLine

_MONTH = (
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|january|february|march|april|may|june|july|august|september"
    r"|october|november|december"
)
_MAY_BEGIN = (
    r"(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:week|fortnight)\b"
    r"|(?:the )?(?:week|fortnight) (?:today|tomorrow|on|after|mon|tue|wed|thu|fri|sat|sun)"
    r"|(?:a|one|two|three) (?:week|fortnight)s?\b"
    r"|in (?:a|the|early|mid|late|spring|summer|autumn|winter|next)\b|in (?:" + _MONTH + ")"
    r"|(?:by|until|till) |later (?:this|on|next)|(?:this )?coming "
    r"|(?:after|before) [a-z]"
    r"|(?:early|mid|late|(?:the )?(?:end|start|beginning|middle) of)[ -]|early in|new year|next\b|" + _MONTH
)
"""What a day to come may begin with where a contact is told; not: a count, 6 month review, or a festival alone."""
_BEFORE_DAY = r"later (?:on |(?=this |next ))|(?:this )?coming "
_LATER = r"(?:later (?:on )?today|later on|soon|shortly)\b"
_FIRST = frozenset(phrases(BEGINNING_AHEAD)).union(MONTHS, by_word(WEEKDAYS))
_MAX_CHARACTERS = 40
"""Of the words that are looked at."""
_WITHIN = timedelta(days=200)
"""A month that comes later than that has rather been lately, or is what was talked about."""


def check_not_ahead(line: HeadLine, at: int) -> None:
    """ContactLiesAhead where the words at `at` name a day to come."""
    first = whole_word(line.text, at)
    if first not in _FIRST:
        return
    if is_called_as_month(line, at):
        return
    words = line.text[at : at + _MAX_CHARACTERS]
    person = person_at(line, at)
    if person and person.end == at + len(first) and acts(line, person.end):  # May | rang
        return
    if later := re.match(_LATER, words):
        raise entry_errors.ContactLiesAhead(line.typed, at, at + later.end())
    if not re.match(_MAY_BEGIN, words):
        return
    from rmtui.entry.steps.step_days import read_step_day

    lead = re.match(_BEFORE_DAY, words)
    found = read_step_day(line.text, at + lead.end() if lead else at, line.today)
    is_this_month = MONTHS.get(first) == line.today.month
    if found and not is_this_month and line.today < found.days[0] < line.today + _WITHIN:
        raise entry_errors.ContactLiesAhead(line.typed, at, found.end)
