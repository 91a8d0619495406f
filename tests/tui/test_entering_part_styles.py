"""Every part of a line is told apart where it stands: by its colour, and by bold, italics and lines without one."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.strip import Strip

from tests.tui.sitting import Sit, Sitting
from tests.tui.textual_internals import drawn

LINE = "昨天 王芳 T 聊了 > 周五 发方案 #到期 =50万基金"


async def write(person: Sitting, line: str) -> None:
    await person.press("4", "l", "ctrl+u")
    await person.write(line)


def styles(person: Sitting) -> dict[str, Style]:
    """By text the styles of the line in the box."""
    field = person.app.focused
    assert field
    strip: Strip = drawn(person.app)[field.content_region.y]
    region = field.content_region
    return {one.text: one.style or Style() for one in strip.crop(region.x, region.right)}


async def test_each_part_has_a_look_of_its_own_in_the_line_and_wide_characters_are_not_cut(sit: Sit) -> None:
    async with sit() as person:
        await write(person, LINE)
        found = styles(person)
        parts = [found[text] for text in ("昨天", "王芳", "T", "周五", "发方案", "#到期")]
        assert len({str(style) for style in parts}) == len(parts)
        assert found["王芳"].bold and found["T"].underline and found["昨天"].italic


@pytest.mark.parametrize("theme", ["night", "paper"])
async def test_the_colours_are_those_of_the_theme(theme: str, sit: Sit) -> None:
    async with sit() as person:
        person.app.theme = theme
        await write(person, LINE)
        primary = person.app.theme_variables["primary"].lower()
        color = styles(person)["王芳"].color
        assert color and color.triplet and color.triplet.hex == primary


async def test_without_colours_the_parts_keep_their_attributes(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with sit() as person:
        await write(person, LINE)
        found = styles(person)
        looks = [
            (style.bold, style.italic, style.underline)
            for style in map(found.__getitem__, ("昨天", "王芳", "T", "周五", "#到期"))
        ]
        assert len(set(looks)) == len(looks)
        assert (True, None, None) not in looks or found["王芳"].bold


async def test_what_is_a_question_is_reversed_where_it_stands(sit: Sit) -> None:
    async with sit() as person:
        await write(person, "昨天 王伟 T 聊了")
        found = styles(person)
        assert found["王伟"].reverse
        assert found["昨天"].italic and not found["昨天"].reverse


async def test_a_selection_and_the_cursor_stay_in_sight_over_the_parts(sit: Sit) -> None:
    async with sit() as person:
        await write(person, "王芳 T 聊了")
        plain = styles(person)["王芳"].bgcolor
        await person.press("home", "shift+right", "shift+right")
        assert styles(person)["王芳"].bgcolor != plain


async def test_a_name_alone_has_its_look_already(sit: Sit) -> None:
    async with sit() as person:
        await write(person, "王芳 ")
        assert styles(person)["王芳"].bold
