"""Writing campaigns and their members."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from msgspec.structs import replace

from rmtui.entry.campaigns import next_campaign
from rmtui.errors import BadInput, NotFound
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.campaign import Campaign, CampaignMember, CampaignStage
from rmtui.records.client import Client
from rmtui.rules.campaign.campaign_text import choice_text, told_further_text
from rmtui.rules.campaign.choosing import CAME, Choice, Obstacle, choose
from rmtui.rules.campaign.members import MemberRow, is_in_hand, moment_text
from rmtui.rules.campaign.reading import campaign_rows, newest_campaigns
from rmtui.terms import term
from rmtui.tui.records.record_writer import Change, RecordWriter
from rmtui.wording import join_sentences


class CampaignWriter:
    """Every method raises RmtuiError where the book refuses, with nothing changed."""

    def __init__(self, records: RecordWriter, clock: Callable[[], datetime]) -> None:
        self._records, self._clock = records, clock
        self._mine: set[str] = set()
        """Members in hand here, each with the moment."""

    def choose(self, campaign: Campaign, clients: Sequence[Client], allowed: frozenset[Obstacle]) -> str:
        """Add those whom nothing speaks against and who are not in it yet; how many, and how many are left out."""
        book, choices = self._records.book, list[Choice]()

        def decide() -> Iterable[Change]:
            there = {one.client for one in book.records(CampaignMember) if one.campaign == campaign.id}
            choices.append(choose(campaign, clients, there, self._records.today, allowed))
            return [(None, one) for one in choices[-1].members]

        book.revise(decide, what="add")
        return _("{field}: {text}").format(field=plain(campaign.name), text=choice_text(choices[-1]))

    def take(self, campaign: Campaign, client: Client) -> None:
        """Take a member in hand, so that no other desk contacts the client meanwhile. BadInput where one does."""
        book = self._records.book
        now = datetime.combine(self._records.today, self._clock().time())

        def decide() -> Iterable[Change]:
            rows = campaign_rows(book, [campaign], self._records.today)[campaign.id]
            row = next((one for one in rows if one.client.id == client.id), None)
            if row is None:
                message = _("{name} is not in the campaign {campaign}.")
                raise NotFound(message.format(name=self._records.name_of(client), campaign=plain(campaign.name)))
            if is_in_hand(row, now) and _moment(row.member) not in self._mine:
                message = _("Another desk has been contacting {name} since {time}.")
                time = row.member.taken_at.partition(" ")[2]
                raise BadInput(message.format(name=self._records.name_of(client), time=time))
            taken = replace(row.member, taken_at=moment_text(now))
            self._mine.add(_moment(taken))
            return [(row.member, taken)]

        book.revise(decide, what="claim")

    def set_stage(self, row: MemberRow, stage: CampaignStage, why: str = "") -> str:
        """How far a member is; `why` one declined."""
        message = _("{name}: {stage}. Ctrl+Z undoes it.").format(
            name=self._records.name_of(row.client), stage=term(stage)
        )
        text = join_sentences(message, told_further_text(row, stage))
        return self._records.change(text, (row.member, replace(row.member, stage=stage, why=why)))

    def copy(self, campaign: Campaign) -> tuple[Campaign, str]:
        """The campaign of the next year, with those who came and whom nothing speaks against; and the message."""
        book, today = self._records.book, self._records.today
        copy = next_campaign(campaign, newest_campaigns(book), today)
        came = [row.client for row in campaign_rows(book, [campaign], today)[campaign.id] if row.stage in CAME]
        choice = choose(copy, came, (), today)
        text = _("{field}: {text}").format(field=plain(copy.name), text=choice_text(choice))
        return copy, self._records.change(text, (None, copy), *((None, one) for one in choice.members), what="add")

    def remove(self, campaign: Campaign) -> str:
        """Remove a campaign with its members; contacts and sales stay in the log."""
        members = self.members(campaign)
        message = _("{name} is removed from the book. Ctrl+Z brings it back.").format(name=plain(campaign.name))
        return self._records.remove(message, campaign, *members)

    def members(self, campaign: Campaign) -> list[CampaignMember]:
        """All members, also of clients who are gone."""
        return [one for one in self._records.book.records(CampaignMember) if one.campaign == campaign.id]


def members_count_text(count: int) -> str:
    """34 members."""
    return ngettext("{count} member", "{count} members", count).format(count=count)


def _moment(member: CampaignMember) -> str:
    return f"{member.id} {member.taken_at}"
