"""A whole new book written at once."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rmtui.errors import BadInput, RmtuiError
from rmtui.records.client import Client
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.factory import TODAY, contact

FANG = Client(id="fang", name="王芳")
RECORDS = (FANG, contact(FANG, on=TODAY, id="november"), contact(FANG, on=date(2026, 3, 1), id="march"))


def test_records_go_where_they_belong(tmp_path: Path) -> None:
    book = write_book(str(tmp_path / "book"), RECORDS)
    assert book.clients() == {"fang": FANG}
    assert [one.id for one in book.contacts()] == ["november", "march"]
    assert book.months() == ["2026-11", "2026-03"]


def test_the_same_records_and_id_make_the_same_files(tmp_path: Path) -> None:
    files = []
    for place in ("one", "two"):
        write_book(str(tmp_path / place), RECORDS, book="sample")
        found = sorted((tmp_path / place).rglob("*.json"))
        files.append({str(file.relative_to(tmp_path / place)): file.read_bytes() for file in found})
    assert files[0] == files[1]
    assert len(files[0]) == 6


def test_no_records_are_a_book_too(tmp_path: Path) -> None:
    assert write_book(str(tmp_path / "book"), ()).clients() == {}


def test_a_new_book_has_nothing_to_take_back(tmp_path: Path) -> None:
    book = write_book(str(tmp_path / "book"), RECORDS)
    assert book.undo() is None
    book.save(Client(name="李强"), what="add")
    assert book.undo()
    assert book.clients() == {"fang": FANG}


def test_a_place_in_use_is_left_alone(tmp_path: Path) -> None:
    Book.create(str(tmp_path / "book")).save(Client(name="李强"), what="add")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("dear")
    for place in ("book", "other", "other/letter.txt"):
        with pytest.raises(BadInput):
            write_book(str(tmp_path / place), RECORDS)
    assert [one.name for one in Book(str(tmp_path / "book")).clients().values()] == ["李强"]
    assert os.listdir(tmp_path / "other") == ["letter.txt"]


def test_a_full_disk_leaves_no_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = []

    def fill(descriptor: int, content: Any) -> int:
        written.append(descriptor)
        if len(written) > 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, content)

    write = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", fill)
        with pytest.raises(RmtuiError, match="The disk is full"):
            write_book(str(tmp_path / "book"), RECORDS)
    assert not list((tmp_path / "book").rglob("*.json"))
    assert not list((tmp_path / "book").rglob("*.tmp"))
