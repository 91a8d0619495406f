"""`rmtui services`: what was promised to clients this year, given, and is still due."""

from __future__ import annotations

import json

from rmtui.records.service import Service
from rmtui.store.files.book import Book
from tests.conftest import Run


def row(run: Run, name: str = "王芳") -> list[str]:
    return next(line.split("\t")[1:] for line in run("services").out.splitlines() if line.startswith(name))


def test_logging_counts_towards_the_plan_and_undo_takes_it_back(book: Book, run: Run) -> None:
    assert row(run) == ["A", "0/12!", "0/12!", "0/3!", "0/2!", "0/1"]
    run("log", "王芳 T 聊了 #生日")
    run("log", "王芳 W 邀请 #活动")
    assert row(run) == ["A", "1/12!", "0/12!", "1/3!", "1/2", "0/1"]
    run("undo")
    assert row(run)[4] == "0/2!"
    assert "of what the plan asks for by now was given" in run("services").err


def test_the_plan_of_a_tier_and_of_a_client_are_set(book: Book, run: Run) -> None:
    run("settings", "set", "services-A", "联络", "24,", "thanks", "0")
    assert row(run)[1:] == ["0/24!", "0/12!", "0/3!", "0/2!", "-"]
    assert run("edit", "王芳", "--services", "reviews 2, conversations 6").code == 0
    fang = next(one for one in book.clients().values() if one.name == "王芳")
    assert fang.services == {Service.REVIEW: 2, Service.CONVERSATION: 6}
    assert row(run)[1:3] == ["0/6!", "0/2!"]
    assert "Write it as: conversations 12" in run("edit", "王芳", "--services", "often").err
    assert run("settings", "reset", "services-A").code == 0
    assert book.settings().services == {}


def test_programs_get_every_figure(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了")
    found = json.loads(run("services", "王芳", "--json").out)
    (fang,) = found["services"]
    assert fang["conversation"] == {
        "promised": 12,
        "given": 1,
        "expected": 10,
        "due": 11,
        "missed": 9,
        "next": "2026-03-01",
    }
    assert 0 < found["kept"] < 0.2


def test_nobody_is_promised_anything_in_an_empty_book(run: Run) -> None:
    assert run("services").code == 4
