"""The cover of a client's whole family: sums by kind, yearly premiums, critical illness, protection gap."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from rmtui.currency import base_currency
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Client, ClientKind, Stage
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.settings import Settings
from rmtui.rules.assets.valuation import missing_rates
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.open_on import is_open
from rmtui.rules.insurance.coverage import Household, Insured, coverage, household, shown_policies
from rmtui.rules.insurance.protection_gap import Gap, partner, protection_gap


class FamilyCover(NamedTuple):
    """The cover of one family. Sums are in the book's currency (fen)."""

    client: Client
    household: Household
    insured: tuple[Insured, ...]
    """The client first."""
    gap: Gap
    unrated: tuple[str, ...]
    """Currencies without a rate, which are not counted."""

    @property
    def cover(self) -> dict[PolicyKind, int]:
        """Sum assured of the family, by kind."""
        sums: dict[PolicyKind, int] = {}
        for one in self.insured:
            for kind, amount in one.cover.items():
                sums[kind] = sums.get(kind, 0) + amount
        return sums

    @property
    def premiums(self) -> int:
        """Yearly premiums."""
        return sum(one.premiums for one in self.insured)

    @property
    def critical_illness(self) -> tuple[list[str], list[str]]:
        """Names of those insured against critical illness, and of those who are not."""
        names: tuple[list[str], list[str]] = ([], [])
        for one in self.insured:
            if one.critical_illness or not one.withheld:
                names[not one.critical_illness].append(plain(one.name or self.client.name))
        return names


def by_gap(line: FamilyCover) -> tuple[bool, bool, int]:
    """The largest gap first, then where none is known of, then those without: a key to sort by."""
    gap = line.gap
    return gap.is_known and gap.gap <= 0, not gap.is_known, -gap.gap


def private_clients(clients: Iterable[Client]) -> list[Client]:
    """Those whose family is looked at: persons whose relationship is not closed."""
    return [one for one in clients if one.kind is ClientKind.PERSON and one.stage is not Stage.CLOSED]


def family_covers(
    clients: Iterable[Client],
    holdings: Iterable[Holding],
    policies: Iterable[Policy],
    settings: Settings,
    today: date,
    *,
    discretion: Discretion,
) -> dict[str, FamilyCover]:
    """The cover of each client's family, by client id."""
    held: defaultdict[str, list[Holding]] = defaultdict(list)
    insured: defaultdict[str, list[Policy]] = defaultdict(list)
    for holding in holdings:
        held[holding.client].append(holding)
    for policy in policies:
        insured[policy.client].append(policy)
    found = {}
    for client in clients:
        shown = _visible_policies(client, insured, discretion)
        found[client.id] = _family_cover(client, held, shown, settings, today, discretion=discretion)
    return found


def household_ids(client: Client, discretion: Discretion) -> list[str]:
    """The client and tied clients, whose policies may be shown together."""
    return list(dict.fromkeys([client.id, *(one.other for one in discretion.ties(client.id))]))


def _visible_policies(
    client: Client, policies: defaultdict[str, list[Policy]], discretion: Discretion
) -> tuple[Policy, ...]:
    """The policies in the folders of the client and of tied clients, as far as they may be shown."""
    return shown_policies(
        client, (policy for one in household_ids(client, discretion) for policy in policies[one]), discretion
    )


def _family_cover(
    client: Client,
    holdings: defaultdict[str, list[Holding]],
    shown: tuple[Policy, ...],
    settings: Settings,
    today: date,
    *,
    discretion: Discretion,
) -> FamilyCover:
    held = [*holdings[client.id], *holdings[partner(client, discretion) or ""]]
    currencies = {one.currency for one in shown} - {base_currency(), *settings.rates}
    return FamilyCover(
        client,
        household(client),
        coverage(client, shown, settings.rates, today, discretion),
        protection_gap(client, held, shown, settings, today, discretion=discretion),
        tuple(sorted(missing_rates((one for one in held if is_open(one, today)), settings.rates) | currencies)),
    )
