"""`rmtui log --unsorted`."""

from __future__ import annotations

from datetime import date

from rmtui.records.client import Client
from rmtui.store.files.book import Book
from tests.conftest import Run


def test_a_line_is_sorted_once_its_client_exists(book: Book, run: Run) -> None:
    run("log", "陈静 T 第一次来访")
    assert run("log", "--unsorted").code == 3
    book.save(Client(name="陈静"), what="add")
    answer = run("log", "--unsorted", "1", "陈静 T 第一次来访")
    assert answer.code == 0
    assert book.unsorted() == []
    assert book.day(date(2026, 11, 23)).contacts[0].note == "第一次来访"


def test_yesterday_in_a_kept_line_is_the_day_before_it_was_written(book: Book, run: Run) -> None:
    run("--today", "2026-11-20", "log", "昨天 陈静 T 来访")
    book.save(Client(name="陈静"), what="add")
    run("log", "--unsorted", "1", "昨天 陈静 T 来访")
    assert book.day(date(2026, 11, 19)).contacts[0].note == "来访"


def test_undo_brings_the_unsorted_line_back(book: Book, run: Run) -> None:
    run("log", "陈静 T 来访")
    book.save(Client(name="陈静"), what="add")
    run("log", "--unsorted", "1", "陈静 T 来访")
    run("undo")
    assert [line.line for line in book.unsorted()] == ["陈静 T 来访"]
    assert book.day(date(2026, 11, 23)).contacts == ()


def test_nothing_to_sort_is_said(book: Book, run: Run) -> None:
    assert run("log", "--unsorted") == (0, "Nothing is waiting to be sorted.\n", "")


def test_away_from_a_terminal_the_lines_are_listed_and_none_is_written(book: Book, run: Run) -> None:
    run("log", "陈静 T 来访")
    run("log", "周涛 T 来访")
    book.save(Client(name="陈静"), what="add")
    answer = run("log", "--unsorted")
    assert answer.code == 3
    shown = answer.out.splitlines()
    assert (shown[0], shown[1].endswith("T 陈静: 来访")) == ("1/2  2026-11-23  陈静 T 来访", True)
    assert "2 lines are still unsorted." in shown
    assert "“rmtui log --unsorted NUMBER LINE”" in shown[-1]
    assert [line.line for line in book.unsorted()] == ["陈静 T 来访", "周涛 T 来访"]
    assert book.day(date(2026, 11, 23)).contacts == ()


def test_a_script_writes_a_line_anew_or_drops_it_by_its_number(book: Book, run: Run) -> None:
    for line in ("陈静 T 来访", "王方 T 聊了", "谁 问利率"):
        run("--today", "2026-11-20", "log", line)
    answer = run("log", "--unsorted", "2", "王芳", "T", "聊了")
    assert (answer.code, [line.line for line in book.unsorted()]) == (0, ["陈静 T 来访", "谁 问利率"])
    assert book.day(date(2026, 11, 20)).contacts[0].note == "聊了"
    dropped = run("log", "--unsorted", "2", "-")
    assert dropped.code == 0
    assert "谁 问利率" in dropped.out, "which one it was"
    assert [line.line for line in book.unsorted()] == ["陈静 T 来访"]
    assert run("log", "--json", "--unsorted", "1", "陈静 T 来访").code == 3
    assert [line.line for line in book.unsorted()] == ["陈静 T 来访"]


def test_a_line_that_is_not_there_and_one_without_words_are_refused(book: Book, run: Run) -> None:
    run("log", "陈静 T 来访")
    assert run("log", "--unsorted", "2", "-").code == 4
    assert run("log", "--unsorted", "0", "-").code == 4
    assert run("log", "--unsorted", "1").code == 2
    assert [line.line for line in book.unsorted()] == ["陈静 T 来访"]
