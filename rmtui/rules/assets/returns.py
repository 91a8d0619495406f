"""Gain against cost, and the money-weighted return (XIRR).

Cash flows are exact amounts by day: payments in are negative, payments out and the final value positive. The return is
a yearly rate in basis points, the internal rate of return of the dated flows, found by bisection.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.valuation import AnyHolding

Flow = tuple[date, int]

DAYS_PER_YEAR = 365
"""A holding held for fewer days has no yearly return: extrapolated, it would promise what was never earned."""
_MAX_DAYS = 100 * DAYS_PER_YEAR
_RATE_GRID = [10 ** (step / 20) - 1 for step in range(-40, 41)]
"""Yearly rates between which the root is searched: from 99% lost to a hundredfold."""
_TOLERANCE = 1e-7
PRICED_KINDS = frozenset(HoldingKind) - LIABILITIES - {HoldingKind.DEPOSIT}
"""Kinds with a market price, which have a gain; a deposit earns interest."""


def gain(one: AnyHolding) -> int | None:
    """Value less cost, in its own currency; None where the cost is unknown or the kind has no gain."""
    return None if one.cost is None or one.kind not in PRICED_KINDS else one.value - one.cost


def cost_after(cost: int | None, value: int, paid_in: int, paid_out: int) -> int | None:
    """The cost after payments, with `value` as the value after them: a withdrawal reduces the cost pro rata."""
    if cost is None:
        return None
    cost += paid_in
    whole = value + paid_out
    return cost - (cost * paid_out + whole // 2) // whole if whole > 0 else cost


def known_flows(history: Sequence[tuple[Review, ReviewedHolding]]) -> list[Flow] | None:
    """The cash flows of one holding up to the last review of its `history`, oldest first.

    None where they are unknown: no cost or first day, a cost that the payments do not explain, or no valuation since
    the purchase. What cost as much as it was first worth counts from that review on where it has no first day.
    """
    (first_review, first), (last_review, last) = history[0], history[-1]
    opened, cost = first.opened_on, first.cost
    if opened is None and cost == first.value:
        opened = first_review.on
    if cost is None or opened is None or opened > first_review.on or gain(last) is None:
        return None
    flows = [(opened, -cost)]
    explained: int | None = cost
    for review, one in history[1:]:
        paid_in, paid_out = one.paid_in or 0, one.paid_out or 0
        explained = cost_after(explained, one.value, paid_in, paid_out)
        if paid_in or paid_out:
            flows.append((review.on, paid_out - paid_in))
    if explained != last.cost or last.value == last.cost:
        return None
    return [*flows, (last_review.on, last.value)]


def money_weighted_return(flows: Sequence[Flow]) -> int | None:
    """The yearly rate in basis points at which the net present value of the flows is zero.

    None for less than a year, and where there is no such rate or more than one.
    """
    ordered = sorted(flows)
    if not ordered or not DAYS_PER_YEAR <= (ordered[-1][0] - ordered[0][0]).days <= _MAX_DAYS:
        return None
    first = ordered[0][0]
    years = [((day - first).days / DAYS_PER_YEAR, amount) for day, amount in ordered]
    values = [_present_value(years, rate) for rate in _RATE_GRID]
    crossings = [at for at, (left, right) in enumerate(pairwise(values)) if (left > 0) != (right > 0)]
    if len(crossings) != 1 or values[0] <= 0:
        return None
    low, high = _RATE_GRID[crossings[0]], _RATE_GRID[crossings[0] + 1]
    while high - low > _TOLERANCE:
        middle = (low + high) / 2
        low, high = (middle, high) if _present_value(years, middle) > 0 else (low, middle)
    return round(low * 10_000)


def _present_value(flows: Iterable[tuple[float, int]], rate: float) -> float:
    """The present value of flows given as years since the start and amount."""
    return sum(amount * float((1 + rate) ** -years) for years, amount in flows)
