"""Gain and loss against cost, and the money-weighted return: what a client asks first.

Flows are exact amounts by day, paid in negative, paid out and the value at the end positive; the return is a rate a
year in basis points, found by halving an interval (the internal rate of return of dated flows, XIRR).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.wealth import Owned

Flow = tuple[date, int]

A_YEAR = 365
"""Days; what was held for a shorter time has no return a year, which would promise what was never earned."""
_LONGEST = 100 * A_YEAR
_GRID = [10 ** (step / 20) - 1 for step in range(-40, 41)]
"""Returns among which the one is looked for: from 99 % lost to a hundredfold, a year."""
_NEAR = 1e-7
PRICED = frozenset(HoldingKind) - LIABILITIES - {HoldingKind.DEPOSIT}
"""Kinds whose value is a price; what a deposit brings is interest."""


def gain(one: Owned) -> int | None:
    """Value less cost, in its own currency; None where the cost is not known or the kind has none."""
    return None if one.cost is None or one.kind not in PRICED else one.value - one.cost


def cost_after(cost: int | None, value: int, paid_in: int, paid_out: int) -> int | None:
    """The cost of a holding when it is worth `value` after payments: what is taken out takes its part of the cost."""
    if cost is None:
        return None
    cost += paid_in
    whole = value + paid_out
    return cost - (cost * paid_out + whole // 2) // whole if whole > 0 else cost


def known_flows(sightings: Sequence[tuple[Review, ReviewedHolding]]) -> list[Flow] | None:
    """The flows of one holding up to the last of the reviews it was seen at, oldest first.

    None where they are not known: no cost or first day, a cost that payments do not explain, or nothing that was ever
    valued since it was bought.
    """
    (first_review, first), (last_review, last) = sightings[0], sightings[-1]
    opened, cost = first.opened_on, first.cost
    if cost is None or opened is None or opened > first_review.on or gain(last) is None:
        return None
    flows = [(opened, -cost)]
    explained: int | None = cost
    for review, one in sightings[1:]:
        paid_in, paid_out = one.paid_in or 0, one.paid_out or 0
        explained = cost_after(explained, one.value, paid_in, paid_out)
        if paid_in or paid_out:
            flows.append((review.on, paid_out - paid_in))
    if explained != last.cost or (len(flows) == 1 and last.value == cost):
        return None
    return [*flows, (last_review.on, last.value)]


def money_weighted_return(flows: Sequence[Flow]) -> int | None:
    """The rate a year in basis points at which the flows come to nothing.

    None for less than a year, and where no rate or more than one does it.
    """
    ordered = sorted(flows)
    if not ordered or not A_YEAR <= (ordered[-1][0] - ordered[0][0]).days <= _LONGEST:
        return None
    first = ordered[0][0]
    years = [((day - first).days / A_YEAR, amount) for day, amount in ordered]
    values = [_present_value(years, rate) for rate in _GRID]
    crossings = [at for at, (left, right) in enumerate(pairwise(values)) if (left > 0) != (right > 0)]
    if len(crossings) != 1 or values[0] <= 0:
        return None
    low, high = _GRID[crossings[0]], _GRID[crossings[0] + 1]
    while high - low > _NEAR:
        middle = (low + high) / 2
        low, high = (middle, high) if _present_value(years, middle) > 0 else (low, middle)
    return round(low * 10_000)


def _present_value(flows: Iterable[tuple[float, int]], rate: float) -> float:
    """What the flows are worth at the beginning; `flows` are by years since then."""
    return sum(amount * float((1 + rate) ** -years) for years, amount in flows)
