"""The message of a campaign as it goes to one client."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.client import Client
from rmtui.wording import format_day

PLACES = ("salutation", "name", "words", "product", "until")
"""What may stand in braces."""
_PLACE = re.compile(r"\{([^{}\s]*)\}")


def unknown_places(message: str) -> list[str]:
    """What stands in braces and is no place."""
    return [found for found in _PLACE.findall(message) if found not in PLACES]


def message_to(campaign: Campaign, member: CampaignMember, client: Client, today: date) -> str:
    """The message with its places filled. Words of a client's own that it has no place for come behind it."""
    values: Mapping[str, str] = {
        "salutation": client.salutation or client.name,
        "name": client.name,
        "words": member.words,
        "product": campaign.product,
        "until": format_day(campaign.ends_on, today),
    }
    filled = _PLACE.sub(lambda found: values.get(found[1], found[0]), campaign.message)
    has_place = "words" in _PLACE.findall(campaign.message)
    return " ".join(filter(None, (filled.strip(), "" if has_place else member.words)))
