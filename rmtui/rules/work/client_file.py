"""How complete the file of a client is, by what the tier demands (FIELD.md, client sheet)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import cache

from rmtui.language import N_
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, ClientKind, Tier
from rmtui.rules.assets.valuation import per_mille
from rmtui.rules.conduct.suitability import assessment_expiry


class FolderOwners(NamedTuple):
    """Ids of the clients who have any of it in their folder."""

    holdings: Collection[str]
    policies: Collection[str]
    reviews: Collection[str]


class ClientFile(NamedTuple):
    """The file of one client."""

    demanded: tuple[str, ...]
    """Names of what the tier demands, to be translated."""
    missing: tuple[str, ...]
    """What of it is not there."""

    @property
    def complete(self) -> int:
        """The share that is there, in tenths of a percent."""
        return per_mille(len(self.demanded) - len(self.missing), len(self.demanded))


_Test = Callable[[Client, FolderOwners, date], object]


def _is_assessed(client: Client, _owners: FolderOwners, today: date) -> bool:
    expiry = assessment_expiry(client)
    return expiry is not None and expiry >= today


_OF_PERSONS: Mapping[Tier, tuple[tuple[str, _Test], ...]] = {
    Tier.D: ((N_("phone"), lambda client, _owners, _today: client.phones),),
    Tier.C: (
        (N_("birthday"), lambda client, _owners, _today: client.birthday),
        (N_("valid risk assessment"), _is_assessed),
        (N_("preferred channel"), lambda client, _owners, _today: client.channel),
    ),
    Tier.B: (
        (N_("occupation"), lambda client, _owners, _today: client.occupation),
        (N_("address"), lambda client, _owners, _today: client.address),
        (N_("family"), lambda client, _owners, _today: client.family),
        (N_("assets"), lambda client, owners, _today: client.id in owners.holdings),
        (N_("policies"), lambda client, owners, _today: client.id in owners.policies),
    ),
    Tier.A: (
        (N_("interests"), lambda client, _owners, _today: client.interests),
        (N_("a finished review"), lambda client, owners, _today: client.id in owners.reviews),
    ),
}
_OF_COMPANIES: Mapping[Tier, tuple[tuple[str, _Test], ...]] = {
    Tier.D: ((N_("phone"), lambda client, _owners, _today: client.phones),),
    Tier.C: ((N_("contact person"), lambda client, _owners, _today: client.contact_persons),),
    Tier.B: (
        (N_("industry"), lambda client, _owners, _today: client.industry),
        (N_("address"), lambda client, _owners, _today: client.address),
    ),
    Tier.A: ((N_("assets"), lambda client, owners, _today: client.id in owners.holdings),),
}
"""What a tier demands beyond those beneath it."""


def client_file(client: Client, owners: FolderOwners, today: date) -> ClientFile:
    """What the client's tier and those beneath it demand, and what of it is missing."""
    demanded = _demanded(client.tier, client.kind is ClientKind.COMPANY)
    missing = tuple([name for name, is_there in demanded.items() if not is_there(client, owners, today)])
    return ClientFile(tuple(demanded), missing)


@cache
def _demanded(own: Tier, is_company: bool) -> Mapping[str, _Test]:
    """What a tier and those beneath it demand of a person or a company, by its name."""
    table = _OF_COMPANIES if is_company else _OF_PERSONS
    return {name: test for tier in reversed(Tier) if tier >= own for name, test in table[tier]}
