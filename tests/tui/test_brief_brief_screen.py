"""The page about a client before a meeting, at the desk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rmtui.store.files.book import Book
from rmtui.tui.brief.brief_screen import BriefScreen
from tests.factory import ago, contact
from tests.tui.conftest import WANG_FANG
from tests.tui.sitting import FOLDED, Sit
from tests.tui.test_canaries import open_folder
from tests.tui.test_frame_output_file import name_file


async def test_b_shows_the_client_under_the_cursor_on_one_page(sit: Sit, book: Book) -> None:
    book.save(contact(WANG_FANG, on=ago(1), channel="T", note="聊了债基"), what="log")
    async with sit() as person:
        await open_folder(person, WANG_FANG.id)
        await person.press("2", "b")
        await person.until(lambda: "聊了债基" in person.seen)
        assert isinstance(person.app.screen, BriefScreen)
        assert "For your own use" in person.seen
        await person.press("q")
        assert not isinstance(person.app.screen, BriefScreen)


async def test_it_follows_what_is_written_meanwhile(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("b")
        screen = person.app.screen
        assert isinstance(screen, BriefScreen)
        client = book.clients()[screen.cursor_client]
        book.save(contact(client, on=ago(0), channel="M", note="刚谈完"), what="log")
        app: Any = person.app
        app.read()
        await person.until(lambda: "刚谈完" in person.seen)


async def test_what_was_said_at_the_desk_does_not_lie_over_its_keys(sit: Sit) -> None:
    async with sit() as person:
        await person.press("3", "d")
        assert await person.told()
        await person.press("b")
        await person.until(lambda: "w Write file" in person.pane("KeyBar"))


async def test_the_page_is_written_to_a_file_to_print(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    async with sit() as person:
        await person.press("b")
        await person.until(lambda: "For your own use" in person.seen)
        await person.press("w")
        await name_file(person, path)
        assert "Written to" in await person.told()
    assert "<dl>" in path.read_text("utf-8")


async def test_it_is_fitted_anew_when_the_terminal_becomes_larger(sit: Sit, book: Book) -> None:
    book.save(*(contact(WANG_FANG, on=ago(day), channel="T", note=f"聊了第{day}次") for day in range(1, 9)), what="log")
    async with sit(size=FOLDED) as person:
        await open_folder(person, WANG_FANG.id)
        await person.press("2", "b")
        await person.until_seen("聊了第1次")
        assert "聊了第8次" not in person.seen
        await person.pilot.resize_terminal(140, 60)
        await person.until_seen("聊了第8次")
