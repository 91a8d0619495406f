"""A field of several lines takes no sign that commands a terminal."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.events import Paste

from rmtui.tui.widgets.paragraphs import Paragraphs, without_controls


class Notes(App[None]):
    def compose(self) -> ComposeResult:
        yield Paragraphs("王芳")


async def test_what_is_pasted_keeps_its_lines_and_commands_no_terminal() -> None:
    async with Notes().run_test() as pilot:
        await pilot.press("tab", "end")
        pilot.app.post_message(Paste("\x1b[2Jone\r\ntwo\u202e"))
        await pilot.pause()
        assert pilot.app.query_one(Paragraphs).text == "王芳 [2Jone\ntwo "


async def test_enter_begins_a_line_and_what_is_typed_behind_an_arrow_comes_after_it() -> None:
    async with Notes().run_test() as pilot:
        await pilot.press("tab", "end", "enter", "a", "up", "b")
        assert pilot.app.query_one(Paragraphs).text.split("\n")[1] == "a"


async def test_one_writes_on_at_the_end_and_goes_to_the_start_and_back() -> None:
    class Report(App[None]):
        def compose(self) -> ComposeResult:
            yield Paragraphs("one\ntwo")

    async with Report().run_test() as pilot:
        text = pilot.app.query_one(Paragraphs)
        await pilot.press("tab", "3", "ctrl+home", "0", "ctrl+end", "4")
        assert text.text == "0one\ntwo34"


def test_ends_of_lines_stay() -> None:
    assert without_controls("a\tb\x00c\nd") == "a b c\nd"


async def test_down_from_the_last_line_and_up_from_the_first_leave_the_field() -> None:
    class Two(App[None]):
        def compose(self) -> ComposeResult:
            yield Paragraphs("one\ntwo")
            yield Paragraphs("three")

    async with Two().run_test() as pilot:
        first, second = pilot.app.query(Paragraphs)
        await pilot.press("up", "down")
        assert pilot.app.focused is first
        await pilot.press("down")
        assert pilot.app.focused is second
        await pilot.press("up")
        assert pilot.app.focused is first
