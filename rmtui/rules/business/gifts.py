"""The limits of gifts and hospitality 礼品: what one person was given, or gave, in a year (FIELD.md, 礼品)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rmtui.comparing import name_key
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.gift import Gift, GiftDirection
from rmtui.records.settings import Settings
from rmtui.rules.assets.past_rates import worth_on
from rmtui.wording import format_money


def gift_limit(direction: GiftDirection, settings: Settings) -> int:
    """The yearly limit of gifts for one person, given or received, in the smallest unit of the base currency."""
    return settings.gift_limit if direction is GiftDirection.GIVEN else settings.received_limit


def given_in_year(gift: Gift, gifts: Iterable[Gift], settings: Settings) -> int:
    """The worth of all gifts to or from a person in the year of a gift, that gift included; `gifts` may contain
    it already.
    """
    same = (
        one
        for one in gifts
        if (one.client, one.direction, one.on.year) == (gift.client, gift.direction, gift.on.year)
        and one.id != gift.id
        and name_key(one.person) == name_key(gift.person)
    )
    return sum(worth_on(one.value, one.currency, one.on, settings) for one in (gift, *same))


def gift_warning(gift: Gift, client: Client, gifts: Iterable[Gift], settings: Settings) -> str:
    """王芳: 1,200 given in 2026, the limit is 1,000; "" within the limit."""
    whole, limit = given_in_year(gift, gifts, settings), gift_limit(gift.direction, settings)
    if whole <= limit:
        return ""
    text = _("{name}: {sum} given in {year}, the limit is {limit}.")
    if not gift.is_given:
        text = _("{name}: {sum} received in {year}, the limit is {limit}.")
    name = plain(gift.person) or plain(client.name)
    return text.format(name=name, sum=format_money(whole), year=gift.on.year, limit=format_money(limit))


def gift_warnings(client: Client, gifts: Iterable[Gift], settings: Settings, today: date) -> list[str]:
    """A sentence for each person and direction whose gifts exceed the limit this year; `gifts` are the client's."""
    known = [*gifts]
    texts = (gift_warning(one, client, known, settings) for one in known if one.on.year == today.year)
    return [*dict.fromkeys(filter(None, texts))]
