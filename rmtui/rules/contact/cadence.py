"""The contact cadence: days between contacts, and whether a client is overdue (FIELD.md, 联络频率)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from rmtui.records.defaults import CONTACTED_STAGES, DEFAULT_CADENCE
from rmtui.rules.contact import queue_effect
from rmtui.str_enum import StrEnum

if TYPE_CHECKING:
    from rmtui.records.channel import Channel
    from rmtui.records.client import Client, Tier
    from rmtui.records.events import Contact
    from rmtui.records.settings import Settings
    from rmtui.rules.contact.summary import ContactSummary


class CadenceStatus(StrEnum):
    """A client's status against the cadence: amber from 80% of it, red past it."""

    OK = "ok"
    AMBER = "amber"
    RED = "red"


def cadence(client: Client, settings: Settings) -> int:
    """Days between contacts: the client's own, else the book's for the tier, else the trade's."""
    return client.cadence or tier_cadence(client.tier, settings)


def tier_cadence(tier: Tier, settings: Settings) -> int:
    """Days between contacts of a tier: the book's, else the trade's."""
    return settings.cadence.get(tier) or DEFAULT_CADENCE[tier]


def resetting_channels(client: Client, settings: Settings) -> frozenset[str]:
    """The channels that reset a client's cadence: the book's, and the preferred one where the settings say so."""
    preferred = client.channel if settings.preferred_resets else None
    return _resetting_channels(settings.resets, settings.wechat_counts, preferred)


@lru_cache(64)
def _resetting_channels(chosen: tuple[Channel, ...] | None, wechat: bool, preferred: Channel | None) -> frozenset[str]:
    """The same, made once for all clients of a book."""
    channels = queue_effect.resetting_channels(chosen, wechat=wechat)
    return frozenset((*channels, preferred) if preferred else channels)


def resets_cadence(contact: Contact, client: Client, settings: Settings) -> bool:
    """Whether a contact resets the client's cadence."""
    return contact.reached and not contact.is_card and contact.channel in resetting_channels(client, settings)


def book_resetting_channels(settings: Settings) -> tuple[str, ...]:
    """The channels that reset every client's cadence."""
    return queue_effect.resetting_channels(settings.resets, wechat=settings.wechat_counts)


def last_spoken(client: Client, contact_summary: ContactSummary, settings: Settings) -> date | None:
    """The day of the last contact that reset the cadence; None if there was none."""
    return contact_summary.last_contact(client.id, resetting_channels(client, settings))


def next_contact_day(client: Client, settings: Settings, spoken: date | None) -> date | None:
    """The day by which a client last spoken to on `spoken` is due; None in stages without a cadence.

    Without any it is counted from the start of the relationship; `date.min` where that is unknown, too.
    """
    if client.stage not in CONTACTED_STAGES:
        return None
    since = spoken or client.opened_on
    return since + timedelta(days=cadence(client, settings)) if since else date.min


def cadence_status(client: Client, settings: Settings, spoken: date | None, today: date) -> CadenceStatus:
    """The status of a client last spoken to on `spoken`.

    Without any it is counted from the start of the relationship; red if that is unknown, too.
    """
    if client.stage not in CONTACTED_STAGES:
        return CadenceStatus.OK
    since = spoken or client.opened_on
    if since is None:
        return CadenceStatus.RED
    passed, allowed = (today - since).days, cadence(client, settings)
    if passed > allowed:
        return CadenceStatus.RED
    return CadenceStatus.AMBER if passed * 5 >= allowed * 4 else CadenceStatus.OK
