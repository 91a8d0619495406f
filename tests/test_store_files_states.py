"""The earlier states of the book: what they are, how they differ from now, and back to one and forth again."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from rmtui.errors import Damaged, NotFound, Stale
from rmtui.records.client import Client, Tier
from rmtui.store.files.book import Book
from rmtui.store.files.doctor import examine
from rmtui.store.files.states import difference, restore, states
from tests.factory import TODAY, contact

pytestmark = pytest.mark.every_form


@pytest.fixture
def fang(book: Book) -> Client:
    return next(iter(book.clients().values()))


@pytest.fixture(autouse=True)
def written(book: Book, fang: Client) -> None:
    """王芳 to tier B, 陈静 added, a contact: states 3 and 4 of the book, 1 of the month."""
    book.save(msgspec.structs.replace(fang, tier=Tier.B), what="edit")
    book.save(Client(id="chen", name="陈静"), what="add")
    book.save(contact(fang, on=TODAY), what="log")


def test_every_kept_state_says_when_by_what_and_with_how_much(book: Book) -> None:
    assert [(one.file, one.number, one.what, one.records, one.now) for one in states(book.path)] == [
        ("book.json", 4, "add", 3, True),
        ("book.json", 3, "edit", 2, False),
        ("book.json", 2, "add", 2, False),
        ("book.json", 1, "", 0, False),
        ("log/2026-11.json", 1, "log", 1, True),
    ]


def test_what_was_taken_back_and_made_again_is_a_state_of_its_own(book: Book) -> None:
    book.undo()
    book.redo()
    assert [one.what for one in states(book.path, "log/2026-11.json")] == ["redone", "undone", "log"]


def test_a_state_is_shown_against_now(book: Book, fang: Client) -> None:
    changed, gone = sorted(difference(book.path, "book.json", 2), key=lambda one: one.then is None)
    assert (changed.id, (changed.now or {})["tier"], (changed.then or {})["tier"]) == (fang.id, "B", "A")
    assert (gone.id, gone.then) == ("chen", None)


def test_a_state_is_restored_as_one_operation_that_undo_takes_back(book: Book, fang: Client) -> None:
    restore(book.path, "book.json", 2, difference(book.path, "book.json", 2))
    assert difference(book.path, "book.json", 2) == ()
    assert [one.tier for one in book.clients().values()] == [Tier.A, Tier.B]
    assert examine(book.path) == []
    undone = book.undo()
    assert undone
    assert undone.what == "restore"
    assert sorted(one.name for one in book.clients().values()) == ["李强", "王芳", "陈静"]
    assert examine(book.path) == []


def test_what_was_not_shown_is_not_restored(book: Book) -> None:
    shown = difference(book.path, "book.json", 2)
    book.save(Client(name="赵敏"), what="add")
    with pytest.raises(Stale):
        restore(book.path, "book.json", 2, shown)
    assert len(book.clients()) == 4


def test_a_state_that_is_not_kept_or_bad_changes_nothing(book: Book) -> None:
    with pytest.raises(NotFound):
        difference(book.path, "book.json", 9)
    (Path(book.path) / "generations" / "book" / "00000002.json").write_bytes(b"bad")
    with pytest.raises(Damaged):
        restore(book.path, "book.json", 2, ())
    assert [one.damaged for one in states(book.path, "book.json")] == [False, False, True, False]
