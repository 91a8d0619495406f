"""The coverage sheet: who in a family is insured against what (FIELD.md, 保险保障表)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rmtui.records.client import Client, MaritalStatus
from rmtui.records.policy import Policy, PolicyKind
from rmtui.rules.assets.wealth import Rates, in_yuan
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.open_on import in_force
from rmtui.rules.insurance.premiums import next_premium, premium_a_year, renewal
from rmtui.rules.people.kinship import Kin, count


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
    silent: bool = False
    """A client too, who agreed to nothing here: beside the policies of the folder's client nothing is said of them."""

    @property
    def critical_illness(self) -> bool:
        return PolicyKind.CRITICAL_ILLNESS in self.cover


class Household(NamedTuple):
    """The family at a glance."""

    married: bool | None
    """None where it is not known."""
    children: int | None
    """None where no family is recorded."""


def household(client: Client) -> Household:
    """Married or not, how many children."""
    married = (
        client.marital is MaritalStatus.MARRIED if client.marital else (count(client.family, Kin.SPOUSE) > 0 or None)
    )
    return Household(married, count(client.family, Kin.CHILD) if client.family else None)


def coverage(
    client: Client, policies: Iterable[Policy], rates: Rates, day: date, discretion: Discretion
) -> tuple[Insured, ...]:
    """The client, then the family in its order, then others who are insured; also those without any cover.

    `policies` are those that may be shown, see `shown_policies`. A member who is a client too and agreed to nothing is
    among them only if the client has a policy on them.
    """
    by_name: dict[str, list[Policy]] = {"": []}
    relations = {one.name: one.relation for one in client.family}
    by_name |= {name: [] for name in relations}
    for policy in policies:
        by_name.setdefault(insured_name(client, policy, discretion), []).append(policy)
    silent = {name for name in by_name if discretion.is_silent(client.id, name)}
    return tuple(
        _insured(name, relations.get(name, ""), held, rates, day)._replace(silent=name in silent)
        for name, held in by_name.items()
        if held or name not in silent
    )


def insured_name(client: Client, policy: Policy, discretion: Discretion) -> str:
    """Who is insured, as the client's folder calls them: "" for the client."""
    if policy.client == client.id:
        return "" if discretion.meant(client.id, policy.insured) == {client.id} else policy.insured
    if not policy.insured:
        return discretion.called(client.id, policy.client)
    meant = discretion.meant(policy.client, policy.insured)
    if meant == {client.id}:
        return ""
    return discretion.called(client.id, next(iter(meant))) if len(meant) == 1 else policy.insured


def shown_policies(client: Client, policies: Iterable[Policy], discretion: Discretion) -> tuple[Policy, ...]:
    """The policies that may be shown in this client's context: the client's own, and those of who agreed."""
    return tuple(policy for policy in policies if discretion.may_see(policy, client.id))


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
