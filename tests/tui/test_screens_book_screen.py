"""What the full screens have in common: they follow the book, each where one sees it."""

from __future__ import annotations

from typing import Any

import pytest

from rmtui.errors import BadInput
from rmtui.store.files.book import Book
from rmtui.tui.calendar.calendar_screen import CalendarScreen
from rmtui.tui.desk.desk_screen import DeskScreen
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.screens import book_screen
from tests.factory import client
from tests.tui.sitting import Sit, Sitting


def change(person: Sitting, book: Book) -> None:
    """Another process adds a client, and the desk sees it."""
    Book(book.path).save(client("欧阳娜娜"), what="add")
    app: Any = person.app
    app.read()


async def test_a_screen_out_of_sight_shows_a_change_when_one_comes_back(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed = list[str]()
    for kind in (DeskScreen, CalendarScreen):
        show = kind.show

        def shown(self: Any, desk: Snapshot, show: Any = show) -> None:
            followed.append(type(self).__name__)
            show(self, desk)

        monkeypatch.setattr(kind, "show", shown)
    async with sit() as person:
        await person.press("g", "k")
        followed.clear()
        change(person, book)
        await person.settle()
        assert followed == ["CalendarScreen"]
        await person.press("q")
        assert followed == ["CalendarScreen", "DeskScreen"]
        assert "Clients 7" in person.pane("ClientPane")
        await person.press("g", "k", "q")
        assert len(followed) == 2, "nothing has changed since"


async def test_a_key_typed_ahead_arrives_at_the_book_of_now(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("g", "k", "q")
        change(person, book)
        person.app.switch_mode("calendar")
        calendar: Any = person.app.screen
        calendar.action_reorder()
        await person.settle()
        assert "欧阳娜娜" in person.seen


async def test_one_screen_that_cannot_show_the_book_keeps_no_other_from_it(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: DeskScreen, desk: Snapshot) -> None:
        raise BadInput("it cannot be read")

    async with sit() as person:
        await person.press("g", "k", "q")
        monkeypatch.setattr(DeskScreen, "show", refuse)
        change(person, book)
        assert await person.told() == "it cannot be read"
        await person.press("g", "k")
        assert "欧阳娜娜" in person.seen


@pytest.mark.parametrize("keys", [("1",), ("g", "e")])
async def test_while_one_moves_on_no_history_is_read(
    sit: Sit, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    async with sit() as person:
        await person.press(*keys)
        monkeypatch.setattr(book_screen, "READ_DELAY", 600)
        await person.press("down", "down")
        assert not person.app.workers
