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
    """The placeholders in the person's language; those of the other language are understood as well."""
    return [f"{{{word}}}" for word in PLACES[current_language()].values()]


def unknown_places(message: str) -> list[str]:
    """Unknown placeholders: words in braces that stand for nothing."""
    return [found for found in _PLACE.findall(message) if _place(found) is None]


def message_to(campaign: Campaign, member: CampaignMember, client: Client, today: date) -> str:
    """The message with its placeholders filled in. A client's own words are appended where there is no placeholder for
    them.
    """
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
