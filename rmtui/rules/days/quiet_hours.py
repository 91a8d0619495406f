"""Quiet hours: when a client is not to be called, parsed from text, and whether a moment falls in them.

"9-18", "9:00-18:00", "下午2点到5点", "12-14, 18-20", "22-7", "工作时间", "mornings", "周末", "after 8pm".
Nothing is guessed: for "only after work" the answer is None, not understood.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime

from rmtui.named_tuple import NamedTuple
from rmtui.words import by_word, phrases
from rmtui.words.days import HOURS, SETS_OF_DAYS, WEEKDAYS

_DAY = 24 * 60
_WORKDAYS, _WEEKEND, _EVERY_DAY = frozenset(range(5)), frozenset((5, 6)), frozenset(range(7))


class _Hours(NamedTuple):
    """From `start` to `end`, in minutes since midnight, on days counted from Monday; over midnight if `end` is less."""

    days: frozenset[int]
    start: int
    end: int

    def holds(self, weekday: int, minute: int) -> bool:
        """Whether a minute of a weekday falls in it. Hours that cross midnight belong to the day they start on."""
        if self.start < self.end:
            return weekday in self.days and self.start <= minute < self.end
        return (weekday in self.days and minute >= self.start) or ((weekday - 1) % 7 in self.days and minute < self.end)


_HOURS = {
    "working": _Hours(_WORKDAYS, 9 * 60, 18 * 60),
    "morning": _Hours(_EVERY_DAY, 6 * 60, 12 * 60),
    "noon": _Hours(_EVERY_DAY, 12 * 60, 14 * 60),
    "afternoon": _Hours(_EVERY_DAY, 13 * 60, 18 * 60),
    "evening": _Hours(_EVERY_DAY, 18 * 60, _DAY),
    "night": _Hours(_EVERY_DAY, 22 * 60, 7 * 60),
    "all day": _Hours(_EVERY_DAY, 0, _DAY),
}
_SETS_OF_DAYS = {"workdays": _WORKDAYS, "weekend": _WEEKEND, "every day": _EVERY_DAY}
_ENGLISH = tuple(phrases(words)[0] for words in WEEKDAYS["en"].values())
_WEEKDAY = rf"(?:周|星期|礼拜)([一二三四五六日天])|\b({'|'.join(_ENGLISH)})[a-z]*\b"
_TO = r"\s*(?:-|–|—|~|至|到|to|till|until)+\s*"
_CLOCK = (
    r"(?P<part{n}>上午|早上|早晨|凌晨|中午|下午|晚上|傍晚)?(?P<hour{n}>[0-2]?[0-9])"
    r"(?::(?P<minute{n}>[0-5][0-9]))?(?:\s?(?P<half{n}>[ap])\.?m\.?|[点时](?P<past{n}>半|[0-5]?[0-9]分)?|h)?"
)
_FIRST, _SECOND = _CLOCK.replace("{n}", "1"), _CLOCK.replace("{n}", "2")
# Patterns are compiled where they are used: most commands read no quiet hours.
_FROM_TO = rf"(?:from )?{_FIRST}{_TO}{_SECOND}"
_BARE_HOURS = r"(?<![0-9:午上晨])([0-9]{1,2})\s?[-–~]\s?([0-9]{1,2})(?!\s?[0-9:点时aphm])"
_AFTER = rf"after {_FIRST}|{_SECOND}\s?(?:之后|以后|后)"
_BEFORE = rf"before {_FIRST}|{_SECOND}\s?(?:之前|以前|前)"
_DAYS = rf"(?:on )?(?:{_WEEKDAY})(?:{_TO}(?:{_WEEKDAY}))?"
_SEPARATOR = r"[,;、/。\n]|和|以及|及|\band\b"
_AFTERNOON = ("下午", "晚上", "傍晚")


def is_quiet(quiet: str, moment: datetime) -> bool | None:
    """Whether a moment falls in these quiet hours; None where they are not understood."""
    pieces = [_parse_piece(piece.strip()) for piece in _pieces(quiet)]
    minute = moment.hour * 60 + moment.minute
    if any(hours.holds(moment.weekday(), minute) for piece in pieces for hours in piece or ()):
        return True
    return None if None in pieces else False


def are_quiet_hours(text: str) -> bool:
    """Whether a text is understood as hours, days or both."""
    return all(_parse_piece(piece.strip()) for piece in _pieces(text))


def quiet_hours_text(quiet: str) -> str:
    """The hours as they were written, with 9-18, which reads as a day of the year, as 9:00–18:00."""
    return re.sub(_BARE_HOURS, _clock_text, quiet) if quiet else ""  # most have none


def _clock_text(match: re.Match[str]) -> str:
    start, end = int(match[1]), int(match[2])
    if max(start, end) > 24:
        return match[0]
    return f"{start}:00–{end + 12 if end < start <= 12 else end}:00"


def _pieces(quiet: str) -> list[str]:
    return re.compile(_SEPARATOR).split(unicodedata.normalize("NFKC", quiet).lower())


def _parse_piece(piece: str) -> list[_Hours] | None:
    """The hours of one part between separators; None where any of it is not understood."""
    days: frozenset[int] = frozenset()
    hours: list[_Hours] = []
    at = 0
    while at < len(piece):
        for match in (_match_days, _match_words, _match_clock):
            if found := match(piece, at):
                result, at = found
                break
        else:
            return None
        if isinstance(result, _Hours):
            hours.append(result)
        else:
            days |= result
        at += len(piece[at:]) - len(piece[at:].lstrip(" 的"))
    if days and not hours:
        return [_Hours(days, 0, _DAY)]
    return [one._replace(days=days) if days else one for one in hours]


def _match_days(piece: str, at: int) -> tuple[frozenset[int], int] | None:
    if found := _longest(by_word(SETS_OF_DAYS), piece, at):
        return _SETS_OF_DAYS[found[0]], found[1]
    if match := re.compile(_DAYS).match(piece, at):
        first, last = _weekday(match[1], match[2]), _weekday(match[3], match[4])
        if first is None:
            return None
        return frozenset(_weekdays_between(first, first if last is None else last)), match.end()
    return None


def _weekday(chinese: str | None, english: str | None) -> int | None:
    if chinese:
        return "一二三四五六日".index(chinese.replace("天", "日"))
    return _ENGLISH.index(english) if english else None


def _weekdays_between(first: int, last: int) -> Iterator[int]:
    """The weekdays from `first` to `last`, wrapping around Sunday."""
    return (day % 7 for day in range(first, last + 1 if last >= first else last + 8))


def _match_words(piece: str, at: int) -> tuple[_Hours, int] | None:
    if (
        re.compile(_FROM_TO).match(piece, at)
        or re.compile(_AFTER).match(piece, at)
        or re.compile(_BEFORE).match(piece, at)
    ):
        return None  # 下午2点到5点 is more exact than 下午
    found = _longest(by_word(HOURS), piece, at)
    return (_HOURS[found[0]], found[1]) if found else None


def _longest(words: dict[str, str], piece: str, at: int) -> tuple[str, int] | None:
    """The meaning of the longest of the words that stands at a place, and the end of it."""
    word = max((word for word in words if piece.startswith(word, at)), key=len, default="")
    return (words[word], at + len(word)) if word else None


def _match_clock(piece: str, at: int) -> tuple[_Hours, int] | None:
    if match := re.compile(_FROM_TO).match(piece, at):
        start, end = _minute(match, "1"), _minute(match, "2", part=match["part1"], half=match["half1"])
        if start is not None and end is not None and end < start <= 12 * 60 and not _names_half(match, "2"):
            end += 12 * 60  # 9-6 means 9:00 to 18:00
        if start is not None and end is not None and match["half2"] == "p" and not _names_half(match, "1"):
            start += 12 * 60 if start + 12 * 60 < end else 0  # 2-5pm
    elif match := re.compile(_AFTER).match(piece, at):
        start, end = _minute(match, "1" if match["hour1"] else "2"), _DAY
    elif match := re.compile(_BEFORE).match(piece, at):
        start, end = 0, _minute(match, "1" if match["hour1"] else "2")
    else:
        return None
    return (_Hours(_EVERY_DAY, start, end), match.end()) if start is not None and end is not None else None


def _minute(match: re.Match[str], n: str, part: str | None = None, half: str | None = None) -> int | None:
    """A time in minutes since midnight; None past 24:00. `part` and `half` are those of the time before it."""
    hour, past = int(match["hour" + n]), match["past" + n]
    minute = int(match["minute" + n] or (30 if past == "半" else (past or "0").rstrip("分")))
    part, half = match["part" + n] or part, match["half" + n] or half
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif part in _AFTERNOON and hour < 12:
        hour += 12
    total = hour * 60 + minute
    return total if total <= _DAY else None


def _names_half(match: re.Match[str], n: str) -> bool:
    """Whether a time names its half of the day: 下午, pm."""
    return bool(match["part" + n] or match["half" + n])
