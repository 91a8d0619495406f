"""A whole new book written at once: for the sample book and for large ones to try things on."""

from __future__ import annotations

from collections.abc import Iterable

from rmtui.records.base import Record
from rmtui.store.files import file_format
from rmtui.store.files.book import Book
from rmtui.store.files.creation import create_files
from rmtui.store.files.layout import BOOK
from rmtui.store.files.pages import put_record


def write_book(path: str, records: Iterable[Record], book: str = "", passphrase: str = "") -> Book:
    """A new book of these records, all or nothing; `book` is its id. BadInput where `path` is in use.

    Nothing in it can be undone: there is no earlier state.
    """
    files: dict[str, file_format.Tables] = {BOOK: {"clients": {}}}
    for record in records:
        put_record(files, record)
    create_files(path, files, book, passphrase)
    return Book(path)
