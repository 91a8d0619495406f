"""A line to type in takes the full-width blank of an input method, and nothing that commands a terminal."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.events import Key, Paste

from rmtui.plain import single_line
from rmtui.tui.widgets.field import Field


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


FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467家"


async def test_an_emoji_of_several_persons_is_one_sign_typed_or_pasted() -> None:
    async with OneField().run_test() as pilot:
        await pilot.press("tab")
        for sign in FAMILY:
            pilot.app.post_message(Key(sign if sign != "\u200d" else "zero_width_joiner", sign))
        await pilot.pause()
        assert pilot.app.query_one(Field).value == FAMILY
        pilot.app.post_message(Paste(FAMILY))
        await pilot.pause()
        assert pilot.app.query_one(Field).value == FAMILY * 2


def test_what_commands_a_terminal_or_hides_becomes_a_blank() -> None:
    assert single_line("a\x1b[2Jb\u202ec\u3000d\xa0e") == "a [2Jb c\u3000d\xa0e"
