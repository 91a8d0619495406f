"""A month, a quarter, a year as one writes it."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.entry.periods import read_period
from rmtui.errors import UsageError
from tests.factory import TODAY


@pytest.mark.parametrize(
    ("text", "first", "months"),
    [
        ("2026-11", date(2026, 11, 1), 1),
        ("nov", date(2026, 11, 1), 1),
        ("12", date(2025, 12, 1), 1),
        ("本月", date(2026, 11, 1), 1),
        ("last month", date(2026, 10, 1), 1),
        ("上个月", date(2026, 10, 1), 1),
        ("quarter", date(2026, 10, 1), 3),
        ("Q4", date(2026, 10, 1), 3),
        ("q3 2025", date(2025, 7, 1), 3),
        ("2025-Q3", date(2025, 7, 1), 3),
        ("2025年三季度", date(2025, 7, 1), 3),
        ("第１季度", date(2026, 1, 1), 3),
        ("上季度", date(2026, 7, 1), 3),
        ("year", date(2026, 1, 1), 12),
        ("去年", date(2025, 1, 1), 12),
        ("2024", date(2024, 1, 1), 12),
        ("２０２４年", date(2024, 1, 1), 12),
    ],
)
def test_periods(text: str, first: date, months: int) -> None:
    period = read_period(text, TODAY)
    assert (period.first, period.length) == (first, months)


def test_a_quarter_still_to_come_is_that_of_last_year() -> None:
    assert read_period("q4", date(2026, 5, 1)).first == date(2025, 10, 1)


@pytest.mark.parametrize("text", ["q5", "2026-13", "soon", "0000", "0000-q1", "", "9999", "2026-11-23"])
def test_what_is_no_period_says_what_is(text: str) -> None:
    with pytest.raises(UsageError, match="2026-Q4"):
        read_period(text, TODAY)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-09..2026-11", date(2026, 9, 1), date(2026, 11, 30)),
        ("2025-Q4 to 2026-01", date(2025, 10, 1), date(2026, 1, 31)),
        ("9月至11月", date(2026, 9, 1), date(2026, 11, 30)),
        ("2026-11-05..2026-11-20", date(2026, 11, 5), date(2026, 11, 20)),
        ("2024-02-29 to 2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_a_span_goes_from_its_first_part_to_its_last(text: str, first: date, last: date) -> None:
    period = read_period(text, TODAY)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize("text", ["2026-11..2026-09", "2026-09..", "..", "nov to x"])
def test_a_span_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        read_period(text, TODAY)
