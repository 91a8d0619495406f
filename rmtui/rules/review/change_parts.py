"""Attribution of the change since the previous review: market, payments, purchases, sales, debts, exchange rates.

All parts are in the book's currency (fen), signed by their effect on the net worth; they add up to the whole change.
Without recorded payments the kind decides: a deposit changes by payments, but one whose term runs on grows by its
interest alone; a debt changes by repaying or borrowing, anything else by its price.
"""

from __future__ import annotations

from datetime import date

from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.records.review import ReviewedHolding
from rmtui.rules.assets.valuation import Rates, in_base_currency
from rmtui.rules.review.sheet import ChangePart, Parts


def existing_parts(then: ReviewedHolding, now: ReviewedHolding, earlier: Rates, rates: Rates) -> Parts:
    """The parts for a holding that was there at both reviews."""
    sign = -1 if now.kind in LIABILITIES else 1
    if (now.currency, now.kind in LIABILITIES) != (then.currency, then.kind in LIABILITIES):
        was = in_base_currency(then.value, then.currency, earlier) * (-1 if then.kind in LIABILITIES else 1)
        return _nonzero({ChangePart.RECORDED: sign * in_base_currency(now.value, now.currency, rates) - was})
    at_new_rate = in_base_currency(then.value, then.currency, rates)
    parts = {ChangePart.CURRENCY: sign * (at_new_rate - in_base_currency(then.value, then.currency, earlier))}
    changed = sign * (in_base_currency(now.value, now.currency, rates) - at_new_rate)
    added, taken = (ChangePart.PAID_IN, ChangePart.PAID_OUT) if sign > 0 else (ChangePart.REPAID, ChangePart.BORROWED)
    if now.paid_in is not None or now.paid_out is not None:
        parts[added] = in_base_currency(now.paid_in or 0, now.currency, rates)
        parts[taken] = -in_base_currency(now.paid_out or 0, now.currency, rates)
        parts[ChangePart.MARKET] = changed - parts[added] - parts[taken]
    elif sign < 0 or (now.kind is HoldingKind.DEPOSIT and not (changed > 0 and _runs_on(then, now))):
        parts[added if changed > 0 else taken] = changed
    else:
        parts[ChangePart.MARKET] = changed
    return _nonzero(parts)


def new_parts(now: ReviewedHolding, rates: Rates, before: date) -> Parts:
    """The parts for a holding that was not there at the previous review on `before`."""
    worth = in_base_currency(now.value, now.currency, rates)
    if now.opened_on and now.opened_on <= before:
        return _nonzero({ChangePart.RECORDED: -worth if now.kind in LIABILITIES else worth})
    if now.kind in LIABILITIES:
        return _nonzero({ChangePart.BORROWED: -worth})
    paid = worth if now.cost is None else in_base_currency(now.cost, now.currency, rates)
    return _nonzero({ChangePart.BOUGHT: paid, ChangePart.MARKET: worth - paid})


def closed_parts(then: ReviewedHolding, proceeds: int | None, earlier: Rates, rates: Rates) -> Parts:
    """The parts for a holding that was sold or paid off, for `proceeds` in its own currency where known."""
    rates = {**earlier, **rates}  # the review may lack the rate of a currency no longer held
    was, at_new_rate = (in_base_currency(then.value, then.currency, known) for known in (earlier, rates))
    if then.kind in LIABILITIES:
        return _nonzero({ChangePart.REPAID: was})
    if proceeds is None:
        return _nonzero({ChangePart.SOLD: -was})
    got = in_base_currency(proceeds, then.currency, rates)
    parts = {ChangePart.CURRENCY: at_new_rate - was, ChangePart.MARKET: got - at_new_rate, ChangePart.SOLD: -got}
    return _nonzero(parts)


def _runs_on(then: ReviewedHolding, now: ReviewedHolding) -> bool:
    """Whether it is the same term as before: nothing can be paid into it."""
    return now.matures_on is not None and now.matures_on == then.matures_on


def _nonzero(parts: Parts) -> Parts:
    """The parts that are not 0, in the order of ChangePart."""
    return {part: parts[part] for part in ChangePart if parts.get(part)}
