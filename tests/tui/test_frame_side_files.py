"""What lies beside the book: the desk brings it in, or says so, at the start and while it is open."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from rmtui.errors import Locked
from rmtui.store.files import outbox
from rmtui.store.files.book import Book
from tests.factory import TODAY
from tests.tui.sitting import Sit, Sitting

pytestmark = pytest.mark.usefixtures("watching")


def contact_summary(person: Sitting) -> str:
    """What stands in the log of what lies beside the book."""
    app: Any = person.app
    return str(app.side_files_status)


async def test_lines_that_waited_come_in_when_the_desk_opens(sit: Sit, book: Book) -> None:
    outbox.put(book.path, "王芳 T 等着的", TODAY)
    outbox.put(book.path, "那个谁", TODAY)
    async with sit() as person:
        await person.until_seen("等着的")
        said = " ".join((await person.did()).split())
        assert said == "2 lines that waited are in the book now. 1 of them is unsorted: e on its row sorts it."
    assert [line.line for line in book.unsorted()] == ["那个谁"]
    assert outbox.read_lines(book.path) == []


async def test_a_line_that_another_process_could_not_write_comes_in_while_the_desk_is_open(
    sit: Sit, book: Book
) -> None:
    async with sit() as person:
        for words in ("等着的", "还有一句"):
            outbox.put(book.path, f"王芳 T {words}", TODAY)
            await person.until_seen(words)
            assert "1 line that waited is in the book now." in await person.did()


async def test_a_line_that_was_terminate_stays_unsorted(sit: Sit, book: Book) -> None:
    Path(book.path, outbox.NAME).write_bytes("2026-11-23\t王芳 T 聊了到期".encode()[:-1])
    async with sit() as person:
        await person.until_seen("? 王芳 T 聊了到")
    assert [line.line for line in book.unsorted()] == ["王芳 T 聊了到\ufffd"]


async def test_lines_that_cannot_come_in_are_told_once_and_stand_in_the_log_until_they_do(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox.put(book.path, "王芳 T 等着的", TODAY)

    def locked(_book: Book, _on: object) -> None:
        raise Locked("Somebody writes.")

    take = Book.take_outbox
    monkeypatch.setattr(Book, "take_outbox", locked)
    async with sit() as person:
        assert "Somebody writes. 1 line waits in outbox.txt" in " ".join((await person.told()).split())
        await person.until(lambda: "1 line waits in outbox.txt" in contact_summary(person))
        monkeypatch.setattr(Book, "take_outbox", take)
        book.keep_unsorted("那个谁", "nobody", TODAY)  # the book can be written again
        await person.until_seen("等着的")
        await person.until(lambda: not contact_summary(person))


async def test_a_copy_that_a_folder_sync_left_is_told_at_the_start(sit: Sit, book: Book) -> None:
    shutil.copy(Path(book.path, "book.json"), Path(book.path, "book.sync-conflict-20261123-120000-[b].json"))
    async with sit() as person:
        assert "A folder sync left book.sync-conflict-20261123-120000-[b].json." in await person.told()
        await person.until(lambda: "1 copy of a file lies beside the book" in person.pane("LogPane"))


async def test_copies_are_told_as_they_appear_and_not_after_they_went(sit: Sit, book: Book) -> None:
    async with sit() as person:
        copy = Path(book.path, "log", "2026-11 (conflicted copy).json")
        shutil.copy(Path(book.path, "log", "2026-11.json"), copy)
        await person.until_seen("A folder sync left log/2026-11 (conflicted copy).json.")
        copy.unlink()
        await person.until(lambda: not contact_summary(person))
