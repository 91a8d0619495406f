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
from rmtui.rules.coverage import coverage
from rmtui.rules.kinship import Kin, kin
from rmtui.rules.liquidity import liquid
from rmtui.rules.wealth import is_open, total


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
    assumptions: Assumptions

    @property
    def needs(self) -> int:
        return self.debts + self.education + self.living + self.parents

    @property
    def gap(self) -> int:
        """What is lacking; 0 or less where the family is protected."""
        return self.needs - self.cover - self.savings


def protection_gap(
    client: Client,
    holdings: Iterable[Holding],
    policies: Iterable[Policy],
    settings: Settings,
    today: date,
) -> Gap:
    """The gap on a day, from the client's open holdings, the policies that may be shown, and the book's assumptions."""
    assumptions, rates = settings.assumptions, settings.rates
    owned = [one for one in holdings if is_open(one, today)]
    years = [_years_left(one, assumptions, today) for one in client.family if kin(one.relation) is Kin.CHILD]
    school_years = sum(left or 0 for left in years)
    kins = [kin(one.relation) for one in client.family]
    dependants = sum(left is None or left > 0 for left in years) + kins.count(Kin.SPOUSE)
    supported = kins.count(Kin.PARENT)
    own, *_others = coverage(client, policies, rates, today)
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
        assumptions=assumptions,
    )


def _years_left(child: Relative, assumptions: Assumptions, today: date) -> int | None:
    """Years until a child stands on its own feet; None where its year of birth is not known."""
    if child.birth_year is None:
        return None
    age = max(today.year - child.birth_year, 0)
    return max(assumptions.independent_at - age, 0)
