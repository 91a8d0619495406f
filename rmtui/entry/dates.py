"""Dates as people write them, in Chinese and English, at the start of a text.

A date without a year, a month or a week is the nearest one in the direction asked for: what was done lies back, what
is promised lies ahead. A week begins on Monday, so 下周三 and "next wed" are the Wednesday of the week after this one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from rmtui.comparing import is_han
from rmtui.entry.direction import BACK, FORWARD, Direction
from rmtui.entry.named_days import days_named, named_days
from rmtui.entry.names import half_width
from rmtui.entry.numerals import FIGURE, FIGURES, MONTHS, lunar_number, number_of
from rmtui.rules.days.months import LATEST_YEAR, OLDEST_YEAR, months_after
from rmtui.words import by_word, phrases
from rmtui.words.days import CALENDARS, COUNTED, COUNTED_UP_TO_9, DAYS_AWAY, PARTS_OF_DAY, WEEKDAYS

DEFAULT_STEP_DELAY = timedelta(weeks=1)
"""A next step without a day is due after this time."""
FAR_AHEAD = timedelta(days=240)
"""A next step that is farther off, by a day without a year, may have been meant for this year."""

_SOON = timedelta(days=92)
"""Within this time a date with its weekday that fits no day of the past surely lies ahead."""

REACH = 64
"""Characters looked at; the longest expression is half of it."""

_Reader = Callable[[re.Match[str], date, Direction], "date | tuple[date, ...] | None"]
_Reading = tuple[tuple[date, ...], int, "_Reader | None"]
"""The days it may be, its length, and who read it."""


def read_date(text: str, today: date, direction: Direction, *, glued: bool = False) -> tuple[date, int] | None:
    """The date at the start of `text`, the longest reading, and its length; None where none begins there, or one that
    may be several days.

    A date ends at a space or a sign, a Chinese one also before a Latin word or a number. Where `glued`, Chinese text
    may run into it (下周三发方案), unless that makes it another word: 15号楼 is a building, 明天的会议 a meeting.
    """
    found = read_days(text, today, direction, glued=glued)
    return (found[0][0], found[1]) if found and len(found[0]) == 1 else None


def read_span(text: str, today: date) -> tuple[date, int] | None:
    """As `read_date`, of a span that means the day at its end: 2 weeks, 两周."""
    if (span := re.match(_HAN_SPAN, half_width(text[:REACH]))) and not is_han(text[span.end() : span.end() + 1]):
        found = read_date(f"{span[0]}后", today, FORWARD)
        return (found[0], span.end()) if found else None
    found = read_date(f"in {text}", today, FORWARD)
    return (found[0], found[1] - len("in ")) if found else None


def read_days(
    text: str, today: date, direction: Direction, *, glued: bool = False, alone: bool = False
) -> tuple[tuple[date, ...], int] | None:
    """As `read_date`, with every day that the date may be: 5/11 is two, and so is a weekday beside a date that is none.

    Of a weekday beside a date both must be true: 周五12月4日, Fri 4 Dec, 12-04 (Fri); `alone` leaves the second unread.
    """
    if half_width(text[:1]).lower() not in _BEGINNINGS:
        return None
    folded = half_width(text[:REACH]).lower()
    begin = _after_preposition(folded) if direction is FORWARD else 0
    best: tuple[tuple[date, ...], int] | None = None
    starts = dict.fromkeys((begin, 0))
    for start, reading in ((at, one) for at in starts for one in _readings(folded[at:], today, direction)):
        days, length, read = reading
        if not alone and read in (_weekday, *_DATES):
            days, length = _with_companion(reading, folded[start:], today, direction)
        end = _tail_end(folded, start + length, direction)
        if (best is None or end > best[1]) and ends(folded, end, glued):
            best = days, end
    return best


def names_span(text: str, today: date, direction: Direction) -> bool:
    """Whether a text is a week or a month without a day of it: last week, 上个月."""
    written = half_width(text).lower()
    return any(
        length == len(written) and read in (_week, _month)
        for _days, length, read in _readings(written, today, direction)
    )


def is_lunar(words: str) -> bool:
    """Whether words that a date begins with name it by the lunar calendar for certain: 腊月廿三, 农历八月十五."""
    match = re.match(_LUNAR_DAY, words) if "月" in words or "年初" in words else None
    return match is not None and _is_surely_lunar(match)


def _with_companion(reading: _Reading, text: str, today: date, direction: Direction) -> tuple[tuple[date, ...], int]:
    """A weekday with the date that stands beside it, or a date with its weekday: the days it may be, and the length."""
    days, end, read = reading
    between = re.match(r"\s?[,(]?\s?", text[end:])
    start = end + (between.end() if between else 0)
    companions = _DATES if read is _weekday else (_weekday,)
    found = (
        [one for one in _readings(text[start:], today, direction) if one[2] in companions] if start < len(text) else []
    )
    if not found:
        return days, end
    others, length, _read = max(found, key=lambda one: one[1])
    behind = start + length
    if not ends(text, behind, glued=True) and text[behind : behind + 1] != ")":
        return days, end
    named, of_date, weekday_text = (days[0], others, text) if read is _weekday else (others[0], days, text[start:])
    of_a_week = weekday_text.startswith(("上", "下", "本", "这", "last", "next", "this"))
    agreeing = tuple(day for day in of_date if day == named or (day.weekday() == named.weekday() and not of_a_week))
    if not agreeing and direction is BACK and not of_a_week:  # 12月4日（周五）, in November: what lies ahead
        dated = _readings(text[start:] if read is _weekday else text, today, FORWARD)
        ahead = (day for days_ahead, _length, kind in dated if kind in _DATES for day in days_ahead)
        agreeing = tuple(day for day in ahead if day.weekday() == named.weekday() and day - today < _SOON)[:1]
    return agreeing or (*days, *others), behind + (text[behind : behind + 1] == ")")


# Where a date ends

_NOT_AFTER = {
    "号": "楼线院店铺门室厅馆库桥站机位车仓",
    "日": "元子常本报均内",
    "天": "台气",
    "周": "年刊报中",
    "末": "班",
    "上": "门课班学网车飞船",
    **dict.fromkeys("0123456789", "万亿千百元块个人份家年月天号楼版倍成折点分次岁时日"),
}
"""What a date does not stand before, by its last character: 15号楼 is a building, 3-5万 an amount."""


def ends(text: str, end: int, glued: bool) -> bool:
    """Whether a date, or a time of day, may end at `end`. Where `glued`, Chinese text may run into it."""
    if end >= len(text):
        return True
    last, following = text[end - 1], text[end]
    if is_han(following):
        return glued and following != "的" and following not in _NOT_AFTER.get(last, "")
    if is_han(last):
        return following != "·"
    behind_sign = text[end + 1 : end + 2]
    goes_on = following in "'’-/.:" and behind_sign.isalnum() and not is_han(behind_sign)
    return not (following.isalnum() or following in "_%" or goes_on)


def _tail_end(text: str, end: int, direction: Direction) -> int:
    """Past what may follow a date and tells nothing more: 周五前 is due on Friday, 昨天下午 was yesterday."""
    if direction is FORWARD and not text.startswith(("前", "之前", "以前"), end):
        return end
    tail = re.match(_TAILS[direction], text[end:])
    return end + tail.end() if tail else end


_PARTS_OF_DAY = sorted((word for names in PARTS_OF_DAY.values() for word in phrases(names)), key=len, reverse=True)
_TAILS = {
    FORWARD: "[之以]?前(?![往去台期面夕])",
    BACK: (
        rf"\s*(?:{'|'.join(_PARTS_OF_DAY)}|晚(?![上间点了到些饭会宴])|morning\b|afternoon\b|evening\b)(?!\s*[{FIGURES}])"
    ),
}


def _after_preposition(text: str) -> int:
    """Where the date of "by fri", "on 27 Nov" begins."""
    word = text.split(maxsplit=1)[0]
    behind = text[len(word) :]
    return len(text) - len(behind.lstrip()) if word in ("by", "on", "before", "until") and behind.strip() else 0


# Days by name

_DAYS_AWAY = by_word(DAYS_AWAY)
_WEEKDAYS = by_word(WEEKDAYS) | {str(number): number - 1 for number in range(1, 8)}


def _readings(text: str, today: date, direction: Direction) -> Iterator[_Reading]:
    """Every date that may be read at the start of `text`."""
    words, patterns = _begun_by(text[0])
    for word in words:
        if text.startswith(word):
            yield from _shifted(today, _DAYS_AWAY[word], len(word))
    for held, pattern, read in patterns:
        if any(word in text for word in held) and (match := re.match(pattern, text)):
            try:
                day = read(match, today, direction)
            except (ValueError, OverflowError):  # 30 February, 廿 days, the year 12000
                continue
            days = (day,) if isinstance(day, date) else day or ()
            if days and all(OLDEST_YEAR <= one.year <= LATEST_YEAR for one in days):
                yield days, match.end(), read


@cache
def _begun_by(sign: str) -> tuple[tuple[str, ...], tuple[tuple[tuple[str, ...], str, _Reader], ...]]:
    """The days by name and the patterns that begin with a sign, of a pattern also the words of which it holds one."""
    words = tuple(word for word in _DAYS_AWAY if word[0] == sign)
    return words, tuple(
        (tuple(held.split()), pattern, read) for begins, held, pattern, read in _PATTERNS if sign in begins
    )


def _shifted(today: date, away: int, length: int) -> Iterator[_Reading]:
    try:
        yield (today + timedelta(days=away),), length, None
    except OverflowError:
        return


# Reading a pattern

_SHIFT = {"last": -1, "去": -1, "next": 1, "明": 1}


def _away(word: str | None) -> int:
    """How many weeks, months or years off: -2 for 上上, 1 for 下个 and "next", 0 for 本 and "this"."""
    word = word or ""
    return _SHIFT.get(word, word.count("下") - word.count("上"))


def _month_end(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def _day(year: int, month: int, number: int) -> date | None:
    """None for a day that does not exist."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _nearest(days: Iterable[date | None], today: date, direction: Direction) -> date | None:
    """The first of `days`, each farther off than the one before, that is today or on the side looked to."""
    return next((day for day in days if day and (day - today).days * direction >= 0), None)


