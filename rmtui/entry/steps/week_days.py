"""English days of a next step that are named by a week: end of next week, a week on Tuesday, the week after Easter."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from rmtui.entry.dates import ends, read_days
from rmtui.entry.direction import FORWARD
from rmtui.entry.named_days import named_days
from rmtui.entry.numerals import MONTHS
from rmtui.entry.phrase_table import PhraseTable, word_at
from rmtui.entry.steps import festival_days
from rmtui.rules.days.months import month_length
from rmtui.words import by_word, moments

_AHEAD_OF_DAY = {
    1: ("a week", "week", "one week", "1 week"),
    2: ("a fortnight", "fortnight", "two weeks", "2 weeks", "the week after next"),
    3: ("three weeks", "3 weeks"),
}
"""Before a day, by how many weeks: it is so much later; those of one word have a preposition behind them."""
_NEXT_WEEK = (" of next week", " next week")
_BEHIND_DAY = {" after next": 1, " week": 1, " fortnight": 2}
"""Behind a day, by how many weeks."""
_LEADS = ("by ", "before ", "in ", "at ", "for ", "during ", "over ")


def read_week_day(text: str, today: date) -> tuple[tuple[date, ...], int, bool] | None:
    """The days at the start of a text in small letters, the length read, and whether the words name no exact day."""
    if text[:1] in _FIRST_OF_COUNTS and (weeks_on := _weeks_on(text, today)):
        return *weeks_on, False
    if week := _week_of_month(text, today) or _week_beside_festival(text, today):
        return *week, True
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
    elif kind in _MONTHS_OF:
        month = -(-today.month // _MONTHS_OF[kind]) * _MONTHS_OF[kind]
        day = date(today.year, month, month_length(today.year, month)) + timedelta(days=count)
    else:
        day = today + timedelta(days=count)
    return (day,), end, bool(vague)


_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_FIRST_OF_COUNTS = frozenset("123aoftwms")


def _weeks_on(text: str, today: date) -> tuple[tuple[date, ...], int] | None:
    """A week on Tuesday, two weeks today, the Monday after next; also tomorrow week, Friday fortnight."""
    for weeks, counts in _AHEAD_OF_DAY.items():
        words = next((word for word in counts if text.startswith(f"{word} ")), "")
        if not words:
            continue
        start = len(words) + 1
        lead = word_at(text, start, ("on ", "from ", "this "))
        is_led = lead or " " in words or words == "fortnight" or text.startswith(("today", "tomorrow"), start)
        found = read_days(text[start + len(lead) :], today, FORWARD) if is_led else None
        if found and not text[start + len(lead)].isdigit():
            return tuple(day + timedelta(weeks=weeks) for day in found[0]), start + len(lead) + found[1]
    behind = len("the ") * text.startswith("the ")
    found = read_days(text[behind:], today, FORWARD) if text[behind:].startswith(_DAYS) else None
    if found is None:
        return None
    end = behind + found[1]
    if text.startswith(_NEXT_WEEK, end):
        monday = today + timedelta(days=7 - today.weekday())
        following = end + next(len(words) for words in _NEXT_WEEK if text.startswith(words, end))
        return tuple(monday + timedelta(days=day.weekday()) for day in found[0]), following
    weeks, words = next(((count, one) for one, count in _BEHIND_DAY.items() if text.startswith(one, end)), (0, ""))
    if not words or not ends(text, end + len(words), glued=True):
        return None
    return tuple(day + timedelta(weeks=weeks) for day in found[0]), end + len(words)


def _week_of_month(text: str, today: date) -> tuple[tuple[date, ...], int] | None:
    """The first day of work of the second week of December, of the first week from the first of the month on; and the
    length read.
    """
    start = len(word_at(text, 0, ("in the ", "the ", "in ", "by the ")))
    nth, week, of, month, *_rest = (*text[start:].split(" ", 4), "", "", "")
    number = MONTHS.get(month.rstrip(".,;"))
    weeks = next((count for count, words in enumerate(_NTH) if nth in words), None)
    if weeks is None or number is None or week != "week" or of not in ("of", "in"):
        return None
    first = date(today.year + (number < today.month), number, 1)
    if nth == "last":
        first = first.replace(day=month_length(first.year, number))
    day = first - timedelta(days=first.weekday()) + timedelta(weeks=weeks) if weeks or nth == "last" else first
    return (festival_days.working_day_from(max(day, today)),), start + len(f"{nth} week {of} {month.rstrip('.,;')}")


def _week_beside_festival(text: str, today: date) -> tuple[tuple[date, ...], int] | None:
    """The first day of work of the week after Easter, of that before Christmas; and the length read."""
    start = len(word_at(text, 0, ("in the ", "the ", "in ", "by the ")))
    for way in ("before", "of", "after"):
        if not text.startswith(f"week {way} ", start):
            continue
        named = start + len(f"week {way} ")
        name = word_at(text, named, named_days())
        if not (name and ends(text, named + len(name), glued=True)):
            continue
        monday = festival_days.monday_beside(way, named_days()[name], today)
        return ((festival_days.working_day_from(max(monday, today)),), named + len(name)) if monday else None
    return None


_NTH = (("1st", "first", "last"), ("2nd", "second"), ("3rd", "third"), ("4th", "fourth"))
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "today", "tomorrow")
_FIRST = frozenset("abcefhilmntw")


@cache
def _phrases() -> PhraseTable:
    return PhraseTable(by_word({"en": moments.WEEK_DAYS}))
