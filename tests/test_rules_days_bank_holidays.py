"""Bank holidays by rule, against the days that were published."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.language import in_every_language
from rmtui.rules.days.bank_holidays import BY_COUNTRY, england, hong_kong, singapore, taiwan, united_states
from rmtui.rules.days.holidays import HOLIDAY_NAMES, Holidays


@pytest.mark.parametrize(
    ("year", "published"),
    [
        (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
        (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    ],
)
def test_england_and_wales_have_the_bank_holidays_of_gov_uk(year: int, published: str) -> None:
    assert weekdays_off(england(year)) == published


@pytest.mark.parametrize(
    ("year", "published"),
    [
        (2026, "01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25"),
        (2027, "01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25"),
    ],
)
def test_the_united_states_have_the_holidays_of_the_federal_reserve_banks(year: int, published: str) -> None:
    """Independence Day of 2026, Juneteenth and Christmas of 2027 are on a Saturday, which moves nothing."""
    assert weekdays_off(united_states(year)) == published


@pytest.mark.parametrize(
    ("year", "published"),
    [
        (2026, "01-01 02-17 02-18 02-19 04-03 04-06 04-07 05-01 05-25 06-19 07-01 10-01 10-19 12-25"),
        (2027, "01-01 02-08 02-09 03-26 03-29 04-05 05-13 06-09 07-01 09-16 10-01 10-08 12-27"),
    ],
)
def test_hong_kong_has_the_general_holidays_of_the_gazette(year: int, published: str) -> None:
    """Easter, Ching Ming and the Sundays of 2026, Lunar New Year on a Saturday in 2027."""
    assert weekdays_off(hong_kong(year)) == published


@pytest.mark.parametrize(
    ("year", "published"),
    [
        (2024, "01-01 02-08 02-09 02-12 02-13 02-14 02-28 04-04 04-05 05-01 06-10 09-17 10-10"),
        (
            2025,
            "01-01 01-27 01-28 01-29 01-30 01-31 02-28 04-03 04-04 05-01 05-30 09-29 10-06 10-10 10-24 12-25",
        ),
        (
            2026,
            "01-01 02-16 02-17 02-18 02-19 02-20 02-27 04-03 04-06 05-01 06-19 09-25 09-28 10-09 10-26 12-25",
        ),
        (
            2027,
            "01-01 02-04 02-05 02-08 02-09 02-10 03-01 04-05 04-06 04-30 06-09 09-15 09-28 10-11 10-25 12-24 12-31",
        ),
    ],
)
def test_taiwan_has_the_days_off_of_its_calendar(year: int, published: str) -> None:
    assert weekdays_off(taiwan(year)) == published


@pytest.mark.parametrize(
    ("year", "published"),
    [
        (2024, "01-01 02-12 03-29 04-10 05-01 05-22 06-17 08-09 10-31 12-25"),
        (2025, "01-01 01-29 01-30 03-31 04-18 05-01 05-12 10-20 12-25"),
        (2026, "01-01 02-17 02-18 04-03 05-01 05-27 06-01 08-10 11-09 12-25"),
        (2027, "01-01 02-08 03-10 03-26 05-17 05-20 08-09 10-28"),
        (2028, "01-26 01-27 04-14 05-01 08-09 12-25"),
    ],
)
def test_singapore_has_the_public_holidays_of_its_ministry_and_else_those_by_rule(year: int, published: str) -> None:
    assert weekdays_off(singapore(year)) == published


@given(st.integers(1975, 2099), st.sampled_from(sorted(BY_COUNTRY)))
def test_each_holiday_has_a_name_in_words_and_days_of_its_year(year: int, country: str) -> None:
    found = BY_COUNTRY[country](year)
    assert {one.name for one in found} <= HOLIDAY_NAMES.keys()
    assert all(len({*in_every_language(HOLIDAY_NAMES[one.name])}) > 1 for one in found)
    assert {day.year for one in found for day in one.days} == {year}
    days = Holidays({}, statute=BY_COUNTRY[country])
    assert all(days.is_day_off(day) and days.names(day) for one in found for day in one.days)


def weekdays_off(holidays: object) -> str:
    days = {day for one in holidays for day in one.days if day.weekday() < 5}  # type: ignore[attr-defined]
    return " ".join(f"{day:%m-%d}" for day in sorted(days))
