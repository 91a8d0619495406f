"""`rmtui encrypt`, `decrypt`, `passphrase`, `recovery`, and every other command on a locked book."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from rmtui.cli.terminal import passphrase_input
from rmtui.store.files.book import Book
from rmtui.store.files.encryption import keyring, swap
from tests.conftest import Answer, Run
from tests.factory import TODAY, contact

PASSPHRASE = "correct horse battery"
OTHER = "seven quiet lanterns"

Open = Callable[..., Answer]


@pytest.fixture
def open_run(run: Run) -> Open:
    """Runs a command with the passphrase, on a book that no command before it has opened."""

    def open_run(*words: str, secret: str = PASSPHRASE, stdin: str = "") -> Answer:
        reading, writing = os.pipe()
        os.write(writing, f"{secret}\n".encode())
        os.close(writing)
        try:
            return run("--passphrase-fd", str(reading), *words, stdin=stdin)
        finally:
            os.close(reading)
            keyring.forget_all()

    return open_run


@pytest.fixture
def locked(book: Book, open_run: Open) -> Book:
    """The book of 王芳 and 李强, encrypted and locked."""
    assert open_run("encrypt").code == 0
    return book


def test_an_encrypted_book_is_read_with_its_passphrase_alone(locked: Book, run: Run, open_run: Open) -> None:
    answer = run("list")
    assert (answer.code, answer.out) == (5, "")
    assert "--passphrase-fd" in answer.err
    assert "王芳" not in answer.err
    assert open_run("list", secret="wrong").code == 5
    assert "王芳" in open_run("list").out
    assert open_run("doctor").out == "The book is sound.\n"


def test_who_encrypts_an_encrypted_book_is_told_so_and_asked_for_no_passphrase(
    locked: Book, run: Run, open_run: Open
) -> None:
    for answer in (run("encrypt"), open_run("encrypt")):
        assert (answer.code, answer.err) == (1, "rmtui: The book is encrypted already. Nothing was changed.\n")


def test_what_is_logged_while_it_is_locked_is_sorted_by_the_next_command_that_opens_it(
    locked: Book, run: Run, open_run: Open
) -> None:
    answer = run("log", "王芳 T 聊了到期理财")
    assert (answer.code, answer.err) == (0, "")
    assert "Sealed" in answer.out
    assert run("log", stdin="李强 M 见面\n没人 T 谁\n").code == 0
    assert "聊了".encode() not in (Path(locked.path) / "outbox.txt").read_bytes()
    answer = open_run("day")
    assert [line in answer.out for line in ("聊了到期理财", "见面", "? 没人 T 谁")] == [True, True, True]
    assert "is in the book now" in answer.err
    assert not (Path(locked.path) / "outbox.txt").exists()
    assert json.loads(open_run("day", "--json").out)["unsorted"][0]["line"] == "没人 T 谁"


def test_a_program_is_told_that_a_line_waits(locked: Book, run: Run) -> None:
    (line,) = json.loads(run("log", "--json", "王芳 T 聊了").out)["lines"]
    assert (line["status"], line["why"], line["contact"]) == ("waiting", "", None)


def test_the_recovery_code_opens_the_book_and_gives_it_a_new_passphrase(locked: Book, open_run: Open) -> None:
    code = open_run("recovery").out.strip()
    assert len(code.split("-")) == 8
    said = code.lower().replace("-", " ")
    reading, writing = os.pipe()
    os.write(writing, OTHER.encode())
    os.close(writing)
    assert open_run("passphrase", "--new-passphrase-fd", str(reading), secret=said).code == 0
    os.close(reading)
    assert open_run("list").code == 5
    assert open_run("list", secret=OTHER).code == 0
    assert open_run("list", secret=code).code == 0
    assert open_run("recovery", secret=OTHER).code == 2
    assert open_run("recovery", "--yes", secret=OTHER).out.strip() != code
    assert open_run("list", secret=code).code == 5


def test_a_letter_of_the_recovery_code_that_is_wrong_is_found_in_its_group(locked: Book, open_run: Open) -> None:
    groups = open_run("recovery").out.strip().split("-")
    groups[2] = ("B" if groups[2][0] == "A" else "A") + groups[2][1:]
    answer = open_run("list", secret="-".join(groups))
    assert answer.code == 5
    assert "group 3" in answer.err


def test_decrypted_it_is_as_it_was(book: Book, run: Run, open_run: Open) -> None:
    (fang, _qiang) = book.clients().values()
    book.save(contact(fang, on=TODAY, note="聊了"), what="log")
    before = [*book.clients().values(), *book.contacts()]
    assert open_run("encrypt").code == 0
    assert open_run("decrypt").code == 2  # nobody can be asked
    assert open_run("decrypt", "--yes").code == 0
    assert [*Book(book.path).clients().values(), *Book(book.path).contacts()] == before
    assert not (Path(book.path) / "key.json").exists()
    assert run("decrypt", "--yes").code == 1


@pytest.mark.parametrize(
    ("secret", "code"),
    [
        ("", 1),
        ("short", 1),
        ("12345678", 1),
        ("13800138000", 1),
        ("abababab", 1),
        ("1234567890123456", 0),
        ("word " * 2_000, 0),
        ("密码要八个字才行", 0),
    ],
)
def test_a_passphrase_is_not_guessed_first(book: Book, open_run: Open, secret: str, code: int) -> None:
    assert open_run("encrypt", secret=secret).code == code
    assert open_run("list", secret=secret).code == 0


def test_a_command_may_give_the_passphrase(locked: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RMTUI_PASSPHRASE_COMMAND", f"echo {PASSPHRASE}")
    assert "王芳" in run("list").out
    keyring.forget_all()
    for bad in ("false", "true", "/nonexistent", "'unbalanced", "cat /dev/zero"):
        monkeypatch.setenv("RMTUI_PASSPHRASE_COMMAND", bad)
        answer = run("list")
        assert (answer.code, answer.out) == (1, ""), bad
        assert "failed or printed nothing" in answer.err
    monkeypatch.delenv("RMTUI_PASSPHRASE_COMMAND")
    Path(os.environ["RMTUI_SETTINGS"]).write_text(f'passphrase_command = "echo {PASSPHRASE}"\n', encoding="utf-8")
    assert "王芳" in run("list").out


def test_the_command_which_prints_the_present_passphrase_gives_no_new_one(
    locked: Book, run: Run, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RMTUI_PASSPHRASE_COMMAND", f"echo {PASSPHRASE}")
    answer = run("passphrase")
    assert answer.code == 2
    assert "--new-passphrase-fd" in answer.err


def test_of_a_descriptor_the_first_line_is_read_though_it_stays_open(locked: Book, run: Run) -> None:
    reading, writing = os.pipe()
    os.write(writing, f"{PASSPHRASE}\nsomething else\n".encode())
    assert "王芳" in run("--passphrase-fd", str(reading), "list").out
    for descriptor in (reading, writing):
        os.close(descriptor)
    keyring.forget_all()
    for closed in (str(reading), "99999999999"):
        answer = run("--passphrase-fd", closed, "list")
        assert (answer.code, answer.out) == (2, "")
        assert "cannot be read" in answer.err


def test_at_a_terminal_it_is_asked_for_up_to_three_times(
    locked: Book, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(["wrong", "", PASSPHRASE, "a", "b", "c"])
    monkeypatch.setattr(passphrase_input, "_can_ask", lambda: True)
    monkeypatch.setattr(getpass, "getpass", lambda _question: next(typed))
    assert "王芳" in run("list").out
    keyring.forget_all()
    answer = run("list")
    assert (answer.code, answer.out) == (5, "")
    assert next(typed, None) is None


def test_at_a_terminal_a_passphrase_that_is_too_short_is_asked_for_again(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed, asked = iter(["short", "1234567", PASSPHRASE, PASSPHRASE]), list[str]()

    def ask(question: str) -> str:
        asked.append(question)
        return next(typed)

    monkeypatch.setattr(passphrase_input, "_can_ask", lambda: True)
    monkeypatch.setattr(getpass, "getpass", ask)
    answer = run("encrypt")
    assert answer.code == 0 and answer.err.count("at least 8 characters") == 2
    assert len(asked) == 4 and "at least 8 characters" in asked[0]


def test_a_command_after_an_encryption_that_was_cut_short_finishes_it_and_opens_the_book(
    book: Book, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(_root: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(swap, "finish", die)
        assert open_run("encrypt").code == 130
    assert not (Path(book.path) / "key.json").exists()
    assert "王芳" in open_run("list").out
    assert (Path(book.path) / "key.json").exists()


def test_a_new_book_is_encrypted_from_the_first_day(open_run: Open, tmp_path: Path) -> None:
    assert open_run("init", "--encrypt", secret="short").code == 1
    assert not (tmp_path / "book").exists()
    assert open_run("init", "--encrypt").code == 0
    assert open_run("add", "王芳").code == 0
    assert "王芳".encode() not in b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert "王芳" in open_run("list").out
    assert open_run("encrypt").code == 1
