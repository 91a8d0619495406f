from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rmtui.records.client import Client, RiskGrade, Tier
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.tie import Share
from rmtui.rules.assets.allocation import Total
from rmtui.rules.assets.valuation import per_mille, worth
from rmtui.rules.review.progress import (
    HoldingPair,
    compare_reviews,
    mark_sold,
    put_holding,
    revalue,
    review_sheet,
    reviewed_holding,
    start_review,
)
from rmtui.rules.review.sheet import Change, ReviewSheet
from tests.factory import TODAY, ago, client
from tests.folders import RATES, holding, known, policy, relative, review, tie


def told(*reviews: Review, of: Client | None = None) -> ReviewSheet:
    """The sheet of the last of these."""
    return review_sheet(of or client(id=reviews[-1].client), reviews, reviews[-1], [], known())


# Walking


def test_a_draft_begins_with_every_holding_that_is_open() -> None:
    one = client(tier=Tier.A)
    open_ones = [holding(client=one.id), holding(client=one.id, closed_on=ago(-1))]
    others = [holding(client=one.id, closed_on=TODAY), holding(client="another")]
    draft = start_review(one, [*open_ones, *others], None, RATES, TODAY)
    assert {found.holding for found in draft.seen} == {found.id for found in open_ones}
    assert (draft.client, draft.on, draft.draft, draft.rates) == (one.id, TODAY, True, RATES)
    assert draft.next_on == TODAY + timedelta(days=30)
    assert start_review(client(), [], None, {}, TODAY).next_on is None


def test_a_draft_goes_by_kind_assets_first_and_the_largest_first() -> None:
    owned = [holding(1, "mortgage"), holding(2, "fund"), holding(3), holding(9, currency="USD"), holding(4)]
    draft = start_review(client(id=""), owned, None, RATES, TODAY)
    assert [one.value for one in draft.seen] == [9, 4, 3, 2, 1]


def test_a_rate_that_is_not_known_is_the_one_of_the_last_review() -> None:
    one = client()
    last = review(one, on=ago(30), rates={"USD": 1, "GBP": 90_000})
    assert start_review(one, [], last, RATES, TODAY).rates == {**RATES, "GBP": 90_000}


def test_each_answer_changes_the_draft_and_the_holding() -> None:
    kept = holding(100, client="c", valued_on=ago(90))
    draft = start_review(client(id="c"), [kept], None, RATES, TODAY)
    same = revalue(draft, kept, kept.value, TODAY)
    assert (same.draft.seen, same.holding) == (draft.seen, replace(kept, valued_on=TODAY))
    more = revalue(draft, kept, 130, TODAY)
    assert (more.draft.seen[0].value, more.holding) == (130, replace(kept, value=130, valued_on=TODAY))
    gone = mark_sold(draft, kept, TODAY)
    assert (gone.draft.seen, gone.holding) == ((), replace(kept, closed_on=TODAY))
    new = holding(50, "fund", client="c")
    joined = put_holding(draft, new)
    assert (joined.draft.seen, joined.holding) == ((*draft.seen, reviewed_holding(new)), new)


def test_an_answer_may_be_given_again() -> None:
    kept, other = holding(100, client="c"), holding(20, client="c")
    draft = start_review(client(id="c"), [kept, other], None, RATES, TODAY)
    gone = mark_sold(draft, kept, TODAY)
    back = revalue(gone.draft, gone.holding, 110, TODAY)
    assert back.holding.closed_on is None
    assert {one.holding: one.value for one in back.draft.seen} == {kept.id: 110, other.id: 20}
    again = revalue(back.draft, back.holding, 120, TODAY)
    assert [one.holding for one in again.draft.seen] == [one.holding for one in back.draft.seen]


# The sheet


def test_a_first_review_has_no_changes() -> None:
    one = client(salutation="王姐")
    found = told(review(one, reviewed_holding(holding(100)), reviewed_holding(holding(30, "card"))), of=one)
    assert (found.name, found.salutation) == ("王芳", "王姐")
    assert (found.since_last, found.since_first) == (None, None)
    assert [(line.worth, line.before, line.change, line.delta) for line in found.lines] == [
        (100, None, Change.UNCHANGED, 0),
        (-30, None, Change.UNCHANGED, 0),
    ]
    assert found.total == Total(TODAY, 100, 30)
    assert found.history == (found.total,)


