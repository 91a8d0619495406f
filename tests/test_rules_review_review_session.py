"""A review on its way, and what finishing it comes to."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rmtui.entry.fields.review import read_steps, steps_text
from rmtui.records.client import Client, Tier
from rmtui.records.events import Contact, Promise, StandingPromise
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.review import Review
from rmtui.rules.assets.valuation import total
from rmtui.rules.review import review_session
from rmtui.rules.review.review_session import ReviewInputs, ReviewSession
from rmtui.rules.review.review_total import review_total
from rmtui.rules.review.sheet import ChangePart
from tests.factory import TODAY, ago, client
from tests.folders import RATES, YUAN, holding, holdings, known
from tests.reviews import past_review, ten_holdings

WANG = client(id="c", tier=Tier.A)


def inputs(held: list[Holding], *reviews: Review, of: Client = WANG) -> ReviewInputs:
    return ReviewInputs(of, held, reviews, (), RATES, known(of))


def after(walked: ReviewSession, draft: Review) -> ReviewSession:
    """The walk when the draft is in the book."""
    others = [one for one in walked.inputs.reviews if one.id != draft.id]
    going = review_session.refreshed(walked.inputs._replace(reviews=[*others, draft]), walked)
    assert going is not None
    return going


def written(walked: ReviewSession, kind: type) -> list[object]:
    return [new for _old, new in review_session.final_changes(walked, "10:00", None) if isinstance(new, kind)]


ANSWERS = st.lists(st.none() | st.integers(0, 10**15), min_size=12, max_size=12)
"""A value each, or sold."""


@given(holdings, ANSWERS)
def test_the_totals_of_a_finished_review_are_those_of_the_holdings_it_leaves(
    held: list[Holding], values: list[int | None]
) -> None:
    walked = review_session.begin(inputs(held), TODAY)
    for place, value in zip(range(len(walked.items)), values, strict=False):
        item = walked.items[place]
        draft = (
            review_session.with_sale(walked, item) if value is None else review_session.with_value(walked, item, value)
        )
        walked = after(walked, draft)
    review = written(walked, Review)[0]
    assert isinstance(review, Review)
    left = {one.id: one for one in held} | {one.id: one for one in written(walked, Holding) if isinstance(one, Holding)}
    contact_summary = [one for one in left.values() if one.closed_on is None]
    assert review_total(review) == total(contact_summary, review.rates, TODAY)
    assert walked.sheet.total == review_total(review)
    assert not review.draft
    assert walked.answered == len(held)


def test_the_order_stays_whatever_is_answered() -> None:
    walked = review_session.begin(inputs(ten_holdings(WANG)), TODAY)
    before = [item.holding.id for item in walked.items]
    walked = after(walked, review_session.with_value(walked, walked.items[1], 10**12))
    walked = after(walked, review_session.with_sale(walked, walked.items[0]))
    assert [item.holding.id for item in walked.items] == before


def test_what_nobody_answered_for_follows_the_book() -> None:
    ten = ten_holdings(WANG)
    walked = review_session.begin(inputs(ten), TODAY)
    walked = after(walked, review_session.with_value(walked, walked.items[0], 5 * YUAN))
    bought = holding(7 * YUAN, id="new", client="c")
    changed = [replace(one, value=9 * YUAN) for one in ten[:8]] + [replace(ten[8], closed_on=TODAY), ten[9], bought]
    going = review_session.refreshed(walked.inputs._replace(holdings=changed), walked)
    assert going is not None
    assert [item.holding.id for item in going.items if item.holding.id in ("h8", "new")] == ["new"]
    first = next(item for item in going.items if item.holding.id == walked.items[0].holding.id)
    second = next(item for item in going.items if item.holding.id == "h1")
    assert first.now is not None
    assert second.now is not None
    assert (first.now.value, second.now.value) == (5 * YUAN, 9 * YUAN)


def test_only_what_was_answered_changes_a_holding() -> None:
    walked = review_session.begin(inputs(ten_holdings(WANG)), TODAY)
    walked = after(walked, review_session.with_value(walked, walked.items[2], 5 * YUAN))
    changed = written(walked, Holding)
    assert changed == [replace(walked.items[2].holding, value=5 * YUAN, valued_on=TODAY)]


def test_an_unchanged_holding_is_of_today() -> None:
    walked = review_session.begin(inputs(ten_holdings(WANG)), TODAY)
    walked = after(walked, review_session.with_value(walked, walked.items[0], walked.items[0].holding.value))
    assert [one.valued_on for one in written(walked, Holding) if isinstance(one, Holding)] == [TODAY]


def test_a_draft_of_another_day_becomes_one_of_today() -> None:
    ten = ten_holdings(WANG)
    draft = review_session.begin(inputs(ten), ago(3)).draft
    kept = review_session.with_value(
        review_session.begin(inputs(ten), ago(3)), review_session.begin(inputs(ten), ago(3)).items[0], 5 * YUAN
    )
    walked = review_session.begin(inputs(ten, replace(kept, id=draft.id)), TODAY)
    assert walked.saved is not None
    assert (walked.saved.on, walked.draft.on) == (ago(3), TODAY)
    assert walked.draft.next_on == TODAY + timedelta(days=30)
    assert walked.answered == 1


def test_the_newest_finished_review_is_what_the_change_is_against() -> None:
    ten = ten_holdings(WANG)
    old, new = past_review(WANG, ten, ago(60), id="r1", each=90_000), past_review(WANG, ten, ago(30), id="r2")
    walked = review_session.begin(inputs(ten, old, new), TODAY)
    assert (walked.sheet.since_last, walked.sheet.since_first) == (0, 8 * 10_000 * YUAN)


def test_every_step_becomes_a_promise_and_the_review_a_contact() -> None:
    walked = review_session.begin(inputs(ten_holdings(WANG), past_review(WANG, [], ago(30), id="r2")), TODAY)
    steps = read_steps("fri 发对比表\n* 发计划书", TODAY)
    assert read_steps(steps_text(steps), TODAY) == steps, "a day that was chosen stays marked as such"
    walked = after(walked, replace(walked.draft, steps=steps))
    assert [one.promise for one in written(walked, StandingPromise) if isinstance(one, StandingPromise)] == [
        Promise(due=step.due, text=step.text, assumed=step.assumed) for step in steps
    ]
    assert [step.assumed for step in steps] == [False, True]
    assert [one.clients for one in written(walked, Contact) if isinstance(one, Contact)] == [("c",)]


@pytest.mark.parametrize("kind", ["property", "deposit", "fund", "mortgage"])
def test_since_when_there_is_what_came_to_light_in_a_review_is_not_its_day(kind: str) -> None:
    begun = review_session.begin(inputs([]), TODAY)
    one = holding(7 * YUAN, id="new", client="c", kind=HoldingKind(kind))
    item = after(begun, review_session.with_new_holding(begun, one)).items[-1]
    assert item.now and item.now.opened_on is None


def test_a_new_holding_that_is_taken_off_again_leaves_no_trace() -> None:
    begun = review_session.begin(inputs(ten_holdings(WANG)), TODAY)
    with_fund = after(begun, review_session.with_new_holding(begun, holding(7 * YUAN, id="new", client="c")))
    draft = review_session.with_sale(with_fund, with_fund.items[-1])
    assert draft.answered == ()
    without = after(with_fund, draft)
    assert [item.holding.id for item in without.items] == [item.holding.id for item in begun.items]
    assert written(without, Holding) == []


def test_an_answer_shows_the_change_of_the_finished_sheet_and_none_where_no_review_has_the_holding() -> None:
    deposit = holding(100 * YUAN, "deposit", id="d", client="c", matures_on=TODAY + timedelta(days=90))
    last = past_review(WANG, [deposit], ago(30), id="r1", each=100)
    bought = holding(50 * YUAN, "fund", id="f", client="c")
    walked = review_session.begin(inputs([replace(deposit, value=101 * YUAN), bought], last), TODAY)
    by_id = {item.holding.id: item for item in walked.items}
    draft = review_session.with_value(walked, by_id["d"], 102 * YUAN)
    change = review_session.change_of(walked, draft, "d")
    assert change == (2 * YUAN, {ChangePart.MARKET: 2 * YUAN}), "interest of a term that runs on"
    assert change.parts == next(line.parts for line in after(walked, draft).sheet.lines if line.holding == "d")
    assert review_session.change_of(walked, review_session.with_value(walked, by_id["f"], 60 * YUAN), "f") is None
    first = review_session.begin(inputs([deposit]), TODAY)
    assert review_session.change_of(first, review_session.with_value(first, first.items[0], 1), "d") is None
