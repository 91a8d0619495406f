"""`rmtui show`."""

from __future__ import annotations

import json
from datetime import date

from msgspec.structs import replace

from rmtui.records.client import Client, Tier
from rmtui.records.holding import Holding, HoldingKind
from rmtui.store.files.book import Book
from tests.conftest import Run


def test_the_caution_stands_above_everything_but_the_name(book: Book, run: Run) -> None:
    run("log", "昨天 王芳 T 聊了 > 下周三 发方案")
    lines = run("show", "wf").out.splitlines()
    assert lines[:2] == ["王芳", "! 勿提母亲账户"]
    assert "Promised: 2 Dec 发方案" in lines
    assert any("13800138000" in line for line in lines)
    assert any("2026-11-22 Sun" in line and "聊了" in line for line in lines)


def test_two_of_one_name_are_never_guessed(book: Book, run: Run) -> None:
    book.save(Client(name="王芳", phones=("13711112222",)), what="add")
    answer = run("show", "王芳")
    assert answer.code == 3
    assert "2222" in answer.err
    assert run("show", "2222").code == 0


def test_two_with_nothing_else_to_tell_them_apart_are_told_by_their_order(book: Book, run: Run) -> None:
    first, second = Client(name="陈静"), Client(name="陈静")
    book.save(first, second, what="add")
    answer = run("show", "陈静")
    assert answer.code == 3
    assert "陈静 (1), 陈静 (2)" in answer.err
    assert first.id not in answer.err
    assert run("show", "陈静 (2)").out.startswith("陈静 (2)\n")
    assert run("log", "陈静(2) T 聊了").code == 0
    assert next(book.contacts()).clients == (second.id,)


def test_the_end_of_a_phone_number_will_do(book: Book, run: Run) -> None:
    assert run("show", "0138000").code == 0


def test_an_unknown_name_is_exit_4(book: Book, run: Run) -> None:
    assert run("show", "赵六").code == 4


def test_the_folder_is_shown_whole_or_in_parts(book: Book, run: Run) -> None:
    run("holdings", "add", "王芳", "--name", "one-year deposit", "--value", "50万")
    run("holdings", "add", "王芳", "--name", "old deposit", "--value", "1", "--closed-on", "yesterday")
    run("policies", "add", "王芳", "--kind", "life", "--product", "安康", "--sum-assured", "1m")
    run("log", "王芳 T 聊了")
    lines = run("show", "王芳").out.splitlines()
    assert [lines.index(title) for title in ("Assets", "Coverage", "Recent contacts")] == sorted(
        lines.index(title) for title in ("Assets", "Coverage", "Recent contacts")
    )
    assert any("one-year deposit 500,000" in line for line in lines)
    assert not any("old deposit" in line for line in lines)
    part = run("show", "王芳", "policies").out
    assert ("安康" in part, "deposit" in part, "13800138000" in part) == (True, False, False)
    assert [*json.loads(run("show", "王芳", "policies", "--json").out)] == ["policies"]
    answer = run("show", "王芳", "polices")
    assert (answer.code, "Did you mean policies?" in answer.err) == (2, True)


def test_json_has_the_client_and_the_contacts(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了")
    found = json.loads(run("show", "王芳", "--json").out)
    assert found["clients"][0]["name"] == "王芳"
    assert found["contacts"][0]["note"] == "聊了"


def test_json_has_everything_in_the_folder_and_the_newest_of_the_log(book: Book, run: Run) -> None:
    fang = next(iter(book.clients()))
    book.save(Holding(client=fang, kind=HoldingKind.FUND, name="稳健一号", value=1), what="edit")
    for number in range(12):
        run("log", f"王芳 T 第{number}次")
    found = json.loads(run("show", "王芳", "--json").out)
    assert [one["name"] for one in found["holdings"]] == ["稳健一号"]
    assert [one["note"] for one in found["contacts"]] == [f"第{number}次" for number in range(11, 1, -1)]
    assert found["reviews"] == []
    assert "notes" not in found, "the manager's own"


def test_a_client_with_holdings_and_no_review_was_never_reviewed(book: Book, run: Run) -> None:
    fang = next(iter(book.clients().values()))
    book.save(Holding(client=fang.id, kind=HoldingKind.FUND, name="稳健一号", value=1), what="edit")
    book.save(replace(fang, tier=Tier.A, opened_on=date(2016, 5, 20)), what="edit")
    shown = run("show", "王芳").out
    assert "Never reviewed." in shown
    assert "Next review" not in shown


def test_a_day_of_the_profile_is_written_as_any_other_day(book: Book, run: Run) -> None:
    run("edit", "王芳", "--risk", "C3", "--risk-on", "2026-01-02")
    assert "Risk assessed on: 2 Jan\n" in run("show", "王芳", "profile").out
