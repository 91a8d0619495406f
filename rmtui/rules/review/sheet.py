"""The review sheet: a review as it is shown, presented and handed over. `progress` computes it.

All sums are signed integers in the smallest unit of the book's own currency (fen) unless noted otherwise; debts are
negative. Shares are in tenths of a percent.
"""

from __future__ import annotations

from datetime import date

from rmtui.currency import base_currency
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import RiskGrade
from rmtui.records.holding import HoldingKind, ProductRisk
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.rules.assets.allocation import Allocation, Total
from rmtui.rules.assets.goals import GoalState
from rmtui.rules.assets.target_allocation import TargetLine
from rmtui.str_enum import StrEnum


class Change(StrEnum):
    """The change of a holding since the previous review."""

    UNCHANGED = "unchanged"
    REVALUED = "revalued"
    REPAID = "repaid"
    """Less is owed."""
    BORROWED = "borrowed"
    """More is owed."""
    NEW = "new"
    SOLD = "sold"


class ChangePart(StrEnum):
    """A part of the change of the net worth."""

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
    """It existed at the previous review, and was recorded only now."""


Parts = dict[ChangePart, int]
"""The parts of a change, in the order of ChangePart, without those that are 0."""


class SheetLine(NamedTuple):
    """A row of the sheet: a holding of the review, or one sold since the previous review."""

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
    """Worth at the previous review, at its rates; None if it was not there."""
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
    """The parts of `delta`; empty at a first review."""
    gain: int | None
    """Value less cost in the book's currency; None where the cost is unknown, and for deposits and debts."""
    yearly_return: int | None
    """Money-weighted yearly return in basis points; None where the flows are unknown, or for less than a year."""


class ReviewSheet(NamedTuple):
    """A review with everything computed from it."""

    name: str
    """The client's."""
    salutation: str
    review: Review
    lines: tuple[SheetLine, ...]
    """Assets before debts, by kind, the largest first; what was sold at the end."""
    total: Total
    since_last: int | None
    """Change of the net worth since the previous review; None at the first."""
    since_first: int | None
    parts: Parts
    """The parts of `since_last`."""
    gain: int | None
    """Gain of all holdings whose cost is known."""
    yearly_return: int | None
    """Money-weighted yearly return of all holdings whose flows are known, in basis points."""
    grade: RiskGrade | None
    """The client's."""
    allocation: Allocation
    history: tuple[Total, ...]
    """All reviews up to this one, oldest first."""
    policies: tuple[Policy, ...]
    """The client's own and those shared with the client; the insured are named as in the client's folder."""
    targets: tuple[TargetLine, ...] = ()
    """The kinds beside the target allocation that held on the day; empty where there was none."""
    goals: tuple[GoalState, ...] = ()
    """How it stood on the day with what the client saves for."""
    returns_of: frozenset[str] = frozenset()
    """The holdings, by id, that `yearly_return` is of."""
    returns_since: date | None = None
    """Day of the first payment into one of them."""

    def is_unrated(self, line: SheetLine) -> bool:
        """Whether the review has no exchange rate for the currency of a line, which counts as nothing then."""
        return line.currency not in {base_currency(), *self.review.rates}


def usual_reservation() -> str:
    """What stands under a sheet where the manager wrote nothing else."""
    return _(
        "Values are as at the review date and rounded. This is not a statement of account, an offer or a guarantee of "
        "returns."
    )
