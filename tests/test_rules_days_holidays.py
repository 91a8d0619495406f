"""Which days are free, and which weekends are worked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui import language
from rmtui.rules.days.holidays import Holidays, parse_years, published_holidays, statutory


@pytest.fixture(scope="module")
def china() -> Holidays:
    return published_holidays()


@pytest.mark.parametrize(
    ("year", "free", "made_up"),
    [(2024, 28, 8), (2025, 28, 5), (2026, 33, 6)],
)
def test_the_years_are_as_the_state_council_published_them(china: Holidays, year: int, free: int, made_up: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=count) for count in range(366 if year % 4 == 0 else 365)]
    worked = [day for day in days if china.make_up_holiday(day)]
    assert sum(bool(china.names(day)) for day in days) == free
    assert len(worked) == made_up
    assert all(day.weekday() >= 5 and not china.is_day_off(day) for day in worked)


def test_a_make_up_sunday_is_worked_and_named(china: Holidays) -> None:
    assert not china.is_day_off(date(2026, 9, 20))
    assert china.make_up_holiday(date(2026, 9, 20)) == "National Day"
    assert china.is_day_off(date(2026, 9, 19))


def test_a_holiday_is_free_on_a_working_day_and_two_may_fall_together(china: Holidays) -> None:
    assert china.is_day_off(date(2026, 10, 1))
    assert china.names(date(2025, 10, 6)) == ("National Day", "Mid-Autumn Festival")
    assert china.names(date(2026, 11, 23)) == ()


def test_holidays_are_said_in_chinese(china: Holidays) -> None:
    language.set_language("zh")
    assert china.names(date(2026, 2, 17)) == ("春节",)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2027, 1, 1), "New Year's Day"),
        (date(2027, 2, 5), "Spring Festival"),
        (date(2027, 2, 8), "Spring Festival"),
        (date(2027, 4, 5), "Qingming"),
        (date(2028, 4, 4), "Qingming"),
        (date(2027, 5, 2), "Labour Day"),
        (date(2027, 6, 9), "Dragon Boat Festival"),
        (date(2027, 9, 15), "Mid-Autumn Festival"),
        (date(2027, 10, 3), "National Day"),
    ],
)
def test_a_year_nobody_published_has_its_statutory_days(china: Holidays, day: date, name: str) -> None:
    assert china.names(day) == (name,)
    assert china.is_day_off(day)


def test_of_such_a_year_the_days_around_are_not_made_up(china: Holidays) -> None:
    assert china.names(date(2027, 2, 9)) == ()
    assert not china.make_up_holiday(date(2027, 2, 7))


@given(st.integers(1950, 2150))
def test_the_law_gives_thirteen_days_each_in_its_year(year: int) -> None:
    days = [day for holiday in statutory(year) for day in holiday.days]
    assert len(days) == 13
    assert {day.year for day in days} == {year}
    assert date(year, 4, 4) <= statutory(year)[2].days[0] <= date(year, 4, 6)


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)))
def test_a_day_is_free_by_a_holiday_or_a_weekend_and_worked_by_nothing_else(day: date) -> None:
    china = published_holidays()
    assert china.is_day_off(day) == (bool(china.names(day)) or (day.weekday() >= 5 and not china.make_up_holiday(day)))


@pytest.mark.parametrize(
    "text",
    [
        "[[",
        '[[26]]\nname = "x"\nfrom = 2026-01-01',
        '[2026]\nname = "x"',
        '[[2026]]\nname = "x"',
        "[[2026]]\nname = 1\nfrom = 2026-01-01",
        '[[2026]]\nname = "x"\nfrom = "2026-01-01"',
        '[[2026]]\nname = "x"\nfrom = 2026-01-02\nto = 2026-01-01',
        '[[2026]]\nname = "x"\nfrom = 2026-01-01\nto = 2027-01-01',
        '[[2026]]\nname = "x"\nfrom = 2026-01-01\nmakeup = []',
    ],
)
def test_a_slip_in_a_file_is_not_guessed_at(text: str) -> None:
    with pytest.raises(ValueError):
        parse_years(text)


@pytest.mark.parametrize("day", [date(2026, 11, 30), date(2026, 10, 30), date(2026, 10, 31), date(2026, 9, 30)])
def test_a_month_ends_on_its_last_working_day_and_the_days_off_behind_it(china: Holidays, day: date) -> None:
    assert china.is_month_end(day)
    assert not china.is_month_end(day - timedelta(days=3))
