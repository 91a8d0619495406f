"""A review from draft to sheet: started, answered holding by holding, compared with earlier ones.

A draft starts with the open holdings of the book. Every answer returns the draft and the holding as changed; it may be
given again, and the last one counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.policy import Policy
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.goals import NO_GOALS, ClientGoals, goal_states
from rmtui.rules.assets.returns import Flow, cost_after, known_flows, money_weighted_return
from rmtui.rules.assets.target_allocation import TargetLine, newest_target, target_lines
from rmtui.rules.assets.valuation import Rates, allocation, in_base_currency, worth
from rmtui.rules.days.open_on import is_open
from rmtui.rules.insurance.coverage import insured_name, shown_policies
from rmtui.rules.review.review_total import by_holding, review_total
from rmtui.rules.review.schedule import review_day_after
from rmtui.rules.review.sheet import ChangePart, Parts, ReviewSheet, SheetLine
from rmtui.rules.review.sheet_lines import holding_history, holding_order, review_lines

if TYPE_CHECKING:
    from rmtui.rules.conduct.discretion import Discretion
    from rmtui.rules.days.holidays import Holidays


class Answer(NamedTuple):
    """The draft and the holding after an answer about it."""

    draft: Review
    holding: Holding


class Payments(NamedTuple):
    """Payments into and out of a holding since the previous review, in its own currency; None where unknown."""

    into: int | None = None
    out: int | None = None

    @property
    def known(self) -> bool:
        return self.into is not None or self.out is not None


PAYMENTS_UNKNOWN = Payments()


class HoldingPair(NamedTuple):
    """A holding in two reviews: its worth in the book's currency, signed; None where it was not there."""

    holding: str
    kind: HoldingKind
    name: str
    """As in the later review, if it is there."""
    institution: str
    earlier: int | None
    later: int | None


def start_review(
    client: Client,
    holdings: Iterable[Holding],
    last: Review | None,
    rates: Rates,
    today: date,
    *,
    holidays: Holidays | None = None,
) -> Review:
    """A draft of today with every open holding of the client.

    A currency without a rate takes that of the last review, if there is one.
    """
    known = {**last.rates, **rates} if last else dict(rates)
    opened = [one for one in holdings if one.client == client.id and is_open(one, today)]
    opened.sort(key=lambda one: holding_order(one, worth(one, known), one.id))
    return Review(
        client=client.id,
        on=today,
        seen=tuple(map(reviewed_holding, opened)),
        rates=known,
        next_on=review_day_after(client, today, holidays),
        draft=True,
    )


def reviewed_holding(holding: Holding) -> ReviewedHolding:
    """A snapshot of a holding as it stands now."""
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


def revalue(draft: Review, holding: Holding, value: int, today: date, paid: Payments = PAYMENTS_UNKNOWN) -> Answer:
    """The answer that it has a new value; known payments change its cost."""
    paid_up = holding
    if paid.known:
        paid_up = replace(holding, cost=cost_after(holding.cost, value, paid.into or 0, paid.out or 0))
    answer = put_holding(draft, replace(paid_up, value=value, valued_on=today, closed_on=None))
    reviewed = tuple(
        replace(one, paid_in=paid.into, paid_out=paid.out) if one.holding == holding.id else one
        for one in answer.draft.seen
    )
    return Answer(replace(answer.draft, seen=reviewed), answer.holding)


def mark_sold(draft: Review, holding: Holding, today: date, proceeds: int | None = None) -> Answer:
    """The answer that it was sold, redeemed or paid off, for `proceeds` in its own currency where known."""
    left = tuple(one for one in draft.seen if one.holding != holding.id)
    proceeds_left = _without(draft.proceeds, holding.id) | ({} if proceeds is None else {holding.id: proceeds})
    return Answer(replace(draft, seen=left, proceeds=proceeds_left), replace(holding, closed_on=today))


