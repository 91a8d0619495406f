"""What holds on every screen, in every dialog and form, whatever is in the book."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from inspect import isawaitable
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import pytest
from msgspec.structs import replace
from rich.cells import cell_len
from textual.actions import parse
from textual.app import SystemCommand
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, TextArea

from rmtui.exchange.book_export import FORMATS
from rmtui.records.base import Record
from rmtui.records.campaign import Campaign, CampaignKind, CampaignMember, CampaignStage
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.terms import term
from rmtui.tui.navigation import go_to
from rmtui.tui.navigation.actions import Action
from rmtui.tui.navigation.keymap import declared_bindings
from rmtui.tui.widgets.immediate_keys import ImmediateKeys
from rmtui.tui.widgets.pane import Pane
from tests.factory import TODAY, ago, contact, promise
from tests.folders import policy
from tests.reviews import past_review, ten_holdings
from tests.tui.conftest import WANG_FANG
from tests.tui.other_words import OTHER_WORDS, foreign_words, written_words
from tests.tui.sitting import FOLDED, FOUR_PANES, Sitting, sitting
from tests.tui.test_canaries import screens
from tests.tui.ways import CLIENT, OTHERS, SCREENS, Typed, back_to, day_records, fill_day, go, visit

RecordT = TypeVar("RecordT", bound=Record)
WAYS = {**SCREENS, **OTHERS}


@pytest.mark.parametrize("language", OTHER_WORDS)
async def test_every_screen_speaks_one_language_and_cuts_off_no_question_and_no_key(
    request: pytest.FixtureRequest, language: str, full_book: Book, tmp_path: Path
) -> None:
    """On a small screen. In English, besides, on every screen F1 says what may be written in a field, and the palette
    has all there is to be done."""
    if language == "zh":
        request.getfixturevalue("in_chinese")
    fill_day(full_book)
    written = written_words(tmp_path)
    foreign, cut, silent, listed = dict[str, list[str]](), dict[str, list[str]](), list[str](), set[str]()
    seen, explained = set[str](), set[object]()
    async for name, person in visit(full_book, FOLDED, WAYS):
        screen, focused = person.app.screen, person.app.focused
        if words := foreign_words(person.seen, f"{written} {' '.join(WAYS[name])}", language):
            foreign[name] = words
        if found := cut_texts(screen):
            cut[name] = found
        if language == "zh":
            continue
        seen.add(type(screen).__name__)
        listed |= {title.title.rpartition(": ")[2] for title in person.app.get_system_commands(screen)}
        for field in fields(screen):
            where = (name if isinstance(screen, ModalScreen) else type(screen), type(field))
            if where not in explained and not await is_explained(person, field):
                silent.append(f"{name}: {field!r}")
            explained.add(where)
        screen.set_focus(focused)
    assert (foreign, cut, silent) == ({}, {}, [])
    if language == "en":
        of_encryption = {"LockScreen", "AskPassphrase", "AskPresentPassphrase", "RecoveryCode", "Working"}
        assert screens() - of_encryption <= seen, "a way leads to each screen"
        parts = [one for one in declared_bindings() if issubclass(one.part, PARTS) and one.part.BINDING_GROUP_TITLE]
        assert {one.binding.description for one in parts} <= listed
        assert {place.name for place in go_to.PLACES.values()} <= listed
        assert {export.title for export in FORMATS.values()} <= listed


def cut_texts(screen: Screen[object]) -> list[str]:
    """The titles that have no room on their frame, and the keys at the foot where they are not whole."""
    parts = [part for part in screen.query("*") if part.region]
    titles = [(part, str(title)) for part in parts for title in (part.border_title, part.border_subtitle) if title]
    cut = [title for part, title in titles if cell_len(title) > part.outer_size.width - _CORNERS]
    keys = [str(part.render()) for part in parts if type(part).__name__ == "KeyBar"]
    return cut + [line for line in keys if line.endswith("…")]


_CORNERS = 4
"""Cells of a frame beside its title."""

PARTS = (Screen, Pane, ImmediateKeys)
"""What the palette asks for actions; those of lists and text fields need the list or the field."""


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
    if type(page := person.app.screen).__name__ != "Help":  # in Chinese it is a class of another module
        return False
    blocks = page.query_one("BlockList").blocks  # type: ignore[attr-defined]
    await person.press("escape")
    return bool(blocks) and person.app.screen is screen and text(field) == typed


def text(field: Input | TextArea) -> str:
    return field.text if isinstance(field, TextArea) else field.value


HOSTILE = "[/red][@click=app.quit]x[/]\x1b[31m\x07\u202e{name}%s\u200b 👨\u200d👩\n'\"; \\ " + "长" * 90
"""Markup, an escape sequence, a change of direction, a format, joined emoji, a line end, and too long for a column."""
_KEYS = {"id", "client", "campaign", "insured", "first", "second", "contact", "at", "currency"}
"""Texts of records that are no words of a person."""


def hostile(record: RecordT) -> RecordT:
    """The record with such a text wherever it has one."""
    texts = [field.name for field in msgspec.structs.fields(record) if field.type is str and field.name not in _KEYS]
    return msgspec.structs.replace(record, **dict.fromkeys(texts, HOSTILE))


def hostile_records() -> list[Record]:
    """A client with everything a folder and a day may have."""
    one = hostile(replace(WANG_FANG, family=(), tags=(HOSTILE,), aliases=(), phones=("1",)))
    ten = [hostile(holding) for holding in ten_holdings(one)]
    review = replace(past_review(one, ten, ago(30), id="r1"), market=HOSTILE, view=HOSTILE)
    records: list[Record] = [
        one,
        replace(one, id="two", name="A"),
        *ten,
        review,
        hostile(policy("life", one, sum_assured=1)),
        replace(contact(one, promise=promise(TODAY, HOSTILE), topics=(HOSTILE,)), note=HOSTILE),
    ]
    campaign = Campaign(id="c1", name="x", topic="x", kind=CampaignKind.PRODUCT, starts_on=TODAY, ends_on=TODAY)
    member = CampaignMember(campaign="c1", client=one.id, stage=CampaignStage.DECLINED)
    return [*records, *map(hostile, [*day_records(one.id), campaign, member])]


BOOKS: dict[str, Callable[[], list[Record]]] = {
    "empty": list,
    "bare": lambda: [Client(name="王芳")],
    "hostile": hostile_records,
}
"""Without clients, with a client of whom only the name is known, and of hostile text."""


async def test_every_screen_shows_hostile_text_literally(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also far from the desk; what one action opens is tried below."""
    monkeypatch.chdir(tmp_path)
    book = write_book(str(tmp_path / "book"), hostile_records())
    far = {name: way for name, way in WAYS.items() if len(way) > 3 or (name not in SCREENS and way[0] != "g")}
    async for _name, person in visit(book, FOLDED, far):
        assert_is_plain(person)