def _months(today: date, direction: Direction) -> Iterator[tuple[int, int]]:
    """This month and the next three that way, as year and month: every day of the month is in one of them."""
    for away in range(4):
        years, month = divmod(today.month - 1 + away * direction, 12)
        if date.min.year <= today.year + years <= date.max.year:
            yield today.year + years, month + 1


def _years(today: date, direction: Direction) -> Iterator[int]:
    """This year and the next eight that way: 29 February may be eight years off."""
    return (today.year + away * direction for away in range(9))


_NO_WEEKDAY_BEFORE = {"一": "起", "日": "程气", "天": "程气"}
"""What makes another word of the last character of a weekday: 下周一起 is together next week, 本周日程 a schedule."""


def _weekday(match: re.Match[str], today: date, direction: Direction) -> date | tuple[date, ...] | None:
    """周三, 上上周五, next fri: the weekday of a week, or the nearest; what is promised for it is not for today.

    On a Sunday last fri may be that of the week that ends.
    """
    number = _WEEKDAYS.get(match["day"])
    behind = match.string[match.end() : match.end() + 1]
    if number is None or (behind and behind in _NO_WEEKDAY_BEFORE.get(match["day"], "")):
        return None
    if match["week"]:
        day = _monday(match, today) + timedelta(days=number)
        is_either = match["week"] == "last" and today.weekday() == _SUNDAY and number < _SATURDAY
        return (day, day + timedelta(weeks=1)) if is_either else day
    if direction is BACK:
        return today - timedelta(days=(today.weekday() - number) % 7)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _week_and_weekday(match: re.Match[str], today: date, direction: Direction) -> date | None:
    """Tuesday of last week; Tuesday week: a week after the coming Tuesday, as it is said in Britain."""
    number = _WEEKDAYS.get(match["day"])
    if number is None or (direction is BACK) != bool(match["week"]):
        return None
    if match["week"]:
        return _monday(match, today) + timedelta(days=number)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 8)


