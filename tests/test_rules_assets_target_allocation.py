"""A target allocation beside the actual one."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rmtui.records.goal import AllocationTarget, KindShare
from rmtui.records.holding import Holding, HoldingKind
from rmtui.rules.assets.target_allocation import allocation_plans, drift_text, remedy_text, target_lines, target_text

FUND, DEPOSIT, PROPERTY = HoldingKind.FUND, HoldingKind.DEPOSIT, HoldingKind.PROPERTY
TARGET = AllocationTarget(
    client="wang",
    on=date(2026, 1, 1),
    parts=(
        KindShare(kind=FUND, share=50, low=40, high=60),
        KindShare(kind=DEPOSIT, share=50, low=40, high=60),
    ),
)


def held(kind: HoldingKind, value: int, **known: object) -> Holding:
    return Holding(client="wang", kind=kind, name=kind.value, value=value, **known)  # type: ignore[arg-type]


def test_a_kind_beyond_its_band_says_what_brings_it_back() -> None:
    fund, deposit = target_lines(TARGET, [held(FUND, 8_000_000), held(DEPOSIT, 2_000_000)], {})
    assert (fund.share, fund.is_outside, remedy_text(fund)) == (800, True, "sell 30,000")
    assert (deposit.share, remedy_text(deposit)) == (200, "buy 30,000")
    assert drift_text([fund, deposit]) == "fund 80.0% (40–60%), deposit 20.0% (40–60%)"
    assert target_text(fund) == "Fund 80.0%, target 50.0% (40–60%), sell 30,000"


def test_within_the_band_nothing_is_to_be_done() -> None:
    lines = target_lines(TARGET, [held(FUND, 6_000_000), held(DEPOSIT, 4_000_000)], {})
    assert [one.is_outside for one in lines] == [False, False]
    assert (drift_text(lines), remedy_text(lines[0])) == ("", "")


def test_property_and_debts_count_for_nothing_and_other_kinds_together() -> None:
    holdings = [held(FUND, 5_000_000), held(PROPERTY, 90_000_000), held(HoldingKind.MORTGAGE, 40_000_000)]
    others = [held(HoldingKind.BOND, 2_500_000), held(HoldingKind.STOCK, 2_500_000)]
    lines = target_lines(TARGET, [*holdings, *others], {})
    assert [(one.kind, one.share) for one in lines] == [(FUND, 500), (DEPOSIT, 0), (None, 500)]
    assert target_lines(TARGET, [held(PROPERTY, 1)], {}) == []


def test_the_newest_target_of_a_client_holds_for_what_is_not_sold() -> None:
    older = AllocationTarget(client="wang", on=date(2025, 1, 1), parts=TARGET.parts)
    sold = held(FUND, 1, closed_on=date(2026, 2, 1))
    plans = allocation_plans([TARGET, older], [sold, held(DEPOSIT, 2)])
    assert plans["wang"].target is TARGET
    assert [one.kind for one in plans["wang"].holdings] == [DEPOSIT]


@given(st.lists(st.tuples(st.sampled_from(HoldingKind), st.integers(-(10**15), 10**15)), max_size=12))
def test_what_is_missing_brings_the_target_whatever_is_held(owned: list[tuple[HoldingKind, int]]) -> None:
    holdings = [held(kind, value) for kind, value in owned]
    lines = target_lines(TARGET, holdings, {})
    whole = sum(one.worth for one in lines)
    for one in lines:
        assert one.kind is None or abs(one.worth + one.missing - whole * one.target // 1000) <= 1
    assert not lines or abs(sum(one.missing for one in lines)) <= 1
