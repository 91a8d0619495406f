"""Amounts are written alike on every screen of the desk: in full, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rmtui.store.files.book import Book
from tests.amounts_alike import abbreviated, make_book, with_and_without_cents
from tests.tui import ways

TALL = (140, 90)
SCREENS = {
    **{name: ways.SCREENS[name] for name in ("desk", "coverage", "maturities", "evening", "form-settings")},
    **{name: way for name, way in ways.SCREENS.items() if name.startswith(("folder-", "review-"))},
    "form-holding": (*ways.SCREENS["folder-assets"], "e"),
}
TABLES = {
    "folder-assets": "730,000.40",
    "folder-coverage": "6,300.40",
    "folder-reviews": "All reviews, with net assets",
    "review-sheet": "730,000.40",
    "review-compare": "730,000.40",
    "review-presented": "Net assets, in",
    "review-holdings": "730,000.40",
    "maturities": "matures 730,000",
}
"""Screens with a table of amounts, and what shows that one is there."""


@pytest.mark.parametrize(("language", "currency", "cents"), [("en", "GBP", 40), ("zh", "JPY", 0)])
async def test_no_amount_is_abbreviated_and_all_of_a_screen_have_cents_or_none_has(
    request: pytest.FixtureRequest, tmp_path: Path, language: str, currency: str, cents: int
) -> None:
    """One deposit and one premium may have some: then all that stands beside them is written to the cent too."""
    if language == "zh":
        request.getfixturevalue("in_chinese")
    book = make_book(Book.create(str(tmp_path / "amounts")), currency, cents=cents)
    shown = {name: person.seen async for name, person in ways.visit(book, TALL, SCREENS)}
    assert {name: abbreviated(seen) for name, seen in shown.items() if abbreviated(seen)} == {}
    for name in ("folder-assets", "folder-reviews", "review-sheet", "review-compare", "review-holdings"):
        assert re.search(r"\d,\d{3}", shown[name]), name
    assert {name: with_and_without_cents(shown[name]) for name in TABLES} == dict.fromkeys(TABLES, ([], []))
    if language == "en" and cents:
        assert [name for name, text in TABLES.items() if text not in shown[name]] == []
