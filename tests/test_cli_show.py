"""`rmtui show`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.language import set_language
from rmtui.records.client import Client, ClientKind, ContactPerson, Tier
from rmtui.records.holding import Holding, HoldingKind
from rmtui.sample.shift_book import sample_dir, shift_book
from rmtui.store.files import file_protocol
from rmtui.store.files.book import Book
from rmtui.tui.desk.folder.contents import read_contents
from rmtui.tui.desk.folder.folder import Folder
from rmtui.tui.desk.folder.kinds import FOLDER_KINDS
from rmtui.tui.desk.folder.profile_tab import profile_blocks
from rmtui.tui.widgets.block_list import Block
from tests.conftest import Run
from tests.factory import TODAY


def test_the_caution_stands_above_everything_but_the_name(book: Book, run: Run) -> None:
    run("log", "昨天 王芳 T 聊了 > 下周三 发方案")
    lines = run("show", "wf").out.splitlines()
    assert lines[:2] == ["王芳", "! 勿提母亲账户"]
    assert "Promised: 2 Dec 发方案" in lines
    assert any("13800138000" in line for line in lines)
    assert any("2026-11-22 Sun" in line and "聊了" in line for line in lines)


def test_the_discreet_view_leaves_out_what_the_manager_thinks_of_the_client(book: Book, run: Run) -> None:
    shown = run("--discreet", "show", "wf").out
    assert "138****8000" in shown
    assert not [word for word in ("勿提母亲账户", "Tier", "fund", "13800138000") if word in shown]


def test_promises_stand_in_the_order_of_their_days(book: Book, run: Run) -> None:
    for step in ("明年6月1日 续期", "12月31日 送挂历"):
        run("promises", "add", "王芳", *step.split())
    told = [line for line in run("show", "王芳").out.splitlines() if line.startswith("Promised: ")]
    assert told == ["Promised: 31 Dec 送挂历", "Promised: 1 Jun 2027 续期"]


def test_who_is_due_today_is_due_and_what_comes_within_the_week_is_said_as_coming(book: Book, run: Run) -> None:
    assert "Due: never contacted" in run("show", "王芳").out
    run("log", "王芳 T 聊了 > fri 发方案")
    shown = run("show", "王芳").out
    assert "王芳" not in run("due").out
    assert "Due:" not in shown
    assert "\nWithin a week: promise due Fri: 发方案\n" in shown
    assert "Within a week: promise due Fri: 发方案" in run("brief", "王芳").out


def test_two_of_one_name_are_never_guessed(book: Book, run: Run) -> None:
    book.save(Client(name="王芳", phones=("13711112222",)), what="add")
    answer = run("show", "王芳")
    assert answer.code == 3
    assert "2222" in answer.err
    assert run("show", "2222").code == 0


def test_two_with_nothing_else_to_tell_them_apart_are_told_by_their_order(book: Book, run: Run) -> None:
    first, second = Client(name="陈静"), Client(name="陈静")
    book.save(first, second, what="add")
    answer = run("show", "陈静")
    assert answer.code == 3
    assert "陈静 (1), 陈静 (2)" in answer.err
    assert first.id not in answer.err
    assert run("show", "陈静 (2)").out.startswith("陈静 (2)\n")
    assert run("log", "陈静(2) T 聊了").code == 0
    assert next(book.contacts()).clients == (second.id,)


def test_the_end_of_a_phone_number_will_do(book: Book, run: Run) -> None:
    assert run("show", "0138000").code == 0


def test_no_file_of_the_log_is_read_twice(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder has contacts, sales, promises and campaigns of the same months."""
    run("log", "王芳 T 聊了 > 下周三 发方案 =50万基金")
    run("log", "10月20日 王芳 M 谈了配置 =10万 存款")
    read: list[str] = []
    read_file = file_protocol.read_file

    def counted(root: str, name: str) -> bytes | None:
        read.append(name)
        return read_file(root, name)

    monkeypatch.setattr(file_protocol, "read_file", counted)
    assert "谈了配置" in run("show", "王芳").out
    months = [name for name in read if name.startswith("log/")]
    assert sorted(months) == ["log/2026-10.json", "log/2026-11.json"]


def test_an_unknown_name_is_exit_4(book: Book, run: Run) -> None:
    assert run("show", "赵六").code == 4


