"""What a client's holdings come to, and what the assets are made of.

All sums are in the book's own currency (fen), signed: what is owed is negative. A currency without a rate is worth
nothing until one is known; `missing_rates` names it, and whoever shows a sum shows that as well. Fractions of a fen are
rounded half to even, each holding for itself, so that the lines of a sheet add up to its total.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.records.review import Seen
from rmtui.rules.review_sheet import Slice, Total

HOME_CURRENCY = "CNY"
RATE_UNIT = 10_000
"""Rates are in ten-thousandths of a yuan; every currency is kept in hundredths, also where it has none."""
WHOLE = 1000
"""Tenths of a percent."""

Rates = Mapping[str, int]
Owned = Holding | Seen


class Allocation(NamedTuple):
    """The assets four ways, each the largest first; empty where there are no assets."""

    by_kind: tuple[Slice, ...]
    by_institution: tuple[Slice, ...]
    """Without property, which lies with no bank."""
    by_currency: tuple[Slice, ...]
    by_risk: tuple[Slice, ...]


def in_yuan(amount: int, currency: str, rates: Rates) -> int:
    """An amount in fen, 0 where the currency has no rate."""
    if currency == HOME_CURRENCY:
        return amount
    return _half_to_even(amount * rates.get(currency, 0), RATE_UNIT)


def worth(owned: Owned, rates: Rates) -> int:
    """What one holding adds to the net worth."""
    amount = in_yuan(owned.value, owned.currency, rates)
    return -amount if owned.kind in LIABILITIES else amount


def missing_rates(holdings: Iterable[Owned], rates: Rates) -> set[str]:
    """The currencies that cannot be counted."""
    return {one.currency for one in holdings} - {HOME_CURRENCY, *rates}


def total(holdings: Iterable[Owned], rates: Rates, on: date) -> Total:
    """Assets and debts of a day. An overdrawn account is a debt, a card with a credit balance an asset."""
    return sum_up([worth(one, rates) for one in holdings], on)


def sum_up(worths: Sequence[int], on: date) -> Total:
    """Assets and debts that these come to."""
    return Total(on, sum(one for one in worths if one > 0), -sum(one for one in worths if one < 0))


def allocation(holdings: Iterable[Owned], rates: Rates) -> Allocation:
    """What the assets are made of."""
    assets = [(one, value) for one in holdings if (value := worth(one, rates)) > 0]
    return Allocation(
        _slices(assets, lambda one: one.kind),
        _slices([pair for pair in assets if pair[0].kind is not HoldingKind.PROPERTY], lambda one: one.institution),
        _slices(assets, lambda one: one.currency),
        _slices(assets, lambda one: one.risk or ""),
    )


def shares(worths: Sequence[int]) -> list[int]:
    """The share of each in tenths of a percent, together exactly 1000 by the largest remainder.

    Of equal remainders the earlier one is rounded up. Nothing for worths that come to nothing; none may be negative.
    """
    whole = sum(worths)
    if not whole:
        return [0] * len(worths)
    parts = [divmod(one * WHOLE, whole) for one in worths]
    left = WHOLE - sum(floor for floor, _rest in parts)
    up = set(sorted(range(len(parts)), key=lambda place: -parts[place][1])[:left])
    return [floor + (place in up) for place, (floor, _rest) in enumerate(parts)]


def _slices(assets: Iterable[tuple[Owned, int]], label: Callable[[Owned], str]) -> tuple[Slice, ...]:
    sums: dict[str, int] = {}
    for one, value in assets:
        sums[label(one)] = sums.get(label(one), 0) + value
    ordered = sorted(sums.items(), key=lambda item: (-item[1], item[0]))
    parts = shares([value for _label, value in ordered])
    return tuple(Slice(str(name), value, share) for (name, value), share in zip(ordered, parts, strict=True))


def _half_to_even(amount: int, divisor: int) -> int:
    whole, rest = divmod(amount, divisor)
    return whole + (rest * 2 > divisor or (rest * 2 == divisor and whole % 2))
