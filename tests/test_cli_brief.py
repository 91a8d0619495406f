"""`rmtui brief`."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.cli import brief
from rmtui.records.client import Relative
from rmtui.store.files.book import Book
from tests.conftest import Run


def test_the_page_of_a_client_fits_on_a_screen(book: Book, run: Run) -> None:
    answer = run("brief", "王姐")
    assert answer.code == 0
    assert answer.out.splitlines()[:2] == ["王芳", "! 勿提母亲账户"]
    assert len(answer.out.splitlines()) < 24


def test_a_larger_terminal_shows_more_and_a_small_one_or_a_file_the_page(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert book.clients()
    for day in range(1, 9):
        run("log", f"11-{day:02} 王芳 T 聊了第{day}件事")
    assert run("brief", "王芳").out.count("件事") == 4
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr(brief, "get_terminal_size", lambda: os.terminal_size((120, 50)))
    assert run("brief", "王芳").out.count("件事") == 8
    assert run("brief", "王芳", "--to", str(tmp_path / "page.txt")).code == 0
    assert (tmp_path / "page.txt").read_text("utf-8").count("件事") == 4
    monkeypatch.setattr(brief, "get_terminal_size", lambda: os.terminal_size((40, 10)))
    assert run("brief", "王芳").out.count("件事") == 4


@pytest.mark.parametrize("ending", ["html", "md", "txt"])
def test_it_is_written_for_its_owner_alone(book: Book, run: Run, tmp_path: Path, ending: str) -> None:
    fang = next(one for one in book.clients().values() if one.name == "王芳")
    book.save(replace(fang, family=(Relative(name="李军", relation="丈夫"),)), what="edit")
    path = tmp_path / f"fang.{ending}"
    answer = run("brief", "王芳", "--to", str(path))
    assert answer.out == (
        f"Written to {path}. Only you can read the file, and it is not encrypted. "
        "1 client. Counting others named in it, 2 people’s data.\n"
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert run("brief", "王芳", "--to", str(path)).code == 1, "it is there already"
    assert run("brief", "王芳", "--to", str(path), "--replace").code == 0


def test_another_ending_is_refused(book: Book, run: Run, tmp_path: Path) -> None:
    assert ".html, .md, .txt" in run("brief", "王芳", "--to", str(tmp_path / "a.pdf")).err


def test_a_program_gets_it_by_sections(book: Book, run: Run) -> None:
    (page,) = [json.loads(run("brief", "王芳", "--json").out)]
    assert (page["name"], page["cautions"]) == ("王芳", ["勿提母亲账户"])
    assert {"Who", "Due"} <= {section["title"] for section in page["sections"]}


def test_nobody_of_the_name_is_exit_4(book: Book, run: Run) -> None:
    assert run("brief", "nobody").code == 4
