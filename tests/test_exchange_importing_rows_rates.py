"""Rates and names as sheets have them: a fraction is not guessed, and a name may have its surname first."""

from __future__ import annotations

from pathlib import Path

import pytest

from rmtui.currency import set_base_currency
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import client
from tests.importing import new_records, plan_of, sheet


def test_rates_that_may_be_fractions_are_asked_about_once_a_column() -> None:
    table = sheet("客户|产品|金额|利率", "王芳|国债|50000|0.0395", "王芳|定期|60000|4.25%", "王芳|大额存单|70000|0.021")
    found = plan_of(table)
    (question,) = found.questions
    assert [one.text for one in question.choices] == ["0.0395 is 3.95%", "0.0395 is 0.0395%", "keep it in the notes"]
    assert [one.rate for one in new_records(found)] == [None, 425, None]
    assert [one.rate for one in new_records(plan_of(table, rate="fraction"))] == [395, 425, 210]


@pytest.mark.parametrize(
    ("cell", "value", "rate", "end"),
    [
        ("£150k @ 4.2% to 31/03/2027", 150_000_00, 420, "2027-03-31"),
        ("150000 fixed 4.2% until 1 Mar 2027", 150_000_00, 420, "2027-03-01"),
        ("50万，年化3.1%，2026-12-01到期", 500_000_00, 310, "2026-12-01"),
        ("£80k to 2027-03-01", 80_000_00, None, "2027-03-01"),
    ],
)
def test_a_value_with_its_rate_and_its_last_day_in_one_cell(cell: str, value: int, rate: int | None, end: str) -> None:
    (loan,) = new_records(plan_of(sheet("Name|Mortgage", f"Anna Low|{cell}")))
    assert (loan.value, loan.rate, str(loan.matures_on), loan.note) == (value, rate, end, "")


def test_a_month_as_the_last_day_in_such_a_cell_is_a_question() -> None:
    table = sheet("Name|Mortgage", "Anna Low|£150k @ 4.2% to 03/27")
    (question,) = plan_of(table).questions
    assert question.choices[1].text == "the last of the month: 2027-03 is 2027-03-31"
    assert str(new_records(plan_of(table, month="last"))[0].matures_on) == "2027-03-31"


@pytest.mark.parametrize(("cell", "value"), [("1,234.50", 123450), ("￥1,234.50", 123450), ("12.5万", 12_500_000)])
def test_an_amount_with_a_comma_is_one_amount(cell: str, value: int) -> None:
    (found,) = new_records(plan_of(sheet("客户|产品|金额", f"王芳|国债|{cell}")))
    assert (found.value, found.note) == (value, "")


@pytest.mark.parametrize("cell", ["15%", "100 to 200", "£150k with lender"])
def test_a_cell_that_says_something_else_stays_whole_in_the_notes(cell: str) -> None:
    (added,) = (found := plan_of(sheet("Name|Mortgage", f"Anna Low|{cell}"))).added
    assert (new_records(found), added.notes) == ([], f"Mortgage: {cell}")


def test_yuan_in_a_heading_are_yuan_in_a_book_of_pounds_too() -> None:
    set_base_currency("GBP")
    rows = ("王芳|国债|50|我行|USD", "李强|基金|20|Us|")
    bond, fund = new_records(plan_of(sheet("客户|产品|金额（万元）|银行|币种", *rows)))
    assert (bond.value, bond.currency, bond.institution) == (500_000_00, "USD", "")
    assert (fund.value, fund.currency, fund.institution) == (200_000_00, "CNY", "")
    (plain,) = new_records(plan_of(sheet("客户|产品|金额（万）", "王芳|国债|50")))
    assert plain.currency == "GBP"


def test_a_rate_that_may_be_a_fraction_is_not_guessed(book: Book, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "holdings.csv"
    file.write_text("Client,Product,Amount,Rate\n王芳,Bond,50000,0.0395\n王芳,Note,60000,4.25%\n", encoding="utf-8")
    answer = run("import", str(file), "--dry-run")
    assert "Rate “0.0395”" in answer.out, "told, and kept in the notes"
    run("import", str(file), "--yes")
    assert {one.rate for one in book.holdings()} == {None, 425}


def test_a_name_with_its_surname_first_is_the_client_of_that_name(book: Book, run: Run, tmp_path: Path) -> None:
    book.save(client("Margaret Whitcombe"), what="add")
    file = tmp_path / "holdings.csv"
    file.write_text('Client,Product,Amount\n"Whitcombe, Margaret",Saver,50000\n', encoding="utf-8")
    run("import", str(file), "--yes")
    assert [one.name for one in book.clients().values()].count("Margaret Whitcombe") == 1
    assert len(book.clients()) == 3 and [one.name for one in book.holdings()] == ["Saver"]
