"""Opportunities 商机: the board by stage with sums and weighted sums, and which opportunities stand still."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from rmtui.comparing import folded
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.campaign import Campaign
from rmtui.records.events import Sale
from rmtui.records.holding import LOANS, Holding, ProductRisk
from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.records.settings import Settings
from rmtui.rules.assets.past_rates import worth_on
from rmtui.rules.days.periods import Period
from rmtui.words.products import RISK_SIGN

CHANCES = {
    OpportunityStage.INTEREST: 10,
    OpportunityStage.PROPOSAL: 30,
    OpportunityStage.APPLIED: 60,
    OpportunityStage.APPROVED: 90,
    OpportunityStage.WON: 100,
    OpportunityStage.LOST: 0,
}
"""How likely one of a stage is to be won, in percent."""
STANDS_STILL = timedelta(days=30)
"""Nothing moved for so long: it is asked about."""


class BoardColumn(NamedTuple):
    """The opportunities of one stage, those expected first first; those without a day last."""

    stage: OpportunityStage
    opportunities: tuple[Opportunity, ...]
    amount: int
    """In the smallest unit of the base currency."""
    weighted: int
    """The same by the chance of the stage."""


def board(opportunities: Iterable[Opportunity], settings: Settings, today: date) -> list[BoardColumn]:
    """A column for each stage, also for empty ones. `today`: for the exchange rates."""
    listed = sorted(opportunities, key=lambda one: (one.expected_on or date.max, one.on, one.id))
    columns = []
    for stage in OpportunityStage:
        own = tuple(one for one in listed if one.stage is stage)
        amounts = [worth_on(one.amount, one.currency, today, settings) for one in own]
        columns.append(BoardColumn(stage, own, sum(amounts), sum(amounts) * CHANCES[stage] // 100))
    return columns


def moved_on(one: Opportunity) -> date:
    """The day on which it reached its stage."""
    return one.moved_on or one.on


def stands_still(one: Opportunity, today: date) -> bool:
    """Whether it is open and has not moved for a month."""
    return one.stage.is_open and today - moved_on(one) >= STANDS_STILL


def expected_in(period: Period, opportunities: Iterable[Opportunity], settings: Settings, today: date) -> int:
    """The sum of the open opportunities expected in the rest of a period, weighted by their chances."""
    return sum(
        worth_on(one.amount, one.currency, today, settings) * CHANCES[one.stage] // 100
        for one in opportunities
        if one.stage.is_open and one.expected_on and one.expected_on >= today and one.expected_on in period
    )


def next_stage(stage: OpportunityStage, step: int) -> OpportunityStage:
    """The stage a number of steps further, or back; won is the last, and interest the first."""
    stages = [one for one in OpportunityStage if one is not OpportunityStage.LOST]
    place = stages.index(stage) + step if stage in stages else 0
    return stages[min(max(place, 0), len(stages) - 1)]


def with_stage(one: Opportunity, stage: OpportunityStage, today: date, reason: str = "") -> Opportunity:
    """The opportunity at the stage it reaches today; a reason belongs to one that is lost."""
    if stage is one.stage and not reason:
        return one
    return replace(one, stage=stage, moved_on=today, reason=reason if stage is OpportunityStage.LOST else one.reason)


def known_risk(product: str, holdings: Iterable[Holding], campaigns: Iterable[Campaign] = ()) -> ProductRisk | None:
    """The risk that the name of a product tells (增利基金 R4), else the one that it has in the book, the newest word on
    it; None where nobody has said.
    """
    name = folded(product.strip())
    if told := re.search(RISK_SIGN, name):
        return ProductRisk(f"R{told[1]}")
    said = [(one.valued_on or date.min, one.id, one.risk) for one in holdings if one.risk and folded(one.name) == name]
    said += [(one.starts_on, one.id, one.risk) for one in campaigns if one.risk and folded(one.product) == name]
    return max(said)[2] if said and name else None


def with_known_kind(one: Opportunity, holdings: Iterable[Holding]) -> Opportunity:
    """The opportunity with the kind that a product of this name has in the book, whatever its words make of it: a
    Strategic Bond that clients hold as a fund is one.
    """
    name = folded(one.product.strip())
    kinds = [(holding.id, holding.kind) for holding in holdings if folded(holding.name) == name]
    if not kinds:
        return one
    kind = max(kinds)[1]
    return replace(one, kind="loan" if kind in LOANS else kind.value)


def opportunity_changes(
    before: Opportunity | None, after: Opportunity, today: date
) -> list[tuple[Record | None, Record]]:
    """The records to write for a changed opportunity: itself, and once it is won the sale.

    The sale stays where the opportunity is moved back, and is not made twice.
    """
    if after.stage is not OpportunityStage.WON or after.sale:
        return [(before, after)]
    sale = Sale(
        client=after.client, on=today, amount=after.amount, currency=after.currency, kind=after.kind,
        product=after.product,
    )  # fmt: skip
    return [(before, replace(after, sale=sale.id)), (None, sale)]
