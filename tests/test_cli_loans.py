"""`rmtui loans`, `rmtui lines` and `rmtui inspections`."""

from __future__ import annotations

import json

from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine, Inspection, LoanClass
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY, ago


def add_loan(run: Run, *more: str, name: str = "working capital loan") -> None:
    answer = run("loans", "add", "李强", "--kind", "business loan", "--name", name, "--value", "80万", *more)
    assert answer.code == 0, answer.err


def test_a_loan_is_a_holding_so_that_its_balance_stands_in_one_place(book: Book, run: Run) -> None:
    add_loan(run, "--cost", "100万", "--loan-class", "normal", "--instalment", "2万", "--instalments", "monthly")
    (loan,) = (one for one in book.holdings() if one.is_own_loan)
    assert (loan.value, loan.cost, loan.loan_class, loan.class_on) == (
        800_000_00,
        1_000_000_00,
        LoanClass.NORMAL,
        TODAY,
    )
    (listed,) = json.loads(run("loans", "--json").out)["loans"]
    assert (listed["id"], listed["value"]) == (loan.id, "800000.00")
    assert "-800,000" in run("show", "李强").out
    refused = run("loans", "add", "李强", "--kind", "信用卡", "--name", "x", "--value", "1")
    assert refused.code == 2
    assert refused.err.endswith("--kind: “credit card” is no loan: “rmtui holdings add” takes it.\n")
    assert run("holdings", "add", "李强", "--name", "saver", "--value", "1", "--loan-class", "normal").code == 1


def test_a_loan_is_reclassified_by_an_inspection_and_keeps_its_history(book: Book, run: Run) -> None:
    add_loan(run, "--loan-class", "normal", "--class-on", ago(300).isoformat())
    words = ("--findings", "money comes a month late", "--result", "关注", "--next-step", "> monthly statements")
    first, second, *changes = run("inspections", "add", "李强", *words).out.splitlines()
    assert (first.startswith("Added "), second.startswith("Added ")) == (True, False), "the loan was there before"
    assert "  Loan class: normal → special mention" in changes
    (loan,) = (one for one in book.holdings() if one.is_own_loan)
    assert (loan.loan_class, loan.class_on) == (LoanClass.SPECIAL_MENTION, TODAY)
    assert loan.class_reason == "money comes a month late"
    assert [(one.loan_class, one.on) for one in loan.earlier_classes] == [(LoanClass.NORMAL, ago(300))]
    shown = run("show", "李强").out
    assert "special mention since 23 Nov: money comes a month late" in shown
    assert "Post-loan inspection" in shown
    run("undo")
    (loan,) = (one for one in book.holdings() if one.is_own_loan)
    assert (loan.loan_class, loan.earlier_classes, [*book.records(Inspection)]) == (LoanClass.NORMAL, (), [])


def test_an_inspection_may_be_of_one_loan_alone(book: Book, run: Run) -> None:
    add_loan(run)
    add_loan(run, name="equipment loan")
    refused = run("inspections", "add", "李强", "--loan", "loan", "--findings", "in order")
    assert refused.code == 1
    assert "working capital loan, equipment loan" in refused.err
    run("inspections", "add", "李强", "--loan", "equipment", "--findings", "idle", "--result", "substandard")
    classes = {one.name: one.loan_class for one in book.holdings() if one.is_own_loan}
    assert classes == {"working capital loan": None, "equipment loan": LoanClass.SUBSTANDARD}


def test_what_is_used_of_a_line_are_the_balances_of_its_loans(book: Book, run: Run) -> None:
    run("lines", "add", "李强", "--name", "working capital line", "--limit", "200万", "--until", "2027-03-31")
    add_loan(run, "--line", "working")
    assert "800,000 of 2,000,000" in run("show", "李强").out
    run("lines", "edit", next(book.records(CreditLine)).id, "--name", "line 2027")
    assert [one.line for one in book.holdings() if one.is_own_loan] == ["line 2027"]
    assert "800,000 of 2,000,000" in run("show", "李强").out
    assert run("loans", "add", "李强", "--kind", "loan", "--name", "x", "--value", "1", "--line", "nowhere").code == 1


