"""The fields of a review."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.entry.fields.review import REVIEW_FIELDS

MONDAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("in 6 months", date(2027, 5, 31)),
        ("6个月后", date(2027, 5, 31)),
        ("半年后", date(2027, 5, 31)),
        ("in 2 weeks", date(2026, 12, 14)),
        ("2027-05-30", date(2027, 5, 30)),
        ("next sun", date(2026, 12, 13)),
    ],
)
def test_a_span_until_the_next_review_ends_on_a_working_day_and_a_day_that_is_written_stays(
    typed: str, day: date
) -> None:
    assert REVIEW_FIELDS["next_on"].parse(typed, MONDAY) == day
