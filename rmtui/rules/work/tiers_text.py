"""Tiers by thresholds in words."""

from __future__ import annotations

from datetime import date

from rmtui.language import _
from rmtui.records.settings import Settings
from rmtui.rules.work.client_file import ClientFile
from rmtui.rules.work.tiers import TierMove, tier_limits
from rmtui.wording import format_day, format_money, format_percent, join_sentences


def move_text(move: TierMove, settings: Settings, today: date) -> str:
    """Tier A from 1,000,000: 1,204,000 here, since the review of 3 Oct."""
    limits = tier_limits(settings)
    if move.is_up:
        text = _("Tier {tier} begins at {limit}: {assets} here.")
        tier = move.proposed
    else:
        text = _("Tier {tier} begins at {limit}: only {assets} here.")
        tier = move.client.tier
    shown = text.format(tier=tier.value, limit=format_money(limits[tier]), assets=format_money(move.assets))
    return join_sentences(shown, since_text(move, today), refused_text(move, today))


def since_text(move: TierMove, today: date) -> str:
    """When it was found first."""
    if move.since is None:
        return _("No review has found it yet.")
    return _("So since the review of {day}.").format(day=format_day(move.since, today))


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
