"""Campaigns as JSON: the progress of each member, and the figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.currency import base_currency
from rmtui.exchange.record_json import amount_json, record_json
from rmtui.records.campaign import Campaign
from rmtui.rules.campaign.choosing import Choice
from rmtui.rules.campaign.members import MemberRow
from rmtui.rules.campaign.result import CampaignResult, Tally, last_channel, sold_amount


def campaign_json(campaign: Campaign, tally: Tally) -> dict[str, Any]:
    """A campaign with its figures."""
    return {**record_json(campaign), **_tally_json(tally)}


def member_json(row: MemberRow, rates: Mapping[str, Any]) -> dict[str, Any]:
    """A member with the stage that contacts tell of, what is to be minded, and what was bought."""
    channel, last = row.channel, last_channel(row)
    return {
        **record_json(row.member),
        "name": row.client.name,
        "stage": row.stage.value,
        "next_channel": channel and channel.value,
        "last_channel": last.value if row.contacts and last else None,
        "last_contact": row.contacts[0].on.isoformat() if row.contacts else None,
        "attempts": row.attempts,
        "others": [{"campaign": one.campaign.id, "on": one.on.isoformat()} for one in row.others],
        "snoozed_until": row.snoozed_until and row.snoozed_until.isoformat(),
        "at_limit": row.is_at_limit,
        "obstacles": [one.value for one in row.obstacles],
        "proposes_bought": row.proposes_bought,
        "amount": amount_json(sold_amount(row, rates)),
        "currency": base_currency(),
    }


def left_out_json(choice: Choice) -> list[dict[str, Any]]:
    """Those who are left out, each with the reasons."""
    return [
        {"id": one.client.id, "name": one.client.name, "reasons": [reason.value for reason in one.obstacles]}
        for one in choice.left_out
    ]


def result_json(campaign: Campaign, result: CampaignResult) -> dict[str, Any]:
    """The figures of all, by tier and by channel, and why members declined."""
    return {
        "campaign": campaign.id,
        "name": campaign.name,
        **_tally_json(result.total),
        "tiers": [{"tier": tier.value, **_tally_json(one)} for tier, one in result.tiers.items()],
        "channels": [{"channel": channel.value, **_tally_json(one)} for channel, one in result.channels.items()],
        "reasons": [{"why": why, "count": count} for why, count in result.reasons.items()],
    }


def _tally_json(tally: Tally) -> dict[str, Any]:
    return {**tally._asdict(), "amount": amount_json(tally.amount), "currency": base_currency()}
