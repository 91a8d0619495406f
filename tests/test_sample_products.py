"""What the invented branch sells, and to whom."""

from __future__ import annotations

from random import Random

import pytest
from dateutil.relativedelta import relativedelta

from rmtui.records.client import ClientKind, RiskGrade, Tier
from rmtui.sample.book import generate_book
from rmtui.sample.branches import BRANCHES
from rmtui.sample.products import format_amount, suitable_product, typical_amount
from tests.factory import TODAY, client

BRANCH = BRANCHES["zh"]


@pytest.mark.parametrize("kind", ["deposit", "bond", "wealth", "fund", "insurance", "metal"])
def test_a_cautious_client_is_offered_something_of_every_kind(kind: str) -> None:
    assert suitable_product(BRANCH, client(risk=RiskGrade.C1), kind, Random(1))


def test_a_cautious_client_is_never_offered_a_risky_fund() -> None:
    rng = Random(1)
    assert {suitable_product(BRANCH, client(risk=RiskGrade.C1), "fund", rng) for _ in range(50)} == {"零钱通货币"}
    bold = {suitable_product(BRANCH, client(risk=RiskGrade.C4), "fund", rng) for _ in range(80)}
    assert {"零钱通货币", "启帆300指数"} <= bold


def test_a_folder_in_english_names_products_in_english() -> None:
    assert (
        suitable_product(BRANCH, client(risk=RiskGrade.C1, tags=("English",)), "fund", Random(1))
        == "Pocket money market"
    )


def test_important_clients_move_larger_sums() -> None:
    rng = Random(1)
    sums = {tier: sum(typical_amount(BRANCH, client(tier=tier), "wealth", rng) for _ in range(50)) for tier in Tier}
    assert sums[Tier.A] > sums[Tier.B] > sums[Tier.C] > sums[Tier.D]
    company = client(kind=ClientKind.COMPANY)
    assert sum(typical_amount(BRANCH, company, "deposit", rng) for _ in range(50)) > sums[Tier.A]


def test_sums_are_those_people_name() -> None:
    rng = Random(1)
    for tier in Tier:
        amount = typical_amount(BRANCH, client(tier=tier), "deposit", rng)
        assert amount % 1_000_000 == 0
        assert amount < 10_000_000 or amount % 5_000_000 == 0


@pytest.mark.parametrize(
    ("amount", "chinese", "english"),
    [(200_000, "0.2万", "2k"), (50_000_000, "50万", "500k"), (120_000_000, "120万", "1.2m")],
)
def test_a_sum_is_written_down_short(amount: int, chinese: str, english: str) -> None:
    assert (format_amount(amount, english=False), format_amount(amount, english=True)) == (chinese, english)


@pytest.mark.parametrize("language", BRANCHES)
def test_a_product_is_held_for_the_term_its_name_says_and_nothing_is_reviewed_on_a_holiday(language: str) -> None:
    branch, book = BRANCHES[language], generate_book(language, TODAY)
    months = {name: one.months for all_ in branch.shelf.values() for one in all_ for name in (one.name, one.english)}
    termed = [one for one in book.holdings if months.get(one.name) and one.opened_on]
    assert len({one.name for one in termed}) > 4
    for one in termed:
        assert one.opened_on and one.matures_on == one.opened_on + relativedelta(months=months[one.name]), one.name
    days = {day for one in book.reviews for day in (one.on, one.next_on) if day}
    assert not [day for day in days if day in branch.holidays(day.year)]
