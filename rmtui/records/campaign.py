"""Campaigns and their members: many clients contacted for one reason (FIELD.md, 营销活动)."""

from datetime import date

from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.holding import ProductRisk
from rmtui.str_enum import StrEnum


class CampaignKind(StrEnum):
    PRODUCT = "product"
    EVENT = "event"
    NEWS = "news"
    SURVEY = "survey"


class CampaignStage(StrEnum):
    """How far a member is, in this order; a decline ends it."""

    CHOSEN = "chosen"
    """Not contacted yet."""
    INVITED = "invited"
    """A message was sent."""
    REACHED = "reached"
    """Spoken to, or answered."""
    ACCEPTED = "accepted"
    ATTENDED = "attended"
    BOUGHT = "bought"
    DECLINED = "declined"


class Campaign(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A contact belongs to it where it has its topic."""

    name: str
    kind: CampaignKind = CampaignKind.EVENT
    topic: str
    """The topic of its contacts, #family-day; no other campaign has it."""
    product: str = ""
    risk: ProductRisk | None = None
    """Risk of the product; None where that is no matter."""
    starts_on: date
    ends_on: date
    filter: str = ""
    """Whom it is for, as it was typed: see `rmtui.entry.filter`."""
    message: str = ""
    """What is told to everybody, with places: {salutation}, {name}, {words}, {product}, {until}."""
    limit: int = 2
    """Other campaigns for which a client may have been contacted in the month; with as many the client is left alone.
    0 for no limit.
    """
    previous: str | None = None
    """Id of the campaign it is a copy of."""
    note: str = ""

    def runs_on(self, day: date) -> bool:
        """Whether a day is one of its days."""
        return self.starts_on <= day <= self.ends_on


class CampaignMember(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A client in a campaign; at most one a client, since its id is made of theirs (`member_id`)."""

    campaign: str
    """Id."""
    client: str
    stage: CampaignStage = CampaignStage.CHOSEN
    """As it was set; a contact may tell of a later one: see `rmtui.rules.campaign.members`."""
    why: str = ""
    """Why the client declined."""
    feedback: str = ""
    channel: Channel | None = None
    """Way of contact, where it is not the client's preferred one."""
    words: str = ""
    """What is told to this client beside the message."""
    taken_at: str = ""
    """When a desk began to contact the client, "2026-11-29 10:05": another one leaves the client alone meanwhile."""


def member_id(campaign: str, client: str) -> str:
    """The id of a member, from the ids of both, so that two desks that choose the same client make one."""
    return f"{campaign}+{client}"
