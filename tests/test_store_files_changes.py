"""Every change is one operation: decided under the lock, all or nothing over its files, each record a revision on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui.records.client import Client, Tier
from rmtui.store.files import changes, file_protocol, inventory
from rmtui.store.files.book import Book
from rmtui.store.files.operations import REMEMBERED, Changes
from tests.factory import TODAY, contact


@pytest.fixture
def fang(book: Book) -> Client:
    return next(client for client in book.clients().values() if client.name == "王芳")


def tables(book: Book) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((Path(book.path) / "book.json").read_bytes())
    return content


def put(book: Book, **clients: Any) -> None:
    changes.apply(book.path, "id", "edit", lambda: {"book.json": {"clients": clients}})


def test_what_is_to_change_is_decided_under_the_lock(book: Book) -> None:
    other = Book(book.path)

    def decide() -> Changes:
        names = [client.name for client in other.clients().values()]
        return {"book.json": {"clients": {"count": {"id": "count", "name": str(len(names))}}}}

    book.save(Client(name="陈静"), what="add")
    changes.apply(book.path, "id", "edit", decide)
    assert book.clients()["count"].name == "3"


def test_an_error_in_deciding_changes_nothing(book: Book) -> None:
    def decide() -> Changes:
        raise ValueError("undecided")

    before = tables(book)
    with pytest.raises(ValueError, match="undecided"):
        changes.apply(book.path, "id", "edit", decide)
    assert tables(book) == before


def test_a_value_that_cannot_be_written_in_one_file_leaves_the_others_alone(book: Book) -> None:
    before = tables(book)
    bad: Changes = {
        "book.json": {"clients": {"a": {"id": "a", "name": "a"}}},
        "log/2026-11.json": {"notes": {"b": {"id": object()}}},
    }
    with pytest.raises(TypeError):
        changes.apply(book.path, "id", "edit", lambda: bad)
    assert tables(book) == before
    assert book.months() == []


def test_a_record_is_a_revision_further_with_every_change(book: Book, fang: Client) -> None:
    for tier in (Tier.B, Tier.C):
        book.save(msgspec.structs.replace(fang, tier=tier), what="edit")
    assert book.clients()[fang.id].revision == 3


def test_a_revision_from_another_copy_counts_where_it_is_higher(book: Book) -> None:
    put(book, new={"id": "new", "name": "新", "revision": 7})
    put(book, new={"id": "new", "name": "更新", "revision": 3})
    assert (book.clients()["new"].name, book.clients()["new"].revision) == ("更新", 8)


def test_a_deleted_record_leaves_a_tombstone_a_revision_further(book: Book, fang: Client) -> None:
    book.remove(fang)
    assert tables(book)["deleted"] == {fang.id: {"id": fang.id, "table": "clients", "revision": 2}}
    put(book, **{fang.id: {"id": fang.id, "name": "王芳"}})
    assert book.clients()[fang.id].revision == 3
    assert tables(book)["deleted"] == {}


def test_a_deletion_on_another_copy_keeps_its_revision(book: Book, fang: Client) -> None:
    put(book, **{fang.id: {"revision": 9}})
    assert fang.id not in book.clients()
    assert tables(book)["deleted"][fang.id]["revision"] == 9


def test_the_newest_operation_is_named_in_the_header(book: Book) -> None:
    book.save(Client(name="陈静"), what="add")
    header = file_protocol.read_header(book.path, "book.json")
    assert header
    assert tables(book)["operations"][header.operation]["what"] == "add"


def test_the_memory_for_undo_stays_small(book: Book, fang: Client) -> None:
    for number in range(REMEMBERED * 2):
        book.save(msgspec.structs.replace(fang, notes=str(number)), what="edit")
    operations = tables(book)["operations"].values()
    assert len(operations) == REMEMBERED + 1
    assert sum("other" in operation for operation in operations) == REMEMBERED


def test_copies_of_a_folder_sync_are_no_months(book: Book, fang: Client) -> None:
    book.save(contact(fang, on=TODAY), what="log")
    for name in (
        "2026-11 (1).json",
        "2026-11.sync-conflict-20261123-120000-ABC.json",
        "notes.json",
        "2026-11.json.bak",
    ):
        (Path(book.path) / "log" / name).write_bytes(b"{}")
    assert inventory.log_files(book.path) == ["log/2026-11.json"]


def test_a_month_that_is_lost_is_still_named(book: Book, fang: Client) -> None:
    book.save(contact(fang, on=TODAY), what="log")
    (Path(book.path) / "log" / "2026-11.json").unlink()
    assert inventory.log_files(book.path) == ["log/2026-11.json"]
