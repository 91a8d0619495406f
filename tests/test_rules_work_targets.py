"""Targets: figures against rows, plans, and where they are heading."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rmtui.records.client import Client, Stage
from rmtui.records.holding import Holding
from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.records.target import Indicator, Target
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.days.periods import MONTH, QUARTER, YEAR, Period
from rmtui.rules.work.achievements import (
    achieved,
    achievements,
    deposits_without_past,
    figure,
    sales_without_kind,
    unclear_premiums,
)
from rmtui.rules.work.progress_text import (
    contacts_counted_text,
    deposits_without_past_text,
    forecast_on_text,
    sales_without_kind_text,
    working_days_text,
)
from rmtui.rules.work.targets import Progress, all_progress, planned, spread, with_months
from rmtui.rules.work.work_records import WorkRecords, measured_reviews, month_work
from tests.factory import TODAY, ago, client, contact, sale
from tests.folders import holding

FANG = client("王芳", id="fang", opened_on=ago(3))
NOVEMBER = Period.around(TODAY, MONTH)
WEEKENDS = Holidays({}, statute=None)
YUAN = 100


def work(*records: object, clients: tuple[Client, ...] = (FANG,), settings: Settings | None = None) -> WorkRecords:
    """The records of a book, however many kinds."""
    of = {
        kind: [one for one in records if type(one).__name__ == kind]
        for kind in ("Contact", "Sale", "Review", "Holding")
    }
    return WorkRecords(
        clients={one.id: one for one in clients},
        settings=settings or Settings(),
        today=TODAY,
        contact_days=month_work(of["Contact"], ()).contacts,  # type: ignore[arg-type]
        sales=of["Sale"],  # type: ignore[arg-type]
        holdings=of["Holding"],  # type: ignore[arg-type]
        reviews=measured_reviews(of["Review"]),  # type: ignore[arg-type]
        contacts=of["Contact"],  # type: ignore[arg-type]
    )


def done(indicator: Indicator, *records: object, **more: object) -> int:
    return figure(indicator, NOVEMBER, work(*records, **more))  # type: ignore[arg-type]


def progress(target: Target, *records: object, period: Period = NOVEMBER) -> Progress:
    return all_progress([target], period, work(*records), WEEKENDS)[target.indicator]


def test_sales_count_by_their_kind_in_their_month() -> None:
    sales = [
        sale(FANG, amount=5 * YUAN, kind="fund"),
        sale(FANG, on=date(2026, 11, 1), amount=3 * YUAN, kind="fund"),
        sale(FANG, on=date(2026, 10, 31), amount=1 * YUAN, kind="fund"),
        sale(FANG, amount=2 * YUAN, kind="loan"),
    ]
    assert done(Indicator.FUND, *sales) == 8 * YUAN
    assert done(Indicator.LOAN, *sales) == 2 * YUAN


def test_a_loan_counts_once_whether_its_sale_was_logged_or_it_was_put_into_the_folder() -> None:
    def loan(amount: int, since: date, **known: Any) -> Holding:
        return holding(amount * YUAN, "mortgage", client="fang", opened_on=since, **known)

    sold = sale(FANG, on=date(2026, 11, 2), amount=50 * YUAN, kind="loan")
    drawn, by_hand = loan(49, date(2026, 11, 20), id="drawn"), loan(30, date(2026, 11, 21), id="by-hand")
    assert done(Indicator.LOAN, by_hand) == 30 * YUAN
    assert done(Indicator.LOAN, sold, drawn) == 50 * YUAN
    assert done(Indicator.LOAN, sold, drawn, by_hand) == 80 * YUAN
    agreed_before = sale(FANG, on=date(2026, 10, 5), amount=50 * YUAN, kind="loan")
    assert done(Indicator.LOAN, agreed_before, drawn) == 0
    elsewhere, earlier = loan(9, ago(1), institution="Halifax"), loan(9, date(2026, 10, 31))
    assert done(Indicator.LOAN, elsewhere, earlier, holding(9, client="fang", opened_on=ago(1))) == 0


def test_a_premium_counts_by_what_the_words_of_the_sale_say() -> None:
    sales = [
        sale(FANG, amount=10, kind="insurance", product="10万年金险 趸交"),
        sale(FANG, amount=20, kind="insurance", product="安康重疾（期缴）"),
        sale(FANG, amount=30, kind="insurance", product="whole life, annual premium"),
        sale(FANG, amount=40, kind="insurance", product="安康"),
    ]
    assert done(Indicator.SINGLE_PREMIUMS, *sales) == 10
    assert done(Indicator.REGULAR_PREMIUMS, *sales) == 50
    assert achieved(unclear_premiums(NOVEMBER, work(*sales))) == 40


def test_a_sale_of_which_the_kind_is_not_known_counts_for_nothing_and_is_told() -> None:
    sales = [sale(FANG, amount=20 * YUAN, kind="", product="稳利90天"), sale(FANG, amount=10 * YUAN, kind="wealth")]
    assert done(Indicator.WEALTH, *sales) == 10 * YUAN
    told = sales_without_kind_text(sales_without_kind(NOVEMBER, work(*sales)))
    assert told.startswith("1 sale of ")
    assert sales_without_kind_text(sales_without_kind(NOVEMBER, work(*sales[1:]))) == ""


def test_who_is_counted_as_new_and_as_referred() -> None:
    clients = (
        FANG,
        client("李强", id="qiang", opened_on=ago(2), referred_by="fang"),
        client("赵敏", id="min", opened_on=ago(1), referred_by="fang", stage=Stage.PROSPECT),
        client("陈静", id="jing", opened_on=ago(60)),
        client("张伟", id="wei"),
        client("杨雪", id="xue", found_on=ago(3), referred_by="fang", stage=Stage.PROSPECT),
        client("郑凯", id="kai", found_on=ago(70), opened_on=ago(3), referred_by="fang"),
    )
    assert done(Indicator.NEW_CLIENTS, clients=clients) == 3
    assert done(Indicator.REFERRALS, clients=clients) == 3, "who was found before counted then"


def test_attempts_and_drafts_do_not_count() -> None:
    assert done(Indicator.CONTACTS, contact(FANG), contact(FANG, outcome="not-reached")) == 1
    reviews = [Review(client="fang", on=ago(1)), Review(client="fang", on=ago(0), draft=True)]
    assert done(Indicator.REVIEWS, *reviews) == 1


def test_what_lies_ahead_is_not_done() -> None:
    assert done(Indicator.CONTACTS, contact(FANG, on=ago(-1))) == 0
    assert done(Indicator.FUND, sale(FANG, on=ago(-1), amount=1, kind="fund")) == 0


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(-(10**15), 10**15), st.sampled_from(("fund", "wealth", ""))))
)
def test_each_figure_is_the_sum_of_its_rows_and_a_quarter_that_of_its_months(
    sold: list[tuple[int, int, str]],
) -> None:
    sales = [sale(FANG, on=ago(days), amount=amount, kind=kind) for days, amount, kind in sold]
    book = work(*sales, *(contact(FANG, on=ago(days)) for days, _amount, _kind in sold))
    for indicator in (Indicator.FUND, Indicator.CONTACTS):
        quarter = Period.around(TODAY, QUARTER)
        naive = sum(
            amount if indicator is Indicator.FUND else 1
            for days, amount, kind in sold
            if date(2026, 10, 1) <= ago(days) <= TODAY and (kind == "fund" or indicator is Indicator.CONTACTS)
        )
        assert figure(indicator, quarter, book) == naive
        assert achieved(achievements(indicator, quarter, book)) == naive
        assert sum(figure(indicator, Period.around(month, MONTH), book) for month in quarter.months()) == naive


@given(st.integers(0, 10**15), st.sampled_from(Indicator))
def test_a_year_is_the_sum_of_its_months_and_an_average_their_mean(whole: int, indicator: Indicator) -> None:
    target = with_months(Target(indicator=indicator, year=2026), spread(whole, indicator))
    assert planned([target], indicator, Period.around(TODAY, YEAR)) == target.whole_year == whole
    quarters = [
        planned([target], indicator, Period.around(date(2026, month, 1), QUARTER)) or 0 for month in (1, 4, 7, 10)
    ]
    assert (quarters == [whole] * 4) if indicator.is_average else sum(quarters) == whole
    assert planned([target], indicator, Period.around(date(2027, 1, 1), YEAR)) is None


def test_each_working_day_left_must_bring_its_part_of_what_is_missing() -> None:
    target = with_months(Target(indicator=Indicator.FUND, year=2026), (0,) * 10 + (21_000 * YUAN, 0))
    half = progress(target, sale(FANG, on=ago(10), amount=9_000 * YUAN, kind="fund"))
    assert (half.share, half.a_day) == (429, 2_000 * YUAN)  # 12,000 on the six days from Monday on
    assert half.forecast == 11_813 * YUAN  # of 21 days 16 are over
    assert not half.is_on_course
    over = progress(target, sale(FANG, amount=30_000 * YUAN, kind="fund"))
    assert (over.share, over.a_day, over.is_on_course) == (1429, None, True)


def test_a_forecast_waits_until_a_quarter_of_the_working_days_have_come() -> None:
    target = with_months(Target(indicator=Indicator.FUND, year=2026), (0,) * 10 + (21_000 * YUAN, 0))

    def on(day: int, amount: int) -> Progress:
        sold = replace(work(sale(FANG, on=date(2026, 11, 2), amount=amount, kind="fund")), today=date(2026, 11, day))
        return all_progress([target], NOVEMBER, sold, WEEKENDS)[Indicator.FUND]

    early = on(2, 4_000 * YUAN)
    assert (early.forecast, early.with_opportunities, early.is_on_course) == (None, None, None)
    assert early.forecast_on == date(2026, 11, 9), "the sixth of 21 working days"
    assert forecast_on_text([early], date(2026, 11, 2)).startswith("Forecasts from 9 Nov on")
    assert on(2, 21_000 * YUAN).is_on_course, "what is done needs no forecast"
    begun = on(9, 4_000 * YUAN)
    assert (begun.forecast, begun.forecast_on) == (14_000 * YUAN, None)
    assert forecast_on_text([begun], date(2026, 11, 9)) == ""


def test_messages_count_as_contacts_and_those_spoken_to_are_told_apart() -> None:
    greeted = contact(FANG, greeting=True)
    contacts = [contact(FANG), contact(FANG, channel="W"), contact(FANG, outcome="not-reached"), greeted]
    assert done(Indicator.CONTACTS, *contacts) == 2
    told = contacts_counted_text(NOVEMBER, work(*contacts))
    assert told == "Contacts are by every channel, messages too; 1 of them counts as spoken."
    assert contacts_counted_text(NOVEMBER, work(greeted)) == ""


def test_what_opportunities_are_likely_to_bring_is_added_to_the_forecast() -> None:
    one = Opportunity(
        client="fang",
        on=TODAY,
        product="fund",
        kind="fund",
        amount=1_000 * YUAN,
        stage=OpportunityStage.APPLIED,
        expected_on=ago(-2),
    )
    book = replace(work(sale(FANG, on=ago(10), amount=1_600 * YUAN, kind="fund")), opportunities=(one,))
    found = all_progress([], NOVEMBER, book, WEEKENDS)
    assert (found[Indicator.FUND].forecast, found[Indicator.FUND].with_opportunities) == (2_100 * YUAN, 2_700 * YUAN)
    assert found[Indicator.LOAN].with_opportunities == 0
    assert found[Indicator.CONTACTS].with_opportunities is None


def test_without_a_plan_and_with_a_plan_of_nothing_no_share_is_shown() -> None:
    nothing = progress(Target(indicator=Indicator.CONTACTS, year=2026, counts=(0,) * 12), contact(FANG))
    assert (nothing.planned, nothing.share, nothing.a_day) == (0, None, None)
    unplanned = progress(Target(indicator=Indicator.CONTACTS, year=2025, counts=(9,) * 12), contact(FANG))
    assert (unplanned.planned, unplanned.done) == (None, 1)


def test_the_period_before_and_that_of_the_year_before_stand_beside_it() -> None:
    contacts = [contact(FANG, on=day) for day in (date(2026, 10, 30), date(2025, 11, 3), date(2025, 11, 4), TODAY)]
    found = progress(Target(indicator=Indicator.CONTACTS, year=2026, counts=(1,) * 12), *contacts)
    assert (found.done, found.before, found.year_before) == (1, 1, 2)


def test_a_month_that_is_over_has_no_days_left() -> None:
    target = Target(indicator=Indicator.CONTACTS, year=2026, counts=(9,) * 12)
    october = progress(target, contact(FANG, on=date(2026, 10, 9)), period=NOVEMBER.shifted(-1))
    assert (october.done, october.forecast, october.a_day) == (1, 1, None)


def test_a_greeting_is_no_contact_that_is_measured() -> None:
    assert done(Indicator.CONTACTS, contact(FANG), contact(FANG, greeting="christmas-2026-12-25")) == 1


def test_a_plan_goes_over_the_turn_of_the_year_and_needs_every_month() -> None:
    last, this = (
        with_months(Target(indicator=Indicator.CONTACTS, year=year), tuple(range(first, first + 12)))
        for year, first in ((2025, 1), (2026, 101))
    )
    winter = Period(date(2025, 12, 1), date(2026, 3, 1))
    assert planned([last, this], Indicator.CONTACTS, winter) == 12 + 101 + 102
    assert planned([this], Indicator.CONTACTS, winter) is None
    assert planned([last, this], Indicator.CONTACTS, Period(date(2026, 1, 1), date(2026, 1, 15))) is None


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (27, "2 working days left, today included."),
        (28, "1 working day left."),
        (29, "1 working day left."),
        (30, "1 working day left, today included."),
    ],
)
def test_a_day_off_is_no_working_day_that_is_left(day: int, said: str) -> None:
    assert working_days_text(NOVEMBER, date(2026, 11, day), WEEKENDS) == said


def test_of_a_month_to_come_today_is_no_day_and_of_one_that_is_over_nothing_is_said() -> None:
    assert working_days_text(NOVEMBER, date(2026, 10, 30), WEEKENDS) == "21 working days left."
    assert working_days_text(NOVEMBER, date(2026, 12, 1), WEEKENDS) == ""


def test_deposits_without_an_opening_day_are_told_of_where_their_first_balance_is_within_the_period() -> None:
    entered = holding(60 * YUAN, client="fang", valued_on=ago(3))
    others = [
        holding(70 * YUAN, client="fang", valued_on=ago(3), opened_on=ago(100)),
        holding(80 * YUAN, client="fang", valued_on=ago(60)),
        holding(90 * YUAN, client="fang", valued_on=ago(3), institution="elsewhere"),
    ]
    rows = deposits_without_past(NOVEMBER, work(entered, *others))
    assert [one.record for one in rows] == [entered]
    assert deposits_without_past_text(rows, TODAY) == (
        "1 deposit of 60 has no opening day: the daily average has it only from 20 Nov on, its first balance in the "
        "book."
    )
    assert not deposits_without_past_text((), TODAY)
