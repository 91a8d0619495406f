"""The progress of each member of a campaign: as set by hand, and as contacts and sales show.

A contact belongs to a campaign where it has its topic: so every way of logging one counts, and undoing it undoes the
stage, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from rmtui.comparing import folded
from rmtui.named_tuple import NamedTuple
from rmtui.records.campaign import Campaign, CampaignKind, CampaignMember, CampaignStage
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale, Snooze
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.rules.campaign.choosing import WITH_CARE, Obstacle, obstacles
from rmtui.rules.campaign.stages import CONTACTED_AHEAD, told_stage
from rmtui.rules.people.contact_channel import contact_channel

if TYPE_CHECKING:
    from typing import Protocol

    class Snoozes(Protocol):
        """The part of a contact summary with the newest snooze by client."""

        @property
        def snoozes(self) -> Mapping[str, Snooze]: ...

    class _Log(Protocol):
        """The part of a store that is needed: contacts and sales, the newest first."""

        def contacts(self) -> Iterable[Contact]: ...
        def sales(self) -> Iterable[Sale]: ...
        def contact_summary(self, today: date) -> Snoozes: ...


WEEK = timedelta(days=7)
IN_HAND = timedelta(minutes=30)
"""For so long a client whom a desk took in hand is left alone by others."""
_STAGES = [*CampaignStage]
_MOMENT = "%Y-%m-%d %H:%M"


class OtherCampaign(NamedTuple):
    """A contact for another campaign that reached the client within the last week."""

    campaign: Campaign
    on: date


class MemberRow(NamedTuple):
    """A member with all that is known of it."""

    campaign: Campaign
    member: CampaignMember
    client: Client
    stage: CampaignStage
    told: CampaignStage
    """The stage that the contacts tell of, whatever was set."""
    contacts: tuple[Contact, ...]
    """Those of this campaign, the newest first."""
    sales: tuple[Sale, ...]
    """Of the campaign's product, to this client."""
    others: tuple[OtherCampaign, ...]
    is_at_limit: bool
    """Whether the client was contacted in this month for as many other campaigns as this one allows."""
    obstacles: tuple[Obstacle, ...]
    """What stands against the client by now."""
    snoozed_until: date | None = None
    """Until when the client is hidden from the queue; None where it is not."""

    @property
    def channel(self) -> Channel | None:
        """The way of the next contact."""
        return contact_channel(self.client, self.member.channel)

    @property
    def is_open(self) -> bool:
        """Whether the client is still to be contacted."""
        return self.stage in (CampaignStage.CHOSEN, CampaignStage.INVITED)

    @property
    def progress(self) -> CampaignStage:
        """The furthest stage of a member: of one who declined, as far as the contacts show."""
        return self.told if self.stage is CampaignStage.DECLINED else self.stage

    @property
    def attended(self) -> bool:
        """Whether the client came: who bought at an event was there."""
        bought_there = self.stage is CampaignStage.BOUGHT and self.campaign.kind is CampaignKind.EVENT
        return self.stage is CampaignStage.ATTENDED or bought_there

    @property
    def proposes_bought(self) -> bool:
        """Whether a sale was logged that the stage does not tell of."""
        return bool(self.sales) and self.stage is not CampaignStage.BOUGHT

    @property
    def attempts(self) -> int:
        """How often nobody was reached."""
        return sum(not one.reached for one in self.contacts)

    def is_waiting(self, today: date) -> bool:
        """Whether the client is better left alone today: contacted today, snoozed, at the limit, or with an
        obstacle.
        """
        contacted_today = bool(self.contacts) and self.contacts[0].on >= today
        is_left_alone = self.snoozed_until is not None or self.is_at_limit
        return contacted_today or is_left_alone or not WITH_CARE.issuperset(self.obstacles)


class CampaignFacts(NamedTuple):
    """The facts from which the stages of members are derived."""

    campaigns: Sequence[Campaign]
    contacts: Mapping[str, Mapping[str, Sequence[Contact]]]
    """Those of campaigns by folded topic and client, the newest first."""
    sales: Mapping[str, Sequence[Sale]]
    """By client."""
    snoozes: Mapping[str, Snooze]
    """The newest by client."""

    @classmethod
    def read(cls, log: _Log, campaigns: Sequence[Campaign], shown: Iterable[Campaign], today: date) -> CampaignFacts:
        """Read the facts as far back as the `shown` campaigns, and the marks of the other ones, need."""
        topics = {folded(one.topic) for one in campaigns}
        since = min((*(one.starts_on - CONTACTED_AHEAD for one in shown), today.replace(day=1), today - WEEK))
        contacts: dict[str, dict[str, list[Contact]]] = {topic: defaultdict(list) for topic in topics}
        sales: dict[str, list[Sale]] = defaultdict(list)
        if not campaigns:
            return cls((), contacts, sales, {})
        for contact in takewhile(lambda one: one.on >= since, log.contacts()):
            for topic in {folded(one) for one in contact.topics} & topics:
                for client in contact.clients:
                    contacts[topic][client].append(contact)
        for sale in takewhile(lambda one: one.on >= since, log.sales()):
            sales[sale.client].append(sale)
        return cls(campaigns, contacts, sales, log.contact_summary(today).snoozes)

    def contacts_for(self, campaign: Campaign, client: str) -> Sequence[Contact]:
        """The contacts with a client for a campaign, the newest first."""
        found = self.contacts.get(folded(campaign.topic), {}).get(client, ())
        return [one for one in found if one.on >= campaign.starts_on - CONTACTED_AHEAD]


