"""For which campaigns clients are still to be contacted, told from the lines of the log that have their topics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.comparing import folded
from rmtui.records.campaign import Campaign, CampaignMember, CampaignStage
from rmtui.records.events import Contact
from rmtui.records.kinds import KINDS
from rmtui.rules.campaign.stages import CONTACTED_AHEAD, told_stage
from rmtui.rules.days.months import month_key
from rmtui.store.files import file_format
from rmtui.store.files.content import read_content
from rmtui.store.files.inventory import log_files
from rmtui.store.files.layout import month_of
from rmtui.store.files.pages import checked, decode_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rmtui.store.files.reading import Reader

_TEXT = re.compile(rb'"(?:[^"\\]|\\.)*"')
_TOPICS = re.compile(rb'"topics":\[((?:%b,?)*)\]' % _TEXT.pattern)
"""The topics of a contact in its line. In a text the quotation marks are escaped, so that none is found there."""


def campaigns_to_contact(reader: Reader, today: date, client: str | None = None) -> dict[str, list[str]]:
    """By client the names of the campaigns that run and for which the client was not contacted; of one client or all.

    The log is not decoded for it.
    """
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
    months = [name for name in log_files(reader.root) if month_of(name) >= month_key(since)]
    for contact in _contacts_with(reader, client, months) if client else _contacts_about(reader, topic, months):
        is_about = contact.topics and contact.on >= since and topic in map(folded, contact.topics)
        if is_about and told_stage(contact) is not CampaignStage.CHOSEN:
            yield from contact.clients


def _contacts_with(reader: Reader, client: str, months: Iterable[str]) -> Iterator[Contact]:
    for name in months:
        yield from reader.files.month_records(name, client, Contact)[0]


def _contacts_about(reader: Reader, topic: str, months: Iterable[str]) -> Iterator[Contact]:
    """The contacts of these months in whose line a topic stands, folded, as a text of its own; of a month that is
    decoded already all.
    """
    table = KINDS[Contact].table
    for name in months:
        if reader.files.is_decoded(name):
            yield from reader.files.log_page(name).contacts.values()
            continue
        content = read_content(reader.root, name) or b""
        rows = file_format.rows_of(content, table)
        with checked(content, name):
            texts = {text for topics in {*_TOPICS.findall(rows)} for text in _TEXT.findall(topics)}
            spellings = [text for text in texts if folded(msgspec.json.decode(text, type=str)) == topic]
            places = file_format.places_with(rows, spellings)
            yield from decode_rows([file_format.line_at(rows, place) for place in places], Contact)