def put_holding(draft: Review, holding: Holding) -> Answer:
    """The answer that it is new or corrected; one already in the draft keeps its place."""
    reviewed = {one.holding: one for one in draft.seen} | {holding.id: reviewed_holding(holding)}
    proceeds_left = _without(draft.proceeds, holding.id)
    return Answer(replace(draft, seen=tuple(reviewed.values()), proceeds=proceeds_left), holding)


def _without(proceeds: dict[str, int], holding: str) -> dict[str, int]:
    return {one: amount for one, amount in proceeds.items() if one != holding}


def review_sheet(
    client: Client,
    reviews: Iterable[Review],
    review: Review,
    policies: Iterable[Policy],
    discretion: Discretion,
    *,
    client_goals: ClientGoals = NO_GOALS,
) -> ReviewSheet:
    """The sheet of one review, which may be a draft.

    `reviews`: all of the client; the finished ones before it count. `policies`: filtered to those that may be shown.
    `client_goals`: what the client saves for and the target allocations, of which that of the day counts.
    A first review has no changes. Holdings are matched by id, so a new name alone is no change.
    """
    before = _earlier_reviews(client, reviews, review)
    lines = review_lines(client, before, review)
    history = tuple(map(review_total, [*before, review]))
    net = history[-1].net
    shown = shown_policies(client, policies, discretion)
    flows = _flows(before, review)
    all_flows = [one for own in flows.values() for one in own]
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
        yearly_return=money_weighted_return(all_flows),
        grade=client.risk,
        allocation=allocation(by_holding(review).values(), review.rates),
        history=history,
        targets=_target_lines(review, client_goals),
        goals=tuple(goal_states((one for one in client_goals.goals if one.on <= review.on), review.on)),
        returns_of=frozenset(flows),
        returns_since=min((day for day, _amount in all_flows), default=None),
        policies=tuple(replace(one, insured=insured_name(client, one, discretion)) for one in shown),
    )


def _target_lines(review: Review, client_goals: ClientGoals) -> tuple[TargetLine, ...]:
    target = newest_target(one for one in client_goals.targets if one.on <= review.on)
    return tuple(target_lines(target, by_holding(review).values(), review.rates)) if target else ()


def _sum_of_parts(lines: Iterable[SheetLine]) -> Parts:
    found = Counter[ChangePart]()
    for line in lines:
        found.update(line.parts)
    return {part: found[part] for part in ChangePart if found[part]}


def _flows(before: list[Review], review: Review) -> dict[str, list[Flow]]:
    """The cash flows of each holding of which they are known, by its id, at the rates of the review."""
    known = ((one, known_flows(holding_history([*before, review], one.holding))) for one in review.seen)
    return {
        one.holding: [(day, in_base_currency(amount, one.currency, review.rates)) for day, amount in flows]
        for one, flows in known
        if flows
    }


def compare_reviews(earlier: Review, later: Review) -> list[HoldingPair]:
    """Two reviews of one client by holding, each at its own rates: those of the later one, then those closed since."""
    old, new = by_holding(earlier), by_holding(later)
    pairs = []
    for part in (new, {name: one for name, one in old.items() if name not in new}):
        rates = later.rates if part is new else earlier.rates
        for one in sorted(part.values(), key=lambda one: holding_order(one, worth(one, rates), one.holding)):
            then, now = old.get(one.holding), new.get(one.holding)
            pairs.append(
                HoldingPair(
                    one.holding,
                    one.kind,
                    one.name,
                    one.institution,
                    worth(then, earlier.rates) if then else None,
                    worth(now, later.rates) if now else None,
                )
            )
    return pairs


def _earlier_reviews(client: Client, reviews: Iterable[Review], review: Review) -> list[Review]:
    """The client's finished reviews before this one, oldest first; of one day in the order they were started."""
    finished = (one for one in reviews if one.client == client.id and not one.draft and one.id != review.id)
    return sorted((one for one in finished if _review_order(one) < _review_order(review)), key=_review_order)


def _review_order(review: Review) -> tuple[date, str]:
    return review.on, review.id
