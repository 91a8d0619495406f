"""For which campaigns clients are still to be contacted, told from the months of the log since they began."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.comparing import folded
from rmtui.records.campaign import Campaign, CampaignMember, CampaignStage
from rmtui.records.events import Contact
from rmtui.records.kinds import KINDS
from rmtui.rules.campaign.stages import CONTACTED_AHEAD, told_stage
from rmtui.rules.days.months import month_key
from rmtui.store.files import index_file
from rmtui.store.files.inventory import log_files
from rmtui.store.files.layout import month_of
from rmtui.store.files.per_file_index import indexed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rmtui.store.files.reading import Reader


def campaigns_to_contact(reader: Reader, today: date, client: str | None = None) -> dict[str, list[str]]:
    """By client the names of the campaigns that run and for which the client was not contacted: of one, or of all."""
    campaigns = {one.id: one for one in reader.records(Campaign) if one.runs_on(today)}
    if not campaigns:
        return {}
    members = reader.records(CampaignMember, client) if client else _may_be_chosen(reader)
    chosen = [one for one in members if one.campaign in campaigns and one.stage is CampaignStage.CHOSEN]
    wanted = {one.campaign: campaigns[one.campaign] for one in chosen}
    contacted = {
        id: {*(_that_client(reader, one, client) if client else _contacted(reader, one))} for id, one in wanted.items()
    }
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


def _that_client(reader: Reader, campaign: Campaign, client: str) -> Iterator[str]:
    """Ids of the clients of a contact with the topic that reached a client."""
    topic = folded(campaign.topic)
    for name in _months(reader, campaign):
        for contact in reader.files.month_records(name, client, Contact)[0]:
            if contact.on >= _since(campaign) and topic in map(folded, contact.topics) and _is_told(contact):
                yield from contact.clients


def _contacted(reader: Reader, campaign: Campaign) -> Iterator[str]:
    """Ids of the clients whom a contact with the topic reached."""
    topic, since = folded(campaign.topic), _since(campaign)
    wanted = {*_months(reader, campaign)}

    def measure(name: str) -> Any:
        return _topics_told(reader.files.log_page(name).contacts.values())

    for told in indexed(
        reader.root, index_file.TOPICS, log_files(reader.root), measure, dict[str, msgspec.Raw], wanted.__contains__
    ):
        if topic in told:
            days = msgspec.json.decode(told[topic], type=list[tuple[date, str]])
            yield from (client for on, client in days if on >= since)


def _topics_told(contacts: Iterable[Contact]) -> dict[str, list[tuple[date, str]]]:
    """By folded topic the days on which a contact with it reached a client, and whom."""
    fold = cache(folded)
    found: dict[str, list[tuple[date, str]]] = {}
    for contact in contacts:
        if contact.topics and _is_told(contact):
            for topic in {fold(topic) for topic in contact.topics}:
                found.setdefault(topic, []).extend((contact.on, client) for client in contact.clients)
    return found


def _is_told(contact: Contact) -> bool:
    return told_stage(contact) is not CampaignStage.CHOSEN


def _since(campaign: Campaign) -> date:
    return campaign.starts_on - CONTACTED_AHEAD


def _months(reader: Reader, campaign: Campaign) -> Iterator[str]:
    first = month_key(_since(campaign))
    return (name for name in log_files(reader.root) if month_of(name) >= first)
