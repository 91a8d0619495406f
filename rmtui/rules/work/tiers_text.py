"""The reasons for a proposed tier, in words."""

from __future__ import annotations

from datetime import date

from rmtui.language import _
from rmtui.records.client import Potential
from rmtui.records.settings import Settings
from rmtui.rules.work.client_file import ClientFile
from rmtui.rules.work.tiers import TierMove
from rmtui.wording import format_day, format_money, format_percent, join_sentences


def tier_rule_text(settings: Settings) -> str:
    """Which rule proposes tiers, so that nobody takes what the other one would say for a proposal."""
    if not settings.tier_assets:
        return _("Tiers are proposed by 80/20, since no thresholds are set.")
    limits = (f"{tier.value} {format_money(settings.tier_assets[tier])}" for tier in sorted(settings.tier_assets))
    return _("Tiers are proposed by the thresholds of the settings ({limits}), and not by 80/20.").format(
        limits=_(", ").join(limits)
    )


def move_text(move: TierMove, settings: Settings, today: date) -> str:
    """Tier A begins at 1,000,000: 1,204,000 here. So at the review of 3 Oct already, and ever since."""
    if settings.tier_assets:
        return join_sentences(_threshold_text(move, settings), since_text(move, today), refused_text(move, today))
    return join_sentences(_share_text(move), refused_text(move, today))


def _threshold_text(move: TierMove, settings: Settings) -> str:
    if move.is_up:
        text = _("Tier {tier} begins at {limit}: {assets} at this bank.")
        tier = move.proposed
    else:
        text = _("Tier {tier} begins at {limit}: only {assets} at this bank.")
        tier = move.client.tier
    limit, assets = format_money(settings.tier_assets[tier]), format_money(move.place.amount)
    return text.format(tier=tier.value, limit=limit, assets=assets)


def _share_text(move: TierMove) -> str:
    place = move.place
    if place.rank == 1:
        text = _("Tier {tier} by 80/20: the largest, {share} of all assets at this bank.")
    else:
        text = _("Tier {tier} by 80/20: number {rank}; those before have {before} of all assets at this bank.")
    shown = text.format(
        tier=move.proposed.value,
        share=format_percent(place.share),
        rank=place.rank,
        before=format_percent(place.before),
    )
    is_more = move.client.potential is Potential.HIGH
    return join_sentences(shown, _("One tier more for high potential.") if is_more else "")


def since_text(move: TierMove, today: date) -> str:
    """When it was found first."""
    if move.since is None:
        return _("No review has found it yet.")
    return _("So at the review of {day} already, and ever since.").format(day=format_day(move.since, today))


def refused_text(move: TierMove, today: date) -> str:
    """That it was refused, and when; "" where it was not."""
    if move.refused is None:
        return ""
    return _("Refused on {day}.").format(day=format_day(move.refused.on, today))


def missing_text(file: ClientFile) -> str:
    """83.3% complete, missing: address, interests."""
    share = format_percent(file.complete)
    if not file.missing:
        return _("File complete.")
    missing = _(", ").join(map(_, file.missing))
    return _("File {share} complete, missing: {what}.").format(share=share, what=missing)
