"""Days as cells have them: with a short year, with dots, without a day or a year, with a time or a plan behind them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rmtui.comparing import is_han
from rmtui.entry.dates import names_span
from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST, months_and_days
from rmtui.entry.direction import BACK
from rmtui.entry.fields import typed
from rmtui.entry.steps.step_days import read_coming_day
from rmtui.exchange.importing.columns.column import Column, is_day
from rmtui.exchange.importing.columns.day_orders import in_order
from rmtui.exchange.importing.columns.day_spans import Span, named_span
from rmtui.exchange.importing.rows.cell import Cell

_SERIAL = re.compile(r"\d{4,5}")
_MOMENT = re.compile(r"(.*\d.*?)[T\s]+(\d{1,2}[:：]\d{2})(?:[:：]\d{2}(?:\.\d+)?)?Z?(\s*[AaPp]\.?[Mm]\.?)?")
_MOMENT_IN_WORDS = re.compile(r"(.*\d[日号]?)\s*((?:早上|上午|中午|下午|晚上)\d.*)")
_WEEKDAY = re.compile(r"(?<=[\d日号)）\s])\s*[(（]?(?:星期|周|礼拜)[一二三四五六日天](?![后前])[)）]?\s*")
_DOTTED_DAY = re.compile(r"\d{1,2}\.(?:\d{2}|[04-9])")
"""11.9 or 11.25; 11.2 may be what a spreadsheet made of 11.20."""
_CUT_DAY = re.compile(r"(?:1[0-2]|0?[1-9])\.[1-3]")
_SHORT_YEAR = re.compile(r"(?P<first>\d{1,2})(?P<sign>[-/. ])(?P<month>\d{1,2}|[A-Za-z]{3,9})(?P=sign)(?P<year>\d{2})")
_CENTURY = 2000
_NEAREST_YEARS = 5
_LONGEST_TERM = 40
"""Years that a day may lie ahead: 45 is 2045, and 85 is 1985."""
_LYING_BACK = ("opened_on", "found_on", "risk_on", "on", "added_on", "valued_on")
"""Fields whose days are never ahead."""
_PAST_DAY = typed.day("on", "", BACK)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_text(cell: Cell) -> str:
    """The text of a day as its field reads it."""
    column, text = cell.column, cell.text
    if cell.first_day_offset and _SERIAL.fullmatch(text):
        text = str(int(text) + cell.first_day_offset)
    if cell.field.name != "birthday":  # a year of two digits may be of the last century there
        text = _with_century(column, text, cell.today)
    if _DOTTED_DAY.fullmatch(text) or (column.keeps_zeros and _CUT_DAY.fullmatch(text)):
        text = text.replace(".", "/")
    return in_order(text, column.day_order)


def may_be_cut(cell: Cell) -> bool:
    """Whether a cell holds a day such as 9.3, which may be what a spreadsheet made of 9.30."""
    order = cell.column.day_order or (MONTH_FIRST if months_and_days(1, 2) == ((1, 2),) else "")
    is_month_first = is_day(cell.field) and order == MONTH_FIRST
    return is_month_first and not cell.column.keeps_zeros and _CUT_DAY.fullmatch(cell.text) is not None


def names_no_day(cell: Cell) -> bool:
    """Whether the text of a day names none: a month, a year, 明年3月."""
    text, today = cell.text, cell.today
    if cell.field.name == "promise_due":
        return span_of(cell) is not None
    lies_back = cell.field.name in _LYING_BACK
    is_span = names_no_exact_day(text, today) or span_of(cell) is not None
    return is_span or (lies_back and bool(names_span(text, today, BACK)))


def span_of(cell: Cell) -> Span | None:
    """The month, the quarter or the year that a cell of a column of days names, without a day."""
    return named_span(cell.text, cell.today, cell.column.months) if cell.field.format is date.isoformat else None


def names_no_exact_day(text: str, today: date) -> bool:
    """Whether a text says 明年3月 or the like: in a form a person sees which day it makes, here nobody would. The day
    of a promise is taken, and marked as assumed.
    """
    day = None if _ISO_DAY.fullmatch(text) else read_coming_day(text, today)
    return day is not None and day.assumed


def _with_century(column: Column, text: str, today: date) -> str:
    """A day with its whole year: 03-Nov-2026, of 03-Nov-26. One of numbers that may begin with its year does so below a
    Chinese heading, 26.03.05, and stays below another, unless other days show that the day stands first. A year from
    now on is that of the last century where the field lies back: 14/2/98.
    """
    found = _SHORT_YEAR.fullmatch(text)
    if not found:
        return text
    lies_back = column.field.name in _LYING_BACK
    year = _CENTURY + int(found["year"])
    may_begin_with_year = column.day_order != DAY_FIRST and _is_near(_CENTURY + int(found["first"]), today)
    if found["month"].isdecimal() and may_begin_with_year and any(map(is_han, column.heading.text)):
        return f"{_CENTURY + int(found['first'])}{text[len(found['first']) :]}"
    if found["month"].isdecimal() and (may_begin_with_year or not (lies_back or _is_near(year, today))):
        return text
    return f"{text[:-2]}{year if year <= today.year + _LONGEST_TERM * (not lies_back) else year - 100}"


def _is_near(year: int, today: date) -> bool:
    return abs(year - today.year) <= _NEAREST_YEARS


def is_counted(cell: Cell, day: date) -> bool:
    """Whether the text of a `day` counts it from the day on which it was written: 昨天, 下周三, last Friday."""
    try:
        return bool(cell.field.read_value(cell.text, cell.today - _WEEK) == day - _WEEK)
    except ValueError:
        return False


_WEEK = timedelta(weeks=1)


def just_past(text: str, day: date, today: date) -> date | None:
    """The day of a promise without a year in the year before, where that is nearer: 11月20日, on 29 November."""
    try:
        past: date = _PAST_DAY.read_value(text, today)
    except ValueError:
        return None
    is_year_open = past.timetuple()[1:3] == day.timetuple()[1:3] and past.year == day.year - 1
    return past if is_year_open and today - past < day - today else None


def with_plan(column: Column, text: str, today: date) -> list[tuple[Column, str]]:
    """A day to come with what is planned for it: 12月5日 寄台历, send the form 12/15/26."""
    words = text.split()
    for end in range(len(words) - 1, 0, -1) if not column.reads(text, today) else ():
        for day, rest in ((words[:end], words[end:]), (words[-end:], words[:-end])):
            if column.reads(" ".join(day), today):
                return [(column, " ".join(day)), (column.with_field("promise"), " ".join(rest))]
    return [(column, text)]


def day_and_time(text: str) -> tuple[str, str]:
    """The day and the time of a moment, without a day of the week: 2026-11-20 and 14:30; no time where it has none."""
    bare = _WEEKDAY.sub(" ", text).strip()
    moment = _MOMENT.fullmatch(bare) or _MOMENT_IN_WORDS.fullmatch(bare)
    return (moment[1], "".join(filter(None, moment.groups()[1:]))) if moment else (bare, "")
