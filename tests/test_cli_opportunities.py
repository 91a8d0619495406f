"""`rmtui opportunities`."""

from __future__ import annotations

import json
from typing import Any

from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY, ago


def add(run: Run, book: Book, *more: str) -> Opportunity:
    assert run("opportunities", "add", "王芳", "--product", "稳健基金", "--amount", "50万", *more).code == 0
    return [*book.records(Opportunity)][-1]


def stages(run: Run) -> dict[str, dict[str, Any]]:
    return {one["stage"]: one for one in json.loads(run("opportunities", "board", "--json").out)["stages"]}


def test_one_is_written_down_and_stands_on_the_board(book: Book, run: Run) -> None:
    one = add(run, book, "--expected-on", "15 Dec", "--next-step", "call")
    assert (one.kind, one.amount, one.on, one.stage) == ("fund", 50_000_000, TODAY, OpportunityStage.INTEREST)
    answer = run("opportunities", "board")
    assert answer.out.split("\t")[1:] == ["Interested", "王芳", "稳健基金", "500,000", "15 Dec", "call\n"]
    assert "Interested 1: 500,000, weighted 50,000" in answer.err
    assert "稳健基金" in run("opportunities", "王芳").out


def test_a_won_one_becomes_a_sale_once(book: Book, run: Run) -> None:
    one, earlier = add(run, book), [*book.sales()]
    run("opportunities", "move", one.id, "won")
    sale, *others = book.sales()
    assert (others, sale.client, sale.amount, sale.kind, sale.product, sale.on) == (
        earlier,
        one.client,
        50_000_000,
        "fund",
        "稳健基金",
        TODAY,
    )
    run("opportunities", "move", one.id, "approved")
    run("opportunities", "edit", one.id, "--stage", "won")
    assert [*book.sales()] == [sale, *earlier]
    for _step in range(3):
        run("undo")
    assert [*book.sales()] == earlier
    assert next(book.records(Opportunity)).stage is OpportunityStage.INTEREST


def test_a_won_one_is_expected_no_more_and_has_no_next_step(book: Book, run: Run) -> None:
    of = ("--product", "稳健基金", "--amount", "5k", "--next-step", "约签字", "--expected-on", "28 Jan")
    run("opportunities", "add", "王芳", *of)
    [one] = book.records(Opportunity)
    assert "expected by 28 Jan 2027, 约签字" in run("show", "王芳").out
    run("opportunities", "move", one.id, "won")
    [shown] = [line for line in run("show", "王芳").out.splitlines() if "稳健基金 5,000" in line and "won" in line]
    assert shown.endswith("稳健基金 5,000, won")


def test_a_lost_one_keeps_the_reason(book: Book, run: Run) -> None:
    one = add(run, book)
    run("opportunities", "move", one.id, "丢单", "他行", "利率高")
    assert next(book.records(Opportunity)).reason == "他行 利率高"
    assert stages(run)["lost"]["weighted"] == "0.00"
    assert run("opportunities", "move", one.id, "won", "because").code == 2
    assert run("opportunities", "move", one.id, "nearly").code == 2


def test_one_that_stands_still_is_told(book: Book, run: Run) -> None:
    one = add(run, book)
    assert "nothing moved for a month" not in run("opportunities", "board").out
    run("opportunities", "edit", one.id, "--on", ago(30).isoformat())
    assert "nothing moved for a month" in run("opportunities", "board").out
    run("opportunities", "move", one.id, "proposal")
    assert "nothing moved for a month" not in run("opportunities", "board").out


def test_an_empty_board_says_how_to_begin(book: Book, run: Run) -> None:
    answer = run("opportunities", "board")
    assert (answer.code, answer.out) == (4, "")
    assert "rmtui opportunities add" in answer.err


def test_it_goes_with_its_client(book: Book, run: Run) -> None:
    add(run, book)
    run("remove", "王芳", "--yes")
    assert [*book.records(Opportunity)] == []


def test_an_amount_below_zero_is_refused(book: Book, run: Run) -> None:
    answer = run("opportunities", "add", "王芳", "--product", "p", "--amount=-5k")
    assert (answer.code, len(answer.err.splitlines())) == (1, 1)
    assert [*book.records(Opportunity)] == []


def test_the_page_before_a_meeting_has_what_is_open(book: Book, run: Run) -> None:
    add(run, book)
    run("cases", "add", "王芳", "--about", "charged twice")
    page = run("brief", "王芳").out
    assert "稳健基金 500,000, interested" in page
    assert "charged twice" in page


def test_the_day_that_was_understood_is_told(run: Run, book: Book) -> None:
    added = run("opportunities", "add", "王芳", "--product", "稳健基金", "--amount", "5k", "--expected-on", "15 Nov")
    assert "interested, expected by 15 Nov 2027" in added.out
    assert "expected by 15 Nov 2027" in run("brief", "王芳").out


def test_a_product_is_of_the_kind_that_clients_hold_it_as(run: Run, book: Book) -> None:
    run("holdings", "add", "王芳", "--kind", "fund", "--name", "Marram Strategic Bond", "--value", "5k")
    run("opportunities", "add", "王芳", "--product", "marram strategic bond", "--amount", "9k", "--stage", "won")
    run("opportunities", "add", "王芳", "--product", "5-year bond", "--amount", "9k")
    assert {one.product: one.kind for one in book.records(Opportunity)} == {
        "marram strategic bond": "fund",
        "5-year bond": "bond",
    }
    assert "9,000" in run("target", "rows", "fund").out
