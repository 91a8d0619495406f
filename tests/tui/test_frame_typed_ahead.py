"""What a fast hand types reaches what the key before it led to, in the order in which it was typed."""

from __future__ import annotations

import asyncio
import time

import pytest
from textual.widgets import Input

from rmtui.records.client import Client
from rmtui.rules.review.review_session import ReviewInputs, ReviewSession
from rmtui.store.door import Store
from rmtui.store.files.book import Book
from rmtui.store.review_inputs import read_review_inputs
from rmtui.tui.app import DeskApp
from rmtui.tui.review import review_layout
from tests.factory import client
from tests.reviews import fill
from tests.tui.sitting import Sit


def keys(text: str) -> list[str]:
    """The keys of `/wang↵ `, one a character."""
    names = {"/": "slash", "↵": "enter", "⇥": "tab"}
    return [names.get(character, character) for character in text]


@pytest.fixture(params=[0, 0.1])
def slow(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The way to a place takes its time, as on a busy machine."""
    go = DeskApp.action_go

    async def go_slowly(app: DeskApp, letter: str) -> None:
        await asyncio.sleep(request.param)
        await go(app, letter)

    monkeypatch.setattr(DeskApp, "action_go", go_slowly)


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("way", ["/chenjing↵", "gc/chenjing↵", "gd" * 3 + "gc/chenjing↵", "gugc/chenjing↵"])
async def test_a_client_is_found_by_keys_typed_in_one_go(sit: Sit, way: str) -> None:
    async with sit() as person:
        await person.press(*keys(way))
        assert "陈静" in person.pane("FolderPane")


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("way", ["ge", "gdge", "gugdge"])
async def test_letters_behind_the_way_to_a_screen_stand_in_its_field(sit: Sit, way: str) -> None:
    async with sit() as person:
        await person.press(*keys(way + "chenjing t about rates"))
        assert isinstance(person.app.focused, Input)
        assert person.app.focused.value == "chenjing t about rates"


async def test_a_line_behind_its_key_is_written(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press(*keys("gkgllchenjing t about rates↵"))
        assert "about rates" in person.pane("LogPane")


async def test_a_form_takes_what_is_typed_before_it_stands(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press(*keys("gkgda" + "Nora Quist⇥"), "ctrl+s")
        names = [one.name for one in book.clients().values()]
        assert "Nora Quist" in names


async def test_enter_behind_a_filter_that_reads_the_log_opens_whom_it_finds(sit: Sit) -> None:
    async with sit() as person:
        await person.press(*keys("/sales>1↵"))
        assert "陈静" in person.pane("FolderPane")


@pytest.mark.parametrize(("key", "shown"), [("enter", "1 of 10"), ("ctrl+s", "How was the review held?")])
async def test_keys_behind_that_of_a_review_wait_until_it_is_read(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch, key: str, shown: str
) -> None:
    fill(book, client("王芳", id="wangfang"))

    def read_slowly(book: Store, of: Client, session: ReviewSession | None = None) -> ReviewInputs:
        time.sleep(0.5)
        return read_review_inputs(book, of, session)

    monkeypatch.setattr(review_layout, "read_review_inputs", read_slowly)
    async with sit() as person:
        await person.press(*keys("/wangfang↵"), "r", key)
        await person.until_seen(shown)
