"""`rmtui edit`."""

from __future__ import annotations

import json

import msgspec
import pytest

from rmtui.records.client import Client, Relative, Tier
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import client


def wang(book: Book) -> Client:
    return next(iter(book.clients().values()))


def test_a_change_is_told_as_it_was_and_is(book: Book, run: Run) -> None:
    answer = run("edit", "王姐", "--tier", "B", "--occupation", "医生")
    assert answer.out == "王芳\n  Occupation: (nothing) → 医生\n  Tier: A → B\n"
    assert (wang(book).tier, wang(book).occupation, wang(book).revision) == (Tier.B, "医生", 2)


def test_an_empty_value_clears(book: Book, run: Run) -> None:
    assert run("edit", "王芳", "--cautions", "", "--phone", "", "--tier", "", "--channel", "").code == 0
    client = wang(book)
    assert (client.cautions, client.phones, client.tier, client.channel) == ("", (), Tier.C, None)


def test_values_take_the_place_of_all_there_were(book: Book, run: Run) -> None:
    run("edit", "王芳", "--phone", "13900000001", "--phone", "13900000002")
    assert wang(book).phones == ("13900000001", "13900000002")


@pytest.mark.parametrize(
    ("words", "phones"),
    [
        (("--add-phone", "13900000001"), ("13800138000", "13900000001")),
        (("--add-phone", "+852 9123 4567"), ("13800138000", "+852 9123 4567")),
        (("--add-phone", "138 0013 8000"), ("13800138000",)),
        (("--drop-phone", "13800138000", "--add-phone", "13900000001"), ("13900000001",)),
        (("--drop-phone", "+86 138-0013-8000"), ()),
        (("--phone", "", "--add-phone", "13900000001"), ("13900000001",)),
    ],
)
def test_one_phone_number_is_added_or_taken_away(
    words: tuple[str, ...], phones: tuple[str, ...], book: Book, run: Run
) -> None:
    assert run("edit", "王芳", *words).code == 0
    assert wang(book).phones == phones


@pytest.mark.parametrize("number", ["+44 20 7946 0000", "＋85291234567", "+8613900000001", "+1 212 555 0100"])
def test_a_number_with_its_country_code_takes_the_place_of_the_old_one(number: str, book: Book, run: Run) -> None:
    assert run("edit", "王芳", "--phone", number).code == 0
    assert wang(book).phones == (number.replace("＋", "+"),)


@pytest.mark.parametrize("tag", ["+亲子", "-fund", "＋亲子"])
def test_a_sign_before_a_tag_is_asked_about_and_changes_nothing(tag: str, book: Book, run: Run) -> None:
    answer = run("edit", "王芳", "--tag", tag)
    assert answer.code == 1
    assert f"“{tag}”: --add-tag adds one, --drop-tag takes one away" in answer.err
    assert wang(book).tags == ("fund",)


def test_one_tag_is_added_and_another_taken_away(book: Book, run: Run) -> None:
    assert run("edit", "王芳", "--add-tag", "亲子", "--drop-tag", "fund").out == "王芳\n  Tags: fund → 亲子\n"
    assert wang(book).tags == ("亲子",)


def test_what_is_not_there_cannot_be_taken_away(book: Book, run: Run) -> None:
    answer = run("edit", "王芳", "--drop-tag", "vip")
    assert answer.code == 1
    assert "--drop-tag: there is no “vip”." in answer.err
    assert wang(book).tags == ("fund",)


def test_a_value_may_begin_with_a_dash(book: Book, run: Run) -> None:
    run("edit", "王芳", "--notes", "-5% 也可以")
    assert wang(book).notes == "-5% 也可以"


def test_family_that_is_typed_anew_takes_the_place_of_all(book: Book, run: Run) -> None:
    son = Relative(name="王小明", relation="儿子", birth_year=2015)
    book.save(msgspec.structs.replace(wang(book), family=(son,)), what="edit")
    run("edit", "王芳", "--family", "儿子 王小明 2015 实验中学", "--family", "妹妹 王芬")
    assert wang(book).family == (msgspec.structs.replace(son, place="实验中学"), Relative(name="王芬", relation="妹妹"))


def test_a_filter_in_the_place_of_a_name_is_told_how_it_is_written(book: Book, run: Run) -> None:
    refused = run("edit", "tag:fund", "--area", "north")
    assert (refused.code, "--where tag:fund" in refused.err, wang(book).area) == (2, True, "")
    assert run("edit", "tag:nobody", "--area", "north").code == 4


def test_a_new_name_is_spelt_anew(book: Book, run: Run) -> None:
    assert "Pinyin: wang fang → qiu fang" in run("edit", "王芳", "--name", "仇芳").out
    assert wang(book).pinyin == "qiu fang"


def test_a_salutation_of_the_surname_follows_a_new_name(book: Book, run: Run) -> None:
    run("edit", "王芳", "--salutation", "王女士")
    assert "Salutation: 王女士 → 何女士" in run("edit", "王芳", "--name", "何芳").out
    run("edit", "何芳", "--name", "李芳", "--salutation", "芳姐")
    run("edit", "李芳", "--name", "王芳")
    assert wang(book).salutation == "芳姐"


