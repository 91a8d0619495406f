"""The pane of clients: who is listed, and who is found."""

from __future__ import annotations

import pytest

from rmtui.records.client import Stage, Tier
from rmtui.records.holding import Holding, HoldingKind
from rmtui.store.files.book import Book
from rmtui.tui.app import DeskApp
from rmtui.tui.desk import client_list
from tests.factory import TODAY, client
from tests.tui.sitting import FOLDED, Sit, Sitting, sitting


async def test_the_important_come_first_and_who_falls_behind_has_a_sign(sit: Sit) -> None:
    async with sit() as person:
        rows = [line for line in person.pane("ClientPane").split("\n")[2:] if line]
        assert rows[0].split() == ["王芳", "A", "42d", "!"]
        assert [row.split()[0] for row in rows] == ["王芳", "李强", "陈静", "王伟", "王伟", "张建国"]


async def test_a_client_is_found_by_pinyin_initials_alias_phone_tag_or_filter(sit: Sit) -> None:
    by = {"wangf": "王芳", "9001": "李强", "wf": "王芳", "tier:B": "李强", "王姐": "王芳", "cj": "陈静", "基金": "王芳"}
    async with sit() as person:
        for typed, found in by.items():
            await person.press("slash", "ctrl+u")
            await person.write(typed)
            pane = person.pane("ClientPane")
            assert "Clients 1/6" in pane, typed
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


