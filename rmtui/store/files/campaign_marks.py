"""For which campaigns clients are still to be contacted, told from the lines of the log that have their topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import folded, name_key
from rmtui.records.campaign import Campaign, CampaignMember, CampaignStage
from rmtui.records.events import Contact
from rmtui.records.kinds import KINDS
from rmtui.rules.campaign.members import CONTACTED_AHEAD, told_stage
from rmtui.rules.days.months import month_key
from rmtui.store.files import file_format
from rmtui.store.files.content import read_content
from rmtui.store.files.inventory import log_files
from rmtui.store.files.layout import month_of
from rmtui.store.files.pages import checked, decode_rows
from rmtui.store.files.search_marks import marks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rmtui.store.files.reading import Reader


def campaigns_to_contact(reader: Reader, today: date, client: str | None = None) -> dict[str, list[str]]:
    """By client the names of the campaigns that run and for which the client was not contacted; of one client or all.

    As `rmtui.rules.campaign.reading.to_contact`, without decoding the log.
    """
    campaigns = {one.id: one for one in reader.records(Campaign) if one.starts_on <= today <= one.ends_on}
    if not campaigns:
        return {}
    members = (one for one in reader.records(CampaignMember, client) if one.campaign in campaigns)
    chosen = [one for one in members if one.stage is CampaignStage.CHOSEN]
    wanted = {one.campaign: campaigns[one.campaign] for one in chosen}
    contacted = {id: {*_contacted(reader, one)} for id, one in wanted.items()}
    found: dict[str, list[str]] = {}
    for one in chosen:
        if one.client not in contacted[one.campaign]:
            found.setdefault(one.client, []).append(campaigns[one.campaign].name)
    return found


def _contacted(reader: Reader, campaign: Campaign) -> Iterator[str]:
    """Ids of the clients whom a contact with the topic reached."""
    topic, since = folded(campaign.topic), campaign.starts_on - CONTACTED_AHEAD
    for contact in _contacts_with(reader, campaign.topic, month_key(since)):
        is_of_topic = contact.on >= since and topic in map(folded, contact.topics)
        if is_of_topic and told_stage(contact) is not CampaignStage.CHOSEN:
            yield from contact.clients


def _contacts_with(reader: Reader, word: str, first_month: str) -> Iterable[Contact]:
    """The contacts that may hold a word, of the months from one on."""
    marks, table = marks_of([name_key(word)], {}), KINDS[Contact].table
    for name in log_files(reader.root):
        if month_of(name) < first_month:
            continue
        content = read_content(reader.root, name) or b""
        if marks.may_stand_in(content) and (lines := marks.lines(file_format.rows_of(content, table))):
            with checked(content, name):
                yield from decode_rows(lines, Contact)
