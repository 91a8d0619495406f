"""From anywhere to anywhere by a letter, and to the panes by their numbers as well."""

from __future__ import annotations

from rmtui.tui.navigation.go_to import PLACES
from tests.tui.sitting import Sit


async def test_a_letter_or_a_number_leads_to_a_pane(sit: Sit) -> None:
    async with sit() as person:
        for letter, there in {"c": "━ 1 Clients", "2": "━ 2 王芳", "d": "━ 3 Due", "4": "━ 4 Daily log"}.items():
            await person.press("g")
            assert "A letter goes there" in person.seen
            await person.press(letter)
            assert there in person.seen


async def test_escape_stays(sit: Sit) -> None:
    async with sit() as person:
        await person.press("g", "escape")
        await person.settle()
        assert "━ 3 Due" in person.seen


async def test_every_place_is_in_the_palette(sit: Sit) -> None:
    async with sit() as person:
        commands = {one.title: one for one in person.app.get_system_commands(person.app.screen)}
        await commands["Go to: Contact calendar"].callback()
        await person.until_seen("Contact calendar 6")


async def test_gg_goes_to_the_top_of_a_list(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "G")
        await person.press("g")
        await person.press("g")
        await person.settle()
        assert "2 王芳" in person.pane("FolderPane")


async def test_escape_leads_back_from_every_screen(sit: Sit) -> None:
    async with sit() as person:
        for letter, place in PLACES.items():
            if place.mode != "desk":
                await person.press("g", letter)
                assert person.app.current_mode == place.mode
                await person.press("escape", "escape")  # the first out of a box, where there is one
                assert person.app.current_mode == "desk", place.mode
