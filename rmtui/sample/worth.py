"""Gifts, earlier warnings of leaving and a refused tier of the sample."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from random import Random

from rmtui.records.client import Client, ClientKind, Stage, Tier
from rmtui.records.gift import Gift
from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.records.leaving import LeavingWarning
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.contact.leaving import Sign
from rmtui.rules.work.tiers import tier_by_assets
from rmtui.sample.branch import Branch
from rmtui.sample.ids import id_at

_CENTS = 100
_WARNINGS = (
    (152, 45, (Sign.FALLING, Sign.MOVED)),
    (96, 35, (Sign.FALLING, Sign.MATURED)),
    (61, 40, (Sign.MOVED, Sign.COMPLAINT)),
)
"""Days ago, points, and signs."""
_REFUSED = 41
"""Days ago."""


def gifts(branch: Branch, clients: Iterable[Client], today: date) -> Iterator[Gift]:
    """One of each story, given to or accepted of the better clients in turn."""
    rng = Random(f"gifts {branch.language}")  # noqa: S311 - no secret
    better = [one for one in _people(clients) if one.tier in (Tier.A, Tier.B)]
    for story in branch.gift_stories if better else ():
        on = today - timedelta(days=story.days_ago)
        yield Gift(
            id=id_at(on, 0, rng),
            client=better[story.whom % len(better)].id,
            on=on,
            what=story.what,
            value=story.value * _CENTS,
            currency=branch.settings.currency,
            kind=story.kind,
            direction=story.direction,
            occasion=story.occasion,
        )


def warnings(
    branch: Branch, clients: Iterable[Client], holdings: Iterable[Holding], today: date
) -> Iterator[LeavingWarning]:
    """The first of one who left with the money, the others of two who stayed."""
    rng = Random(f"warnings {branch.language}")  # noqa: S311 - no secret
    clients, assets = [*clients], assets_here(holdings)
    left = [one for one in clients if one.kind is ClientKind.PERSON and _has_left(one, assets)]
    stayed = [one for one in _people(clients) if one.tier is Tier.B and assets.get(one.id)]
    for (days_ago, points, signs), client in zip(_WARNINGS, (*left[:1], *stayed[-2:]), strict=False):
        on = today - timedelta(days=days_ago)
        yield LeavingWarning(
            id=id_at(on, 0, rng),
            client=client.id,
            on=on,
            points=points,
            signs=tuple(sign.value for sign in signs),
            assets=assets.get(client.id) or 20 * branch.unit,
        )


def refusals(
    branch: Branch, clients: Iterable[Client], holdings: Iterable[Holding], today: date
) -> Iterator[TierRefusal]:
    """One client stays in tier A, whatever the assets say."""
    rng = Random(f"refusals {branch.language}")  # noqa: S311 - no secret
    assets, limits = assets_here(holdings), branch.settings.tier_assets
    on = today - timedelta(days=_REFUSED)
    for client in _people(clients):
        here = assets.get(client.id, 0)
        proposed = tier_by_assets(here, limits, client.tier)
        if client.tier is Tier.A and proposed is not Tier.A and here:
            yield TierRefusal(id=id_at(on, 0, rng), client=client.id, on=on, tier=proposed, assets=here)
            return


def assets_here(holdings: Iterable[Holding]) -> Mapping[str, int]:
    """By client what is open at the branch, without property."""
    found: dict[str, int] = {}
    for one in holdings:
        is_asset = one.kind not in LIABILITIES and one.kind is not HoldingKind.PROPERTY
        if is_asset and not one.institution and not one.closed_on:
            found[one.client] = found.get(one.client, 0) + one.value
    return found


def _people(clients: Iterable[Client]) -> list[Client]:
    return [one for one in clients if one.kind is ClientKind.PERSON and one.stage is Stage.ACTIVE]


def _has_left(client: Client, assets: Mapping[str, int]) -> bool:
    return client.stage is Stage.DORMANT or (client.stage is Stage.ACTIVE and not assets.get(client.id))
