"""Where too much depends on one thing: notes for the talk at a review. They advise and forbid nothing.

One's home is no product and is left out of all of it, which the notes say. Of single products and kinds only those are
noted whose value swings: most clients have most of their money in deposits and R1 or R2 products, and a note that
nearly everybody gets is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import RiskGrade
from rmtui.records.holding import HoldingKind, ProductRisk
from rmtui.rules.assets.wealth import HOME_CURRENCY, WHOLE, Owned, Rates, allocation, share, worth
from rmtui.rules.review.sheet import Slice
from rmtui.wording import percent, term

ONE_HOLDING = 300
"""Most, in tenths of a percent, that one product whose value swings should be."""
ONE_INSTITUTION = 600
"""... that should lie with one bank or broker other than this bank."""
ONE_KIND = 500
"""... that should be of one kind whose value swings."""
FOREIGN_CURRENCY = 300
HIGH_RISK = {RiskGrade.C1: 0, RiskGrade.C2: 0, RiskGrade.C3: 100, RiskGrade.C4: 400, RiskGrade.C5: WHOLE}
"""Most that R4 and R5 together should be, by the client's grade."""

_HIGH = (ProductRisk.R4, ProductRisk.R5)
_STEADY_KINDS = (HoldingKind.DEPOSIT, HoldingKind.INSURANCE)
_STEADY_RISKS = (ProductRisk.R1, ProductRisk.R2)


class Concern(StrEnum):
    """What too much depends on."""

    HOLDING = "holding"
    INSTITUTION = "institution"
    KIND = "kind"
    CURRENCY = "currency"
    RISK = "risk"


class Note(NamedTuple):
    """One concern with its figures, in tenths of a percent."""

    concern: Concern
    label: str
    """Name of the holding or the institution, a value of HoldingKind, or the client's grade; "" for the currencies."""
    share: int
    limit: int
    without_property: bool = False
    """Is it a share of the assets without property, where there is some?"""


def concentration(holdings: Iterable[Owned], rates: Rates, grade: RiskGrade | None) -> list[Note]:
    """What deserves a word, in the order of `Concern`. Without a grade nothing is said about risk."""
    assets = [one for one in holdings if worth(one, rates) > 0]
    owned = [one for one in assets if one.kind is not HoldingKind.PROPERTY]
    parts, swinging = allocation(owned, rates), [one for one in owned if not steady(one)]
    foreign = [one for one in parts.by_currency if one.label != HOME_CURRENCY]
    risky = [one for one in parts.by_risk if one.label in _HIGH]
    found = [
        *_each(Concern.HOLDING, ((one.name, worth(one, rates)) for one in swinging), ONE_HOLDING),
        *_each(Concern.INSTITUTION, _worths(one for one in parts.by_institution if one.label), ONE_INSTITUTION),
        *_each(Concern.KIND, _worths(allocation(swinging, rates).by_kind), ONE_KIND),
        _Part(Concern.CURRENCY, "", sum(one.worth for one in foreign), FOREIGN_CURRENCY),
        *([_Part(Concern.RISK, grade, sum(one.worth for one in risky), HIGH_RISK[grade])] if grade else ()),
    ]
    whole, without_property = sum(one.worth for one in parts.by_kind), len(owned) < len(assets)
    notes = (Note(one.concern, one.label, share(one.worth, whole), one.limit, without_property) for one in found)
    return [note for note in notes if note.share > note.limit]


def steady(owned: Owned) -> bool:
    """Does its value hardly swing: a deposit, an insurance, or a product of risk R1 or R2?"""
    return owned.kind in _STEADY_KINDS or owned.risk in _STEADY_RISKS


def concentration_text(note: Note) -> str:
    """“恒裕双利债券” is 42.5 % of the assets, more than 30.0 %."""
    return _text(note.concern).format(
        name=plain(note.label),
        kind=term(HoldingKind(note.label)) if note.concern is Concern.KIND else "",
        grade=note.label,
        share=percent(note.share),
        limit=percent(note.limit),
        assets=_("the assets without property") if note.without_property else _("the assets"),
    )


def _text(concern: Concern) -> str:
    match concern:
        case Concern.HOLDING:
            return _("“{name}” is {share} of {assets}, more than {limit}.")
        case Concern.INSTITUTION:
            return _("{share} of {assets} lie with {name}, more than {limit}.")
        case Concern.KIND:
            return _("{share} of {assets} are of one kind, {kind}, more than {limit}.")
        case Concern.CURRENCY:
            return _("{share} of {assets} are in foreign currencies, more than {limit}.")
        case Concern.RISK:
            return _("{share} of {assets} are R4 or R5; grade {grade} suggests {limit} at most.")


class _Part(NamedTuple):
    """A part of the assets before it is judged."""

    concern: Concern
    label: str
    worth: int
    limit: int


def _each(concern: Concern, parts: Iterable[tuple[str, int]], limit: int) -> Iterator[_Part]:
    """The largest first."""
    for label, value in sorted(parts, key=lambda part: -part[1]):
        yield _Part(concern, label, value, limit)


def _worths(parts: Iterable[Slice]) -> Iterator[tuple[str, int]]:
    return ((one.label, one.worth) for one in parts)
