"""Tiers by thresholds 分级: who has the assets for another tier, since when, and what was refused (FIELD.md, 分级)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, ClientKind, Stage, Tier
from rmtui.records.settings import Settings
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.review.asset_trend import AssetPoint

DEFAULT_TIER_ASSETS: Mapping[Tier, int] = {Tier.A: 100_000_000, Tier.B: 30_000_000, Tier.C: 10_000_000}
"""Assets at this bank from which on a client belongs into a tier, in the smallest unit of the base currency."""
_HELD = timedelta(days=365)
"""For so long a refusal holds."""


class TierHistory(NamedTuple):
    """What is known of earlier days."""

    trends: Mapping[str, Sequence[AssetPoint]]
    """What the newest reviews found, by client id and day."""
    refusals: Iterable[TierRefusal]


class TierMove(NamedTuple):
    """A client whose assets are those of another tier."""

    client: Client
    assets: int
    """At this bank, in the smallest unit of the base currency."""
    proposed: Tier
    since: date | None
    """The day of the first review in a row that found them; None where none did yet."""
    refused: TierRefusal | None
    """The refusal that holds."""

    @property
    def is_up(self) -> bool:
        """Whether it is a promotion."""
        return self.proposed < self.client.tier


def tier_limits(settings: Settings) -> dict[Tier, int]:
    """The assets from which on a client belongs into a tier; the last tier has none."""
    return {**DEFAULT_TIER_ASSETS, **settings.tier_assets}


def differing_limits(limits: Mapping[Tier, int]) -> dict[Tier, int]:
    """What of the thresholds differs from the defaults, as the settings have it."""
    return {tier: assets for tier, assets in limits.items() if assets != DEFAULT_TIER_ASSETS.get(tier)}


def tier_by_assets(assets: int, limits: Mapping[Tier, int]) -> Tier:
    """The first tier whose threshold is reached."""
    return next((tier for tier in Tier if tier in limits and assets >= limits[tier]), [*Tier][-1])


def tier_moves(
    clients: Iterable[Client],
    assets: Callable[[Client], int],
    history: TierHistory,
    settings: Settings,
    today: date,
) -> list[TierMove]:
    """Those who should move, up before down, the largest assets first. A prospect, who closed, and who has no assets
    here that are recorded, stays; a company, whose business may be loans and wages, moves up alone.
    """
    limits, refused = tier_limits(settings), {one.client: one for one in sorted(history.refusals, key=_day)}
    found = []
    for client in clients:
        amount = assets(client)
        trend = history.trends.get(client.id, ())
        is_known = amount > 0 or any(point.here for point in trend)
        if client.stage not in (Stage.ACTIVE, Stage.DORMANT) or not is_known:
            continue
        proposed = tier_by_assets(amount, limits)
        if proposed < client.tier or (proposed is not client.tier and client.kind is ClientKind.PERSON):
            since = _since(proposed, trend, limits)
            refusal = refused.get(client.id)
            holds = refusal is not None and _holds(refusal, proposed, since, today)
            found.append(TierMove(client, amount, proposed, since, refusal if holds else None))
    return sorted(found, key=lambda move: (not move.is_up, -move.assets, move.client.id))


def _day(refusal: TierRefusal) -> tuple[date, str]:
    return refusal.on, refusal.id


def _since(tier: Tier, trend: Sequence[AssetPoint], limits: Mapping[Tier, int]) -> date | None:
    since = None
    for point in reversed(trend):
        if tier_by_assets(point.here, limits) is not tier:
            break
        since = point.on
    return since


def _holds(refusal: TierRefusal, proposed: Tier, since: date | None, today: date) -> bool:
    """Whether it was this that was refused, within a year, and the assets have not crossed the threshold again."""
    return refusal.tier is proposed and today < refusal.on + _HELD and not (since and since > refusal.on)
