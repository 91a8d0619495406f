"""A line to type in takes the full-width blank of an input method, and nothing that commands a terminal."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.events import Key

from rmtui.tui.widgets.field import Field, typeable


class OneField(App[None]):
    def compose(self) -> ComposeResult:
        yield Field()


async def test_the_full_width_blank_of_an_input_method_stays() -> None:
    async with OneField().run_test() as pilot:
        await pilot.press("tab")
        for sign in "下周三\u3000发方案":
            pilot.app.post_message(Key(sign if sign != "\u3000" else "ideographic_space", sign))
        await pilot.pause()
        assert pilot.app.query_one(Field).value == "下周三\u3000发方案"


def test_what_commands_a_terminal_or_hides_becomes_a_blank() -> None:
    assert typeable("a\x1b[2Jb\u202ec\u3000d\xa0e") == "a [2Jb c\u3000d\xa0e"
