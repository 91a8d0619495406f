"""What gain and annual return are of: one rule after a partial sale, and said in words."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from rmtui.records.holding import HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.review.progress import Payments, revalue, review_sheet, start_review
from rmtui.rules.review.return_notes import return_notes
from rmtui.rules.review.sheet import ReviewSheet
from tests.factory import TODAY, client
from tests.folders import YUAN, holding

WANG = client("王芳")
BOUGHT = date(2025, 10, 1)
FUND = holding(
    100_000 * YUAN, "fund", client=WANG.id, name="A", cost=100_000 * YUAN, opened_on=BOUGHT, valued_on=BOUGHT
)


def reviewed(on: date, *seen: ReviewedHolding) -> Review:
    return Review(client=WANG.id, on=on, seen=seen)


def after_partial_sale(*others: ReviewedHolding) -> ReviewSheet:
    """A fund bought for 100,000 rose to 110,000, and then to 120,000, of which 60,000 was taken out."""
    first = start_review(WANG, [FUND], None, {}, date(2025, 11, 23))
    risen = revalue(first, FUND, 110_000 * YUAN, first.on)
    before = replace(risen.draft, draft=False)
    draft = start_review(WANG, [risen.holding], before, {}, TODAY)
    answer = revalue(draft, risen.holding, 60_000 * YUAN, TODAY, Payments(0, 60_000 * YUAN))
    assert answer.holding.cost == 50_000 * YUAN
    review = replace(answer.draft, seen=(*answer.draft.seen, *others))
    return review_sheet(WANG, [before], review, (), Discretion({}))


def test_after_a_partial_sale_the_gain_is_that_of_what_is_held_and_the_return_counts_all_payments() -> None:
    sheet = after_partial_sale()
    assert sheet.gain == 10_000 * YUAN
    assert sheet.yearly_return and sheet.returns_since == BOUGHT
    assert return_notes(sheet) == (
        "Gain is value less the cost of what is still held: what was taken out took its part of the cost with it. "
        "The annual return is money-weighted, the internal rate of return of all payments in and out. "
        "That of the whole is of all holdings with a price, from 1 Oct 2025 to 23 Nov 2026, "
        "without what was sold before."
    )


def test_where_the_payments_of_a_holding_are_not_known_the_return_names_those_it_is_of() -> None:
    kept = ReviewedHolding(holding="b", kind=HoldingKind.FUND, name="B", value=5 * YUAN)
    notes = return_notes(after_partial_sale(kept, replace(kept, holding="c", kind=HoldingKind.DEPOSIT)))
    assert "The cost of 1 holding is not known." in notes
    assert "That of the whole is of A, from 1 Oct 2025" in notes
    assert notes.endswith(
        "1 holding has no return of its own: its payments are not known, or it is held for less than a year."
    )
    many = [replace(kept, holding=str(place)) for place in range(9)]
    assert "is of A, from" in return_notes(after_partial_sale(*many))


def test_a_sheet_without_a_gain_explains_none() -> None:
    deposit = holding(5 * YUAN, client=WANG.id, opened_on=TODAY - timedelta(days=800))
    draft = start_review(WANG, [deposit], None, {}, TODAY)
    assert return_notes(review_sheet(WANG, [], draft, (), Discretion({}))) == ""
