"""`rmtui find`."""

from __future__ import annotations

import json
from datetime import date

import pytest
from msgspec.structs import replace

from rmtui.records.client import Client
from rmtui.records.review import Review
from rmtui.store.files.book import Book
from tests.conftest import Run


def test_a_word_from_a_note_is_found_with_its_day_and_client(book: Book, run: Run) -> None:
    run("log", "2026-03-02 王芳 M 学区房房贷方案")
    answer = run("find", "学区房")
    assert answer.code == 0
    assert answer.out == "2026-03-02\tM 王芳: 学区房房贷方案\n"


def test_a_clients_name_stands_for_the_client(book: Book, run: Run) -> None:
    run("log", "2026-03-02 王芳 M 学区房房贷方案")
    run("log", "2026-03-03 李强 M 学区房房贷方案")
    found = json.loads(run("find", "wangfang", "房贷", "--json").out)
    assert [contact["on"] for contact in found["contacts"]] == ["2026-03-02"]


def test_capitals_do_not_matter(book: Book, run: Run) -> None:
    run("log", '2026-03-02 王芳 M Café "Étoile"')
    assert run("find", "étoile").code == 0
    assert run("find", "CAFÉ").code == 0
    assert run("find", '"ét').code == 0


def test_promises_family_and_sales_are_searched(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了 > 下周三 寄台历 sold:5万黄金")
    assert run("find", "台历").code == 0
    assert run("find", "黄金").code == 0
    assert run("find", "勿提母亲").code == 0


def test_most_is_at_least_one(book: Book, run: Run) -> None:
    assert run("find", "--most", "0", "x").code == 2


def test_nothing_found_is_exit_4(book: Book, run: Run) -> None:
    assert run("find", "nowhere").code == 4


def test_the_reason_of_a_snooze_is_found_with_its_client(book: Book, run: Run) -> None:
    run("snooze", "王芳", "2026-12-07", "出差到上海")
    assert run("find", "上海").out == "2026-11-23\tsnooze\t王芳 snoozed for 14 days  出差到上海\n"
    assert len(json.loads(run("find", "上海", "--json").out)["snoozes"]) == 1


def test_a_word_that_begins_with_a_dash_is_no_option(book: Book, run: Run) -> None:
    run("log", "2026-03-02 王芳 T 净值 -3% 很着急")
    for words in (("-3%",), ("--most", "5", "-3%"), ("-3%", "--most", "5"), ("--", "-3%")):
        assert run("find", *words).out == "2026-03-02\tT 王芳: 净值 -3% 很着急\n"


def test_what_a_review_says_is_found_and_shown(book: Book, run: Run) -> None:
    wang = book.names().find("王芳")[0].id
    book.save(Review(client=wang, on=date(2026, 3, 2), market="債市走強", view="担心汇率"), what="add")
    assert run("find", "债市").out == "2026-03-02\tasset review\t王芳 asset review  債市走強\n"
    assert run("find", "王芳", "汇率").out == "2026-03-02\tasset review\t王芳 asset review  担心汇率\n"


def test_the_settings_are_found(book: Book, run: Run) -> None:
    book.save(replace(book.settings(), bank="江南银行"), what="edit")
    assert run("find", "江南").out == "settings\tthe settings  江南银行\n"


@pytest.mark.parametrize("typed", ["13900000923", "139 0000 0923", "139-0000-0923", "+86 13900000923", "0000 0923"])
def test_who_has_a_telephone_number_is_found_however_it_is_divided(book: Book, run: Run, typed: str) -> None:
    book.save(Client(name="赵六", phones=("139 0000 0923",)), what="add")
    assert "赵六" in run("find", typed).out
    assert "赵六" in run("list", f'phone:"{typed}"').out


def test_a_number_with_its_country_code_and_without_it_is_one_everywhere(book: Book, run: Run) -> None:
    book.save(Client(name="Ann Lee", phones=("020 7946 0182",), number="77"), what="add")
    for typed in ("+44 20 7946 0182", "+442079460182", "+44 (0)20 7946 0182", "02079460182"):
        assert "Ann Lee" in run("find", typed).out
        assert "Ann Lee" in run("show", typed).out
        assert "Ann Lee" in run("list", f'phone:"{typed}"').out
    assert "Ann Lee" in run("list", "+442079460182").out
    book.save(Client(name="Ann Lee", phones=("+44 20 7946 0182",)), what="add")
    assert "Ann Lee" in run("doctor").out


def test_it_says_where_in_the_record_of_a_client_a_word_was_found(book: Book, run: Run) -> None:
    run("edit", "王芳", "--interests", "游泳", "--notes", "喜欢晨练")
    assert run("find", "游泳").out.rstrip().endswith("\tInterests: 游泳")
    assert run("find", "晨练").out.rstrip().endswith("\tNotes: 喜欢晨练")
    assert ": " not in run("find", "fund").out, "a tag stands in the line anyway"
    assert "爱好：游泳" in run("--lang", "zh", "find", "游泳").out
