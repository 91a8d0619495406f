"""Amounts are written alike on every screen of the desk: in full, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rmtui.store.files.book import Book
from tests.amounts_alike import CURRENCIES, abbreviated, make_book
from tests.tui.sitting import Sitting, sitting

TALL = (140, 90)
FOLDER = ("1", "home", "enter", *["left"] * 6)
SHEET = (*FOLDER, *["right"] * 4, "home", "enter")

SCREENS: dict[str, tuple[str, ...]] = {
    "desk": (),
    "assets": (*FOLDER, "right", "right"),
    "coverage of a family": (*FOLDER, *["right"] * 3),
    "reviews": (*FOLDER, *["right"] * 4),
    "coverage of all": ("g", "v"),
    "maturities": ("g", "m"),
    "end of day": ("g", "e"),
    "review under way": ("1", "home", "g", "r"),
    "review sheet": SHEET,
    "two reviews": (*SHEET, "c", "1"),
    "presentation": (*SHEET, "p"),
    "form of a holding": (*FOLDER, "right", "right", "e"),
    "settings": ("comma",),
}


@pytest.mark.parametrize("currency", CURRENCIES)
@pytest.mark.parametrize("language", ["en", "zh"])
async def test_no_amount_is_abbreviated_on_a_screen(
    request: pytest.FixtureRequest, tmp_path: Path, language: str, currency: str
) -> None:
    if language == "zh":
        request.getfixturevalue("in_chinese")
    book = make_book(Book.create(str(tmp_path / "amounts")), currency)
    async with sitting(book, TALL) as person:
        shown = {name: await _screen(person, keys) for name, keys in SCREENS.items()}
    assert {name: abbreviated(seen) for name, seen in shown.items() if abbreviated(seen)} == {}
    for name in ("assets", "reviews", "review sheet", "two reviews", "review under way"):
        assert re.search(r"\d,\d{3}", shown[name]), name


async def _screen(person: Sitting, keys: tuple[str, ...]) -> str:
    """What is seen after these keys, from the desk."""
    await person.press(*keys)
    seen = person.seen
    for _layer in range(4):
        await person.press("escape")
    await person.press("g", "c")
    return seen
