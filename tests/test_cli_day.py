"""`rmtui day`."""

from __future__ import annotations

import json
import shlex

import pytest
from msgspec.structs import replace

from rmtui.records.client import Potential
from rmtui.records.events import StandingPromise
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY, promise


def test_a_day_shows_its_contacts_sales_and_unsorted_lines(book: Book, run: Run) -> None:
    run("log", "09:10 王芳 T 聊了 sold:50万基金")
    run("log", "whoever came in")
    answer = run("day")
    assert answer.out.splitlines()[0] == "Mon 23 Nov 2026"
    assert "  09:10 T 王芳: 聊了 =500,000 基金" in answer.out
    assert "  ? whoever came in" in answer.out


def test_today_says_how_many_lines_of_earlier_days_are_unsorted(book: Book, run: Run) -> None:
    run("--today", "2026-11-20", "log", "whoever came in")
    run("--today", "2026-11-20", "log", "somebody else rang")
    run("log", "who rang today")
    waiting = "  ? 2 lines of earlier days are unsorted: “rmtui log --unsorted”"
    assert waiting in run("day").out.splitlines()
    assert waiting in run().out.splitlines(), "and so does the overview, where there is no terminal"
    assert waiting not in run("day", "11-20").out


def test_a_day_may_be_said_in_words(book: Book, run: Run) -> None:
    run("log", "昨天 王芳 T 聊了")
    assert "聊了" in run("day", "yesterday").out
    assert "聊了" in run("day", "11-22").out


@pytest.mark.parametrize(
    ("text", "day"),
    [("11-24", "24 Nov 2026"), ("12-08", "8 Dec 2026"), ("11-20", "20 Nov 2026"), ("2025-11-24", "24 Nov 2025")],
)
def test_a_day_without_a_year_that_comes_soon_is_the_coming_one(text: str, day: str, run: Run, book: Book) -> None:
    assert run("day", text).out.splitlines()[0].endswith(day)


def test_an_empty_day_says_so(book: Book, run: Run) -> None:
    assert "Nothing was written down." in run("day").out


def test_a_promise_that_a_later_contact_kept_is_kept_wherever_the_contact_is_listed(book: Book, run: Run) -> None:
    run("log", "5天前 王芳 T 聊了养老 > 昨天 寄资料")
    run("log", "5天前 李强 T 聊了 > 昨天 寄年报")
    assert "kept" not in run("day", "18 Nov").out
    run("log", "今天 王芳 T 又聊了")
    for command in (("day", "18 Nov"), ("show", "王芳"), ("contacts",), ("contacts", "王芳"), ("find", "养老")):
        lines = [line for line in run(*command).out.splitlines() if "寄资料" in line]
        assert lines and all("寄资料 (kept 23 Nov)" in line for line in lines), command
    assert "kept" not in run("show", "李强").out
    assert json.loads(run("contacts", "王芳", "--json").out)["contacts"][1]["promise"]["done_on"] is None


def test_nonsense_is_a_usage_error(book: Book, run: Run) -> None:
    answer = run("day", "blursday")
    assert answer.code == 2
    assert "“blursday” is not a day" in answer.err


def test_json_names_the_clients(book: Book, run: Run) -> None:
    run("log", "王芳、李强 M 午餐")
    (contact,) = json.loads(run("day", "--json").out)["contacts"]
    assert contact["names"] == ["王芳", "李强"]
    assert contact["note"] == "午餐"


def test_a_promise_that_stands_alone_is_among_what_was_written_down(book: Book, run: Run) -> None:
    fang = next(iter(book.clients()))
    book.save(StandingPromise(client=fang, on=TODAY, promise=promise(TODAY, "寄台历")), what="promise")
    assert "王芳 > today 寄台历" in run("day").out
    (step,) = json.loads(run("day", "--json").out)["steps"]
    assert step["promise"] == {
        "due": "2026-11-23",
        "text": "寄台历",
        "done_on": None,
        "still_open_on": None,
        "assumed": False,
        "by": "manager",
    }
    assert "王芳 > today 寄台历" in run("find", "台历").out
    assert "寄台历" in run("due").out


def test_the_last_working_day_of_a_month_counts_who_is_quiet_and_how_they_are_listed(book: Book, run: Run) -> None:
    quiet, _other = book.clients().values()
    book.change(quiet, replace(quiet, potential=Potential.HIGH), what="edit")
    assert "At the month's end" not in run("day").out
    assert json.loads(run("day", "--json").out)["month_end"] == []
    ended = run("--today", "2026-11-30", "day").out
    (line,) = [line for line in ended.splitlines() if "Quiet with potential" in line]
    assert line == "  Quiet with potential: 1  rmtui list 'potential:high no-contact:90d'"
    assert run("--today", "2026-11-30", *shlex.split(line)[-3:][1:]).out.startswith("王芳")
    counts = json.loads(run("--today", "2026-11-30", "day", "--json").out)["month_end"]
    assert {one["name"]: one["clients"] for one in counts}["Never spoken to"] == 2


def test_a_case_and_an_opportunity_of_a_line_are_shown_on_its_day(book: Book, run: Run) -> None:
    run("log", "王芳 T 很生气 case: charged twice")
    answer = run("day").out
    assert "王芳 case: Complaint: charged twice, received" in answer
    assert json.loads(run("day", "--json").out)["cases"][0]["about"] == "charged twice"


def test_a_contact_of_which_nothing_was_said_says_so(book: Book, run: Run) -> None:
    assert "M 王芳, 李强: no note" in run("log", "王芳、李强 M").out
    assert "M 王芳, 李强: no note" in run("day").out
    assert "王芳、李强：缺内容" in run("--lang", "zh", "day").out
