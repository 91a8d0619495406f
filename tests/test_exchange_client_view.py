"""What a client gets to see of a review."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from rmtui import language
from rmtui.exchange import review_page, review_text
from rmtui.exchange.client_view import client_view
from rmtui.exchange.output_table import Money, OutputTable, Share, cell_text
from rmtui.records.holding import HoldingKind
from rmtui.records.review import Review, ReviewedHolding, ReviewStep
from rmtui.records.settings import Settings
from rmtui.rules.review import progress
from tests.factory import client
from tests.folders import holding, known
from tests.review_sheets import full_sheet, line, sheet


def column(part: OutputTable, heading: str) -> list[str]:
    at = part.headings.index(heading)
    return [cell_text(row[at]) for row in part.rows]


def test_amounts_are_in_base_currency_with_two_decimals() -> None:
    assert [cell_text(Money(fen)) for fen in (0, 5, -5, 123456789)] == ["0.00", "0.05", "-0.05", "1,234,567.89"]
    assert [cell_text(Money(fen, change=True)) for fen in (0, 5, -5)] == ["0.00", "+0.05", "-0.05"]
    assert cell_text(Share(125)) == "12.5%"
    assert cell_text(date(2026, 11, 23)) == "23 Nov 2026"


def test_what_the_manager_keeps_to_himself_is_not_in_it() -> None:
    shown = repr(client_view(full_sheet()))
    assert "沪深300指数增强A" in shown
    assert not [private for private in ("嫌费率高", "理赔时曾有争议", "王姐") if private in shown]


def test_what_is_owed_is_negative_and_the_sum_is_the_net_worth() -> None:
    made = full_sheet()
    holdings = client_view(made).holdings
    assert column(holdings, "Value (yuan)")[-1] == "-860,000.00"
    assert holdings.sums[holdings.headings.index("Value (yuan)")] == Money(made.total.net)


def test_what_was_sold_is_among_the_changes_and_not_the_holdings() -> None:
    view = client_view(full_sheet())
    assert "储蓄国债 2023" not in column(view.holdings, "Holding")
    *_others, sold, still = view.changes.rows
    assert [cell_text(cell) for cell in sold] == ["储蓄国债 2023", "Sold or paid off", "200,000.00", "-200,000.00", ""]
    assert [cell_text(cell) for cell in still][:3] == ["All others", "Unchanged", "3,700,000.00"]
    assert view.changes.sums[3] == Money(full_sheet().since_last or 0, change=True)


def test_at_the_first_review_nothing_is_compared() -> None:
    view = client_view(sheet(line("fund", "A", 100), first=True))
    assert [label for label, _total in view.totals] == ["Total assets", "Debts", "Net assets"]
    assert "Change (yuan)" not in view.holdings.headings
    assert view.changes.rows == ()


def test_the_second_review_has_one_change_to_tell() -> None:
    made = sheet(line("fund", "A", 100, 90))
    view = client_view(made._replace(history=made.history[-2:]))
    assert [label for label, _total in view.totals][3:] == ["Since the last review"]


def test_another_currency_has_its_own_column_and_its_rate() -> None:
    view = client_view(full_sheet())
    assert [said for said in column(view.holdings, "In its currency") if said] == ["USD 10,000.07"]
    assert view.rates == "Converted at: 1 USD = 7.10 yuan."
    made = full_sheet()
    unknown = client_view(made._replace(review=replace(made.review, rates={})))
    assert unknown.rates == "Converted at: no rate is known for USD, which is counted as nothing."
    assert client_view(sheet(line("fund", "A", 100))).rates == ""


def test_policies_that_have_ended_are_no_cover() -> None:
    made = full_sheet()
    ended = replace(made.policies[1], end=date(2026, 11, 22))
    assert len(client_view(made).coverage.rows) == 2
    assert column(client_view(made._replace(policies=(made.policies[0], ended))).coverage, "Product") == [
        "安心重疾 2021"
    ]


@pytest.mark.parametrize(
    ("known", "ends"),
    [
        ({"for_life": True}, "For life"),
        ({"for_life": False}, "Not recorded"),
        ({"end": date(2041, 3, 31)}, "31 Mar 2041"),
    ],
)
def test_that_the_end_of_cover_is_unknown_is_not_called_for_life(known: dict[str, Any], ends: str) -> None:
    made = full_sheet()
    policy = replace(made.policies[0], **{"for_life": False, **known})
    assert [cell_text(cell) for cell in column(client_view(made._replace(policies=(policy,))).coverage, "Ends")] == [
        ends
    ]


def test_only_the_steps_for_the_client_are_handed_over() -> None:
    made = full_sheet()
    own = ReviewStep(due=date(2026, 11, 30), text="查他的他行资产")
    marked = ReviewStep(due=date(2026, 12, 1), text="发对比表", for_client=True)
    view = client_view(made._replace(review=replace(made.review, steps=(own, marked))))
    assert view.steps == ((date(2026, 12, 1), "发对比表"),)


def test_a_day_that_the_program_chose_is_not_handed_over() -> None:
    made = full_sheet()
    step = ReviewStep(due=date(2026, 11, 30), text="发对比表", for_client=True, assumed=True)
    made = made._replace(review=replace(made.review, steps=(step,)))
    assert client_view(made).steps == ((None, "发对比表"),)
    assert "- 发对比表\n" in review_text.text(made)
    assert "30 Nov 2026" not in review_text.text(made) + review_page.page(made)


def test_a_column_that_is_not_there_is_not_explained() -> None:
    fund = line("fund", "A", 100, gain=1)
    young = client_view(sheet(fund, line("fund", "B", 100), gain=1))
    assert "Annual return" not in young.holdings.headings
    assert young.returns.startswith("Gain is value less the cost of what is still held")
    assert young.returns.endswith("The cost of 1 holding is not known.")
    old = client_view(sheet(fund._replace(yearly_return=500), line("fund", "B", 100), gain=1))
    assert "Annual return" in old.holdings.headings
    assert "The annual return is money-weighted" in old.returns and "1 holding has no return" in old.returns


def test_property_lies_with_no_bank_and_a_debt_without_one_is_with_this_bank_as_in_the_report() -> None:
    owed, elsewhere = line("mortgage", "按揭", -1), line("mortgage", "建行按揭", -1, institution="建行")
    view = client_view(sheet(line("property", "梧桐里", 1), line("deposit", "B", 1), owed, elsewhere))
    assert column(view.holdings, "Institution") == ["", "With us", "With us", "建行"]
    assert holding(1, "mortgage").is_own_loan


def test_this_bank_is_called_by_its_name_where_it_is_known() -> None:
    held = sheet(line("fund", "A", 100), line("fund", "B", 100, institution="海岸银行"))
    view = client_view(held, Settings(bank="汇海银行"))
    assert column(view.holdings, "Institution") == ["汇海银行", "海岸银行"]
    assert "This bank" not in repr(view)


def test_what_has_no_exchange_rate_is_worth_no_amount() -> None:
    made = sheet(line("fund", "A", 100)._replace(currency="XYZ", worth=0), line("fund", "B", 100))
    view = client_view(made)
    assert column(view.holdings, "Value (yuan)")[0] == "No rate"
    assert "0.00" not in column(view.holdings, "Change (yuan)")
    assert "no rate is known for XYZ" in view.rates


@pytest.mark.parametrize("hostile", ["\x1b[31m", "\u202egnp", "\u200b"])
def test_nothing_hidden_reaches_the_client(hostile: str) -> None:
    view = client_view(sheet(line("fund", hostile, 1, institution=hostile), name=hostile))
    assert hostile not in "".join(
        (view.client, *column(view.holdings, "Holding"), *column(view.holdings, "Institution"))
    )


def test_it_speaks_chinese() -> None:
    language.set_language("zh")
    assert dict(client_view(full_sheet()).facts)[language._("Review day")] == "2026年11月23日 周一"


def test_a_review_as_the_rules_make_it_adds_up() -> None:
    """Two reviews with a currency whose rate has changed, a debt, something sold and something new."""
    one = client("王芳")

    def seen(id: str, value: int, **known: Any) -> ReviewedHolding:
        return ReviewedHolding(**{"holding": id, "kind": HoldingKind.FUND, "name": id, "value": value, **known})

    dollars = seen("d", 1_000_007, kind=HoldingKind.DEPOSIT, currency="USD")
    earlier = (dollars, seen("sold", 5_000), seen("m", 70_000, kind=HoldingKind.MORTGAGE))
    later = (dollars, seen("new", 3_333), seen("m", 65_000, kind=HoldingKind.MORTGAGE))
    before = Review(client=one.id, on=date(2026, 8, 21), seen=earlier, rates={"USD": 70333})
    now = Review(client=one.id, on=date(2026, 11, 23), seen=later, rates={"USD": 71000})
    made = progress.review_sheet(one, [before], now, (), known(one))
    view = client_view(made)
    assert view.holdings.sums[-2] == Money(made.total.net)
    causes = [cell.fen for cell in view.changes.sums[3:-1] if isinstance(cell, Money)]
    assert sum(causes) == made.since_last
    assert view.changes.sums[-1] == Money(made.total.net)
    assert view.by_kind.sums[1:] == (Money(made.total.assets), Share(1000))
    assert [cell_text(row[1]) for row in view.changes.rows] == ["Revalued", "New", "Repaid in part", "Sold or paid off"]
