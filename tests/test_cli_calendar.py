"""`rmtui calendar`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from rmtui.store.files.book import Book
from tests.conftest import Run


def cells(line: str) -> list[str]:
    """The days of a client's line."""
    return line.split("\t")[3:]


def test_a_pipe_gets_a_line_a_client_with_a_cell_a_day(book: Book, run: Run) -> None:
    run("log", "11-20 王芳 T 聊了 > 11-26 发方案")
    run("log", "11-20 王芳 M 来了")
    run("log", "李强 W 问候")
    fang, li, *_others = run("calendar").out.splitlines()
    assert fang.split("\t")[:3] == ["王芳", "A", "2026-11-20"]
    assert len(cells(fang)) == 30
    assert cells(fang)[19] == "M+"
    assert cells(fang)[25] == ">"
    assert cells(li)[22] == "W"


@pytest.mark.parametrize("month", ["2026-10", "10", "oct", "October", "10月", "2026年10月", "十月", "１０月"])
def test_a_month_may_be_said_in_many_ways(book: Book, run: Run, month: str) -> None:
    run("log", "2026-10-05 王芳 T 聊了")
    fang = run("calendar", month).out.splitlines()[0]
    assert len(cells(fang)) == 31
    assert cells(fang)[4] == "T"


def test_a_month_without_a_year_is_the_last_one_up_to_today(book: Book, run: Run) -> None:
    run("log", "2025-12-05 王芳 T 聊了")
    assert cells(run("calendar", "12").out.splitlines()[0])[4] == "T"
    assert json.loads(run("calendar", "12", "--json").out)["month"] == "2025-12"


def test_a_filter_picks_with_a_month_before_it_or_without(book: Book, run: Run) -> None:
    for words in (("11", "tier:A"), ("tier:A",), ("tier:A", "-tag:nothing"), ("王芳",), ("11 tier:A -tag:x",)):
        assert [line.split("\t")[0] for line in run("calendar", *words).out.splitlines()] == ["王芳"]
    nobody = run("calendar", "tier:D")
    assert (nobody.code, nobody.out, nobody.err) == (4, "", "No client fits this filter.\n")
    assert run("calendar", "11", "teir:A").code == 2


@pytest.mark.parametrize("text", ["13", "13月", "十三月", "2026-13", "2026年13月", "2026/13", "2026-1111"])
def test_what_was_meant_for_a_month_is_not_taken_for_a_filter(book: Book, run: Run, text: str) -> None:
    answer = run("calendar", text)
    assert (answer.code, answer.err) == (2, f"rmtui: MONTH: “{text}” is not a month. Write 2026-11, 11 or nov.\n")


def test_json_holds_the_contacts_of_the_month_and_of_the_clients_picked(book: Book, run: Run) -> None:
    run("log", "11-02 王芳、李强 M 午餐")
    run("log", "11-03 李强 T 聊了")
    run("log", "10-30 王芳 T 十月")
    answer = json.loads(run("calendar", "--json").out)
    assert [one["note"] for one in answer["contacts"]] == ["午餐", "聊了"]
    (lunch,) = json.loads(run("calendar", "--json", "tier:A").out)["contacts"]
    assert lunch["names"] == ["王芳", "李强"]


def test_a_terminal_gets_columns_that_align(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("log", "11-20 王芳 T 聊了")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    weekdays, numbers, signs, fang, *_rest = run("calendar").out.splitlines()
    assert weekdays.split()[:2] == ["Nov", "2026"]
    column = numbers.index("16") + 2 * 4
    assert weekdays[column] == "F"
    assert fang[column - len("王芳")] == "T"
    assert signs[numbers.index("23")] == "|"
    assert _rest[-1] == "1 contact: T 1"


def test_a_slip_in_the_books_own_holidays_is_told_beside_the_month(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(book.path, "holidays.toml").write_text("[[", encoding="utf-8")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    answer = run("calendar")
    assert answer.code == 0
    assert "holidays.toml is not a list of holidays" in answer.err
    assert "王芳" in answer.out


def test_an_empty_book_says_how_to_begin(tmp_path: object, run: Run) -> None:
    run("init", f"{tmp_path}/new")
    assert "rmtui add NAME" in run("--book", f"{tmp_path}/new", "calendar").err


def test_help_explains_the_letters_the_month_and_the_filter(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("calendar", "--help")
    told = capsys.readouterr().out
    assert "V visit" in told
    assert "2026-11, 11, nov" in told
    assert "no-contact:90d" in told