def test_the_folder_is_shown_whole_or_in_parts(book: Book, run: Run) -> None:
    run("holdings", "add", "王芳", "--name", "one-year deposit", "--value", "50万")
    run("holdings", "add", "王芳", "--name", "old deposit", "--value", "1", "--closed-on", "yesterday")
    run("policies", "add", "王芳", "--kind", "life", "--product", "安康", "--sum-assured", "1m")
    run("log", "王芳 T 聊了")
    lines = run("show", "王芳").out.splitlines()
    assert [lines.index(title) for title in ("Assets", "Coverage", "Recent contacts")] == sorted(
        lines.index(title) for title in ("Assets", "Coverage", "Recent contacts")
    )
    assert any("one-year deposit 500,000" in line for line in lines)
    old = next(place for place, line in enumerate(lines) if "old deposit" in line)
    assert lines.index("  Closed:") < old < lines.index("Coverage")
    part = run("show", "王芳", "policies").out
    assert ("安康" in part, "deposit" in part, "13800138000" in part) == (True, False, False)
    assert [*json.loads(run("show", "王芳", "policies", "--json").out)] == ["policies", "currency", "cover", "gap"]
    answer = run("show", "王芳", "polices")
    assert (answer.code, "Did you mean policies" in answer.err) == (2, True)


def test_a_part_of_the_folder_is_named_in_either_language_and_a_wrong_name_lists_them(book: Book, run: Run) -> None:
    run("policies", "add", "王芳", "--kind", "寿险", "--product", "安康", "--sum-assured", "100万")
    for name in ("policies", "保单", "保险保障", "保障", "Coverage", "cover"):
        assert "安康" in run("show", "王芳", name).out
    assert "保单 policies" in run("--lang", "zh", "show", "王芳", "衣柜").err


@pytest.mark.parametrize(("typed", "meant"), [("asets", "assets"), ("coverag", "coverage or cover")])
def test_of_a_mistyped_part_every_name_that_it_has_is_offered(book: Book, run: Run, typed: str, meant: str) -> None:
    assert f"Did you mean {meant}" in run("show", "王芳", typed).err


def test_an_empty_part_that_was_asked_for_says_so(book: Book, run: Run) -> None:
    for name in ("documents", "campaigns", "goals"):
        assert "Nothing recorded." in run("show", "王芳", name).out
    assert "“rmtui plan” shows them." in run("show", "王芳", "plan").out
    assert "Nothing recorded." in run("show", "王芳", "loans", "assets").out
    assert "Nothing recorded." not in run("show", "王芳").out


