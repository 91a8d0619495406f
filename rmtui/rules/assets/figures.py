"""The totals and breakdowns of a client's assets with their titles, the same on screen and on paper."""

from collections.abc import Iterable, Iterator
from datetime import date

from rmtui.currency import base_currency
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import RiskGrade
from rmtui.records.holding import Holding, HoldingKind
from rmtui.rules.assets.allocation import Allocation, Slice, Total
from rmtui.rules.assets.liquidity import Rung, liquidity_ladder
from rmtui.rules.assets.valuation import Rates
from rmtui.terms import capitalized_term
from rmtui.wording import base_currency_title


class Figure(NamedTuple):
    """A sum with its title."""

    title: str
    fen: int


class Breakdown(NamedTuple):
    """The assets broken down by one criterion."""

    title: str
    parts: tuple[tuple[str, Slice], ...]
    """Each part with its label."""


def total_figures(total: Total) -> tuple[Figure, Figure, Figure]:
    """Total assets, debts (positive), net assets."""
    return (
        Figure(_("Total assets"), total.assets),
        Figure(_("Debts"), total.debts),
        Figure(_("Net assets"), total.net),
    )


_RUNGS = {
    Rung.AT_ONCE: N_("at once"),
    Rung.MONTH: N_("in 1 month"),
    Rung.QUARTER: N_("in 3 months"),
    Rung.HALF_YEAR: N_("in 6 months"),
    Rung.YEAR: N_("in 12 months"),
    Rung.THREE_YEARS: N_("in 3 years"),
    Rung.LONGER: N_("later"),
    Rung.UNDATED: N_("no maturity recorded"),
    Rung.NOT_LIQUID: N_("not liquid"),
    Rung.UNKNOWN: N_("not known"),
}


def liquidity_breakdown(opened: Iterable[Holding], rates: Rates, today: date) -> Breakdown:
    """All assets by the time until they are money."""
    steps = ((_(_RUNGS[Rung(one.label)]), one) for one in liquidity_ladder(opened, rates, today) if one.worth)
    return Breakdown(_("Liquidity"), tuple(steps))


def kind_breakdown(allocation: Allocation) -> Breakdown:
    """All assets by kind."""
    return _breakdown(_("Allocation"), allocation.by_kind, {kind.value: capitalized_term(kind) for kind in HoldingKind})


def other_breakdowns(allocation: Allocation, grade: RiskGrade | None, *, ours: str = "") -> Iterator[Breakdown]:
    """By institution, currency and risk, where there is more than one part.

    `grade`: the client's, for the title of the risks. `ours`: what this bank is called where the client reads it.
    """
    without_property = sum(one.worth for one in allocation.by_institution) < sum(
        one.worth for one in allocation.by_kind
    )
    divisions = (
        _breakdown(
            _("By institution, without property") if without_property else _("By institution"),
            allocation.by_institution,
            {"": ours or _("This bank")},
        ),
        _breakdown(_("By currency"), allocation.by_currency, {base_currency(): base_currency_title()}),
        _breakdown(_risk_title(grade), allocation.by_risk, {"": _("Not rated")}),
    )
    yield from (one for one in divisions if len(one.parts) > 1)


def _risk_title(grade: RiskGrade | None) -> str:
    if grade is None:
        return _("By risk")
    highest = f"R{grade.value[1:]}"
    return _("By risk; grade {grade} covers R1 to {highest}").format(grade=grade.value, highest=highest)


def institution_name(kind: HoldingKind, name: str, *, ours: str = "") -> str:
    """The name of an institution. "" is this bank, of a loan too (`Holding.is_own_loan`); property lies with none.

    `ours`: what this bank is called where the client reads it.
    """
    return plain(name) or ("" if kind is HoldingKind.PROPERTY else ours or _("This bank"))


def _breakdown(title: str, slices: tuple[Slice, ...], labels: dict[str, str]) -> Breakdown:
    return Breakdown(title, tuple((labels.get(one.label, plain(one.label)), one) for one in slices))