def _weekday_gone(match: re.Match[str], today: date, _direction: Direction) -> date | None:
    """Thursday gone: the last one, and not today."""
    number = _WEEKDAYS.get(match["day"])
    return None if number is None else today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)


def _monday(match: re.Match[str], today: date) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=_away(match["week"]))


def _week(match: re.Match[str], today: date, direction: Direction) -> date:
    """下周, last week: its Monday. What is to be done this week has time until Sunday."""
    monday = _monday(match, today)
    return monday + timedelta(days=6) if direction is FORWARD and not _away(match["week"]) else monday


def _weekend(match: re.Match[str], today: date, direction: Direction) -> date:
    """周末, 下周末, weekend: its Saturday."""
    if match["week"]:
        return _monday(match, today) + timedelta(days=5)
    return today - timedelta(days=(today.weekday() - 5) % 7) if direction is BACK else _coming_saturday(today)


def _coming_saturday(today: date) -> date:
    return today + timedelta(days=(5 - today.weekday()) % 7)


def _counted(match: re.Match[str], today: date, _direction: Direction) -> date:
    """三天后, 2周前, 半年内, in 3 months, a week ago."""
    sign = -1 if match["way"] in ("前", "ago") else 1
    unit = match["unit"].removeprefix("个")[0]
    if match["n"] == "半":
        return today + timedelta(days=15 * sign) if unit == "月" else months_after(today, 6 * sign)
    count = sign * number_of(match["n"])
    if unit in "天日d":
        return today + timedelta(days=count)
    if unit in "周星礼wf":
        return today + timedelta(weeks=2 * count if unit == "f" else count)
    return months_after(today, count * (12 if unit in "年y" else 1))


