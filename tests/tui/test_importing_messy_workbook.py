"""A stranger's messy workbook is in the book by keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from rmtui.records.events import Contact
from rmtui.records.holding import Holding
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.messy_workbook import chinese_workbook
from tests.tui.conftest import WANG_FANG
from tests.tui.sitting import Sit


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return write_book(str(tmp_path / "book"), [WANG_FANG])


async def test_a_messy_workbook_is_brought_in_by_keys(sit: Sit, book: Book, tmp_path: Path) -> None:
    messy = chinese_workbook(tmp_path / "客户.xlsx")
    async with sit() as person:
        await person.press("ctrl+o")
        await person.write(str(messy.path))
        await person.press("enter")
        await person.until_seen("60 to add")
        await person.press("a")
        for words, key in (
            *(("what does “钻石” mean?", "1"), ("“开户日期” has months without a day", "3")),
            *(("what does “白金” mean?", "1"), ("what does “金卡” mean?", "2"), ("what does “普通” mean?", "4")),
            ("“到期日” has months without a day", "3"),
            *(
                ("What does “√” in the contact calendar mean?", "3"),
                ("王伟 (2026联络, row 61): which", "1"),
                ("王伟 (2026联络, row 62): which", "2"),
            ),
        ):
            await person.until_seen(words)
            await person.press(key, "enter")
        await person.until_seen("Enter brings it in")
        await person.press("enter")
        await person.told()
        assert len(book.clients()) == 1 + 60
        assert len(list(book.records(Holding))) == messy.holdings
        assert len(list(book.records(Contact))) == sum(messy.contacts.values())
        await person.press("u")
        assert len(book.clients()) == 1