def test_what_became_of_each_holding_is_told() -> None:
    one = client()
    same, more, gone, new = holding(10), holding(20, "fund"), holding(30, "bond"), holding(40, "stock")
    before = review(one, reviewed_holding(same), reviewed_holding(more), reviewed_holding(gone), on=ago(30))
    now = review(
        one,
        reviewed_holding(replace(same, name="renamed")),
        reviewed_holding(replace(more, value=25)),
        reviewed_holding(new),
    )
    found = told(before, now, of=one)
    assert [(line.holding, line.change, line.value, line.worth, line.before, line.delta) for line in found.lines] == [
        (same.id, Change.UNCHANGED, 10, 10, 10, 0),
        (more.id, Change.REVALUED, 25, 25, 20, 5),
        (new.id, Change.NEW, 40, 40, None, 40),
        (gone.id, Change.SOLD, 0, 0, 30, -30),
    ]
    assert (found.lines[0].name, found.since_last, found.since_first) == ("renamed", 15, 15)


def test_what_is_sold_stands_at_the_end_in_the_same_order() -> None:
    one = client()
    parts = [
        reviewed_holding(holding(value, kind))
        for value, kind in ((7, "card"), (1, "fund"), (2, "fund"), (3, "deposit"))
    ]
    now = review(one, reviewed_holding(holding(9, "loan")))
    found = told(review(one, *parts, on=ago(30)), now, of=one)
    assert [line.before for line in found.lines] == [None, 3, 2, 1, -7]


def test_a_loan_that_is_paid_off_makes_richer() -> None:
    one = client()
    found = told(review(one, reviewed_holding(holding(900, "loan")), on=ago(9)), review(one), of=one)
    assert [(line.change, line.delta) for line in found.lines] == [(Change.SOLD, 900)]
    assert (found.total.net, found.since_last) == (0, 900)


def test_a_rate_that_moved_is_a_change_of_worth() -> None:
    one, dollars = client(), holding(1_000, currency="USD")
    before = review(one, reviewed_holding(dollars), on=ago(9), rates={"USD": 70_000})
    found = told(before, review(one, reviewed_holding(dollars), rates={"USD": 72_000}), of=one)
    assert [(line.change, line.before, line.worth) for line in found.lines] == [(Change.REVALUED, 7_000, 7_200)]


def test_drafts_later_reviews_and_other_clients_are_left_out() -> None:
    one, other = client(), client()
    kept = reviewed_holding(holding(10))
    now = review(one, kept, draft=True)
    others = [
        review(one, kept, on=ago(9), draft=True),
        review(one, kept, on=ago(-9)),
        review(other, kept, on=ago(9)),
    ]
    assert review_sheet(one, [*others, now], now, [], known(one)).history == (Total(TODAY, 10, 0),)
    first, second = review(one, kept, id="a"), review(one, kept, id="b")
    assert len(review_sheet(one, [second, first], second, [], known(one)).history) == 2
    assert len(review_sheet(one, [second, first], first, [], known(one)).history) == 1


def test_what_is_above_the_grade_is_marked() -> None:
    one = client(risk=RiskGrade.C2)
    found = told(
        review(
            one,
            reviewed_holding(holding(9, risk="R2")),
            reviewed_holding(holding(8, risk="R3")),
            reviewed_holding(holding(7)),
        ),
        of=one,
    )
    assert [line.unsuitable for line in found.lines] == [False, True, False]


def test_a_sheet_shows_no_policy_of_a_member_who_did_not_agree() -> None:
    mother = client("孙玉珍")
    one = client(family=(relative("母亲", name="孙玉珍"),))
    own, hers = policy("life", one), policy("life", mother)
    now = review(one)
    assert review_sheet(one, [now], now, [own, hers], known(one, mother)).policies == (own,)


def test_who_is_insured_is_called_as_the_clients_folder_calls_them() -> None:
    wife, husband = client("李娜", family=(relative("丈夫", name="老张"),)), client("张伟")
    who = known(wife, husband, ties=[tie(husband, wife, Share.COVER, name="老张")])
    now = review(wife)
    his = [policy("life", husband), policy("life", husband, insured="李娜"), policy("life", husband, insured="张小明")]
    assert [one.insured for one in review_sheet(wife, [now], now, his, who).policies] == ["老张", "", "张小明"]


def test_two_reviews_stand_side_by_side() -> None:
    one = client()
    same, gone, new = holding(10), holding(30, "loan", institution="海岸银行"), holding(40, "stock")
    then = review(one, reviewed_holding(same), reviewed_holding(gone), on=ago(30))
    now = review(one, reviewed_holding(replace(same, name="renamed", value=12)), reviewed_holding(new))
    assert compare_reviews(then, now) == [
        HoldingPair(same.id, HoldingKind.DEPOSIT, "renamed", "", 10, 12),
        HoldingPair(new.id, HoldingKind.STOCK, "一年定期", "", None, 40),
        HoldingPair(gone.id, HoldingKind.LOAN, "一年定期", "海岸银行", -30, None),
    ]


