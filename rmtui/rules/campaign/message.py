"""The message of a campaign as it goes to one client."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from rmtui.comparing import folded
from rmtui.language import current_language
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.client import Client
from rmtui.rules.people.salutations import salutation
from rmtui.wording import format_day
from rmtui.words import by_word
from rmtui.words.campaigns import PLACES

_PLACE = re.compile(r"[{｛]([^{}｛｝\s]*)[}｝]")


def place_names() -> list[str]:
    """What may stand in braces, in the person's language; the words of the other one are understood as well."""
    return [f"{{{word}}}" for word in PLACES[current_language()].values()]


def unknown_places(message: str) -> list[str]:
    """What stands in braces and is no place."""
    return [found for found in _PLACE.findall(message) if _place(found) is None]


def message_to(campaign: Campaign, member: CampaignMember, client: Client, today: date) -> str:
    """The message with its places filled. Words of a client's own that it has no place for come behind it."""
    values: Mapping[str | None, str] = {
        "salutation": salutation(client),
        "name": client.name,
        "words": member.words,
        "product": campaign.product,
        "until": format_day(campaign.ends_on, today),
    }
    filled = _PLACE.sub(lambda found: values.get(_place(found[1]), found[0]), campaign.message)
    has_place = "words" in map(_place, _PLACE.findall(campaign.message))
    return " ".join(filter(None, (filled.strip(), "" if has_place else member.words)))


def _place(word: str) -> str | None:
    return by_word(PLACES).get(folded(word))
