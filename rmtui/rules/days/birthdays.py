"""Birthdays, solar and lunar, and the days they are kept on (FIELD.md, 节日问候)."""

from __future__ import annotations

from datetime import date

import msgspec

from rmtui.language import _, current_language
from rmtui.records.client import Birthday, Client, Relative
from rmtui.rules.days.lunar import lunar_between, lunar_date, next_lunar, solar_date
from rmtui.rules.days.months import LUNAR_MONTHS, calendar_months, month_length
from rmtui.wording import format_day

_MAX_AGE = 130
"""Years. Above it the year of birth is taken as unknown: some address books write 1604 for that."""

_A_LEAP_YEAR = date(2000, 1, 1)
"""Year for texts of a month and day alone, so that 29 February is possible."""

_LUNAR_DAYS = (
    *("初" + digit for digit in "一二三四五六七八九十"),
    *("十" + digit for digit in "一二三四五六七八九"),
    "二十",
    *("廿" + digit for digit in "一二三四五六七八九"),
    "三十",
)


def anniversary(month: int, day: int, year: int) -> date:
    """A month and day in a year; the last day of a shorter month, so 29 February is kept on 28 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, month_length(year, month))


def next_birthday(birthday: Birthday, today: date) -> date:
    """The next day the birthday is kept, `today` included; of a lunar one by its lunar day."""
    if birthday.lunar:
        return next_lunar(birthday.month, birthday.day, birthday.leap, today)
    this_year = anniversary(birthday.month, birthday.day, today.year)
    return this_year if this_year >= today else anniversary(birthday.month, birthday.day, today.year + 1)


def birthday_between(birthday: Birthday, first: date, last: date) -> date | None:
    """The day from `first` to `last`, less than a year, on which the birthday is kept; None if on none of them."""
    if birthday.lunar:
        return lunar_between(birthday.month, birthday.day, birthday.leap, first, last)
    if birthday.month not in calendar_months(first, last):
        return None
    day = next_birthday(birthday, first)
    return day if day <= last else None


def age_on(birthday: Birthday, day: date) -> int | None:
    """Full years of age, as the law counts them: from the solar day of birth, for a lunar birthday too.

    None where the year of birth is unknown or implausible.
    """
    if birthday.year is None or not 0 <= day.year - birthday.year <= _MAX_AGE:
        return None
    born = day_of_birth(birthday, birthday.year)
    age = day.year - born.year - (day < anniversary(born.month, born.day, day.year))
    return age if age >= 0 else None


def age_of(one: Client | Relative, day: date) -> int | None:
    """Full years of age; where only the year of birth is known, those completed in the course of the year."""
    birthday = one.birthday
    if birthday and birthday.year is None:
        birthday = msgspec.structs.replace(birthday, year=one.birth_year)
    found = age_on(birthday, day) if birthday else None
    return day.year - one.birth_year if found is None and one.birth_year else found


def age_reached(birthday: Birthday, kept_on: date) -> int | None:
    """The age a birthday brings on the day it is kept: of a lunar one the lunar years since birth, though the solar day
    of birth may still be ahead. None as in `age_on`.
    """
    if birthday.year is None:
        return None
    age = (lunar_date(kept_on).year if birthday.lunar else kept_on.year) - birthday.year
    return age if 0 <= age <= _MAX_AGE else None


def birthday_text(birthday: Birthday) -> str:
    """5 May 1984, lunar 5-5 1984; 1984年5月5日, 农历1984年五月初五. Without an unknown year."""
    if birthday.lunar:
        text = _lunar_day_text(birthday)
    else:
        text = format_day(anniversary(birthday.month, birthday.day, _A_LEAP_YEAR.year), _A_LEAP_YEAR)
    if birthday.year is not None:
        text = _("{day} {year}").format(day=text, year=birthday.year)
    return _("lunar {day}").format(day=text) if birthday.lunar else text


def lunar_month_text(month: int, *, leap: bool) -> str:
    """A lunar month by name: 闰六月; leap month 6."""
    if current_language() == "zh":
        return f"{'闰' if leap else ''}{LUNAR_MONTHS[month - 1]}月"
    return (_("leap month {month}") if leap else _("lunar month {month}")).format(month=month)


def day_of_birth(birthday: Birthday, year: int) -> date:
    """The solar day of birth."""
    if birthday.lunar:
        return solar_date(year, birthday.month, birthday.day, birthday.leap)
    return anniversary(birthday.month, birthday.day, year)


def _lunar_day_text(birthday: Birthday) -> str:
    """Month and day of a lunar birthday: 闰六月十二; leap 6-12."""
    if current_language() == "zh":
        return f"{lunar_month_text(birthday.month, leap=birthday.leap)}{_LUNAR_DAYS[birthday.day - 1]}"
    text = f"{birthday.month}-{birthday.day}"
    return _("leap {day}").format(day=text) if birthday.leap else text
