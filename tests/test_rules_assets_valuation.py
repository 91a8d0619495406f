from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.records.holding import Holding
from rmtui.rules.assets.allocation import Slice
from rmtui.rules.assets.valuation import allocation, in_base_currency, missing_rates, per_mille, shares, total, worth
from tests.factory import TODAY
from tests.folders import RATES, YUAN, holding, holdings


def test_a_holding_is_worth_its_value_at_the_rate_and_a_debt_takes_away() -> None:
    assert worth(holding(50_000 * YUAN), RATES) == 50_000 * YUAN
    assert worth(holding(1_000 * YUAN, currency="USD"), RATES) == 7_100 * YUAN
    assert worth(holding(800_000 * YUAN, "mortgage"), RATES) == -800_000 * YUAN


def test_a_currency_without_a_rate_counts_nothing_and_is_named() -> None:
    francs = holding(1_000 * YUAN, currency="CHF")
    assert worth(francs, RATES) == 0
    assert missing_rates([francs, holding(), holding(currency="USD")], RATES) == {"CHF"}


@pytest.mark.parametrize(
    ("amount", "rate", "fen"), [(1, 5_000, 0), (3, 5_000, 2), (1, 5_001, 1), (-1, 5_000, 0), (-3, 5_000, -2)]
)
def test_half_a_fen_goes_to_the_even_one(amount: int, rate: int, fen: int) -> None:
    assert in_base_currency(amount, "USD", {"USD": rate}) == fen


@given(st.integers(-(10**15), 10**15), st.integers(1, 10**6))
def test_rounding_is_never_off_by_more_than_half_a_fen(amount: int, rate: int) -> None:
    exact = Fraction(amount * rate, 10_000)
    assert in_base_currency(amount, "USD", {"USD": rate}) == round(exact)


@given(st.integers(-(10**17), 10**17), st.decimals("0.00000001", 10**7, places=8))
def test_a_rate_of_any_precision_is_exact(amount: int, rate: Decimal) -> None:
    assert in_base_currency(amount, "VND", {"VND": rate}) == round(Fraction(rate) * amount / 10_000)


def test_a_family_may_owe_more_than_it_has() -> None:
    sums = total([holding(100), holding(300, "mortgage"), holding(50, "card")], RATES, TODAY)
    assert (sums.on, sums.assets, sums.debts, sums.net) == (TODAY, 100, 350, -250)


def test_an_overdrawn_account_is_a_debt_and_a_card_with_a_credit_balance_an_asset() -> None:
    sums = total([holding(-70), holding(-30, "card")], RATES, TODAY)
    assert (sums.assets, sums.debts) == (30, 70)


def test_without_assets_there_is_nothing_to_allocate() -> None:
    assert not any(allocation([], RATES))
    assert not any(allocation([holding(500, "mortgage"), holding(0), holding(9, currency="XYZ")], RATES))


def test_one_holding_is_the_whole() -> None:
    parts = allocation([holding(10**15, institution="海岸银行", risk="R2")], RATES)
    assert parts.by_kind == (Slice("deposit", 10**15, 1000),)
    assert parts.by_institution == (Slice("海岸银行", 10**15, 1000),)
    assert parts.by_currency == (Slice("CNY", 10**15, 1000),)
    assert parts.by_risk == (Slice("R2", 10**15, 1000),)


def test_parts_of_a_kind_go_together_and_the_largest_comes_first() -> None:
    parts = allocation([holding(20), holding(30, "fund", risk="R3"), holding(25), holding(99, "loan")], RATES)
    assert parts.by_kind == (Slice("deposit", 45, 600), Slice("fund", 30, 400))
    assert parts.by_risk == (Slice("R3", 30, 400), Slice("", 45, 600))


def test_of_two_parts_of_one_size_the_order_is_that_of_their_names() -> None:
    parts = allocation([holding(5, "stock"), holding(5, "bond"), holding(5, "fund")], RATES)
    assert parts.by_kind == (Slice("bond", 5, 334), Slice("fund", 5, 333), Slice("stock", 5, 333))


