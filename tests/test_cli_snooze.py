"""`rmtui snooze`."""

from __future__ import annotations

import json
from datetime import date

import pytest

from rmtui.records.events import Snooze
from rmtui.store.files.book import Book
from tests.conftest import Run


def test_a_snoozed_client_is_back_on_the_day(book: Book, run: Run) -> None:
    answer = run("snooze", "王芳", "下周三", "出差")
    assert "Wed 2 Dec 2026" in answer.out
    assert "王芳" not in run("due").out
    assert "王芳" not in run("--today", "2026-12-01", "due").out
    assert "snoozed until 2 Dec" in run("list", "王芳").out
    assert "王芳" in run("--today", "2026-12-02", "due").out
    assert "snoozed" not in run("--today", "2026-12-02", "list", "王芳").out


def test_a_snooze_says_what_is_promised_within_it(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了 > 12-03 15:00 来签字")
    assert "Hidden until then, too: > 3 Dec 15:00 来签字." in run("snooze", "王芳", "12-20").err
    assert "Hidden" not in run("snooze", "王芳", "12-02").err


def test_the_snooze_and_its_reason_are_on_record(book: Book, run: Run) -> None:
    run("snooze", "wf", "in", "2", "weeks", "on", "leave")
    (snooze,) = book.day(date(2026, 11, 23)).snoozes
    assert (snooze.until, snooze.reason) == (date(2026, 12, 7), "on leave")


def test_options_behind_the_reason_are_none_of_it(book: Book, run: Run) -> None:
    answer = run("snooze", "王芳", "fri", "on", "leave", "--json")
    assert json.loads(answer.out)["added"]["snoozes"][0]["reason"] == "on leave"
    run("snooze", "王芳", "fri", "--", "said", "--json")
    assert [one.reason for one in book.records(Snooze)] == ["said --json", "on leave"]


def test_a_span_says_until_when(book: Book, run: Run) -> None:
    assert "Mon 7 Dec 2026" in run("snooze", "王芳", "2 weeks").out
    assert "Mon 7 Dec 2026" in run("snooze", "王芳", "2", "weeks", "on", "leave").out
    assert next(iter(book.records(Snooze))).reason == "on leave"


@pytest.mark.parametrize("until", ["yesterday", "whenever", "2026-11-23"])
def test_until_must_be_a_day_to_come(until: str, book: Book, run: Run) -> None:
    answer = run("snooze", "王芳", until)
    assert answer.code == 2
    assert book.months() == []


def test_an_unknown_client_is_not_found(book: Book, run: Run) -> None:
    assert run("snooze", "赵六", "fri").code == 4


def test_only_what_is_missing_is_asked_for(book: Book, run: Run) -> None:
    answer = run("snooze", "王芳")
    assert answer.code == 2
    assert "UNTIL" in answer.err
    assert "REASON" not in answer.err.rsplit("required", 1)[-1]


def test_a_later_snooze_visibly_takes_the_place_of_the_earlier(book: Book, run: Run) -> None:
    run("snooze", "王芳", "1 Dec")
    assert "Tue 8 Dec 2026 (instead of 1 Dec)" in run("snooze", "王芳", "8 Dec", "travelling").out
    (line,) = [line for line in run("day").out.splitlines() if "snoozed" in line]
    assert line.strip() == "王芳 snoozed until 8 Dec: travelling (instead of 1 Dec)"
