"""Worth of holdings in the book's currency, totals of assets and debts, and the allocation of the assets.

All sums are in the book's own currency (fen), signed: debts are negative. A currency without a rate counts as 0;
`missing_rates` names it, and whoever shows a sum must show that, too. Fractions of a fen are rounded half to even,
holding by holding, so that the lines of a sheet add up to its total.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from rmtui.currency import base_currency
from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.records.review import ReviewedHolding
from rmtui.rules.assets.allocation import Allocation, Slice, Total

RATE_UNIT = 10_000
"""Rates are exact, in ten-thousandths of a yuan. Amounts are in hundredths, also of currencies without them."""
WHOLE = 1000
"""100% in tenths of a percent."""

Rates = Mapping[str, int | Decimal]
AnyHolding = Holding | ReviewedHolding


def in_base_currency(amount: int, currency: str, rates: Rates) -> int:
    """An amount converted to fen; 0 where the currency has no rate."""
    if currency == base_currency():
        return amount
    rate, divisor = rates.get(currency, 0).as_integer_ratio()
    return half_to_even(amount * rate, RATE_UNIT * divisor)


def worth(holding: AnyHolding, rates: Rates) -> int:
    """What a holding adds to the net worth: negative for a debt."""
    amount = in_base_currency(holding.value, holding.currency, rates)
    return -amount if holding.kind in LIABILITIES else amount


def missing_rates(holdings: Iterable[AnyHolding], rates: Rates) -> set[str]:
    """The currencies without a rate, which cannot be counted."""
    return {one.currency for one in holdings} - {base_currency(), *rates}


def total(holdings: Iterable[AnyHolding], rates: Rates, on: date) -> Total:
    """Total assets and debts on a day. An overdrawn account is a debt, a card with a credit balance an asset."""
    return total_of([worth(one, rates) for one in holdings], on)


def total_of(worths: Sequence[int], on: date) -> Total:
    """Total assets and debts of signed sums."""
    return Total(on, sum(one for one in worths if one > 0), -sum(one for one in worths if one < 0))


def allocation(holdings: Iterable[AnyHolding], rates: Rates) -> Allocation:
    """The assets by kind, institution, currency and risk."""
    assets = [(one, value) for one in holdings if (value := worth(one, rates)) > 0]
    return Allocation(
        _slices(assets, lambda one: one.kind),
        _slices([pair for pair in assets if pair[0].kind is not HoldingKind.PROPERTY], lambda one: one.institution),
        _slices(assets, lambda one: one.currency),
        tuple(sorted(_slices(assets, lambda one: one.risk or ""), key=lambda one: (not one.label, one.label))),
    )


def per_mille(part: int, whole: int) -> int:
    """The share of a part in tenths of a percent, rounded half up; 0 where the whole is 0. Neither may be negative.

    Of a part that stands alone; `shares` are those of all parts.
    """
    return (2 * part * WHOLE + whole) // (2 * whole) if whole else 0


def shares(parts: Sequence[int], among: int = WHOLE) -> list[int]:
    """The shares of the parts of a whole in tenths of a percent, which add up to 100.0%, or to `among`.

    By largest remainder: each is rounded down, and those that lose most by it get what is left, of equal ones the
    first. All are 0 where the whole is; no part may be negative.
    """
    whole = sum(parts)
    if not whole:
        return [0] * len(parts)
    found = [part * among // whole for part in parts]
    most_lost = sorted(range(len(parts)), key=lambda place: -(parts[place] * among % whole))
    for place in most_lost[: among - sum(found)]:
        found[place] += 1
    return found


def slices(sums: Mapping[str, int]) -> tuple[Slice, ...]:
    """The parts of a whole with their shares, the largest first."""
    ordered = sorted(sums.items(), key=lambda item: (-item[1], item[0]))
    found = shares([value for _name, value in ordered])
    return tuple(Slice(str(name), value, share) for (name, value), share in zip(ordered, found, strict=True))


def _slices(assets: Iterable[tuple[AnyHolding, int]], label: Callable[[AnyHolding], str]) -> tuple[Slice, ...]:
    sums: dict[str, int] = {}
    for one, value in assets:
        sums[label(one)] = sums.get(label(one), 0) + value
    return slices(sums)


def half_to_even(amount: int, divisor: int) -> int:
    """A quotient, rounded half to even."""
    whole, rest = divmod(amount, divisor)
    return whole + (rest * 2 > divisor or (rest * 2 == divisor and whole % 2))
