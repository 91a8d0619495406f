"""The desk is locked by a key, or when nobody touches it, and goes on where it was."""

from __future__ import annotations

import pytest

from rmtui.errors import PassphraseNeeded
from rmtui.store import encryption_of, outbox
from rmtui.store.files.book import Book
from rmtui.system import uptime
from rmtui.tui.frame.desk_lock import DeskLock
from tests.factory import TODAY
from tests.tui.sitting import FOLDED, Sit, Sitting

PASSPHRASE = "correct horse battery"


@pytest.fixture
def sealed(book: Book) -> Book:
    encryption_of(book.path).encrypt(PASSPHRASE)
    return book


async def leave_alone(person: Sitting, minutes: float) -> None:
    """Nobody touches the desk for so many minutes."""
    lock: DeskLock = person.app.desk_lock  # type: ignore[attr-defined]
    lock.touched_at = uptime() - minutes * 60
    person.app._check()  # type: ignore[attr-defined]
    await person.settle()


async def test_a_locked_desk_shows_nothing_and_goes_on_with_half_a_form_filled_in(sit: Sit, sealed: Book) -> None:
    async with sit(FOLDED) as person:
        await person.press("4", "l")
        await person.write("王芳 T 聊了一半")
        await person.press("escape")
        await person.press("1", "a")
        await person.write("陈静静")
        form = person.app.screen
        await person.press("ctrl+l")
        assert "Locked" in person.seen
        assert not any(word in person.seen for word in ("王芳", "李强", "陈静静", "聊了"))
        with pytest.raises(PassphraseNeeded):
            sealed.clients()
        outbox(sealed.path).put("李强 T 聊了基金", TODAY)
        await person.press("ctrl+p", "f1", "ctrl+e", "ctrl+o")
        assert "Locked" in person.seen
        await person.write("wrong")
        await person.press("enter")
        await person.until_seen("The passphrase is wrong.")
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.until(lambda: person.app.screen is form)
        assert "陈静静" in person.seen
        await person.press("ctrl+s")
        assert "陈静静" in [client.name for client in sealed.clients().values()]
        await person.until(lambda: any(one.note == "聊了基金" for one in sealed.contacts()))
        await person.press("4")
        assert "聊了一半" in person.seen


async def test_whoever_wakes_a_machine_that_slept_finds_the_desk_locked_and_the_key_does_nothing(
    sit: Sit, sealed: Book
) -> None:
    async with sit() as person:
        person.app.desk_lock.touched_at = uptime() - 11 * 60  # type: ignore[attr-defined]
        await person.press("q")
        assert "Locked" in person.seen
        assert "王芳" not in person.seen
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.until_seen("王芳")


async def test_an_encrypted_book_is_locked_after_ten_idle_minutes_and_a_plain_one_is_not(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await leave_alone(person, 600)
        assert "王芳" in person.seen
        encryption_of(book.path).encrypt(PASSPHRASE)
        await leave_alone(person, 9)
        assert "王芳" in person.seen
        await leave_alone(person, 11)
        assert "王芳" not in person.seen
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.until_seen("王芳")


async def test_the_minutes_are_a_setting_and_a_plain_book_is_only_covered(sit: Sit, book: Book) -> None:
    async with sit() as person:
        person.app.chosen_lock_minutes = "3"  # type: ignore[attr-defined]
        await leave_alone(person, 4)
        assert "王芳" not in person.seen
        assert "Locked" not in person.seen
        assert "The book is not encrypted" in person.seen
        await person.press("enter")
        assert "王芳" in person.seen


async def test_who_quits_a_locked_desk_loses_no_line_and_sees_none(
    sit: Sit, sealed: Book, capfd: pytest.CaptureFixture[str]
) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T 没写完")
        await person.press("ctrl+l", "ctrl+q")
    assert "What was typed comes back at the next start." in capfd.readouterr().err
    encryption_of(sealed.path).unlock(PASSPHRASE)
    sealed.take_outbox(TODAY)
    assert [line.line for line in sealed.unsorted()] == ["王芳 T 没写完"]


async def test_a_desk_whose_book_another_process_encrypted_asks_for_the_passphrase(sit: Sit, book: Book) -> None:
    async with sit() as person:
        encryption_of(book.path).encrypt(PASSPHRASE)
        encryption_of(book.path).lock()
        await leave_alone(person, 0)
        assert "王芳" not in person.seen
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.until_seen("王芳")
