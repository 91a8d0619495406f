"""Who may be in a campaign, and who is left out for which reason (FIELD.md, 适当性): nobody is left out silently."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date

from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.records.campaign import Campaign, CampaignKind, CampaignMember, CampaignStage, member_id
from rmtui.records.client import Client, Stage
from rmtui.rules.conduct.suitability import SaleWarning, objections, warning_text
from rmtui.rules.people.contact_channel import contact_channel
from rmtui.str_enum import StrEnum


class Obstacle(StrEnum):
    """Why a client is left out of a campaign."""

    UNSUITABLE = "unsuitable"
    NOT_ASSESSED = "not-assessed"
    UNDATED = "assessment-undated"
    EXPIRED = "assessment-expired"
    SENIOR = "senior"
    DO_NOT_CONTACT = "do-not-contact"
    CLOSED = "closed"


WITH_CARE = frozenset((Obstacle.SENIOR,))
"""What does not forbid to add a client by name: the sale then takes the care that the age asks for."""

_TEXTS = {
    Obstacle.DO_NOT_CONTACT: N_("wants no contact by any channel"),
    Obstacle.CLOSED: N_("closed the relationship"),
}


def obstacle_text(obstacle: Obstacle) -> str:
    """risk above the client's grade; risk assessment expired; 65 or older."""
    return _(_TEXTS[obstacle]) if obstacle in _TEXTS else warning_text(SaleWarning(obstacle.value))


def obstacles_text(obstacles: Iterable[Obstacle]) -> str:
    """All of them, with commas between."""
    return _(", ").join(map(obstacle_text, obstacles))


def obstacles(campaign: Campaign, client: Client, today: date) -> tuple[Obstacle, ...]:
    """The obstacles of a client for a campaign. Grade, assessment and age matter for a product alone; grade and
    assessment where the product has a risk.
    """
    found = []
    if campaign.kind is CampaignKind.PRODUCT:
        found = [Obstacle(one.value) for one in objections(client, campaign.risk, today)]
    if contact_channel(client) is None:
        found.append(Obstacle.DO_NOT_CONTACT)
    if client.stage is Stage.CLOSED:
        found.append(Obstacle.CLOSED)
    return tuple(found)


class LeftOut(NamedTuple):
    """A client who is not taken, and why."""

    client: Client
    obstacles: tuple[Obstacle, ...]


class Choice(NamedTuple):
    """What happens to each client that a filter picks."""

    members: tuple[CampaignMember, ...]
    """New ones."""
    left_out: tuple[LeftOut, ...]
    already: int
    """How many are members as it is."""


def choose(
    campaign: Campaign,
    clients: Iterable[Client],
    members: Container[str],
    today: date,
    allowed: frozenset[Obstacle] = frozenset(),
) -> Choice:
    """`members`: ids of the clients who are in the campaign; `allowed`: obstacles that do not count."""
    new, left_out, already = [], [], 0
    for client in clients:
        if client.id in members:
            already += 1
        elif against := obstacles(campaign, client, today):
            if allowed.issuperset(against):
                new.append(new_member(campaign, client.id))
            else:
                left_out.append(LeftOut(client, against))
        else:
            new.append(new_member(campaign, client.id))
    return Choice(tuple(new), tuple(left_out), already)


def new_member(campaign: Campaign, client: str) -> CampaignMember:
    """A client who is to be contacted."""
    return CampaignMember(id=member_id(campaign.id, client), campaign=campaign.id, client=client)


CAME = frozenset((CampaignStage.ATTENDED, CampaignStage.BOUGHT))
"""The stages of those with whom the campaign of the next year begins."""
