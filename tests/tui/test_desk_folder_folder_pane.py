"""The pane of one client: what there is to know, and discretion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from rmtui.records.events import Contact, StandingPromise
from rmtui.store.files.book import Book
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.screens import book_screen
from tests.factory import TODAY, ago, promise
from tests.tui.conftest import WANG_FANG
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit


async def test_the_caution_and_how_to_reach_a_client_are_on_top(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "home")
        top = person.pane("FolderPane").split("\n")[:5]
        assert top[1] == "tier A  C3"
        assert " ".join(top[2:4]) == "prefers WeChat  not 9:00–18:00  never by email"
        assert top[4] == "! 勿提母亲账户"


async def test_the_profile_tells_family_birthday_and_recent_contacts(sit: Sit) -> None:
    async with sit(size=(120, 60)) as person:
        await person.press("1", "home")
        folder = person.pane("FolderPane")
        assert "husband" in folder
        assert "张建国  aged 47" in folder
        assert "lunar 5-5 1984" in folder
        assert "12 Oct T" in folder
        assert "聊了到期理财" in folder


async def test_the_profile_stays_in_place_when_the_contacts_are_read(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "down")
        read = person.pane("FolderPane")
        assert "10 Nov M" in read
        pane = person.app.screen.query_one(FolderPane)
        pane.folder = pane.folder and pane.folder._replace(contacts=())
        await person.settle()
        before = person.pane("FolderPane")
        assert "10 Nov M" not in before
        assert "13900139001" in before
        assert read.startswith(before.rstrip())


async def test_that_a_relative_is_a_client_too_is_not_shown_without_their_consent(sit: Sit) -> None:
    async with sit(size=(120, 60)) as person:
        await person.press("1", "home")
        folder = person.pane("FolderPane")
        assert "client too" not in folder
        assert "another account" not in folder


async def test_the_contacts_are_on_the_second_tab_newest_first(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "down", "down", "enter", "right")
        folder = person.pane("FolderPane")
        assert "telephone  问了利率，下周再联系" in " ".join(folder.split("\n"))
        await person.press("left")
        assert "Reach" in person.pane("FolderPane")


async def test_a_contact_with_several_names_the_others(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "G", "enter", "right")
        assert "with 王伟 (1234), 王伟 (5678)" in " ".join(person.pane("FolderPane").split())


async def test_x_marks_a_promise_as_done(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("down", "enter")
        assert "! > 21 Nov 发方案" in person.pane("FolderPane")
        await person.press("x")
        assert "发方案" not in person.pane("DuePane")
        assert await person.told() == "Done: 发方案"
        kept = next(book.contacts("liqiang")).promise
        assert kept
        assert kept.done_on == TODAY


async def test_notes_keep_their_lines_and_nothing_in_them_is_markup(sit: Sit, book: Book) -> None:
    hostile = "[bold]x[/ab] \x1b[2J\x9b1m \u202eabc"
    book.save(WANG_FANG.__replace__(notes=f"first\n{hostile}", name="[b]王[/]"), what="edit")
    async with sit(size=(120, 60)) as person:
        await person.press("1", "home")
        assert "2 [b]王[/]" in person.pane("FolderPane")
        assert "[bold]x[/ab] ␛[2J<9B>1m <202E>abc" in person.pane("FolderPane")
        assert "\x1b" not in person.seen


async def test_a_long_page_can_be_read_to_its_end(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        await person.press("1", "home", "enter")
        assert "喜欢晚上聊。" not in person.seen
        await person.press("end")
        assert "喜欢晚上聊。" in person.seen
        await person.press("home", "pagedown", "j", "j", "up")
        assert "husband" in person.seen


async def test_every_contact_can_be_chosen_but_only_an_open_promise_is_done(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "home", "enter", "right")
        pane = person.app.screen.query_one("FolderPane")
        assert pane.cursor_record.id == "k1"  # type: ignore[attr-defined]
        await person.press("x")
        assert await person.told() == "No promise is open here."


async def test_x_marks_a_promise_as_done_in_the_history_too(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("down", "enter", "right")
        await person.press("x")
        assert await person.told() == "Done: 发方案"
        assert "(kept 23 Nov)" in person.pane("FolderPane")


async def test_a_history_that_is_read_when_another_client_is_in_hand_is_not_shown(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = book.contacts

    async with sit() as person:

        def moves_on_meanwhile(client: str, *, once: bool) -> Iterator[Contact]:
            yield from read(client, once=once)
            monkeypatch.setattr(book_screen, "READ_DELAY", 60)  # the history of the next one is not read yet
            desk: Any = person.app.screen
            person.app.call_from_thread(desk.selection.select, "wangfang")

        monkeypatch.setattr(book, "contacts", moves_on_meanwhile)
        await person.press("j")
        assert "2 王芳" in person.pane("FolderPane")


async def test_x_on_another_row_keeps_the_one_open_promise(sit: Sit, book: Book) -> None:
    book.save(StandingPromise(client="wangfang", on=TODAY, promise=promise(ago(-3), "寄资料")), what="promise")
    async with sit() as person:
        await person.press("1", "home", "enter")
        await person.press("end", "x")
        assert await person.told() == "Done: 寄资料"


async def test_x_on_another_row_asks_which_of_several_promises_is_done(sit: Sit, book: Book) -> None:
    for text in ("寄资料", "发方案"):
        book.save(StandingPromise(client="wangfang", on=TODAY, promise=promise(ago(-3), text)), what="promise")
    async with sit() as person:
        await person.press("1", "home", "enter")
        await person.press("end", "x")
        await person.until_seen("Which promise is done?")
        await person.press("enter")
        assert (await person.told()).startswith("Done: ")


async def test_all_tabs_are_in_sight_in_two_lines_where_there_is_room_and_else_those_beside_the_open_one(
    sit: Sit,
) -> None:
    async with sit(size=FOUR_PANES) as person:
        await person.press("2")
        titles = [tab.title for tab in person.app.screen.query_one(FolderPane).tabs]
        assert all(title in person.pane("TabBar#tabs").split() for title in titles)
        lines = person.pane("TabBar#tabs").split("\n")
        assert await person.pilot.click("#tabs", offset=(lines[1].index(titles[-1]), 1))
        await person.settle()
        assert person.app.screen.query_one(FolderPane).current_tab.title == titles[-1]
    async with sit(size=FOLDED) as person:
        await person.press("2")
        assert person.pane("TabBar#tabs").startswith(titles[0]) and person.pane("TabBar#tabs").endswith("..")
        await person.press(*["right"] * (len(titles) - 1))
        assert person.pane("TabBar#tabs").startswith("..") and person.pane("TabBar#tabs").endswith(titles[-1])
