"""`rmtui due`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rmtui.cli.context import Context
from rmtui.store.files.book import Book
from tests.conftest import Run


def test_clients_never_met_are_due_and_the_important_one_first(book: Book, run: Run) -> None:
    answer = run("due")
    assert answer.code == 0
    assert [line.split("\t")[0] for line in answer.out.splitlines()] == ["王芳", "李强"]


def test_logging_a_call_takes_the_client_off_the_queue(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了")
    assert "王芳" not in run("due").out
    assert "李强" in run("due").out


def test_an_email_does_not_reset_the_cadence(book: Book, run: Run) -> None:
    run("log", "王芳 E 群发市场周报")
    assert "王芳" in run("due").out


def test_why_shows_the_sum(book: Book, run: Run) -> None:
    answer = run("due", "--why", "wf")
    assert "王芳 is number 1 of 2 due:" in answer.out
    assert "× 4 (tier A)" in answer.out


def test_why_says_until_when_a_client_is_snoozed(book: Book, run: Run) -> None:
    run("snooze", "王芳", "fri", "出差")
    assert run("due", "--why", "王芳").out == "王芳 is snoozed until Fri 27 Nov 2026. 出差\n"
    assert "Snoozed until 27 Nov: 出差" in run("show", "王芳").out


def test_why_answers_programs_too(book: Book, run: Run) -> None:
    assert [row["name"] for row in json.loads(run("due", "--why", "李强", "--json").out)["due"]] == ["李强"]


def test_json_has_a_row_a_client(book: Book, run: Run) -> None:
    rows = json.loads(run("due", "--json").out)["due"]
    assert [row["name"] for row in rows] == ["王芳", "李强"]
    assert rows[0]["reasons"][0]["cause"] == "never-met"
    assert rows[0]["score"] > rows[1]["score"]


def test_looking_ahead_shows_what_falls_due_by_then(book: Book, run: Run) -> None:
    run("log", "2026-10-28 王芳 T 聊了")
    assert "王芳" not in run("due").out
    assert "王芳" in run("due", "--days", "7").out


def test_days_must_make_sense(book: Book, run: Run) -> None:
    assert run("due", "--days", "-1").code == 2
    assert run("due", "--days", "x").code == 2


def test_an_empty_queue_is_good_news(run: Run) -> None:
    run("init")
    assert "Nobody is due" in run("due").out


def test_the_queue_is_narrowed_and_says_by_what(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Context, "now", lambda _context: "10:30")
    run("edit", "王芳", "--area", "城西", "--channel", "phone", "--quiet", "9-18")
    run("edit", "李强", "--area", "城西", "--channel", "phone", "--quiet", "")
    answer = run("due", "--now", "--area", "城西")
    assert [line.split("\t")[0] for line in answer.out.splitlines()] == ["李强"]
    assert "1 of 2 due: can be called now, area 城西." in answer.err
    assert "2 clients are due, but none fits: area 港口" in run("due", "--area", "港口").out
    assert [row["name"] for row in json.loads(run("due", "--now", "--json").out)["due"]] == ["李强"]


def test_the_queue_as_a_calendar_keeps_its_events_and_no_secrets(book: Book, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    run("log", "王芳 E 邮件 > mon 发方案 < mon 交材料")
    assert run("due", "--to", str(file)).code == 0
    first = file.read_text()
    assert first.count("UID:promise-") == 2
    assert "发方案" not in first
    assert "交材料" not in first
    assert run("due", "--to", str(file)).code == 1
    assert run("due", "--to", str(file), "--replace", "--details").code == 0
    second = file.read_text()
    assert "交材料" in second
    uids = [[line for line in text.splitlines() if line.startswith("UID:")] for text in (first, second)]
    assert uids[0] == uids[1]
    assert "ends in .ics" in run("due", "--to", str(tmp_path / "due.xlsx")).err
