"""`rmtui demo`."""

from __future__ import annotations

import glob
import os
import re
import sys
import tempfile
import time
from datetime import date
from io import StringIO
from pathlib import Path
from types import ModuleType

import pytest

from rmtui.cli.context import Context
from rmtui.cli.terminal.progress_note import ProgressNote
from rmtui.store.files.book import Book
from tests.conftest import Run


@pytest.fixture(autouse=True)
def _own_temporary_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))


def test_without_a_terminal_the_day_is_told_at_a_glance(run: Run) -> None:
    answer = run("demo")
    assert answer.code == 0
    assert "Mon 23 Nov 2026" in answer.out
    assert re.search(r"^(1[0-9]|2[0-9]) due", answer.out, re.M)
    assert "Talked about the maturing plan, wants bond funds" in answer.out
    assert answer.err == ""


def test_in_chinese_the_sample_is_the_chinese_branch(run: Run) -> None:
    answer = run("--lang", "zh", "demo")
    assert "聊了到期理财，想转债基" in answer.out
    assert "Helen Marsh" not in answer.out


def test_what_is_written_is_counted_with_the_prospects_of_which_the_help_speaks(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run("demo", "--help")
    assert "default: 40, and 8 prospects" in " ".join(capsys.readouterr().out.split())
    assert "Clients: 48, contacts: 1,008," in run("demo", "--to", str(tmp_path / "usual")).out
    assert "Clients: 12, contacts: 1,000," in run("demo", "--to", str(tmp_path / "small"), "--clients", "12").out


@pytest.mark.parametrize(("language", "name"), [("en", "Helen Marsh"), ("zh", "王芳")])
def test_a_written_book_is_in_the_language_of_the_command(run: Run, tmp_path: Path, language: str, name: str) -> None:
    assert run("--lang", language, "demo", "--to", str(tmp_path / "large"), "--contacts", "50").code == 0
    assert name in {client.name for client in Book(str(tmp_path / "large")).clients().values()}


def test_the_sample_is_as_of_today_whenever_that_is(run: Run) -> None:
    answer = run("--today", "2027-07-01", "demo")
    assert "Thu 1 Jul 2027" in answer.out
    assert "Talked about the maturing plan, wants bond funds" in answer.out


def test_a_book_that_is_named_is_not_ignored_silently(run: Run, tmp_path: Path) -> None:
    answer = run("--book", str(tmp_path / "mine"), "demo")
    assert (answer.code, answer.out) == (2, "") and f"rmtui demo --to {tmp_path / 'mine'}" in answer.err


def test_nothing_of_it_stays(run: Run, tmp_path: Path) -> None:
    run("demo")
    assert not any((tmp_path / "tmp").iterdir())
    assert not (tmp_path / "book").exists()


def test_with_a_terminal_the_desk_opens_on_a_private_copy(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[int, int, date]] = []

    def run_desk(book: Book, today: date, _typed: tuple[str, ...], **_how: bool) -> tuple[int, None]:
        (directory,) = glob.glob(str(tmp_path / "tmp" / "*"))
        opened.append((len(book.clients()), os.stat(directory).st_mode & 0o777, today))
        return 7, None

    desk = ModuleType("rmtui.tui.app")
    monkeypatch.setattr(desk, "run_desk", run_desk, raising=False)
    monkeypatch.setitem(sys.modules, "rmtui.tui.app", desk)
    monkeypatch.setattr(Context, "interactive", True)
    assert run("demo").code == 7
    assert opened == [(48, 0o700, date(2026, 11, 23))]
    assert not any((tmp_path / "tmp").iterdir())


def test_a_book_of_any_size_is_written_where_it_is_wanted(run: Run, tmp_path: Path) -> None:
    answer = run("demo", "--to", str(tmp_path / "large"), "--clients", "60", "--contacts", "300", "--seed", "3")
    assert answer.code == 0
    assert answer.out.count("\n") == 1
    assert "60" in answer.out and "300" in answer.out and str(tmp_path / "large") in answer.out
    book = Book(str(tmp_path / "large"))
    assert len(book.clients()) == 60
    assert sum(1 for _ in book.contacts()) == 300


def test_the_same_seed_writes_the_same_book_and_another_another(run: Run, tmp_path: Path) -> None:
    def written(name: str, *words: str) -> list[bytes]:
        run("demo", "--to", str(tmp_path / name), "--contacts", "80", *words)
        return [path.read_bytes() for path in sorted((tmp_path / name).rglob("*.json"))]

    assert written("one") == written("two", "--seed", "1") != written("three", "--seed", "0")


def test_an_empty_directory_is_taken(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run("demo", "--to", str(tmp_path / "empty"), "--contacts", "5").code == 0


def test_nothing_is_written_over_what_is_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("dear", encoding="utf-8")
    answer = run("demo", "--to", str(tmp_path / "full"))
    assert answer.code == 1
    assert str(tmp_path / "full") in answer.err
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("words", [("--clients", "50"), ("--contacts", "5"), ("--seed", "0")])
def test_a_size_without_a_place_is_a_usage_error(run: Run, words: tuple[str, str]) -> None:
    answer = run("demo", *words)
    assert answer.code == 2
    assert "--to" in answer.err


@pytest.mark.parametrize("number", ["0", "-1", "1000000000", "1e3", "many", "", "１２", "9" * 5000])
@pytest.mark.parametrize("option", ["--clients", "--contacts"])
def test_nonsense_numbers_are_refused_with_the_limits(run: Run, tmp_path: Path, option: str, number: str) -> None:
    answer = run("demo", "--to", str(tmp_path / "new"), option, number)
    assert answer.code == 2
    assert re.search(r"from 1 to \d+,000", answer.err) or number == "-1"
    assert answer.err.count("\n") == 1
    assert not (tmp_path / "new").exists()


class TerminalStream(StringIO):
    """Standard error on a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_person_who_waits_is_told_so_and_the_line_is_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    told = TerminalStream()
    monkeypatch.setattr("sys.stderr", told)
    with ProgressNote("Writing"):
        while "\rWriting ... 0.5 s" not in told.getvalue():
            time.sleep(0.01)
    assert told.getvalue().endswith("\r\x1b[K")
    before = told.getvalue()
    with ProgressNote("Writing"):
        pass
    assert told.getvalue() == before
