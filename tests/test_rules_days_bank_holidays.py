"""Bank holidays by rule, against the days that were published."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.language import in_every_language
from rmtui.rules.days.bank_holidays import BY_CURRENCY, england, united_states
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


@given(st.integers(1975, 2099), st.sampled_from(sorted(BY_CURRENCY)))
def test_each_holiday_has_a_name_in_words_and_days_of_its_year(year: int, currency: str) -> None:
    found = BY_CURRENCY[currency](year)
    assert {one.name for one in found} <= HOLIDAY_NAMES.keys()
    assert all(len({*in_every_language(HOLIDAY_NAMES[one.name])}) > 1 for one in found)
    assert {day.year for one in found for day in one.days} == {year}
    days = Holidays({}, statute=BY_CURRENCY[currency])
    assert all(days.is_day_off(day) and days.names(day) for one in found for day in one.days)


def weekdays_off(holidays: object) -> str:
    days = {day for one in holidays for day in one.days if day.weekday() < 5}  # type: ignore[attr-defined]
    return " ".join(f"{day:%m-%d}" for day in sorted(days))
