"""The coverage sheet: who in a family is insured against what (FIELD.md, 保险保障表)."""

from collections.abc import Iterable
from datetime import date

from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Client, MaritalStatus
from rmtui.records.policy import Policy, PolicyKind
from rmtui.rules.assets.valuation import Rates, in_base_currency
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.open_on import in_force
from rmtui.rules.insurance.premiums import next_premium, premium_a_year, renewal
from rmtui.rules.people.kinship import Kin, count_kin
from rmtui.terms import term


class Insured(NamedTuple):
    """A member of the family with the cover in force on a day. Sums are in the book's currency (fen)."""

    name: str
    """"" for the client."""
    relation: str
    cover: dict[PolicyKind, int]
    """Sum assured by kind of policy, in the order of PolicyKind; it may be 0."""
    premiums: int
    """A year."""
    next_premium: date | None
    next_renewal: date | None
    withheld: bool = False
    """A client too who agreed to share nothing here: only the policies of the folder's own client are shown of them."""

    @property
    def critical_illness(self) -> bool:
        return PolicyKind.CRITICAL_ILLNESS in self.cover


class Household(NamedTuple):
    """Marital status and number of children, as far as they are recorded."""

    marital: MaritalStatus | None
    """None where unknown."""
    children: int
    """As many as are recorded: that there are none is nowhere recorded."""

    @property
    def married(self) -> bool | None:
        """None where unknown."""
        return None if self.marital is None else self.marital in _MARRIED


_MARRIED = (MaritalStatus.MARRIED, MaritalStatus.CIVIL_PARTNERSHIP, MaritalStatus.SEPARATED)


def household(client: Client) -> Household:
    """The household; who has a spouse and no other status is married."""
    has_spouse = count_kin(client.family, Kin.SPOUSE) > 0
    return Household(
        client.marital or (MaritalStatus.MARRIED if has_spouse else None), count_kin(client.family, Kin.CHILD)
    )


def household_text(home: Household) -> list[str]:
    """The marital status and how many children, as far as recorded."""
    children = ngettext("{count} child", "{count} children", home.children).format(count=home.children)
    return [*([term(home.marital)] if home.marital else ()), *([children] if home.children else ())]


def critical_illness_texts(client: Client, insured: Iterable[Insured]) -> list[str]:
    """Who of a family is insured against critical illness, and behind "!" who is not; of those withheld nothing."""
    shown = [one for one in insured if one.critical_illness or not one.withheld]
    texts = []
    for text, has_cover in (
        (_("Critical illness cover: {names}"), True),
        (_("! No critical illness cover known: {names}"), False),
    ):
        if names := [plain(one.name or client.name) for one in shown if one.critical_illness is has_cover]:
            texts.append(text.format(names=_(", ").join(names)))
    return texts


def coverage(
    client: Client, policies: Iterable[Policy], rates: Rates, day: date, discretion: Discretion
) -> tuple[Insured, ...]:
    """The client, then the family in its order, then others insured; also those without any cover.

    `policies` are those that may be shown (`shown_policies`). A member who is a client too and shares nothing is listed
    only if the client has a policy on them.
    """
    by_name: dict[str, list[Policy]] = {"": []}
    relations = {one.name: one.relation for one in client.family}
    by_name |= {name: [] for name in relations}
    for policy in policies:
        by_name.setdefault(insured_name(client, policy, discretion), []).append(policy)
    withheld = {name for name in by_name if discretion.is_withheld(client.id, name)}
    return tuple(
        _insured(name, relations.get(name, ""), held, rates, day)._replace(withheld=name in withheld)
        for name, held in by_name.items()
        if held or name not in withheld
    )


def insured_name(client: Client, policy: Policy, discretion: Discretion) -> str:
    """The insured person's name in the client's folder; "" for the client."""
    if policy.client == client.id:
        return "" if discretion.possible_clients(client.id, policy.insured) == {client.id} else policy.insured
    if not policy.insured:
        return discretion.name_in_folder(client.id, policy.client)
    insured = discretion.possible_clients(policy.client, policy.insured)
    if insured == {client.id}:
        return ""
    return discretion.name_in_folder(client.id, next(iter(insured))) if len(insured) == 1 else policy.insured


def shown_policies(client: Client, policies: Iterable[Policy], discretion: Discretion) -> tuple[Policy, ...]:
    """The policies that may be shown in this client's context: the client's own, and those shared with the client."""
    return tuple(policy for policy in policies if discretion.may_see(policy, client.id))


def _insured(name: str, relation: str, held: list[Policy], rates: Rates, day: date) -> Insured:
    valid = sorted((one for one in held if in_force(one, day)), key=lambda one: list(PolicyKind).index(one.kind))
    cover: dict[PolicyKind, int] = {}
    for one in valid:
        cover[one.kind] = cover.get(one.kind, 0) + in_base_currency(one.sum_assured, one.currency, rates)
    return Insured(
        name,
        relation,
        cover,
        sum(in_base_currency(premium_a_year(one, day), one.currency, rates) for one in valid),
        min((due for one in held if (due := next_premium(one, day))), default=None),
        min((due for one in held if (due := renewal(one, day))), default=None),
    )
