"""The palette."""

from __future__ import annotations

from pathlib import Path

from rmtui import preferences
from tests.tui.sitting import Sit


async def test_the_palette_asks_in_our_words_and_finds_an_action(sit: Sit) -> None:
    async with sit() as person:
        await person.press("ctrl+p")
        await person.pilot.pause(0.2)
        assert "What is to be done?" in person.seen
        await person.write("import")
        await person.pilot.pause(0.3)
        await person.pilot.press("enter")
        await person.settle()
        assert "Bring in a list of clients" in person.seen


async def test_colours_chosen_in_the_palette_are_there_the_next_time(sit: Sit, tmp_path: Path) -> None:
    async with sit() as person:
        await person.app.run_action("change_theme")
        await person.settle()
        await person.pilot.pause(0.2)
        await person.write("paper")
        await person.pilot.pause(0.3)
        await person.pilot.press("enter")
        await person.settle()
        assert person.app.theme == "paper"
    assert preferences.read().theme == "paper"
    async with sit() as person:
        assert person.app.theme == "paper"
