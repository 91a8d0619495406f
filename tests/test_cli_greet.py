"""`rmtui greet`, and the templates it takes its words from."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.records.channel import Channel
from rmtui.records.client import Birthday, ClientKind, Gender
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.observance import Observance
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import client

HOSTILE = "=cmd|' /C calc'!A0 [b]{age}\x1b[31m<script>"


@pytest.fixture
def moon(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> Book:
    """王芳 by WeChat, 李强 by SMS, 孙平 by letter, 赵敏 to be called; Anna keeps none. Two days before Mid-Autumn."""
    wang, li = book.clients().values()
    book.amend(
        (wang, replace(wang, channel=Channel.WECHAT)),
        (li, replace(li, channel=Channel.SMS, gender=Gender.MALE)),
        (None, client("孙平", channel=Channel.MEETING, address="湖东路1号\n3栋")),
        (None, client("赵敏", channel=Channel.TELEPHONE, phones=("139",))),
        (None, client("Anna", email="a@example.com", festivals=(Observance.NONE,))),
        what="edit",
    )
    monkeypatch.setenv("RMTUI_TODAY", "2026-09-23")
    return book


def greet(run: Run, *words: str) -> list[list[str]]:
    return [line.split("\t") for line in run("--today", "2026-09-23", "greet", *words).out.splitlines()]


def test_mid_autumn_by_every_way(moon: Book, run: Run) -> None:
    assert [(row[2], row[3]) for row in greet(run, "中秋")] == [
        *(("王芳", "WeChat"), ("李强", "SMS"), ("孙平", "letter"), ("赵敏", "call"), ("Anna", "")),
    ]
    answer = run("--today", "2026-09-23", "greet", "mid-autumn")
    assert (
        answer.err == "4 to send: WeChat 1, SMS 1, letter 1, call 1; 1 left out; 3 without a title; 1 with a caution\n"
    )
    assert "left out: wants no greetings" in answer.out
    assert [row[2] for row in greet(run, "mid-autumn", "--by", "短信")] == ["李强"]
    assert [row[2] for row in greet(run, "mid-autumn", "--filter", "孙平")] == ["孙平"]
    for wrong in (["--by", "pigeon"], ["--filter", "tier:Z"], ["moonday"]):
        answer = run("greet", *(["mid-autumn"] if len(wrong) > 1 else []), *wrong)
        assert answer.code in (1, 2, 4) and wrong[0] in answer.err


def test_a_caution_about_a_client_stands_beside_the_greeting(moon: Book, run: Run, tmp_path: Path) -> None:
    wang = next(iter(moon.clients().values()))
    moon.change(wang, replace(wang, cautions="recently bereaved"), what="edit")
    assert {row[2]: row[6] for row in greet(run, "mid-autumn") if row[6].startswith("!")} == {
        "王芳": "! recently bereaved; no title known"
    }
    answer = run("greet", "mid-autumn", "--to", f"{tmp_path}/out/")
    assert answer.err.endswith("; 1 with a caution\n")
    assert not any("bereaved" in file.read_text(encoding="utf-8") for file in (tmp_path / "out").iterdir())


def test_a_festival_greeting_is_none_on_a_birthday(moon: Book, run: Run) -> None:
    wang = next(iter(moon.clients().values()))
    moon.change(wang, replace(wang, birthday=Birthday(month=9, day=25, year=1985)), what="edit")
    assert "birthday" in run("due", "--why", "王芳").out
    run("greet", "mid-autumn", "--log", "--yes")
    assert "birthday" in run("due", "--why", "王芳").out
    run("greet", "birthday", "--log", "--yes")
    assert "birthday" not in run("due", "--why", "王芳").out


def test_they_are_logged_once_and_can_be_taken_back(moon: Book, run: Run) -> None:
    words = ("--today", "2026-09-23", "greet", "mid-autumn", "--log")
    assert run(*words).code == 2, "nobody can be asked"
    assert "3 would be written down" in run(*words, "--dry-run").out
    assert not [one for one in moon.contacts() if one.greeting]
    assert "Written down: 3." in run(*words, "--yes").out
    logged = {one.channel: one for one in moon.contacts() if one.greeting}
    assert {*logged} == {"W", "S", "E"}
    assert logged[Channel.EMAIL].note == "Mid-Autumn Festival: greeting by letter"
    assert {one.greeting for one in logged.values()} == {"mid-autumn-2026-09-25"}
    answer = json.loads(run(*words, "--yes", "--json").out)
    assert answer["logged"] == 0
    assert [one["greeted"] for one in answer["greetings"]] == [None, "2026-09-23", "2026-09-23", "2026-09-23", None]
    assert "Written down: 1." in run(*words, "--by", "call", "--yes").out
    assert len([one for one in moon.contacts() if one.greeting]) == 4
    run("undo")
    run("undo")
    assert not [one for one in moon.contacts() if one.greeting]


def test_a_file_for_each_way_and_hostile_text_stays_text(moon: Book, run: Run, tmp_path: Path) -> None:
    moon.save(
        client(HOSTILE, channel=Channel.WECHAT, wechat="=1+1", address=HOSTILE, festivals=(Observance.MID_AUTUMN,)),
        what="add",
    )
    moon.save(
        client(HOSTILE + "2", channel=Channel.MEETING, address=HOSTILE, festivals=(Observance.MID_AUTUMN,)), what="add"
    )
    to = str(tmp_path / "out") + os.sep
    answer = run("--today", "2026-09-23", "greet", "mid-autumn", "--to", to)
    assert answer.code == 0 and "6 clients." in answer.out
    assert sorted(os.listdir(to)) == ["SMS.csv", "WeChat.csv", "call.csv", "letter.html"]
    with open(f"{to}WeChat.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1][:3] == ["王芳", "WeChat", "13800138000"] and "中秋快乐" in rows[1][3]
    assert (rows[0][4], rows[1][4]) == ("Occasion", "Mid-Autumn Festival")
    assert rows[2][0].startswith("'=cmd") and rows[2][2] == "'=1+1" and "{age}" in rows[2][3]
    page = Path(to, "letter.html").read_text(encoding="utf-8")
    assert "<time>23 September 2026</time>" in page
    assert page.count("<section>") == 2 and "湖东路1号<br>" in page
    assert "<script>" not in page and "\x1b" not in page
    assert run("--today", "2026-09-23", "greet", "mid-autumn", "--to", to).code == 1, "they are there already"
    assert run("--today", "2026-09-23", "greet", "mid-autumn", "--to", to, "--replace").code == 0
    assert run("--today", "2026-09-23", "greet", "mid-autumn", "--to", str(tmp_path / "x.docx")).code == 2


def test_templates_are_added_and_a_place_that_there_is_not_is_refused(moon: Book, run: Run) -> None:
    refused = run("templates", "add", "--occasion", "中秋节", "--text", "Dear {surname}")
    assert refused.code == 2 and "{surname}" in refused.err and "{salutation}" in refused.err
    run("templates", "add", "--occasion", "中秋节", "--delivery", "微信", "--text", "{姓名}，月圆人团圆")
    run("templates", "add", "--occasion", "mid-autumn", "--clients", "李强", "--text", "{name}, as every year")
    assert [row[5] for row in greet(run, "mid-autumn")][:2] == ["王芳，月圆人团圆", "李强, as every year"]
    listed = run("templates", "list").out
    assert "Occasion Mid-Autumn Festival" in listed and "Sent by WeChat" in listed


def test_a_template_for_persons_is_none_for_a_company(moon: Book, run: Run) -> None:
    moon.save(client("鼎丰公司", kind=ClientKind.COMPANY, phones=("139",), channel=Channel.SMS), what="add")
    run("templates", "add", "--occasion", "中秋", "--kind", "个人", "--text", "{称呼}，阖家团圆")
    texts = {row[2]: row[5] for row in greet(run, "中秋")}
    assert texts["王芳"].endswith("阖家团圆")
    assert "阖家" not in texts["鼎丰公司"] and "贵公司" in texts["鼎丰公司"]
    run("templates", "add", "--occasion", "中秋", "--kind", "企业", "--text", "祝贵司生意兴隆")
    assert {row[2]: row[5] for row in greet(run, "中秋")}["鼎丰公司"] == "祝贵司生意兴隆"


def test_a_template_for_an_occasion_that_there_is_not_is_refused(moon: Book, run: Run) -> None:
    words = ("templates", "add", "--text", "{name}", "--occasion")
    refused = run(*words, "Moon Feast")
    assert refused.code == 1 and "“Moon Feast” is no festival" in refused.err and "--occasion" in refused.err
    run("occasions", "add", "--name", "Branch Day", "--day", "10-08")
    assert "There are: Branch Day." in run(*words, "Moon Feast").err
    assert run(*words, "CN").code == 1, "a country is no occasion"
    assert not [*moon.records(GreetingTemplate)]
    for name in ("branch day", "birthday", "中秋"):
        assert run(*words, name).code == 0
    assert [one.occasion for one in moon.records(GreetingTemplate)] == ["Branch Day", "birthday", "mid-autumn"]


def test_what_is_near_is_greeted_without_naming_it(moon: Book, run: Run) -> None:
    assert {row[1] for row in greet(run)} == {"Mid-Autumn Festival"}
    assert run("--today", "2026-11-23", "greet").code == 4
