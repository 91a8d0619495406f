"""The figures of a client's wealth by their names: the same names and the same figures on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import RiskGrade
from rmtui.records.holding import HoldingKind
from rmtui.rules.assets.wealth import HOME_CURRENCY
from rmtui.rules.review.sheet import Allocation, Slice, Total
from rmtui.wording import in_words


class Figure(NamedTuple):
    """One sum."""

    name: str
    fen: int


class Division(NamedTuple):
    """The assets in one way."""

    title: str
    parts: tuple[tuple[str, Slice], ...]
    """Each with its name."""


def total_figures(total: Total) -> tuple[Figure, Figure, Figure]:
    """What all comes to: assets, debts (positive), and what is left."""
    return (
        Figure(_("Total assets"), total.assets),
        Figure(_("Debts"), total.debts),
        Figure(_("Net assets"), total.net),
    )


def by_kind(allocation: Allocation) -> Division:
    """The allocation by kind, of all the assets."""
    return _division(_("Allocation"), allocation.by_kind, {kind.value: in_words(kind) for kind in HoldingKind})


def other_divisions(allocation: Allocation, grade: RiskGrade | None) -> Iterator[Division]:
    """By institution, currency and risk, as far as there is more than one part: all the same tells nothing.

    `grade`: the client's, which stands beside the risk.
    """
    homeless = sum(one.worth for one in allocation.by_institution) < sum(one.worth for one in allocation.by_kind)
    divisions = (
        _division(
            _("By institution, without property") if homeless else _("By institution"),
            allocation.by_institution,
            {"": institution_name("")},
        ),
        _division(_("By currency"), allocation.by_currency, {HOME_CURRENCY: _("Yuan")}),
        _division(_by_risk(grade), allocation.by_risk, {"": _("Not rated")}),
    )
    yield from (one for one in divisions if len(one.parts) > 1)


def _by_risk(grade: RiskGrade | None) -> str:
    if grade is None:
        return _("By risk")
    highest = f"R{grade.value[1:]}"
    return _("By risk; grade {grade} covers R1 to {highest}").format(grade=grade.value, highest=highest)


def institution_name(name: str) -> str:
    """The other bank, or this one."""
    return plain(name) or _("This bank")


def _division(title: str, slices: tuple[Slice, ...], named: dict[str, str]) -> Division:
    return Division(title, tuple((named.get(one.label, plain(one.label)), one) for one in slices))
