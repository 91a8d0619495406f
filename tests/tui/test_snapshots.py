"""Whole screens as they stand: in both languages and in a small and a large terminal as text, three in colour."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.pilot import Pilot

from rmtui.store.files.book import Book
from rmtui.tui.app import DeskApp
from tests.factory import TODAY
from tests.folders import YUAN, policy
from tests.reviews import fill
from tests.tui.conftest import WANG_FANG
from tests.tui.sitting import CLOCK, FOLDED, FOUR_PANES, Sitting, sitting

SIZES = [(80, 24), (140, 40)]


class Typed(str):
    """Text that is typed, as opposed to a key."""


CLIENT = ("1", "home")
FOLDER = (*CLIENT, "enter")
TABS = ("profile", "contacts", "assets", "coverage", "reviews", "documents")
REVIEWS = (*FOLDER, *["right"] * TABS.index("reviews"))
SHEET = (*REVIEWS, "home", "enter")

SCREENS: dict[str, tuple[str, ...]] = {
    "desk": (),
    "desk-why": ("3", "w"),
    "desk-marked": (*CLIENT, "space", "space"),
    "desk-line": ("4", "l", Typed("王芳 T 聊了 > 明天 发方案")),
    **{f"folder-{tab}": (*FOLDER, *["right"] * place) for place, tab in enumerate(TABS)},
    "calendar": ("g", "k"),
    "calendar-month-back": ("g", "k", "left_square_bracket"),
    "coverage": ("g", "v"),
    "maturities": ("g", "m"),
    "evening": ("g", "e"),
    "find": ("ctrl+f", Typed("王")),
    "import-file": ("ctrl+o",),
    "import": ("ctrl+o", Typed("clients.csv"), "enter"),
    "form-client": (*CLIENT, "e"),
    "form-holding": (*FOLDER, "right", "right", "a"),
    "form-policy": (*FOLDER, "right", "right", "right", "a"),
    "form-contact": ("4", "e"),
    "form-settings": ("comma",),
    "review-holdings": ("1", "home", "g", "r"),
    "review-words": ("1", "home", "g", "r", "pagedown"),
    "review-sheet": SHEET,
    "review-compare": (*SHEET, "c", "1"),
    "review-presented": (*SHEET, "p"),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
    "go-to": ("g",),
    "question-who": ("4", "l", Typed("王伟 T"), "enter"),
    "question-until": ("3", "s"),
    "question-remove": ("4", "delete"),
}
"""The way to each screen, from the desk with a full folder."""


class TextExtension(SingleFileSnapshotExtension):
    """A text file a snapshot, read in a diff as it is on the screen."""

    _write_mode = WriteMode.TEXT
    _file_extension = "txt"


@pytest.fixture
def text_snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(TextExtension)


@pytest.fixture
def full_book(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    """The book, with all there may be in one folder, and a list to be imported."""
    fill(book, WANG_FANG)
    book.save(
        policy(
            "critical-illness", WANG_FANG, id="p1", product="安康重疾", sum_assured=500_000 * YUAN, premium=8_000 * YUAN
        ),
        what="add",
    )
    (tmp_path / "clients.csv").write_text(
        "姓名,手机,标签\n王芳,13800138000,亲子\n孙丽,13900000001,\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return book


@pytest.fixture(params=["en", "zh"])
def spoken(request: pytest.FixtureRequest) -> str:
    """The language of the desk."""
    if request.param == "zh":
        request.getfixturevalue("in_chinese")
    return str(request.param)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_is_as_it_was(
    spoken: str, screen: str, size: tuple[int, int], full_book: Book, text_snapshot: SnapshotAssertion
) -> None:
    async with sitting(full_book, size) as person:
        for step in SCREENS[screen]:
            await (person.write(step) if isinstance(step, Typed) else person.press(step))
        assert person.seen == text_snapshot


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
