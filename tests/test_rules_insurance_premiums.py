from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.records.policy import Frequency, Policy
from rmtui.rules.days.months import months_after
from rmtui.rules.days.open_on import in_force
from rmtui.rules.insurance.premiums import next_premium, premium_a_year, renewal
from tests.factory import TODAY, ago
from tests.folders import policy

_EVERY = {Frequency.YEARLY: 12, Frequency.HALF_YEARLY: 6, Frequency.QUARTERLY: 3, Frequency.MONTHLY: 1}


def paid(frequency: str, **known: Any) -> Policy:
    return policy(premium=1_000, frequency=Frequency(frequency), **known)


@pytest.mark.parametrize(
    ("start", "end", "covers"),
    [
        (None, None, True),
        (TODAY, None, True),
        (ago(-1), None, False),
        (ago(9), TODAY, True),
        (ago(9), ago(1), False),
        (TODAY, TODAY, True),
    ],
)
def test_a_policy_covers_from_its_first_day_to_its_last(start: date | None, end: date | None, covers: bool) -> None:
    assert in_force(policy(start=start, end=end), TODAY) is covers


@pytest.mark.parametrize(
    ("frequency", "start", "due"),
    [
        ("yearly", date(2020, 3, 5), date(2027, 3, 5)),
        ("yearly", date(2020, 11, 23), TODAY),
        ("yearly", date(2024, 2, 29), date(2027, 2, 28)),
        ("half-yearly", date(2020, 3, 5), date(2027, 3, 5)),
        ("half-yearly", date(2026, 6, 30), date(2026, 12, 30)),
        ("quarterly", date(2026, 8, 31), date(2026, 11, 30)),
        ("monthly", date(2026, 1, 31), date(2026, 11, 30)),
        ("monthly", date(2026, 1, 22), date(2026, 12, 22)),
        ("monthly", date(2027, 2, 1), date(2027, 2, 1)),
        ("once", date(2026, 11, 25), date(2026, 11, 25)),
    ],
)
def test_the_next_premium_is_counted_from_the_first(frequency: str, start: date, due: date) -> None:
    assert next_premium(paid(frequency, start=start), TODAY) == due


def test_a_premium_of_29_february_is_back_on_it_in_a_leap_year() -> None:
    assert next_premium(paid("yearly", start=date(2024, 2, 29)), date(2028, 1, 1)) == date(2028, 2, 29)


def test_no_premium_is_due_once_all_are_paid_or_cover_has_ended() -> None:
    assert next_premium(paid("once", start=ago(1)), TODAY) is None
    assert next_premium(paid("yearly", start=date(2017, 1, 1), years=10), TODAY) is None
    assert next_premium(paid("yearly", start=date(2017, 1, 1), years=11), TODAY) == date(2027, 1, 1)
    assert next_premium(paid("monthly", start=date(2026, 1, 1), years=1), date(2026, 12, 1)) == date(2026, 12, 1)
    assert next_premium(paid("monthly", start=date(2026, 1, 1), years=1), date(2026, 12, 2)) is None
    assert next_premium(paid("yearly", start=date(2026, 1, 1), end=date(2026, 12, 31)), TODAY) is None
    assert next_premium(paid("yearly"), TODAY) is None
    assert next_premium(policy(start=ago(9)), TODAY) is None


@given(
    st.dates(date(1980, 1, 1), date(2030, 1, 1)),
    st.sampled_from([*_EVERY]),
    st.dates(date(2000, 1, 1), date(2060, 1, 1)),
)
def test_the_next_premium_is_the_first_day_of_the_row_that_is_not_past(
    start: date, frequency: Frequency, day: date
) -> None:
    due = next_premium(paid(frequency, start=start), day)
    row = (months_after(start, number * _EVERY[frequency]) for number in range(1_000))
    assert due == next(one for one in row if one >= day)


def test_cover_is_renewed_by_its_last_day() -> None:
    assert renewal(policy(end=TODAY), TODAY) == TODAY
    assert renewal(policy(end=ago(1)), TODAY) is None
    assert renewal(policy(), TODAY) is None


@pytest.mark.parametrize(
    ("frequency", "a_year"),
    [("yearly", 1_000), ("half-yearly", 2_000), ("quarterly", 4_000), ("monthly", 12_000), ("once", 0)],
)
def test_premiums_are_summed_by_the_year(frequency: str, a_year: int) -> None:
    assert premium_a_year(paid(frequency, start=ago(90), years=20), TODAY) == a_year


def test_a_policy_that_is_paid_up_or_has_ended_costs_nothing_more() -> None:
    assert premium_a_year(paid("yearly", start=date(2007, 11, 22), years=20), TODAY) == 0
    assert premium_a_year(paid("yearly", start=date(2007, 11, 23), years=20), TODAY) == 1_000
    assert premium_a_year(paid("monthly", start=date(2025, 12, 22), years=1), TODAY) == 0
    assert premium_a_year(paid("monthly", start=date(2025, 12, 23), years=1), TODAY) == 12_000
    assert premium_a_year(paid("yearly", end=ago(1)), TODAY) == 0