@pytest.mark.parametrize("book", BOOKS)
async def test_every_action_is_done_or_declined_whatever_is_in_the_book(tmp_path: Path, book: str) -> None:
    """What several screens share on the first of them; what is changed is undone before the next action."""
    done = set[object]()
    async with sitting(write_book(str(tmp_path / "book"), BOOKS[book]()), FOLDED) as person:
        app: Any = person.app
        for mode in app.MODES:
            await back_to(person, mode)
            for command in palette(person):
                if (one := implementation(command)) in done:
                    continue
                done.add(one)
                before = app.snapshot
                result = command.callback()
                if isawaitable(result):
                    await result
                await person.settle()
                assert_is_plain(person)
                await back_to(person, mode)
                if app.snapshot is not before:
                    await person.press("u")


def implementation(command: SystemCommand) -> object:
    """The function that does what a command says, and with what; what it exports depends on the screen."""
    match command.callback:
        case partial(args=(Action(node=node, action=action),)):
            namespace, name, arguments = parse(action)
            target = {"app": node.app, "screen": node.screen}.get(namespace, node)
            return getattr(type(target), f"action_{name}"), arguments, type(node) if name == "export" else None
    return command.title


def palette(person: Sitting) -> list[SystemCommand]:
    """What the palette lists, of the six ways of contact one: the others begin a line in the same way."""
    listed = person.app.get_system_commands(person.app.screen)
    others = tuple(f": {term(channel)}".casefold() for channel in Channel if channel is not Channel.TELEPHONE)
    skipped = (*others, ": quit", ": undo", ": redo")
    return [command for command in listed if not command.title.casefold().endswith(skipped)]


def assert_is_plain(person: Sitting) -> None:
    """All of the screen can be drawn, and nothing in it acts on the terminal."""
    acting = {sign for sign in person.seen if not sign.isprintable() and sign not in "\n\xa0\u200d\u3000"}
    assert not acting, person.seen