def test_a_class_given_earlier_than_the_present_one_is_refused(book: Book, run: Run) -> None:
    add_loan(run, "--loan-class", "special-mention", "--class-on", ago(10).isoformat())
    loan = next(one for one in book.holdings() if one.is_own_loan)
    refused = run("loans", "edit", loan.id, "--loan-class", "normal", "--class-on", ago(20).isoformat())
    assert refused.code == 1
    run("loans", "edit", loan.id, "--loan-class", "normal", "--class-reason", "paid in full")
    after = book.current(loan)
    assert isinstance(after, Holding)
    assert (after.loan_class, after.class_on, after.class_reason) == (LoanClass.NORMAL, TODAY, "paid in full")
    assert [one.loan_class for one in after.earlier_classes] == [LoanClass.SPECIAL_MENTION]


def test_the_queue_says_what_of_loans_is_due(book: Book, run: Run) -> None:
    add_loan(run, "--opened-on", ago(95).isoformat(), "--matures-on", ago(-300).isoformat())
    assert "inspection 5 days overdue: working capital loan" in run("due").out
    run("settings", "set", "inspection_days", "180")
    assert "inspection" not in run("due").out
    run("lines", "add", "李强", "--name", "line 2026", "--limit", "200万", "--until", ago(2).isoformat())
    assert "credit line ended 21 Nov: line 2026" in run("due").out
    run("loans", "edit", book.holdings()[-1].id, "--overdue-interest", "350", "--overdue-since", ago(4).isoformat())
    assert "loan instalment overdue since 19 Nov: 350" in run("due", "--why", "李强").out


def test_the_page_before_a_meeting_has_the_loans_and_what_an_inspection_found(book: Book, run: Run) -> None:
    run("lines", "add", "李强", "--name", "line 2026", "--limit", "200万")
    add_loan(run, "--line", "line 2026", "--loan-class", "normal")
    run("inspections", "add", "李强", "--findings", "stock as in the books")
    page = run("brief", "李强").out
    assert "line 2026 · 800,000 of 2,000,000" in page
    assert "working capital loan · 800,000 · normal" in page
    assert "stock as in the books" in page


def test_filters_ask_for_loans_lines_and_inspections(book: Book, run: Run) -> None:
    add_loan(run, "--loan-class", "substandard")
    run("inspections", "add", "李强", "--findings", "idle plant", "--on", ago(3).isoformat())
    asked = ("loan.loan-class:substandard", "loan(value>=500k)", "inspection:idle", "贷款.贷款分类:次级")
    for words in (*asked, "inspection.on:2026-11"):
        found = json.loads(run("list", words, "--json").out)["clients"]
        assert [one["name"] for one in found] == ["李强"], words
    assert run("list", "line:x").code == 4


def test_the_loan_that_matures_next_is_listed_first(book: Book, run: Run) -> None:
    add_loan(run, name="without a day")
    add_loan(run, "--matures-on", ago(-300).isoformat(), name="later")
    add_loan(run, "--matures-on", ago(-5).isoformat(), name="next")
    add_loan(run, "--matures-on", ago(3).isoformat(), "--closed-on", ago(3).isoformat(), name="paid off")
    listed = json.loads(run("loans", "--json").out)["loans"]
    assert [one["name"] for one in listed] == ["next", "later", "without a day", "paid off"]


def test_a_class_is_no_inspection(book: Book, run: Run) -> None:
    add_loan(run)
    assert "inspection due today" in run("due").out
    (loan,) = (one for one in book.holdings() if one.is_own_loan)
    run("loans", "edit", loan.id, "--loan-class", "special mention")
    assert "inspection due today" in run("due").out
    assert "inspection 2 days overdue" in run("--today", ago(-2).isoformat(), "due").out