def test_a_home_lies_with_no_bank() -> None:
    parts = allocation([holding(900, "property"), holding(60), holding(40, institution="海岸银行")], RATES)
    assert parts.by_institution == (Slice("", 60, 600), Slice("海岸银行", 40, 400))
    assert parts.by_kind[0] == Slice("property", 900, 900)


@pytest.mark.parametrize(
    ("part", "whole", "tenths"),
    [(1, 3, 333), (2, 3, 667), (1, 7, 143), (1225, 10_000, 123), (1, 10**15, 0), (10**15, 10**15, 1000), (0, 0, 0)],
)
def test_half_a_tenth_of_a_percent_is_rounded_up(part: int, whole: int, tenths: int) -> None:
    assert per_mille(part, whole) == tenths


@given(st.integers(0, 10**15), st.integers(1, 10**15))
def test_a_share_is_off_by_half_a_tenth_at_most(part: int, rest: int) -> None:
    exact = Fraction(part * 1000, part + rest)
    assert abs(per_mille(part, part + rest) - exact) <= Fraction(1, 2)


@given(holdings)
def test_every_allocation_is_of_all_the_assets(owned: list[Holding]) -> None:
    assets = total(owned, RATES, TODAY).assets
    parts = allocation(owned, RATES)
    for slices in (parts.by_kind, parts.by_currency, parts.by_risk):
        assert sum(one.worth for one in slices) == assets
        assert sum(one.share for one in slices) == (1000 if assets else 0)
        assert all(abs(Fraction(one.worth * 1000, assets) - one.share) < 1 for one in slices)
    for slices in (parts.by_kind, parts.by_currency):
        assert [one.worth for one in slices] == sorted((one.worth for one in slices), reverse=True)
    assert sum(one.share for one in parts.by_institution) == (1000 if parts.by_institution else 0)


def test_risks_stand_in_the_order_of_their_classes_whatever_their_amounts() -> None:
    owned = [
        holding(30),
        *(holding(amount, "fund", risk=risk) for amount, risk in ((10, "R2"), (50, "R5"), (20, "R1"))),
    ]
    assert [one.label for one in allocation(owned, RATES).by_risk] == ["R1", "R2", "R5", ""]


@given(st.lists(st.integers(0, 10**15), max_size=12), st.integers(0, 1000))
def test_the_shares_of_all_parts_add_up_and_each_is_less_than_a_tenth_off(parts: list[int], among: int) -> None:
    found, whole = shares(parts, among), sum(parts)
    assert sum(found) == (among if whole else 0) and len(found) == len(parts)
    assert all(abs(Fraction(part * among, whole) - one) < 1 for part, one in zip(parts, found, strict=True) if whole)
    assert all(one <= other for one, other in zip(*_by_size(parts, found), strict=True)), "the larger has no less"


def _by_size(parts: list[int], found: list[int]) -> tuple[list[int], list[int]]:
    ordered = [one for _part, one in sorted(zip(parts, found, strict=True))]
    return ordered[:-1], ordered[1:]


def test_who_loses_most_by_rounding_down_gets_what_is_left() -> None:
    assert shares([1, 1, 1]) == [334, 333, 333]
    assert shares([2, 4, 1]) == [286, 571, 143]
    assert shares([1, 1, 1, 3], 500) == [84, 83, 83, 250]
    assert shares([0, 0]) == [0, 0] and shares([]) == []


@given(holdings)
def test_the_order_of_the_holdings_does_not_matter(owned: list[Holding]) -> None:
    assert allocation(owned, RATES) == allocation(owned[::-1], RATES)


@given(holdings)
def test_the_net_worth_is_the_sum_of_the_lines(owned: list[Holding]) -> None:
    assert total(owned, RATES, TODAY).net == sum(worth(one, RATES) for one in owned)
