"""Moving between the panes, and what becomes of them in a narrow terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.geometry import Region

from rmtui.records.client import Client
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.factory import client
from tests.tui.conftest import WANG_FANG
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, Sitting, sitting
from tests.tui.test_canaries import open_folder
from tests.tui.textual_internals import toasts

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


async def test_the_digit_of_the_log_leads_to_its_rows_and_l_to_its_box(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "1")
        assert here(person.seen) == "1"
        await person.press("4", "l", "1")
        assert "▌ 1" in person.pane("EntryBox")


async def test_an_empty_log_is_gone_to_and_left_by_digits_too(tmp_path: Path, everyone: list[Client]) -> None:
    async with sitting(write_book(str(tmp_path / "other"), everyone)) as person:
        await person.press("4")
        assert here(person.seen) == "4"
        assert "“l” begins a line" in person.pane("LogPane")
        await person.press("1")
        assert here(person.seen) == "1"


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


async def test_no_line_is_wider_than_the_terminal_and_help_stays_in_sight(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        for size in (FOLDED, (109, 24), (110, 24), FOUR_PANES, (200, 50)):
            await person.pilot.resize_terminal(*size)
            await person.settle()
            assert "? Help" in person.pane("KeyBar"), size
            assert "q Quit" in person.pane("KeyBar"), size
            assert len(person.lines) == size[1]
            assert "▌" in person.pane("EntryBox"), size


async def test_the_help_and_the_way_back_stay_in_sight_at_80_columns(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        for letter in "dkevm":
            await person.press("g", letter)
            await person.press("escape")
            assert "? Help" in person.pane("KeyBar"), letter
            assert "  q " in person.pane("KeyBar"), letter


async def test_the_line_of_headings_cuts_no_name_that_it_has_room_for(sit: Sit, book: Book) -> None:
    book.save(replace(WANG_FANG, name="Bramley & Whitlock Ltd"), what="edit")
    async with sit(size=FOLDED) as person:
        await open_folder(person, WANG_FANG.id)
        assert "2 Bramley & Whitlock Ltd " in person.seen.splitlines()[0]


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


LARGE, VAST = (140, 40), (230, 50)


@pytest.mark.parametrize("size", [LARGE, VAST])
async def test_the_log_takes_what_it_needs_and_the_folder_the_rest(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size) as person:
        folder, log = (person.app.screen.query_one(name).region for name in ("FolderPane", "LogPane"))
        assert folder.height > 2 * log.height
        for number in range(8):
            await person.log(f"王芳 T {number}")
        higher = person.app.screen.query_one("LogPane").region
        assert log.height < higher.height <= size[1] // 2
        assert "09:10" in person.pane("LogPane")  # the first row of the day is in sight


async def test_on_a_wide_screen_the_folder_is_no_wider_than_is_read_and_the_queue_has_the_rest(sit: Sit) -> None:
    async with sit(VAST) as person:
        folder, queue = (person.app.screen.query_one(name).region.width for name in ("FolderPane", "DuePane"))
        assert folder < 80 < queue
        await person.press("3", "greater_than_sign")
        assert person.app.screen.query_one("DuePane").region.width > queue


@pytest.mark.parametrize("size", [FOLDED, LARGE])
async def test_z_gives_the_pane_in_hand_the_whole_screen_and_takes_it_back(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        await person.press("2", "z")
        assert person.app.screen.query_one("FolderPane").region.height == size[1] - 2
        assert person.app.screen.query_one("FolderPane").region.width == size[0] - 2
        await person.press("1")
        assert person.app.screen.query_one("ClientPane").region.width == size[0] - 2
        assert here(person.seen) == "1"
        await person.press("z")
        assert person.app.screen.query_one("ClientPane").region.width < size[0] // 2
        assert person.app.screen.query_one("FolderPane").region.width > 0


async def test_the_sizes_of_the_panes_can_be_set_and_are_remembered(sit: Sit) -> None:
    names = ("ClientPane", "FolderPane", "DuePane", "LogPane")
    async with sit(LARGE) as person:
        for pane, key, name, side in (
            ("1", "greater_than_sign", "ClientPane", "width"),
            ("2", "greater_than_sign", "FolderPane", "width"),
            ("3", "greater_than_sign", "DuePane", "width"),
            ("2", "minus", "LogPane", "height"),
        ):
            before = getattr(person.app.screen.query_one(name).region, side)
            await person.press(pane, key, key)
            assert getattr(person.app.screen.query_one(name).region, side) > before
        sizes = [person.app.screen.query_one(name).size for name in names]
    async with sit(LARGE) as person:
        assert [person.app.screen.query_one(name).size for name in names] == sizes


async def test_no_name_is_cut_where_there_is_room(sit: Sit, book: Book) -> None:
    name = "云汀鼎丰精密五金制造有限公司"
    book.save(client(name), what="add")
    async with sit(VAST) as person:
        await person.log(f"{name} T 问了利率")
        assert name in person.pane("ClientPane")
        assert name in person.pane("LogPane")
        await person.press("escape", "g", "k")
        assert name in person.seen


async def test_messages_stand_over_the_keys_one_at_a_time(sit: Sit) -> None:
    async with sit(FOLDED) as person:
        await person.press("4", "l")
        for message in ("one", "two", "three of them"):
            person.app.notify(message)
        await person.told()
        bar, box = (person.app.screen.query_one(name).region for name in ("KeyBar", "EntryBox"))
        shown = [toast.region for toast in toasts(person.app) if toast.region]
        assert [(region.y, region.x, region.width) for region in shown] == [(bar.y, bar.x, bar.width)]
        assert not shown[0].overlaps(box)


@pytest.mark.parametrize("size", [FOUR_PANES, FOLDED])
async def test_a_message_of_several_lines_covers_no_line_and_loses_no_character(
    sit: Sit, size: tuple[int, int]
) -> None:
    message = "".join(map(chr, range(0x4E00, 0x4E64)))
    async with sit(size=size) as person:
        await person.press("4", "l")
        await person.write("王芳 T 聊了")
        for shift in ("", "a"):  # so that each cell of a line is the first one of a character once
            person.app.notify(shift + message)
            await person.told()
            await person.until(lambda: not toasts(person.app)[-1].region.overlaps(box_of(person)))
            assert message in "".join(person.seen.replace("▌", "").split())
            assert "王芳 T 聊了" in person.pane("EntryBox")
        person.app.clear_notifications()
        await person.until(lambda: person.app.screen.query_one("KeyBar").region.height == 1)


def box_of(person: Sitting) -> Region:
    """Where the line of entry stands."""
    return person.app.screen.query_one("EntryBox").region
