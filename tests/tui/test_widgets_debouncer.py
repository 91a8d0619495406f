"""What is started again and again is called once."""

from __future__ import annotations

import asyncio
from functools import partial

from textual.app import App

from rmtui.tui.widgets.debouncer import Debouncer


async def test_only_what_was_started_last_is_called() -> None:
    called = list[str]()
    app = App[None]()
    async with app.run_test():
        debouncer = Debouncer(app)
        for letter in "wang":
            debouncer.start(0.01, partial(called.append, letter))
        assert not called
        await asyncio.sleep(0.1)
    assert called == ["g"]


async def test_without_a_delay_it_is_called_at_once_and_what_waited_is_not() -> None:
    called = list[str]()
    app = App[None]()
    async with app.run_test():
        debouncer = Debouncer(app)
        debouncer.start(0.01, lambda: called.append("waited"))
        debouncer.start(0, lambda: called.append("at once"))
        assert called == ["at once"]
        await asyncio.sleep(0.1)
    assert called == ["at once"]


async def test_what_is_stopped_is_not_called() -> None:
    called = list[str]()
    app = App[None]()
    async with app.run_test():
        debouncer = Debouncer(app)
        debouncer.start(0.01, lambda: called.append("late"))
        debouncer.stop()
        await asyncio.sleep(0.1)
    assert not called
