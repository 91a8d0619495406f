"""Tags and tier of several clients at once."""

from __future__ import annotations

import pytest

from rmtui.records.client import Tier
from rmtui.store.files.book import Book
from rmtui.tui.desk import bulk_changes
from tests.tui.sitting import FOLDED, Sit


def tags(book: Book) -> dict[str, tuple[str, ...]]:
    return {one.id: one.tags for one in book.clients().values() if one.tags}


async def test_the_client_under_the_cursor_is_tagged_and_sees_before_what_will_be(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "home", "t")
        assert "Tags of 王芳" in person.seen
        await person.write("vip -基金")
        assert "Tags then: vip" in person.seen
        await person.press("enter")
        assert tags(book) == {"wangfang": ("vip",)}
        assert await person.told() == "The tags of 1 client are changed. Ctrl+Z undoes it."


async def test_marked_clients_are_tagged_as_one_operation_and_the_unchanged_are_not_written(
    sit: Sit, book: Book
) -> None:
    async with sit(size=FOLDED) as person:
        await person.press("1", "home", "space", "space", "t")
        await person.write("+基金，[x]，-基金")
        assert "+基金 +[x] -基金: changes 2 of 2 clients." in person.seen.replace("│", "")
        await person.press("ctrl+u")
        await person.write("基金")
        assert "changes 1 of 2 clients" in person.seen
        revision = book.clients()["wangfang"].revision
        await person.press("enter")
        assert tags(book) == {"wangfang": ("基金",), "liqiang": ("基金",)}
        assert book.clients()["wangfang"].revision == revision
        await person.press("u")
        assert tags(book) == {"wangfang": ("基金",)}


@pytest.mark.parametrize(("typed", "said"), [("基金", "That changes nothing."), ("+", "A tag is given")])
async def test_a_line_that_changes_nothing_cannot_be_sent_off(sit: Sit, typed: str, said: str) -> None:
    async with sit() as person:
        await person.press("1", "home", "t")
        await person.write(typed)
        await person.press("enter")
        assert said in person.seen


async def test_the_tier_of_marked_clients_is_chosen(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "asterisk", "i")
        assert "Tier of 6 clients" in person.seen
        assert "B  every 60 days" in person.seen
        await person.press("2", "enter")
        assert {one.tier for one in book.clients().values()} == {Tier.B}
        assert await person.told() == "5 clients are put into tier B. Ctrl+Z undoes it."
        await person.press("u")
        assert book.clients()["wangfang"].tier is Tier.A


async def test_many_are_changed_only_after_a_question(sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_changes, "MANY", 4)
    async with sit() as person:
        await person.press("1", "asterisk", "i", "2", "enter")
        assert "Change 5 clients" in person.seen
        await person.press("2", "enter")
        assert book.clients()["wangfang"].tier is Tier.A
        await person.press("i", "2", "enter", "1", "enter")
        assert book.clients()["wangfang"].tier is Tier.B
