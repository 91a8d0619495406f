"""Call-backs at the desk: drawn, asked, counted."""

from __future__ import annotations

from rmtui.records.callback import Callback
from rmtui.store.files.book import Book
from tests.tui.sitting import FOLDED, Sit


async def test_a_sample_is_drawn_worked_by_the_list_and_counted(sit: Sit, book: Book) -> None:
    async with sit(size=FOLDED) as person:
        await person.press("g", "h")
        assert "“d” draws" in person.seen
        await person.press("d", "1", "enter")
        await person.press("backspace", "backspace")
        await person.write("2")
        await person.press("enter")
        assert "2 clients are drawn" in await person.did()
        assert "0 of 2 asked" in person.seen
        await person.press("i", "1", "down", "1")
        await person.press("ctrl+s")
        assert "As noted: yes  Content: content" in person.seen
        assert "1 of 2 asked" in person.seen
        await person.press("t")
        assert "content 1, partly 0, not content 0" in person.seen
        await person.press("escape", "w")
        assert "Call-backs 1 " in person.seen
        await person.press("delete", "1", "enter")
        assert "Everybody was asked" in person.seen
        await person.press("u")
        assert "Call-backs 1 " in person.seen
    assert [one.asked_on is not None for one in book.records(Callback)].count(True) == 1


async def test_a_sample_that_is_full_says_so(sit: Sit, book: Book) -> None:
    async with sit() as person:
        for _time in range(2):
            await person.press("g", "h", "d", "1", "enter", "enter")
        assert "Nobody is left to draw" in await person.told()
    assert len({one.client for one in book.records(Callback)}) == len([*book.records(Callback)])
