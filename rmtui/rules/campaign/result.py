"""The result of a campaign in figures: how many got how far, and what was bought, of all, by tier and by channel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar

from rmtui.named_tuple import NamedTuple
from rmtui.records.campaign import CampaignStage
from rmtui.records.channel import Channel
from rmtui.records.client import Tier
from rmtui.rules.assets.valuation import in_base_currency
from rmtui.rules.campaign.members import MemberRow

Rates = Mapping[str, Any]
Key = TypeVar("Key", bound=Hashable)
_SAID_YES = frozenset((CampaignStage.ACCEPTED, CampaignStage.ATTENDED, CampaignStage.BOUGHT))


class Tally(NamedTuple):
    """How many members reached each stage; a member counts in every stage up to the one reached."""

    members: int
    invited: int
    """Who declined was asked, also where no contact tells so."""
    reached: int
    """Of those who declined the ones whom a contact reached."""
    accepted: int
    """Said yes: came or bought, too."""
    attended: int
    """Came, to an event also who bought there."""
    bought: int
    declined: int
    amount: int
    """What those who bought paid, in the smallest unit of the base currency."""


class CampaignResult(NamedTuple):
    """A campaign in figures."""

    total: Tally
    tiers: Mapping[Tier, Tally]
    channels: Mapping[Channel, Tally]
    """By the last way of contact; of those who were not contacted by the next one."""
    reasons: Mapping[str, int]
    """Why members declined, the most frequent first; "" for no reason given."""


def campaign_result(rows: Iterable[MemberRow], rates: Rates) -> CampaignResult:
    """The figures of the members' rows."""
    rows = [*rows]
    reasons = Counter(row.member.why.strip() for row in rows if row.stage is CampaignStage.DECLINED)
    return CampaignResult(
        total=_tally(rows, rates),
        tiers=_tallies(rows, list(Tier), lambda row: row.client.tier, rates),
        channels=_tallies(rows, list(Channel), last_channel, rates),
        reasons=dict(reasons.most_common()),
    )


def last_channel(row: MemberRow) -> Channel | None:
    """The way of the last contact, else of the next one."""
    return row.contacts[0].channel if row.contacts else row.channel


def sold_amount(row: MemberRow, rates: Rates) -> int:
    """What a member who bought paid, in the smallest unit of the base currency; 0 for others."""
    if row.stage is not CampaignStage.BOUGHT:
        return 0
    return sum(in_base_currency(one.amount, one.currency, rates) for one in row.sales)


def _tallies(
    rows: Iterable[MemberRow], keys: Iterable[Key], key: Callable[[MemberRow], Key | None], rates: Rates
) -> dict[Key, Tally]:
    """A tally for each key that has members."""
    rows = [*rows]
    found = {one: [row for row in rows if key(row) == one] for one in keys}
    return {one: _tally(own, rates) for one, own in found.items() if own}


def _tally(rows: Iterable[MemberRow], rates: Rates) -> Tally:
    rows = [*rows]
    stages = Counter(row.stage for row in rows)
    reached = [row for row in rows if row.progress not in (CampaignStage.CHOSEN, CampaignStage.INVITED)]
    return Tally(
        members=len(rows),
        invited=len(rows) - stages[CampaignStage.CHOSEN],
        reached=len(reached),
        accepted=sum(stages[one] for one in _SAID_YES),
        attended=sum(row.attended for row in rows),
        bought=stages[CampaignStage.BOUGHT],
        declined=stages[CampaignStage.DECLINED],
        amount=sum(sold_amount(row, rates) for row in rows),
    )
