"""Times of day as people write them, in Chinese and English, at the start of a text."""

from __future__ import annotations

import re

from rmtui.entry.dates import REACH, ends
from rmtui.entry.names import half_width
from rmtui.entry.numerals import FIGURE, FIGURES, number_of
from rmtui.entry.spoken_times import LAST_OF_DAY, read_spoken_time
from rmtui.words import by_word
from rmtui.words.days import PARTS_OF_DAY

_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45}
_LATE = {"下午": range(1, 12), "中午": range(1, 5), "晚上": range(5, 12)}
"""The hours of a part of the day that are twelve more on the clock; 晚上1点 is behind midnight."""
_MIDNIGHT = ("晚上", "凌晨")
"""Parts of the day whose twelve o'clock is 0:00."""
_PARTS = by_word({"zh": PARTS_OF_DAY})
_PARTS_BEGIN = frozenset(word[0] for word in _PARTS)
_HELD, _HELD_WITHIN = ":点时ap", 8
"""Every time of day holds one of these among its first characters: what has none needs no pattern."""
_PART = rf"(?:(?P<{{}}>{'|'.join(sorted(_PARTS, key=len, reverse=True))})\s?)?"
_TIME = (
    rf"{_PART.format('part24')}(?P<h24>[0-9]{{1,2}}):(?P<m24>[0-9]{{2}})(?!\s?[ap]\.?m)"
    r"|(?P<h12>[0-9]{1,2})(?:[:.](?P<m12>[0-9]{2}))?\s?(?P<half_day>[ap])(?:m|\.m\.?)"
    rf"|{_PART.format('part')}(?P<h>{FIGURE})[点时](?![候间常期速机])(?:(?P<quarter>半|[一三]刻)|(?P<m>{FIGURE})分?|[钟整])?(?:多|左右|前后|来钟)?"
)


def read_time(text: str, part: str = "", *, behind_at: bool = False) -> tuple[str, int] | None:
    """The time of day at the start of `text` as "09:10", and its length: 14:30, 9:05, 下午三点半, 下午3:20, 3 p.m.

    `part` is the part of the day that is known from before: 晚上 of 昨晚. `behind_at`: whether at, or another word that
    leads to a time, stands before it, so that 11, ten and 11.20 are times, too.
    """
    folded = half_width(text[:REACH]).lower()
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
    hour_text = match["h24"] or match["h12"] or match["h"]
    try:
        hour = number_of(hour_text)
        minute = _QUARTERS.get(match["quarter"] or "") or number_of(match["m24"] or match["m12"] or match["m"] or "0")
    except ValueError:
        return None
    half_day = match["half_day"]
    if half_day and not 1 <= hour <= 12:
        return None
    if half_day:
        hour = hour % 12 + (12 if half_day == "p" else 0)
    part = _PARTS.get(match["part"] or match["part24"] or "", part)
    is_bare = not half_day and not part and not match["h12"] and hour_text[0] not in "0零" and hour <= LAST_OF_DAY
    if (hour in _LATE.get(part, ()) and not half_day) or is_bare:  # nobody calls at 3:30 at night
        hour += 12
    elif hour == 12 and part in _MIDNIGHT:
        hour = 0
    return (f"{hour:02}:{minute:02}", match.end()) if hour < 24 and minute < 60 else None
