"""What holds on every screen, in every dialog and form, whatever is in the book."""

from __future__ import annotations

from textual.screen import Screen
from textual.widgets import Input, TextArea

from rmtui.store.files.book import Book
from rmtui.tui.navigation.help import Help
from tests.tui.sitting import FOUR_PANES, Sitting, sitting
from tests.tui.test_canaries import screens
from tests.tui.ways import OTHERS, SCREENS, fill_day, go

WAYS = {**SCREENS, **OTHERS}


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