def _days_of_month(match: re.Match[str], today: date, direction: Direction) -> tuple[date, ...] | None:
    """10-15 Dec: its first and its last day, as far as they are on the side looked to."""
    month, numbers = MONTHS.get(match["m"], 0), (int(match["first"]), int(match["last"]))
    edge = numbers[1] if direction is FORWARD else numbers[0]
    nearest = _nearest((_day(year, month, edge) for year in _years(today, direction)), today, direction)
    if nearest is None or numbers[0] >= numbers[1]:
        return None
    days = (_day(nearest.year, month, number) for number in numbers)
    return tuple(day for day in days if day and (day - today).days * direction >= 0)


def _full(match: re.Match[str], _today: date, _direction: Direction) -> date:
    return date(int(match["y"]), int(match["m"]), int(match["d"]))


def _month_day(match: re.Match[str], today: date, direction: Direction) -> date | None:
    """11-20, 十一月二十日, Nov 20: of the year named, else of the nearest that has the day."""
    parts = match.groupdict()
    year = parts.get("y")
    month = MONTHS.get(parts["m"]) or number_of(parts["m"])
    number = number_of(parts["d"] or parts["digits"])
    if year:
        return _day(int(year) if year.isdecimal() else today.year + _away(year), month, number)
    return _nearest((_day(one, month, number) for one in _years(today, direction)), today, direction)


def _lunar_day(match: re.Match[str], today: date, direction: Direction) -> date | tuple[date, ...] | None:
    """正月十五, 五月初五, 农历8月15: the nearest such lunar day; 八月十五 may be lunar or solar."""
    from rmtui.rules.days.lunar import lunar_date, solar_date

    month, number = lunar_number(match["m"] or "正"), lunar_number(match["d"] or match["same"])
    this_year = today.year + _away(match["year"]) if match["year"] else lunar_date(today).year
    if not 1 <= month <= 12:
        return None
    years = (this_year,) if match["year"] else (this_year + away * direction for away in (-1, 0, 1))
    day = _nearest((solar_date(year, month, number, bool(match["leap"])) for year in years), today, direction)
    if day is None or _is_surely_lunar(match):
        return day
    solar_years = (this_year,) if match["year"] else _years(today, direction)
    solar = _nearest((_day(year, month, number) for year in solar_years), today, direction)
    return tuple(filter(None, (day, solar)))


def _is_surely_lunar(match: re.Match[str]) -> bool:
    return bool(
        match["calendar"]
        or match["leap"]
        or (match["m"] or "正") in "正冬腊"
        or (match["d"] or "").startswith(("初", "廿", "卅"))
        or match[0] in named_days()
    )


def _stroked(match: re.Match[str], today: date, direction: Direction) -> tuple[date, ...]:
    """5/11, 31/12/2026, 31/12/26: every day that it may be; none of the doors of a street, 7/12 Mill Lane."""
    from rmtui.entry.day_order import months_and_days

    if re.compile(_STREET).match(match.string, match.end()):
        return ()
    year = match["y"] and _year_of(match["y"], today, direction)
    found = months_and_days(int(match["a"]), int(match["b"]), with_year=bool(year))
    days = (
        _day(year, *one) if year else _nearest((_day(at, *one) for at in _years(today, direction)), today, direction)
        for one in found
    )
    return tuple(sorted({*filter(None, days), *_year_first(match, today, direction)}))


