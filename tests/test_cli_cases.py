"""`rmtui cases`."""

from __future__ import annotations

import json

import pytest

from rmtui.records.case import Case, CaseStage
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY, ago


def test_a_complaint_is_written_down_answered_and_settled(book: Book, run: Run) -> None:
    run("cases", "add", "王芳", "--about", "charged twice", "--wish", "the fee back", "--channel", "T")
    (case,) = book.records(Case)
    assert (case.on, case.stage) == (TODAY, CaseStage.RECEIVED)
    assert "answer by 8 Dec" in run("cases", "open").out
    run("cases", "step", case.id, "受理", "已致歉")
    run("cases", "step", case.id, "answered", "paid", "back")
    (case,) = book.records(Case)
    assert [(step.stage.value, step.note) for step in case.steps] == [
        ("acknowledged", "已致歉"),
        ("answered", "paid back"),
    ]
    assert "answered 23 Nov" in run("cases", "open").out
    run("cases", "step", case.id, "closed")
    assert run("cases", "open").code == 4
    run("cases", "edit", case.id, "--satisfaction", "5")
    found = json.loads(run("cases", "stats", "--json").out)["kinds"][0]
    assert (found["received"], found["in_time"], found["days"], found["satisfaction"]) == (1, "100.0", "0.0", "5.0")
    run("undo")
    run("undo")
    assert next(book.records(Case)).stage is CaseStage.ANSWERED


def test_an_answer_counts_on_the_day_it_is_said_to_have_been_given(book: Book, run: Run) -> None:
    run("cases", "add", "李强", "--about", "charged twice", "--on", ago(20).isoformat())
    (case,) = book.records(Case)
    run("cases", "step", case.id, "in hand")
    told = run("cases", "step", case.id, "answered", "10", "Nov", "letter", "sent")
    assert "10 Nov  answered  letter sent" in told.out
    assert "answered 10 Nov" in run("cases", "open").out
    assert json.loads(run("cases", "stats", "--json").out)["kinds"][0]["in_time"] == "100.0"


@pytest.mark.parametrize("day", ["9 Nov", "2026-11-24", "tomorrow", "11月9日"])
def test_a_day_on_which_a_step_cannot_have_been_done_is_refused_by_name(book: Book, run: Run, day: str) -> None:
    run("cases", "add", "李强", "--about", "charged twice", "--on", "2026-11-05")
    (case,) = book.records(Case)
    run("cases", "step", case.id, "answered", "10 Nov letter sent")
    told = run("cases", "step", case.id, "closed", f"{day} letter sent")
    assert (told.code, f"“{day}” is no day of this step" in told.err, "10 Nov 2026" in told.err) == (1, True, True)
    assert next(book.records(Case)).stage is CaseStage.ANSWERED
    assert "23 Nov  settled  letter of 9 Nov" in run("cases", "step", case.id, "closed", "letter of 9 Nov").out
    assert "23 Nov  settled  3天内答复" in run("cases", "step", case.id, "closed", "3天内答复").out


def test_one_that_is_late_is_on_top_of_the_queue(book: Book, run: Run) -> None:
    run("cases", "add", "李强", "--about", "charged twice", "--on", ago(20).isoformat())
    assert "case 5 days overdue: charged twice" in run("due").out.splitlines()[0]
    (one,) = json.loads(run("cases", "open", "--json").out)["cases"]
    assert (one["late"], one["answer_by"]) == (True, ago(5).isoformat())
    run("cases", "edit", one["id"], "--complexity", "two banks")
    assert "charged twice" not in run("due").out


def test_what_cannot_be_read_is_one_line(book: Book, run: Run) -> None:
    run("cases", "add", "王芳", "--about", "charged twice")
    (case,) = book.records(Case)
    for words in (("step", case.id, "nearly"), ("edit", case.id, "--satisfaction", "6"), ("stats", "someday")):
        answer = run("cases", *words)
        assert answer.code in (1, 2), words
        assert len(answer.err.splitlines()) == 1
    assert next(book.records(Case)) == case
