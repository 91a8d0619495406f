"""At the desk the book is encrypted, opened otherwise and decrypted by the rules of the commands."""

from __future__ import annotations

import re
from threading import Event

import pytest

from rmtui.errors import WrongPassphrase
from rmtui.store import encryption_of
from rmtui.store.files.book import Book
from rmtui.tui.frame import working
from tests.tui.sitting import FOLDED, Sit, Sitting

PASSPHRASE, OTHER = "correct horse battery", "seven quiet lanterns"


async def give(person: Sitting, *passphrases: str) -> None:
    for one in passphrases:
        await person.write(one)
        await person.press("enter")
        await person.settle()


async def test_a_book_is_encrypted_opened_otherwise_and_decrypted_in_the_settings(sit: Sit, book: Book) -> None:
    guard = encryption_of(book.path)
    async with sit(FOLDED) as person:
        await person.press("comma", "f4")
        await give(person, PASSPHRASE, PASSPHRASE)
        assert guard.is_encrypted
        await person.until_seen("A recovery code opens the book")
        await person.press("enter")
        await person.until_seen("It is shown once.")
        code = first = _code(person)
        await person.press("enter", "escape", "f4", "1", "enter")
        await give(person, "wrong")
        await person.until_seen("The passphrase is wrong.")
        await give(person, PASSPHRASE)
        await give(person, "short")
        await person.until_seen("at least 8 characters")
        await give(person, " and longer", "something else")
        await person.until_seen("two different passphrases")
        await give(person, "short and longer")
        assert "new passphrase" in await person.did()
        guard.unlock("short and longer")
        with pytest.raises(WrongPassphrase):
            guard.unlock(PASSPHRASE)
        await person.press("f4", "2", "enter")
        await give(person, code.lower())
        await person.until_seen("it opens nothing any more then")
        await person.press("2", "enter")
        await person.until_seen("It is shown once.")
        code = _code(person)
        assert code != first
        guard.unlock(code)
        with pytest.raises(WrongPassphrase):
            guard.unlock(first)
        await person.press("escape", "f4", "3", "enter")
        await give(person, code)
        await person.until_seen("Whoever has this disk reads the book then.")
        await person.press("1", "enter", "f4", "3", "enter")
        await give(person, code)
        await person.press("2", "enter")
        await person.until(lambda: not guard.is_encrypted)
        assert "The book at" in await person.did()
        await person.press("escape")
        assert "王芳" in person.seen


async def test_while_the_book_is_written_anew_nothing_else_is_done_and_it_is_said_what_is(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "_MOMENT", 0.01)
    begun, may_end = Event(), Event()
    async with sit() as person:
        guard = person.app.desk_lock.encryption  # type: ignore[attr-defined]
        encrypt = guard.encrypt

        def slowly(passphrase: str) -> list[str]:
            begun.set()
            assert may_end.wait(60)
            found: list[str] = encrypt(passphrase)
            return found

        monkeypatch.setattr(guard, "encrypt", slowly)
        await person.press("comma", "f4")
        for _time in range(2):
            person.app.focused.insert_text_at_cursor(PASSPHRASE)  # type: ignore[union-attr]
            await person.pilot.press("enter")
        await person.until(begun.is_set)
        await person.until(lambda: "Encrypting the book ..." in person.seen)
        await person.pilot.press("ctrl+l", "ctrl+q", "escape")
        assert "Encrypting the book ..." in person.seen
        may_end.set()
        await person.until(lambda: encryption_of(book.path).is_encrypted)
        await person.until_seen("A recovery code opens the book")


def _code(person: Sitting) -> str:
    found = re.search(r"[A-Z]{5}(-[A-Z]{5}){7}", person.seen)
    assert found, person.seen
    return found[0]
