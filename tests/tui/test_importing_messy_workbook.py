"""A stranger's messy workbook is in the book by keys."""

from __future__ import annotations

from pathlib import Path

from rmtui.records.events import Contact
from rmtui.records.holding import Holding
from rmtui.store.files.book import Book
from tests.messy_workbook import chinese_workbook
from tests.tui.sitting import Sit


async def test_a_messy_workbook_is_brought_in_by_keys(sit: Sit, book: Book, tmp_path: Path) -> None:
    messy = chinese_workbook(tmp_path / "客户.xlsx")
    before = {kind: len(list(book.records(kind))) for kind in (Holding, Contact)}
    known = len(book.clients())
    async with sit() as person:
        await person.press("ctrl+o")
        await person.write(str(messy.path))
        await person.press("enter")
        await person.until_seen("60 to add")
        await person.press("a")
        for words, key in (
            *(
                (f"what does “{tier}” mean?", key)
                for tier, key in zip(("钻石", "白金", "金卡", "普通"), "1124", strict=True)
            ),
            *(("What does “√” in the contact calendar mean?", "3"), ("row 61: which", "1"), ("row 62: which", "2")),
        ):
            await person.until_seen(words)
            await person.press(key)
        await person.until_seen("Enter brings it in")
        await person.press("enter")
        await person.told()
        assert len(book.clients()) == known + 60
        assert len(list(book.records(Holding))) == before[Holding] + messy.holdings
        assert len(list(book.records(Contact))) == before[Contact] + sum(messy.contacts.values())
        await person.press("u")
        assert len(book.clients()) == known
