"""The lines of a review sheet: every holding, and what became of it since the review before."""

from __future__ import annotations

from msgspec.structs import replace

from rmtui.records.client import Client
from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.records.review import Review, Seen
from rmtui.rules.review_sheet import Change, SheetLine
from rmtui.rules.suitability import unsuitable
from rmtui.rules.wealth import Owned, worth

_ORDER = {kind: place for place, kind in enumerate(HoldingKind)}


def review_lines(client: Client, before: Review | None, review: Review) -> tuple[SheetLine, ...]:
    """The lines of a review as they go by `place`, then those of the review before that are sold."""
    new = by_holding(review)
    lines = [
        _standing(client, one, before, review)
        for one in sorted(new.values(), key=lambda one: place(one, worth(one, review.rates), one.holding))
    ]
    if before is None:
        return tuple(lines)
    gone = [(one, worth(one, before.rates)) for one in before.seen if one.holding not in new]
    gone.sort(key=lambda pair: place(pair[0], pair[1], pair[0].holding))
    return (*lines, *(_line(client, replace(one, value=0), 0, was, Change.SOLD) for one, was in gone))


def by_holding(review: Review) -> dict[str, Seen]:
    """What a review saw, by the holding's id."""
    return {one.holding: one for one in review.seen}


def place(owned: Owned, value: int, name: str) -> tuple[bool, int, int, str]:
    """Sorts assets before debts, by kind, the largest first."""
    return owned.kind in LIABILITIES, _ORDER[owned.kind], -abs(value), name


def _standing(client: Client, one: Seen, before: Review | None, review: Review) -> SheetLine:
    value = worth(one, review.rates)
    if before is None:
        return _line(client, one, value, None, Change.UNCHANGED)
    then = by_holding(before).get(one.holding)
    if then is None:
        return _line(client, one, value, None, Change.NEW)
    was = worth(then, before.rates)
    return _line(client, one, value, was, _change(one, then, value - was))


def _change(now: Seen, then: Seen, delta: int) -> Change:
    """What is owed changes by what was repaid or borrowed, and in another currency with its rate."""
    if (now.value, now.currency) == (then.value, then.currency):
        return Change.REVALUED if delta else Change.UNCHANGED
    if now.kind in LIABILITIES and now.currency == then.currency:
        return Change.REPAID if now.value < then.value else Change.BORROWED
    return Change.REVALUED


def _line(client: Client, one: Seen, value: int, was: int | None, change: Change) -> SheetLine:
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
        delta=0 if change is Change.UNCHANGED else value - (was or 0),
        cost=one.cost,
        risk=one.risk,
        opened_on=one.opened_on,
        matures_on=one.matures_on,
        unsuitable=unsuitable(client, one.risk),
    )
