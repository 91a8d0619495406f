"""`rmtui target`."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rmtui.records.target import Indicator, Target
from rmtui.store.files.book import Book
from tests.conftest import Run


def targets(run: Run, *words: str) -> dict[str, dict[str, Any]]:
    return {one["indicator"]: one for one in json.loads(run("target", *words, "--json").out)["targets"]}


def test_a_year_is_planned_by_one_figure_four_or_twelve(book: Book, run: Run) -> None:
    assert "Funds 2026: 1,200,000" in run("target", "set", "fund", "1.2m").out
    assert "Contacts made 2026: 300" in run("target", "set", "contacts", "60", "80", "80", "80").out
    assert run("target", "set", "基金", "150万", "--month", "11").out == "Funds Nov 2026: 1,500,000\n"
    assert run("target", "set", "deposits", "500k", "--month", "12").out == "Average deposits Dec 2026: 500,000\n"
    run("undo")
    found = targets(run, "2026-11")
    assert found["fund"]["planned"] == "1500000.00"
    assert found["contacts"]["planned"] == 27
    assert targets(run, "year")["fund"]["planned"] == "2600000.00"
    assert targets(run, "q1")["contacts"]["planned"] == 60
    assert found["wealth"]["planned"] is None
    assert len([*book.records(Target)]) == 2
    run("undo")
    assert targets(run)["fund"]["planned"] == "100000.00"


def test_where_no_bank_holidays_are_known_the_working_days_left_say_so(book: Book, run: Run) -> None:
    assert "Bank holidays count as working days" not in run("target").err
    run("settings", "set", "holidays", "none")
    assert "Bank holidays count as working days: the setting “Bank holidays” chooses" in run("target").err
    assert "Bank holidays" not in run("target", "2026-10").err, "which is over"


def test_what_was_logged_counts_and_can_be_looked_at(book: Book, run: Run) -> None:
    run("target", "set", "fund", "1.2m")
    run("log", "王芳 M 聊了 =5万基金")
    run("log", "李强 T 问候")
    answer = run("target")
    funds = next(line for line in answer.out.splitlines() if line.startswith("Funds"))
    assert funds.split("\t")[1:5] == ["100,000", "50,000", "50.0%", "=====-----"]
    assert "6 working days left" in answer.err
    rows = run("target", "rows", "fund")
    assert "王芳" in rows.out
    assert "Funds Nov 2026: 50,000" in rows.out
    found = json.loads(run("target", "rows", "contacts", "--json").out)["rows"]
    assert sorted(one["name"] for one in found) == ["李强", "王芳"]
    assert run("target", "rows", "loan").code == 4


def test_on_the_first_day_of_a_month_there_is_no_forecast_yet(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RMTUI_TODAY", "2026-12-01")
    run("target", "set", "fund", "1.2m")
    run("log", "王芳 M 聊了 =5万基金")
    assert "Forecasts from 8 Dec on" in run("target").err
    assert (targets(run)["fund"]["forecast"], targets(run)["fund"]["forecast_on"]) == (None, "2026-12-08")
    report = run("report", "month").out
    assert "1,150,000" not in report
    assert "Forecasts from 8 Dec on" in report


def test_a_sale_of_which_the_kind_is_not_known_is_told_beside_the_plan_and_in_the_report(book: Book, run: Run) -> None:
    run("log", "王芳 M 签了 =20万稳利90天")
    told = "1 sale of 200,000 does not say what kind of product it was, and counts for no target."
    assert told in run("target").err
    run("target", "set", "wealth", "1.2m")
    assert told in run("report", "month").out


def test_insurance_that_does_not_say_how_it_is_paid_is_told(book: Book, run: Run) -> None:
    run("log", "王芳 M 签了 =1万保险")
    assert "1 insurance sale of 10,000 does not say" in run("target").err
    run("log", "王芳 M 签了 =2万期缴保险")
    assert targets(run)["regular-premiums"]["done"] == "20000.00"


def test_a_sale_in_dollars_counts_by_the_rate_of_its_day(book: Book, run: Run) -> None:
    run("settings", "set", "rates", "USD 7.00")
    run("log", "yesterday 王芳 M bought =$1k fund")
    run("settings", "set", "rates", "USD 8.00")
    assert targets(run)["fund"]["done"] == "7000.00"
    run("log", "王芳 M bought =$1k fund")
    assert targets(run)["fund"]["done"] == "15000.00"


def test_a_plan_is_cleared_and_comes_back(book: Book, run: Run) -> None:
    run("target", "set", "loan", "0")
    assert run("target", "clear", "loan").code == 0
    assert run("target", "clear", "loan").code == 4
    run("undo")
    assert [one.indicator for one in book.records(Target)] == [Indicator.LOAN]


def test_what_cannot_be_read_is_one_line_and_changes_nothing(book: Book, run: Run) -> None:
    for words, message in (
        (("set", "wine", "5"), "no indicator"),
        (("set", "fund", "lots"), "not an amount"),
        (("set", "fund", "-5"), "not an amount"),
        (("set", "fund", "$5k"), "not an amount"),
        (("set", "contacts", "2.5"), "not a number"),
        (("set", "contacts", "9" * 5000), "not a number"),
        (("set", "fund", "1", "2", "3"), "3 figures"),
        (("set", "fund", "1", "2", "--month", "3"), "one figure"),
        (("list", "someday"), "no month, quarter or year"),
    ):
        answer = run("target", *words)
        assert (answer.code in (1, 2), len(answer.err.splitlines())) == (True, 1), words
        assert message in answer.err
    assert [*book.records(Target)] == []


def test_early_in_a_period_the_forecast_is_left_out_with_the_day_from_which_there_is_one(book: Book, run: Run) -> None:
    run("log", "王芳 M 签了 =5万基金")
    early = run("target", "2027-01")
    assert "Forecasts from 8 Jan 2027 on" in early.err
    funds = targets(run, "2027-01")["fund"]
    assert (funds["forecast"], funds["forecast_on"], funds["with_opportunities"]) == (None, "2027-01-08", None)
    assert targets(run)["fund"]["forecast_on"] is None


def test_the_table_names_the_currency_and_what_its_contacts_count(book: Book, run: Run) -> None:
    run("settings", "set", "currency", "CAD", "--yes")
    run("log", "王芳 W 发了资料")
    answer = run("target")
    assert answer.out.splitlines()[0] == "Nov 2026  CAD"
    assert "Contacts are by every channel, messages too; 0 of them count as spoken." in answer.err
