"""Dates and times of day as people write them, in Chinese and English, at the start of a text.

A date without a year, a month or a week is the nearest one in the direction asked for: what was done lies back, what
is promised lies ahead. A week begins on Monday, so 下周三 and "next wed" are the Wednesday of the week after this one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import IntEnum

from rmtui.entry.names import half_width, is_han


class Direction(IntEnum):
    """Where to look for a date that is not said in full."""

    BACK = -1
    FORWARD = 1


BACK, FORWARD = Direction

_Reader = Callable[[re.Match[str], date, Direction], date | None]

_DAYS_AWAY = {
    "今天": 0, "今日": 0, "今早": 0, "今晚": 0, "昨天": -1, "昨日": -1, "昨晚": -1, "前天": -2, "大前天": -3,
    "明天": 1, "明日": 1, "明早": 1, "明晚": 1, "后天": 2, "大后天": 3,
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tmr": 1,

        "the day before yesterday": -2,
        "day before yesterday": -2,
        "the day after tomorrow": 2,
        "day after tomorrow": 2
    ,
}
_WEEKDAYS = {
    sign: number
    for number, signs in enumerate(
        ("mon 一 1", "tue 二 2", "wed 三 3", "thu 四 4", "fri 五 5", "sat 六 6", "sun 日 天 7")
    )
    for sign in signs.split()
}
_ENGLISH_DAY = (
    "(?P<day>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER = r"(?P<n>\d{1,4}|[一二两三四五六七八九十]{1,3})"
_ENGLISH_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_ENGLISH_NUMBER = rf"(?P<n>\d{{1,4}}|{'|'.join(_ENGLISH_NUMBERS)})"
_HAN_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}

_NOT_AFTER = {"号": "楼线院店铺门室厅馆", "日": "元子常本报", "天": "台", "周": "年刊", "末": "班"}
"""What follows where 15号 is no day: 15号楼 is a building."""


def read_date(text: str, today: date, direction: Direction) -> tuple[date, int] | None:
    """The date at the start of `text`, the longest reading, and its length; None where none begins there.

    A Latin word or a number ends at a space or a sign; a Chinese date may be followed by anything it does not belong to.
    """
    folded = half_width(text[:64]).lower()
    best: tuple[date, int] | None = None
    for word, away in _DAYS_AWAY.items():
        if folded.startswith(word) and _ends(folded, len(word)) and (best is None or len(word) > best[1]):
            best = today + timedelta(days=away), len(word)
    for begins, holds, pattern, read in _PATTERNS if folded else ():
        if folded[0] not in begins or not any(word in folded for word in holds.split(" ")):
            continue
        match = re.match(pattern, folded)
        if match and (best is None or match.end() > best[1]) and _ends(folded, match.end()):
            try:
                day = read(match, today, direction)
            except (ValueError, OverflowError):  # 30 February; the year 12000
                continue
            if day:
                best = day, match.end()
    return best


def read_time(text: str) -> tuple[str, int] | None:
    """The time of day at the start of `text` as "09:10", and its length: 14:30, 9:05, 下午3点半, 3pm."""
    folded = half_width(text[:16]).lower()
    match = re.match(_TIME, folded) if folded and folded[0] in _DIGITS + "上中下晚早" else None
    if not match or not _ends(folded, match.end()):
        return None
    hour = int(match["h24"] or match["h"] or match["h12"])
    minute = 30 if match["half"] else int(match["m24"] or match["m"] or match["m12"] or 0)
    late = match["part"] in ("下午", "晚上") or match["ampm"] == "pm"
    if late and hour < 12:
        hour += 12
    elif match["ampm"] == "am" and hour == 12:
        hour = 0
    return (f"{hour:02}:{minute:02}", match.end()) if hour < 24 and minute < 60 else None


def _ends(text: str, end: int) -> bool:
    """May a date end here?"""
    if end >= len(text):
        return True
    last, following = text[end - 1], text[end]
    if is_han(last):
        return following not in _NOT_AFTER.get(last, "")
    return not (following.isalnum() or following in "'’-/.%:")


def _number(text: str) -> int:
    """12, 十二, 二十, a, three."""
    if text.isdecimal():
        return int(text)
    if text in _ENGLISH_NUMBERS:
        return _ENGLISH_NUMBERS[text]
    tens, ten, ones = text.rpartition("十")
    if not ten:
        if len(ones) != 1:
            raise ValueError(text)
        return _HAN_DIGITS[ones]
    return (_number(tens) if tens else 1) * 10 + (_HAN_DIGITS[ones] if ones else 0)


def _days_in(year: int, month: int) -> int:
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days


def _month_away(day: date, months: int) -> date:
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=months)


def _weeks_away(match: re.Match[str]) -> int:
    """上上周 is -2, 下周 and "next" are 1, 这周 is 0."""
    weeks = match["weeks"] or ""
    return weeks.count("下") - weeks.count("上") + (weeks == "next") - (weeks == "last")


def _week(match: re.Match[str], today: date, _direction: Direction) -> date:
    """下周, last week: its Monday."""
    return today - timedelta(days=today.weekday()) + timedelta(weeks=_weeks_away(match))


def _weekday(match: re.Match[str], today: date, direction: Direction) -> date:
    """周三, 上上周五, next fri: the weekday of a week, or the nearest; what is promised for it is not for today."""
    number = _WEEKDAYS[match["day"][:3]]
    if match["weeks"]:
        return _week(match, today, direction) + timedelta(days=number)
    if direction is BACK:
        return today - timedelta(days=(today.weekday() - number) % 7)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _weekend(match: re.Match[str], today: date, direction: Direction) -> date:
    """周末, 下周末, weekend: its Saturday."""
    if match["weeks"]:
        return _week(match, today, direction) + timedelta(days=5)
    away = (today.weekday() - 5) % 7 if direction is BACK else -((5 - today.weekday()) % 7)
    return today - timedelta(days=away)


def _counted(match: re.Match[str], today: date, direction: Direction) -> date:
    """三天后, 2周前, in 3 months, a week ago."""
    sign = -1 if match["way"] in ("前", "以前", "之前", "ago") else 1
    unit = match["unit"]
    if match["n"] == "半":
        return today + sign * timedelta(days=15)
    count = sign * _number(match["n"])
    if unit[0] in "天日d":
        return today + timedelta(days=count)
    if unit[0] in "周星礼w":
        return today + timedelta(weeks=count)
    return _month_away(today, count * (12 if unit[0] in "年y" else 1))


def _full(match: re.Match[str], _today: date, _direction: Direction) -> date:
    return date(int(match["y"]), int(match["m"]), int(match["d"]))


def _month_day(match: re.Match[str], today: date, direction: Direction) -> date | None:
    """11-20, 11月20日, Nov 20: of the nearest year that has the day."""
    groups = match.groupdict()
    name = groups.get("name")
    month = _MONTHS.index(name[:3]) + 1 if name else _number(match["m"])
    day = _number(match["d"])
    for years in range(9):
        year = today.year + years * direction
        if 1 <= month <= 12 and 1 <= day <= _days_in(year, month):
            found = date(year, month, day)
            if (found - today).days * direction >= 0:
                return found
    return None


def _day_of_month(match: re.Match[str], today: date, direction: Direction) -> date | None:
    """15号, 上个月15号: of the month said, else of the nearest that has the day."""
    day = _number(match["d"])
    said = match.groupdict().get("month") or ""
    if said:
        month = _month_away(today.replace(day=1), ("下" in said) - ("上" in said))
        return month.replace(day=day)
    for months in range(4):
        month = _month_away(today.replace(day=1), months * direction)
        if 1 <= day <= _days_in(month.year, month.month):
            found = month.replace(day=day)
            if (found - today).days * direction >= 0:
                return found
    return None


def _edge(match: re.Match[str], today: date, direction: Direction) -> date:
    """月底, 下月初, 年底, end of next month, 下个月, next month."""
    said = match[0]
    away = any(word in said for word in ("下", "明", "next")) - any(word in said for word in ("上", "去", "last"))
    first = _month_away(today.replace(day=1), away)
    if "年" in said or "year" in said or said == "eoy":
        end = date(today.year + away, 12, 31)
        return end if away or direction is FORWARD or end == today else date(today.year - 1, 12, 31)
    if "底" in said or "末" in said or "end" in said or said == "eom":
        end = first.replace(day=_days_in(first.year, first.month))
        return end if away or direction is FORWARD or end == today else first - timedelta(days=1)
    return first if away or direction is BACK else _month_away(first, 1)


_HAN_NUMERALS = "一二两三四五六七八九十"
_DIGITS = "0123456789"
_PATTERNS: tuple[tuple[str, str, str, _Reader], ...] = (
    (
        "上下这本周星礼",
        "周 星期 礼拜",
        r"(?P<weeks>[上下]+个?|[这本]个?)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天1-7])",
        _weekday,
    ),
    ("ltnmwfs", "mon tue wed thu fri sat sun", rf"(?:(?P<weeks>last|this|next)\s+)?{_ENGLISH_DAY}", _weekday),
    ("上下这本", "周 星期 礼拜", r"(?P<weeks>[上下]+|[这本])个?(?:周|星期|礼拜)", _week),
    ("ltn", "week", r"(?P<weeks>last|this|next)\s+week", _week),
    ("上下这本周", "周末", r"(?P<weeks>[上下]+|[这本])?周末", _weekend),
    ("ltnw", "weekend", r"(?:(?P<weeks>last|this|next)\s+)?weekend", _weekend),
    (
        _DIGITS + _HAN_NUMERALS,
        "前 后",
        rf"{_NUMBER}(?P<unit>天|日|周|个?星期|个?礼拜|个?月|年)(?P<way>以?前|之前|以?后|之后)",
        _counted,
    ),
    ("半", "月", r"(?P<n>半)(?P<unit>个月)(?P<way>前|后)", _counted),
    (_DIGITS + "aotfs", "ago", rf"{_ENGLISH_NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?P<way>ago)", _counted),
    ("i", "in ", rf"(?P<way>in)\s+{_ENGLISH_NUMBER}\s+(?P<unit>day|week|month|year)s?", _counted),
    (_DIGITS, "- / .", r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})", _full),
    (_DIGITS, "年", r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?", _full),
    (_DIGITS, "- /", r"(?P<m>\d{1,2})[-/](?P<d>\d{1,2})", _month_day),
    (
        _DIGITS + _HAN_NUMERALS,
        "月",
        rf"(?P<m>\d{{1,2}}|[{_HAN_NUMERALS}]{{1,2}})月(?P<d>\d{{1,2}}|[{_HAN_NUMERALS}]{{1,3}})[日号]",
        _month_day,
    ),
    ("jfmasond", " ".join(_MONTHS), rf"{_MONTH}\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?", _month_day),
    (_DIGITS, " ".join(_MONTHS), rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}", _month_day),
    (
        "上下本这" + _DIGITS + _HAN_NUMERALS,
        "号 日",
        rf"(?P<month>[上下本这]个?月)?(?P<d>\d{{1,2}}|[{_HAN_NUMERALS}]{{1,3}})[号日]",
        _day_of_month,
    ),
    (_DIGITS + "t", "st nd rd th", r"(?:the\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)", _day_of_month),
    (
        "上下本这月今明去年",
        "月 年",
        r"(?:[上下本这]个?)?月[底末初]|[今本明去]?年[底末]|[上下]个?月(?![底末初\d])",
        _edge,
    ),
    (
        "etln",
        "eom eoy month year",
        r"eom|eoy|(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+|last\s+)?(?:month|year)|(?:next|last)\s+month",
        _edge,
    ),
)
"""What a date may begin with, what it holds, its pattern, and who reads it.

The first two are asked first: compiling all patterns would cost `rmtui log` more than anything else it does.
"""


_TIME = (
    r"(?P<h24>\d{1,2}):(?P<m24>\d{2})"
    r"|(?P<part>上午|中午|下午|晚上|早上)?(?P<h>\d{1,2})点(?:(?P<half>半)|(?P<m>\d{1,2})分?)?"
    r"|(?P<h12>\d{1,2})(?::(?P<m12>\d{2}))?\s?(?P<ampm>am|pm)"
)
