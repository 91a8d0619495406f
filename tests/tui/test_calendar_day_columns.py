"""The head of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from rmtui.rules.days.holidays import Holidays
from rmtui.tui.calendar import day_columns
from tests.factory import TODAY

NONE = Holidays({})


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(1, 120), st.sampled_from([2, 3]))
def test_the_three_lines_are_as_wide_as_the_days(first: date, count: int, cell: int) -> None:
    shown = day_columns.day_columns(first, count, TODAY, NONE)
    lines = (
        day_columns.month_line(shown, cell),
        "".join(day_columns.number_cells(shown, cell, [TODAY])),
        "".join(day_columns.weekday_cells(shown, cell)),
    )
    assert {cell_len(line) for line in lines} == {count * cell}


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)), st.integers(-500, 500))
def test_months_on_and_back_is_the_same_month(day: date, months: int) -> None:
    found = day_columns.add_months(day, months)
    assert (found.year - day.year) * 12 + found.month - day.month == months
    assert found.day <= day.day
    assert day_columns.add_months(found, -months).replace(day=1) == day.replace(day=1)


def test_a_month_is_named_over_its_first_day_if_it_has_room() -> None:
    shown = day_columns.day_columns(date(2026, 10, 29), 20, TODAY, NONE)
    assert day_columns.month_line(shown, 3).startswith("Oct 2026 Nov 2026 ")
    assert day_columns.month_line(shown, 2).rstrip() == "      Nov 2026"


def test_numbers_never_touch_where_days_have_two_cells() -> None:
    shown = day_columns.day_columns(date(2026, 11, 9), 28, TODAY, NONE)
    line = "".join(day_columns.number_cells(shown, 2, [TODAY, date(2026, 11, 17)]))
    assert line.split() == ["9", "17", "23", "30"]
    beside = "".join(day_columns.number_cells(shown, 2, [TODAY, date(2026, 11, 24)]))
    assert "24" in beside and "23" not in beside, "they would run together"


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_days_end_where_the_calendar_does(day: date) -> None:
    assert day_columns.add_days(day, 9 if day == date.max else -9) == day
    assert len(day_columns.day_columns(date.max - timedelta(days=3), 9, TODAY, NONE)) == 4
