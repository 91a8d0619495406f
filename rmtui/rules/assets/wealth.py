"""What a client's holdings come to, and what the assets are made of.

All sums are in the book's own currency (fen), signed: what is owed is negative. A currency without a rate is worth
nothing until one is known; `missing_rates` names it, and whoever shows a sum shows that as well. Fractions of a fen are
rounded half to even, each holding for itself, so that the lines of a sheet add up to its total.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.records.review import ReviewedHolding
from rmtui.rules.review.sheet import Allocation, Slice, Total

HOME_CURRENCY = "CNY"
RATE_UNIT = 10_000
"""Rates are in ten-thousandths of a yuan, and exact; every currency is kept in hundredths, also where it has none."""
WHOLE = 1000
"""Tenths of a percent."""

Rates = Mapping[str, int | Decimal]
Owned = Holding | ReviewedHolding


def in_yuan(amount: int, currency: str, rates: Rates) -> int:
    """An amount in fen, 0 where the currency has no rate."""
    if currency == HOME_CURRENCY:
        return amount
    rate, divisor = rates.get(currency, 0).as_integer_ratio()
    return _half_to_even(amount * rate, RATE_UNIT * divisor)


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


def share(part: int, whole: int) -> int:
    """A part of a whole in tenths of a percent, half a tenth rounded up; 0 of nothing. Neither may be negative.

    The one rounding of shares: a part has the same share wherever it stands, as in a spreadsheet, so that all of a
    table may come to 99.9 or 100.1.
    """
    return (2 * part * WHOLE + whole) // (2 * whole) if whole else 0


def _slices(assets: Iterable[tuple[Owned, int]], label: Callable[[Owned], str]) -> tuple[Slice, ...]:
    sums: dict[str, int] = {}
    for one, value in assets:
        sums[label(one)] = sums.get(label(one), 0) + value
    ordered = sorted(sums.items(), key=lambda item: (-item[1], item[0]))
    whole = sum(sums.values())
    return tuple(Slice(str(name), value, share(value, whole)) for name, value in ordered)


def _half_to_even(amount: int, divisor: int) -> int:
    whole, rest = divmod(amount, divisor)
    return whole + (rest * 2 > divisor or (rest * 2 == divisor and whole % 2))
