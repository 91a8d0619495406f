"""The tier in which each client belongs 分级: by the thresholds of the settings, else by 80/20; since when, and what
was refused (FIELD.md, 分级).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, ClientKind, Potential, Stage, Tier
from rmtui.records.settings import Settings
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.review.asset_trend import AssetPoint
from rmtui.rules.work.ranking import VITAL, Place, by_name, ranked

THRESHOLD_TIERS = (Tier.A, Tier.B, Tier.C)
"""Those that may have a threshold; the last one takes everybody."""
_SHARE_ENDS = {Tier.A: 500, Tier.B: VITAL, Tier.C: 950, Tier.D: 1001}
"""By 80/20 a tier has those before whom less than this is reached: A to half of all assets, B to 80 %, C to 95 %."""
_TIERS = tuple(Tier)
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
    place: Place
    """Among all clients, by the assets at this bank."""
    proposed: Tier
    since: date | None
    """The day of the first review in a row that found them; None where none did yet, and by 80/20."""
    refused: TierRefusal | None
    """The refusal that holds."""

    @property
    def is_up(self) -> bool:
        """Whether it is a promotion."""
        return self.proposed < self.client.tier


def tier_by_assets(assets: int, limits: Mapping[Tier, int], present: Tier) -> Tier:
    """The first tier whose threshold is reached; one without a threshold has those that are in it, or fall into it."""
    return next(tier for tier in _TIERS if (assets >= limits[tier] if tier in limits else tier >= present))


def tier_by_share(client: Client, place: Place) -> Tier:
    """By 80/20; high potential is worth one tier more."""
    found = next(at for at, tier in enumerate(_TIERS) if place.before < _SHARE_ENDS[tier])
    return _TIERS[max(found - (client.potential is Potential.HIGH), 0)]


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
    limits, refused = settings.tier_assets, {one.client: one for one in sorted(history.refusals, key=_day)}
    amounts = ((one, max(assets(one), 0)) for one in clients if one.stage is not Stage.CLOSED)
    found = []
    for client, place in ranked(amounts, by_name):
        trend = history.trends.get(client.id, ())
        is_known = place.amount > 0 or any(point.here for point in trend)
        if client.stage is Stage.PROSPECT or not is_known:
            continue
        proposed = tier_by_assets(place.amount, limits, client.tier) if limits else tier_by_share(client, place)
        if proposed < client.tier or (proposed is not client.tier and client.kind is ClientKind.PERSON):
            since = _since(client, proposed, trend, limits) if limits else None
            refusal = refused.get(client.id)
            holds = refusal is not None and _holds(refusal, proposed, since, today)
            found.append(TierMove(client, place, proposed, since, refusal if holds else None))
    return sorted(found, key=lambda move: (not move.is_up, move.place.rank))


def _day(refusal: TierRefusal) -> tuple[date, str]:
    return refusal.on, refusal.id


def _since(client: Client, tier: Tier, trend: Sequence[AssetPoint], limits: Mapping[Tier, int]) -> date | None:
    since = None
    for point in reversed(trend):
        if tier_by_assets(point.here, limits, client.tier) is not tier:
            break
        since = point.on
    return since


def _holds(refusal: TierRefusal, proposed: Tier, since: date | None, today: date) -> bool:
    """Whether it was this that was refused, within a year, and the assets have not crossed the threshold again."""
    return refusal.tier is proposed and today < refusal.on + _HELD and not (since and since > refusal.on)
