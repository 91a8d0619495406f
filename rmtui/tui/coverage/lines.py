"""What the coverage of a client's family comes to, reckoned from the whole book."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client, Kind, Stage
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.settings import Settings
from rmtui.rules.coverage import Household, Insured, coverage, household, shown_policies
from rmtui.rules.discretion import Discretion
from rmtui.rules.gap import Gap, partner, protection_gap
from rmtui.rules.gap_notes import notes
from rmtui.rules.wealth import HOME_CURRENCY, missing_rates
from rmtui.wording import money


class Line(NamedTuple):
    """One family. Sums are in the book's currency (fen)."""

    client: Client
    home: Household
    insured: tuple[Insured, ...]
    """The client first."""
    gap: Gap
    unrated: tuple[str, ...]
    """Currencies that could not be counted."""

    @property
    def cover(self) -> dict[PolicyKind, int]:
        """What the family is insured for, by kind."""
        sums: dict[PolicyKind, int] = {}
        for one in self.insured:
            for kind, amount in one.cover.items():
                sums[kind] = sums.get(kind, 0) + amount
        return sums

    @property
    def premiums(self) -> int:
        """A year."""
        return sum(one.premiums for one in self.insured)

    @property
    def critical_illness(self) -> tuple[list[str], list[str]]:
        """Who is insured against it, and who is not, by their names."""
        names: tuple[list[str], list[str]] = ([], [])
        for one in self.insured:
            if one.critical_illness or not one.silent:
                names[not one.critical_illness].append(plain(one.name or self.client.name))
        return names


def lines(
    clients: Iterable[Client],
    holdings: Iterable[Holding],
    policies: Iterable[Policy],
    settings: Settings,
    today: date,
    *,
    discretion: Discretion,
) -> dict[str, Line]:
    """The families by their client, without companies and those who are gone."""
    held: defaultdict[str, list[Holding]] = defaultdict(list)
    insured: defaultdict[str, list[Policy]] = defaultdict(list)
    for holding in holdings:
        held[holding.client].append(holding)
    for policy in policies:
        insured[policy.client].append(policy)
    return {
        client.id: _line(client, held, _near(client, insured, discretion), settings, today, discretion=discretion)
        for client in clients
        if client.kind is Kind.PERSON and client.stage is not Stage.CLOSED
    }


def _near(client: Client, policies: defaultdict[str, list[Policy]], discretion: Discretion) -> tuple[Policy, ...]:
    """The policies in the folders of the client and of those tied to them, as far as they may be seen."""
    near = dict.fromkeys([client.id, *(one.other for one in discretion.ties(client.id))])
    return shown_policies(client, (policy for one in near for policy in policies[one]), discretion)


def _line(
    client: Client,
    holdings: defaultdict[str, list[Holding]],
    shown: tuple[Policy, ...],
    settings: Settings,
    today: date,
    *,
    discretion: Discretion,
) -> Line:
    held = [*holdings[client.id], *holdings[partner(client, discretion) or ""]]
    insured = coverage(client, shown, settings.rates, today, discretion)
    currencies = {one.currency for one in shown} - {HOME_CURRENCY, *settings.rates}
    return Line(
        client,
        household(client),
        insured,
        protection_gap(client, held, shown, settings, today, discretion=discretion),
        tuple(sorted(missing_rates((one for one in held if not one.closed_on), settings.rates) | currencies)),
    )


def in_words(line: Line) -> str:
    """The family, the gap's reckoning, what it assumes, and what it does not know; a paragraph each."""
    reckoning = _reckoning(line.gap) if line.gap.recorded else [_("Gap: not recorded.")]
    return "\n".join([_family(line), *reckoning, *_unknown(line)])


def _family(line: Line) -> str:
    married = {True: _("married"), False: _("not married"), None: ""}[line.home.married]
    children = ngettext("{count} child", "{count} children", line.home.children).format(count=line.home.children)
    if not line.gap.insured:
        return "  ".join(filter(None, (plain(line.client.name), married, children, _("cover: not recorded"))))
    insured, others = (_(", ").join(names) for names in line.critical_illness)
    illness = {
        (True, True): _("critical illness: yes {insured}; no {others}"),
        (True, False): _("critical illness: yes {insured}"),
        (False, True): _("critical illness: no {others}"),
    }[bool(insured), bool(others)].format(insured=insured, others=others)
    return "  ".join(filter(None, (plain(line.client.name), married, children, illness)))


def _reckoning(gap: Gap) -> list[str]:
    told = gap.assumptions
    sentence = (
        _("Gap {gap} = needed {needed} - life cover {cover} - money within a year {savings}.")
        if gap.gap > 0
        else _("No gap: life cover {cover} + money within a year {savings} exceed what is needed, {needed}, by {left}.")
    )
    covered = sentence.format(
        gap=money(gap.gap),
        needed=money(gap.needs),
        cover=money(gap.cover),
        savings=money(gap.savings),
        left=money(-gap.gap),
    )
    needed = _("Needed = debts {debts} + schooling {education} + living {living} + parents {parents}.").format(
        debts=money(gap.debts),
        education=money(gap.education),
        living=money(gap.living),
        parents=money(gap.parents),
    )
    assumed = _(
        "Assumed: dependants {dependants} x {living} and parents {supported} x {parents} a year, for {years} years; "
        "{school_years} years of schooling at {education}, to the age of {age}. “,” changes it."
    ).format(
        living=money(told.living),
        dependants=gap.dependants,
        parents=money(told.parents),
        supported=gap.supported,
        years=told.years,
        education=money(told.education),
        school_years=gap.school_years,
        age=told.independent_at,
    )
    return [covered, needed, assumed]


def _unknown(line: Line) -> list[str]:
    said = notes(line.gap)
    if line.unrated:
        currencies = _(", ").join(plain(one) for one in line.unrated)
        said.append(_("! No rate is known for {currencies}: it counts for nothing.").format(currencies=currencies))
    return said
