"""What was done last is taken back as one, and made again as one, over all files it touched."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmtui.errors import Damaged
from rmtui.records import ids
from rmtui.records.client import Client, Tier
from rmtui.records.events import DayNote
from rmtui.store.files import changes, file_protocol
from rmtui.store.files.book import Book
from rmtui.store.files.inventory import all_files
from rmtui.store.files.operations import REMEMBERED
from tests.factory import TODAY, contact

pytestmark = pytest.mark.every_form

OCTOBER = date(2026, 10, 30)


@pytest.fixture
def fang(book: Book) -> Client:
    return next(client for client in book.clients().values() if client.name == "王芳")


def edited(client: Client, **fields: Any) -> Client:
    return msgspec.structs.replace(client, **fields)


def content(book: Book) -> dict[str, Any]:
    """All records without their revisions, which every change and every undo raises."""
    found: dict[str, Any] = {}
    for name in sorted(all_files(book.path)):
        for table, records in json.loads(file_protocol.read(book.path, name) or b"").items():
            if table not in ("rmtui", "operations", "deleted"):
                for key, record in records.items():
                    found[f"{name} {table} {key}"] = {n: v for n, v in record.items() if n != "revision"}
    return found


def test_an_edit_is_taken_back_and_made_again(book: Book, fang: Client) -> None:
    before = content(book)
    book.save(edited(fang, tier=Tier.B), what="edit")
    after = content(book)
    undone = book.undo()
    assert undone
    assert undone.what == "edit"
    assert [(table, record["id"]) for table, record in undone.records] == [("clients", fang.id)]
    assert content(book) == before
    redone = book.redo()
    assert redone
    assert redone.records[0][1]["tier"] == "B"
    assert content(book) == after


def test_every_change_and_its_undoing_is_a_new_revision(book: Book, fang: Client) -> None:
    """So that of two copies of the book the one where it was undone counts as the newer."""
    revisions = [book.clients()[fang.id].revision]
    for change in (lambda: book.save(edited(fang, tier=Tier.B), what="edit"), book.undo, book.redo):
        change()
        revisions.append(book.clients()[fang.id].revision)
    assert revisions == [1, 2, 3, 4]


def test_a_removed_record_leaves_a_tombstone_and_comes_back_newer(book: Book, fang: Client) -> None:
    book.remove(fang)
    assert fang.id not in book.clients()
    graves = json.loads(file_protocol.read(book.path, "book.json") or b"")["deleted"]
    assert graves == {fang.id: {"id": fang.id, "table": "clients", "revision": 2}}
    undone = book.undo()
    assert undone
    assert undone.records[0][1]["name"] == "王芳"
    assert book.clients()[fang.id].revision == 3
    assert not json.loads(file_protocol.read(book.path, "book.json") or b"")["deleted"]


def test_an_added_record_taken_back_is_named_by_what_it_said(book: Book) -> None:
    book.save(Client(name="陈静"), what="add")
    undone = book.undo()
    assert undone
    assert undone.records[0][1]["name"] == "陈静"
    assert len(book.clients()) == 2


def test_a_change_of_several_files_is_taken_back_as_one(book: Book, fang: Client) -> None:
    before = content(book)
    book.save(
        edited(fang, notes="met today"), contact(fang, on=OCTOBER), DayNote(on=TODAY, text="quiet day"), what="import"
    )
    after = content(book)
    assert len(after) == len(before) + 2
    undone = book.undo()
    assert undone
    assert {table for table, _ in undone.records} == {"clients", "contacts", "notes"}
    assert content(book) == before
    book.redo()
    assert content(book) == after


def test_undo_goes_back_step_by_step_over_several_files_and_redo_returns(book: Book, fang: Client) -> None:
    states = [content(book)]
    for change in (
        [contact(fang, on=TODAY)],
        [edited(fang, notes="one"), contact(fang, on=OCTOBER)],
        [contact(fang, on=OCTOBER)],
        [edited(fang, notes="two")],
        [edited(fang, notes="three"), contact(fang, on=TODAY)],
    ):
        book.save(*change, what="import")
        states.append(content(book))
    for state in reversed(states[:-1]):
        assert book.undo()
        assert content(book) == state
    for state in states[1:]:
        assert book.redo()
        assert content(book) == state
    assert book.redo() is None


def test_undo_takes_back_what_another_process_did_last(book: Book, fang: Client) -> None:
    book.save(edited(fang, tier=Tier.B), what="edit")
    Book(book.path).save(contact(fang), what="log")
    undone = book.undo()
    assert undone
    assert undone.what == "log"
    assert book.clients()[fang.id].tier is Tier.B
    undone = Book(book.path).undo()
    assert undone
    assert undone.what == "edit"
    assert book.clients()[fang.id].tier is Tier.A


def test_nothing_is_made_again_after_something_new(book: Book, fang: Client) -> None:
    book.save(edited(fang, tier=Tier.B), what="edit")
    book.undo()
    book.save(contact(fang), what="log")
    assert book.redo() is None
    assert book.clients()[fang.id].tier is Tier.A


def test_redo_makes_what_was_undone_last_and_nothing_older(book: Book, fang: Client) -> None:
    """The edit was given up when something new was done; undoing that does not bring the edit back into reach."""
    book.save(edited(fang, tier=Tier.B), what="edit")
    book.undo()
    book.save(contact(fang), what="log")
    book.undo()
    redone = book.redo()
    assert redone
    assert redone.what == "log"
    assert book.redo() is None
    assert book.clients()[fang.id].tier is Tier.A


def test_only_the_last_operations_are_remembered(book: Book, fang: Client) -> None:
    for number in range(REMEMBERED + 5):
        book.save(edited(fang, notes=str(number)), what="edit")
    taken_back = 0
    while book.undo():
        taken_back += 1
    assert taken_back == REMEMBERED
    assert book.clients()[fang.id].notes == "4"


def test_what_is_older_than_a_forgotten_operation_is_not_taken_back_before_it(book: Book, fang: Client) -> None:
    book.save(DayNote(on=OCTOBER, text="old"), what="note")
    for number in range(REMEMBERED + 1):
        book.save(edited(fang, notes=str(number)), what="edit")
    while book.undo():
        pass
    assert book.clients()[fang.id].notes == "0"
    assert len(book.day(OCTOBER).notes) == 1


def test_an_operation_half_of_which_is_forgotten_is_not_taken_back_by_half(book: Book, fang: Client) -> None:
    book.save(edited(fang, notes="imported"), DayNote(on=TODAY, text="imported"), what="import")
    for number in range(REMEMBERED):
        book.save(DayNote(on=TODAY, text=str(number)), what="note")
    while book.undo():
        pass
    assert book.clients()[fang.id].notes == "imported"
    assert [note.text for note in book.day(TODAY).notes] == ["imported"]


def test_a_forgotten_operation_stays_forgotten_after_undo_and_something_new(book: Book, fang: Client) -> None:
    book.save(DayNote(on=OCTOBER, text="old"), what="note")
    for number in range(REMEMBERED + 1):
        book.save(edited(fang, notes=str(number)), what="edit")
    for _ in range(5):
        book.undo()
    book.save(edited(fang, notes="new"), what="edit")
    while book.undo():
        pass
    assert book.clients()[fang.id].notes == "0"
    assert len(book.day(OCTOBER).notes) == 1


def test_a_new_book_has_nothing_to_take_back(tmp_path: Path) -> None:
    book = Book.create(str(tmp_path / "new"))
    assert book.undo() is None
    assert book.redo() is None


def test_an_operation_on_a_file_that_is_lost_is_not_taken_back_by_half(book: Book, fang: Client) -> None:
    book.save(edited(fang, notes="with the contact"), contact(fang, on=OCTOBER), what="import")
    (Path(book.path) / "log" / "2026-10.json").unlink()
    with pytest.raises(Damaged, match=r"2026-10\.json"):
        book.undo()
    assert book.clients()[fang.id].notes == "with the contact"


@pytest.mark.plain_bytes  # the other process has no key
def test_what_another_process_did_after_a_large_import_is_taken_back_before_it(book: Book) -> None:
    book.save(*(Client(name=f"客户{number}") for number in range(3_000)), what="import")
    subprocess.run([sys.executable, "-m", "rmtui", "log", "王芳 T 聊了"], check=True, capture_output=True)
    undone = book.undo()
    assert undone
    assert undone.what == "log"


class Clock:
    """A clock that can be wrong."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ahead = 0
        monkeypatch.setattr(ids, "time", self)
        monkeypatch.setattr(ids, "_last", (0, 0))

    def time_ns(self) -> int:
        ids._last = (0, 0)  # each change as by a process of its own
        return time.time_ns() + self.ahead * 3_600_000_000_000