def test_json_has_the_client_and_the_contacts(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了")
    found = json.loads(run("show", "王芳", "--json").out)
    assert found["clients"][0]["name"] == "王芳"
    assert found["contacts"][0]["note"] == "聊了"


def test_json_has_everything_in_the_folder_and_the_newest_of_the_log(book: Book, run: Run) -> None:
    fang = next(iter(book.clients()))
    book.save(Holding(client=fang, kind=HoldingKind.FUND, name="稳健一号", value=1), what="edit")
    for number in range(12):
        run("log", f"王芳 T 第{number}次")
    found = json.loads(run("show", "王芳", "--json").out)
    assert [one["name"] for one in found["holdings"]] == ["稳健一号"]
    assert [one["note"] for one in found["contacts"]] == [f"第{number}次" for number in range(11, 1, -1)]
    assert found["reviews"] == []
    assert "notes" not in found, "the manager's own"


def test_a_client_with_holdings_and_no_review_was_never_reviewed(book: Book, run: Run) -> None:
    fang = next(iter(book.clients().values()))
    book.save(Holding(client=fang.id, kind=HoldingKind.FUND, name="稳健一号", value=1), what="edit")
    book.save(replace(fang, tier=Tier.A, opened_on=date(2016, 5, 20)), what="edit")
    shown = run("show", "王芳").out
    assert "Never reviewed." in shown
    assert "Next review" not in shown


def test_a_day_of_the_profile_is_written_as_any_other_day(book: Book, run: Run) -> None:
    run("edit", "王芳", "--risk", "C3", "--risk-on", "2026-01-02")
    assert "Risk grade: C3, valid until 2 Jan 2027\n" in run("show", "王芳", "profile").out
    run("edit", "王芳", "--opened-on", "2020-01-02")
    assert "Client since: 2 Jan 2020\n" in run("show", "王芳", "profile").out


def test_the_gap_of_a_family_is_shown_sum_by_sum_and_for_programs(book: Book, run: Run) -> None:
    run("edit", "王芳", "--family", "daughter 王小雨 2018")
    run("holdings", "add", "王芳", "--name", "one-year deposit", "--value", "50万")
    run("holdings", "add", "王芳", "--kind", "mortgage", "--name", "flat", "--value", "200万")
    run("policies", "add", "王芳", "--kind", "life", "--product", "安康", "--sum-assured", "1m", "--for-life", "yes")
    lines = [line.strip() for line in run("show", "王芳", "policies").out.splitlines()]
    for line in (
        "Household: 1 child",
        "! No critical illness cover known: 王芳, 王小雨",
        "Debts  2,000,000",
        "+ Schooling: 14 years × 30,000  420,000",
        "= Needed  2,820,000",
        "- Life cover in force  1,000,000",
        "- Money within a year  500,000",
        "= ! Gap  1,320,000",
    ):
        assert line in lines
    found = json.loads(run("show", "王芳", "--json").out)
    assert (found["assets"], found["debts"], found["net"]) == ("500000.00", "2000000.00", "-1500000.00")
    assert (found["gap"]["needs"], found["gap"]["gap"], found["currency"]) == ("2820000.00", "1320000.00", "CNY")
    assert found["cover"][0]["sums_assured"] == {"life": "1000000.00"}
    run("edit", "王芳", "--kind", "company")
    assert json.loads(run("show", "王芳", "--json").out)["gap"] is None


def test_who_is_met_at_a_company_is_shown_with_all_that_reaches_them(book: Book, run: Run) -> None:
    person = ContactPerson(name="李娜", role="财务总监", phone="139", email="lina@yunting.example", cautions="忌谈诉讼")
    book.save(Client(name="云汀", kind=ClientKind.COMPANY, contact_persons=(person,)), what="add")
    shown = run("show", "云汀").out
    assert all(text in shown for text in ("李娜", "财务总监", "139", "lina@yunting.example", "忌谈诉讼"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_whatever_the_tabs_of_a_folder_show_is_shown(run: Run, language: str, tmp_path: Path) -> None:
    """Of four folders of the sample every label, note, name and sum, but headings, charts and hints about keys."""
    set_language(language)
    book = shift_book(sample_dir(language), str(tmp_path / "book"), TODAY)
    clients = book.clients()
    for client in [*clients.values()][:4]:
        promises = tuple(one for one in book.contact_summary(TODAY).promises if one.client == client.id)
        contacts = tuple(islice(book.contacts(client.id), 5))
        contents = read_contents(book, client)
        folder = Folder(client, clients, TODAY, promises, contacts, contents, book.discretion())
        shown = " ".join(run("--lang", language, "show", client.number).out.split()).casefold()
        tabs = [profile_blocks(folder), *(kind.blocks(folder) for kind in FOLDER_KINDS.values())]
        blocks = (block for tab in tabs for block in tab if block.key not in {one.id for one in contacts})
        missing = {piece for block in blocks for piece in pieces(block) if piece.casefold() not in shown}
        assert not missing, "\n".join(sorted(missing))


def pieces(block: Block) -> Iterator[str]:
    """The words that stand together in a block; of charts none."""
    drawn = block.drawing(200, True) if block.drawing and block.key else ()
    is_own = block.text_style == "heading" or re.search("[“按] ?[ar]\\b", block.text)
    for text in (block.label, "" if is_own else block.text, *(text for line in drawn for text, *_style in line)):
        parts = (re.sub("^[!> ]+", "", part) for part in text.split("  "))
        yield from (" ".join(part.split()) for part in parts if part)


def test_a_mistyped_name_is_answered_with_the_one_it_is_like(book: Book, run: Run) -> None:
    answer = run("show", "王芬")
    assert (answer.code, "Did you mean 王芳?" in answer.err) == (4, True)
    assert "Did you mean help?" in run("hlep").err


def test_the_last_contact_and_the_day_that_counts_are_told_apart(book: Book, run: Run) -> None:
    run("log", "2026-10-20 王芳 T 聊了")
    run("log", "2026-11-10 王芳 E 发了方案")
    shown = run("show", "王芳").out
    assert "Last contact: 10 Nov" in shown
    assert "Last spoken to: 20 Oct" in shown


def test_a_child_whose_name_nobody_knows_is_shown_by_the_relation_alone(book: Book, run: Run) -> None:
    assert run("edit", "王芳", "--family", "two children").code == 0
    assert "  two children\n" in run("show", "王芳").out
    assert run("edit", "王芳", "--family", "儿子 8岁").code == 0
    assert "  儿子: aged 8" in run("show", "王芳").out.splitlines()


def test_a_year_of_birth_without_a_day_tells_the_age(book: Book, run: Run) -> None:
    assert run("edit", "李强", "--birthday", "", "--birth-year", "1960").code == 0
    assert "  Year of birth: 1960  aged 66" in run("show", "李强").out.splitlines()
    assert "李强" in run("list", "age>=65").out
    assert "cannot be right" in run("edit", "李强", "--birth-year", "1700").err
