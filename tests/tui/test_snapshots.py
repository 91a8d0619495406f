"""Whole screens as they stand: in English on a small terminal and in Chinese on a large one; three in colour."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.pilot import Pilot

from rmtui.store.files.book import Book
from rmtui.tui.app import DeskApp
from tests.factory import TODAY
from tests.tui.other_words import foreign_words, written_words
from tests.tui.sitting import CLOCK, FOLDED, FOUR_PANES, Sitting
from tests.tui.ways import SCREENS, rounds, visit

SIZES = [(80, 24), (140, 40)]
_seen: dict[tuple[str, tuple[int, int], str], tuple[str, list[str]]] = {}
"""What was on the screens that one sitting passed, and words of the other language; by language, size and screen."""


class TextExtension(SingleFileSnapshotExtension):
    """A text file a snapshot, read in a diff as it is on the screen."""

    _write_mode = WriteMode.TEXT
    _file_extension = "txt"


@pytest.fixture
def text_snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(TextExtension)


@pytest.fixture(params=["en", "zh"])
def spoken(request: pytest.FixtureRequest) -> str:
    """The language of the desk."""
    if request.param == "zh":
        request.getfixturevalue("in_chinese")
    return str(request.param)


@pytest.mark.parametrize(
    ("spoken", "screen", "size"),
    [
        pytest.param(spoken, screen, size, id=f"{spoken}-{screen}-{size[0]}x{size[1]}")
        for spoken, usual in zip(("en", "zh"), SIZES, strict=True)
        for screen in SCREENS
        for size in SIZES
        if size == usual or screen == "desk"
    ],
    indirect=["spoken"],
)
async def test_a_screen_is_as_it_was(
    spoken: str, screen: str, size: tuple[int, int], request: pytest.FixtureRequest, text_snapshot: SnapshotAssertion
) -> None:
    """Each in both languages and in both sizes, the desk in both sizes of each language."""
    if (spoken, size, screen) not in _seen:
        together = ChainMap(*next(one for one in rounds(SCREENS, anew=True) if screen in ChainMap(*one)))
        book, written = request.getfixturevalue("full_book"), written_words(request.getfixturevalue("tmp_path"))
        async for name, person in visit(book, size, together, anew=True):
            seen = person.seen
            _seen[spoken, size, name] = seen, foreign_words(seen, f"{written} {' '.join(SCREENS[name])}", spoken)
    seen, foreign = _seen[spoken, size, screen]
    assert foreign == []
    assert seen == text_snapshot


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
async def test_the_first_start_asks_as_it_did(
    spoken: str, size: tuple[int, int], text_snapshot: SnapshotAssertion
) -> None:
    welcome: Any = import_module("rmtui.tui.welcome")
    async with welcome.Welcome(TODAY, "/home/lin/rmtui").run_test(size=size) as pilot:
        person = Sitting(pilot)
        questions = []
        for _question in range(4):
            questions.append(person.seen)
            await pilot.press("enter")
            await pilot.pause()
        assert "\n".join(questions) == text_snapshot


async def _settle(pilot: Pilot[None]) -> None:
    await Sitting(pilot).settle()


@pytest.fixture
def app(book: Book) -> DeskApp:
    return DeskApp(book, TODAY, lambda: CLOCK)


def test_the_desk_at_night(snap_compare: Callable[..., bool], app: DeskApp) -> None:
    assert snap_compare(app, terminal_size=FOUR_PANES, run_before=_settle)


def test_the_people_on_paper_in_a_narrow_terminal(snap_compare: Callable[..., bool], app: DeskApp) -> None:
    async def turn(pilot: Pilot[None]) -> None:
        app.theme = "paper"
        await pilot.press("1", "home")
        await _settle(pilot)

    assert snap_compare(app, terminal_size=FOLDED, run_before=turn)


def test_the_question_who_is_meant(snap_compare: Callable[..., bool], app: DeskApp) -> None:
    async def ask(pilot: Pilot[None]) -> None:
        await pilot.press("4", "l", *"王伟", "space", "T", "enter")
        await _settle(pilot)

    assert snap_compare(app, terminal_size=FOLDED, run_before=ask)
