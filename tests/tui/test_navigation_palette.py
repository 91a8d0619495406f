"""The palette."""

from __future__ import annotations

from pathlib import Path

from textual.command import CommandList
from textual.widgets import Input

from rmtui import preferences
from tests.tui.sitting import Sit, Sitting


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
        await person.until_seen("What is to be done?")
        await choose(person, "import", "Import a list")
        await person.until_seen("Bring in a list of clients")


async def test_colours_chosen_in_the_palette_are_there_the_next_time(sit: Sit, tmp_path: Path) -> None:
    async with sit() as person:
        await person.app.run_action("change_theme")
        await person.settle()
        await choose(person, "paper", "paper")
        await person.until(lambda: person.app.theme == "paper")
    assert preferences.read().theme == "paper"
    async with sit() as person:
        assert person.app.theme == "paper"
