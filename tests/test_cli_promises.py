"""`rmtui promises`."""

from __future__ import annotations

import json
from datetime import date

import pytest

from rmtui.records.events import Promise, StandingPromise
from rmtui.records.party import Party
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY


def first(run: Run) -> str:
    return run("promises").out.split("\t")[0]


def test_a_promise_is_made_and_kept(book: Book, run: Run) -> None:
    assert run("promises", "add", "王芳", "fri", "send", "the", "terms").code == 0
    (step,) = book.records(StandingPromise)
    assert (step.promise.due, step.promise.text) == (date(2026, 11, 27), "send the terms")
    assert run("promises").out.split("\t")[1:5] == [">", "Fri", "王芳", "send the terms"]
    assert run("promises", "keep", first(run)).code == 0
    assert next(book.records(StandingPromise)).promise.done_on == TODAY
    assert run("promises").code == 4
    run("undo")
    assert run("promises", "王芳").code == 0
    assert run("promises", "李强").code == 4


def test_what_the_client_is_to_do_is_listed_with_a_sign_of_its_own_until_it_was_received(book: Book, run: Run) -> None:
    run("log", "王芳 M 聊了 > fri 发方案 < mon 交材料")
    rows = [line.split("\t")[1:5] for line in run("promises").out.splitlines()]
    assert rows == [[">", "Fri", "王芳", "发方案"], ["<", "30 Nov", "王芳", "交材料"]]
    shown = json.loads(run("promises", "--json").out)["promises"]
    assert [one["by"] for one in shown] == ["manager", "client"]
    run("log", "王芳 T 又聊了")
    assert "交材料" in run("promises").out
    key = shown[1]["id"]
    assert run("promises", "keep", key).code == 0
    (step,) = book.records(StandingPromise)
    assert (step.promise.by, step.promise.done_on, step.contact) == (Party.CLIENT, TODAY, shown[0]["id"])
    assert "交材料" not in run("promises").out
    assert "received from the client" in run("undo").out
    assert "交材料" in run("promises").out


def test_a_promise_to_two_clients_at_once_is_one_row_with_both_names(book: Book, run: Run) -> None:
    run("log", "王芳、李强 M 聊了 > fri 发方案")
    (row,) = run("promises").out.splitlines()
    assert row.split("\t")[1:5] == [">", "Fri", "王芳, 李强", "发方案"]
    shown = json.loads(run("promises", "--json").out)["promises"]
    assert [list(one) for one in shown] == [
        ["id", "client", "made_on", "due", "text", "still_open_on", "assumed", "by"]
    ] * 2
    assert len({one["client"] for one in shown}) == 2, "for a program one for each client"


def test_what_the_client_is_to_do_is_written_down_without_a_contact_and_may_turn_out_to_be_the_managers(
    book: Book, run: Run
) -> None:
    assert run("promises", "add", "王芳", "fri", "交材料", "--by", "客户").code == 0
    (step,) = book.records(StandingPromise)
    assert step.promise.by is Party.CLIENT
    assert "By whom: the client → me" in run("promises", "edit", first(run), "--by", "me").out


def test_a_promise_of_a_contact_is_changed_and_removed_and_the_contact_stays(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了 > fri 发方案")
    answer = run("promises", "edit", first(run), "--due", "12-04", "--text", "发合同")
    assert "What: 发方案 → 发合同" in answer.out
    (contact,) = book.contacts()
    assert contact.promise
    assert (contact.promise.due, contact.promise.text) == (date(2026, 12, 4), "发合同")
    assert run("promises", "remove", first(run)).code == 2
    assert run("promises", "remove", first(run), "--yes").code == 0
    (contact,) = book.contacts()
    assert (contact.note, contact.promise) == ("聊了", None)
    run("undo")
    assert run("promises").code == 0


def test_a_standing_promise_is_removed(book: Book, run: Run) -> None:
    run("promises", "add", "王芳", "fri", "发方案")
    assert run("promises", "remove", first(run), "--yes").code == 0
    assert [*book.records(StandingPromise)] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["add", "王芳", "someday", "发方案"], 2),
        (["add", "赵六", "fri", "发方案"], 4),
        (["keep", "zzzzzz"], 4),
    ],
)
def test_what_is_no_promise_is_refused(book: Book, run: Run, words: list[str], code: int) -> None:
    assert run("promises", *words).code == code


def test_an_option_of_another_action_is_not_offered_where_it_is_refused(book: Book, run: Run) -> None:
    answer = run("promises", "list", "--by", "client")
    assert "--by belongs to rmtui promises add or rmtui promises edit." in answer.err
    assert "Did you mean" not in answer.err


def test_a_program_gets_the_open_promises(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了 > fri 发方案")
    (promise,) = json.loads(run("promises", "--json").out)["promises"]
    assert (promise["text"], promise["due"]) == ("发方案", "2026-11-27")
    assert next(book.contacts()).id == promise["id"]
    changed = json.loads(run("promises", "keep", promise["id"], "--json").out)["changed"]
    assert changed["contacts"][0]["promise"]["done_on"] == "2026-11-23"


def test_a_promise_typed_as_one_word_is_understood_or_told_how(book: Book, run: Run) -> None:
    assert run("promises", "add", "王芳", "fri ring").code == 0
    assert "1 Dec" in run("promises", "add", "王芳", "whenever ring").err


def assumed(book: Book) -> StandingPromise:
    """A promise whose day the program chose."""
    (fang,) = book.names().find("王芳")
    promise = Promise(due=date(2026, 11, 24), text="发方案", assumed=True)
    step = StandingPromise(client=fang.id, on=TODAY, promise=promise)
    book.save(step, what="promise")
    return step


def test_a_day_that_nobody_said_is_marked_wherever_the_promise_is_shown(book: Book, run: Run) -> None:
    assumed(book)
    assert "tomorrow (assumed)" in run("promises").out
    assert "promise due tomorrow (assumed): 发方案" in run("due").out
    assert "Promised: tomorrow (assumed) 发方案" in run("show", "王芳").out
    assert "> tomorrow (assumed) 发方案" in run("day").out
    late = run("--today", "2026-11-26", "due").out
    assert "promise 2 days overdue (assumed): 发方案" in late


def test_a_program_sees_that_nobody_said_the_day(book: Book, run: Run) -> None:
    assumed(book)
    assert json.loads(run("promises", "--json").out)["promises"][0]["assumed"] is True
    assert json.loads(run("day", "--json").out)["steps"][0]["promise"]["assumed"] is True
    assert json.loads(run("show", "王芳", "--json").out)["steps"][0]["promise"]["assumed"] is True
    reasons = [reason for row in json.loads(run("due", "--json").out)["due"] for reason in row["reasons"]]
    assert {reason["cause"]: reason["assumed"] for reason in reasons} == {"promise": True, "never-met": False}
    assert json.loads(run("export", "--json").out)["steps"][0]["promise"]["assumed"] is True


def test_a_day_that_is_typed_is_assumed_no_longer_be_it_the_same(book: Book, run: Run) -> None:
    step = assumed(book)
    run("promises", "edit", step.id[-6:], "--text", "发合同")
    assert "(assumed)" in run("promises", "王芳").out
    run("promises", "edit", step.id[-6:], "--due", "tomorrow")
    assert "(assumed)" not in run("promises", "王芳").out
    assert next(book.records(StandingPromise)).promise == Promise(due=date(2026, 11, 24), text="发合同")


def test_an_unknown_promise_is_answered_with_the_command_that_lists_them(book: Book, run: Run) -> None:
    assert "“rmtui promises” shows them" in run("promises", "keep", "zzzzzz").err
