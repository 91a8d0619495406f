"""What a change since the review before is made of: the market, payments, purchases, sales, debts and exchange rates.

All in the book's currency (fen), signed by what it does to the net worth; the parts add up to the whole change. What
nobody said is told by the kind: a deposit changes by payments, a debt by what is repaid or borrowed, and whatever else
by its price.
"""

from __future__ import annotations

from datetime import date

from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.records.review import ReviewedHolding
from rmtui.rules.assets.wealth import Rates, in_yuan
from rmtui.rules.review.sheet import ChangePart, Parts


def parts_of_standing(then: ReviewedHolding, now: ReviewedHolding, earlier: Rates, rates: Rates) -> Parts:
    """Of a holding that was there at both reviews."""
    sign = -1 if now.kind in LIABILITIES else 1
    if (now.currency, now.kind in LIABILITIES) != (then.currency, then.kind in LIABILITIES):
        was = in_yuan(then.value, then.currency, earlier) * (-1 if then.kind in LIABILITIES else 1)
        return _filled({ChangePart.RECORDED: sign * in_yuan(now.value, now.currency, rates) - was})
    at_new_rate = in_yuan(then.value, then.currency, rates)
    parts = {ChangePart.CURRENCY: sign * (at_new_rate - in_yuan(then.value, then.currency, earlier))}
    changed = sign * (in_yuan(now.value, now.currency, rates) - at_new_rate)
    into, out_of = (ChangePart.PAID_IN, ChangePart.PAID_OUT) if sign > 0 else (ChangePart.REPAID, ChangePart.BORROWED)
    if now.paid_in is not None or now.paid_out is not None:
        parts[into] = in_yuan(now.paid_in or 0, now.currency, rates)
        parts[out_of] = -in_yuan(now.paid_out or 0, now.currency, rates)
        parts[ChangePart.MARKET] = changed - parts[into] - parts[out_of]
    elif sign < 0 or now.kind is HoldingKind.DEPOSIT:
        parts[into if changed > 0 else out_of] = changed
    else:
        parts[ChangePart.MARKET] = changed
    return _filled(parts)


def parts_of_new(now: ReviewedHolding, rates: Rates, before: date) -> Parts:
    """Of a holding that was not there at the review on `before`."""
    worth = in_yuan(now.value, now.currency, rates)
    if now.opened_on and now.opened_on <= before:
        return _filled({ChangePart.RECORDED: -worth if now.kind in LIABILITIES else worth})
    if now.kind in LIABILITIES:
        return _filled({ChangePart.BORROWED: -worth})
    paid = worth if now.cost is None else in_yuan(now.cost, now.currency, rates)
    return _filled({ChangePart.BOUGHT: paid, ChangePart.MARKET: worth - paid})


def parts_of_gone(then: ReviewedHolding, proceeds: int | None, earlier: Rates, rates: Rates) -> Parts:
    """Of a holding that was sold, or paid off, for `proceeds` in its own currency where that is known."""
    rates = {**earlier, **rates}  # the one of a currency that is gone may be gone, too
    was, at_new_rate = (in_yuan(then.value, then.currency, known) for known in (earlier, rates))
    if then.kind in LIABILITIES:
        return _filled({ChangePart.REPAID: was})
    if proceeds is None:
        return _filled({ChangePart.SOLD: -was})
    got = in_yuan(proceeds, then.currency, rates)
    parts = {ChangePart.CURRENCY: at_new_rate - was, ChangePart.MARKET: got - at_new_rate, ChangePart.SOLD: -got}
    return _filled(parts)


def _filled(parts: Parts) -> Parts:
    """Without what is nothing, in the order of ChangePart."""
    return {part: parts[part] for part in ChangePart if parts.get(part)}