def test_who_referred_a_client_is_another_client(book: Book, run: Run) -> None:
    assert "Referred by: (nothing) → 李强" in run("edit", "王芳", "--referred-by", "lq").out
    assert run("edit", "王芳", "--referred-by", "王芳").code == 1
    assert "Referred by: 李强 → (nothing)" in run("edit", "王芳", "--referred-by", "").out


def test_a_client_number_is_nobody_else_s(book: Book, run: Run) -> None:
    assert run("edit", "李强", "--number", "88001").code == 1
    assert run("edit", "王芳", "--number", "88001").code == 0


def test_what_is_so_already_is_no_change(book: Book, run: Run) -> None:
    answer = run("edit", "王芳", "--tier", "A", "--phone", "13800138000")
    assert (answer.code, answer.out) == (0, "Nothing to change: it is already so.\n")
    assert wang(book).revision == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [(("王芳",), 2), (("赵六", "--tier", "A"), 4), (("王芳", "--tier", "E"), 2), (("王芳", "--name", ""), 2)],
)
def test_what_cannot_be_changes_nothing(words: tuple[str, ...], code: int, book: Book, run: Run) -> None:
    assert run("edit", *words).code == code
    assert wang(book).revision == 1


def test_two_of_one_name_are_never_guessed(book: Book, run: Run) -> None:
    run("add", "王芳", "--another", "--phone", "13900000001")
    answer = run("edit", "王芳", "--tier", "D")
    assert answer.code == 3
    assert "王芳 (8000), 王芳 (0001)" in answer.err


def test_undo_takes_the_change_back(book: Book, run: Run) -> None:
    run("edit", "王芳", "--tier", "D")
    run("undo")
    assert wang(book).tier is Tier.A


def test_only_those_are_changed_whom_every_term_of_a_quoted_filter_picks(book: Book, run: Run) -> None:
    run("edit", "李强", "--tier", "A")
    assert run("edit", "--where", "tier:A tag:nobody", "--add-tag", "vip").code == 4
    assert run("edit", "--where", "tier:A -tag:fund", "--add-tag", "vip").code == 0
    assert [one.tags for one in book.clients().values()] == [("fund",), ("vip",)]


def test_all_whom_a_filter_picks_are_changed_as_one(book: Book, run: Run) -> None:
    assert run("edit", "--where", "-tag:vip", "--add-tag", "vip", "--tier", "C").code == 0
    assert {(one.tier.value, "vip" in one.tags) for one in book.clients().values()} == {("C", True)}
    run("undo")
    assert [one.tags for one in book.clients().values()] == [("fund",), ()]
    assert run("edit", "--where", "tier:D", "--tier", "A").code == 4
    assert run("edit", "--where", "tier:A", "--name", "x").code == 2
    assert run("edit", "王芳", "--where", "tier:A", "--tier", "B").code == 2


def test_a_program_gets_the_client_as_it_is_now(book: Book, run: Run) -> None:
    found = json.loads(run("edit", "王芳", "--area", "north", "--json").out)["changed"]["clients"]
    assert [one["area"] for one in found] == ["north"]
    added = json.loads(run("add", "Tom", "--tier", "B", "--json").out)["added"]["clients"]
    assert [(one["name"], one["tier"]) for one in added] == [("Tom", "B")]
    snoozed = json.loads(run("snooze", "--json", "王芳", "12-24").out)["added"]["snoozes"]
    assert snoozed[0]["until"] == "2026-12-24"
    removed = json.loads(run("remove", "王芳", "--yes", "--json").out)["removed"]
    assert [[*removed], len(removed["snoozes"])] == [["clients", "snoozes"], 1]


def test_many_clients_are_changed_only_where_that_was_confirmed(book: Book, run: Run) -> None:
    book.save(*(client(f"陈{number}", tags=("crowd",)) for number in range(21)), what="add")
    refused = run("edit", "--where", "tag:crowd", "--add-tag", "x")
    assert (refused.code, "add --yes to change 21 clients" in refused.err) == (2, True)
    assert run("list", "tag:x").code == 4
    assert run("edit", "--where", "tag:crowd", "--add-tag", "x", "--yes").code == 0
    assert len(run("list", "tag:x").out.splitlines()) == 21


def test_another_tier_says_from_when_its_cadence_counts(book: Book, run: Run) -> None:
    run("edit", "王芳", "--tier", "C")
    run("log", "2026-09-04 王芳 T 聊了")
    moved = run("edit", "王芳", "--tier", "A").out
    counted = "counted from the last conversation on 4 Sep"
    assert moved.endswith(f"  Every 30 days instead of 90, {counted}: 50 days overdue.\n")
    assert "50 days overdue" in run("due").out
    back = run("edit", "王芳", "--tier", "D").out
    assert f"Every 180 days instead of 30, {counted}: next conversation by 3 Mar 2027." in back
    assert "Every" not in run("edit", "王芳", "--tag", "vip").out
