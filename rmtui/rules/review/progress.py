"""A review from its draft to the sheet: begun, walked holding by holding, compared with those before.

A draft's holdings are those of the book as they stand. Every answer gives the draft and the holding as they are from
then on, and may be given again: the last one counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from rmtui.records.client import Client
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.policy import Policy
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.returns import cost_after, known_flows, money_weighted_return
from rmtui.rules.assets.wealth import Rates, allocation, in_yuan, sum_up, worth
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.days.open_on import is_open
from rmtui.rules.insurance.coverage import insured_name, shown_policies
from rmtui.rules.review.schedule import BY_STATUTE, after
from rmtui.rules.review.sheet import ChangePart, Parts, ReviewSheet, SheetLine, Total
from rmtui.rules.review.sheet_lines import by_holding, place, review_lines, sightings


class Answer(NamedTuple):
    """What an answer about one holding makes of the draft and of the holding."""

    draft: Review
    holding: Holding


class Paid(NamedTuple):
    """What was paid into a holding and out of it since the review before, in its own currency; None is not known."""

    into: int | None = None
    out: int | None = None

    @property
    def known(self) -> bool:
        return self.into is not None or self.out is not None


NOBODY_SAID = Paid()


class Pair(NamedTuple):
    """One holding in two reviews; worth in the book's currency, signed, None where it was not there."""

    holding: str
    kind: HoldingKind
    name: str
    """As it is called in the later one, if it is there."""
    institution: str
    earlier: int | None
    later: int | None


def begin(
    client: Client,
    holdings: Iterable[Holding],
    last: Review | None,
    rates: Rates,
    today: date,
    *,
    holidays: Holidays = BY_STATUTE,
) -> Review:
    """A draft of today with every holding of the client that is open.

    A currency for which there is no rate has the one of the last review, if it had one.
    """
    known = {**last.rates, **rates} if last else dict(rates)
    opened = [one for one in holdings if one.client == client.id and is_open(one, today)]
    opened.sort(key=lambda one: place(one, worth(one, known), one.id))
    return Review(
        client=client.id,
        on=today,
        seen=tuple(map(seen, opened)),
        rates=known,
        next_on=after(client, today, holidays),
        draft=True,
    )


def seen(holding: Holding) -> ReviewedHolding:
    """A holding as it stands now."""
    return ReviewedHolding(
        holding=holding.id,
        kind=holding.kind,
        name=holding.name,
        institution=holding.institution,
        currency=holding.currency,
        value=holding.value,
        cost=holding.cost,
        risk=holding.risk,
        opened_on=holding.opened_on,
        matures_on=holding.matures_on,
    )


def unchanged(draft: Review, holding: Holding, today: date) -> Answer:
    """It is worth what it was, and that is of today."""
    return revalued(draft, holding, holding.value, today)


def revalued(draft: Review, holding: Holding, value: int, today: date, paid: Paid = NOBODY_SAID) -> Answer:
    """It has a new value; what was paid in and out of it, where it is known, goes into its cost."""
    told = holding
    if paid.known:
        told = replace(holding, cost=cost_after(holding.cost, value, paid.into or 0, paid.out or 0))
    answer = added(draft, replace(told, value=value, valued_on=today, closed_on=None))
    stands = tuple(
        replace(one, paid_in=paid.into, paid_out=paid.out) if one.holding == holding.id else one
        for one in answer.draft.seen
    )
    return Answer(replace(answer.draft, seen=stands), answer.holding)


def sold(draft: Review, holding: Holding, today: date, proceeds: int | None = None) -> Answer:
    """It was sold, redeemed or paid off, for `proceeds` in its own currency where that is known."""
    left = tuple(one for one in draft.seen if one.holding != holding.id)
    got = _without(draft.proceeds, holding.id) | ({} if proceeds is None else {holding.id: proceeds})
    return Answer(replace(draft, seen=left, proceeds=got), replace(holding, closed_on=today))


def added(draft: Review, holding: Holding) -> Answer:
    """It is new, or was corrected in any other way; one that is in the draft keeps its place there."""
    stands = {one.holding: one for one in draft.seen} | {holding.id: seen(holding)}
    got = _without(draft.proceeds, holding.id)
    return Answer(replace(draft, seen=tuple(stands.values()), proceeds=got), holding)


def _without(proceeds: dict[str, int], holding: str) -> dict[str, int]:
    return {one: amount for one, amount in proceeds.items() if one != holding}


def sheet(
    client: Client, reviews: Iterable[Review], review: Review, policies: Iterable[Policy], discretion: Discretion
) -> ReviewSheet:
    """The sheet of one review, which may be a draft.

    Of `reviews`, all of the client, the finished ones before it count; of `policies` those that may be shown. At a
    first review nothing has changed yet. A holding is known by its id, so that a new name alone is no change.
    """
    before = _before(client, reviews, review)
    lines = review_lines(client, before, review)
    history = tuple(map(review_total, [*before, review]))
    net = history[-1].net
    shown = shown_policies(client, policies, discretion)
    return ReviewSheet(
        name=client.name,
        salutation=client.salutation,
        review=review,
        lines=lines,
        total=history[-1],
        since_last=net - history[-2].net if before else None,
        since_first=net - history[0].net if before else None,
        parts=_sum_of_parts(lines),
        gain=sum(gains) if (gains := [line.gain for line in lines if line.gain is not None]) else None,
        yearly=_yearly(before, review),
        grade=client.risk,
        allocation=allocation(by_holding(review).values(), review.rates),
        history=history,
        policies=tuple(replace(one, insured=insured_name(client, one, discretion)) for one in shown),
    )


def _sum_of_parts(lines: Iterable[SheetLine]) -> Parts:
    found = Counter[ChangePart]()
    for line in lines:
        found.update(line.parts)
    return {part: found[part] for part in ChangePart if found[part]}


def _yearly(before: list[Review], review: Review) -> int | None:
    """The return a year of all holdings whose flows are known, taken together, at the rates of the review."""
    flows = [
        (day, in_yuan(amount, one.currency, review.rates))
        for one in review.seen
        for day, amount in known_flows(sightings([*before, review], one.holding)) or ()
    ]
    return money_weighted_return(flows)


def review_total(review: Review) -> Total:
    """What all came to, at the rates of that day."""
    return sum_up([worth(one, review.rates) for one in by_holding(review).values()], review.on)


def side_by_side(earlier: Review, later: Review) -> list[Pair]:
    """Two reviews of one client by holding, each at its own rates: what the later one has, then what is gone."""
    old, new = by_holding(earlier), by_holding(later)
    pairs = []
    for part in (new, {name: one for name, one in old.items() if name not in new}):
        rates = later.rates if part is new else earlier.rates
        for one in sorted(part.values(), key=lambda one: place(one, worth(one, rates), one.holding)):
            then, now = old.get(one.holding), new.get(one.holding)
            pairs.append(
                Pair(
                    one.holding,
                    one.kind,
                    one.name,
                    one.institution,
                    worth(then, earlier.rates) if then else None,
                    worth(now, later.rates) if now else None,
                )
            )
    return pairs


def _before(client: Client, reviews: Iterable[Review], review: Review) -> list[Review]:
    """The client's finished reviews before this one, oldest first; of one day, in the order they were begun."""
    finished = (one for one in reviews if one.client == client.id and not one.draft and one.id != review.id)
    return sorted((one for one in finished if _moment(one) < _moment(review)), key=_moment)


def _moment(review: Review) -> tuple[date, str]:
    return review.on, review.id
