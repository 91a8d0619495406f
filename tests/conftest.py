"""A book of two clients, and the commands run on it, on a Monday, 23 November 2026."""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import hypothesis
import pytest
from hypothesis import HealthCheck

from rmtui import language
from rmtui.cli import main
from rmtui.records.channel import Channel
from rmtui.records.client import Client, Tier
from rmtui.store import Book, lock

hypothesis.settings.register_profile("any machine", deadline=None, suppress_health_check=(HealthCheck.too_slow,))
hypothesis.settings.load_profile("any machine")
gc.set_threshold(100_000, 20, 100)  # thousands of books and desks are made here; a quarter of the time went into it


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
    monkeypatch.setattr(lock, "PATIENCE", 60)  # on a machine that does much else, another writer may take its time
    language.use(None)


@pytest.fixture(autouse=True)
def _in_one_language(_settled_surroundings: None) -> Iterator[None]:
    """What a test loads in Chinese is forgotten behind it: a module of the desk keeps the words it was loaded with."""
    before = _desk()
    yield
    loaded = _desk()
    if language.current() == "zh" or any(loaded.get(name) is not module for name, module in before.items()):
        for name in loaded:
            del sys.modules[name]
        sys.modules.update(before)


def _desk() -> dict[str, ModuleType]:
    """The modules of the desk that are loaded."""
    return {name: module for name, module in sys.modules.items() if name.startswith("rmtui.tui")}


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
