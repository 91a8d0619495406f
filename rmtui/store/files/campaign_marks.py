"""For which campaigns clients are still to be contacted, told from the months of the log since they began."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from rmtui.comparing import folded
from rmtui.records.campaign import Campaign, CampaignMember, CampaignStage
from rmtui.records.events import Contact
from rmtui.records.kinds import KINDS
from rmtui.rules.campaign.stages import CONTACTED_AHEAD, told_stage
from rmtui.rules.days.months import month_key
from rmtui.store.files.inventory import log_files
from rmtui.store.files.layout import month_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rmtui.store.files.reading import Reader


def campaigns_to_contact(reader: Reader, today: date, client: str | None = None) -> dict[str, list[str]]:
    """By client the names of the campaigns that run and for which the client was not contacted: of one, or of all."""
    campaigns = {one.id: one for one in reader.records(Campaign) if one.runs_on(today)}
    if not campaigns:
        return {}
    members = reader.records(CampaignMember, client) if client else _may_be_chosen(reader)
    chosen = [one for one in members if one.campaign in campaigns and one.stage is CampaignStage.CHOSEN]
    wanted = {one.campaign: campaigns[one.campaign] for one in chosen}
    contacted = {id: {*_contacted(reader, one, client)} for id, one in wanted.items()}
    found: dict[str, list[str]] = {}
    for one in chosen:
        if one.client not in contacted[one.campaign]:
            found.setdefault(one.client, []).append(campaigns[one.campaign].name)
    return found


def _may_be_chosen(reader: Reader) -> Iterable[Any]:
    """The members in whose line no stage stands: that of one who is to be contacted is the default."""

    def pick(rows: bytes) -> list[bytes]:
        return [line.removesuffix(b",") for line in rows.split(b"\n") if line and b'"stage":' not in line]

    return reader.files.book_tables().picked(KINDS[CampaignMember], pick)


def _contacted(reader: Reader, campaign: Campaign, client: str | None) -> Iterator[str]:
    """Ids of the clients whom a contact with the topic reached, among them `client`, or of all."""
    since, topic = campaign.starts_on - CONTACTED_AHEAD, folded(campaign.topic)
    is_its_topic = cache(lambda text: folded(text) == topic)
    for name in (name for name in log_files(reader.root) if month_of(name) >= month_key(since)):
        contacts: Iterable[Contact] = (
            reader.files.month_records(name, client, Contact)[0]
            if client
            else reader.files.log_page(name).contacts.values()
        )
        for contact in contacts:
            is_about = any(map(is_its_topic, contact.topics)) and contact.on >= since
            if is_about and told_stage(contact) is not CampaignStage.CHOSEN:
                yield from contact.clients
