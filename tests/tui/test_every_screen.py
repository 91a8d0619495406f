"""What holds on every screen, in every dialog and form, whatever is in the book."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widgets import Input, TextArea

from rmtui.exchange.book_export import FORMATS
from rmtui.store.files.book import Book
from rmtui.tui.navigation import go_to
from rmtui.tui.navigation.help import Help
from rmtui.tui.navigation.keymap import declared_bindings
from rmtui.tui.widgets.immediate_keys import ImmediateKeys
from rmtui.tui.widgets.pane import Pane
from tests.tui.sitting import FOUR_PANES, Sitting, sitting
from tests.tui.test_canaries import screens
from tests.tui.ways import CLIENT, OTHERS, SCREENS, Typed, fill_day, go

WAYS = {**SCREENS, **OTHERS}
LARGE = (140, 40)


async def test_f1_says_what_may_be_written_wherever_one_types(full_book: Book) -> None:
    fill_day(full_book)
    silent, seen = list[str](), set[str]()
    for name, way in WAYS.items():
        async with sitting(full_book, FOUR_PANES) as person:
            await go(person, way)
            screen = person.app.screen
            seen.add(type(screen).__name__)
            silent += [f"{name}: {field!r}" for field in fields(screen) if not await is_explained(person, field)]
    assert not silent
    assert screens() <= seen, "a way leads to each screen"


OWN_WORDS = {
    "en": (r"[\u4e00-\u9fff]+", {"中文"}),
    "zh": (
        r"[A-Za-z]{2,}",
        {
            "English",
            "CNY",
            "JSON",
            "json",
            "csv",
            "xlsx",
            "html",
            "ics",
            "vcf",
            "vCard",
            "Markdown",
            "Ctrl",
            "Shift",
            "Tab",
            "Esc",
            "Del",
            "PgUp",
            "PgDn",
        },
    ),
}
"""What is a word of the other language, and those that a screen shows all the same: its name, keys, kinds of files."""


@pytest.mark.parametrize("language", OWN_WORDS)
async def test_no_screen_speaks_the_other_language(
    request: pytest.FixtureRequest, language: str, full_book: Book, tmp_path: Path
) -> None:
    """What is of the other language was written by a person: it stands in the book, or is typed on the way."""
    if language == "zh":
        request.getfixturevalue("in_chinese")
    fill_day(full_book)
    files = sorted(tmp_path.rglob("*.json"))
    written = "\n".join(file.read_text("utf-8") for file in files) + (tmp_path / "clients.csv").read_text("utf-8")
    pattern, allowed = OWN_WORDS[language]
    foreign = dict[str, list[str]]()
    for name, way in WAYS.items():
        known = f"{written} {' '.join(way)} {tmp_path}"
        async with sitting(full_book, LARGE) as person:
            await go(person, way)
            words = {word for word in re.findall(pattern, person.seen) if word not in known}
        if words - allowed:
            foreign[name] = sorted(words - allowed)
    assert foreign == {}


PLACES = (
    *("desk", "calendar", "evening", "coverage", "maturities", "review-holdings", "review-sheet", "review-compare"),
    *("form-client-new", "pasted-lines", "own-words"),
)
"""Ways to everything that has actions."""
PARTS = (Screen, Pane, ImmediateKeys)
"""What the palette asks for actions; those of lists and text fields need the list or the field."""


async def test_every_action_place_and_export_is_in_the_palette(full_book: Book) -> None:
    listed = set[str]()
    for place in PLACES:
        async with sitting(full_book, FOUR_PANES) as person:
            await go(person, WAYS[place])
            titles = [command.title for command in person.app.get_system_commands(person.app.screen)]
            listed |= {title.rpartition(": ")[2] for title in titles}
    parts = [one for one in declared_bindings() if issubclass(one.part, PARTS) and one.part.BINDING_GROUP_TITLE]
    assert {one.binding.description for one in parts} <= listed
    assert {place.name for place in go_to.PLACES.values()} <= listed
    assert {export.title for export in FORMATS.values()} <= listed


async def test_what_the_palette_lists_is_done_wherever_the_cursor_is(full_book: Book) -> None:
    async with sitting(full_book, FOUR_PANES) as person:
        await go(person, (*CLIENT, "ctrl+p", Typed("add policy"), "enter"))
        assert "New policy" in person.seen


def fields(screen: Screen[object]) -> list[Input | TextArea]:
    """Those one can type in."""
    return [field for field in screen.query("*") if isinstance(field, Input | TextArea) and field.focusable]


async def is_explained(person: Sitting, field: Input | TextArea) -> bool:
    """Does F1 in a field open a page of help, and leave what is typed as it is?"""
    screen, typed = person.app.screen, text(field)
    screen.set_focus(field)
    await person.press("f1")
    if not isinstance(page := person.app.screen, Help):
        return False
    blocks = page.query_one("BlockList").blocks  # type: ignore[attr-defined]
    await person.press("escape")
    return bool(blocks) and person.app.screen is screen and text(field) == typed


def text(field: Input | TextArea) -> str:
    return field.text if isinstance(field, TextArea) else field.value
