"""The opportunities of a branch: what some of its better clients may buy next, and what became of earlier ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from msgspec.structs import replace

from rmtui.records.client import Client, ClientKind, Stage, Tier
from rmtui.records.events import Sale
from rmtui.records.holding import ProductRisk
from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.sample.branch import Branch
from rmtui.sample.ids import id_at
from rmtui.sample.products import product_name, shelf, typical_amount

_KINDS = ("fund", "wealth", "insurance")
_RISKY = ("fund", "wealth")
_EVERY = 4
"""Of so many better clients one has an opportunity."""
_DAYS_AGO, _DAYS_AHEAD = (3, 24, 41, 8, 15), (12, 35, 4, 60, 20)


def opportunities(branch: Branch, clients: Iterable[Client], today: date) -> Iterator[Opportunity]:
    """One for some of the clients of tiers A and B, each at another stage."""
    rng = Random(branch.language)  # noqa: S311 - no secret
    better = [one for one in clients if one.tier in (Tier.A, Tier.B) and one.stage is Stage.ACTIVE]
    for number, client in enumerate(better[::_EVERY]):
        stage = [*OpportunityStage][number % len(OpportunityStage)]
        kind = "loan" if client.kind is ClientKind.COMPANY else _KINDS[number % len(_KINDS)]
        ago = _DAYS_AGO[number % len(_DAYS_AGO)]
        product = rng.choice(shelf(branch, client, kind))
        yield Opportunity(
            id=id_at(today - timedelta(days=ago), 0, rng),
            client=client.id,
            on=today - timedelta(days=ago + 20),
            moved_on=today - timedelta(days=ago),
            product=product_name(branch, client, product),
            risk=ProductRisk(f"R{product.risk}") if kind in _RISKY else None,
            kind=kind,
            amount=typical_amount(branch, client, kind, rng),
            currency=branch.settings.currency,
            stage=stage,
            expected_on=today + timedelta(days=_DAYS_AHEAD[number % len(_DAYS_AHEAD)]) if stage.is_open else None,
            next_step=branch.opportunity_steps[stage] if stage.is_open else "",
            reason=branch.opportunity_steps[stage] if stage is OpportunityStage.LOST else "",
        )


def with_sales(branch: Branch, chances: Iterable[Opportunity]) -> tuple[list[Opportunity], list[Sale]]:
    """The opportunities, and the sales that the won ones became."""
    rng = Random(f"sales {branch.language}")  # noqa: S311 - no secret
    found, sales = list[Opportunity](), list[Sale]()
    for one in chances:
        if one.stage is not OpportunityStage.WON or not one.moved_on:
            found.append(one)
            continue
        sale = Sale(
            id=id_at(one.moved_on, 0, rng), client=one.client, on=one.moved_on, amount=one.amount,
            currency=one.currency, kind=one.kind, product=one.product,
        )  # fmt: skip
        found.append(replace(one, sale=sale.id))
        sales.append(sale)
    return found, sales
