"""The list of one's own words at the desk: added, removed, taken back."""

from __future__ import annotations

import pytest

from rmtui.own_words import Meaning, find_own_word, read_meaning
from rmtui.preferences import write_own_word
from rmtui.store.files.book import Book
from rmtui.tui.entering.own_words_screen import OwnWordsScreen
from rmtui.tui.widgets.row_list import RowList
from tests.tui.sitting import Sit, Sitting


@pytest.fixture(autouse=True)
def _one_word() -> None:
    write_own_word("遛弯", read_meaning("M"), lambda: "")


async def open_list(person: Sitting) -> None:
    await person.press("ctrl+p")
    await person.write("words of your own")
    await person.until_seen("Words of your own")
    await person.press("enter")
    await person.until(lambda: isinstance(person.app.screen, OwnWordsScreen))


def rows(person: Sitting) -> list[tuple[str, str]]:
    return [(row.cells[0][0], row.cells[1][0]) for row in person.app.screen.query_one(RowList).rows]


def aliases(book: Book, name: str) -> tuple[str, ...]:
    return next(client.aliases for client in book.clients().values() if client.name == name)


async def test_the_palette_leads_to_own_words_and_other_names(sit: Sit) -> None:
    async with sit() as person:
        await open_list(person)
        assert rows(person) == [("遛弯", "meeting"), ("王姐", "王芳")]
        await person.press("escape")
        assert not isinstance(person.app.screen, OwnWordsScreen)


async def test_a_word_is_removed_and_taken_back_in_the_list(sit: Sit) -> None:
    async with sit() as person:
        await open_list(person)
        await person.press("delete")
        assert find_own_word("遛弯") is None
        assert rows(person) == [("王姐", "王芳")]
        await person.press("u")
        assert find_own_word("遛弯")
        assert rows(person) == [("遛弯", "meeting"), ("王姐", "王芳")]


async def test_a_word_is_added_with_a_look_at_what_it_means(sit: Sit) -> None:
    async with sit() as person:
        await open_list(person)
        await person.press("a")
        await person.write("找我 = telephone incoming")
        await person.until_seen("找我: telephone, incoming")
        await person.press("enter")
        assert (find_own_word("找我") or pytest.fail()).meaning == Meaning("T", incoming=True)
        assert ("找我", "telephone, incoming") in rows(person)
        await person.press("ctrl+z")
        assert find_own_word("找我") is None


async def test_another_name_of_a_client_is_added_removed_and_taken_back(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await open_list(person)
        await person.press("a")
        await person.write("强哥＝李强")
        await person.until_seen("强哥: 李强")
        await person.press("enter")
        assert aliases(book, "李强") == ("强哥",)
        await person.press("end", "delete")
        assert aliases(book, "李强") == ()
        await person.press("u")
        assert aliases(book, "李强") == ("强哥",)
        await person.press("u")
        assert aliases(book, "李强") == ()


async def test_what_cannot_be_is_told_while_it_is_typed_and_not_taken(sit: Sit) -> None:
    async with sit() as person:
        await open_list(person)
        await person.press("a")
        for text, why in (
            ("had tea", "= and what it means"),
            ("had tea = cake", "neither a channel nor a client"),
            ("王芳 = meeting", "taken for 王芳"),
            ("周三 = meeting", "a day"),
            ("王姐 = 李强", "王芳 already"),
        ):
            await person.write(text)
            await person.until_seen(why)
            await person.press("enter")
            assert not isinstance(person.app.screen, OwnWordsScreen)
            await person.press("ctrl+u")


async def test_without_words_the_list_says_how_to_add_one(sit: Sit, book: Book) -> None:
    write_own_word("遛弯", None, lambda: "")
    client = next(client for client in book.clients().values() if client.aliases)
    book.remove_client(client)
    async with sit() as person:
        await open_list(person)
        assert rows(person) == []
        await person.until_seen("None yet: a adds one")
        await person.press("delete", "u")
        assert rows(person) == []
