"""A field of a few words: arrows, digits and letters choose."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from rmtui.tui.widgets.choice import Choice


class OneChoice(App[None]):
    def compose(self) -> ComposeResult:
        yield Choice("", ["", "high", "medium", "low"])


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (["right"], "high"),
        (["left"], "low"),
        (["space", "space"], "medium"),
        (["3"], "low"),
        (["m"], "medium"),
        (["l", "backspace"], ""),
        (["9"], ""),
        (["x"], "x"),
        (["m", "x", "x", "backspace"], ""),
        (["x", "m"], "medium"),
        (["m", "x", "x", "ctrl+u"], ""),
    ],
)
async def test_a_key_chooses(keys: list[str], chosen: str) -> None:
    async with OneChoice().run_test() as pilot:
        await pilot.press("tab", *keys)
        assert pilot.app.query_one(Choice).value == chosen


async def test_letters_that_no_word_begins_with_stay_as_the_value_to_be_refused() -> None:
    async with OneChoice().run_test() as pilot:
        await pilot.press("tab", "x", "y")
        pilot.app.screen.set_focus(None)
        await pilot.pause()
        assert pilot.app.query_one(Choice).value == "xy"
        await pilot.press("tab", "backspace", "m")
        assert pilot.app.query_one(Choice).value == "medium"


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ("w", "微信"),
        ("v", "拜访"),
        ("d", "电话"),
        ("dd", "短信"),
        ("duan", "短信"),
        ("wx", "微信"),
        ("weixin", "微信"),
        ("2", "短信"),
    ],
)
async def test_a_chinese_word_is_chosen_by_its_letter_and_its_pinyin(keys: str, chosen: str) -> None:
    class Ways(App[None]):
        def compose(self) -> ComposeResult:
            yield Choice("", ["", "电话", "短信", "微信", "拜访"], {"电话": "T", "短信": "S", "微信": "W", "拜访": "V"})

    async with Ways().run_test() as pilot:
        await pilot.press("tab", *keys)
        assert pilot.app.query_one(Choice).value == chosen


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (["m"], "meeting"),
        ([*"mai"], "email"),
        (["h"], "meeting"),
        ([*"had", "space", "t"], "meeting"),
        (["喝"], "visit"),
    ],
)
async def test_another_word_for_a_choice_picks_it_where_none_begins_so(keys: list[str], chosen: str) -> None:
    class Ways(App[None]):
        def compose(self) -> ComposeResult:
            synonyms = {"email": ["mail"], "meeting": ["had tea"], "visit": ["喝茶"]}
            yield Choice("", ["", "email", "meeting", "visit"], {"email": "E"}, synonyms)

    async with Ways().run_test() as pilot:
        await pilot.press("tab", *keys)
        assert pilot.app.query_one(Choice).value == chosen


async def test_a_letter_goes_through_the_words_that_begin_with_it() -> None:
    class Channels(App[None]):
        def compose(self) -> ComposeResult:
            yield Choice("single", ["single", "married", "separated"])

    async with Channels().run_test() as pilot:
        await pilot.press("tab", "s")
        assert pilot.app.query_one(Choice).value == "separated"
        await pilot.press("s")
        assert pilot.app.query_one(Choice).value == "single"


async def test_the_words_are_shown_whole_beside_the_letters_that_begin_none() -> None:
    class Tiers(App[None]):
        def compose(self) -> ComposeResult:
            yield Choice("A", ["A", "B", "C", "D"])

    async with Tiers().run_test(size=(42, 5)) as pilot:
        await pilot.press("tab", "x")
        assert str(pilot.app.query_one(Choice).render()) == "? none begins with “x”  A  B  C  D "


@pytest.mark.parametrize(
    ("typed", "chosen", "refused"),
    [
        ("sep", "separated", ""),
        ("civil partnership", "civil partnership", ""),
        ("civil x", "civil x", "civil x"),
        ("engaged", "engaged", "engaged"),
        ("seldom", "seldom", "seldom"),
        ("single parent", "single parent", "single parent"),
    ],
)
async def test_letters_choose_what_begins_with_them_all_or_stay(typed: str, chosen: str, refused: str) -> None:
    class Marital(App[None]):
        def compose(self) -> ComposeResult:
            yield Choice("married", ["", "single", "married", "civil partnership", "separated"])

    async with Marital().run_test() as pilot:
        await pilot.press("tab", *["space" if letter == " " else letter for letter in typed])
        field = pilot.app.query_one(Choice)
        assert (field.value, f"none begins with “{refused}”" in str(field.render())) == (chosen, bool(refused))
        await pilot.press("backspace", "s")
        assert field.value == "separated" or not refused
