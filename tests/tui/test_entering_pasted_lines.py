"""Several lines pasted into an entry box: looked at first, then written as one change."""

from __future__ import annotations

from rmtui.store.files.book import Book
from rmtui.tui.entering.pasted_lines import PastedLines
from rmtui.tui.frame.ask_text import AskText
from rmtui.tui.widgets.row_list import RowList
from tests.factory import TODAY
from tests.tui.sitting import Sit, Sitting

LINES = "王芳 T 聊了到期理财\n\n谁谁 问了利率\r\n李强 M 谈了房贷 > 下周三 发方案\n"


async def paste(person: Sitting, text: str = LINES) -> None:
    await person.press("4", "l")
    await person.paste(text)
    assert isinstance(person.app.screen, PastedLines)


def rows(person: Sitting) -> list[tuple[str, str]]:
    """The sign and the text of each line."""
    return [(row.cells[1][0], row.cells[2][0]) for row in person.app.screen.query_one(RowList).rows]


async def test_each_line_is_shown_with_its_meaning_and_nothing_is_written(sit: Sit, book: Book) -> None:
    before = [*book.contacts()]
    async with sit() as person:
        await paste(person, LINES + "17:30 李强 M lunch\n# Monday")
        signs, texts = zip(*rows(person), strict=True)
        assert signs == ("", "?", "", "?", "-")  # five past five; the last one is a comment, as it is on stdin
        assert "telephone  today  “聊了到期理财”" in texts[0]
        assert texts[1] == "谁谁 问了利率"
        assert "4 lines, 2 are not understood" in person.seen
        await person.press("down")
        assert "No client is called" in person.seen
        await person.press("escape")
        assert [*book.contacts()] == before
        assert not book.unsorted()


async def test_all_are_written_as_one_change_and_what_is_not_understood_is_kept(sit: Sit, book: Book) -> None:
    before = len([*book.contacts()])
    async with sit() as person:
        await paste(person)
        await person.press("ctrl+s")
        assert not isinstance(person.app.screen, PastedLines)
        told = await person.told()
        assert "Written down: 2. Taken as kept: 李强: 发方案. Still open? Ctrl+N says so. Kept as unsorted: 1." in told
        assert [one.line for one in book.unsorted()] == ["谁谁 问了利率"]
        assert {one.note for one in book.day(TODAY).contacts} >= {"聊了到期理财", "谈了房贷"}
        assert {one.at for one in book.day(TODAY).contacts if one.note == "谈了房贷"} == {"17:05"}
        await person.press("escape", "ctrl+z")
        assert len([*book.contacts()]) == before
        assert not book.unsorted()


async def test_each_promise_that_is_taken_as_kept_is_named_and_can_be_refused(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await paste(person, "昨天 王芳 T 谈了 > 今天 发资料\n赵六 谁")
        await person.press("ctrl+s")
        assert "Taken as kept" not in await person.told()
        await person.press("escape")
        await paste(person, "王芳 T 聊了\n李强 T 聊了\n")
        await person.press("ctrl+s")
        told = await person.told()
        assert "Written down: 2. Taken as kept: 李强: 发方案; 王芳: 发资料. Still open? Ctrl+N says so." in told
        await person.press("ctrl+n")
        assert "Still open: " in (told := await person.told())
        assert "发资料" in told
        assert "发方案" in told


async def test_a_line_is_corrected(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await paste(person)
        await person.press("down", "enter")
        assert isinstance(person.app.screen, AskText)
        await person.press("ctrl+u")
        await person.write("王芳 问了利率")
        await person.press("enter")
        assert [sign for sign, _text in rows(person)] == ["", "", ""]
        await person.press("ctrl+s")
        assert not book.unsorted()


async def test_a_line_is_dropped_and_taken_in_again(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await paste(person)
        await person.press("delete", "delete")
        assert [sign for sign, _text in rows(person)] == ["-", "-", ""]
        assert "1 line" in person.seen
        await person.press("up", "delete")
        assert [sign for sign, _text in rows(person)] == ["-", "?", ""]
        await person.press("ctrl+s")
        assert [one.line for one in book.unsorted()] == ["谁谁 问了利率"]
        assert "聊了到期理财" not in {one.note for one in book.day(TODAY).contacts}


async def test_what_stood_in_the_field_goes_with_the_lines_and_stays_when_they_are_left(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T ")
        await person.paste("聊了\n李强 T 也聊了")
        assert [sign for sign, _text in rows(person)] == ["", ""]
        await person.press("escape")
        assert "The lines are not written yet" in person.seen
        await person.press("escape")
        assert [sign for sign, _text in rows(person)] == ["", ""]
        await person.press("escape")
        await person.press("2", "enter")
        assert person.app.focused
        assert person.app.focused.value == "王芳 T "  # type: ignore[attr-defined]


async def test_a_name_that_stood_in_the_field_is_no_second_client_of_the_first_line(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("4", "l", "ctrl+u")
        await person.write("李强")
        await person.paste("王芳 T 问了利率\n王芳 M 签了")
        assert [text.split()[0] for _sign, text in rows(person)] == ["李强", "王芳", "王芳"]


async def test_one_line_with_its_end_is_pasted_into_the_field(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.paste("王芳 T 聊了\n")
        assert person.app.focused
        assert person.app.focused.value == "王芳 T 聊了"  # type: ignore[attr-defined]


async def test_the_line_of_the_evening_takes_several_lines_too(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("g", "e")
        await person.paste(LINES)
        assert isinstance(person.app.screen, PastedLines)
        await person.press("ctrl+s")
        assert [one.line for one in book.unsorted()] == ["谁谁 问了利率"]


async def test_lines_that_are_not_written_yet_are_drafts(sit: Sit) -> None:
    async with sit() as person:
        await paste(person)
        await person.press("delete")
        assert person.app.screen.unwritten == ["谁谁 问了利率", "李强 M 谈了房贷 > 下周三 发方案"]  # type: ignore[attr-defined]
        assert person.app.screen in person.app.drafts  # type: ignore[attr-defined]