def test_two_hundred_holdings_of_the_largest_sums_add_up() -> None:
    one = client()
    many = [reviewed_holding(holding(10**15, kind)) for kind in ("stock", "loan") for _each in range(100)]
    found = told(review(one, *many), of=one)
    assert found.total == Total(TODAY, 10**17, 10**17)
    assert found.total.net == 0


# Whatever happens between reviews

_CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["new", "value", "name", "currency", "sold", "kept"]),
        st.integers(0, 9),
        st.integers(0, 10**15),
        st.sampled_from(HoldingKind),
        st.sampled_from(["CNY", "USD", "XYZ"]),
    ),
    max_size=8,
)
_RATES = st.fixed_dictionaries({"USD": st.integers(60_000, 80_000)})


@st.composite
def histories(draw: st.DrawFn) -> list[Review]:
    """Reviews of one client, a month apart, between which holdings are bought, sold, renamed and valued anew."""
    owned: list[Holding] = []
    reviews = []
    for month, (changes, rates) in enumerate(draw(st.lists(st.tuples(_CHANGES, _RATES), min_size=1, max_size=5))):
        for what, place, value, kind, currency in changes:
            if what == "new" or not owned:
                owned.append(holding(value, kind, currency=currency))
            elif what == "sold":
                owned.pop(place % len(owned))
            else:
                fields = {"value": {"value": value}, "name": {"name": str(value)}, "currency": {"currency": currency}}
                owned[place % len(owned)] = replace(owned[place % len(owned)], **fields.get(what, {}))
        day = ago(300) + timedelta(days=30 * month)
        reviews.append(Review(client="c", on=day, seen=tuple(map(reviewed_holding, owned)), rates=rates))
    return reviews


@given(histories())
def test_the_deltas_of_the_lines_are_the_change_of_the_net_worth(reviews: list[Review]) -> None:
    sheets = [review_sheet(client(id="c"), reviews, one, [], known()) for one in reviews]
    for before, now in pairwise(sheets):
        assert now.since_last == now.total.net - before.total.net == sum(line.delta for line in now.lines)
    assert sum(found.since_last or 0 for found in sheets) == (sheets[-1].since_first or 0)
    assert [found.total for found in sheets] == list(sheets[-1].history)


@given(histories())
def test_every_sheet_adds_up(reviews: list[Review]) -> None:
    found = told(*reviews)
    assert found.total.net == sum(line.worth for line in found.lines)
    assert found.total.assets == sum(max(line.worth, 0) for line in found.lines)
    for slices in (found.allocation.by_kind, found.allocation.by_currency, found.allocation.by_risk):
        assert sum(one.worth for one in slices) == found.total.assets
        assert all(one.share == per_mille(one.worth, found.total.assets) for one in slices)
    ids = [line.holding for line in found.lines]
    assert len(set(ids)) == len(ids)


@given(histories())
def test_a_holding_that_is_worth_the_same_is_unchanged_whatever_it_is_called(reviews: list[Review]) -> None:
    last = reviews[-1]
    renamed = tuple(replace(one, name="another name") for one in last.seen)
    again = Review(client="c", on=TODAY, seen=renamed, rates=last.rates)
    found = told(*reviews, again)
    assert found.since_last == 0
    assert {line.change for line in found.lines} <= {Change.UNCHANGED}


@given(histories())
def test_two_reviews_side_by_side_have_every_holding_once(reviews: list[Review]) -> None:
    first, last = reviews[0], reviews[-1]
    pairs = compare_reviews(first, last)
    assert [one.holding for one in pairs if one.earlier is not None and one.later is None] == [
        one.holding for one in pairs if one.holding not in {now.holding for now in last.seen}
    ]
    assert sum(one.earlier or 0 for one in pairs) == sum(worth(one, first.rates) for one in first.seen)
    assert sum(one.later or 0 for one in pairs) == sum(worth(one, last.rates) for one in last.seen)


@given(histories(), st.lists(st.tuples(st.sampled_from("usra"), st.integers(0, 9), st.integers(0, 10**15)), max_size=9))
def test_a_walk_leaves_draft_and_holdings_the_same(reviews: list[Review], answers: list[tuple[str, int, int]]) -> None:
    owned = {one.holding: _held(one) for one in reviews[-1].seen}
    draft = start_review(client(id="c"), owned.values(), None, RATES, TODAY)
    for what, place, value in answers:
        if what == "a" or not owned:
            draft, kept = put_holding(draft, holding(value, client="c"))
        else:
            one = [*owned.values()][place % len(owned)]
            answered = {"u": revalue(draft, one, one.value, TODAY), "s": mark_sold(draft, one, TODAY)}
            draft, kept = answered.get(what) or revalue(draft, one, value, TODAY)
        owned[kept.id] = kept
    assert {one.holding: one for one in draft.seen} == {
        one.id: reviewed_holding(one) for one in owned.values() if one.closed_on is None
    }


