"""How often each client is to be spoken to, and who is falling behind (FIELD.md, 联络频率)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from rmtui.records.channel import Channel
from rmtui.records.client import Client, Tier
from rmtui.records.defaults import CONTACTED_STAGES, DEFAULT_CADENCE
from rmtui.records.events import Contact
from rmtui.records.settings import Settings
from rmtui.rules.contact import queue_effect
from rmtui.rules.contact.standing import Standing

MESSAGES: frozenset[str] = frozenset({Channel.EMAIL, Channel.WECHAT, Channel.SMS})
"""Channels by which one writes."""


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
    return settings.cadence.get(tier) or DEFAULT_CADENCE[tier]


def resetting(client: Client, settings: Settings) -> frozenset[str]:
    """The channels by which a client counts as spoken to: the book's, and the preferred one where the book says so."""
    preferred = {client.channel} if settings.preferred_resets and client.channel else set()
    return frozenset({*resets(settings), *preferred})


def counts(contact: Contact, client: Client, settings: Settings) -> bool:
    """Does a contact reset the client's cadence?"""
    return contact.reached and contact.channel in resetting(client, settings)


def resets(settings: Settings) -> tuple[str, ...]:
    """The channels that reset the cadence of everybody."""
    return queue_effect.resets(settings.resets, wechat=settings.wechat_counts)


def last_spoken(client: Client, standing: Standing, settings: Settings) -> date | None:
    """The day the client was last spoken to; None if that never happened."""
    return standing.last_contact(client.id, resetting(client, settings))


def pace(client: Client, settings: Settings, spoken: date | None, today: date) -> Pace:
    """The pace of a client last spoken to on `spoken`.

    Where that never happened it is counted from the day the relationship began; red if that is unknown too.
    """
    if client.stage not in CONTACTED_STAGES:
        return Pace.OK
    since = spoken or client.opened_on
    if since is None:
        return Pace.RED
    passed, allowed = (today - since).days, cadence(client, settings)
    if passed > allowed:
        return Pace.RED
    return Pace.AMBER if passed * 5 >= allowed * 4 else Pace.OK
