"""What is told at once of a sale that the client's risk assessment does not cover; the line is never refused."""

from __future__ import annotations

import json
from datetime import date

import pytest

from rmtui.entry.grammar import parse
from rmtui.records.client import RiskGrade
from rmtui.records.holding import Holding, HoldingKind, ProductRisk
from rmtui.store.entry_warnings import entry_sale_warnings
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY, ago, birthday, client

CAUTIOUS = {"risk": RiskGrade.C2, "risk_on": ago(30)}
ABOVE = "孙玉珍 (C2), {product}: risk above the client's grade."


@pytest.fixture
def cautious(book: Book) -> Book:
    """A book with a client of grade C2, and one of C5 who holds a product whose risk is known."""
    careful, bold = client("孙玉珍", **CAUTIOUS), client("何闰生", risk=RiskGrade.C5, risk_on=ago(30))
    held = Holding(client=bold.id, kind=HoldingKind.FUND, name="科技先锋", value=10_00, risk=ProductRisk.R4)
    book.save(careful, bold, held, what="add")
    return book


@pytest.mark.parametrize(
    ("line", "warning"),
    [
        ("孙玉珍 T =50万 增利R4混合基金", ABOVE.format(product="增利R4混合基金")),
        ("孙玉珍 T =50万 PR3理财", ABOVE.format(product="PR3理财")),
        ("孙玉珍 T =50万 科技先锋", ABOVE.format(product="科技先锋 (R4)")),
        ("孙玉珍 T =50万 R2理财", ""),
        ("孙玉珍 T =50万 基金", ""),
        ("何闰生 T =50万 科技先锋", ""),
    ],
)
def test_a_product_above_the_grade_is_told_by_its_words_or_by_what_the_book_has(
    cautious: Book, line: str, warning: str
) -> None:
    entry = parse(line, TODAY, cautious.names())
    assert [*entry_sale_warnings(entry, cautious)] == ([warning] if warning else [])


@pytest.mark.parametrize(
    ("assessed", "line", "warning"),
    [
        (date(2025, 11, 22), "孙玉珍 T =50万 基金", "risk assessment expired"),
        (date(2025, 11, 22), "昨天 孙玉珍 T =50万 基金", ""),
        (date(2025, 11, 22), "孙玉珍 T =50万 存款", ""),
        (date(2025, 11, 22), "孙玉珍 T =50万 R2结构性存款", "risk assessment expired"),
        (date(2025, 12, 1), "孙玉珍 T =50万 基金", ""),
        (None, "孙玉珍 T =50万 理财", "day of the risk assessment not recorded"),
    ],
)
def test_a_product_with_a_risk_asks_for_an_assessment_that_is_valid_on_the_day_of_the_sale(
    book: Book, assessed: date | None, line: str, warning: str
) -> None:
    book.save(client("孙玉珍", risk=RiskGrade.C3, risk_on=assessed), what="add")
    (found,) = [*entry_sale_warnings(parse(line, TODAY, book.names()), book)] or [""]
    assert warning in found
    assert bool(found) is bool(warning)


def test_a_sale_to_somebody_of_65_takes_care(book: Book) -> None:
    book.save(client("孙玉珍", birthday=birthday(1, 1, 1950), **CAUTIOUS), what="add")
    assert [*entry_sale_warnings(parse("孙玉珍 T =50万 R1基金", TODAY, book.names()), book)] == [
        "孙玉珍 (C2), R1基金: 65 or older."
    ]


def test_the_line_is_logged_and_what_stands_against_its_sale_is_told(cautious: Book, run: Run) -> None:
    answer = run("log", "孙玉珍 T =50万 增利R4基金")
    warning = ABOVE.format(product="增利R4基金")
    assert answer.code == 0 and answer.err == f"! {warning}\n"
    assert [one.product for one in cautious.day(TODAY).sales] == ["增利R4基金"]
    (line,) = json.loads(run("log", "--json", "孙玉珍 T =50万 增利R4基金").out)["lines"]
    assert line["status"] == "logged" and line["warnings"] == [warning]
    assert run("log", "--dry-run", "孙玉珍 T =50万 增利R4基金").out.endswith(f"  ! {warning}\n")
    (line,) = json.loads(run("log", "--dry-run", "--json", "孙玉珍 T =50万 增利R4基金").out)["lines"]
    assert line["warnings"] == [warning]
    assert run("sales", "add", "孙玉珍", "--sold", "60万 增利R4基金").err.startswith(warning)
    held = run("holdings", "add", "孙玉珍", "--kind", "fund", "--name", "增利", "--value", "5000", "--risk", "R4")
    assert held.err == ABOVE.format(product="增利 (R4)") + "\n"


def test_a_line_that_is_sorted_later_is_told_too(cautious: Book, run: Run) -> None:
    line = "孙玉珍 T =50万 增利R4基金"
    cautious.keep_unsorted(line, "", TODAY)
    assert ABOVE.format(product="增利R4基金") in run("log", "--unsorted", "1", line).err
