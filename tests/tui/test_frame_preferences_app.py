"""The desk as the person set it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from rmtui.store.files.book import Book
from tests.tui.sitting import FOLDED, Sit, Sitting
from tests.tui.textual_internals import drawn


def styles(person: Sitting, text: str) -> list[tuple[bool, bool, bool]]:
    """Of every place where a text is seen: is it inverted, underlined, bold?"""
    strips = drawn(person.app)
    found = []
    for strip in strips:
        for segment in strip:
            if text in segment.text and segment.style:
                style = segment.style
                found.append((bool(style.reverse), bool(style.underline), bool(style.bold)))
    return found


@pytest.mark.parametrize("theme", ["night", "paper", "ansi-dark", "ansi-light"])
async def test_without_colours_the_cursor_is_seen(sit: Sit, monkeypatch: pytest.MonkeyPatch, theme: str) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with sit(FOLDED) as person:
        person.app.theme = theme
        await person.press("1")
        here = styles(person, "王芳")
        await person.press("down", "down")
        elsewhere = styles(person, "王芳")
        assert (True, False, False) in here
        assert (True, False, False) not in elsewhere
        assert styles(person, "1 Clients")[0][2], "the pane one works in is bold"


@pytest.mark.parametrize("theme", ["night", "ansi-dark"])
async def test_without_colours_the_cursor_of_a_list_one_has_left_is_underlined(
    sit: Sit, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with sit() as person:
        person.app.theme = theme
        await person.press("1", "4")
        assert any(underlined for _reversed, underlined, _bold in styles(person, "王芳"))


async def test_without_colours_sixteen_colours_are_not_black_on_black(
    sit: Sit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "settings.toml").write_text('theme = "ansi-dark"\n', encoding="utf-8")
    async with sit() as person:
        colours = {
            segment.style.color.name
            for strip in drawn(person.app)
            for segment in strip.apply_filter(person.app.get_line_filters()[-1], person.app.screen.background_colors[1])
            if segment.style and segment.style.color
        }
        assert colours == {"default"}


async def test_what_is_said_does_not_cover_the_line_one_types(sit: Sit) -> None:
    async with sit(FOLDED) as person:
        await person.press("4", "l")
        app: Any = person.app
        app.announce("Something was done, and it takes some words to say what it was.")
        await person.told()
        toast = person.app.screen.query("Toast").first().region
        assert not toast.overlaps(person.app.screen.query_one("#entry").region)


async def test_a_message_of_more_than_three_lines_comes_page_by_page_and_is_not_cut(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit(FOLDED) as person:
        app: Any = person.app
        words, next_pages = [f"[word{number}]" for number in range(60)], list[Callable[[], None]]()
        monkeypatch.setattr(app, "set_timer", lambda _seconds, page: next_pages.append(page))
        app.announce(" ".join(words), error=True)
        pages = [await person.told()]
        while next_pages:
            next_pages.pop()()
            pages.append(await person.told())
        assert all(len(page.split("\n")) <= 3 and page.endswith(" ...") for page in pages[:-1])
        assert " ".join(pages).replace("...", "").split() == words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = \n", "settings.toml cannot be understood at line 1. The defaults are used."),
        ('theme = "pink"\n', "There is no theme “pink”. night is used."),
    ],
)
async def test_settings_that_cannot_be_followed_are_told_and_the_desk_opens(
    sit: Sit, tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "settings.toml").write_text(text, encoding="utf-8")
    async with sit() as person:
        told = "".join((await person.told()).split("\n"))
        assert said in told or told.endswith(" ...")  # a long path takes pages
        assert person.app.theme == "night"
        assert "王芳" in person.seen


async def test_colours_of_the_surroundings_that_are_none_are_told_and_the_desk_opens(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", "pink")
    async with sit() as person:
        assert "There is no theme “pink”. night is used." in "".join((await person.told()).split("\n"))
        assert person.app.theme == "night"


async def test_colours_that_cannot_be_remembered_are_used_and_it_is_told(sit: Sit, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    async with sit() as person:
        person.app.clear_notifications()
        await person.app.run_action("take_theme('paper')")
        assert person.app.theme == "paper"
        assert "cannot be read" in await person.told()


async def test_lines_typed_before_the_desk_opened_anew_are_back_in_the_box(sit: Sit, book: Book) -> None:
    async with sit(typed=("王芳 T 聊", "李强 M")) as person:
        await person.until(lambda: person.app.screen.query_one("#entry", Input).value == "王芳 T 聊")
        assert [line.line for line in book.unsorted()] == ["李强 M"]


async def test_a_theme_is_shown_while_it_is_chosen_and_goes_where_it_is_not(sit: Sit) -> None:
    async with sit() as person:
        app: Any = person.app
        app.search_themes()
        await person.settle()
        await person.press(*"nord")
        await person.until(lambda: app.theme == "nord")
        await person.press("escape", "escape")
        await person.until(lambda: app.theme == "night")


async def test_without_colours_what_is_overdue_is_no_paler_than_the_rest(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with sit() as person:
        screen = person.app.screen
        late, usual = screen.get_component_rich_style("text-style--late"), screen.visual_style.rich_style
        assert late.color == usual.color
        assert late.bold
