"""The 80/20 rule 二八原则: who makes the business, and who gets how much attention.

Clients are ranked by what they have at this bank (assets without property); what they bring is ranked by
`rmtui.rules.work.contribution`.
"""

from collections.abc import Callable, Iterable, Sequence

from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, Stage
from rmtui.rules.work.ranking import VITAL, by_name, ranked
from rmtui.str_enum import StrEnum
from rmtui.wording import format_percent

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


def pareto(
    clients: Iterable[Client],
    assets: Callable[[Client], int],
    contacts: Callable[[Client], int],
    reviews: Callable[[Client], int],
) -> list[ParetoRow]:
    """The clients by assets, the largest first; of equal ones by name. Without those who closed, and without prospects
    who have nothing here yet.

    `assets` in the smallest unit; `contacts` and `reviews` how many there were within a year.
    """
    amounts = ((one, max(assets(one), 0)) for one in clients if one.stage is not Stage.CLOSED)
    known = [(one, amount) for one, amount in amounts if amount or one.stage is not Stage.PROSPECT]
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


def vital_few_text(rows: Sequence[ParetoRow]) -> str:
    """8 of 38 clients make 80 % of the assets at this bank."""
    few = sum(row.is_vital for row in rows)
    return _("{few} of {count} clients have {share} of the assets at this bank.").format(
        few=few, count=len(rows), share=format_percent(rows[few - 1].cumulative if few else 0)
    )
