from __future__ import annotations

from datetime import date

import pytest

from rmtui.rules.days.months import months_after, months_between


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 11, 23), 1, date(2026, 12, 23)),
        (date(2026, 11, 23), 2, date(2027, 1, 23)),
        (date(2026, 12, 5), 0, date(2026, 12, 5)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_a_shorter_month(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


def test_months_between_are_counted_by_the_calendar() -> None:
    assert months_between(date(2026, 11, 30), date(2027, 1, 1)) == 2
    assert months_between(date(2026, 11, 1), date(2026, 11, 30)) == 0
