"""The single-file build on a machine without Python: `make bundle-test`, which makes it first.

It is run in an empty directory, with no environment but what is named here: no PATH, no language, no home.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from rmtui import __version__
from rmtui.sample.shift_book import sample_dir
from rmtui.store.files.book import Book
from tests.tui.sitting import FOLDED
from tests.tui.test_terminal import Terminal

TODAY = date(2026, 11, 23)

Bundle = Callable[..., str]
"""Runs one command; what it printed."""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the executable, alone in a directory."""
    return Path(shutil.copy(os.environ["RMTUI_BUNDLE"], tmp_path_factory.mktemp("machine")))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the book is: in a path with a blank, in Chinese."""
    return tmp_path / "客户 book"


@pytest.fixture
def bundled(program: Path, place: Path) -> Bundle:
    def run(*words: str, language: str = "en", code: int = 0) -> str:
        options = ("--today", TODAY.isoformat(), "--lang", language)
        where = () if words == ("demo",) else ("--book", str(place))
        done = subprocess.run(
            [program, *where, *options, *words],
            cwd=program.parent,
            env={},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == code, done.stderr
        return done.stdout

    return run


@pytest.fixture
def book(bundled: Bundle, place: Path) -> Book:
    """An invented book that the bundle wrote."""
    bundled("demo", "--to", str(place), "--clients", "12", "--contacts", "50")
    return Book(str(place))


def test_it_says_its_version_and_its_help_in_both_languages(bundled: Bundle) -> None:
    assert bundled("--version") == f"rmtui {__version__}\n"
    assert "who is due for contact" in bundled("--help")
    assert "该联络谁，为什么" in bundled("--help", language="zh")


def test_the_sample_book_is_in_it(bundled: Bundle) -> None:
    assert f"{len(Book(sample_dir('en')).clients())} clients" in bundled("demo")


def test_a_contact_is_logged_and_the_queue_follows(bundled: Bundle, book: Book) -> None:
    client, other, *_others = book.clients().values()
    assert client.name in bundled("log", client.name, "T", "聊了到期理财", ">", "11-25", "发方案")
    assert "聊了到期理财" in [one.note for one in book.contacts(client.id)]
    assert "下次沟通不晚于" in bundled("log", other.name, "M", "面谈", language="zh")


def test_every_reading_command_answers(bundled: Bundle, book: Book) -> None:
    name = next(iter(book.clients().values())).name
    assert bundled("due")
    assert len(json.loads(bundled("list", "--json"))["clients"]) == 12
    for words in (["day"], ["calendar"], ["find", name], ["show", name], ["ties"], ["doctor"], ["generations"]):
        assert bundled(*words)


def test_the_book_goes_out_as_a_workbook_and_a_list_comes_in(bundled: Bundle, book: Book, tmp_path: Path) -> None:
    bundled("export", str(tmp_path / "book.xlsx"))
    bundled("export", str(tmp_path / "clients.csv"))
    assert (tmp_path / "book.xlsx").read_bytes().startswith(b"PK")
    (tmp_path / "new.csv").write_text("姓名,手机\n欧阳新,13900000001\n", encoding="utf-8")
    assert "欧阳新" in bundled("import", str(tmp_path / "new.csv"), "--yes")
    assert "欧阳新" in bundled("find", "oyx")


def test_completion_is_printed_for_every_shell(bundled: Bundle) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "rmtui" in bundled("completion", shell)


@pytest.fixture
def terminal(program: Path, place: Path, book: Book, tmp_path: Path) -> Iterator[Terminal]:
    surroundings = {"TERM": "xterm-256color", "HOME": str(tmp_path), "RMTUI_BOOK": str(place)}
    opened = Terminal(*FOLDED, command=[str(program), "--lang", "zh", "--today", TODAY.isoformat()], env=surroundings)
    yield opened
    opened.child.close(force=True)


def test_the_prompt_shows_what_a_line_means(program: Path, place: Path, book: Book, tmp_path: Path) -> None:
    surroundings = {"TERM": "xterm-256color", "HOME": str(tmp_path), "RMTUI_BOOK": str(place)}
    opened = Terminal(80, 24, [str(program), "--lang", "zh", "--today", TODAY.isoformat(), "log"], surroundings)
    opened.until_seen("F1看写法")
    name = next(iter(book.clients().values())).name
    opened.child.send(f"{name} T 打包后的一行")
    opened.until_seen("“打包后的一行”")
    opened.child.close(force=True)


def test_the_desk_opens_in_a_terminal_takes_a_line_and_gives_the_terminal_back(terminal: Terminal, book: Book) -> None:
    client = next(iter(book.clients().values()))
    terminal.until_seen("待联络")
    terminal.child.send("4l")
    terminal.child.send(f"{client.name} T 打包后的一行")
    terminal.until_seen("打包后的一行")
    terminal.child.send("\r")
    terminal.until_seen("已记下")
    terminal.child.send("\x1b")
    terminal.until_seen("q退出")
    terminal.child.send("q")
    terminal.until(lambda: not terminal.child.isalive())
    assert "打包后的一行" in [one.note for one in book.contacts(client.id)]
