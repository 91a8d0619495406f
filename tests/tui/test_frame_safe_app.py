"""The end by an error. What is said and kept then is tested with the desk and with the first start."""

from __future__ import annotations

import asyncio
from threading import Event
from typing import ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key, Resize
from textual.screen import Screen
from textual.widgets import Static

from rmtui.tui.frame.safe_app import SafeApp
from tests.tui.sitting import PATIENCE, Sit
from tests.tui.textual_internals import repainted


def test_textual_still_has_what_stands_in_the_place_of_its_traceback() -> None:
    """The one private name of Textual's that the desk relies on."""
    assert "_fatal_error" in vars(App)
    assert "_fatal_error" in vars(SafeApp)


async def test_all_is_sent_again_where_the_size_is_as_before(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a suspension, and after a size that came back before Textual looked."""
    async with sit() as person:
        cells = repainted(monkeypatch)
        person.app.post_message(Resize(person.app.size, person.app.size))
        await person.settle()
        assert len(cells) == person.app.size.area


async def test_what_is_being_opened_stands_before_the_application_ends_and_keys_do_nothing_meanwhile() -> None:
    class Opened(Screen[None]):
        def compose(self) -> ComposeResult:
            yield Static("opened")

        def on_mount(self) -> None:
            stood.append(self.query_one(Static))

    class Ending(SafeApp[None]):
        BINDINGS: ClassVar[list[BindingType]] = [Binding("x", "act")]

        def on_mount(self) -> None:
            self.push_screen(Opened())
            self.exit()
            self.post_message(Key("x", "x"))

        def action_act(self) -> None:
            acted.append("x")

    stood, acted = list[Static](), list[str]()
    await Ending().run_async(headless=True)
    assert (len(stood), acted) == (1, [])


async def test_it_ends_where_nothing_is_drawn_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stuck(SafeApp[str]):
        def on_mount(self) -> None:
            self.exit("left")

        def call_after_refresh(self, *_call: object, **_named: object) -> bool:
            return True

    monkeypatch.setattr("rmtui.tui.frame.safe_app.EXIT_PATIENCE", 0.01)
    assert await Stuck().run_async(headless=True) == "left"


async def test_what_a_thread_read_is_not_shown_while_the_application_closes() -> None:
    class Closing(SafeApp[None]):
        def compose(self) -> ComposeResult:
            yield Closed()

        def on_mount(self) -> None:
            self.run_worker(self.read, thread=True)
            self.exit()

        def read(self) -> None:
            closing.wait(PATIENCE)
            self.call_from_thread(shown.append, "read")
            over.set()

    class Closed(Static):
        async def on_unmount(self) -> None:
            closing.set()
            await asyncio.to_thread(over.wait, PATIENCE)

    closing, over, shown = Event(), Event(), list[str]()
    await Closing().run_async(headless=True)
    assert (over.is_set(), shown) == (True, [])


@pytest.mark.parametrize("keys", ["qv", "qf", "qb", "vQ", "bQ"])
async def test_what_is_typed_while_the_desk_closes_or_opens_a_screen_does_no_harm(sit: Sit, keys: str) -> None:
    async with sit() as person:
        for sign in keys:
            person.app.post_message(Key("ctrl+q", None) if sign == "Q" else Key(sign, sign))
        await person.until(lambda: not person.app.is_running)
    assert person.app.return_code == 0
