"""The days a branch is open."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.sample.branches import BRANCHES
from rmtui.sample.workdays import Workdays, weekday_by

DAYS = Workdays(date(2025, 12, 1), date(2026, 12, 31), BRANCHES["zh"].holidays)


@pytest.mark.parametrize(
    ("day", "by", "then"),
    [
        (date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 23)),
        (date(2026, 11, 22), date(2026, 11, 20), date(2026, 11, 23)),
        (date(2026, 10, 1), date(2026, 9, 30), date(2026, 10, 8)),
        (date(2026, 2, 17), date(2026, 2, 13), date(2026, 2, 24)),
    ],
    ids=["a Monday", "a Sunday", "National Day", "Spring Festival"],
)
def test_what_falls_on_a_closed_day_is_done_before_or_after(day: date, by: date, then: date) -> None:
    assert DAYS.last_by(day) == by
    assert DAYS.next_from(day) == then


def test_the_working_day_before_a_monday_is_friday() -> None:
    assert DAYS.before(date(2026, 11, 23)) == date(2026, 11, 20)


def test_outside_its_dates_the_nearest_working_day_is_taken() -> None:
    assert DAYS.last_by(date(2025, 1, 1)) == date(2025, 12, 1)
    assert DAYS.next_from(date(2027, 6, 1)) == date(2026, 12, 31)


def test_a_weekend_counts_as_its_friday() -> None:
    assert weekday_by(date(2026, 11, 21)) == weekday_by(date(2026, 11, 22)) == date(2026, 11, 20)
    assert weekday_by(date(2026, 11, 23)) == date(2026, 11, 23)


def test_an_english_branch_is_closed_on_bank_holidays() -> None:
    days = Workdays(date(2025, 12, 1), date(2026, 12, 31), BRANCHES["en"].holidays)
    for holiday, then in (
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date(2026, 8, 31), date(2026, 9, 1)),
        (date(2025, 12, 25), date(2025, 12, 29)),
    ):
        assert days.next_from(holiday) == then
    assert days.last_by(date(2026, 10, 1)) == date(2026, 10, 1)
