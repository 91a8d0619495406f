"""The palette."""

from __future__ import annotations

import re
from pathlib import Path

from textual.command import CommandList
from textual.widgets import Input

from rmtui import preferences
from rmtui.store.files.book import Book
from rmtui.tui.navigation.go_to import PLACES
from rmtui.tui.navigation.palette import Palette
from tests.tui.sitting import Sit, Sitting, sitting


async def choose(person: Sitting, words: str, wanted: str) -> None:
    """Type, and press Enter as soon as what is wanted is the first that is found."""
    await person.until(lambda: isinstance(person.app.focused, Input))
    await person.write(words)
    found = person.app.screen.query_one(CommandList)
    await person.until(lambda: found.highlighted == 0 and wanted in str(found.get_option_at_index(0).prompt))
    await person.press("enter")


async def test_the_palette_asks_in_our_words_and_finds_an_action(sit: Sit) -> None:
    async with sit() as person:
        await person.press("ctrl+p")
        await person.until_seen("Due for contact: Telephone")  # the pane in hand is first
        await choose(person, "import", "Import a list")
        await person.until_seen("Bring in a file")


async def test_colours_chosen_in_the_palette_are_there_the_next_time(sit: Sit, tmp_path: Path) -> None:
    async with sit() as person:
        await person.app.run_action("change_theme")
        await person.until_seen("Choose a theme")
        await person.until_seen("night")
        assert person.app.theme == "night"  # that in use is first, since what the cursor is on is shown
        await person.press("down")
        assert person.app.theme == "paper"
        await choose(person, "paper", "paper")
        await person.until(lambda: person.app.theme == "paper")
    assert preferences.read().theme == "paper"
    async with sit() as person:
        assert person.app.theme == "paper"


async def test_the_palette_says_that_nothing_is_called_so_and_asks_again(sit: Sit) -> None:
    async with sit() as person:
        await person.press("ctrl+p")
        await choose(person, "zzzz", "Nothing has that name")
        await person.until(lambda: isinstance(person.app.focused, Input) and not person.app.focused.value)
        assert isinstance(person.app.screen, Palette)


async def test_no_word_of_the_palette_is_english_in_chinese(book: Book, in_chinese: None) -> None:
    async with sitting(book) as person:
        await person.press("ctrl+p")
        await choose(person, "没有这个", "没有叫这个名字的")
        await person.until(lambda: isinstance(person.app.focused, Input) and not person.app.focused.value)
        found = person.app.screen.query_one(CommandList)
        await person.until(lambda: found.option_count > len(PLACES))
        titles = [str(option.prompt).partition("\n")[0] for option in found.options]
        assert [title for title in titles if re.search("[A-Za-z]", re.sub("JSON|vCard|Markdown", "", title))] == []
