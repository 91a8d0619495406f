"""When the assets could be turned into money: a ladder by maturity."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from rmtui.records.holding import HoldingKind
from rmtui.rules.assets.wealth import Owned, Rates, share, worth
from rmtui.rules.days.months import months_after
from rmtui.rules.review.sheet import Slice


class Rung(StrEnum):
    """How long it takes, the soonest first."""

    AT_ONCE = "at-once"
    MONTH = "1-month"
    QUARTER = "3-months"
    HALF_YEAR = "6-months"
    YEAR = "12-months"
    THREE_YEARS = "3-years"
    LONGER = "longer"
    NOT_LIQUID = "not-liquid"


_MONTHS = {Rung.MONTH: 1, Rung.QUARTER: 3, Rung.HALF_YEAR: 6, Rung.YEAR: 12, Rung.THREE_YEARS: 36}
_TIED = frozenset({HoldingKind.INSURANCE, HoldingKind.TRUST, HoldingKind.OTHER})
"""Kinds that are not liquid unless a day is known on which they are paid out. Property never is."""

WITHIN_A_YEAR = frozenset({Rung.AT_ONCE, Rung.MONTH, Rung.QUARTER, Rung.HALF_YEAR, Rung.YEAR})


def rung(owned: Owned, today: date) -> Rung:
    """Deposits on demand, funds and whatever else has no maturity are at once; what has one waits for it."""
    if owned.kind is HoldingKind.PROPERTY or (owned.matures_on is None and owned.kind in _TIED):
        return Rung.NOT_LIQUID
    matures = owned.matures_on
    if matures is None or matures <= today:
        return Rung.AT_ONCE
    return next((one for one, months in _MONTHS.items() if matures <= months_after(today, months)), Rung.LONGER)


def ladder(holdings: Iterable[Owned], rates: Rates, today: date) -> tuple[Slice, ...]:
    """Every rung with what stands on it, the soonest first; the label is the Rung. Empty where there are no assets."""
    sums = dict.fromkeys(Rung, 0)
    for one in holdings:
        sums[rung(one, today)] += max(worth(one, rates), 0)
    whole = sum(sums.values())
    return tuple(Slice(step, value, share(value, whole)) for step, value in sums.items()) if whole else ()


def liquid(holdings: Iterable[Owned], rates: Rates, today: date) -> int:
    """Assets, in fen, that are money within a year."""
    return sum(max(worth(one, rates), 0) for one in holdings if rung(one, today) in WITHIN_A_YEAR)
