"""A book of two clients, and the commands run on it, on a Monday, 23 November 2026."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from rmtui import language
from rmtui.cli import main
from rmtui.records.channel import Channel
from rmtui.records.client import Client, Tier
from rmtui.store import Book


class Answer(NamedTuple):
    """What a command gave back."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _settled_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RMTUI_TODAY", "2026-11-23")
    monkeypatch.setenv("RMTUI_LANG", "en")
    monkeypatch.setenv("RMTUI_BOOK", str(tmp_path / "book"))
    monkeypatch.setenv("RMTUI_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("HOME", str(tmp_path))
    language.use(None)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """王芳 and 李强, known by name, pinyin, phone; 王姐 is an alias."""
    book = Book.create(str(tmp_path / "book"))
    book.save(
        Client(
            name="王芳",
            pinyin="wang fang",
            aliases=("王姐",),
            number="88001",
            phones=("13800138000",),
            tier=Tier.A,
            cautions="勿提母亲账户",
            channel=Channel.WECHAT,
            tags=("fund",),
        ),
        Client(name="李强", pinyin="li qiang", phones=("13900139001",), tier=Tier.B),
        what="add",
    )
    return book


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs one command as a script would: standard input is a pipe."""

    def run(*words: str, stdin: str = "") -> Answer:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        capsys.readouterr()
        code = main(words)
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run
