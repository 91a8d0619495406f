"""Months, quarters and years."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rmtui.rules.days.holidays import Holidays
from rmtui.rules.days.periods import MONTH, QUARTER, YEAR, Period, count_working_days

LENGTHS = st.sampled_from((MONTH, QUARTER, YEAR))
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@given(DAYS, LENGTHS)
def test_each_day_is_in_one_period_and_the_next_begins_where_it_ends(day: date, length: int) -> None:
    period = Period.around(day, length)
    assert day in period
    assert period.length == length
    assert period.shifted(length).first == period.end
    assert day not in period.shifted(length)
    assert period.end not in period
    assert next(period.months()) == period.first
    assert len([*period.months()]) == length


def test_a_quarter_begins_in_january_april_july_and_october() -> None:
    quarters = {Period.around(date(2028, month, 29), QUARTER).first.month for month in range(1, 13)}
    assert quarters == {1, 4, 7, 10}
    assert Period.around(date(2028, 2, 29), MONTH).last == date(2028, 2, 29)


def test_days_off_are_no_working_days() -> None:
    november = Period.around(date(2026, 11, 1), MONTH)
    weekends = Holidays({}, statute=None).is_day_off
    assert count_working_days(november.first, november.end, weekends) == 21
    assert count_working_days(date(2026, 11, 28), date(2026, 11, 30), weekends) == 0
    assert count_working_days(november.end, november.first - timedelta(days=1), weekends) == 0


@given(DAYS, st.integers(1, 400))
def test_a_span_of_days_has_one_of_its_length_before_and_behind_it(day: date, days: int) -> None:
    span = Period(day, day + timedelta(days=days))
    assert span.before.end == span.first
    assert span.after.first == span.end
    assert len([*span.days()]) == days
    if not span.is_whole_months:
        assert len([*span.before.days()]) == len([*span.after.days()]) == days
    months = [*span.months()]
    assert months[0] <= span.first
    assert months[-1].replace(day=1) == span.last.replace(day=1)
