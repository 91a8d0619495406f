"""A Chinese input method left on where letters are keys: its signs act as keys, and a committed name is not lost."""

from __future__ import annotations

import pytest
from textual.events import Key
from textual.widgets import Input

from rmtui.tui.keys.input_method import as_key
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, Sitting


@pytest.mark.parametrize(
    ("sign", "key"),
    [
        ("？", "question_mark"),
        ("／", "slash"),
        ("、", "slash"),
        ("，", "comma"),
        ("。", "full_stop"),
        ("；", "semicolon"),
        ("：", "colon"),
        ("《", "less_than_sign"),
        ("【", "left_square_bracket"),
        ("ｇ", "g"),
        ("Ｔ", "T"),
        ("４", "4"),
        ("\u3000", "space"),
    ],
)
def test_a_sign_is_the_key_it_stands_on(sign: str, key: str) -> None:
    assert as_key(Key("unknown", sign)).key == key


@pytest.mark.parametrize("key", [Key("王", "王"), Key("g", "g"), Key("escape", "\x1b"), Key("up", None)])
def test_other_keys_stay(key: Key) -> None:
    assert as_key(key) is key


async def commit(person: Sitting, text: str) -> None:
    """As a terminal delivers what an input method commits: a key event a character."""
    await person.press(*text)


async def test_the_sign_on_the_slash_finds_clients(sit: Sit) -> None:
    async with sit() as person:
        for sign in ("／", "、"):
            await commit(person, sign)
            assert isinstance(person.app.focused, Input)
            assert person.app.focused.id == "filter"
            assert person.app.focused.value == ""
            await person.press("escape")
            await person.press("3")


async def test_the_full_width_question_mark_opens_the_help_and_the_comma_the_settings(sit: Sit) -> None:
    async with sit() as person:
        await commit(person, "？")
        assert type(person.app.screen).__name__ == "Help"
        await person.press("escape")
        await commit(person, "，")
        assert type(person.app.screen).__name__ == "SettingsScreen"


async def test_full_width_letters_and_figures_go_to_places_and_begin_lines(sit: Sit) -> None:
    async with sit() as person:
        await commit(person, "ｇｋ")
        assert type(person.app.screen).__name__ == "CalendarScreen"
        await commit(person, "ｑ")
        await commit(person, "３Ｔ")
        assert person.app.focused
        assert person.app.focused.value.endswith(" T ")  # type: ignore[attr-defined]


async def test_a_full_width_figure_chooses_an_answer(sit: Sit) -> None:
    async with sit() as person:
        await person.log("王伟 T 聊了")
        await person.until_seen("Who is “王伟”?")
        await commit(person, "１")
        await person.until_seen("telephone today “聊了”")


@pytest.mark.parametrize("size", [FOUR_PANES, FOLDED])
async def test_a_name_committed_on_a_list_begins_to_find_the_client(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        for pane, name in zip("123", ("王芳", "李强", "陈静"), strict=True):
            await person.press(pane)
            await commit(person, name)
            field = person.app.screen.query_one("#filter", Input)
            assert person.app.focused is field
            assert field.value == name
            await person.press("enter")
            assert f"2 {name}" in person.seen
            await person.press("1", "escape")


async def test_a_name_committed_on_the_log_begins_a_line(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4")
        await commit(person, "王芳 T 聊了")
        await person.press("enter")
        await person.until_seen("Written down: 王芳")


async def test_a_name_committed_over_many_clients_filters_them(sit: Sit) -> None:
    async with sit() as person:
        for place in "kvm":
            await person.press("g", place)
            await commit(person, "王芳")
            field = person.app.screen.query_one("#filter", Input)
            assert person.app.focused is field
            assert field.value == "王芳"
            await person.press("escape")


async def test_in_a_field_the_signs_are_text(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await commit(person, "王芳，Ｔ？／")
        assert person.app.focused
        assert person.app.focused.value == "王芳，Ｔ？／"  # type: ignore[attr-defined]
