"""The book exported from the desk: which file is asked, and none is written over unasked."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.widgets import Input

from rmtui.exchange.book_export import FORMATS
from rmtui.records.client import Relative
from rmtui.store.files.book import Book
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_text import AskText
from tests.tui.conftest import WANG_FANG
from tests.tui.sitting import Sit, Sitting
from tests.tui.test_canaries import open_folder
from tests.tui.test_navigation_palette import choose

WIDE = (200, 50)
"""Where the message about a file stands whole, however long its path."""


async def name_file(person: Sitting, path: Path) -> None:
    await person.until(lambda: isinstance(person.app.screen, AskText))
    await person.press("ctrl+u")
    await person.write(str(path))
    await person.press("enter")


async def choose_format(person: Sitting, ending: str, scope: str = "1", details: str = "1") -> None:
    """Whose data, by its number, the first format of an ending, and what is confidential where that is asked."""
    await person.until(lambda: isinstance(person.app.screen, AskChoice))
    await person.press(scope, "enter")
    endings = [one.ending for one in FORMATS.values()]
    await person.until(lambda: ".ics" in person.seen)
    place = endings.index(ending)
    await person.press(str(place + 1), "enter")
    if [*FORMATS.values()][place].details:
        await person.until_seen("1 Without")
        await person.press(details, "enter")


async def test_the_book_is_exported_from_the_palette(sit: Sit, book: Book, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    async with sit() as person:
        await person.press("ctrl+p")
        await choose(person, "json", "Export: JSON")
        await person.until(lambda: isinstance(person.app.screen, AskChoice))
        await person.press("1", "enter")
        await name_file(person, path)
        assert "Written to" in await person.told()
    assert {one["name"] for one in json.loads(path.read_text("utf-8"))["clients"]} == {
        one.name for one in book.clients().values()
    }
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".md", ".vcf", ".ics"])
async def test_it_is_exported_in_the_format_that_is_chosen(sit: Sit, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    async with sit() as person:
        await person.press("ctrl+e")
        await choose_format(person, ending)
        await name_file(person, path)
        assert "Written to" in await person.told()
    assert path.read_bytes()


async def test_a_file_of_another_ending_is_refused_on_the_spot(sit: Sit, tmp_path: Path) -> None:
    async with sit() as person:
        await person.press("ctrl+e")
        await choose_format(person, ".ics")
        await name_file(person, tmp_path / "out.doc")
        assert "The name is to end in .ics." in person.seen
        assert isinstance(person.app.screen, AskText)


async def test_a_file_that_is_there_is_left_as_it_is_unless_one_says_so(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("mine")
    async with sit() as person:
        await person.press("ctrl+e")
        await choose_format(person, ".csv")
        await name_file(person, path)
        assert isinstance(person.app.screen, AskChoice)
        await person.press("1", "enter")
        assert path.read_text() == "mine"
        await person.press("ctrl+e")
        await choose_format(person, ".csv")
        await name_file(person, path)
        await person.press("2", "enter")
        assert "Written to" in await person.told()
    assert "王芳" in path.read_text("utf-8-sig")


async def test_the_proposed_path_is_shown_whole_where_there_is_room(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = str(tmp_path / "home-of-a-person-with-a-long-name" / "documents")
    monkeypatch.setenv("HOME", home)
    monkeypatch.setenv("USERPROFILE", home)
    async with sit(size=(len(home) + 80, 40)) as person:
        await person.press("ctrl+e")
        await choose_format(person, ".json")
        await person.until_seen(f"{home}{os.sep}rmtui-")
        assert ".json" in person.seen


async def test_what_leaves_the_book_is_told_before_it_does(sit: Sit, book: Book, tmp_path: Path) -> None:
    book.save(replace(WANG_FANG, family=(Relative(name="王小明", relation="儿子"),)), what="edit")
    path = tmp_path / "out.md"
    async with sit() as person:
        await open_folder(person, WANG_FANG.id)
        await person.press("2", "ctrl+e")
        await person.until(lambda: "1 The whole book" in person.seen)
        assert "2 王芳" in person.seen
        await choose_format(person, ".md", scope="2")
        await person.until_seen("1 client. Counting others named in it, 2 people’s data.")
        await name_file(person, path)
        assert "Written to" in await person.told()
    assert path.read_text("utf-8").startswith("# 王芳")
    assert "李强" not in path.read_text("utf-8")


async def test_the_list_is_exported_as_it_is_filtered(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "out.vcf"
    async with sit() as person:
        await person.press("1", "slash")
        await person.write("tier:A")
        await person.press("enter")
        await person.press("ctrl+e")
        await person.until(lambda: "as listed: tier:A" in person.seen)
        await choose_format(person, ".vcf", scope="2")
        await name_file(person, path)
        assert "Written to" in await person.told()
    assert 0 < path.read_text("utf-8").count("BEGIN:VCARD") < 6


async def test_the_marked_clients_are_exported(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    async with sit(size=WIDE) as person:
        await person.press("1", "home", "space", "space", "ctrl+e")
        await person.until(lambda: "2 2 marked clients" in person.seen)
        await choose_format(person, ".csv", scope="2")
        await name_file(person, path)
        assert "2 clients." in await person.told()
    assert len(path.read_text("utf-8-sig").splitlines()) == 3


@pytest.mark.parametrize("ending", [".vcf", ".ics"])
async def test_what_is_confidential_goes_to_another_device_where_one_says_so(
    sit: Sit, tmp_path: Path, ending: str
) -> None:
    written = []
    for details in ("1", "2"):
        path = tmp_path / f"out{details}{ending}"
        async with sit() as person:
            await person.press("ctrl+e")
            await choose_format(person, ending, details=details)
            await name_file(person, path)
            assert "Written to" in await person.told()
        written.append("勿提母亲账户" in path.read_text("utf-8").replace("\r\n ", ""))
    assert written == [False, True]


async def test_a_directory_gets_a_file_for_each_kind_and_is_only_replaced_after_a_question(
    sit: Sit, tmp_path: Path
) -> None:
    place = tmp_path / "tables"
    async with sit() as person:
        await person.press("ctrl+e")
        await choose_format(person, ".csv")
        await name_file(person, Path(f"{place}/"))  # which Path writes without the sign
        assert "The name is to end in .csv." in person.seen
        await person.press("end")
        await person.write("/")
        await person.until_seen("6 clients.")
        await person.press("enter")
        assert "Written to" in await person.told()
    assert {"clients.csv", "contacts.csv", "holdings.csv"} <= {one.name for one in place.iterdir()}
    assert {one.stat().st_mode & 0o077 for one in (place, *place.iterdir())} == {0}
    (place / "clients.csv").write_text("mine")
    async with sit() as person:
        await person.press("ctrl+e")
        await choose_format(person, ".csv")
        await name_file(person, place)
        await person.until_seen("There are files in it already")
        await person.press("2", "enter")
        assert "Written to" in await person.told()
    assert "王芳" in (place / "clients.csv").read_text("utf-8-sig")


async def test_another_name_may_be_chosen_instead(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "out.md"
    path.write_text("mine")
    async with sit() as person:
        await person.press("ctrl+e")
        await choose_format(person, ".md")
        await name_file(person, path)
        await person.press("3", "enter")
        assert isinstance(person.app.focused, Input) and person.app.focused.value == str(path)
        await name_file(person, tmp_path / "other.md")
        assert "Written to" in await person.told()
    assert path.read_text() == "mine" and (tmp_path / "other.md").exists()
