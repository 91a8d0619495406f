"""The screen of the service plan: clients down, services across."""

from __future__ import annotations

from rmtui.store.files.book import Book
from tests.factory import TODAY, contact
from tests.tui.sitting import FOLDED, Sit


async def test_what_was_given_promised_and_missed_stands_by_client(sit: Sit, book: Book) -> None:
    fang = book.clients()["wangfang"]
    book.save(contact(fang, on=TODAY, channel="T", topics=("生日",)), what="log")
    async with sit() as person:
        await person.press("g", "s")
        await person.until_seen("Service plan 2026")
        line = next(line for line in person.seen.split("\n") if "王芳" in line)
        assert " ".join(line.split()).endswith("2/12! 0/12! 1/3! 0/2! 0/1")
        assert "was given" in person.seen
        await person.press("slash")
        await person.write("王芳")
        await person.press("enter")
        assert "greetings: 1 of 3, 1 behind" in person.seen
        await person.press("enter")
        assert "2 王芳" in person.seen


async def test_the_plan_fits_a_small_terminal_and_a_filter_picks_clients(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        await person.press("g", "s")
        await person.until_seen("Service plan 2026")
        assert "thanks" in person.seen
        await person.press("slash")
        await person.write("tier:A")
        assert "王芳" in person.seen
