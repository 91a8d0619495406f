"""The day of a promise that nobody said, confirmed or changed with one key."""

from __future__ import annotations

from datetime import date

from textual.widgets import Input

from rmtui.records.channel import Channel
from rmtui.records.events import Contact, Promise
from rmtui.store.files.book import Book
from tests.factory import TODAY
from tests.tui.sitting import Sit


def promised(book: Book, client: str = "wangfang", text: str = "寄合同") -> Contact:
    """A contact with a promise whose day the program chose."""
    step = Promise(due=date(2026, 11, 30), text=text, assumed=True)
    contact = Contact(clients=(client,), on=TODAY, channel=Channel.TELEPHONE, note="聊了", promise=step)
    book.save(contact, what="log")
    return contact


def promise(book: Book, of: Contact) -> Promise | None:
    current = book.current(of)
    return current.promise if current else None


async def test_the_log_and_the_folder_mark_a_day_that_nobody_said(sit: Sit, book: Book) -> None:
    promised(book)
    async with sit() as person:
        await person.until(lambda: "(assumed)" in person.pane("LogPane"))
        await person.press("1", "home", "enter")
        await person.until(lambda: "30 Nov (assumed) 寄合同" in person.pane("FolderPane"))


async def test_a_key_and_enter_confirm_the_day(sit: Sit, book: Book) -> None:
    contact = promised(book)
    async with sit() as person:
        await person.press("ctrl+d")
        await person.until_seen("By when? 寄合同")
        await person.press("enter")
        assert await person.did() == "Promised for Mon 30 Nov 2026: 寄合同. Ctrl+Z undoes it."
        assert promise(book, contact) == Promise(due=date(2026, 11, 30), text="寄合同")
        await person.press("ctrl+d")
        assert await person.told() == "No promise has an assumed day."


async def test_another_day_is_typed_in_its_place(sit: Sit, book: Book) -> None:
    contact = promised(book)
    async with sit() as person:
        await person.press("ctrl+d", "ctrl+u")
        await person.write("fri")
        await person.until_seen("Fri 27 Nov 2026")
        await person.press("enter")
    assert promise(book, contact) == Promise(due=date(2026, 11, 27), text="寄合同")


async def test_which_of_several_is_asked_and_the_client_under_the_cursor_comes_first(sit: Sit, book: Book) -> None:
    promised(book)
    other = promised(book, "liqiang", "发税表")
    async with sit() as person:
        await person.press("1", "home", "j", "ctrl+d")
        await person.until_seen("By when?")
        shown = person.seen
        await person.press("enter")
        confirmed = [one for one in (other,) if "发税表" in shown]
        assert [promise(book, one) for one in confirmed] == [Promise(due=date(2026, 11, 30), text="发税表")]


async def test_in_a_field_with_a_text_the_key_deletes_a_letter(sit: Sit, book: Book) -> None:
    promised(book)
    async with sit() as person:
        await person.press("l", "home", "ctrl+d")
        assert "By when" not in person.seen
        assert isinstance(person.app.focused, Input)
        assert person.app.focused.value == "强 "
