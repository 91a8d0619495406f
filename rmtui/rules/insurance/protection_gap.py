"""The protection gap of a family: its needs without the client, less cover and savings.

An estimate to talk about, with every summand and assumption shown. All sums are in the book's currency (fen).
"""

from collections.abc import Iterable
from datetime import date

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, MaritalStatus, Relative
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.settings import Assumptions, Settings
from rmtui.records.tie import Share
from rmtui.rules.assets.liquidity import liquid_assets, unknown_assets
from rmtui.rules.assets.valuation import total
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.birthdays import age_of
from rmtui.rules.days.open_on import is_open
from rmtui.rules.insurance.coverage import coverage, household
from rmtui.rules.people.kinship import Kin, relative_kins
from rmtui.rules.people.ties import kin_of

_TOGETHER = (MaritalStatus.MARRIED, MaritalStatus.CIVIL_PARTNERSHIP)


class Gap(NamedTuple):
    """needs = debts + education + living + parents; gap = needs - cover - savings."""

    debts: int
    """Mortgage, loans, cards."""
    education: int
    """school_years × yearly costs."""
    living: int
    """dependants × years × yearly costs."""
    parents: int
    """supported_parents × years × yearly support."""
    cover: int
    """Life insurance in force on the client."""
    savings: int
    """Assets that can be turned into money within a year."""
    unknown_savings: int
    """Assets of which that is not known, and which do not count."""
    school_years: int
    """Years until independence of all children together."""
    dependants: int
    """Spouse and children not yet independent."""
    supported_parents: int
    """Parents."""
    ages_unknown: int
    """Children without a year of birth: dependants whose schooling cannot be calculated."""
    unknown_relations: tuple[str, ...]
    """Relations not understood; those people are not counted."""
    unclear_partners: tuple[str, ...]
    """Partners of life or of business, where that is not recorded and the client is not known to be married."""
    partner: str
    """Name of a spouse who is a client too and whose debts and assets count; "" for none."""
    is_partner_uncounted: bool
    """Whether there is a spouse whose debts and assets do not count, as they are not known in the client's context."""
    has_records: bool
    """Whether any holding, policy or relative is recorded."""
    has_family: bool
    """Whether a relative that is understood is recorded, or that the client is not married; else who is provided for is
    unknown.
    """
    has_policies: bool
    """Whether any policy that insures people is recorded. Without one, it is unknown whether there is cover."""
    assumptions: Assumptions

    @property
    def needs(self) -> int:
        return self.debts + self.education + self.living + self.parents

    @property
    def gap(self) -> int:
        """The sum missing; 0 or less where the family is protected."""
        return self.needs - self.cover - self.savings

    @property
    def is_known(self) -> bool:
        """Whether the records tell if there is a gap: unknown cover may close one, an unknown family may open one."""
        return self.has_records and (self.has_policies if self.gap > 0 else self.has_family)


def partner(client: Client, discretion: Discretion) -> str | None:
    """Id of a spouse who is a client too, where both share their assets with each other."""
    sides = (
        one
        for one in discretion.ties(client.id)
        if Share.ASSETS in one.shares_received and Share.ASSETS in one.shares_given
    )
    return next((one.other for one in sides if kin_of(one) is Kin.SPOUSE), None)


def protection_gap(
    client: Client,
    holdings: Iterable[Holding],
    policies: Iterable[Policy],
    settings: Settings,
    today: date,
    *,
    discretion: Discretion,
) -> Gap:
    """The gap on a day, from the book's holdings, the policies that may be shown, and the book's assumptions.

    The holdings of the client count, and those of a partner who shares them: such a couple is one household.
    """
    assumptions, rates = settings.assumptions, settings.rates
    other = partner(client, discretion)
    owned = [one for one in holdings if one.client in (client.id, other) and is_open(one, today)]
    shown = tuple(policies)
    read = [(one, relative_kins(one)) for one in client.family]
    years = [_years_left(one, assumptions, today) for one, kins in read for _child in _only(kins, Kin.CHILD)]
    school_years = sum(left or 0 for left in years)
    spouses = int(client.marital in _TOGETHER or any(_only(kins, Kin.SPOUSE) for _one, kins in read))
    dependants = sum(left is None or left > 0 for left in years) + spouses
    supported = sum(len(_only(kins, Kin.PARENT)) for _one, kins in read)
    own, *_others = coverage(client, shown, rates, today, discretion)
    return Gap(
        debts=total(owned, rates, today).debts,
        education=school_years * assumptions.education,
        living=dependants * assumptions.years * assumptions.living,
        parents=supported * assumptions.years * assumptions.parents,
        cover=own.cover.get(PolicyKind.LIFE, 0),
        savings=liquid_assets(owned, rates, today),
        unknown_savings=unknown_assets(owned, rates, today),
        school_years=school_years,
        dependants=dependants,
        supported_parents=supported,
        ages_unknown=years.count(None),
        unknown_relations=tuple(dict.fromkeys(one.relation or one.name for one, kins in read if kins is None)),
        unclear_partners=()
        if spouses
        else tuple(one.name or one.relation for one, kins in read if _only(kins, Kin.PARTNER)),
        partner=discretion.name_in_folder(client.id, other) if other else "",
        is_partner_uncounted=bool(spouses) and other is None,
        has_records=bool(owned or shown or client.family),
        has_family=any(kins is not None for _one, kins in read) or household(client).married is False,
        has_policies=any(one.kind.insures_people for one in shown),
        assumptions=assumptions,
    )


def _only(kins: tuple[Kin, ...] | None, which: Kin) -> list[Kin]:
    return [one for one in kins or () if one is which]


def _years_left(child: Relative, assumptions: Assumptions, today: date) -> int | None:
    """Years until a child is independent; None where its year of birth is unknown."""
    if child.born_in is None:
        return None
    age = age_of(child, today) or 0
    return max(assumptions.independent_at - max(age, 0), 0)
