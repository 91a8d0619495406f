"""`rmtui occasions`."""

from __future__ import annotations

import json
from datetime import date

import pytest
from msgspec.structs import replace

from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, ContactPerson, Stage
from rmtui.records.observance import Observance
from rmtui.records.occasion import Occasion
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import ago, birthday, client, contact


@pytest.fixture
def occasions(book: Book) -> Book:
    """王芳 was born on the 24th of November, 李强 keeps Christmas only, a firm's finance manager was missed."""
    wang, li = book.clients().values()
    firm = Client(
        name="鼎丰",
        kind=ClientKind.COMPANY,
        contact_persons=(ContactPerson(name="高敏", role="财务经理", birthday=birthday(11, 21)),),
    )
    book.amend(
        (wang, replace(wang, birthday=birthday(11, 24, 1984))),
        (li, replace(li, festivals=(Observance.CHRISTMAS,), avoid=(Channel.SMS,))),
        (None, firm),
        what="edit",
    )
    return book


def rows(run: Run, *words: str) -> list[list[str]]:
    return [line.split("\t") for line in run("occasions", *words).out.splitlines()]


def test_what_comes_in_a_month_and_who_was_missed(occasions: Book, run: Run) -> None:
    assert [row[:3] for row in rows(run)] == [
        ["Sat 21 Nov 2026", "birthday of 财务经理高敏: missed", "鼎丰"],
        ["Tue 24 Nov 2026", "birthday, turns 42", "王芳"],
        ["Tue 22 Dec 2026", "Winter Solstice", "王芳, 鼎丰"],
    ]
    firm = next(one for one in occasions.clients().values() if one.name == "鼎丰")
    occasions.save(contact(firm, channel="E", on=ago(1)), what="log")
    assert [row[2] for row in rows(run, "--days", "7")] == ["王芳"]


def test_a_period_is_a_month_or_a_year(occasions: Book, run: Run) -> None:
    for month in ("2027-02", "feb", "2月"):
        assert [row[1] for row in rows(run, month)] == ["Spring Festival Eve", "Spring Festival", "Lantern Festival"]
    names = [row[1] for row in rows(run, "2027")]
    assert names[:2] == ["New Year's Day", "Spring Festival Eve"] and "Christmas" in names
    assert run("occasions", "feb", "--days", "3").code == 2
    for far in ("9999", "0001", "1500-02"):
        assert run("occasions", far).code == 2, far
    assert run("--today", "2199-12-31", "occasions", "--days", "366").code == 0
    assert run("--today", "1900-01-01", "occasions", "--days", "366").code == 0


def test_whom_one_festival_concerns(occasions: Book, run: Run) -> None:
    for word in ("christmas", "圣诞", "xmas", "圣诞节"):
        assert rows(run, word) == [["Christmas  Fri 25 Dec 2026"], ["李强", "B", "", "never by SMS"]]
    answer = run("occasions", "bank", "holiday")
    assert answer.code == 4
    assert "“bank holiday” is no month" in answer.err and "Mid-Autumn Festival" in answer.err


def test_an_occasion_of_ones_own_is_added_changed_and_removed_and_each_is_undone(occasions: Book, run: Run) -> None:
    assert run("occasions", "add", "--name", "庙会", "--day", "农历二月初二", "--tag", "fund").code == 0
    (fair,) = occasions.records(Occasion)
    assert (fair.name, fair.day, fair.tag) == ("庙会", birthday(2, 2, lunar=True), "fund")
    assert rows(run, "庙会") == [["庙会  Tue 9 Mar 2027"], ["王芳", "A", "WeChat", ""]]
    assert run("occasions", "edit", fair.id, "--day", "2009-12-12", "--tag", "").code == 0
    assert [row[1:3] for row in rows(run) if row[3]] == [["庙会 (17 years)", "王芳, 李强, 鼎丰"]]
    assert run("occasions", "remove", fair.id).code == 2, "nobody can be asked"
    assert run("occasions", "remove", fair.id, "--yes").code == 0
    assert not [*occasions.records(Occasion)]
    for _time in range(3):
        run("undo")
    assert not [*occasions.records(Occasion)]


def test_an_occasion_without_anyone_says_so(occasions: Book, run: Run) -> None:
    run("occasions", "add", "--name", "fair", "--day", "12 Dec", "--tag", "nobody has it")
    assert [row[1:3] for row in rows(run, "--days", "20")][-1] == ["fair", "nobody"]
    answer = run("occasions", "fair")
    assert answer.code == 4
    assert "no client has the tag" in answer.err


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2-30", "there is no such day"),
        ("2027-02-29", "there is no such day"),
        ("农历闰二月初二 2027", "2027 had no leap month 2"),
        ("someday", "“someday” is not understood"),
    ],
)
def test_a_day_that_does_not_exist_is_refused(occasions: Book, run: Run, day: str, message: str) -> None:
    answer = run("occasions", "add", "--name", "庙会", "--day", day)
    assert answer.code == 2
    assert "--day" in answer.err and message in answer.err
    assert not [*occasions.records(Occasion)]


def test_programs_get_whom_it_concerns_by_id(occasions: Book, run: Run) -> None:
    coming = json.loads(run("occasions", "--json").out)["coming"]
    assert [one["kind"] for one in coming] == ["contact-person-birthday", "birthday", "festival"]
    assert coming[1] == {
        "day": "2026-11-24",
        "kind": "birthday",
        "name": "",
        "text": "birthday, turns 42",
        "years": 42,
        "lunar": False,
        "record": None,
        "clients": [occasions.names().find("王芳")[0].id],
    }
    assert coming[2]["name"] == "winter-solstice" and len(coming[2]["clients"]) == 2
    assert json.loads(run("occasions", "christmas", "--json").out)["coming"][0]["day"] == "2026-12-25"


def test_the_festivals_of_the_book_are_a_setting(occasions: Book, run: Run) -> None:
    assert run("settings", "set", "festivals", "UK,", "感恩节").code == 0
    assert occasions.settings().festivals == (Observance.BRITAIN, Observance.THANKSGIVING)
    assert [row[1] for row in rows(run, "--days", "40")][2:] == ["Thanksgiving", "Christmas", "New Year's Day"]
    answer = run("settings", "set", "festivals", "Yuletide")
    assert answer.code == 2 and "CN, GB, Christmas" in answer.err
    assert run("edit", "王芳", "--festival", "none").code == 0
    assert rows(run, "christmas")[1:] == [["李强", "B", "", "never by SMS"], ["鼎丰", "C", "", ""]]


def test_nothing_comes(book: Book, run: Run) -> None:
    answer = run("occasions", "--days", "3")
    assert (answer.code, answer.out) == (4, "")
    assert json.loads(run("occasions", "--days", "3", "--json").out) == {"coming": []}


def test_the_day_of_an_occasion_may_be_a_festival_by_name(book: Book, run: Run) -> None:
    run("occasions", "add", "--name", "家宴", "--day", "元宵")
    assert rows(run, "家宴")[0] == ["家宴  Sat 20 Feb 2027"]
    assert date(2027, 2, 20)


def test_prospects_whom_a_festival_concerns_are_counted_apart(occasions: Book, run: Run) -> None:
    for number in range(6):
        occasions.save(client(f"潜在{number}", stage=Stage.PROSPECT), what="add")
    assert "2 clients, 6 prospects" in run("occasions", "2026-12").out