def test_what_was_written_an_hour_ahead_is_not_taken_back_before_what_came_after(
    book: Book, fang: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(monkeypatch)
    clock.ahead = 1
    book.save(edited(fang, notes="by a clock an hour ahead"), what="edit")
    clock.ahead = 0
    for on in (TODAY, OCTOBER):
        book.save(contact(fang, on=on), what="log")
    taken_back = [book.undo(), book.undo(), book.undo()]
    assert [one and one.what for one in taken_back] == ["log", "log", "edit"]
    made_again = [book.redo(), book.redo(), book.redo()]
    assert [one and one.what for one in made_again] == ["edit", "log", "log"]


def test_what_an_older_rmtui_wrote_an_hour_ahead_comes_before_what_is_written_now(
    book: Book, fang: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It knew no counter: the id was the clock, and the header held that of the newest operation that stood."""
    clock = Clock(monkeypatch)
    clock.ahead = 1
    monkeypatch.setattr(changes, "id_after", lambda _known: ids.new_id())
    book.save(edited(fang, notes="then"), what="edit")
    monkeypatch.undo()
    book.save(DayNote(on=OCTOBER, text="now"), what="note")
    assert [one and one.what for one in (book.undo(), book.undo())] == ["note", "edit"]


STEPS = st.lists(st.tuples(st.sampled_from(["do", "undo", "redo"]), st.integers(-2, 2), st.integers(0, 2)), max_size=9)


@given(STEPS)
@settings(max_examples=25)
def test_undo_and_redo_follow_the_order_of_the_deeds_whatever_the_clock_says(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    book = Book.create(str(tmp_path_factory.mktemp("undo") / "book"))
    done: list[str] = []
    undone: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        clock = Clock(patch)
        for number, (step, clock.ahead, month) in enumerate(steps):
            if step == "do":
                book.save(DayNote(on=date(2026, 9 + month, 1), text=f"{number}"), what=f"{number}")
                done.append(f"{number}")
                undone.clear()
                continue
            source, target = (done, undone) if step == "undo" else (undone, done)
            found = book.undo() if step == "undo" else book.redo()
            assert (found and found.what) == (source[-1] if source else None)
            if source:
                target.append(source.pop())