def _held(one: ReviewedHolding) -> Holding:
    return holding(one.value, one.kind, id=one.holding, client="c", currency=one.currency, name=one.name)


# What a change is made of


def parts(earlier: Review, later: Review) -> dict[str, int]:
    return {part.name: fen for part, fen in told(earlier, later).parts.items()}


def at(on: date, *of: ReviewedHolding, rate: int = 70_000, **known: Any) -> Review:
    return Review(client="c", on=on, seen=of, rates={"USD": rate}, **known)


def one_of(kind: str, value: int, id: str = "h", **known: Any) -> ReviewedHolding:
    return ReviewedHolding(holding=id, kind=HoldingKind(kind), name=id, value=value, **known)


def fixed_deposit(value: int, days_left: int) -> ReviewedHolding:
    return one_of("deposit", value, matures_on=ago(-days_left))


BEFORE, NOW = ago(30), TODAY


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        (one_of("fund", 100), one_of("fund", 120), {"MARKET": 20}),
        (one_of("fund", 100), one_of("fund", 120, paid_in=30, paid_out=0), {"MARKET": -10, "PAID_IN": 30}),
        (one_of("fund", 100), one_of("fund", 60, paid_in=0, paid_out=50), {"MARKET": 10, "PAID_OUT": -50}),
        (one_of("deposit", 100), one_of("deposit", 80), {"PAID_OUT": -20}),
        (one_of("deposit", 100), one_of("deposit", 120), {"PAID_IN": 20}),
        (one_of("deposit", 100), one_of("deposit", 103, paid_in=0), {"MARKET": 3}),
        (one_of("deposit", 100), one_of("deposit", 100, paid_out=20), {"MARKET": 20, "PAID_OUT": -20}),
        (fixed_deposit(100, 30), fixed_deposit(103, 30), {"MARKET": 3}),
        (fixed_deposit(100, 30), fixed_deposit(90, 30), {"PAID_OUT": -10}),
        (fixed_deposit(100, -5), fixed_deposit(150, 360), {"PAID_IN": 50}),
        (one_of("mortgage", 100), one_of("mortgage", 80), {"REPAID": 20}),
        (one_of("loan", 100), one_of("loan", 150), {"BORROWED": -50}),
        (one_of("deposit", 100, currency="USD"), one_of("deposit", 100, currency="USD"), {"CURRENCY": 10}),
        (None, one_of("fund", 120, cost=100, opened_on=ago(5)), {"MARKET": 20, "BOUGHT": 100}),
        (None, one_of("fund", 120), {"BOUGHT": 120}),
        (None, one_of("property", 900, cost=500, opened_on=ago(4000)), {"RECORDED": 900}),
        (None, one_of("loan", 70), {"BORROWED": -70}),
        (one_of("fund", 100), None, {"SOLD": -100}),
        (one_of("mortgage", 100), None, {"REPAID": 100}),
    ],
)
def test_a_change_is_told_by_its_cause(
    earlier: ReviewedHolding | None, later: ReviewedHolding | None, expected: dict[str, int]
) -> None:
    before = at(BEFORE, *([earlier] if earlier else []))
    assert parts(before, at(NOW, *([later] if later else []), rate=71_000)) == expected


def test_a_sale_whose_proceeds_are_known_shows_the_gain_as_well() -> None:
    assert parts(at(BEFORE, one_of("fund", 100)), at(NOW, proceeds={"h": 130})) == {"MARKET": 30, "SOLD": -130}


@given(histories())
def test_the_parts_of_every_change_add_up_to_it(reviews: list[Review]) -> None:
    found = told(*reviews)
    assert sum(found.parts.values()) == (found.since_last or 0)
    for line in found.lines:
        assert sum(line.parts.values()) == line.delta
        if found.since_last is not None:
            assert line.delta == line.worth - (line.before or 0)


@given(histories(), st.data())
def test_they_add_up_whatever_was_paid(reviews: list[Review], data: st.DataObject) -> None:
    paid = st.none() | st.integers(0, 10**12)
    last = reviews[-1]
    told_of = tuple(replace(one, paid_in=data.draw(paid), paid_out=data.draw(paid)) for one in last.seen)
    got = {one.holding: data.draw(st.integers(0, 10**12)) for review in reviews[:-1] for one in review.seen}
    found = told(*reviews[:-1], replace(last, seen=told_of, proceeds=got))
    assert sum(found.parts.values()) == (found.since_last or 0)
    assert not any(line.parts for line in found.lines if line.change is Change.UNCHANGED)
