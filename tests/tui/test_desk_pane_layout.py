"""Moving between the panes, and what becomes of them in a narrow terminal."""

from __future__ import annotations

import pytest

from tests.tui.sitting import FOLDED, FOUR_PANES, Sit

PANES = {"1": "ClientPane", "2": "FolderPane", "3": "DuePane", "4": "LogPane"}


def here(screen: str) -> str:
    """The number in the heavy rule."""
    return next(line.split("━ ")[1][0] for line in screen.split("\n") if "━ " in line)


async def test_four_panes_stand_side_by_side_in_a_wide_terminal(sit: Sit) -> None:
    async with sit() as person:
        for number in PANES:
            assert f"─ {number} " in person.seen or f"━ {number} " in person.seen


@pytest.mark.parametrize("size", [FOUR_PANES, FOLDED])
async def test_a_digit_leads_to_its_pane(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        for number in "1234":
            await person.press(number)
            assert here(person.seen) == number
            if number == "4":
                await person.press("escape")


async def test_tab_goes_round_the_panes_and_shift_tab_back(sit: Sit) -> None:
    async with sit() as person:
        found = []
        for key in ["tab"] * 4 + ["shift+tab"] * 2:
            await person.press(key)
            found.append(here(person.seen))
        assert found == ["4", "1", "2", "3", "2", "1"]


async def test_a_narrow_terminal_shows_two_panes_and_names_the_others(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        assert person.lines[0] == " 1 Clients 6   2 王芳   3 Due for contact 2   4 Daily log"
        assert "─ 4 Daily log" in person.seen
        assert "─ 1 " not in person.seen
        await person.press("1")
        assert "─ 2 王芳" in person.seen
        assert "─ 3 " not in person.seen


async def test_the_panes_fold_and_unfold_with_the_terminal(sit: Sit) -> None:
    async with sit() as person:
        await person.pilot.resize_terminal(*FOLDED)
        await person.until(lambda: "─ 1 " not in person.seen)
        await person.pilot.resize_terminal(*FOUR_PANES)
        await person.until(lambda: "─ 1 " in person.seen)


async def test_logging_from_the_client_list_of_a_narrow_terminal_comes_to_the_box(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        await person.press("1", "home", "l")
        assert "▌ 王芳" in person.seen
        assert "! 王芳: 勿提母亲账户" in person.seen


@pytest.mark.parametrize("size", [FOLDED, (109, 24), (110, 24), FOUR_PANES, (200, 50)])
async def test_no_line_is_wider_than_the_terminal_and_help_stays_in_sight(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        assert "? Help" in person.pane("KeyBar")
        assert "q Quit" in person.pane("KeyBar")
        assert len(person.lines) == size[1]
        assert "▌" in person.pane("EntryBox")


async def test_the_mouse_turns_the_page_and_chooses_a_client(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        await person.pilot.click("#pages", offset=(3, 0))
        await person.pilot.click("#clients", offset=(2, 2))
        await person.settle()
        assert "2 陈静" in person.pane("FolderPane")
        await person.pilot.click("#tabs", offset=(11, 0))
        await person.settle()
        assert "问了利率" in person.pane("FolderPane")
        await person.pilot.click("#clients", offset=(2, 0), times=2)
        assert here(person.seen) == "2"
