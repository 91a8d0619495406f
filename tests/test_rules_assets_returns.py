"""Gain and loss against cost, and the money-weighted return."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rmtui.records.holding import HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.returns import cost_after, gain, known_flows, money_weighted_return


def seen(value: int, cost: int | None = 100_000, kind: str = "fund", **known: Any) -> ReviewedHolding:
    opened = date(2024, 1, 1)
    return ReviewedHolding(
        holding="h", kind=HoldingKind(kind), name="A", value=value, cost=cost, opened_on=opened, **known
    )


def at(on: date, one: ReviewedHolding) -> tuple[Review, ReviewedHolding]:
    return Review(client="c", on=on, seen=(one,)), one


@pytest.mark.parametrize(
    ("flows", "points"),
    [
        ([(date(2025, 1, 1), -100_000), (date(2026, 1, 1), 110_000)], 1000),
        ([(date(2024, 1, 1), -100_000), (date(2026, 1, 1), 121_000)], 999),  # of 731 days
        ([(date(2025, 1, 1), -100_000), (date(2026, 1, 1), 50_000)], -5000),
        ([(date(2025, 1, 1), -100_000), (date(2025, 7, 2), -100_000), (date(2026, 1, 1), 210_000)], 670),
        ([(date(2025, 1, 1), -100_000), (date(2025, 12, 31), 110_000)], None),
        ([(date(2025, 1, 1), -100_000), (date(2026, 1, 1), 0)], None),
        ([(date(2025, 1, 1), 100_000), (date(2026, 1, 1), 110_000)], None),
        ([(date(1800, 1, 1), -1), (date(2026, 1, 1), 110_000)], None),
        ([], None),
    ],
)
def test_the_return_a_year(flows: list[tuple[date, int]], points: int | None) -> None:
    assert money_weighted_return(flows) == points


@given(st.integers(-9_000, 50_000), st.integers(365, 3650), st.integers(10**6, 10**12))
def test_what_grows_at_a_rate_returns_that_rate(points: int, days: int, paid: int) -> None:
    start = date(2015, 1, 1)
    value = round(paid * (1 + points / 10_000) ** (days / 365))
    if value:
        found = money_weighted_return([(start, -paid), (start + timedelta(days=days), value)])
        assert found is not None
        exact = ((value / paid) ** (365 / days) - 1) * 10_000
        assert abs(found - exact) <= 1


def test_a_deposit_or_a_debt_has_no_gain_and_one_without_cost_neither() -> None:
    assert gain(seen(110_000)) == 10_000
    assert [gain(one) for one in (seen(1, None), seen(1, kind="deposit"), seen(1, kind="mortgage"))] == [None] * 3


def test_payments_go_into_the_cost_and_what_is_taken_out_takes_its_part_of_it() -> None:
    assert cost_after(100_000, 150_000, 30_000, 0) == 130_000
    assert cost_after(100_000, 60_000, 0, 60_000) == 50_000
    assert cost_after(None, 1, 1, 1) is None


def test_the_flows_of_a_holding_are_its_cost_and_what_was_paid_since() -> None:
    first = at(date(2025, 1, 1), seen(105_000))
    second = at(date(2026, 1, 1), seen(160_000, 150_000, paid_in=50_000))
    assert known_flows([first, second]) == [
        (date(2024, 1, 1), -100_000),
        (date(2026, 1, 1), -50_000),
        (date(2026, 1, 1), 160_000),
    ]


def test_what_came_to_light_in_a_review_at_its_cost_counts_from_there_on() -> None:
    bought = replace(seen(100_000), opened_on=None)
    later = at(date(2026, 1, 1), replace(seen(105_000), opened_on=None))
    assert known_flows([at(date(2025, 1, 1), bought), later]) == [
        (date(2025, 1, 1), -100_000),
        (date(2026, 1, 1), 105_000),
    ]
    assert known_flows([at(date(2025, 1, 1), replace(bought, value=104_000)), later]) is None


def test_flows_are_not_known_where_the_cost_is_explained_by_nothing_or_nothing_was_valued() -> None:
    first = at(date(2025, 1, 1), seen(105_000))
    assert known_flows([first, at(date(2026, 1, 1), seen(160_000, 150_000))]) is None
    assert known_flows([at(date(2025, 1, 1), seen(100_000))]) is None
    assert known_flows([at(date(2025, 1, 1), seen(105_000, None))]) is None


def test_what_is_worth_what_it_cost_has_no_known_return_also_after_payments() -> None:
    first = at(date(2025, 1, 1), seen(100_000))
    second = at(date(2026, 1, 1), seen(150_000, cost=150_000, paid_in=50_000, paid_out=0))
    assert known_flows([first, second]) is None
