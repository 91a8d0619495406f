"""The totals of a review; apart from the sheet, since lists of reviews need no more."""

from __future__ import annotations

from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.allocation import Total
from rmtui.rules.assets.valuation import total_of, worth


def review_total(review: Review) -> Total:
    """Total assets and debts of a review, at its rates."""
    return total_of([worth(one, review.rates) for one in by_holding(review).values()], review.on)


def by_holding(review: Review) -> dict[str, ReviewedHolding]:
    """The holdings of a review by id."""
    return {one.holding: one for one in review.seen}
