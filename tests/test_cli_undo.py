"""`rmtui undo`."""

from __future__ import annotations

import json
from datetime import date

from rmtui.store.files.book import Book
from tests.conftest import Run


def test_the_last_contact_is_taken_back_and_made_again(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了")
    answer = run("undo")
    assert answer.code == 0
    assert answer.out == "Undone: contact written down: T 王芳 聊了\n"
    assert book.day(date(2026, 11, 23)).contacts == ()
    assert "Redone" in run("undo", "--redo").out
    assert book.day(date(2026, 11, 23)).contacts[0].note == "聊了"


def test_changes_are_taken_back_newest_first_over_all_files(book: Book, run: Run) -> None:
    run("log", "王芳 T 一")
    run("log", "2026-10-01 王芳 T 二")
    run("undo")
    assert [contact.note for contact in book.contacts()] == ["一"]
    run("undo")
    assert list(book.contacts()) == []
    assert "王芳" in run("undo").out
    assert book.clients() == {}
    assert run("undo").out == "There is nothing to undo.\n"


def test_a_program_gets_what_was_taken_back(book: Book, run: Run) -> None:
    run("holdings", "add", "王芳", "--name", "deposit", "--value", "50万")
    undone = json.loads(run("undo", "--json").out)
    assert (undone["what"], [one["value"] for one in undone["records"]["holdings"]]) == ("add", ["500000.00"])
    assert json.loads(run("undo", "--redo", "--json").out)["records"]["holdings"][0]["name"] == "deposit"
    run("undo")
    run("undo")
    assert json.loads(run("undo", "--json").out) == {"what": None, "records": {}}


def test_what_was_done_to_a_client_is_told_when_it_is_taken_back(book: Book, run: Run) -> None:
    run("edit", "王芳", "--area", "north")
    assert "Undone: edited: client 王芳 · Area: (nothing) → north" in run("undo").out


def test_a_screen_typed_as_a_command_is_told_with_its_keys(book: Book, run: Run) -> None:
    assert "g e leads to it" in run("evening").err
