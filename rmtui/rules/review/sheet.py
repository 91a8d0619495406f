"""The review sheet: what is shown, presented and handed over of one review. `rmtui.rules.review.progress` makes it.

All sums are signed integers of the smallest unit of the book's own currency (fen) unless they say otherwise: what is
owed is negative, so that everything adds up. Shares are in tenths of a percent, each rounded for itself.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from rmtui.records.client import RiskGrade
from rmtui.records.holding import HoldingKind, ProductRisk
from rmtui.records.policy import Policy
from rmtui.records.review import Review


class Change(StrEnum):
    """What became of a holding since the review before."""

    UNCHANGED = "unchanged"
    REVALUED = "revalued"
    REPAID = "repaid"
    """Less is owed."""
    BORROWED = "borrowed"
    """More is owed."""
    NEW = "new"
    SOLD = "sold"


class ChangePart(StrEnum):
    """Why the net worth is another."""

    MARKET = "by-market"
    """Price and interest."""
    BOUGHT = "by-purchase"
    SOLD = "by-sale"
    PAID_IN = "by-payment-in"
    PAID_OUT = "by-payment-out"
    BORROWED = "by-borrowing"
    REPAID = "by-repayment"
    CURRENCY = "by-currency"
    RECORDED = "by-record"
    """It was there at the review before, and is in the book only now."""


Parts = dict[ChangePart, int]
"""What a change is made of, in the order of ChangePart, without what is nothing."""


class SheetLine(NamedTuple):
    """One holding of the review, or one of the review before that is sold since."""

    holding: str
    kind: HoldingKind
    name: str
    institution: str
    """"" for this bank."""
    currency: str
    value: int
    """In the smallest unit of its own currency, positive also for what is owed; 0 if sold."""
    worth: int
    """In the book's currency, signed."""
    before: int | None
    """Worth at the review before, at the rates of that day; None if it was not there."""
    change: Change
    delta: int
    """worth - before."""
    cost: int | None
    """In its own currency."""
    risk: ProductRisk | None
    opened_on: date | None
    matures_on: date | None
    unsuitable: bool
    """Its risk is above the client's grade."""
    parts: Parts
    """What `delta` is made of; empty at a first review."""
    gain: int | None
    """Value less cost in the book's currency; None where the cost is not known, and for deposits and debts."""
    yearly: int | None
    """Money-weighted return a year in basis points; None where the flows are not known, or for less than a year."""


class Slice(NamedTuple):
    """One part of an allocation of the assets."""

    label: str
    """A value of HoldingKind, an institution ("" for this bank), a currency, or a risk ("" where unknown)."""
    worth: int
    share: int
    """Tenths of a percent."""


class Allocation(NamedTuple):
    """The assets four ways, each the largest first; empty where there are no assets."""

    by_kind: tuple[Slice, ...]
    by_institution: tuple[Slice, ...]
    """Without property, which lies with no bank."""
    by_currency: tuple[Slice, ...]
    by_risk: tuple[Slice, ...]


class Total(NamedTuple):
    """What all came to at one review."""

    on: date
    assets: int
    debts: int
    """Positive."""

    @property
    def net(self) -> int:
        return self.assets - self.debts


class ReviewSheet(NamedTuple):
    """One review with everything that follows from it."""

    name: str
    """The client's."""
    salutation: str
    review: Review
    lines: tuple[SheetLine, ...]
    """Assets before debts, by kind, the largest first; what was sold at the end."""
    total: Total
    since_last: int | None
    """Change of the net worth since the review before; None at the first."""
    since_first: int | None
    parts: Parts
    """What `since_last` is made of."""
    gain: int | None
    """Of all holdings whose cost is known."""
    yearly: int | None
    """Money-weighted return a year of all holdings whose flows are known, in basis points."""
    grade: RiskGrade | None
    """The client's."""
    allocation: Allocation
    history: tuple[Total, ...]
    """All reviews up to this one, oldest first."""
    policies: tuple[Policy, ...]
    """The client's own, and those of who agreed to it; who is insured is called as in the client's folder."""