_STREET = r"\s(?:[a-z']+\s){1,2}(?:street|road|rd|lane|avenue|ave|drive|crescent|terrace|quay)\b"


def _year_first(match: re.Match[str], today: date, direction: Direction) -> Iterator[date]:
    """The day that 26/11/28 is where Chinese is spoken, if such a year is near."""
    from rmtui.language import current_language

    if current_language() == "zh" and len(match["a"]) == len(match["y"] or "") == len("26"):
        year = _year_of(match["a"], today, direction)
        if abs(year - today.year) <= _SHORT_YEARS_AHEAD[BACK] and (day := _day(year, int(match["b"]), int(match["y"]))):
            yield day


def _day_of_month(match: re.Match[str], today: date, direction: Direction) -> date | None:
    """15号, 15th: of the nearest month that has the day."""
    number = number_of(match["d"])
    return _nearest((_day(*month, number) for month in _months(today, direction)), today, direction)


def _day_of_that_month(match: re.Match[str], today: date, _direction: Direction) -> date | None:
    """上个月15号; the last day of a month that is too short."""
    number = number_of(match["d"])
    first = _first_of_month(match, today)
    last = _month_end(first.year, first.month)
    return first.replace(day=min(number, last.day)) if 1 <= number <= 31 else None


def _first_of_month(match: re.Match[str], today: date) -> date:
    return months_after(today.replace(day=1), _away(match["month"]))


def _by_name(match: re.Match[str], today: date, direction: Direction) -> date | None:
    """中秋那天, Christmas Eve, on Thanksgiving. Long ago, nobody says so of a contact: that day lies ahead."""
    days = (days_named(named_days()[match["name"]], year) for year in _years(today, direction))
    day = _nearest((next(iter(of_year), None) for of_year in days), today, direction)
    return day if day and day > today - _SHORTLY else None


def _month(match: re.Match[str], today: date, direction: Direction) -> date:
    """下个月, last month: its first day. What is to be done this month has time until its end."""
    first = _first_of_month(match, today)
    ahead = direction is FORWARD and not _away(match["month"])
    return _month_end(first.year, first.month) if ahead else first


def _edge_of_month(match: re.Match[str], today: date, direction: Direction) -> date | None:
    """月底, 下月初, end of next month: of the month named, else the nearest."""
    starts = match["edge"] == "初"
    if match["month"]:
        first = _first_of_month(match, today)
        return first if starts else _month_end(first.year, first.month)
    months = _months(today, direction)
    return _nearest((_day(*month, 1) if starts else _month_end(*month) for month in months), today, direction)


def _edge_of_year(match: re.Match[str], today: date, direction: Direction) -> date | None:
    """年底, 明年初, end of the year: of the year named, else the nearest."""
    month, number = (1, 1) if match["edge"] == "初" else (12, 31)
    if match["year"]:
        return _day(today.year + _away(match["year"]), month, number)
    return _nearest((_day(year, month, number) for year in _years(today, direction)), today, direction)


_SHORT_YEARS_AHEAD = {BACK: 10, FORWARD: 50}
"""Years that a year of two digits lies ahead at most."""


def _year_of(digits: str, today: date, direction: Direction) -> int:
    """2026, of 2026 and of 26."""
    if len(digits) > 2:
        return int(digits)
    year = today.year // 100 * 100 + int(digits)
    return year - 100 if year > today.year + _SHORT_YEARS_AHEAD[direction] else year


