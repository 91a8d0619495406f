"""The 80/20 rule 二八原则: who makes the business, in which tier each one belongs, and who gets how much attention.

Clients are ranked by what they have at this bank (assets without property); what they bring is ranked by
`rmtui.rules.work.contribution`.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, Potential, Stage, Tier
from rmtui.rules.work.ranking import VITAL, by_name, ranked
from rmtui.wording import format_percent, join_sentences

_TIER_ENDS = {Tier.A: 500, Tier.B: VITAL, Tier.C: 950, Tier.D: 1001}
"""A tier has those before whom less than this is reached: A to half of all assets, B to 80 %, C to 95 %."""
_FEW_CONTACTS = 4
"""Who was contacted no more often than this in a year is not called over-served."""


class Service(StrEnum):
    """The share of the contacts of a year beside the share of the assets."""

    FAIR = "fair"
    UNDER = "under"
    """Less than half of what the assets would ask for, and assets above the average."""
    OVER = "over"
    """More than twice of it."""


SERVICE_TEXTS = {Service.FAIR: "", Service.UNDER: N_("under-served"), Service.OVER: N_("over-served")}


class ParetoRow(NamedTuple):
    """A client's place."""

    client: Client
    rank: int
    assets: int
    """In the smallest unit of the base currency."""
    share: int
    """Of all assets, in tenths of a percent."""
    before: int
    """What those before have together, in tenths of a percent."""
    cumulative: int
    """The same with this client."""
    contacts: int
    reviews: int
    """Within a year."""
    service: Service

    @property
    def is_vital(self) -> bool:
        """Among those who make 80 %."""
        return self.before < VITAL and self.assets > 0

    @property
    def proposed(self) -> Tier:
        """The tier by the assets; high potential is worth one more. A prospect, and who has no assets here that are
        recorded, as a company whose business is its payroll, keeps the present one.
        """
        if self.client.stage is Stage.PROSPECT or not self.assets:
            return self.client.tier
        tiers = list(Tier)
        place = next(at for at, tier in enumerate(tiers) if self.before < _TIER_ENDS[tier])
        return tiers[max(place - (self.client.potential is Potential.HIGH), 0)]

    @property
    def is_misplaced(self) -> bool:
        """Whether another tier is proposed."""
        return self.proposed is not self.client.tier


def pareto(
    clients: Iterable[Client],
    assets: Callable[[Client], int],
    contacts: Callable[[Client], int],
    reviews: Callable[[Client], int],
) -> list[ParetoRow]:
    """All clients but those who closed, by assets, the largest first; of equal ones by name.

    `assets` in the smallest unit; `contacts` and `reviews` how many there were within a year.
    """
    known = [(one, max(assets(one), 0)) for one in clients if one.stage is not Stage.CLOSED]
    whole, talked = sum(amount for _client, amount in known), sum(contacts(client) for client, _amount in known)
    rows = []
    for client, place in ranked(known, by_name):
        count = contacts(client)
        rows.append(
            ParetoRow(
                client=client,
                rank=place.rank,
                assets=place.amount,
                share=place.share,
                before=place.before,
                cumulative=place.cumulative,
                contacts=count,
                reviews=reviews(client),
                service=_service((place.amount, whole), (count, talked), len(known)),
            )
        )
    return rows


def _service(assets: tuple[int, int], contacts: tuple[int, int], clients: int) -> Service:
    """From a client's part and the whole, of assets and of contacts, without rounding."""
    (amount, all_assets), (count, all_contacts) = assets, contacts
    if not all_assets or not all_contacts:
        return Service.FAIR
    weighed, given = amount * all_contacts, count * all_assets
    if 2 * given < weighed and amount * clients > all_assets:
        return Service.UNDER
    return Service.OVER if given > 2 * weighed and count > _FEW_CONTACTS else Service.FAIR


def proposal_text(row: ParetoRow) -> str:
    """Why the proposed tier is proposed, as a sentence."""
    client = row.client
    if client.stage is Stage.PROSPECT:
        return _("A prospect keeps the tier until there are assets.")
    if not row.assets:
        return _("No assets here are recorded: the tier stays.")
    if row.rank == 1:
        text = _("Tier {tier}: the largest, {share} of all assets.")
    else:
        text = _("Tier {tier}: number {rank}; those before have {before} of all assets.")
    shown = text.format(
        tier=row.proposed.value,
        share=format_percent(row.share),
        rank=row.rank,
        before=format_percent(row.before),
    )
    return (
        join_sentences(shown, _("One tier more for high potential.")) if client.potential is Potential.HIGH else shown
    )


def vital_few_text(rows: Sequence[ParetoRow]) -> str:
    """8 of 38 clients make 80 % of the assets."""
    few = sum(row.is_vital for row in rows)
    return _("{few} of {count} clients have {share} of the assets.").format(
        few=few, count=len(rows), share=format_percent(rows[few - 1].cumulative if few else 0)
    )
