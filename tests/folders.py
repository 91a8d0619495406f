"""What a client's folder holds, for tests, with only what the test is about spelled out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from rmtui.records.client import Client, Relative
from rmtui.records.holding import Holding, HoldingKind, ProductRisk
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.tie import Share, Tie
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.people.ties import updated_tie
from tests.factory import TODAY

YUAN = 100
RATES: dict[str, int | Decimal] = {"USD": 71_000, "HKD": 9_100}


def holding(value: int = 100_000 * YUAN, kind: str = "deposit", **known: Any) -> Holding:
    told: dict[str, Any] = {"client": "", "name": "一年定期", **known}
    if "risk" in told:
        told["risk"] = ProductRisk(told["risk"])
    return Holding(kind=HoldingKind(kind), value=value, **told)


def policy(kind: str = "life", of: Client | None = None, **known: Any) -> Policy:
    return Policy(kind=PolicyKind(kind), client=of.id if of else "", **known)


def relative(relation: str, birth_year: int | None = None, name: str = "", **known: Any) -> Relative:
    return Relative(name=name or relation, relation=relation, birth_year=birth_year, **known)


def tie(one: Client, other: Client, *shared: Share, back: Iterable[Share] = (), **known: Any) -> Tie:
    """What `one` agreed may be seen at the other; `back` is what the other agreed to."""
    return updated_tie(other, one, shares=shared, gives=back, **known)


def known(*clients: Client, ties: Iterable[Tie] = ()) -> Discretion:
    return Discretion({one.id: one for one in clients}, ties)


def review(of: Client, *seen: ReviewedHolding, on: date = TODAY, **known: Any) -> Review:
    return Review(client=of.id, on=on, seen=seen, **known)


VALUES = st.integers(0, 10**15) | st.integers(0, 10**5)
CURRENCIES = st.sampled_from(["CNY", "USD", "HKD", "XYZ"])
"""There is no rate for the last."""
INSTITUTIONS = st.sampled_from(["", "青石证券", "海岸银行"])
RISKS = st.none() | st.sampled_from(ProductRisk)

holdings = st.lists(
    st.builds(
        Holding,
        client=st.just("c"),
        kind=st.sampled_from(HoldingKind),
        name=st.sampled_from(["一年定期", "安悦90天"]),
        institution=INSTITUTIONS,
        currency=CURRENCIES,
        value=VALUES,
        risk=RISKS,
        matures_on=st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    ),
    max_size=12,
)
