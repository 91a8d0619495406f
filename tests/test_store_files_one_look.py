"""What is looked up once within one look, and who looks anew."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.store.files.inventory import log_files
from rmtui.store.files.one_look import one_look
from tests.factory import TODAY, ago, client, contact

WANG_FANG = client("王芳", id="wangfang")


def _book(path: str) -> Book:
    return write_book(path, [WANG_FANG, contact(WANG_FANG, on=TODAY, id="k1")])


def test_what_another_process_writes_is_in_the_next_look(tmp_path: Path) -> None:
    book = _book(str(tmp_path / "book"))
    with one_look():
        before = log_files(book.path)
        other = Thread(target=lambda: Book(book.path).save(contact(WANG_FANG, on=ago(400), id="k2"), what="add"))
        other.start()
        other.join()
        assert log_files(book.path) == before
    assert len(log_files(book.path)) == len(before) + 1


def test_what_is_written_within_is_seen_within(tmp_path: Path) -> None:
    book = _book(str(tmp_path / "book"))
    with one_look():
        before = log_files(book.path)
        book.save(contact(WANG_FANG, on=ago(400), id="k2"), what="add")
        assert len(log_files(book.path)) == len(before) + 1


def test_a_look_within_a_look_ends_with_the_outer_one(tmp_path: Path) -> None:
    book = _book(str(tmp_path / "book"))
    with one_look():
        before = log_files(book.path)
        with one_look():
            assert log_files(book.path) is before
        assert log_files(book.path) is before
    assert log_files(book.path) is not before
