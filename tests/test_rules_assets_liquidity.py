from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from rmtui.records.holding import Holding
from rmtui.rules.assets.liquidity import Rung, liquid_assets, liquidity_ladder, rung, unknown_assets
from rmtui.rules.assets.valuation import total
from tests.factory import TODAY, ago
from tests.folders import RATES, holding, holdings


@pytest.mark.parametrize(
    ("matures", "step"),
    [
        (None, Rung.AT_ONCE),
        (ago(5), Rung.AT_ONCE),
        (TODAY, Rung.AT_ONCE),
        (date(2026, 12, 23), Rung.MONTH),
        (date(2026, 12, 24), Rung.QUARTER),
        (date(2027, 5, 23), Rung.HALF_YEAR),
        (date(2027, 11, 23), Rung.YEAR),
        (date(2027, 11, 24), Rung.THREE_YEARS),
        (date(2029, 11, 24), Rung.LONGER),
    ],
)
def test_a_deposit_is_money_when_it_matures(matures: date | None, step: Rung) -> None:
    assert rung(holding(matures_on=matures), TODAY) is step


@pytest.mark.parametrize("kind", ["property", "insurance", "trust"])
def test_some_kinds_are_not_liquid(kind: str) -> None:
    assert rung(holding(kind=kind), TODAY) is Rung.NOT_LIQUID


def test_of_other_assets_it_is_not_known_how_soon_they_are_money() -> None:
    other = holding(500, "other")
    assert rung(other, TODAY) is Rung.UNKNOWN
    assert rung(holding(kind="other", matures_on=ago(-20)), TODAY) is Rung.MONTH
    assert (liquid_assets([other], RATES, TODAY), unknown_assets([other, holding(3)], RATES, TODAY)) == (0, 500)


@pytest.mark.parametrize("kind", ["wealth", "bond"])
def test_what_mostly_matures_is_not_said_to_be_money_at_once_where_its_day_is_missing(kind: str) -> None:
    undated = holding(500, kind)
    assert rung(undated, TODAY) is Rung.UNDATED
    assert rung(holding(kind=kind, matures_on=ago(-20)), TODAY) is Rung.MONTH
    assert liquid_assets([undated], RATES, TODAY) == 500


def test_a_trust_is_liquid_once_its_day_is_known_and_a_home_never() -> None:
    assert rung(holding(kind="trust", matures_on=ago(-20)), TODAY) is Rung.MONTH
    assert rung(holding(kind="property", matures_on=ago(-20)), TODAY) is Rung.NOT_LIQUID


def test_the_ladder_has_every_rung_and_no_debts() -> None:
    steps = liquidity_ladder([holding(300), holding(700, "property"), holding(900, "loan")], RATES, TODAY)
    assert [(one.label, one.worth, one.share) for one in steps if one.worth] == [
        ("at-once", 300, 300),
        ("not-liquid", 700, 700),
    ]
    assert [one.label for one in steps] == [*Rung]
    assert liquidity_ladder([holding(900, "loan")], RATES, TODAY) == ()


@given(holdings)
def test_the_ladder_carries_all_the_assets(owned: list[Holding]) -> None:
    steps = liquidity_ladder(owned, RATES, TODAY)
    assets = total(owned, RATES, TODAY).assets
    assert sum(one.worth for one in steps) == assets
    assert sum(one.share for one in steps) == (1000 if assets else 0)
    assert 0 <= liquid_assets(owned, RATES, TODAY) <= assets
