"""English days of a next step that are named by a week: end of next week, early next week, a week on Tuesday."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from rmtui.entry.dates import FORWARD, ends, read_days
from rmtui.entry.phrase_table import PhraseTable
from rmtui.words import by_word, moments

_AHEAD_OF_WEEKDAY = ("a week on ", "a week from ", "week on ", "the week after next on ")

_LEADS = ("by ", "before ", "in ", "at ", "for ", "during ", "over ")


def read_week_day(text: str, today: date) -> tuple[tuple[date, ...], int, bool] | None:
    """The days at the start of a text in small letters, the length read, and whether the words name no exact day."""
    for words in _AHEAD_OF_WEEKDAY:
        if text.startswith(words) and (found := read_days(text[len(words) :], today, FORWARD)):
            return tuple(day + timedelta(weeks=1) for day in found[0]), len(words) + found[1], False
    found_phrase = _phrases().match(text, 0) if text[:1] in _FIRST else None
    if found_phrase is None and text.startswith(_LEADS):
        found_phrase = _phrases().match(text, text.index(" ") + 1)
    if found_phrase is None or not ends(text, found_phrase[1], glued=True):
        return None
    meaning, end = found_phrase
    kind, number, *vague = meaning.split()
    count = int(number)
    if kind == "week":  # days from this week's Monday
        day = today - timedelta(days=today.weekday()) + timedelta(days=count)
        day = day if day >= today else day + timedelta(weeks=1)
    elif kind == "month":
        first = date(today.year + today.month // 12, today.month % 12 + 1, 1)
        day = first - timedelta(days=1) + timedelta(days=count)
    else:
        day = today + timedelta(days=count)
    return (day,), end, bool(vague)


_FIRST = frozenset("abcefhilmntw")


@cache
def _phrases() -> PhraseTable:
    return PhraseTable(by_word({"en": moments.WEEK_DAYS}))
