"""`rmtui generations`: the earlier states of the book, one of them against now, and the way back to it."""

from __future__ import annotations

import json

import msgspec
import pytest

from rmtui.cli.context import Context
from rmtui.records.client import Tier
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.review import Review
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY, contact


@pytest.fixture(autouse=True)
def written(book: Book) -> None:
    fang = next(iter(book.clients().values()))
    book.save(msgspec.structs.replace(fang, tier=Tier.B), what="edit")
    book.save(contact(fang, on=TODAY, note="fund"), what="log")


def test_all_states_are_listed_with_what_made_them(run: Run) -> None:
    rows = [line.split("\t") for line in run("generations").out.splitlines()]
    assert [[row[0], row[1], *row[3:]] for row in rows] == [
        ["book.json", "3", "edited", "2", "current"],
        ["book.json", "2", "added", "2", ""],
        ["book.json", "1", "", "0", ""],
        ["log/2026-11.json", "1", "contact written down", "1", "current"],
    ]


@pytest.mark.parametrize("name", ["2026-11", "2026-11.json", "log/2026-11.json"])
def test_those_of_one_file(run: Run, name: str) -> None:
    found = json.loads(run("generations", name, "--json").out)["generations"]
    assert [(one["file"], one["number"], one["what"], one["records"]) for one in found] == [
        ("log/2026-11.json", 1, "log", 1)
    ]


def test_a_state_is_shown_record_by_record_with_clients_by_name(run: Run) -> None:
    answer = run("generations", "book", "1")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "Going back to state 1 of book.json would mean:",
        "  - client 王芳",
        "  - client 李强",
    ]
    assert run("generations", "book", "2").out.splitlines()[1:] == ["  ~ client 王芳", "      Tier: B → A"]
    assert run("generations", "book", "3").out == "book.json holds the same records now.\n"


def test_a_contact_that_would_go_is_told_in_words(book: Book, run: Run) -> None:
    book.undo()
    assert run("generations", "2026-11", "1").out.splitlines()[1:] == ["  + contact 2026-11-23 M 王芳 fund"]


def test_a_state_is_restored_and_taken_back(book: Book, run: Run) -> None:
    answer = run("generations", "book", "2", "--restore", "--yes")
    assert answer.code == 0
    assert answer.out.endswith("book.json is back at state 2. “rmtui undo” undoes it.\n")
    assert next(iter(book.clients().values())).tier is Tier.A
    run("undo")
    assert next(iter(book.clients().values())).tier is Tier.B


def test_a_person_is_asked_and_a_script_told(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("generations", "book", "2", "--restore").code == 2
    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr(Context, "ask", lambda *_: False)
    assert run("generations", "book", "2", "--restore").out.endswith("Nothing was changed.\n")
    assert next(iter(book.clients().values())).tier is Tier.B


@pytest.mark.parametrize(
    ("words", "code"), [(["notes"], 4), (["book", "99"], 4), (["book", "x"], 2), (["--restore"], 2)]
)
def test_what_is_not_there_is_told_in_one_line(run: Run, words: list[str], code: int) -> None:
    answer = run("generations", *words)
    assert (answer.code, answer.out, answer.err.count("\n")) == (code, "", 1)


def test_a_client_with_a_hostile_name_moves_no_cursor(book: Book, run: Run) -> None:
    fang = next(iter(book.clients().values()))
    book.save(msgspec.structs.replace(fang, name="王\x1b[2J", employer="\x9b31m"), what="edit")
    for number in ("1", "2"):
        out = run("generations", "book", number).out
        assert "\x1b" not in out
        assert "\x9b" not in out


def test_the_states_of_a_clients_reviews_are_found_by_the_clients_name(book: Book, run: Run) -> None:
    fang = next(iter(book.clients().values()))
    review = Review(client=fang.id, on=TODAY)
    book.save(review, what="review")
    book.remove(review)
    assert f"{fang.id}.json 王芳" in run("generations").out
    assert run("generations", "李强").code == 4
    assert "asset review" in run("generations", "王芳", "1").out
    assert run("generations", "王芳", "1", "--restore", "--yes").code == 0
    assert book.reviews(fang.id)[0].id == review.id


def test_a_field_of_a_holding_that_would_change_has_its_label_and_its_amount(book: Book, run: Run) -> None:
    holding = Holding(client=next(iter(book.clients())), kind=HoldingKind.FUND, name="稳健一号", value=1_000_000_00)
    book.save(holding, what="edit")
    book.change(holding, msgspec.structs.replace(holding, value=1_500_000_00), what="edit")
    assert run("generations", "book", "4").out.splitlines()[1:] == [
        "  ~ holding 王芳 fund 稳健一号 1,000,000",
        "      Value: 1,500,000 → 1,000,000",
    ]
