"""The desk and its book: what becomes of the desk where the book is no more."""

from __future__ import annotations

import pytest

from rmtui.errors import NotFound
from rmtui.store import wipe
from rmtui.store.files.book import Book
from tests.tui.sitting import Sit


@pytest.mark.parametrize("key", ["v", "ctrl+l"])
async def test_a_desk_whose_book_is_destroyed_elsewhere_closes_and_says_so(sit: Sit, book: Book, key: str) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T 没写完")
        await person.press("escape", key)
        wipe(book.path)
        await person.until(lambda: not person.app.is_running)
        said = " ".join(map(str, person.app._exit_renderables))
    assert person.app.return_code == NotFound.exit_code
    assert "is gone: it was destroyed" in said and "This could not be kept: 王芳 T 没写完" in said
