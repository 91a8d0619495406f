"""`rmtui month`."""

from __future__ import annotations

import json

from rmtui.store.files.book import Book
from tests.conftest import Run


def test_a_month_is_closed_thing_by_thing(book: Book, run: Run) -> None:
    run("--today", "2026-10-20", "log", "王芳 M 聊了 > 11-5 发方案")
    run("log", "10-21 李强 M 聊了")
    run("log", "某某 T 问利息")
    run("log", "李强 T 问候")
    run("cases", "add", "李强", "--about", "charged twice", "--on", "2026-11-02")
    run("opportunities", "add", "李强", "--product", "fund", "--amount", "500k", "--expected-on", "2026-12-05")
    found = json.loads(run("month", "--json").out)["open"]
    assert [(one["kind"], one["name"], one["text"]) for one in found] == [
        ("unsorted", "", "某某 T 问利息"),
        ("promise", "王芳", "发方案"),
        ("case", "李强", "Complaint: charged twice"),
    ]
    printed = run("month").out
    assert "Promises to keep 1\n18 days late\t王芳\t发方案" in printed
    run("promises", "keep", found[1]["record"]["source"])
    assert "发方案" not in run("month").out
    assert "fund" in run("month", "2026-12").out
    assert [one["kind"] for one in json.loads(run("month", "oct", "--json").out)["open"]] == []


def test_a_client_who_comes_to_be_reviewed_is_not_late_since_the_beginning(book: Book, run: Run) -> None:
    run("edit", "王芳", "--tier", "C", "--opened-on", "2019-01-02")
    run("holdings", "add", "王芳", "--name", "one-year deposit", "--value", "50万")
    run("edit", "王芳", "--tier", "B")
    assert "never reviewed\t王芳\tasset review" in run("month").out


def test_a_month_with_nothing_open_is_good_news(book: Book, run: Run) -> None:
    answer = run("month", "2026-05")
    assert (answer.code, answer.out) == (0, "Nothing is open for May 2026: “rmtui report” drafts the report.\n")
