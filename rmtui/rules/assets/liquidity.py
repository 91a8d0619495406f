"""The liquidity ladder: how soon assets can be turned into money."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from rmtui.records.holding import HoldingKind
from rmtui.rules.assets.allocation import Slice
from rmtui.rules.assets.valuation import AnyHolding, Rates, shares, worth
from rmtui.rules.days.months import months_after
from rmtui.str_enum import StrEnum


class Rung(StrEnum):
    """A rung of the ladder: time until the money is there, the soonest first."""

    AT_ONCE = "at-once"
    MONTH = "1-month"
    QUARTER = "3-months"
    HALF_YEAR = "6-months"
    YEAR = "12-months"
    THREE_YEARS = "3-years"
    LONGER = "longer"
    UNDATED = "undated"
    """Of a kind that mostly matures, without a day: it may be open every day, or the day is missing."""
    NOT_LIQUID = "not-liquid"
    UNKNOWN = "unknown"
    """Nobody recorded of what kind it is: an amount out of a list, for one."""


_MONTHS = {Rung.MONTH: 1, Rung.QUARTER: 3, Rung.HALF_YEAR: 6, Rung.YEAR: 12, Rung.THREE_YEARS: 36}
_ILLIQUID_KINDS = frozenset({HoldingKind.INSURANCE, HoldingKind.TRUST})
"""Kinds that are liquid only with a known maturity. Property never is."""

_MATURING_KINDS = frozenset({HoldingKind.WEALTH, HoldingKind.BOND})

LIQUID_RUNGS = frozenset({Rung.AT_ONCE, Rung.MONTH, Rung.QUARTER, Rung.HALF_YEAR, Rung.YEAR, Rung.UNDATED})


def rung(holding: AnyHolding, today: date) -> Rung:
    """The rung of a holding: by its maturity; at once where its kind has none (demand deposits, funds)."""
    if holding.kind is HoldingKind.PROPERTY or (holding.matures_on is None and holding.kind in _ILLIQUID_KINDS):
        return Rung.NOT_LIQUID
    if holding.matures_on is None and holding.kind is HoldingKind.OTHER:
        return Rung.UNKNOWN
    if holding.matures_on is None and holding.kind in _MATURING_KINDS:
        return Rung.UNDATED
    matures = holding.matures_on
    if matures is None or matures <= today:
        return Rung.AT_ONCE
    return next((one for one, months in _MONTHS.items() if matures <= months_after(today, months)), Rung.LONGER)


def liquidity_ladder(holdings: Iterable[AnyHolding], rates: Rates, today: date) -> tuple[Slice, ...]:
    """The assets by rung, the soonest first; the label is the Rung. Empty where there are no assets."""
    sums = dict.fromkeys(Rung, 0)
    for one in holdings:
        sums[rung(one, today)] += max(worth(one, rates), 0)
    if not any(sums.values()):
        return ()
    found = shares([*sums.values()])
    return tuple(Slice(step, value, share) for (step, value), share in zip(sums.items(), found, strict=True))


def unknown_assets(holdings: Iterable[AnyHolding], rates: Rates, today: date) -> int:
    """Assets, in fen, of which it is not known how soon they can be turned into money."""
    return _on_rungs(holdings, rates, today, frozenset({Rung.UNKNOWN}))


def liquid_assets(holdings: Iterable[AnyHolding], rates: Rates, today: date) -> int:
    """Assets, in fen, that can be turned into money within a year."""
    return _on_rungs(holdings, rates, today, LIQUID_RUNGS)


def _on_rungs(holdings: Iterable[AnyHolding], rates: Rates, today: date, rungs: Collection[Rung]) -> int:
    return sum(max(worth(one, rates), 0) for one in holdings if rung(one, today) in rungs)
