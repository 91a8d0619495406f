"""The book exported from the desk: which file is asked, and none is written over unasked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rmtui.store.files.book import Book
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_text import AskText
from tests.tui.sitting import Sit, Sitting
from tests.tui.test_navigation_palette import choose


async def name_file(person: Sitting, path: Path) -> None:
    await person.until(lambda: isinstance(person.app.screen, AskText))
    await person.press("ctrl+u")
    await person.write(str(path))
    await person.press("enter")


async def test_the_book_is_exported_from_the_palette(sit: Sit, book: Book, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    async with sit() as person:
        await person.press("ctrl+p")
        await choose(person, "export", "Export the book")
        await name_file(person, path)
        assert "Written to" in await person.told()
    assert {one["name"] for one in json.loads(path.read_text("utf-8"))["clients"]} == {
        one.name for one in book.clients().values()
    }
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
async def test_it_is_exported_by_the_ending_of_the_file(sit: Sit, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    async with sit() as person:
        await person.press("ctrl+e")
        await name_file(person, path)
        assert "Written to" in await person.told()
    assert path.read_bytes()


async def test_a_file_of_another_ending_is_refused_on_the_spot(sit: Sit, tmp_path: Path) -> None:
    async with sit() as person:
        await person.press("ctrl+e")
        await name_file(person, tmp_path / "out.doc")
        assert "The name is to end in .xlsx, .csv, .md, .json, .vcf, .ics." in person.seen
        assert isinstance(person.app.screen, AskText)


async def test_a_file_that_is_there_is_left_as_it_is_unless_one_says_so(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("mine")
    async with sit() as person:
        await person.press("ctrl+e")
        await name_file(person, path)
        assert isinstance(person.app.screen, AskChoice)
        await person.press("1")
        assert path.read_text() == "mine"
        await person.press("ctrl+e")
        await name_file(person, path)
        await person.press("2")
        assert "Written to" in await person.told()
    assert "王芳" in path.read_text("utf-8-sig")
