"""Moments of the past that are named by the part of a day or by hours: 昨晚, this morning, an hour ago."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from functools import cache

from rmtui.comparing import is_han
from rmtui.entry import day_order
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.phrase_table import PhraseTable, word_at
from rmtui.words import by_word, phrases
from rmtui.words.days import PARTS_OF_DAY
from rmtui.words.moments import HOURS, MOMENTS
from rmtui.words.people import SURNAMES

_COUNTS = "0123456789半一两二三四五六七八九十几"


@cache
def _moments() -> PhraseTable:
    return PhraseTable(by_word(MOMENTS))


def moment_end(text: str, at: int) -> tuple[int, int]:
    """The end of a moment at `at`, and how many days it lies off; `at` where there is none."""
    if found := _moments().match(text, at):
        return found[1], int(found[0])
    end = at
    while end < len(text) and text[end] in _COUNTS:
        end += 1
    if end == at:
        end = at + len(word_at(text, at, ("half an ", "an ", "a couple of ", "two ", "three ", "a few ")))
    start = skip_blanks(text, end) if end > at else at
    unit = word_at(text, start, phrases(HOURS)) if end > at else ""
    return start + len(unit) if unit else at, 0


def days_in_numbers(text: str, at: int, today: date) -> tuple[tuple[date, ...], int] | None:
    """The days of 20261120 and of 11.24, which stands for a day before a blank alone, and where the number ends."""
    end = at
    while end < len(text) and text[end] in "0123456789.":
        end += 1
    if end < len(text) and not (text[end].isspace() or is_han(text[end]) or text[end] == "】"):
        return None
    number = text[at:end]
    try:
        if len(number) == 8 and number.isdecimal() and number.startswith(("19", "20")):
            return (date(int(number[:4]), int(number[4:6]), int(number[6:])),), end
    except ValueError:
        return None
    month, point, day = number.removesuffix(".").partition(".")
    is_day = len(day) == _SIZE_OF_DAY or (len(day) == 1 and not text[:at].strip() and _goes_on(text[end:].lstrip()))
    if not (point and month.isdecimal() and day.isdecimal() and is_day and len(month) <= _SIZE_OF_DAY):
        return None
    days = []
    either = day_order.months_and_days(int(month), int(day)) if len(day) > 1 else [(int(month), int(day))]
    for one in either:
        for year in (today.year, today.year - 1):
            with suppress(ValueError):
                found = date(year, *one)
                if found <= today:
                    days.append(found)
                    break
    return (tuple(sorted(days)), end) if days else None


_SIZE_OF_DAY = 2


def _goes_on(text: str) -> bool:
    """Whether Chinese words go on behind a day at the beginning of a line, with a client: 12.7|跟林志强."""
    return text[:1] in _BEHIND_DAY or (text[:1] in SURNAMES and text[:1] not in "万千百亿")


_BEHIND_DAY = frozenset("跟和与同给见约拜陪请去到在")
_LONG_AGO, _SOON, _A_YEAR = 240, 120, 366
"""Days."""


def lies_ahead(day: date, words: str, today: date) -> bool:
    """Whether a day that was read looking back lies ahead, or rather does: 8 December, in November."""
    away = (today - day).days
    named = str(day.year) in words or "年" in words
    return away < 0 or (not named and _LONG_AGO < away < _A_YEAR and _A_YEAR - away < _SOON)


def days_of_span(first: date, words: str, today: date) -> tuple[date, ...]:
    """The days that a week or weekend before today may mean, of which `first` is the first; () for words of a day."""
    words = words.strip()
    if words.endswith(("周末", "weekend")):
        length = 2
    elif words.endswith(("周", "星期", "礼拜", "week")) and first < today and not _names_day(words):
        length = 7
    else:
        return ()
    days = (first + timedelta(days=count) for count in range(length))
    return tuple(day for day in days if day <= today)


def _names_day(words: str) -> bool:
    """Whether English words name a day of a week: Tuesday of last week, Tuesday last week."""
    before, last, _week = words.rpartition("last week")
    return " of " in words or bool(last and before.strip())


def part_of_day(words: str) -> str:
    """上午, 中午, 下午 or 晚上 where the words name the morning, noon, the afternoon or the evening; "" else."""
    words = words.rstrip()
    if words.endswith(("晚", "夜", "night", "evening")):
        return "晚上"
    if words.endswith(("morning", "早", "晨")):
        return "上午"
    if words.endswith("noon"):
        return "下午" if words.endswith("afternoon") else "中午"
    return next((part for part, names in PARTS_OF_DAY.items() if words.endswith(phrases(names))), "")