async def test_what_is_typed_behind_the_slash_replaces_the_filter_in_force(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash", *"tier:A", "enter", "1", "slash", *"tier:B")
        assert person.app.query_one(client_list.ClientPane).filter_text == "tier:B"
        await person.press("enter", "1", "slash", "right", *" sort:name")
        assert person.app.query_one(client_list.ClientPane).filter_text == "tier:B sort:name", "an arrow keeps it"


async def test_a_filter_that_is_not_understood_says_so_and_finds_nobody(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("tier:[x]")
        pane = person.pane("ClientPane")
        assert "[x]" in pane
        assert "Clients 0/6" in pane
        assert "陈静" not in pane
        await person.press("backspace", "backspace", "backspace", "B")
        assert "李强" in person.pane("ClientPane")


async def test_nobody_found_is_said(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("诸葛")
        assert "No client matches “诸葛”" in person.pane("ClientPane").replace("\n", " ")


async def test_a_closed_client_stands_at_the_end_with_a_cross(sit: Sit, book: Book) -> None:
    book.save(client("安静", tier=Tier.A, stage=Stage.CLOSED, pinyin="an jing"), what="add")
    async with sit() as person:
        rows = [line for line in person.pane("ClientPane").split("\n")[2:] if line]
        assert rows[-1].split() == ["安静", "A", "-", "x"]


async def test_an_empty_book_says_how_to_begin(tmp_path: object) -> None:
    async with sitting(Book.create(f"{tmp_path}/new")) as person:
        pane = " ".join(person.pane("ClientPane").split())
        assert "“a” adds one" in pane
        assert "Ctrl+O brings in a list" in " ".join(pane.split())


async def test_vim_keys_move_as_the_arrows_do(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "G", "k", "k", "j", "g", "g", "j")
        assert "2 李强" in person.pane("FolderPane")


def names(pane: str) -> list[str]:
    """The names listed, without marks."""
    return [line.removeprefix("+").split()[0] for line in pane.split("\n")[2:] if line]


async def test_o_goes_through_the_orders_and_the_heading_says_which(sit: Sit, book: Book) -> None:
    owner = next(one for one in book.clients().values() if one.name == "李强")
    book.save(Holding(client=owner.id, kind=HoldingKind.DEPOSIT, name="三年定存", value=900_000_00), what="add")
    async with sit() as person:
        await person.press("1", "o")
        assert "Clients 6 by name" in person.pane("ClientPane")
        assert names(person.pane("ClientPane")) == ["陈静", "李强", "王芳", "王伟", "王伟", "张建国"]
        await person.press("o")
        assert "Clients 6 by last spoken" in person.pane("ClientPane")
        assert names(person.pane("ClientPane"))[0] == "王芳"
        await person.press("o")
        assert "Clients 6 by due" in person.pane("ClientPane")
        assert names(person.pane("ClientPane"))[:2] == ["王芳", "李强"]
        await person.press("o")
        assert "Clients 6 by AUM" in person.pane("ClientPane")
        assert names(person.pane("ClientPane"))[:2] == ["李强", "陈静"]
        await person.press("o")
        assert names(person.pane("ClientPane"))[0] == "王芳"
        assert "by " not in person.pane("ClientPane")


async def test_the_order_asked_for_in_the_filter_wins(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "o", "o", "slash")
        await person.write("sort:name")
        assert "Clients 6/6 by name" in person.pane("ClientPane")
        assert names(person.pane("ClientPane"))[0] == "陈静"
        await person.press(*["backspace"] * len("sort:name"))
        await person.write("sort:assets")
        assert "Clients 6/6 by assets" in person.pane("ClientPane")


async def test_space_marks_and_goes_on_and_the_marks_stay_while_one_looks_for_others(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "home", "space", "space")
        pane = person.pane("ClientPane")
        assert "Clients 6 +2" in pane
        assert pane.split("\n")[2].startswith("+ 王芳")
        assert pane.split("\n")[4].startswith("  陈静")
        await person.press("slash")
        await person.write("张")
        assert "Clients 1/6 +2" in person.pane("ClientPane")
        await person.press("escape")
        assert "Clients 6 +2" in person.pane("ClientPane")
        await person.press("escape")
        assert "+" not in person.pane("ClientPane")


async def test_the_star_marks_all_those_listed_and_again_none(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("王")
        await person.press("enter")
        await person.press("1", "asterisk")
        assert "Clients 3/6 +3" in person.pane("ClientPane")
        await person.press("asterisk")
        assert "+" not in person.pane("ClientPane")


async def test_marks_stay_when_the_book_changes_and_go_with_their_client(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "asterisk")
        book.remove(book.clients()["wangwei2"])
        person.app.read()  # type: ignore[attr-defined]
        await person.settle()
        assert "Clients 5 +5" in person.pane("ClientPane")


async def test_a_filter_that_matches_nobody_leaves_no_folder_of_somebody_else(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("诸葛")
        folder = person.pane("FolderPane")
        assert "王芳" not in folder
        assert "is shown here" in folder
        await person.press("escape")
        assert "2 王芳" in person.pane("FolderPane")


async def test_a_wide_list_tells_the_end_of_the_phone_number(sit: Sit) -> None:
    async with sit() as person:
        assert "8000" not in person.pane("ClientPane")
    async with sit(size=(170, 45)) as person:
        assert person.pane("ClientPane").split("\n")[2].split() == ["王芳", "8000", "A", "42d", "!"]


async def test_a_capital_letter_logs_from_the_list_and_the_folder(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "down", "T")
        assert "李强 T" in person.pane("EntryBox")
        await person.press("ctrl+u", "escape")
        await person.press("2", "V")
        assert "李强 V" in person.pane("EntryBox")


async def test_another_order_begins_at_its_top(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "down", "down", "o")
        assert person.app.screen.query_one("#clients").cursor == 0  # type: ignore[attr-defined]


async def test_a_filter_that_is_not_understood_says_one_thing(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("级别")
        await person.write(":X")
        pane = " ".join(person.pane("ClientPane").split())
        assert "“级别:X” is not" in pane
        assert "No client matches" not in pane


async def test_the_sample_says_that_it_is_one(sit: Sit, book: Book) -> None:
    async with DeskApp(book, TODAY, sample=True).run_test(size=FOLDED) as pilot:
        assert "1 Clients (sample) 6" in Sitting(pilot).lines[0]
    async with sit() as person:
        assert "(sample)" not in person.seen


async def test_the_folder_stays_with_the_cursor_that_went_on_from_what_was_looked_for(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_list, "FOLLOW_DELAY", 0.2)
    async with sit() as person:
        await person.press("slash", "w", "escape", "down")
        assert "2 李强" in person.pane("FolderPane")
