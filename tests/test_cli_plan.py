"""`rmtui plan`: a day is planned, worked off, and carried over."""

from __future__ import annotations

import json
from typing import Any

import pexpect
import pytest

from rmtui.records.events import PlannedContact
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import ago
from tests.test_cli_entering_evening_prompt import terminal


def shown(run: Run, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("plan", *words, "--json").out)["plan"]
    return found


@pytest.mark.parametrize("day", [("tomorrow",), ("明天",), ("next", "tue"), ("24", "Nov"), ("2026-11-24",)])
def test_the_plan_of_a_day_is_asked_for_by_the_words_of_the_day(book: Book, run: Run, day: tuple[str, ...]) -> None:
    run("plan", "add", "王芳", "--on", "tomorrow")
    answer = run("plan", *day)
    if day != ("next", "tue"):
        assert answer.out.startswith("Tue 24 Nov 2026") and "王芳" in answer.out
    else:
        assert "Nothing is planned for Tue 1 Dec 2026." in answer.err
    assert run("plan", "blursday").err.startswith("rmtui: DAY: “blursday” is not a day.")
    assert run("plan", "tomorrow", "--on", "fri").code == 2


def test_a_day_is_planned_changed_and_worked_off(book: Book, run: Run) -> None:
    assert run("plan").code == 4
    assert run("plan", "add", "王芳", "李强", "--channel", "M", "--note", "到期").code == 0
    assert [row["name"] for row in shown(run)] == ["王芳", "李强"]
    assert "already" in run("plan", "add", "王芳").err
    assert run("plan", "move", "李强", "1").out.splitlines()[0].split("\t")[3] == "李强"
    assert run("plan", "edit", "王芳", "--at", "3pm").code == 0
    assert "in its order" in run("plan", "move", "王芳", "1").err
    run("log", "王芳 T 聊了")
    assert {row["name"]: row["state"] for row in shown(run)} == {"李强": "open", "王芳": "done"}
    day = run("day").out
    assert "plan: 1 of 2 done" in day
    assert "  + 15:00 M 王芳: 到期" in day
    assert run("plan", "remove", "李强").code == 0
    assert [row["name"] for row in shown(run)] == ["王芳"]
    run("undo")
    assert len(shown(run)) == 2


def test_what_was_not_done_is_carried_over_until_it_is_put_off_or_dropped(book: Book, run: Run) -> None:
    wang, li = book.clients().values()
    book.save(*(PlannedContact(client=one.id, on=ago(3), position=1) for one in (wang, li)), what="plan")
    rows = shown(run)
    assert [(row["state"], row["carried"]) for row in rows] == [("open", 1)] * 2
    assert "from Fri ×1" in run("plan").out
    assert run("plan", "edit", wang.name, "--to", "wed").code == 0
    assert [row["name"] for row in shown(run)] == [li.name]
    assert [row["carried"] for row in shown(run, "--on", "wed")] == [0]
    assert "is over" in run("plan", "edit", li.name, "--to", "2026-11-20").err
    assert run("plan", "remove", wang.name).code == 4


def test_a_proposal_is_only_shown_until_it_is_accepted(book: Book, run: Run) -> None:
    answer = run("plan", "propose", "--on", "tomorrow", "--hours", "2")
    assert answer.code == 0
    assert "--yes" in answer.err
    assert shown(run, "--on", "tomorrow") == []
    asked = json.loads(run("plan", "propose", "--on", "tomorrow", "--json").out)
    assert (asked["day"], asked["written"]) == ("2026-11-24", False)
    named = {one["client"] for one in asked["proposed"]}
    left_out = next(one for one in book.clients().values() if one.id in named)
    run("plan", "propose", "--on", "tomorrow", "--without", left_out.name, "--yes")
    assert {row["client"] for row in shown(run, "--on", "tomorrow")} == named - {left_out.id}
    run("undo")
    assert [*book.records(PlannedContact)] == []
    assert "is over" in run("plan", "propose", "--on", "2026-11-20").err


def test_who_only_got_a_message_today_may_be_proposed_and_who_was_spoken_to_may_not(book: Book, run: Run) -> None:
    def proposed() -> str:
        return run("plan", "propose", "--on", "today").out

    run("cases", "add", "王芳", "--about", "lost card", "--on", "2026-11-09")
    assert "王芳" in proposed()
    run("log", "王芳 W 发了节气问候")
    assert "王芳" in proposed()
    run("log", "王芳 T 聊了挂失")
    assert "王芳" in run("due").out
    assert "王芳" not in proposed()


def test_a_row_that_was_proposed_keeps_what_it_was_for_once_it_is_done(book: Book, run: Run) -> None:
    run("plan", "propose", "--on", "today", "--hours", "4", "--yes")
    name, why = next((row["name"], row["reasons"]) for row in shown(run))
    assert why
    run("log", f"{name} T 聊了续存")
    done = next(line for line in run("plan").out.splitlines() if name in line)
    assert f"{why}; said: 聊了续存" in done
    assert f"{name}: {why}" in run("day").out


def test_at_a_terminal_rows_of_a_proposal_are_left_out_before_anything_is_written(book: Book) -> None:
    child = terminal("plan", "propose", "--on", "tomorrow")
    child.expect_exact("n writes nothing: ")
    child.sendline("9")
    child.expect_exact("n writes nothing: ")
    child.sendline("1")
    child.expect(pexpect.EOF)
    assert "1 contact is planned" in str(child.before)
    assert len([*book.records(PlannedContact)]) == 1


def test_the_plan_of_another_day_speaks_from_that_day_in_its_list_and_its_proposal(book: Book, run: Run) -> None:
    run("log", "2026-11-20 王芳 T 聊了 > 2026-11-25 发方案")
    proposed = run("plan", "propose", "--on", "2026-11-25", "--yes").out
    run("plan", "add", "李强", "--on", "2026-11-25")
    listed = run("plan", "2026-11-25").out
    assert "promise due today: 发方案" in proposed
    assert "promise due today: 发方案" in listed
    assert "tomorrow" not in listed


@pytest.mark.parametrize(("text", "at"), [("晚上八点给她回电话", "20:00"), ("3pm meeting at branch", "15:00")])
def test_a_proposal_keeps_to_the_time_of_day_that_was_promised(book: Book, run: Run, text: str, at: str) -> None:
    run("edit", "王芳", "--channel", "W")
    run("log", f"王芳 T 聊了 > 11-24 {text}")
    rows = json.loads(run("plan", "propose", "--on", "11-24", "--json").out)["proposed"]
    fang = next(one.id for one in book.clients().values() if one.name == "王芳")
    assert [(one["at"], one["channel"]) for one in rows if one["client"] == fang] == [(at, "T")]
