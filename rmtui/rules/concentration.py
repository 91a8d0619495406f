"""Where too much depends on one thing: notes for the talk at a review. They advise and forbid nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import RiskGrade
from rmtui.records.holding import HoldingKind, ProductRisk
from rmtui.rules.review_sheet import Slice
from rmtui.rules.wealth import HOME_CURRENCY, WHOLE, Owned, Rates, allocation, worth
from rmtui.wording import percent, term

ONE_HOLDING = 300
"""Most, in tenths of a percent of the assets, that one holding should be; a home is no product and is not asked."""
ONE_INSTITUTION = 600
"""... of what lies with banks and brokers, at one other than this bank."""
ONE_KIND = 500
FOREIGN_CURRENCY = 300
HIGH_RISK = {RiskGrade.C1: 0, RiskGrade.C2: 0, RiskGrade.C3: 100, RiskGrade.C4: 400, RiskGrade.C5: WHOLE}
"""Most that R4 and R5 together should be, by the client's grade."""

_HIGH = (ProductRisk.R4, ProductRisk.R5)


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


def concentration(holdings: Iterable[Owned], rates: Rates, grade: RiskGrade | None) -> list[Note]:
    """What deserves a word, in the order of `Concern`. Without a grade nothing is said about risk."""
    owned = list(holdings)
    parts = allocation(owned, rates)
    assets = sum(one.worth for one in parts.by_kind)
    elsewhere = [one for one in parts.by_institution if one.label]
    foreign = [one for one in parts.by_currency if one.label != HOME_CURRENCY]
    notes = [
        *_single_holdings(owned, rates, assets),
        *_above(Concern.INSTITUTION, elsewhere, sum(one.worth for one in parts.by_institution), ONE_INSTITUTION),
        *_above(Concern.KIND, parts.by_kind, assets, ONE_KIND),
        *_together(Concern.CURRENCY, "", foreign, assets, FOREIGN_CURRENCY),
    ]
    if grade:
        risky = [one for one in parts.by_risk if one.label in _HIGH]
        notes += _together(Concern.RISK, grade, risky, assets, HIGH_RISK[grade])
    return notes


def concentration_text(note: Note) -> str:
    """“恒裕双利债券” is 42.5% of the assets, more than 30%."""
    return _text(note.concern).format(
        name=plain(note.label),
        kind=term(note.label),
        grade=note.label,
        share=percent(note.share),
        limit=percent(note.limit),
    )


def _text(concern: Concern) -> str:
    match concern:
        case Concern.HOLDING:
            return _("“{name}” is {share} of the assets, more than {limit}.")
        case Concern.INSTITUTION:
            return _("{share} lies with {name}, more than {limit}.")
        case Concern.KIND:
            return _("{share} of the assets are of one kind, {kind}, more than {limit}.")
        case Concern.CURRENCY:
            return _("{share} of the assets are in foreign currencies, more than {limit}.")
        case Concern.RISK:
            return _("{share} of the assets are R4 or R5; grade {grade} suggests {limit} at most.")


def _single_holdings(owned: Iterable[Owned], rates: Rates, assets: int) -> Iterator[Note]:
    products = (one for one in owned if one.kind is not HoldingKind.PROPERTY)
    for one in sorted(products, key=lambda one: -worth(one, rates)):
        yield from _note(Concern.HOLDING, one.name, max(worth(one, rates), 0), assets, ONE_HOLDING)


def _above(concern: Concern, parts: Iterable[Slice], whole: int, limit: int) -> Iterator[Note]:
    for one in parts:
        yield from _note(concern, one.label, one.worth, whole, limit)


def _together(concern: Concern, label: str, parts: Iterable[Slice], whole: int, limit: int) -> Iterator[Note]:
    return _note(concern, label, sum(one.worth for one in parts), whole, limit)


def _note(concern: Concern, label: str, part: int, whole: int, limit: int) -> Iterator[Note]:
    """A note where the part is more than the limit, compared without rounding."""
    if part * WHOLE > limit * whole:
        yield Note(concern, label, part * WHOLE // whole, limit)
