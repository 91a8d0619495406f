"""The campaigns of a book, and their members with all that is known of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from rmtui.named_tuple import NamedTuple
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale, Snooze
from rmtui.rules.campaign.members import CampaignFacts, MemberRow, member_rows

if TYPE_CHECKING:
    from typing import Protocol

    from rmtui.rules.campaign.members import Snoozes

    class CampaignSource(Protocol):
        """The part of a store that is needed."""

        def clients(self) -> Mapping[str, Client]: ...
        def contacts(self) -> Iterable[Contact]: ...
        def sales(self) -> Iterable[Sale]: ...
        def contact_summary(self, today: date) -> Snoozes: ...
        def records(self, kind: type[Any]) -> Iterable[Any]: ...


def newest_campaigns(book: CampaignSource) -> list[Campaign]:
    """All campaigns, the newest first."""
    return sorted(book.records(Campaign), key=lambda one: (one.starts_on, one.id), reverse=True)


def campaign_rows(book: CampaignSource, shown: Sequence[Campaign], today: date) -> dict[str, list[MemberRow]]:
    """The members of campaigns by the id of these, in the order of the work list."""
    facts = CampaignFacts.read(book, newest_campaigns(book), shown, today)
    members: dict[str, list[CampaignMember]] = defaultdict(list)
    for one in book.records(CampaignMember):
        members[one.campaign].append(one)
    return {one.id: member_rows(one, members[one.id], book.clients(), facts, today) for one in shown}


class _NoSnoozes(NamedTuple):
    snoozes: Mapping[str, Snooze] = {}


class RecordSource:
    """A `CampaignSource` that takes the records of each class from a function, those of the log newest first."""

    def __init__(self, records: Callable[[type[Any]], Iterable[Any]], clients: Mapping[str, Client]) -> None:
        self.records, self._clients = records, clients

    def clients(self) -> Mapping[str, Client]:
        return self._clients

    def contacts(self) -> Iterable[Contact]:
        return self.records(Contact)

    def sales(self) -> Iterable[Sale]:
        return self.records(Sale)

    def contact_summary(self, today: date) -> Snoozes:  # noqa: ARG002 - as the source asks
        """Nothing: how far a member is does not follow from it."""
        return _NoSnoozes()


class Membership(NamedTuple):
    """A campaign that a client is in."""

    campaign: Campaign
    row: MemberRow


def memberships(book: CampaignSource, today: date) -> Iterator[Membership]:
    """All members of all campaigns."""
    joined = {member.campaign for member in book.records(CampaignMember)}
    campaigns = [one for one in newest_campaigns(book) if one.id in joined]  # the log is read as far back as they began
    rows = campaign_rows(book, campaigns, today)
    return (Membership(one, row) for one in campaigns for row in rows[one.id])
