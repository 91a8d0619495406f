"""One file of a book as TinyDB's storage: atomic, locked, never over what somebody else wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB

from rmtui.errors import Damaged, NotFound, ReadOnly, Stale
from rmtui.store.files import file_format, file_protocol
from rmtui.store.files.storage import BookDB, BookStorage

TABLES: file_format.Tables = {"clients": {"a1": {"name": "王芳"}, "a2": {"name": "李强"}}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with three generations."""
    path = tmp_path / "book.json"
    storage = BookStorage(path)
    for count in range(3):
        storage.write({**TABLES, "count": {"of": {"writes": count}}})
    return path


def test_a_file_that_never_was_reads_as_nothing(tmp_path: Path) -> None:
    assert BookStorage(tmp_path / "book.json").read() is None


def test_what_is_written_is_read_again(path: Path) -> None:
    assert BookStorage(path).read() == {**TABLES, "count": {"of": {"writes": 2}}}


def test_every_write_is_a_new_generation_of_the_same_book(path: Path) -> None:
    headers = [
        file_protocol.read_header(str(path.parent), "book.json", one.path)
        for one in file_protocol.generations(str(path.parent), "book.json")
    ]
    assert [header and header.generation for header in headers] == [3, 2, 1]
    assert len({header and header.book for header in headers}) == 1


def zero_bytes(path: Path) -> None:
    path.write_bytes(b"")


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def filled_with_nul(path: Path) -> None:
    path.write_bytes(b"\0" * path.stat().st_size)


def bit_turned(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-10] ^= 4
    path.write_bytes(bytes(content))


def missing(path: Path) -> None:
    path.unlink()


def edited_by_hand(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("王芳", "王方"), encoding="utf-8")


@pytest.mark.parametrize("harm", [zero_bytes, cut_off, filled_with_nul, bit_turned, missing, edited_by_hand])
def test_a_bad_file_is_never_taken_for_an_empty_one(path: Path, harm: Callable[[Path], None]) -> None:
    harm(path)
    left = {file: file.read_bytes() for file in path.parent.rglob("*.json")}
    for use in (
        lambda: BookStorage(path).read(),
        lambda: BookStorage(path).write({}),
        lambda: TinyDB(path, storage=BookStorage).insert({"name": "陈静"}),
        lambda: BookDB(path).table("clients").insert({"name": "陈静"}),
        lambda: TinyDB(path, storage=BookStorage).drop_tables(),
    ):
        with pytest.raises(Damaged) as error:
            use()
        assert error.value.exit_code == 6
        assert str(path) in str(error.value)
    assert {file: file.read_bytes() for file in path.parent.rglob("*.json")} == left


def newer(path: Path) -> bytes:
    """The file as a later format would have it, with something unknown in it."""
    tables = json.loads(path.read_bytes())
    del tables["rmtui"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_format, "FORMAT", file_format.FORMAT + 1)
        content = file_format.encode_file({**tables, "accounts": {}}, "book", 9)
    path.write_bytes(content)
    return content


def test_a_newer_format_is_read_and_never_rewritten(path: Path) -> None:
    content = newer(path)
    storage = BookStorage(path)
    assert (storage.read() or {})["clients"] == TABLES["clients"]
    with pytest.raises(ReadOnly, match="newer rmtui"):
        storage.write({})
    with pytest.raises(ReadOnly):
        TinyDB(path, storage=BookStorage).insert({"name": "陈静"})
    assert path.read_bytes() == content


def test_what_another_wrote_after_the_reading_is_not_overwritten(path: Path) -> None:
    first, second = BookStorage(path), BookStorage(path)
    mine, theirs = first.read(), second.read()
    second.write({**(theirs or {}), "theirs": {}})
    with pytest.raises(Stale):
        first.write({**(mine or {}), "mine": {}})
    assert list(BookStorage(path).read() or {}) == ["clients", "count", "theirs"]
    first.write({**(first.read() or {}), "mine": {}})
    assert list(BookStorage(path).read() or {}) == ["clients", "count", "theirs", "mine"]


def test_a_file_another_made_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    storage = BookStorage(tmp_path / "book.json")
    assert storage.read() is None
    BookStorage(tmp_path / "book.json").write(TABLES)
    with pytest.raises(Stale):
        storage.write({})
    assert BookStorage(tmp_path / "book.json").read() == TABLES


def test_a_file_another_deleted_meanwhile_does_not_come_back_from_memory(path: Path) -> None:
    storage = BookStorage(path)
    content = storage.read() or {}
    path.unlink()
    with pytest.raises(Stale):
        storage.write(content)
    assert not path.exists()


def test_a_write_of_everything_needs_no_reading_before(path: Path) -> None:
    BookStorage(path).write(TABLES)
    assert BookStorage(path).read() == TABLES


def test_a_draft_touches_no_disk_until_it_is_committed(path: Path) -> None:
    before = path.read_bytes()
    db = BookDB(path)
    with db.storage.draft():
        db.put("clients", {"a1": None, "a3": {"name": "陈静"}})
        number, content = db.storage.pending("operation")
    assert path.read_bytes() == before
    assert number == 4
    header, tables = file_format.decode_file(content, "book.json")
    assert list(tables["clients"]) == ["a2", "a3"]
    assert (header.generation, header.operation) == (4, "operation")


def test_a_directory_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        BookStorage(tmp_path / "none" / "book.json").write(TABLES)
