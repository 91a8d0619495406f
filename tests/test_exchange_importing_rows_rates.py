"""Rates and names as sheets have them: a fraction is not guessed, and a name may have its surname first."""

from __future__ import annotations

from pathlib import Path

from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import client


def test_a_rate_that_may_be_a_fraction_is_not_guessed(book: Book, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "holdings.csv"
    file.write_text("Client,Product,Amount,Rate\n王芳,Bond,50000,0.0395\n王芳,Note,60000,4.25%\n", encoding="utf-8")
    answer = run("import", str(file), "--dry-run")
    assert "Rate “0.0395”" in answer.out, "told, and kept in the notes"
    run("import", str(file), "--yes")
    assert {one.rate for one in book.holdings()} == {None, 425}


def test_a_name_with_its_surname_first_is_the_client_of_that_name(book: Book, run: Run, tmp_path: Path) -> None:
    book.save(client("Margaret Whitcombe"), what="add")
    file = tmp_path / "holdings.csv"
    file.write_text('Client,Product,Amount\n"Whitcombe, Margaret",Saver,50000\n', encoding="utf-8")
    run("import", str(file), "--yes")
    assert [one.name for one in book.clients().values()].count("Margaret Whitcombe") == 1
    assert len(book.clients()) == 3 and [one.name for one in book.holdings()] == ["Saver"]
