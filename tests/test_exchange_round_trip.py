"""What is exported and brought into a new book: equal in all that the file carries."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from rmtui.exchange.book_export import ExportRequest, exported_records
from rmtui.exchange.book_json import book_json, book_records
from rmtui.exchange.book_workbook import coverage
from rmtui.records.client import Client
from rmtui.records.holding import HoldingKind
from rmtui.records.target import Indicator
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.conftest import Run
from tests.factory import TODAY
from tests.sample_books import small_book

CURRENCIES = {"en": "GBP", "zh": "CNY"}
NOT_CARRIED = ("audit", "format", "version")
"""Of a book what a workbook does not have: what left the book, and the marks of the format."""


def brought_in(run: Run, tmp_path: Path, spoken: str, file: str, *options: str, read: str = "") -> tuple[Book, Book]:
    """A small book, and a new one that its exported file was brought into. `read`: the language of the import."""
    old, new = str(tmp_path / "old"), str(tmp_path / "new")
    path = f"{tmp_path}/{file}"
    write_book(old, small_book(spoken).records())
    assert run("--lang", spoken, "--book", old, "export", path, *options).code == 0
    assert run("init", new, "--currency", CURRENCIES[spoken]).code == 0
    answer = run("--lang", read or spoken, "--book", new, "import", path, "--yes")
    assert answer.code == 0, answer.err
    return Book(old), Book(new)


def whole(book: Book) -> dict[str, list[dict[str, Any]]]:
    """All records of a book as JSON, without the number of their changes, in the order of their ids."""
    return {
        table: sorted(({**one, "revision": 1} for one in records), key=lambda one: one["id"])
        for table, records in book_json(book_records(book)).items()
        if table not in NOT_CARRIED
    }


@pytest.mark.parametrize(
    ("spoken", "read", "file"),
    [("en", "zh", "book.xlsx"), ("zh", "en", "tables/")],
)
def test_a_workbook_and_the_tables_of_a_directory_make_the_same_book_again(
    run: Run, tmp_path: Path, spoken: str, read: str, file: str
) -> None:
    old, new = brought_in(run, tmp_path, spoken, file, read=read)
    assert whole(new) == whole(old)
    second = exported_records(ExportRequest(new, TODAY)), exported_records(ExportRequest(old, TODAY))
    assert coverage(second[0]).rows == coverage(second[1]).rows


def test_what_people_read_in_a_workbook_is_in_their_words(run: Run, tmp_path: Path) -> None:
    book, path = str(tmp_path / "book"), tmp_path / "book.xlsx"
    write_book(book, small_book("zh").records())
    assert run("--lang", "zh", "--book", book, "export", str(path)).code == 0
    own_words = {one.value for kind in (Indicator, HoldingKind) for one in kind}
    for sheet in load_workbook(path):
        for column in sheet.iter_cols(values_only=True):
            if not str(column[0]).startswith("rmtui "):
                texts = {cell for cell in column[1:] if isinstance(cell, str)}
                assert not [text for text in texts if text in own_words or text.startswith(("[", '{"'))], (
                    sheet.title,
                    column[0],
                )


@pytest.mark.parametrize(("spoken", "form"), [("en", "vcf"), ("zh", "vcf3")])
def test_an_address_book_makes_the_clients_again(run: Run, tmp_path: Path, spoken: str, form: str) -> None:
    old, new = brought_in(run, tmp_path, spoken, "phone.vcf", "--format", form, "--details")
    carried = (
        *("name", "kind", "phones", "email", "birthday", "employer", "occupation", "address", "aliases", "tags"),
        "contact_persons",
    )

    def carries(one: Client) -> dict[str, Any]:
        return {name: getattr(one, name) for name in carried}

    assert list(map(carries, new.clients().values())) == list(map(carries, old.clients().values()))
