"""The coverage sheet: who in a family is insured against what (FIELD.md, 保险保障表)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rmtui.records.client import Client, Marital
from rmtui.records.policy import Policy, PolicyKind
from rmtui.rules.kinship import Kin, kin
from rmtui.rules.premiums import in_force, next_premium, premium_a_year, renewal
from rmtui.rules.wealth import Rates, in_yuan


class Insured(NamedTuple):
    """One member of the family and the cover in force on a day. Sums are in the book's currency (fen)."""

    name: str
    """"" for the client."""
    relation: str
    cover: dict[PolicyKind, int]
    """Sum assured of each kind there is a policy of, in the order of PolicyKind; it may be 0."""
    premiums: int
    """A year."""
    next_premium: date | None
    next_renewal: date | None

    @property
    def critical_illness(self) -> bool:
        return PolicyKind.CRITICAL_ILLNESS in self.cover


class Household(NamedTuple):
    """The family at a glance."""

    married: bool | None
    """None where it is not known."""
    children: int


def household(client: Client) -> Household:
    """Married or not, how many children."""
    kins = [kin(one.relation) for one in client.family]
    married = client.marital is Marital.MARRIED if client.marital else (Kin.SPOUSE in kins or None)
    return Household(married, kins.count(Kin.CHILD))


def coverage(client: Client, policies: Iterable[Policy], rates: Rates, day: date) -> tuple[Insured, ...]:
    """The client, then the family in its order, then others who are insured; also those without any cover.

    `policies` are those that may be shown, see `shown_policies`.
    """
    by_name: dict[str, list[Policy]] = {"": []}
    relations = {one.name: one.relation for one in client.family}
    by_name |= {name: [] for name in relations}
    for policy in policies:
        by_name.setdefault(insured_name(client, policy), []).append(policy)
    return tuple(_insured(name, relations.get(name, ""), held, rates, day) for name, held in by_name.items())


def insured_name(client: Client, policy: Policy) -> str:
    """Who is insured, as the client's folder calls them: "" for the client."""
    if policy.insured:
        return "" if policy.insured == client.name else policy.insured
    return next((one.name for one in client.family if one.client and one.client == policy.client), "")


def shown_policies(client: Client, policies: Iterable[Policy]) -> tuple[Policy, ...]:
    """The policies that may be shown in this client's context (FIELD.md, 保密).

    The client's own, on the client and on members of the family who are no clients themselves. What concerns a member
    who is a client too, in whichever of the two folders it is, only if that member agreed.
    """
    members = {one.client: one.may_share for one in client.family if one.client}
    silent = {one.name for one in client.family if one.client and not one.may_share}
    return tuple(
        policy
        for policy in policies
        if (policy.client == client.id or members.get(policy.client, False))
        and insured_name(client, policy) not in silent
    )


def _insured(name: str, relation: str, held: list[Policy], rates: Rates, day: date) -> Insured:
    valid = sorted((one for one in held if in_force(one, day)), key=lambda one: list(PolicyKind).index(one.kind))
    cover: dict[PolicyKind, int] = {}
    for one in valid:
        cover[one.kind] = cover.get(one.kind, 0) + in_yuan(one.sum_assured, one.currency, rates)
    return Insured(
        name,
        relation,
        cover,
        sum(in_yuan(premium_a_year(one, day), one.currency, rates) for one in valid),
        min((due for one in held if (due := next_premium(one, day))), default=None),
        min((due for one in held if (due := renewal(one, day))), default=None),
    )
