from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from msgspec.structs import replace

from rmtui.records.client import Client, Stage, Tier
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine
from rmtui.records.policy import Frequency
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.maturities import DueItem, DueItemKind, by_week, due_items
from tests.factory import TODAY, ago, client
from tests.folders import holding, holdings, policy, review

NOTHING = FolderFacts()


def items(one: Client, folder: FolderFacts = NOTHING, days: int = 30) -> list[DueItem]:
    return due_items([one], {one.id: folder}, TODAY, days)


def days(one: Client, folder: FolderFacts = NOTHING, ahead: int = 30) -> list[tuple[date, str]]:
    return [(item.day, item.kind.value) for item in items(one, folder, ahead)]


def test_what_matures_is_told_with_its_amount() -> None:
    one, note = client(), holding(500, matures_on=ago(-3), currency="USD", name="安悦90天")
    assert items(one, FolderFacts([note])) == [
        DueItem(ago(-3), one.id, DueItemKind.MATURITY, note.id, "安悦90天", 500, "USD"),
    ]


def test_a_debt_is_paid_and_not_received() -> None:
    (item,) = items(client(), FolderFacts([holding(500, "loan", matures_on=ago(-3))]))
    assert item.amount == -500


def test_what_matured_stays_overdue_until_it_is_closed() -> None:
    assert days(client(), FolderFacts([holding(matures_on=ago(400))])) == [(ago(400), "maturity")]
    assert days(client(), FolderFacts([holding(matures_on=ago(400), closed_on=ago(399))])) == []


def test_lines_that_end_and_what_secures_a_loan_stand_on_the_ladder_as_long_as_they_are_open() -> None:
    line = CreditLine(client="c", name="周转", limit=5, until=ago(-9), guaranteed_until=ago(-4))
    loan = holding(500, "loan", matures_on=ago(-20), pledge_insured_until=ago(2))
    assert days(client(), FolderFacts([loan], lines=[line])) == [
        (ago(2), "pledge-insurance-ends"),
        (ago(-4), "guarantee-ends"),
        (ago(-9), "line-ends"),
        (ago(-20), "maturity"),
    ]
    paid_off = replace(loan, closed_on=ago(1)), replace(line, closed_on=ago(1))
    assert days(client(), FolderFacts(paid_off[:1], lines=paid_off[1:])) == []


def test_every_premium_of_the_time_and_the_end_of_cover_are_told() -> None:
    one = client()
    monthly = policy(
        "medical", one, premium=7, frequency=Frequency.MONTHLY, start=date(2026, 1, 31), end=date(2027, 1, 30)
    )
    assert [(item.day, item.kind, item.amount) for item in items(one, FolderFacts((), [monthly]), 90)] == [
        (date(2026, 11, 30), DueItemKind.PREMIUM, -7),
        (date(2026, 12, 31), DueItemKind.PREMIUM, -7),
        (date(2027, 1, 30), DueItemKind.COVER_ENDS, None),
    ]
    assert items(one, FolderFacts((), [monthly]))[0].name == "medical"


def test_assessments_and_reviews_are_told_also_when_they_are_overdue() -> None:
    one = client(risk_on=date(2024, 12, 1), tier=Tier.A)
    folder = FolderFacts(last_review=review(one, on=ago(20)))
    assert days(one, folder) == [(date(2025, 12, 1), "assessment"), (ago(-10), "review")]


def test_a_client_nothing_is_known_of_has_nothing_to_review() -> None:
    assert days(client(tier=Tier.A, opened_on=ago(400))) == []
    assert days(client(tier=Tier.A, opened_on=ago(10)), FolderFacts([holding()])) == [(ago(-21), "review")]


@pytest.mark.parametrize(
    ("stage", "told"),
    [(Stage.ACTIVE, True), (Stage.DORMANT, True), (Stage.CLOSED, False), (Stage.PROSPECT, False)],
)
def test_a_closed_client_and_a_prospect_have_nothing_that_falls_due(stage: Stage, told: bool) -> None:
    assert bool(days(client(stage=stage), FolderFacts([holding(matures_on=TODAY)]))) is told


def test_what_lies_further_ahead_waits() -> None:
    folder = FolderFacts([holding(matures_on=ago(-31))])
    assert days(client(), folder) == []
    assert days(client(), folder, ahead=31) == [(ago(-31), "maturity")]


def test_a_week_belongs_to_its_thursday() -> None:
    weeks = by_week([], date(2026, 12, 30), date(2027, 1, 5))
    assert [(week.monday, week.number) for week in weeks] == [(date(2026, 12, 28), 53), (date(2027, 1, 4), 1)]


def test_the_ladder_has_every_week_and_what_matures_in_it() -> None:
    owned = [
        holding(500, matures_on=TODAY),
        holding(100, matures_on=ago(-6), currency="USD"),
        holding(900, "loan", matures_on=ago(-6)),
        holding(70, matures_on=ago(-14)),
        holding(40, matures_on=ago(1)),
    ]
    weeks = by_week(items(client(), FolderFacts(owned)), TODAY, ago(-20))
    assert [[item.amount for item in week.items] for week in weeks] == [[500, 100, -900], [], [70]]


def test_the_first_week_begins_with_the_first_day_of_the_span() -> None:
    found = items(client(), FolderFacts([holding(matures_on=ago(-day)) for day in (1, 2, 3)]))
    (week,) = by_week(found, ago(-2), ago(-4))
    assert [item.day for item in week.items] == [ago(-2), ago(-3)]


def test_a_span_that_ends_before_it_begins_has_no_weeks() -> None:
    assert by_week([], TODAY, ago(1)) == []


@given(holdings)
def test_every_item_of_the_span_is_in_one_week(owned: list[Holding]) -> None:
    found = items(client(), FolderFacts(owned), 400)
    weeks = by_week(found, TODAY, ago(-400))
    assert [item for week in weeks for item in week.items] == [item for item in found if item.day >= TODAY]
    assert all((item.day - week.monday).days in range(7) for week in weeks for item in week.items)


def test_a_first_review_has_no_day_once_it_is_past_that_of_the_schedule() -> None:
    assert not items(client(tier=Tier.A, opened_on=ago(3_800)), FolderFacts([holding()]))
    assert [item.day for item in items(client(tier=Tier.A, opened_on=ago(10)), FolderFacts([holding()]))] == [ago(-21)]
