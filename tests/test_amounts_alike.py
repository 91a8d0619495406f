"""Amounts are written alike in all that a command prints or writes into a file: in full, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from rmtui.store.files.book import Book
from tests.amounts_alike import CLIENT, CURRENCIES, abbreviated, make_book, with_and_without_cents
from tests.conftest import Run

COMMANDS = (
    ("list",),
    ("show", CLIENT.name),
    ("day",),
    ("due", "--days", "30"),
    ("review", CLIENT.name),
    ("calendar",),
    ("find", "成长"),
    ("holdings", CLIENT.name),
    ("policies", CLIENT.name),
    ("sales",),
    ("reviews", CLIENT.name),
    ("settings",),
)
FILES = ("md", "html")


@pytest.mark.parametrize("currency", CURRENCIES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_amount_is_abbreviated_in_an_answer(run: Run, tmp_path: Path, language: str, currency: str) -> None:
    make_book(Book.create(str(tmp_path / "book")), currency)
    shown = {" ".join(words): run("--lang", language, *words).out for words in COMMANDS}
    assert {command: abbreviated(text) for command, text in shown.items() if abbreviated(text)} == {}
    assert "1,371,042" in shown[f"show {CLIENT.name}"]
    assert "730,000" in shown["sales"]


@pytest.mark.parametrize("table", ["holdings", "policies", "reviews"])
def test_all_amounts_of_a_table_have_cents_or_none_has(run: Run, tmp_path: Path, table: str) -> None:
    make_book(Book.create(str(tmp_path / "book")), "GBP", cents=40)
    assert with_and_without_cents(run(table, CLIENT.name).out) == ([], [])
    section = run("show", CLIENT.name, table).out
    assert with_and_without_cents(section) == ([], [])


@pytest.mark.parametrize("currency", CURRENCIES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_amount_is_abbreviated_in_a_file_for_the_client(
    run: Run, tmp_path: Path, language: str, currency: str
) -> None:
    """To the cent, as on a statement, but for a currency that has none."""
    make_book(Book.create(str(tmp_path / "book")), currency)
    for ending in FILES:
        file = tmp_path / f"review.{ending}"
        assert run("--lang", language, "review", CLIENT.name, "--to", str(file)).code == 0
        text = file.read_text("utf-8")
        assert abbreviated(text) == []
        assert ("1,371,042.00" in text) == (currency != "JPY")
        assert "1,371,042" in text