def member_rows(
    campaign: Campaign,
    members: Iterable[CampaignMember],
    clients: Mapping[str, Client],
    facts: CampaignFacts,
    today: date,
) -> list[MemberRow]:
    """The members whose clients are in the book, in the order of the work list."""
    own = (one for one in members if one.campaign == campaign.id and one.client in clients)
    return sorted((_row(campaign, one, clients[one.client], facts, today) for one in own), key=_work_order)


def _row(campaign: Campaign, member: CampaignMember, client: Client, facts: CampaignFacts, today: date) -> MemberRow:
    contacts = facts.contacts_for(campaign, client.id)
    others = [(one, facts.contacts_for(one, client.id)) for one in facts.campaigns if one.id != campaign.id]
    told = further(CampaignStage.CHOSEN, *map(told_stage, contacts))
    snooze = facts.snoozes.get(client.id)
    in_month = sum(any(_is_in_month(one, today) for one in found) for _one, found in others)
    return MemberRow(
        campaign=campaign,
        member=member,
        client=client,
        stage=further(member.stage, told),
        told=told,
        contacts=tuple(contacts),
        sales=tuple(_sales(campaign, client.id, contacts, facts)),
        others=tuple(
            OtherCampaign(one, day)
            for one, found in others
            if (day := next((said.on for said in found if said.reached and said.on <= today), date.min)) > today - WEEK
        ),
        is_at_limit=0 < campaign.limit <= in_month,
        obstacles=obstacles(campaign, client, today),
        snoozed_until=snooze.until if snooze and today < snooze.until else None,
    )


def further(*stages: CampaignStage) -> CampaignStage:
    """The furthest of some stages: for a member, of the stage set by hand and that shown by contacts."""
    return max(stages, key=_STAGES.index)


def _work_order(row: MemberRow) -> tuple[int, str, str, str]:
    """Those to be contacted first, then by tier and name."""
    return _STAGES.index(row.stage), row.client.tier.value, row.client.pinyin or row.client.name, row.client.id


def _is_in_month(contact: Contact, today: date) -> bool:
    return contact.reached and today.replace(day=1) <= contact.on <= today


def _sales(campaign: Campaign, client: str, contacts: Iterable[Contact], facts: CampaignFacts) -> Iterable[Sale]:
    """What the client bought of the product while the campaign ran, and in its contacts, whenever they were, what is of
    the product's kind; of a campaign without a product all that was bought in these.
    """
    ids, kind = {one.id for one in contacts}, product_kind(campaign.product)
    for sale in facts.sales.get(client, ()):
        is_its_product = is_product(campaign, sale.product)
        if sale.contact in ids:
            is_its_kind = bool(kind) and kind == (sale.kind or product_kind(sale.product))
            counts = is_its_product or is_its_kind or not campaign.product.strip()
        else:
            counts = is_its_product and campaign.runs_on(sale.on)
        if counts:
            yield sale


def is_product(campaign: Campaign, sold: str) -> bool:
    """Whether one of two names of a product contains the other: gilt fund, and fund."""
    mine, theirs = folded(campaign.product), folded(sold)
    return bool(mine and theirs) and (mine in theirs or theirs in mine)


def is_in_hand(row: MemberRow, now: datetime) -> bool:
    """Whether a desk is just contacting the client: taken within half an hour before `now`, and nothing logged
    since.
    """
    taken = row.member.taken_at
    try:
        begun = datetime.strptime(taken, _MOMENT)  # noqa: DTZ007 - a time of day at this place, as contacts have it
    except ValueError:
        return False
    logged = any((one.on.isoformat(), one.at or "24") >= (taken[:10], taken[11:]) for one in row.contacts)
    return not logged and timedelta(0) <= now - begun <= IN_HAND


def moment_text(now: datetime) -> str:
    """A moment as `CampaignMember.taken_at` has it."""
    return now.strftime(_MOMENT)
