"""What each client brings: balances × margin and sales × fee, by the day, to the cent."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmtui.exchange.book_json import book_json, book_records
from rmtui.records.client import Stage
from rmtui.records.events import Sale
from rmtui.records.gift import Gift, GiftDirection
from rmtui.records.holding import HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.settings import PastEarnings, Settings
from rmtui.rules.assets.earnings import EXAMPLE_EARNINGS, earnings_by_day, with_past_earnings
from rmtui.rules.days.periods import MONTH, YEAR, Period
from rmtui.rules.work.contribution import (
    ContributionRow,
    balance_rows,
    client_balances,
    contribution_spans,
    contribution_weights,
    contributions,
    gifts_given,
    sale_rows,
)
from rmtui.store.contribution_reading import read_contributions
from rmtui.store.files.bulk import write_book
from tests.factory import TODAY, ago, client
from tests.folders import holding

FANG, QIANG = client("王芳", id="fang"), client("李强", id="qiang")
NOVEMBER = Period.around(TODAY, MONTH)
RATES = Settings(margins={"deposit": 120, "loan": 150}, fees={"fund": 100})


def of_balances(*held: Any, period: Period = NOVEMBER, reviews: Any = (), chosen: Settings = RATES) -> Any:
    spans = contribution_spans(period, chosen, TODAY)
    found = client_balances(held, reviews, chosen, TODAY, spans)
    each = zip(spans, ({FANG.id: one} for one in found), strict=True)
    return [row for _client, row in balance_rows(each, chosen)]


def seen(on: date, value: int) -> Review:
    return Review(
        client=FANG.id, on=on, seen=(ReviewedHolding(holding="h", kind=HoldingKind.DEPOSIT, name="定期", value=value),)
    )


def test_a_balance_of_a_whole_year_brings_the_margin_leap_years_too() -> None:
    deposit = holding(1_000_000_00, client=FANG.id, opened_on=date(2023, 1, 1), valued_on=date(2023, 1, 1))
    for year in (2024, 2025):
        (row,) = of_balances(deposit, period=Period.around(date(year, 6, 1), YEAR))
        assert (row.base, row.rate, row.amount) == (1_000_000_00, 120, 12_000_00)


def test_a_period_is_counted_up_to_today_and_across_years_by_the_days_of_each() -> None:
    deposit = holding(365_000_00, client=FANG.id, opened_on=date(2023, 12, 1), valued_on=date(2023, 12, 1))
    (row,) = of_balances(deposit)
    assert (row.days, row.amount) == (23, 365_000_00 * 120 * 23 // (10_000 * 365))
    winter = Period(date(2023, 12, 1), date(2024, 2, 1))
    assert [(row.days, row.year_days) for row in of_balances(deposit, period=winter)] == [(31, 365), (31, 366)]


def test_between_two_reviews_a_balance_changes_evenly_and_is_marked_as_an_estimate() -> None:
    deposit = holding(200_000_00, id="h", client=FANG.id, opened_on=date(2026, 1, 1), valued_on=date(2026, 11, 1))
    reviews = [seen(date(2026, 10, 1), 100_000_00), seen(date(2026, 11, 1), 200_000_00)]
    october = Period.around(date(2026, 10, 1), MONTH)
    (row,) = of_balances(deposit, period=october, reviews=reviews)
    assert row.is_estimated
    assert row.base == round(Fraction(sum(100_000_00 + Fraction(100_000_00 * day, 31) for day in range(31))) / 31)
    still = [seen(date(2026, 9, 1), 200_000_00), seen(date(2026, 11, 1), 200_000_00)]
    (row,) = of_balances(deposit, period=october, reviews=still)
    assert (row.base, row.is_estimated) == (200_000_00, False)


def test_a_loan_brings_its_margin_and_what_lies_elsewhere_nothing() -> None:
    of: dict[str, Any] = {"client": FANG.id, "opened_on": ago(400), "valued_on": ago(400)}
    rows = of_balances(
        holding(500_000_00, "loan", id="a", **of),
        holding(500_000_00, "deposit", id="b", institution="other bank", **of),
        holding(500_000_00, "property", id="c", **of),
    )
    assert [row.kind for row in rows] == [HoldingKind.LOAN]


def test_a_margin_that_changes_leaves_the_days_before_as_they_were() -> None:
    deposit = holding(365_000_00, client=FANG.id, opened_on=ago(400), valued_on=ago(400))
    changed = with_past_earnings(RATES, Settings(margins={"deposit": 60}), date(2026, 11, 11))
    rows = of_balances(deposit, chosen=changed)
    assert [(row.first.day, row.days, row.rate) for row in rows] == [(1, 10, 120), (11, 13, 60)]
    assert earnings_by_day(changed)(date(2026, 11, 10))[HoldingKind.FUND].fee == 100
    twice = with_past_earnings(changed, Settings(margins={"deposit": 10}, past_earnings=changed.past_earnings), TODAY)
    assert [past.margins for past in twice.past_earnings] == [{"deposit": 120, "loan": 150}, {"deposit": 60}]


def test_the_example_was_never_in_force() -> None:
    own = with_past_earnings(Settings(), RATES, TODAY)
    assert own.past_earnings == ()
    assert earnings_by_day(own)(ago(900))[HoldingKind.DEPOSIT].margin == 120


def test_a_sale_brings_its_fee_by_the_rate_of_its_day_one_of_no_known_kind_that_of_other() -> None:
    sales = [
        Sale(client=FANG.id, on=TODAY, amount=10_000_00, kind="fund"),
        Sale(client=FANG.id, on=TODAY, amount=10_000_00, kind=""),
        Sale(client=FANG.id, on=TODAY, amount=10_000_00, kind="fund", currency="USD"),
        Sale(client=FANG.id, on=ago(-1), amount=10_000_00, kind="fund"),
    ]
    chosen = Settings(fees={"fund": 100, "other": 5}, rates={"USD": 70_000})
    rows = [row for _client, row in sale_rows(sales, NOVEMBER, chosen, TODAY)]
    assert [row.amount for row in rows] == [100_00, 5_00, 700_00]


def test_those_who_make_80_percent_come_first_and_what_is_negative_has_no_share() -> None:
    lost = client("亏", id="c", stage=Stage.CLOSED)
    gone = client("走", id="d", stage=Stage.CLOSED)
    rows = [
        (who, ContributionRow(HoldingKind.FUND, TODAY, TODAY, 0, 0, amount))
        for who, amount in (("fang", 900), ("fang", -100), ("qiang", 200), ("c", -50))
    ]
    found = contributions({one.id: one for one in (FANG, QIANG, lost, gone)}, rows)
    assert [(one.client.id, one.amount, one.place.share, one.place.is_vital) for one in found] == [
        ("fang", 800, 800, True),
        ("qiang", 200, 200, False),
        ("c", -50, 0, False),
    ]


def test_who_brings_half_weighs_two_more_in_the_queue_the_others_of_80_percent_one() -> None:
    sales = [Sale(client="sold", on=ago(300), amount=200_000_00, kind="fund")]
    sales.append(Sale(client="long-ago", on=ago(366), amount=900_000_00, kind="fund"))
    weights = contribution_weights({"a": 5_000_00, "b": 1_500_00, "c": 1_400_00}, sales, RATES, TODAY)
    assert weights == {"a": 2, "sold": 1, "b": 1}


def test_gifts_that_were_given_are_a_cost_in_the_base_currency() -> None:
    of: dict[str, Any] = {"client": FANG.id, "on": TODAY, "what": "茶"}
    gifts = [
        Gift(value=100_00, **of),
        Gift(value=10_00, currency="USD", **of),
        Gift(value=999_00, direction=GiftDirection.RECEIVED, **of),
    ]
    assert gifts_given(gifts, NOVEMBER, Settings(rates={"USD": 70_000}), TODAY) == {FANG.id: 170_00}


# Compared with a naive computation, day by day, out of the JSON of the book

amounts = st.integers(-(10**15), 10**15)
days = st.dates(date(2023, 11, 1), date(2026, 11, 23))


@st.composite
def books(draw: st.DrawFn) -> list[Any]:
    """Two clients with holdings in two currencies, reviews that saw them, sales, and margins that changed once."""
    held = [
        holding(
            draw(amounts),
            draw(st.sampled_from(["deposit", "fund", "mortgage", "property"])),
            id=f"h{number}",
            client=draw(st.sampled_from(["fang", "qiang"])),
            institution=draw(st.sampled_from(["", "", "other bank"])),
            currency=draw(st.sampled_from(["CNY", "USD"])),
            valued_on=draw(st.none() | days),
            opened_on=draw(st.none() | days),
            closed_on=draw(st.none() | days),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    reviews = []
    for number, on in enumerate(draw(st.lists(days, max_size=3, unique=True))):
        who = draw(st.sampled_from(["fang", "qiang"]))
        parts = [
            ReviewedHolding(holding=one.id, kind=one.kind, name="x", value=draw(amounts), currency=one.currency)
            for one in held
            if one.client == who
        ]
        reviews.append(Review(id=f"r{number}", client=who, on=on, seen=tuple(parts), rates={"USD": 68_123}))
    sales = [
        Sale(client="fang", on=draw(days), amount=draw(amounts), kind=draw(st.sampled_from(["fund", "loan", ""])))
        for _number in range(draw(st.integers(0, 3)))
    ]
    past = PastEarnings(before=draw(days), margins={"fund": 33}, fees={"fund": 7})
    chosen = Settings(
        rates={"USD": 71_000}, margins={"fund": 50, "deposit": 115}, fees={"loan": 3}, past_earnings=(past,)
    )
    return [FANG, QIANG, *held, *reviews, *sales, chosen]


def naive(book: dict[str, Any], first: date, end: date) -> dict[str, int]:
    """By client what the JSON of a book says that each brought, in cents."""
    (chosen,) = book["settings"]
    brought: defaultdict[str, int] = defaultdict(int)

    def cents(text: str) -> Fraction:
        return Fraction(text) * 100

    def percent(day: date, which: str, kind: str) -> Fraction:
        past = chosen["past_earnings"][0]
        table = past if day < date.fromisoformat(past["before"]) else chosen
        usual = EXAMPLE_EARNINGS[HoldingKind(kind)]
        points = Fraction(usual.margin if which == "margins" else usual.fee)
        return Fraction(table[which][kind]) if kind in table[which] else points / 100

    def known(one: dict[str, Any]) -> dict[date, int]:
        found = {}
        for review in book["reviews"]:
            for part in review["seen"]:
                if part["holding"] == one["id"]:
                    rate = Fraction(review["rates"]["USD"]) if part["currency"] == "USD" else 1
                    found[date.fromisoformat(review["on"])] = round(cents(part["value"]) * rate)
        on = date.fromisoformat(one["valued_on"]) if one["valued_on"] else TODAY
        rate = Fraction(chosen["rates"]["USD"]) if one["currency"] == "USD" else 1
        return {**found, on: round(cents(one["value"]) * rate)}

    def balance(one: dict[str, Any], balances: dict[date, int], day: date) -> Fraction:
        opened = date.fromisoformat(one["opened_on"]) if one["opened_on"] else min(balances)
        if day < opened or (one["closed_on"] and day >= date.fromisoformat(one["closed_on"])):
            return Fraction(0)
        before = max((on for on in balances if on <= day), default=None)
        after = min((on for on in balances if on > day), default=None)
        if before is None or after is None:
            return Fraction(balances[before or after])  # type: ignore[index]
        return (
            balances[before]
            + Fraction((balances[after] - balances[before]) * (day - before).days) / (after - before).days
        )

    bounds = {first, end, *(date(year, 1, 1) for year in range(first.year + 1, end.year + 1))}
    bounds.add(date.fromisoformat(chosen["past_earnings"][0]["before"]))
    spans = sorted(day for day in bounds if first <= day <= end)
    for start, stop in pairwise(spans):
        whole: defaultdict[tuple[str, str], Fraction] = defaultdict(Fraction)
        length, year = (stop - start).days, (date(start.year + 1, 1, 1) - date(start.year, 1, 1)).days
        for one in book["holdings"]:
            if not one["institution"] and one["kind"] != "property":
                balances = known(one)
                for number in range(length):
                    whole[one["client"], one["kind"]] += balance(one, balances, start + timedelta(days=number))
        for (who, kind), total in whole.items():
            average = round(total / length)
            brought[who] += round(average * percent(start, "margins", kind) / 100 * length / year)
    for sale in book["sales"]:
        on = date.fromisoformat(sale["on"])
        if first <= on < end:
            fee = percent(on, "fees", sale["kind"] or "other")
            brought[sale["client"]] += round(cents(sale["amount"]) * fee / 100)
    return brought


@given(records=books(), month=st.dates(date(2023, 12, 1), date(2026, 11, 1)), length=st.sampled_from([1, 3, 12]))
@settings(max_examples=25)
def test_every_sum_is_that_of_a_naive_computation_from_the_json(
    tmp_path_factory: pytest.TempPathFactory, records: list[Any], month: date, length: int
) -> None:
    book = write_book(str(tmp_path_factory.mktemp("worth") / "book"), records)
    period = Period.around(month, length)
    found = read_contributions(book, period, TODAY)
    again = read_contributions(book, period, TODAY)  # from the index
    wanted = naive(
        json.loads(json.dumps(book_json(book_records(book)))), period.first, min(period.end, TODAY + timedelta(days=1))
    )
    for answer in (found, again):
        assert {one.client.id: one.amount for one in answer.now} == {"fang": wanted["fang"], "qiang": wanted["qiang"]}


def test_what_changes_of_one_client_is_computed_anew(tmp_path: Path) -> None:
    deposit = holding(365_000_00, id="h", client=FANG.id, opened_on=ago(400), valued_on=ago(400))
    book = write_book(str(tmp_path / "book"), [FANG, QIANG, deposit, RATES])
    before = read_contributions(book, NOVEMBER, TODAY).now[0].amount
    book.save(holding(365_000_00, id="g", client=FANG.id, opened_on=ago(400), valued_on=ago(400)), what="add")
    assert read_contributions(book, NOVEMBER, TODAY).now[0].amount == 2 * before
    book.save(Review(client=FANG.id, on=ago(1), seen=seen(ago(1), 0).seen), what="review")
    assert read_contributions(book, NOVEMBER, TODAY).now[0].amount < 2 * before
    book.remove(*book.holdings())
    assert read_contributions(book, NOVEMBER, TODAY).now[0].amount == 0
