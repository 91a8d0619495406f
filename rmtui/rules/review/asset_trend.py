"""A client's assets from review to review, at this bank and at others."""

from datetime import date

import msgspec

from rmtui.records.holding import HoldingKind
from rmtui.records.review import Review
from rmtui.rules.assets.valuation import worth
from rmtui.rules.review.review_total import by_holding

POINTS_KEPT = 13
"""Reviews that a trend remembers: a year of monthly ones, and the one before."""


class AssetPoint(msgspec.Struct, frozen=True, array_like=True):
    """The assets at a review, without property and debts, in the smallest unit of the base currency."""

    on: date
    here: int
    """At this bank."""
    elsewhere: int


def asset_point(review: Review) -> AssetPoint:
    """What a finished review found, at its rates."""
    here = elsewhere = 0
    for one in by_holding(review).values():
        if one.kind is not HoldingKind.PROPERTY and (amount := worth(one, review.rates)) > 0:
            here, elsewhere = (here, elsewhere + amount) if one.institution else (here + amount, elsewhere)
    return AssetPoint(review.on, here, elsewhere)
