"""The targets: looked at, opened, planned."""

from __future__ import annotations

from rmtui.records.target import Indicator, Target
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.tui.sitting import Sit


async def test_a_plan_is_written_and_taken_back(sit: Sit, book: Book, run: Run) -> None:
    run("log", "王芳 M 聊了 =5万基金")
    async with sit() as person:
        await person.press("g", "t")
        assert "Targets  Nov 2026" in person.seen
        assert "“e” plans the year of an indicator." in person.seen
        await person.press("e", *"1.2m", "enter")
        assert "Funds 2026 is planned." in await person.told()
        assert "100,000" in person.seen
        assert "50.0%" in person.seen
        assert [one.indicator for one in book.records(Target)] == [Indicator.FUND]
        await person.press("u")
        assert "50.0%" not in person.seen


async def test_a_figure_opens_into_the_records_that_make_it(sit: Sit, book: Book, run: Run) -> None:
    run("log", "王芳 M 聊了 =5万基金")
    run("log", "10-30 李强 M 聊了 =1万基金")
    async with sit() as person:
        await person.press("g", "t", "enter")
        assert "王芳" in person.seen
        assert "李强" not in person.seen
        await person.press("w")
        assert "Q4 2026" in person.seen
        assert "60,000" in person.seen
        assert "李强" in person.seen
        await person.press("left")
        assert "Q3 2026" in person.seen
        assert "王芳" not in person.seen
        await person.press("right", "j", "enter")
        assert person.app.current_mode == "desk"


async def test_a_filter_shows_what_some_clients_brought(sit: Sit, book: Book, run: Run) -> None:
    run("log", "王芳 M 聊了 =5万基金")
    run("log", "李强 M 聊了 =1万基金")
    run("target", "set", "fund", "1.2m")
    async with sit() as person:
        await person.press("g", "t")
        assert "60,000" in person.seen
        await person.press("slash", *"tier:A", "enter")
        assert "50,000" in person.seen
        assert "60,000" not in person.seen
        assert "100,000" not in person.seen