_HAN_SPAN = rf"(?:半|{FIGURE})(?:天|日|周|年|个?星期|个?礼拜|个月)"
_SATURDAY, _SUNDAY = 5, 6
_WEEK = "(?:周|星期|礼拜)"
_THAT = "(?:[上下]{1,3}|[本这])个?"
_NO_WEEKDAY = r"[零七八九十0789](?=\W|$|[之前早上下晚报发送给回联])"
NO_DAY_OF_WEEK = rf"下个?{_WEEK}{_NO_WEEKDAY}"
"""下周八, which is neither a day of the week nor a week with 八 behind it."""
_ORDINAL = "(?:st|nd|rd|th)"
_WHICH = "last|this|next"
MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_NAMED_DAY = rf"(?P<d>[0-9]{{1,2}}){_ORDINAL}?"
_SHORTLY = timedelta(days=100)
_NAMES = [word for word in named_days() if len(word) > 1]
_SURE_NAMES = [word for word in _NAMES if word.endswith((" day", " eve", " sunday", " monday", " friday"))]
"""Names that stand for the day itself, unlike christmas, which may be the season."""
_CALENDARS = "|".join(word for word in phrases(CALENDARS["zh"]["lunar"]) if len(word) > 1)
_DIGITS_OF_LUNAR = "(?(calendar)[0-9]{1,2}|(?!))"
_LUNAR_DAY = (
    rf"(?:(?P<year>[今明])年)?(?P<calendar>{_CALENDARS})?(?P<leap>闰)?"
    rf"(?:(?P<m>[正冬腊]|十[一二]?|[二三四五六七八九]|一(?=月初)|{_DIGITS_OF_LUNAR})月|大年(?=初))"
    r"(?:(?P<d>初[一二三四五六七八九十]|二?十[一二三四五六七八九]|[二三]?十|廿[一二三四五六七八九]?|卅"
    rf"|{_DIGITS_OF_LUNAR})|(?P<same>(?P=m)|[一二三四五六七八九](?=\W|$)))"
    r"(?(calendar)[日号]?|(?![日号]))(?![0-9零一二三四五六七八九十百千万亿元块个年天岁点分次位名家笔只份张支套期方季起定共样些直%])"
)
"""A day without 日 or 号, as the lunar calendar has them; 月初 with a count behind it is the beginning of a month."""
_PATTERNS: tuple[tuple[str, str, str, _Reader], ...] = (
    (
        "上下本这周星礼",
        "周 星期 礼拜",
        rf"(?P<week>{_THAT})?{_WEEK}(?P<day>.)",
        _weekday,
    ),
    ("上下本这", "周 星期 礼拜", rf"(?P<week>{_THAT}){_WEEK}内?(?!{_NO_WEEKDAY})", _week),
    ("上下本这周", "周末", rf"(?P<week>{_THAT})?周末", _weekend),
    (
        FIGURES + "半",
        "前 后 内",
        rf"(?P<n>半|{FIGURE})(?P<unit>天|日|周|年|个?星期|个?礼拜|个月)[之以]?(?P<way>前|后|内(?![容部]))",
        _counted,
    ),
    ("上下本这", "号 日", rf"(?P<month>{_THAT})月(?P<d>{FIGURE})[号日]", _day_of_that_month),
    ("上下本这", "月", rf"(?P<month>{_THAT})月(?![0-9]|底|末|初|中|份?[上中下]旬|[上下]半月)内?", _month),
    ("上下本这月", "月", rf"(?P<month>{_THAT})?月(?P<edge>[底末初])", _edge_of_month),
    ("今明去年", "年", r"(?P<year>[今明去])?年(?P<edge>[底末初])", _edge_of_year),
    (
        FIGURES + "今明去",
        "月",
        rf"(?:(?P<y>[0-9]{{4}}|[今明去])年)?(?P<m>{FIGURE})月(?:(?P<d>{FIGURE})[日号]|(?P<digits>[0-9]{{1,2}}))",
        _month_day,
    ),
    (
        FIGURES + "正冬腊农阴旧闰今明大",
        "大年初 月初 月一 月二 月三 月四 月五 月六 月七 月八 月九 月十 月廿 历",
        _LUNAR_DAY,
        _lunar_day,
    ),
    (FIGURES, "号 日", rf"(?P<d>{FIGURE})[号日]", _day_of_month),
    ("".join(word[0] for word in _NAMES), "天 日", rf"(?P<name>{'|'.join(_NAMES)})[那当][天日]", _by_name),
    ("".join(word[0] for word in _SURE_NAMES), " day eve sunday", rf"(?P<name>{'|'.join(_SURE_NAMES)})", _by_name),
    ("o", "on ", rf"on\s+(?P<name>{'|'.join(_NAMES)})", _by_name),
    (FIGURES, "- / .", r"(?P<y>[0-9]{4})([-/.])(?P<m>[0-9]{1,2})\2(?P<d>[0-9]{1,2})", _full),
    (FIGURES, "-", r"(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})", _month_day),
    (FIGURES, "-", r"(?P<first>[0-9]{1,2})-(?P<last>[0-9]{1,2})\s?(?P<m>[a-z]{3,9})", _days_of_month),
    (FIGURES, "/", r"(?P<a>[0-9]{1,2})/(?P<b>[0-9]{1,2})(?:/(?P<y>[0-9]{2}))?", _stroked),
    (FIGURES, "- / .", r"(?P<a>[0-9]{1,2})([-/.])(?P<b>[0-9]{1,2})\2(?P<y>[0-9]{4})", _stroked),
    ("ltnmwfs", "mon tue wed thu fri sat sun", rf"(?:(?P<week>{_WHICH})\s+)?(?P<day>[a-z]+)", _weekday),
    ("mtwfs", "week", r"(?P<day>[a-z]+)\s+(?:(?:of\s+)?(?P<week>last)\s+)?week\b", _week_and_weekday),
    ("mtwfs", "gone", r"(?P<day>[a-z]+)\s+(?:just\s+)?gone\b", _weekday_gone),
    ("ltn", "week", rf"(?P<week>{_WHICH})\s+week", _week),
    ("ltnw", "weekend", rf"(?:(?P<week>{_WHICH})\s+)?weekend", _weekend),
    ("ltn", "month", rf"(?P<month>{_WHICH})\s+month", _month),
    (
        FIGURES + "aotfsen",
        " ago",
        r"(?P<n>[a-z]+|[0-9]{1,4})\s+(?P<unit>day|week|wk|fortnight|month|mth|year|yr)s?\s+(?P<way>ago)",
        _counted,
    ),
    (
        "iw",
        "in ",
        r"(?P<way>in|within)\s+(?P<n>[a-z]+|[0-9]{1,4})\s+(?P<unit>day|week|wk|fortnight|month|mth|year|yr)s?",
        _counted,
    ),
    ("jfmasond", MONTH_NAMES, rf"(?P<m>[a-z]+)\.?\s+{_NAMED_DAY}(?:,?\s+(?P<y>[0-9]{{4}}))?", _month_day),
    (
        FIGURES + "t",
        MONTH_NAMES,
        rf"(?:the\s+)?{_NAMED_DAY}\s+(?:of\s+)?(?P<m>[a-z]+)(?:,?\s+(?P<y>[0-9]{{4}}))?",
        _month_day,
    ),
    (
        FIGURES + "t",
        "st nd rd th",
        rf"(?:the\s+)?(?P<d>[0-9]{{1,2}}){_ORDINAL}(?!\s(?:{'|'.join(phrases(COUNTED))})\b)"
        rf"(?:(?<=[0-9]{{2}}[a-z]{{2}})|(?!\s(?:{'|'.join(phrases(COUNTED_UP_TO_9))})\b))",
        _day_of_month,
    ),
    (
        "et",
        "month eom",
        rf"(?:(?:the\s+)?end\s+of\s+(?:the\s+)?(?:(?P<month>{_WHICH})\s+)?month|eom)(?P<edge>)",
        _edge_of_month,
    ),
    (
        "et",
        "year eoy",
        rf"(?:(?:the\s+)?end\s+of\s+(?:the\s+)?(?:(?P<year>{_WHICH})\s+)?year|eoy)(?P<edge>)",
        _edge_of_year,
    ),
)
"""What a date may begin with, what it holds, its pattern, and who reads it.

The first two are asked first: compiling all patterns would cost `rmtui log` more than anything else it does.
"""
_DATES: tuple[_Reader, ...] = (_full, _month_day, _stroked, _day_of_month)
"""Who reads days that a weekday may stand beside."""
_BEGINNINGS = {word[0] for word in _DAYS_AWAY}.union("bouw", *(begins for begins, *_ in _PATTERNS))
"""What any date may begin with, prepositions among them: a text of a million signs is passed over quickly."""


def is_next(text: str, at: int) -> bool:
    """Whether 下 at `at` behind 了 begins a day to come, 约了|下周四, rather than ending the verb: 算了下|月供."""
    if text[at - 1 : at] != "了":
        return False
    agreed = text[at - 2 : at - 1] in _AGREED and not re.compile(_MONTHLY).match(text, at)
    return agreed or bool(re.compile(_NEXT).match(text, at))


_NEXT = (
    r"下(?:个?(?:周|星期|礼拜)[一二三四五六日天末1-6]|个?星期|个?礼拜(?!堂)|个周|周(?![转边报期围到年岁全刊])"
    r"|个月(?!供)|月[初底末中上下1-9])"
)
"""下 with these is never the complement of a verb."""
_AGREED = frozenset("约定好应诺")
"""The last characters of what was agreed, before 了."""
_MONTHLY = "下月[供报薪租息均度结费利账]"
