"""The gap in a family's protection: what it would need without the client, less what would be there.

An estimate to talk about, with every summand and assumption in sight; all sums are in the book's currency (fen).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rmtui.records.client import Client, Relative
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.settings import Assumptions, Settings
from rmtui.records.tie import Share
from rmtui.rules.assets.liquidity import liquid
from rmtui.rules.assets.wealth import total
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.open_on import is_open
from rmtui.rules.insurance.coverage import coverage
from rmtui.rules.people.kinship import Kin, kin, kins_of


class Gap(NamedTuple):
    """needs = debts + education + living + parents; gap = needs - cover - savings."""

    debts: int
    """Mortgage, loans, cards."""
    education: int
    """school_years times the costs of a year."""
    living: int
    """dependants times the years times the costs of a year."""
    parents: int
    """supported parents times the years times the support of a year."""
    cover: int
    """Life insurance on the client in force."""
    savings: int
    """Assets that are money within a year."""
    school_years: int
    """Years that the children together need until they stand on their own feet."""
    dependants: int
    """Husband or wife, and the children who do not yet."""
    supported: int
    """Parents."""
    ages_unknown: int
    """Children who count as dependants, but whose schooling cannot be reckoned: no year of birth."""
    unclear: tuple[str, ...]
    """Relations that are not understood: whoever they stand for is not counted."""
    partner: str
    """Name of the husband or wife who is a client too, and whose debts and money count; "" where there is none."""
    recorded: bool
    """Is there anything to reckon with: a holding, a policy, or a family?"""
    insured: bool
    """Is any policy recorded? Without one, that there is no cover is not known either."""
    assumptions: Assumptions

    @property
    def needs(self) -> int:
        return self.debts + self.education + self.living + self.parents

    @property
    def gap(self) -> int:
        """What is lacking; 0 or less where the family is protected."""
        return self.needs - self.cover - self.savings


def partner(client: Client, discretion: Discretion) -> str | None:
    """Id of the husband or wife who is a client too, where both agreed that their assets are seen at the other's."""
    sides = (one for one in discretion.ties(client.id) if Share.ASSETS in one.shares and Share.ASSETS in one.gives)
    return next((one.other for one in sides if kin(one.relation) is Kin.SPOUSE), None)


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

    Of the holdings those of the client count, and of a partner who shares them: such a couple is one household.
    """
    assumptions, rates = settings.assumptions, settings.rates
    other = partner(client, discretion)
    owned = [one for one in holdings if one.client in (client.id, other) and is_open(one, today)]
    shown = tuple(policies)
    read = [(one, kins_of(one)) for one in client.family]
    years = [_years_left(one, assumptions, today) for one, kins in read for _child in _of(kins, Kin.CHILD)]
    school_years = sum(left or 0 for left in years)
    spouses = min(sum(len(_of(kins, Kin.SPOUSE)) for _one, kins in read), 1)
    dependants = sum(left is None or left > 0 for left in years) + spouses
    supported = sum(len(_of(kins, Kin.PARENT)) for _one, kins in read)
    own, *_others = coverage(client, shown, rates, today, discretion)
    return Gap(
        debts=total(owned, rates, today).debts,
        education=school_years * assumptions.education,
        living=dependants * assumptions.years * assumptions.living,
        parents=supported * assumptions.years * assumptions.parents,
        cover=own.cover.get(PolicyKind.LIFE, 0),
        savings=liquid(owned, rates, today),
        school_years=school_years,
        dependants=dependants,
        supported=supported,
        ages_unknown=years.count(None),
        unclear=tuple(dict.fromkeys(one.relation or one.name for one, kins in read if kins is None)),
        partner=discretion.called(client.id, other) if other else "",
        recorded=bool(owned or shown or client.family),
        insured=bool(shown),
        assumptions=assumptions,
    )


def _of(kins: tuple[Kin, ...] | None, wanted: Kin) -> list[Kin]:
    return [one for one in kins or () if one is wanted]


def _years_left(child: Relative, assumptions: Assumptions, today: date) -> int | None:
    """Years until a child stands on its own feet; None where its year of birth is not known."""
    if child.birth_year is None:
        return None
    age = max(today.year - child.birth_year, 0)
    return max(assumptions.independent_at - age, 0)
