"""Whole screens, as pictures: the four panes, the folded ones on paper, a question over them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from rmtui.store.files.book import Book
from rmtui.tui.app import DeskApp
from tests.factory import TODAY
from tests.tui.sitting import CLOCK, FOLDED, FOUR_PANES, Sitting


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
        await pilot.press("4", *"王伟", "space", "T", "enter")
        await _settle(pilot)

    assert snap_compare(app, terminal_size=FOLDED, run_before=ask)
