"""Times of day as people write them, in Chinese and English, at the start of a text: 下午三点半, 3 p.m., half ten."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache

from rmtui.entry.dates import REACH, ends
from rmtui.entry.names import half_width
from rmtui.entry.numerals import FIGURE, FIGURES, number_of
from rmtui.entry.phrase_table import word_ends
from rmtui.words import by_word, phrases
from rmtui.words.days import PARTS_OF_DAY
from rmtui.words.numbers import BEHIND_HOUR, MINUTES, MINUTES_BEHIND_HOUR, NUMBERS

TIME_LEADS = ("at around ", "at about ", "at ", "@ ", "around ")
"""English words before a time of day."""
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45}
_LATE = {"下午": range(1, 12), "中午": range(1, 5), "晚上": range(5, 12)}
"""The hours of a part of the day that are twelve more on the clock; 晚上1点 is behind midnight."""
_MIDNIGHT = ("晚上", "凌晨")
"""Parts of the day whose twelve o'clock is 0:00."""
_PARTS = by_word({"zh": PARTS_OF_DAY}) | {"晚": "晚上"}
_PARTS_BEGIN = frozenset(word[0] for word in _PARTS)
_HELD, _HELD_WITHIN = ":点时aph", 8
"""Every time of day holds one of these among its first characters: what has none needs no pattern."""
_PART = rf"(?:(?!晚一点)(?P<{{}}>{'|'.join(sorted(_PARTS, key=len, reverse=True))})\s?)?"
_TIME = (
    rf"{_PART.format('part24')}(?P<h24>[0-9]{{1,2}})(?:[:h]|\.(?=[0-9]{{2}}\s?(?:hrs|h)\b))(?P<m24>[0-9]{{2}})"
    r"(?!\s?[ap]\.?m)(?:\s?(?:hrs|hours|h)\b)?"
    r"|(?P<h4>[01][0-9]|2[0-3])(?P<m4>[0-5][0-9])\s?(?:hrs|hours|h)\b"
    r"|(?P<h12>[0-9]{1,2})(?:[:.](?P<m12>[0-9]{2}))?\s?(?P<half_day>[ap])(?:m|\.m\.?)"
    rf"|{_PART.format('part')}(?P<h>{FIGURE})[点时](?![候间常期速机])(?:(?P<quarter>半|[一三]刻)|(?P<m>{FIGURE})分?|[钟整])?(?:多|左右|前后|来钟)?"
)


def read_time(text: str, part: str = "", *, behind_at: bool = False) -> tuple[str, int] | None:
    """The time of day at the start of `text` as "09:10", and its length: 14:30, 9:05, 下午三点半, 下午3:20, 3 p.m.

    `part` is the part of the day that is known from before: 晚上 of 昨晚. `behind_at`: whether at, or another word that
    leads to a time, stands before it, so that 11, ten and 11.20 are times, too.
    """
    folded = half_width(text[:REACH]).lower()
    if folded[:1].isdigit() and (span := re.match(_FROM_TO, folded)) and ends(folded, span.end(), glued=True):
        begun = f"{span['from']}{span['half'] or ''}"
        first = read_time(begun, part, behind_at=True)
        return first and (first[0], span.end())
    if folded[:1].isascii() and (spoken := read_spoken_time(folded, part, behind_at=behind_at)):
        return spoken
    likely = (
        folded[:1]
        and (folded[0] in FIGURES or folded[0] in _PARTS_BEGIN)
        and any(sign in folded[:_HELD_WITHIN] for sign in _HELD)
    )
    match = re.match(_TIME, folded) if likely else None
    if match is None or not ends(folded, match.end(), glued=True):
        return None
    hour_text = match["h24"] or match["h4"] or match["h12"] or match["h"]
    try:
        hour = number_of(hour_text)
        minute = _QUARTERS.get(match["quarter"] or "") or number_of(
            match["m24"] or match["m4"] or match["m12"] or match["m"] or "0"
        )
    except ValueError:
        return None
    half_day = match["half_day"]
    if half_day and not 1 <= hour <= 12:
        return None
    if half_day:
        hour = hour % 12 + (12 if half_day == "p" else 0)
    part = _PARTS.get(match["part"] or match["part24"] or "", part)
    is_told = half_day or part or match["h12"] or match["h4"] or hour_text[0] in "0零"
    is_bare = not is_told and hour <= LAST_OF_DAY
    if (hour in _LATE.get(part, ()) and not half_day) or is_bare:  # nobody calls at 3:30 at night
        hour += 12
    elif hour == 12 and part in _MIDNIGHT:
        hour = 0
    return (f"{hour:02}:{minute:02}", match.end()) if hour < 24 and minute < 60 else None


_FROM_TO = r"(?P<from>[0-9]{1,2}(?::[0-9]{2})?) ?[-–~] ?[0-9]{1,2}:[0-9]{2}(?![0-9:])(?: ?(?P<half>[ap]m)\b)?"
"""From when until when somebody talked: 11-11:45."""
_NOONS = ("noonish", "noon", "middayish", "midday")
_FIRST = frozenset("0123456789nmhofstaqe")
"""What such a time may begin with."""
_HOUR_ENDS = (" o'clock sharp", " o'clock", " o clock", "-ish", "ish", " sharp")
_MINUTES_OF_HOUR = 60
_FIRST_OF_DAY, LAST_OF_DAY, _NOON = 8, 6, 12
"""Without a part of the day an hour from 8 on is before noon, one up to 6 behind it, and 7 may be either."""


