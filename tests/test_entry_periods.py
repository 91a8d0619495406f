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
