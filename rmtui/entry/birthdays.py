"""Birthdays and other days of a record, written in full; dates as they are spoken in a line are `rmtui.entry.dates`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rmtui.comparing import folded
from rmtui.entry.dates import read_date
from rmtui.entry.day_order import months_and_days
from rmtui.entry.direction import BACK
from rmtui.entry.entry_errors import unclear_day_text
from rmtui.entry.months import read_month
from rmtui.entry.numerals import HAN_DIGITS, MONTHS, lunar_number, number_of
from rmtui.entry.values import FIRST_SERIAL, Refused, Unclear, quoted, repaired
from rmtui.language import _
from rmtui.records.client import Birthday
from rmtui.rules.days.birthdays import birthday_text, lunar_month_text
from rmtui.rules.days.lunar import month_length
from rmtui.rules.days.months import LATEST_YEAR, OLDEST_YEAR
from rmtui.words import by_meaning, by_word, days

_OLDEST = 130
"""Years."""

_UNKNOWN_YEAR = 1604
"""What address books write where the year is not known: a leap year, so that 29 February is possible."""
_FIRST_YEAR_OF_THE_REPUBLIC = 1912
_A_LEAP_YEAR = 2000
_LONGEST_MONTH = 31
_NO_DAY = ("1899-12-30", "1899-12-31", "1900-1-0", "1900-1-1")
"""What spreadsheets make of an empty cell or of 0."""

# Patterns are compiled when they are first used: most commands that load this module use none of them.
_TIME = r"[t\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$"
_UTC = r"(\d{4}-\d{2}-\d{2})t(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?z"
_COMPACT = r"(\d{4})(\d{2})(\d{2})"
_WITHOUT_YEAR = r"--(\d{2})-?(\d{2})"
_SERIAL = r"\d{5}"
_SHORT_YEAR = r"\d{1,2}([-/. ])(?:\d{1,2}|[a-z]{3,9})\1\d{2}"
_SHORT_YEAR_WITHIN = rf"(?i)(?<![\w/.-]){_SHORT_YEAR}(?![\w/.-])"
_SHORT_YEAR_FIRST = r"(?<![\w/.-])(?=3[2-9]|[4-9])(\d{2}([-/.])\d{1,2}\2\d{1,2})(?![\w/.-])"
"""85-3-5: no day of a month is 85."""
_YEAR_LAST = r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})"
_ENGLISH = r"(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?(?:[\s,-]+(\d{4}))?"
_DAY = (
    rf"(?a)(?:(?P<year>\d{{4}}|\d{{2}}(?=年)|[{HAN_DIGITS}]{{4}}|[{HAN_DIGITS}]{{2}}(?=年))[-/.年\s]\s*)?"
    r"(?P<leap>leap\s*|闰)?(?P<month>\d{1,2}|[正冬腊]|[一二三四五六七八九十]{1,2})\s*[-/.月]\s*"
    r"(?P<day>\d{1,2}|初?[一二三四五六七八九十廿卅]{1,3})(?P<sign>[日号])?(?:[\s,]+(?P<later>\d{4}))?"
)
_FESTIVAL = rf"(?:(\d{{4}})年?\s*)?({'|'.join(by_word(days.FESTIVALS))})"
_REPUBLIC = rf"(?:民国|roc)\s*(\d{{1,3}}|[{HAN_DIGITS}十]{{1,4}})(?=[-/.年\s])"
_NO_YEAR = r"(\d{1,2})/(\d{1,2})"
_MONTH_ONLY = (
    rf"(?:\d{{4}}|\d{{2}}年)[-/.年\s]?\d{{1,2}}月?"
    rf"|(?:(?:\d{{4}}|[{HAN_DIGITS}]{{4}})[-/.年\s]?|(?:\d{{2}}|[{HAN_DIGITS}]{{2}})年)?"
    r"闰?(?:\d{1,2}|[正冬腊]|[一二三四五六七八九十]{1,2})月"
)
_CALENDAR = r"[(\[]?(?:{})[)\]]?[:\s]*"
_BEHIND = r"\s*(?:出生|生|[(]?(?:周|星期)[一二三四五六日天][)]?|\.)$"


def read_day(text: str, today: date) -> date:
    """A day of the solar calendar up to today; also yesterday, 上周五."""
    said = read_date(text, today, BACK) if not any(map(str.isdecimal, text)) else None
    day = said[0] if said and said[1] == len(text) else read_written_day(text, today)
    if day > today:
        raise Refused(_("“{text}” lies in the future.").format(text=quoted(text)))
    return day


def read_day_or_month(text: str, today: date) -> date:
    """The same, and of a month with its year the first day; a year alone is refused, with what to write."""
    if year := re.fullmatch(r"((?:19|20)\d{2})年?", text):
        message = _("of “{text}” the month is missing: write {year}-06 for June.")
        raise Refused(message.format(text=quoted(text), year=year[1]))
    month = read_month(text, today) if re.search(r"\d{4}", text) else None
    return read_day(month.isoformat() if month else text, today)


def read_written_day(text: str, today: date) -> date:
    """A day of the solar calendar as documents and spreadsheets write it, with its year, whether past or future."""
    day = _read(text, today)
    if day.lunar or day.year is None:
        raise ValueError
    return date(day.year, day.month, day.day)


def read_birthday(text: str, today: date) -> Birthday:
    """A birthday, with or without the year. Unclear where it may be two days, or lunar as well as solar.

    A year of two digits is read where it leaves no doubt: 7.3.71 and 85-3-5, but not 7.3.05.
    """
    written = re.sub(_SHORT_YEAR_FIRST, rf"{_last_century(today)}\1", text)
    day = _read(re.sub(_SHORT_YEAR_WITHIN, lambda found: _with_century(found[0], today), written), today)
    if day.year is not None and (day.year > today.year or (not day.lunar and _existing(day) > today)):
        raise Refused(_("“{text}” lies in the future.").format(text=quoted(text)))
    return day


def read_yearly_day(text: str, today: date) -> Birthday:
    """A day that is kept every year, with the first year or without. Unclear as `read_birthday`."""
    return _read(text, today)


def _read(text: str, today: date) -> Birthday:
    calendars = by_meaning(days.CALENDARS)
    written, is_lunar = re.subn(_CALENDAR.format("|".join(calendars["lunar"])), "", folded(text))
    written, is_solar = re.subn(_CALENDAR.format("|".join(calendars["solar"])), "", written)
    written = re.sub(r"\s*([-/.年月])\s*", r"\1", _since_1912(written.strip("() ").replace("〇", "零")))
    if festival := re.fullmatch(_FESTIVAL, written):
        month, day = by_word(days.FESTIVALS)[festival[2]]
        year = int(festival[1]) if festival[1] else None
        return Birthday(month=month, day=min(day, month_length(year, month)) if year else day, year=year, lunar=True)
    numbers = _in_numbers(re.sub(_BEHIND, "", written), text)
    parts = re.fullmatch(_DAY, numbers)
    if not parts:
        if re.fullmatch(_MONTH_ONLY, numbers):
            raise Refused(_("of “{text}” the day is missing.").format(text=quoted(text)))
        raise ValueError
    lunar = bool(is_lunar or parts["leap"] or parts["month"] in "正冬腊" or parts["day"][0] in "初廿")
    if lunar and is_solar:
        raise ValueError
    if not (lunar or is_solar or parts["sign"] or parts["day"].isdecimal()):
        reason = _("is “{text}” lunar or solar? Write lunar {text} or solar {text}.").format(text=quoted(text))
        raise Unclear(reason, (f"lunar {text}", f"solar {text}"))
    found = Birthday(
        month=lunar_number(parts["month"]),
        day=lunar_number(parts["day"]),
        year=full_year(parts["year"] or parts["later"], today),
        lunar=lunar,
        leap=bool(parts["leap"]),
    )
    _check(found)
    return found


def _check(day: Birthday) -> None:
    """Refuses a day that does not exist."""
    if day.year is not None and not OLDEST_YEAR <= day.year <= LATEST_YEAR:
        raise Refused(_("the year {year} cannot be right.").format(year=day.year))
    if not day.lunar:
        _existing(day)
        return
    if not (1 <= day.month <= 12 and 1 <= day.day <= 30):
        raise ValueError
    length = month_length(day.year, day.month, day.leap) if day.year else 30
    if day.day <= length:
        return
    named = lunar_month_text(day.month, leap=day.leap)
    if not length:
        raise Refused(_("{year} had no {month}.").format(year=day.year, month=named))
    raise Refused(_("{month} of {year} had {count} days.").format(year=day.year, month=named, count=length))


def _since_1912(text: str) -> str:
    """民国74年 as 1985年; the calendar of the Republic counts 1912 as its first year."""
    if not (found := re.match(_REPUBLIC, text)):
        return text
    return f"{number_of(found[1]) + _FIRST_YEAR_OF_THE_REPUBLIC - 1}{text[found.end() :]}"


def _with_century(text: str, today: date) -> str:
    """7.3.1971, of 7.3.71; as it is where the year may be of two centuries, or the first number."""
    first, last = int(re.split(r"\D", text)[0]), int(text[-2:])
    this = today.year % 100
    is_clear = last > this and not (last <= _LONGEST_MONTH and first > this)
    return text[:-2] + _last_century(today) + text[-2:] if is_clear else text


def _last_century(today: date) -> str:
    """The first two figures of its years."""
    return str(today.year // 100 - 1)


def _in_numbers(text: str, written: str) -> str:
    """A day as English, programs and spreadsheets write it, as year-month-day; any other text as it is.

    `written` is the text as it was written.
    """
    if utc := re.fullmatch(_UTC, text):
        return _local_day(utc[1], int(utc[2]))
    text = re.sub(_TIME, "", text)
    if re.fullmatch(_SHORT_YEAR, text):
        raise Refused(_("the year of “{text}” needs four digits.").format(text=quoted(written)))
    if parts := re.fullmatch(_NO_YEAR, text):
        found = months_and_days(int(parts[1]), int(parts[2]))
        if len(found) == 2:
            reason = _("in “{text}” day and month may be mixed up. Write 5 Nov.").format(text=quoted(written))
            raise Unclear(reason, tuple(f"{month}-{day}" for month, day in found))
        return "-".join(map(str, found[0])) if found else text
    if parts := re.fullmatch(_YEAR_LAST, text):
        days = _year_last(*map(int, parts.groups()))
        if len(days) == 1:
            return days[0]
        reason = unclear_day_text(written, (date(*map(int, day.split("-"))) for day in days))
        raise Unclear(reason, tuple(days))
    if compact := re.fullmatch(_COMPACT, text):
        text = "-".join(compact.groups())
    elif without_year := re.fullmatch(_WITHOUT_YEAR, text):
        return "-".join(without_year.groups())
    elif re.fullmatch(_SERIAL, serial := repaired(text)):
        return (FIRST_SERIAL + timedelta(days=int(serial))).isoformat()
    elif english := re.fullmatch(_ENGLISH, text):
        before, name, after, year = english.groups()
        month = MONTHS.get(name[:3].lower())
        if month and year and not (before or after):
            raise Refused(_("of “{text}” the day is missing.").format(text=quoted(written)))
        if month and bool(before) != bool(after):
            return "-".join(filter(None, (year, str(month), before or after)))
    if re.sub(r"\b0", "", re.sub("[/.]", "-", text)) in _NO_DAY:
        raise Refused(_("“{text}” is what a spreadsheet makes of an empty cell.").format(text=quoted(written)))
    return text


def _local_day(day: str, hour: int) -> str:
    """The day whose midnight a program wrote down in UTC: 1985-05-04T16:00Z is the 5th in China."""
    return (date.fromisoformat(day) + timedelta(days=hour >= 12)).isoformat()


def _year_last(first: int, second: int, year: int) -> list[str]:
    """The days that 31/12/1985 may be, the year first."""
    return [f"{year}-{month}-{day}" for month, day in months_and_days(first, second, with_year=True)]


def _existing(day: Birthday) -> date:
    try:
        return date(day.year or _A_LEAP_YEAR, day.month, day.day)
    except ValueError:
        raise Refused(_("there is no such day.")) from None


def full_year(text: str | None, today: date) -> int | None:
    """1985, 一九八五; 85 as the year that is not ahead; None where a program wrote that it is not known."""
    if not text:
        return None
    year = int("".join(sign if sign.isdecimal() else str(HAN_DIGITS.index(sign)) for sign in text))
    if len(text) == len("85"):
        century = today.year // 100 * 100
        return century + year - (100 if century + year > today.year else 0)
    return None if year == _UNKNOWN_YEAR else year


def read_birth_year(text: str, today: date) -> int:
    """1949, 1949年, 49年. Refused where nobody can be that old."""
    found = re.fullmatch(r"(?a)(\d{4})年?|(\d{2})年", text)
    year = full_year(found[1] or found[2], today) if found else None
    if year is None or not today.year - _OLDEST <= year <= today.year:
        raise Refused(_("“{text}” cannot be right.").format(text=quoted(text)))
    return year


def typed_birthday(birthday: Birthday) -> str:
    """A birthday as it stands in a field, as the other days there: 1985-05-05. A lunar one, or one without a year, of
    which 5-11 could be either of two days, is in words.
    """
    if birthday.lunar or birthday.year is None or birthday.year <= OLDEST_YEAR:  # 1900-01-01 is an empty cell
        return birthday_text(birthday)
    return f"{birthday.year}-{birthday.month:02}-{birthday.day:02}"
