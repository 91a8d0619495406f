"""Months as a person names them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.entry.months import read_month
from tests.factory import TODAY


@pytest.mark.parametrize(
    "text", ["", "0", "13", "2026-13", "2026-0", "0000-01", "novel", "王芳", "tier:A", "十三月", "11-20"]
)
def test_what_is_no_month_is_none(text: str) -> None:
    assert read_month(text, TODAY) is None


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(1, 12))
def test_a_number_alone_is_the_last_such_month(today: date, number: int) -> None:
    found = read_month(str(number), today)
    assert found is not None
    assert (found.day, found.month) == (1, number)
    assert found <= today
    assert (today - found).days < 366


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)))
def test_with_a_year_it_is_that_month(day: date) -> None:
    first = day.replace(day=1)
    for text in (f"{day:%Y-%m}", f"{day.year}年{day.month}月", f"{day.year}/{day.month}"):
        assert read_month(text, TODAY) == first
