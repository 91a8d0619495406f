"""Namesakes and padded names at every command: shown told apart, and found as they are shown or typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.comparing import name_key, name_key_ends, unpadded
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.records.client import Client
from rmtui.store.files.book import Book
from tests.conftest import Run

PRINTED = ["王伟 8002", "王伟(8002)", "王伟（8002）", "王伟 (8002)", "王伟　８００２", "王伟 13811118002", "王伟8002"]


@pytest.fixture
def namesakes(book: Book) -> Book:
    """王伟, of whom there are two, beside 王芳 and 李强."""
    book.save(
        Client(name="王伟", pinyin="wang wei", phones=("13811118001",), id="first", employer="甲公司"),
        Client(name="王伟", pinyin="wang wei", phones=("13811118002",), id="second"),
        what="add",
    )
    return book


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[[str], str]:
    def sheet(text: str) -> str:
        path = tmp_path / "sheet.csv"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return sheet


@pytest.mark.parametrize("name", PRINTED)
def test_a_namesake_is_found_as_printed_by_every_command(name: str, namesakes: Book, run: Run) -> None:
    assert run("show", name).out.startswith("王伟 (8002)\n")
    assert "T 王伟 (8002): 聊了" in run("log", f"{name} T 聊了").out
    assert run("edit", name, "--area", "城西").code == 0
    assert run("snooze", name, "in 2 weeks").out.startswith("王伟 (8002) is back")
    assert run("due", "--why", name).out.startswith("王伟 (8002) is snoozed")
    assert run("edit", "李强", "--referred-by", name).out == "李强\n  Referred by: (nothing) → 王伟 (8002)\n"
    assert [one.clients for one in namesakes.contacts()] == [("second",)]
    assert namesakes.clients()["second"].area == "城西"
    assert namesakes.clients()["first"].area == ""


def test_namesakes_are_told_apart_in_every_list(namesakes: Book, run: Run) -> None:
    run("edit", "first", "--tier", "A")
    assert "王伟 (8002)\t" in run("due").out
    run("log", "王伟 8001 T 聊了 > 下周三 发方案 =50万 基金")
    run("log", "王伟 8002、王芳 M 一起吃饭")
    assert [line.split("\t")[0] for line in run("list", "王伟").out.splitlines()] == ["王伟 (8001)", "王伟 (8002)"]
    assert "T 王伟 (8001): 聊了" in run("day").out
    assert "M 王伟 (8002), 王芳" in run("day").out
    assert run("find", "一起吃饭").out.rstrip().endswith("M 王伟 (8002), 王芳: 一起吃饭")
    assert "王伟 (8001) =500,000 基金" in run("find", "基金").out
    assert {"王伟 (8001)", "王伟 (8002)"} <= {line.split("\t")[0] for line in run("calendar").out.splitlines()}


@pytest.mark.parametrize("words", [("王伟(8002)",), ("王伟", "8002"), ("王伟（8002）",), ("王伟 (8002)",)])
def test_what_is_printed_finds_the_client_and_the_events(words: tuple[str, ...], namesakes: Book, run: Run) -> None:
    run("log", "王伟 8001 T 一")
    run("log", "王伟 8002 T 二")
    found = run("find", *words).out
    assert "T 王伟 (8002): 二" in found
    assert "8001" not in found
    assert [line.split("\t")[0] for line in run("list", *words).out.splitlines()] == ["王伟 (8002)"]


def test_what_the_question_advises_is_understood(book: Book, run: Run) -> None:
    for number, name in (("13900000001", "王伟"), ("13900000002", "王伟"), ("13900010001", "王伟强")):
        book.save(Client(name=name, phones=(number,)), what="add")
    asked = run("log", "王伟 T x")
    assert "王伟 (00001), 王伟 (0002)" in asked.err
    assert "Use one of these exactly as written" in asked.err
    assert "王伟 (00001), 王伟强 (10001)" in run("log", "0001 T x").err
    for line in ("王伟 (00001) T x", "00001 T x", "王伟（0002） T z", "王伟强 (10001) T y"):
        assert run("log", line).code == 0, line


@pytest.mark.parametrize("line", ["王伟 9999 T x", "王伟 8 T x", "王伟 8002元手续费", "王伟(9999) T x", "王伟 T 8002"])
def test_who_of_several_is_never_guessed(line: str, namesakes: Book, run: Run) -> None:
    assert run("log", line).code == 3
    assert list(namesakes.contacts()) == []


def test_digits_behind_a_name_nobody_shares_are_what_was_said(book: Book, run: Run) -> None:
    run("log", "王芳 8000 元手续费")
    run("log", "王芳(8000) T 聊了")
    assert {one.note for one in book.contacts()} == {"8000 元手续费", "聊了"}


@pytest.mark.parametrize("typed", ["王 芳", "王　芳", "王\u00a0芳", "王\u200b芳", "\ufeff王芳"])
def test_a_padded_name_is_the_same_client_everywhere(typed: str, book: Book, run: Run) -> None:
    assert run("add", typed).code == 3
    assert run("show", typed).out.startswith("王芳\n")
    assert run("log", f"{typed} T 聊了").code == 0
    assert run("log", f"昨天 {typed}、李强 M 吃饭").code == 0
    assert run("find", "聊了", typed).code == 0
    assert [one.note for one in book.contacts()] == ["聊了", "吃饭"]


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("王　敏", "王敏"),
        ("王\u200b敏", "王敏"),
        ("Anna  Fischer", "anna fischer"),
        (unicodedata.normalize("NFD", "José García"), "José García"),
        ("José García", unicodedata.normalize("NFD", "JOSÉ GARCÍA")),
        ("ＡＢＣ贸易", "abc贸易"),
        ("ABC 贸易", "ABC  贸易"),
    ],
)
def test_a_name_is_stored_as_typed_and_found_in_its_normal_form(stored: str, typed: str, book: Book, run: Run) -> None:
    assert run("add", stored).code == 0
    assert list(book.clients().values())[-1].name == stored
    assert run("add", typed).code == 3
    assert run("show", typed).code == 0
    assert run("log", f"{typed} T 聊了").code == 0
    assert run("find", typed).code == 0
    assert run("list", typed).out


def test_two_names_that_only_a_blank_parts_are_not_guessed(book: Book, run: Run) -> None:
    book.save(Client(name="王芳华"), what="add")
    run("log", "王芳 华泰的产品")
    assert next(book.contacts()).note == "华泰的产品"


def test_a_name_of_unseen_signs_alone_is_none(book: Book, run: Run) -> None:
    assert run("add", "\u200b\u2060").code == 2
    assert len(book.clients()) == 2


def test_a_sheet_with_padded_names_brings_in_each_client_once(
    book: Book, run: Run, sheet: Callable[[str], str]
) -> None:
    run(
        "import",
        sheet("姓名,手机\n赵敏,13900000001\n孙丽,13900000002\n赵　敏,13900000001\n孙 丽,13900000002\n"),
        "--yes",
    )
    assert [one.name for one in book.clients().values()][2:] == ["赵敏", "孙丽"]
    run("import", sheet("姓名,手机\n何　军,13900000003\n"), "--yes")
    assert list(book.clients().values())[-1].name == "何军"


@pytest.mark.parametrize(
    ("rows", "employers"),
    [
        ("王伟,,甲公司\n王伟,,乙医院\n", ["甲公司", "乙医院"]),
        ("王伟,,甲公司\n王 伟,,乙医院\n", ["甲公司", "乙医院"]),
        ("王伟,13900000001,甲公司\n王伟,,乙医院\n", ["甲公司", "乙医院"]),
        ("王伟,13900000001,甲公司\n王伟,13900000002,乙医院\n", ["甲公司", "乙医院"]),
        ("王伟,13900000001,甲公司\n王伟,13900000001,乙医院\n", ["乙医院"]),
        ("王伟,,甲公司\n王伟,,甲公司\n", ["甲公司"]),
    ],
)
def test_two_of_one_name_in_a_sheet_are_one_only_where_phone_or_employer_says_so(
    rows: str, employers: list[str], book: Book, run: Run, sheet: Callable[[str], str]
) -> None:
    answer = run("import", sheet(f"姓名,手机,单位\n{rows}"), "--yes")
    assert answer.code == 0
    assert f"Clients: {len(employers)} to add, 0 to change; 0 records as they are." in answer.out
    assert [one.employer for one in book.clients().values()][2:] == employers


def test_a_row_that_may_be_one_of_two_namesakes_waits(namesakes: Book, run: Run, sheet: Callable[[str], str]) -> None:
    answer = run("import", sheet("姓名,手机,单位\n王伟,,乙医院\n赵敏,13900000001,\n"), "--yes")
    assert answer.code == 3
    assert "1 to add" in answer.out
    assert [one.name for one in namesakes.clients().values()][2:] == ["王伟", "王伟", "赵敏"]
    assert [one.employer for one in namesakes.clients().values()] == ["", "", "甲公司", "", ""]


_NAME = st.text(st.sampled_from("王芳伟 \u3000\u200bABcd\u00e9e\u0301ＡＢ"), max_size=8)


@given(_NAME)
def test_the_normal_form_of_a_name_is_its_own_and_that_of_its_plain_form(name: str) -> None:
    key = name_key(name)
    assert name_key(key) == key == name_key(unpadded(name))
    assert key == name_key(unicodedata.normalize("NFD", name)) == name_key(name.upper())
    found, ends = name_key_ends(name)
    assert found == key
    assert len(ends) == len(key)


@given(st.lists(_NAME.filter(name_key), min_size=1, max_size=4), st.text(max_size=6))
def test_a_client_is_found_by_the_normal_form_and_as_said(names: list[str], text: str) -> None:
    people = [
        KnownClient(str(place), name, hint=f"hint{place}", shared=True, name_keys=(name_key(name),))
        for place, name in enumerate(names)
    ]
    known = NameIndex(people)
    for one in people:
        assert one in known.find(name_key(one.name))
        assert one in known.find(one.name)
    known.find(text)
    known.find_at_start(text)


def test_namesakes_with_nothing_else_are_told_by_tier_and_channel_and_found_as_they_are_shown(
    book: Book, run: Run
) -> None:
    for tier, channel in (("B", "E"), ("B", "T"), ("A", "T")):
        run("add", "John Adams", "--tier", tier, "--channel", channel, "--another")
    run("add", "John Abbott")
    answer = run("show", "John Adams")
    assert "John Adams (email), John Adams (B, telephone), John Adams (A)." in answer.err
    assert not any(client in answer.err for client in book.clients())
    assert run("log", "John Adams (B, telephone)、王芳 M lunch").code == 0
    (contact,) = book.contacts()
    assert "M John Adams (B, telephone), 王芳: lunch" in run("day").out
    assert run("contacts", "edit", contact.id, "--clients", "王芳, John Adams (B, telephone)").code == 0
    assert {*next(book.contacts()).clients} == {*contact.clients}


def test_in_chinese_namesakes_are_told_by_the_chinese_word_for_the_channel(book: Book, run: Run) -> None:
    for channel in ("E", "T"):
        run("add", "陈静", "--channel", channel, "--another")
    assert "陈静 (email)" in run("show", "陈静").err
    assert "陈静 (邮件)、陈静 (电话)" in run("--lang", "zh", "show", "陈静").err
    assert run("--lang", "zh", "log", "陈静 (邮件) M 聊了").code == 0
    assert "陈静 (邮件)" in run("--lang", "zh", "day").out


def test_who_may_be_meant_is_narrowed_by_what_is_typed_and_not_guessed_while_it_may_be_several(
    book: Book, run: Run
) -> None:
    for name in ("John Adams", "John Abbott", "John Taylor"):
        run("add", name)
    assert "“John A” may be John Adams, John Abbott." in run("log", "John A asked about rates").err
    assert "“John” may be John Adams, John Abbott, John Taylor." in run("log", "John T asked about rates").err
    assert run("show", "John Ad").code == 0
    assert list(book.contacts()) == []
    assert "T John Adams: asked about rates" in run("log", "John Ad T asked about rates").out
