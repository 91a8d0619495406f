"""One selected client: the cursor of the lists, the folder and every key mean the same one, and say whom they mean."""

from __future__ import annotations

import pytest

from rmtui.store.files.book import Book
from rmtui.tui.desk.client_list import ClientPane
from rmtui.tui.desk.desk_screen import DeskScreen
from rmtui.tui.widgets.row_list import RowList
from tests.factory import client
from tests.tui.conftest import OTHER_WANG_WEI, WANG_WEI
from tests.tui.sitting import Sit, Sitting


def selected(person: Sitting) -> str:
    """The client under the cursor of the list, of whom the folder and the keys are, too."""
    desk = person.app.screen_stack[0]
    assert isinstance(desk, DeskScreen)
    under_cursor = desk.query_one(ClientPane).query_one(RowList).key
    assert desk.client
    assert desk.client.id == desk.selection.client == under_cursor
    assert f"2 {desk.client.name}" in person.pane("FolderPane")
    return desk.client.name


async def added(person: Sitting, pane: str = "1", name: str = "赵敏") -> None:
    await person.press(pane, "a")
    await person.write(name)
    await person.press("ctrl+s")
    await person.until(lambda: len(person.app.screen_stack) == 1)
    await person.settle()


async def test_a_client_added_from_the_list_is_under_the_cursor_and_every_key_means_that_one(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "down", "down")
        await added(person)
        assert selected(person) == "赵敏"
        await person.press("e")
        assert "赵敏" in person.seen.split("Pinyin")[0]
        await person.press("escape")
        await person.press("delete")
        await person.until_seen("Remove 赵敏?")
        await person.press("escape")
        await person.press("l")
        assert "▌ 赵敏" in person.pane("EntryBox")


async def test_a_client_added_while_others_are_looked_for_is_listed_all_the_same(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("chen")
        await person.press("down")
        await person.press("escape", "slash")
        await person.write("chen")
        person.app.screen.set_focus(person.app.screen.query_one(ClientPane).home)
        await added(person)
        assert selected(person) == "赵敏"
        assert "Clients 7" in person.pane("ClientPane")


async def test_a_client_added_from_the_queue_is_the_one_that_the_keys_mean(sit: Sit) -> None:
    async with sit() as person:
        await added(person, "3")
        assert selected(person) == "赵敏"
        await person.press("e")
        assert "赵敏" in person.seen.split("Pinyin")[0]


async def test_a_line_for_the_second_of_two_namesakes_names_and_reaches_that_one(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("王伟")
        await person.press("escape", "1")
        while person.app.screen.query_one(ClientPane).client != OTHER_WANG_WEI.id:
            await person.press("down")
        await person.press("T")
        await person.write("聊了")
        assert "王伟 (5678)" in person.pane("EntryBox")
        await person.press("enter")
        await person.until(lambda: next(book.contacts()).note == "聊了")
        assert next(book.contacts()).clients == (OTHER_WANG_WEI.id,)


async def test_a_second_namesake_added_is_the_one_a_line_is_written_to(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await added(person, name="陈静")
        await person.press("l")
        await person.write("T 初次见面")
        await person.press("enter")
        await person.until(lambda: next(book.contacts()).note == "初次见面")
        (met,) = next(book.contacts()).clients
        assert met != "chenjing"
        assert book.clients()[met].name == "陈静"


@pytest.mark.parametrize("pane", ["1", "2"])
async def test_where_another_process_removes_the_client_the_next_is_in_hand_everywhere(
    sit: Sit, book: Book, pane: str
) -> None:
    async with sit() as person:
        await person.press("1", "down", pane)
        assert selected(person) == "李强"
        book.remove(book.clients()["liqiang"])
        person.app.read()  # type: ignore[attr-defined]
        await person.settle()
        assert selected(person) == "陈静"
        await person.press("1", "delete")
        await person.until_seen("Remove 陈静?")


async def test_undo_and_redo_leave_one_client_in_hand(sit: Sit) -> None:
    async with sit() as person:
        await added(person)
        await person.press("u")
        await person.settle()
        assert selected(person) != "赵敏"
        await person.press("ctrl+y")
        await person.settle()
        selected(person)


async def test_a_client_found_from_anywhere_is_the_one_the_keys_mean(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1")
        await person.press("ctrl+f")
        await person.write("zhangjianguo")
        await person.until_seen("张建国")
        await person.press("enter")
        await person.until(lambda: len(person.app.screen_stack) == 1)
        await person.settle()
        assert selected(person) == "张建国"
        await person.press("T")
        assert "张建国 T" in person.pane("EntryBox")


async def test_what_is_removed_and_changed_is_named_and_told_apart(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1")
        while person.app.screen.query_one(ClientPane).client != WANG_WEI.id:
            await person.press("down")
        assert "2 王伟 (1234)" in person.pane("FolderPane")
        await person.press("delete")
        await person.until_seen("Remove 王伟 (1234)?")
        await person.press("escape")
        await person.press("p")
        await person.until_seen("What is promised to 王伟 (1234)")
        await person.press("escape")
        await person.press("t")
        await person.until_seen("Tags of 王伟 (1234)")
        await person.press("escape")
        await person.press("i")
        await person.until_seen("Tier of 王伟 (1234)")
        await person.press("escape")
        await person.press("e")
        assert "王伟 (1234)" in person.seen


async def test_a_list_that_leaves_the_client_out_marks_nobody_meanwhile(sit: Sit, book: Book) -> None:
    book.save(client("赵敏", id="zhaomin", phones=("13500000001",)), what="add")
    async with sit() as person:
        await person.press("slash")
        await person.write("王伟")
        desk = person.app.screen
        assert isinstance(desk, DeskScreen)
        desk.action_go(3)
        await person.settle()
        assert desk.client
        assert desk.client.id == desk.selection.client == desk.query_one("#due", RowList).key
        await person.press("1")
        assert selected(person) == "王伟"
