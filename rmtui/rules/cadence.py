"""How often each client is to be spoken to, and who is falling behind (FIELD.md, 联络频率)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from rmtui.records.channel import Channel
from rmtui.records.client import Client, Stage, Tier
from rmtui.records.settings import CADENCE, Settings
from rmtui.rules.standing import Standing

KEPT_UP = frozenset({Stage.PROSPECT, Stage.ACTIVE})
"""Stages in which a client is contacted regularly. A dormant one waits for an occasion, a closed one for nothing."""

_CONVERSATIONS: frozenset[str] = frozenset({Channel.TELEPHONE, Channel.MEETING, Channel.VISIT})
_WITH_WECHAT = _CONVERSATIONS | {Channel.WECHAT}


class Pace(StrEnum):
    """How a client's contacts keep up with the cadence: amber from 80 % of it, red past it."""

    OK = "ok"
    AMBER = "amber"
    RED = "red"


def cadence(client: Client, settings: Settings) -> int:
    """Days between contacts: the client's own, else the book's for the tier, else the trade's."""
    return client.cadence or tier_cadence(client.tier, settings)


def tier_cadence(tier: Tier, settings: Settings) -> int:
    """Days between contacts of a tier: the book's, else the trade's."""
    return settings.cadence.get(tier) or CADENCE[tier]


def resetting(settings: Settings) -> frozenset[str]:
    """The channels that count as having spoken. A message to many does not: the rule is a call or a meeting."""
    return _WITH_WECHAT if settings.wechat_counts else _CONVERSATIONS


def last_spoken(client: Client, standing: Standing, settings: Settings) -> date | None:
    """The day the client was last spoken to; None if that never happened."""
    return standing.last_contact(client.id, resetting(settings))


def pace(client: Client, settings: Settings, spoken: date | None, today: date) -> Pace:
    """The pace of a client last spoken to on `spoken`.

    Where that never happened it is counted from the day the relationship began; red if that is unknown too.
    """
    if client.stage not in KEPT_UP:
        return Pace.OK
    since = spoken or client.opened_on
    if since is None:
        return Pace.RED
    passed, allowed = (today - since).days, cadence(client, settings)
    if passed > allowed:
        return Pace.RED
    return Pace.AMBER if passed * 5 >= allowed * 4 else Pace.OK
