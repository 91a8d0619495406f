"""The lines of a review sheet: every holding, and what became of it since the review before."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from rmtui.records.client import Client
from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.returns import gain, known_flows, money_weighted_return
from rmtui.rules.assets.wealth import Owned, in_yuan, worth
from rmtui.rules.conduct.suitability import unsuitable
from rmtui.rules.review.change_parts import parts_of_gone, parts_of_new, parts_of_standing
from rmtui.rules.review.sheet import Change, Parts, SheetLine

_ORDER = {kind: place for place, kind in enumerate(HoldingKind)}


def review_lines(client: Client, before: Sequence[Review], review: Review) -> tuple[SheetLine, ...]:
    """The lines of a review as they go by `place`, then those of the review before that are sold.

    `before` are the finished reviews before it, oldest first.
    """
    last = before[-1] if before else None
    new = by_holding(review)
    lines = [
        _standing(client, one, before, review)
        for one in sorted(new.values(), key=lambda one: place(one, worth(one, review.rates), one.holding))
    ]
    if last is None:
        return tuple(lines)
    gone = [(one, worth(one, last.rates)) for one in last.seen if one.holding not in new]
    gone.sort(key=lambda pair: place(pair[0], pair[1], pair[0].holding))
    return (*lines, *(_gone(client, one, was, last, review) for one, was in gone))


def sightings(reviews: Sequence[Review], holding: str) -> list[tuple[Review, ReviewedHolding]]:
    """The reviews a holding was seen at, and how it stood there."""
    return [(review, one) for review in reviews if (one := by_holding(review).get(holding))]


def by_holding(review: Review) -> dict[str, ReviewedHolding]:
    """What a review saw, by the holding's id."""
    return {one.holding: one for one in review.seen}


def place(owned: Owned, value: int, name: str) -> tuple[bool, int, int, str]:
    """Sorts assets before debts, by kind, the largest first."""
    return owned.kind in LIABILITIES, _ORDER[owned.kind], -abs(value), name


def _standing(client: Client, one: ReviewedHolding, before: Sequence[Review], review: Review) -> SheetLine:
    value, flows = worth(one, review.rates), known_flows(sightings([*before, review], one.holding))
    change, parts, was = Change.UNCHANGED, Parts(), None
    if before:
        last = before[-1]
        then = by_holding(last).get(one.holding)
        if then is None:
            change, parts = Change.NEW, parts_of_new(one, review.rates, last.on)
        else:
            was = worth(then, last.rates)
            change, parts = _change(one, then, value - was), parts_of_standing(then, one, last.rates, review.rates)
    gained = gain(one)
    return _line(client, one, value, was, change, parts)._replace(
        gain=None if gained is None else in_yuan(gained, one.currency, review.rates),
        yearly=money_weighted_return(flows) if flows else None,
    )


def _gone(client: Client, then: ReviewedHolding, was: int, last: Review, review: Review) -> SheetLine:
    parts = parts_of_gone(then, review.proceeds.get(then.holding), last.rates, review.rates)
    return _line(client, replace(then, value=0), 0, was, Change.SOLD, parts)


def _change(now: ReviewedHolding, then: ReviewedHolding, delta: int) -> Change:
    """What is owed changes by what was repaid or borrowed, and in another currency with its rate."""
    if (now.value, now.currency) == (then.value, then.currency):
        return Change.REVALUED if delta else Change.UNCHANGED
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
        unsuitable=unsuitable(client, one.risk),
        parts=parts,
        gain=None,
        yearly=None,
    )
