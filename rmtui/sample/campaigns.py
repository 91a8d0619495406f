"""One finished campaign and one that runs: their members, and what contacts of the log say of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random

from msgspec.structs import replace

from rmtui.comparing import is_han
from rmtui.named_tuple import NamedTuple
from rmtui.records.campaign import Campaign, CampaignKind, CampaignMember, CampaignStage
from rmtui.records.client import Client, Tier
from rmtui.records.events import Contact, Sale
from rmtui.records.holding import ProductRisk
from rmtui.rules.campaign.choosing import choose
from rmtui.rules.campaign.members import is_product
from rmtui.rules.people.kinship import Kin, relative_kins
from rmtui.sample.ids import id_at

_AHEAD = timedelta(days=21)
"""Contacts of so many days before the first day speak of a campaign."""
_AGES = range(5, 13)


class Answer(NamedTuple):
    """What a member says, and how far that is."""

    note: str
    """Added to what else was talked about."""
    stage: CampaignStage = CampaignStage.CHOSEN
    """As it was set; CHOSEN where the contact tells all."""
    feedback: str = ""
    why: str = ""


class CampaignStory(NamedTuple):
    """A campaign as the branch ran it. Members answer in turn."""

    name: str
    topic: str
    kind: CampaignKind
    filter: str
    message: str
    days: tuple[int, int]
    """From and until, in days ahead of today."""
    answers: Sequence[Answer]
    product: str = ""
    risk: ProductRisk | None = None
    bought: str = ""
    """What the one says who bought."""


class SampleCampaigns(NamedTuple):
    """The records, and the contacts that speak of them, by id."""

    campaigns: list[Campaign]
    members: list[CampaignMember]
    contacts: Mapping[str, Contact]


def sample_campaigns(
    stories: Sequence[CampaignStory],
    clients: Sequence[Client],
    log: tuple[Sequence[Contact], Sequence[Sale]],
    today: date,
) -> SampleCampaigns:
    """Of contacts as they are written, some with what was said of a campaign: none is added, so no due day moves.

    The first who bought the product is said to have bought. While a campaign runs, one of three is not contacted yet.
    """
    contacts, sales = log
    campaigns, members = [], []
    changed: dict[str, Contact] = {}
    for story in stories:
        first, last = (today + timedelta(days=ahead) for ahead in story.days)
        campaign = Campaign(
            id=id_at(first, 0, Random(story.topic)),  # noqa: S311 - no secret
            name=story.name,
            kind=story.kind,
            topic=story.topic,
            product=story.product,
            risk=story.risk,
            starts_on=first,
            ends_on=last,
            filter=story.filter,
            message=story.message,
        )
        campaigns.append(campaign)
        chosen = choose(campaign, (one for one in clients if _fits(story, one, today)), (), today).members
        buyers = [one.client for one in sales if first <= one.on <= last and is_product(campaign, one.product)]
        answered, buyer = 0, next((one.client for one in chosen if one.client in buyers), "")
        for place, member in enumerate(chosen):
            is_left = last >= today and place % 3 == 1 and member.client != buyer
            spoken = [
                one
                for one in contacts
                if one.clients == (member.client,) and one.reached and first - _AHEAD <= one.on <= min(last, today)
            ]
            if spoken and not is_left:
                answer = story.answers[answered % len(story.answers)]
                if member.client == buyer:
                    answer = Answer(story.bought, CampaignStage.BOUGHT)
                told = changed.get(spoken[-1].id, spoken[-1])
                note = ("；" if any(map(is_han, answer.note)) else "; ").join((told.note, answer.note))
                changed[told.id] = replace(told, note=note, topics=(*told.topics, story.topic))
                members.append(replace(member, stage=answer.stage, feedback=answer.feedback, why=answer.why))
                answered += 1
            else:
                members.append(member)
    return SampleCampaigns(campaigns, members, changed)


def _fits(story: CampaignStory, client: Client, today: date) -> bool:
    """As the filters of the stories say: a child of 5 to 12, or an important client."""
    if story.kind is CampaignKind.EVENT:
        return any(
            Kin.CHILD in (relative_kins(one) or ()) and today.year - (one.born_in or 0) in _AGES
            for one in client.family
        )
    return client.tier in (Tier.A, Tier.B)
