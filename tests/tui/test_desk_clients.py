"""The pane of clients: who is listed, and who is found."""

from __future__ import annotations

import pytest

from rmtui.records.client import Stage, Tier
from rmtui.store.book import Book
from tests.factory import client
from tests.tui.sitting import Sit, sitting


async def test_the_important_come_first_and_who_falls_behind_has_a_sign(sit: Sit) -> None:
    async with sit() as person:
        rows = [line for line in person.pane("ClientPane").split("\n")[2:] if line]
        assert rows[0].split() == ["王芳", "A", "42d", "!"]
        assert [row.split()[0] for row in rows] == ["王芳", "李强", "陈静", "王伟", "王伟", "张建国"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("wangf", "王芳"), ("wf", "王芳"), ("王姐", "王芳"), ("9001", "李强"), ("基金", "王芳"), ("tier:B", "李强")],
)
async def test_a_client_is_found_by_pinyin_initials_alias_phone_tag_or_filter(sit: Sit, typed: str, found: str) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write(typed)
        pane = person.pane("ClientPane")
        assert "Clients 1/6" in pane
        assert found in pane.split("\n")[2]
        assert f"2 {found}" in person.pane("FolderPane")


async def test_the_likeliest_is_first_whatever_the_tier(sit: Sit, book: Book) -> None:
    book.save(client("阿里木", tier=Tier.A, pinyin="a li mu"), what="add")
    async with sit() as person:
        await person.press("slash")
        await person.write("li")
        assert [line.split()[0] for line in person.pane("ClientPane").split("\n")[2:4]] == ["李强", "阿里木"]


async def test_enter_in_the_filter_opens_the_folder_and_escape_shows_all_again(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("chen")
        await person.press("enter")
        assert "━ 2 陈静" in person.seen
        await person.press("slash", "escape")
        assert "Clients 6" in person.pane("ClientPane")


async def test_the_arrows_move_through_the_list_while_one_types(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash", "w", "a", "n", "g", "down", "enter")
        assert "━ 2 王伟" in person.seen


async def test_a_filter_that_is_not_understood_says_so_and_leaves_the_list(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("tier:[x]")
        pane = person.pane("ClientPane")
        assert "[x]" in pane
        assert "陈静" in pane


async def test_nobody_found_is_said(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("诸葛")
        assert "Nobody is found by “诸葛”" in person.pane("ClientPane").replace("\n", " ")


async def test_a_closed_client_stands_at_the_end_with_a_cross(sit: Sit, book: Book) -> None:
    book.save(client("安静", tier=Tier.A, stage=Stage.CLOSED, pinyin="an jing"), what="add")
    async with sit() as person:
        rows = [line for line in person.pane("ClientPane").split("\n")[2:] if line]
        assert rows[-1].split() == ["安静", "A", "-", "x"]


async def test_an_empty_book_says_how_to_begin(tmp_path: object) -> None:
    async with sitting(Book.create(f"{tmp_path}/new")) as person:
        pane = " ".join(person.pane("ClientPane").split())
        assert "rmtui add NAME" in pane
        assert "rmtui import FILE" in pane


async def test_vim_keys_move_as_the_arrows_do(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "G", "k", "k", "j", "g", "g", "j")
        assert "2 李强" in person.pane("FolderPane")
