from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunar_python import LunarYear

from rmtui.rules.days.lunar import (
    FIRST_YEAR,
    LAST_YEAR,
    LunarDay,
    lunar_date,
    month_length,
    next_lunar,
    qingming,
    solar_date,
)

MOON_AT_MIDNIGHT = {(2057, 8): (0, 1), (2057, 9): (1, -1)}
"""Months that lunar_python begins later or makes longer than the Hong Kong Observatory's table, by days."""
days = st.dates(date(1901, 1, 1), date(2099, 12, 31))
months, month_days = st.integers(1, 12), st.integers(1, 30)


@pytest.mark.parametrize(
    "spring_festival",
    [date(1949, 1, 29), date(2000, 2, 5), date(2024, 2, 10), date(2025, 1, 29), date(2026, 2, 17), date(2027, 2, 6)],
)
def test_spring_festival_is_the_first_day_of_the_lunar_year(spring_festival: date) -> None:
    assert solar_date(spring_festival.year, 1, 1) == spring_festival
    assert lunar_date(spring_festival) == LunarDay(spring_festival.year, 1, 1)


def test_festivals_fall_on_the_days_everyone_knows() -> None:
    assert solar_date(2026, 5, 5) == date(2026, 6, 19), "Dragon Boat"
    assert solar_date(2026, 8, 15) == date(2026, 9, 25), "Mid-Autumn"
    assert solar_date(2025, 8, 15) == date(2025, 10, 6), "Mid-Autumn after a leap month"


def test_new_years_eve_belongs_to_the_old_lunar_year() -> None:
    assert lunar_date(date(2026, 2, 16)) == LunarDay(2025, 12, 29)


def test_2025_has_a_leap_sixth_month() -> None:
    assert lunar_date(date(2025, 6, 25)) == LunarDay(2025, 6, 1)
    assert lunar_date(date(2025, 7, 25)) == LunarDay(2025, 6, 1, leap=True)
    assert lunar_date(date(2025, 8, 23)) == LunarDay(2025, 7, 1)


def test_2033_has_its_leap_month_after_the_eleventh() -> None:
    assert lunar_date(date(2033, 12, 22)) == LunarDay(2033, 11, 1, leap=True)
    assert solar_date(2033, 8, 15) == date(2033, 9, 8)


def test_a_leap_month_the_year_lacks_is_the_ordinary_month() -> None:
    assert solar_date(2026, 6, 12, leap=True) == solar_date(2026, 6, 12)


def test_the_30th_of_a_month_of_29_days_is_its_29th() -> None:
    assert lunar_date(date(2026, 2, 16)).day == 29
    assert solar_date(2025, 12, 30) == date(2026, 2, 16)


def test_a_lunar_day_of_the_winter_may_come_twice_in_a_solar_year_or_not_at_all() -> None:
    assert next_lunar(12, 1, False, date(2027, 1, 1)) == date(2027, 1, 8)
    assert next_lunar(12, 1, False, date(2027, 1, 9)) == date(2027, 12, 28)
    assert next_lunar(12, 1, False, date(2027, 12, 29)) == date(2029, 1, 15)


def test_years_nobody_computes_are_taken_as_the_nearest() -> None:
    assert solar_date(1, 1, 1) == solar_date(FIRST_YEAR, 1, 1)
    assert solar_date(9999, 1, 1) == solar_date(LAST_YEAR, 1, 1)
    assert lunar_date(date.min) == LunarDay(FIRST_YEAR, 1, 1)
    assert lunar_date(date.max)[:2] == (LAST_YEAR, 12)
    assert lunar_date(date.max).day in (29, 30)
    assert next_lunar(5, 5, False, date.min) == solar_date(FIRST_YEAR, 5, 5)
    assert next_lunar(5, 5, False, date.max) == solar_date(LAST_YEAR, 5, 5)


@given(days)
def test_there_and_back_is_the_same_day(day: date) -> None:
    assert solar_date(*lunar_date(day)) == day


@given(days)
def test_the_next_day_is_the_next_lunar_day_or_the_first_of_a_month(day: date) -> None:
    today, tomorrow = lunar_date(day), lunar_date(day + timedelta(days=1))
    assert tomorrow == today._replace(day=today.day + 1) or (today.day in (29, 30) and tomorrow.day == 1)


@given(st.integers(1901, 2098), months, month_days, st.booleans())
def test_every_lunar_day_has_a_solar_day_in_its_year(year: int, month: int, day: int, leap: bool) -> None:
    found = lunar_date(solar_date(year, month, day, leap))
    assert (found.year, found.month) == (year, month)
    assert found.day == day or (day, found.day) == (30, 29)
    assert leap or not found.leap


@given(months, month_days, st.booleans(), days)
def test_the_next_time_is_within_thirteen_months_and_never_skips_one(
    month: int, day: int, leap: bool, on_or_after: date
) -> None:
    found = next_lunar(month, day, leap, on_or_after)
    assert on_or_after <= found <= on_or_after + timedelta(days=30 * 14)
    year = lunar_date(found).year
    assert solar_date(year - 1, month, day, leap) < on_or_after


def test_a_month_is_as_long_as_it_was_and_a_leap_month_only_where_there_was_one() -> None:
    assert (month_length(1985, 1), month_length(1985, 2)) == (29, 30)
    assert month_length(1985, 4, leap=True) == 0
    assert month_length(1982, 4, leap=True) in (29, 30)


def test_the_months_and_qingming_are_those_of_the_lunar_library() -> None:
    before_day_1 = 1721425
    for year in range(1895, 2106):
        reckoned = LunarYear.fromYear(year)
        months = reckoned.getMonthsInYear()
        for month in months:
            number, leap = abs(month.getMonth()), month.isLeap()
            later, longer = MOON_AT_MIDNIGHT.get((year, number), (0, 0))
            first = int(month.getFirstJulianDay()) - before_day_1
            assert solar_date(year, number, 1, leap).toordinal() + later == first, year
            assert month_length(year, number, leap) + longer == month.getDayCount(), year
        assert len({(month.getMonth(), month.isLeap()) for month in months}) in (12, 13), year
        leaps = {abs(month.getMonth()) for month in months if month.isLeap()}
        assert not any(month_length(year, number, leap=True) for number in {*range(1, 13)} - leaps), year
        assert qingming(year).toordinal() == int(reckoned.getJieQiJulianDays()[8] + 0.5) - before_day_1, year


def test_a_birthday_in_a_leap_month_is_kept_in_it_where_the_year_has_one() -> None:
    assert next_lunar(6, 10, True, date(2025, 7, 1)) == date(2025, 8, 3)
    assert next_lunar(6, 10, False, date(2025, 7, 1)) == date(2025, 7, 4)
