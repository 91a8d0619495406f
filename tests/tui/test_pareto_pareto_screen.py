"""Who makes the business, and who moves to another tier."""

from __future__ import annotations

from rmtui.records.client import Tier
from rmtui.store.files.book import Book
from tests.folders import YUAN, holding
from tests.tui.sitting import FOLDED, Sit
from tests.tui.textual_internals import toasts


async def test_a_proposed_tier_is_taken_by_a_key_and_can_be_undone(sit: Sit, book: Book) -> None:
    book.save(holding(900_000 * YUAN, client="liqiang"), holding(100_000 * YUAN, client="wangfang"), what="add")
    async with sit() as person:
        await person.press("g", "p")
        assert "6 clients have 90.0% of the assets at this bank." in person.seen
        assert "B > A" in person.seen
        await person.press("i")
        assert "into tier A" in await person.told()
        assert book.clients()["liqiang"].tier is Tier.A
        assert "B > A" not in person.seen
        await person.press("i")
        assert "No other tier is proposed for 李强." in await person.told()
        await person.press("g", "t")
        assert not toasts(person.app), "what was said there is not said here"
        await person.press("g", "p", "u")
        assert book.clients()["liqiang"].tier is Tier.B


async def test_only_proposals_can_be_shown(sit: Sit, book: Book) -> None:
    book.save(holding(900_000 * YUAN, client="wangfang"), what="add")
    async with sit(size=FOLDED) as person:
        await person.press("g", "p")
        assert "80/20 6" in person.seen
        await person.press("w")
        assert "80/20 6" not in person.seen
        await person.press("w", "enter")
        assert "2 王芳" in person.seen


async def test_a_book_without_assets_says_so(sit: Sit) -> None:
    async with sit() as person:
        await person.press("g", "p")
        assert "0 of 6 clients have 0.0% of the assets at this bank." in person.seen
