"""The lines of a review sheet: every holding with its change since the previous review."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from rmtui.records.client import Client
from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.returns import gain, known_flows, money_weighted_return
from rmtui.rules.assets.valuation import AnyHolding, in_base_currency, missing_rates, worth
from rmtui.rules.conduct.suitability import is_unsuitable
from rmtui.rules.review.change_parts import closed_parts, existing_parts, new_parts
from rmtui.rules.review.review_total import by_holding
from rmtui.rules.review.sheet import Change, Parts, SheetLine

_ORDER = {kind: place for place, kind in enumerate(HoldingKind)}


def review_lines(client: Client, before: Sequence[Review], review: Review) -> tuple[SheetLine, ...]:
    """The open holdings of a review by `holding_order`, then those sold since the previous review.

    `before`: the finished reviews before it, oldest first.
    """
    last = before[-1] if before else None
    new = by_holding(review)
    lines = [
        _open_line(client, one, before, review)
        for one in sorted(new.values(), key=lambda one: holding_order(one, worth(one, review.rates), one.holding))
    ]
    if last is None:
        return tuple(lines)
    closed = [(one, worth(one, last.rates)) for one in last.seen if one.holding not in new]
    closed.sort(key=lambda pair: holding_order(pair[0], pair[1], pair[0].holding))
    return (*lines, *(_closed_line(client, one, was, last, review) for one, was in closed))


def holding_history(reviews: Sequence[Review], holding: str) -> list[tuple[Review, ReviewedHolding]]:
    """The reviews that include a holding, each with the holding as it stood there."""
    return [(review, one) for review in reviews if (one := by_holding(review).get(holding))]


def holding_order(holding: AnyHolding, value: int, name: str) -> tuple[bool, int, int, str]:
    """Sort key: assets before debts, by kind, the largest first."""
    return holding.kind in LIABILITIES, _ORDER[holding.kind], -abs(value), name


def _open_line(client: Client, one: ReviewedHolding, before: Sequence[Review], review: Review) -> SheetLine:
    value, flows = worth(one, review.rates), known_flows(holding_history([*before, review], one.holding))
    change, parts, was = Change.UNCHANGED, Parts(), None
    if before:
        last = before[-1]
        then = by_holding(last).get(one.holding)
        if then is None:
            change, parts = Change.NEW, new_parts(one, review.rates, last.on)
        else:
            was, parts = worth(then, last.rates), existing_parts(then, one, last.rates, review.rates)
            change = _change(one, then, parts)
    gained = gain(one)
    return _line(client, one, value, was, change, parts)._replace(
        gain=in_base_currency(gained, one.currency, review.rates)
        if gained is not None and not missing_rates([one], review.rates)
        else None,
        yearly_return=money_weighted_return(flows) if flows else None,
    )


def _closed_line(client: Client, then: ReviewedHolding, was: int, last: Review, review: Review) -> SheetLine:
    parts = closed_parts(then, review.proceeds.get(then.holding), last.rates, review.rates)
    return _line(client, replace(then, value=0), 0, was, Change.SOLD, parts)


def _change(now: ReviewedHolding, then: ReviewedHolding, parts: Parts) -> Change:
    """The kind of change. A debt is repaid or borrowed; in another currency it may also be revalued with the rate.

    A value as before is a change where its parts cancel out: the market made up for what was paid out.
    """
    if (now.value, now.currency) == (then.value, then.currency):
        return Change.REVALUED if parts else Change.UNCHANGED
    if now.kind in LIABILITIES and now.currency == then.currency:
        return Change.REPAID if now.value < then.value else Change.BORROWED
    return Change.REVALUED


def _line(  # noqa: PLR0917 - a line is all of these
    client: Client, one: ReviewedHolding, value: int, was: int | None, change: Change, parts: Parts
) -> SheetLine:
    return SheetLine(
        holding=one.holding,
        kind=one.kind,
        name=one.name,
        institution=one.institution,
        currency=one.currency,
        value=one.value,
        worth=value,
        before=was,
        change=change,
        delta=sum(parts.values()),
        cost=one.cost,
        risk=one.risk,
        opened_on=one.opened_on,
        matures_on=one.matures_on,
        unsuitable=is_unsuitable(client, one.risk),
        parts=parts,
        gain=None,
        yearly_return=None,
    )
