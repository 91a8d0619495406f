from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rmtui import language
from rmtui.records.client import Birthday, Relative
from rmtui.rules.days.birthdays import age_of, age_on, age_reached, birthday_between, birthday_text, next_birthday
from tests.factory import TODAY, birthday


def test_a_birthday_is_kept_today_or_else_the_next_time() -> None:
    assert next_birthday(birthday(11, 23), TODAY) == TODAY
    assert next_birthday(birthday(11, 24), TODAY) == date(2026, 11, 24)
    assert next_birthday(birthday(11, 22), TODAY) == date(2027, 11, 22)


def test_29_february_is_kept_on_the_28th_in_a_common_year() -> None:
    leapling = birthday(2, 29, 1984)
    assert next_birthday(leapling, date(2027, 1, 1)) == date(2027, 2, 28)
    assert next_birthday(leapling, date(2028, 1, 1)) == date(2028, 2, 29)
    assert age_on(leapling, date(2027, 2, 27)) == 42
    assert age_on(leapling, date(2027, 2, 28)) == 43


def test_a_lunar_birthday_moves_through_the_solar_year() -> None:
    dragon_boat = birthday(5, 5, lunar=True)
    assert next_birthday(dragon_boat, date(2026, 6, 19)) == date(2026, 6, 19)
    assert next_birthday(dragon_boat, date(2026, 6, 20)) == date(2027, 6, 9)


def test_a_birthday_in_a_leap_month_is_kept_in_it_where_there_is_one() -> None:
    born_in_leap = birthday(6, 1, 1987, lunar=True, leap=True)
    assert next_birthday(born_in_leap, date(2025, 1, 1)) == date(2025, 7, 25)
    assert next_birthday(born_in_leap, date(2026, 1, 1)) == next_birthday(birthday(6, 1, lunar=True), date(2026, 1, 1))


def test_age_grows_on_the_birthday() -> None:
    assert age_on(birthday(11, 23, 1980), date(2026, 11, 22)) == 45
    assert age_on(birthday(11, 23, 1980), TODAY) == 46


def test_age_is_counted_from_the_birthday_also_where_the_year_stands_beside_it_and_else_from_the_year() -> None:
    for born in (
        Relative(name="Arjun", birthday=birthday(12, 12, 2015)),
        Relative(name="Arjun", birthday=birthday(12, 12), birth_year=2015),
    ):
        assert (age_of(born, date(2026, 12, 11)), age_of(born, date(2026, 12, 12))) == (10, 11)
    assert age_of(Relative(name="Arjun", birth_year=2015), TODAY) == 11


def test_who_was_born_at_the_end_of_a_lunar_year_was_born_in_the_next_solar_one() -> None:
    born_12_january_1965 = birthday(12, 10, 1964, lunar=True)
    assert age_on(born_12_january_1965, date(2026, 1, 11)) == 60
    assert age_on(born_12_january_1965, date(2026, 1, 12)) == 61


def test_a_lunar_birthday_brings_the_next_year_of_age_though_the_solar_day_of_birth_is_still_ahead() -> None:
    born_17_september_1978 = birthday(8, 15, 1978, lunar=True)
    kept_on = next_birthday(born_17_september_1978, TODAY)
    assert (kept_on, age_reached(born_17_september_1978, kept_on)) == (date(2027, 9, 15), 49)
    assert age_reached(birthday(12, 10, 1964, lunar=True), date(2027, 1, 17)) == 62


@pytest.mark.parametrize("year", [None, 1604, 0, 2027, 9999])
@pytest.mark.parametrize("lunar", [False, True])
def test_nobody_has_a_413th_birthday_where_the_year_is_unknown_or_cannot_be(year: int | None, lunar: bool) -> None:
    assert age_on(birthday(11, 30, year, lunar=lunar), TODAY) is None


def test_nobody_is_younger_than_nothing() -> None:
    assert age_on(birthday(11, 24, 2026), TODAY) is None
    assert age_on(birthday(11, 22, 2026), TODAY) == 0


@pytest.mark.parametrize(
    ("day", "english", "chinese"),
    [
        (birthday(5, 5), "5 May", "5月5日"),
        (birthday(2, 29), "29 Feb", "2月29日"),
        (birthday(5, 5, lunar=True), "lunar 5-5", "五月初五"),
        (birthday(6, 12, lunar=True, leap=True), "lunar leap 6-12", "闰六月十二"),
        (birthday(12, 30, lunar=True), "lunar 12-30", "腊月三十"),
        (birthday(1, 21, lunar=True), "lunar 1-21", "正月廿一"),
        (birthday(11, 20, lunar=True), "lunar 11-20", "冬月二十"),
    ],
)
def test_a_birthday_is_said_as_it_is_kept(day: Birthday, english: str, chinese: str) -> None:
    assert birthday_text(day) == english
    language.set_language("zh")
    assert chinese in birthday_text(day)


def test_the_year_of_birth_is_said_where_it_is_known() -> None:
    assert birthday_text(birthday(5, 5, 1984)) == "5 May 1984"
    assert birthday_text(birthday(5, 5, 1984, lunar=True)) == "lunar 5-5 1984"


@given(
    st.builds(birthday, st.integers(1, 12), st.integers(1, 31), lunar=st.booleans(), leap=st.booleans()),
    st.dates(date(1950, 1, 1), date(2090, 12, 31)),
)
def test_every_birthday_comes_round(day: Birthday, today: date) -> None:
    assert 0 <= (next_birthday(day, today) - today).days <= 385


@given(
    st.builds(birthday, st.integers(1, 12), st.integers(1, 31), lunar=st.booleans(), leap=st.booleans()),
    st.dates(date(1950, 1, 1), date(2090, 12, 31)),
    st.integers(0, 364),
)
@example(birthday(5, 5, lunar=True), date(2026, 6, 20), 354)  # kept the day before, and again within twelve months
@example(birthday(6, 1, lunar=True, leap=True), date(2025, 6, 20), 40)
def test_a_birthday_within_some_days_is_the_next_one_if_that_is_among_them(
    day: Birthday, first: date, more: int
) -> None:
    last, kept = first + timedelta(days=more), next_birthday(day, first)
    assert birthday_between(day, first, last) == (kept if kept <= last else None)