def latest_time(today: date, clock: datetime) -> str:
    """The latest time of day that a contact of today may have been at, as "10:40", by a clock that may be slow; ""
    where it tells none: on another day, and shortly before midnight.
    """
    latest = clock + _SLOW
    return f"{latest:%H:%M}" if clock.date() == latest.date() == today else ""


_SLOW = timedelta(minutes=10)


def read_spoken_time(text: str, part: str, *, behind_at: bool) -> tuple[str, int] | None:
    """The time at the start of `text`, in small letters, as "10:30", and its length; None where there is none.

    `behind_at`: whether at stands before it.
    """
    if text[:1] not in _FIRST:
        return None
    for noon in _NOONS:
        if text.startswith(noon) and word_ends(text, len(noon)):
            return "12:00", len(noon)
    return _minutes_and_hour(text, part) or _hour(text, part, behind_at=behind_at)


def is_hour(text: str, at: int) -> int:
    """The end of a bare hour at `at`, which may be a time: seven, 7, 9.15; 0 where there is none."""
    end = at
    while end < len(text) and text[end].isdigit():
        end += 1
    if at < end <= at + 2 and text.startswith(("h", "hrs", "hours"), end):
        return end + 1
    found = _hour_at(text, at, glued=True)
    if found and text[found[1] : found[1] + 1] == "." and found[0] >= _FIRST_OF_DAY:  # 9.15, where 4.25 may be a rate
        minutes = text[found[1] + 1 : found[1] + 3]
        is_time = len(minutes) == len("15") and minutes.isdecimal() and int(minutes) < _MINUTES_OF_HOUR
        return found[1] + 3 if is_time and word_ends(text, found[1] + 3) else 0
    return found[1] if found and word_ends(text, found[1]) and _may_follow(text, found[1]) else 0


def _minutes_and_hour(text: str, part: str) -> tuple[str, int] | None:
    """Half ten, quarter past two, ten to four."""
    if text.startswith("half "):
        start = len("half past ") if text.startswith("half past ") else len("half ")
        found = _hour_at(text, start)
        return _time(found[0], 30, found[1], part) if found else None
    word = next((word for word in _minutes() if text.startswith(word) and word_ends(text, len(word))), "")
    for way, sign in ((" past ", 1), (" to ", -1)) if word else ():
        if text.startswith(way, len(word)) and (found := _hour_at(text, len(word) + len(way))):
            return _time(found[0], sign * _minutes()[word], found[1], part)
    return None


def _hour(text: str, part: str, *, behind_at: bool) -> tuple[str, int] | None:
    """3 o'clock, threeish, and behind at also 3, ten, ten thirty and 11.20."""
    found = _hour_at(text, 0, glued=True)
    if found is None:
        return None
    hour, end = found
    for behind in _HOUR_ENDS:
        if text.startswith(behind, end) and word_ends(text, end + len(behind)):
            return _time(hour, 0, end + len(behind), part)
    if not behind_at:
        return None
    for word, minutes_told in _minutes_behind().items():
        if text.startswith(f" {word}", end) and word_ends(text, end + 1 + len(word)):
            return _time(hour, minutes_told, end + 1 + len(word), part)
    minutes = text[end + 1 : end + 3]
    if text[end : end + 1] == "." and len(minutes) == 2 and minutes.isdecimal() and word_ends(text, end + 3):
        return _time(hour, int(minutes), end + 3, part) if int(minutes) < _MINUTES_OF_HOUR else None
    return _time(hour, 0, end, part) if word_ends(text, end) and _may_follow(text, end) else None


def _may_follow(text: str, end: int) -> bool:
    """Whether an hour may end here: at 11 Mill Lane and at 10% are no times."""
    rest = text[end:]
    if not rest.strip() or (rest[0] in ",.;:!?)" and not rest[1:2].isdigit()):
        return True
    return rest[0] == " " and rest[1:].split(maxsplit=1)[0].strip(",.;:") in _BEHIND_HOUR


_BEHIND_HOUR = frozenset(phrases(BEHIND_HOUR))


def _hour_at(text: str, at: int, *, glued: bool = False) -> tuple[int, int] | None:
    """The hour at `at` and where it ends. `glued`: whether ish may stand right behind it."""
    end = at
    while end < len(text) and text[end].isdigit():
        end += 1
    if end > at:
        hour = int(text[at:end]) if end - at < 3 else 0
        return (hour, end) if 1 <= hour <= _NOON and (glued or word_ends(text, end)) else None
    for word, hour in _hours().items():
        end = at + len(word)
        if text.startswith(word, at) and (word_ends(text, end) or (glued and text.startswith("ish", end))):
            return hour, end
    return None


def _time(hour: int, minutes: int, end: int, part: str) -> tuple[str, int] | None:
    """The time as "14:15"; None where the hour may be before noon or behind it."""
    if part == "下午" or (part == "晚上" and hour != _NOON):
        hour = hour % _NOON + _NOON
    elif hour <= LAST_OF_DAY:
        hour += _NOON
    elif hour < _FIRST_OF_DAY and part != "上午":
        return None
    total = (hour * 60 + minutes) % (24 * 60)
    return f"{total // 60:02}:{total % 60:02}", end


@cache
def _hours() -> dict[str, int]:
    return by_word(NUMBERS)


@cache
def _minutes_behind() -> dict[str, int]:
    return by_word(MINUTES_BEHIND_HOUR)


@cache
def _minutes() -> dict[str, int]:
    return by_word(MINUTES)
