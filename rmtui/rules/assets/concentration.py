"""Concentration notes: where too much of the assets depends on one thing. They forbid nothing.

Property is no product and is left out, which the notes say. Single products and kinds count only where their value
swings: most clients have most of their money in deposits and R1 or R2 products, and a note that nearly everybody gets
is useless.
"""

from collections.abc import Iterable, Iterator

from rmtui.currency import base_currency
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import RiskGrade
from rmtui.records.holding import HoldingKind, ProductRisk
from rmtui.rules.assets.allocation import Slice
from rmtui.rules.assets.valuation import WHOLE, AnyHolding, Rates, allocation, per_mille, worth
from rmtui.str_enum import StrEnum
from rmtui.terms import term
from rmtui.wording import format_percent

ONE_HOLDING = 300
"""Limit, in tenths of a percent of the assets, for one product whose value swings."""
ONE_INSTITUTION = 600
"""Limit for one bank or broker other than this bank."""
ONE_KIND = 500
"""Limit for one kind whose value swings."""
FOREIGN_CURRENCY = 300
"""Limit for all foreign currencies together."""
HIGH_RISK = {RiskGrade.C1: 0, RiskGrade.C2: 0, RiskGrade.C3: 100, RiskGrade.C4: 400, RiskGrade.C5: WHOLE}
"""Limit for R4 and R5 products together, by the client's grade."""

_HIGH = (ProductRisk.R4, ProductRisk.R5)
_STEADY_KINDS = (HoldingKind.DEPOSIT, HoldingKind.INSURANCE)
_STEADY_RISKS = (ProductRisk.R1, ProductRisk.R2)


class Concern(StrEnum):
    """What is concentrated."""

    HOLDING = "holding"
    INSTITUTION = "institution"
    KIND = "kind"
    CURRENCY = "currency"
    RISK = "risk"


class ConcentrationNote(NamedTuple):
    """One concentration above its limit; figures in tenths of a percent."""

    concern: Concern
    label: str
    """Name of the holding or the institution, a value of HoldingKind, or the client's grade; "" for the currencies."""
    share: int
    limit: int
    without_property: bool = False
    """Whether property is left out of the assets, where there is some."""


def concentration_notes(
    holdings: Iterable[AnyHolding], rates: Rates, grade: RiskGrade | None
) -> list[ConcentrationNote]:
    """The concentrations above their limits, in the order of `Concern`. Without a grade, none of risk."""
    assets = [one for one in holdings if worth(one, rates) > 0]
    owned = [one for one in assets if one.kind is not HoldingKind.PROPERTY]
    parts, swinging = allocation(owned, rates), [one for one in owned if not (is_steady(one) or _is_unknown(one))]
    foreign = [one for one in parts.by_currency if one.label != base_currency()]
    risky = [one for one in parts.by_risk if one.label in _HIGH]
    whole, without_property = sum(one.worth for one in parts.by_kind), len(owned) < len(assets)
    kinds = [(one.label, _share(one, parts.by_kind, whole)) for one in allocation(swinging, rates).by_kind]
    found = [
        *_each(Concern.HOLDING, ((one.name, per_mille(worth(one, rates), whole)) for one in swinging), ONE_HOLDING),
        *_each(
            Concern.INSTITUTION, ((one.label, one.share) for one in parts.by_institution if one.label), ONE_INSTITUTION
        ),
        *_each(Concern.KIND, kinds, ONE_KIND),
        _Measure(Concern.CURRENCY, "", sum(one.share for one in foreign), FOREIGN_CURRENCY),
        *([_Measure(Concern.RISK, grade, sum(one.share for one in risky), HIGH_RISK[grade])] if grade else ()),
    ]
    notes = (ConcentrationNote(one.concern, one.label, one.share, one.limit, without_property) for one in found)
    return [note for note in notes if note.share > note.limit]


def _share(swinging: Slice, kinds: Iterable[Slice], whole: int) -> int:
    """The share of what swings of a kind: as the allocation has it where that is all of the kind."""
    alike = (one.share for one in kinds if (one.label, one.worth) == (swinging.label, swinging.worth))
    return next(alike, per_mille(swinging.worth, whole))


def is_steady(holding: AnyHolding) -> bool:
    """Whether its value hardly swings: a deposit, an insurance, or a product of risk R1 or R2."""
    return holding.kind in _STEADY_KINDS or holding.risk in _STEADY_RISKS


def _is_unknown(holding: AnyHolding) -> bool:
    """Whether nobody recorded what it is: an amount out of a list is no product, and may be many."""
    return holding.kind is HoldingKind.OTHER and holding.risk is None


def concentration_text(note: ConcentrationNote) -> str:
    """“恒裕双利债券” is 42.5% of the assets, more than 30.0%."""
    return _(_TEXTS[note.concern]).format(
        name=plain(note.label),
        kind=term(HoldingKind(note.label)) if note.concern is Concern.KIND else "",
        grade=note.label,
        share=format_percent(note.share),
        limit=format_percent(note.limit),
        assets=_("the assets without property") if note.without_property else _("the assets"),
    )


_TEXTS = {
    Concern.HOLDING: N_("“{name}” is {share} of {assets}, more than {limit}."),
    Concern.INSTITUTION: N_("{share} of {assets} lie with {name}, more than {limit}."),
    Concern.KIND: N_("{share} of {assets} are of one kind, {kind}, more than {limit}."),
    Concern.CURRENCY: N_("{share} of {assets} are in foreign currencies, more than {limit}."),
    Concern.RISK: N_("{share} of {assets} are R4 or R5; grade {grade} suggests {limit} at most."),
}


class _Measure(NamedTuple):
    """A part of the assets, to be compared with its limit."""

    concern: Concern
    label: str
    share: int
    limit: int


def _each(concern: Concern, parts: Iterable[tuple[str, int]], limit: int) -> Iterator[_Measure]:
    """A measure for each part with its share, the largest first."""
    for label, share in sorted(parts, key=lambda part: -part[1]):
        yield _Measure(concern, label, share, limit)
