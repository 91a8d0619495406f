"""Tab in the entry box makes a name of what is typed where a name belongs, and elsewhere leads on."""

from __future__ import annotations

import pytest

from rmtui.store.files.book import Book
from tests.factory import TODAY
from tests.tui.sitting import FOLDED, Sit


@pytest.mark.parametrize("typed", ["wf", "王芳"])
async def test_tab_completes_the_only_one_and_leaves_no_line_that_is_begun(sit: Sit, typed: str) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write(typed)
        await person.press("tab", "T")
        assert "王芳 T" in person.pane("EntryBox")
        await person.press("tab", "M")
        assert "王芳 TM" in person.pane("EntryBox")


async def test_tab_in_an_empty_box_leads_to_the_next_pane(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l", "tab")
        assert "━ 1 " in person.seen


async def test_several_are_shown_and_gone_through(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        await person.press("4", "l")
        await person.write("王")
        await person.press("tab")
        assert "[王芳 (8000)]  王伟 (1234)   王伟 (5678)" in person.pane("EntryBox")
        await person.press("tab", "tab")
        assert "王芳 (8000)   王伟 (1234)  [王伟 (5678)]" in person.pane("EntryBox")
        await person.press("shift+tab")
        assert "[王伟 (1234)]" in person.pane("EntryBox")


async def test_the_one_of_two_that_was_completed_is_meant(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王伟")
        await person.press("tab", "tab")
        await person.write("T 房贷")
        await person.press("enter")
        assert book.day(TODAY).contacts[-1].clients == ("wangwei2",)


async def test_one_only_passed_on_the_way_is_asked_about_later(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王")
        await person.press("tab", "tab", "tab", "tab")
        await person.write("T 也见了王伟")
        await person.press("home")
        await person.write("王伟、")
        await person.press("enter")
        assert "Who is “王伟”?" in person.seen
