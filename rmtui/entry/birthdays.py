"""Birthdays and other days of a record, written in full; dates as they are spoken in a line are `rmtui.entry.dates`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rmtui.entry.day_order import months_and_days
from rmtui.entry.names import half_width
from rmtui.entry.numerals import HAN_DIGITS, MONTHS, number_of
from rmtui.entry.values import Refused, quoted, repaired
from rmtui.language import _
from rmtui.records.client import Birthday
from rmtui.rules.days.birthdays import LUNAR_MONTHS, lunar_month_text
from rmtui.rules.days.lunar import month_length
from rmtui.words import by_meaning, days

_OLDEST_YEAR = 1900
_A_LEAP_YEAR = 2000
_FIRST_SERIAL = date(1899, 12, 30)
"""Day 0 of a spreadsheet's numbers for days, as they count from March 1900 on."""

# Patterns are compiled when they are first used: most commands that load this module use none of them.
_TIME = r"[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$"
_COMPACT = r"(\d{4})(\d{2})(\d{2})"
_SERIAL = r"\d{5}"
_SHORT_YEAR = r"(?i)\d{1,2}([-/. ])(?:\d{1,2}|[a-z]{3,9})\1\d{2}|\d{2}年.*"
_YEAR_LAST = r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})"
_ENGLISH = (
    r"(?i)(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?(?:[\s,-]+(\d{4}))?"
)
_DAY = (
    rf"(?ai)(?:(?P<year>\d{{4}}|[〇{HAN_DIGITS}]{{4}})[-/.年\s]\s*)?"
    r"(?P<leap>leap\s*|闰)?(?P<month>\d{1,2}|[正冬腊]|[一二三四五六七八九十]{1,2})\s*[-/.月]\s*"
    r"(?P<day>\d{1,2}|初?[一二三四五六七八九十廿卅]{1,3})(?P<sign>[日号])?(?:[\s,]+(?P<later>\d{4}))?"
)
_CALENDAR = r"(?i)(?:{})[:\s]*"


def read_day(text: str, today: date) -> date:
    """A day of the solar calendar up to today."""
    if text in ("today", "今天", "今日"):
        return today
    day = read_birthday(text, today)
    if day.lunar or day.year is None:
        raise ValueError
    return date(day.year, day.month, day.day)


def read_birthday(text: str, today: date) -> Birthday:
    calendars = by_meaning(days.CALENDARS)
    text, is_lunar = re.subn(_CALENDAR.format("|".join(calendars["lunar"])), "", half_width(text))
    text, is_solar = re.subn(_CALENDAR.format("|".join(calendars["solar"])), "", text)
    text = text.strip("() ")
    parts = re.fullmatch(_DAY, _in_numbers(text))
    if not parts:
        raise ValueError
    lunar = bool(is_lunar or parts["leap"] or parts["month"] in "正冬腊" or parts["day"][0] in "初廿")
    if lunar and is_solar:
        raise ValueError
    if not (lunar or is_solar or parts["sign"] or parts["day"].isdecimal()):
        raise Refused(_("is “{text}” lunar or solar? Write lunar {text} or solar {text}.").format(text=quoted(text)))
    year = _year(parts["year"] or parts["later"])
    month, day = _number(parts["month"]), _number(parts["day"])
    if year is not None and not _OLDEST_YEAR <= year <= today.year:
        raise Refused(_("the year {year} cannot be right.").format(year=year))
    if lunar and not (1 <= month <= 12 and 1 <= day <= 30):
        raise ValueError
    if lunar and year is not None:
        _check_lunar_day(year, month, day, leap=bool(parts["leap"]))
    if not lunar and _existing(year or _A_LEAP_YEAR, month, day) > today and year:
        raise Refused(_("“{text}” lies in the future.").format(text=quoted(text)))
    return Birthday(month=month, day=day, year=year, lunar=lunar, leap=bool(parts["leap"]))


def _check_lunar_day(year: int, month: int, day: int, *, leap: bool) -> None:
    """Refuses a day that a lunar year did not have."""
    length = month_length(year, month, leap)
    if day <= length:
        return
    named = lunar_month_text(month, leap=leap)
    if not length:
        raise Refused(_("{year} had no {month}.").format(year=year, month=named))
    raise Refused(_("{month} of {year} had {count} days.").format(year=year, month=named, count=length))


def _in_numbers(text: str) -> str:
    """A day as English, programs and spreadsheets write it, as year-month-day; any other text as it is."""
    text = re.sub(_TIME, "", text)
    if re.fullmatch(_SHORT_YEAR, text):
        raise Refused(_("the year of “{text}” needs four digits, as in 1985-05-05.").format(text=quoted(text)))
    if (parts := re.fullmatch(_YEAR_LAST, text)) and len(found := _year_last(*map(int, parts.groups()))) == 1:
        return found[0]
    if parts:
        raise Refused(_("in “{text}” day and month may be mixed up. Write 1985-05-05.").format(text=quoted(text)))
    if compact := re.fullmatch(_COMPACT, text):
        return "-".join(compact.groups())
    if re.fullmatch(_SERIAL, serial := repaired(text)):
        return (_FIRST_SERIAL + timedelta(days=int(serial))).isoformat()
    if english := re.fullmatch(_ENGLISH, text):
        before, name, after, year = english.groups()
        month = MONTHS.get(name[:3].lower())
        if month and bool(before) != bool(after):
            return "-".join(filter(None, (year, str(month), before or after)))
    return text


def _year_last(first: int, second: int, year: int) -> list[str]:
    """The days that 31/12/1985 may be, the year first."""
    return [f"{year}-{month}-{day}" for month, day in months_and_days(first, second, with_year=True)]


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused(_("there is no such day. Write year, month and day: 1985-05-05.")) from None


def _year(text: str | None) -> int | None:
    """1985, 一九八五."""
    if not text:
        return None
    return int("".join(sign if sign.isdecimal() else str(HAN_DIGITS.index(sign.replace("〇", "零"))) for sign in text))


def _number(text: str) -> int:
    """The number of a month or a day: 5, 五, 正, 腊, 初五, 廿一, 三十."""
    if text in LUNAR_MONTHS:
        return LUNAR_MONTHS.index(text) + 1
    return number_of(text.removeprefix("初").replace("廿", "二十").replace("卅", "三十"))
