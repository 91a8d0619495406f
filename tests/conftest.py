"""A book of two clients, and the commands run on it, on a Monday, 23 November 2026."""

from __future__ import annotations

import gc
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import hypothesis
import pytest
from hypothesis import HealthCheck, is_hypothesis_test

from rmtui import currency, language
from rmtui.cli import main
from rmtui.records.channel import Channel
from rmtui.records.client import Client, Tier
from rmtui.rules.days.book_holidays import set_book_holidays
from rmtui.rules.days.holidays import published_holidays
from rmtui.store.files import book as book_module
from rmtui.store.files import bulk, creation, lock
from rmtui.store.files.book import Book
from rmtui.store.files.encryption import key_file, keyring
from rmtui.store.files.encryption.sealed import Sealed
from rmtui.store.files.layout import is_encrypted

EVERYWHERE = hypothesis.settings(deadline=None, suppress_health_check=(HealthCheck.too_slow,))
hypothesis.settings.register_profile("repeatable", EVERYWHERE, derandomize=True, max_examples=25)
# --hypothesis-profile=search: more examples, and others each time
hypothesis.settings.register_profile("search", EVERYWHERE, max_examples=200)
hypothesis.settings.load_profile("repeatable")
gc.set_threshold(1_000_000, 20, 100)  # thousands of desks are made here; `_cleared_away` collects what they leave


MEMORY = "/dev/shm"
"""A file system in memory, where Linux has one: a disk makes and removes directories at a hundredth of the speed."""
ROOM = 4 << 30
"""Bytes that the tests may need there."""


def pytest_configure(config: pytest.Config) -> None:
    """The directories of the tests are in memory, where there is room and nobody said otherwise.

    The modules that one process compiled are kept for the hundreds of others, whatever the environment says.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    if not os.environ.get("TMPDIR") and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY)


def pytest_collection_finish() -> None:
    """The modules and the tests stay to the end, and need not be looked at."""
    gc.freeze()


def pytest_unconfigure() -> None:
    """What is left at the end goes with the process: pytest would have it collected five times."""
    gc.freeze()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The others take longer to load than the quick ones take to run."""
    if config.option.markexpr == "quick" and collection_path.parent == HERE:
        return None if collection_path.name.startswith(QUICK) else True
    return None


def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """Quick is what needs neither a desk nor a disk, and is not tried with examples by the hundred."""
    for item in items:
        if item.path.name.startswith(QUICK) and not is_hypothesis_test(item.obj):
            item.add_marker("quick")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Tests marked `every_form`, as their module may be, have a book in each `form`, and in those the mark names."""
    marker = metafunc.definition.get_closest_marker
    if (marked := marker("every_form")) and "form" in metafunc.fixturenames:
        forms = (PLAIN,) if marker("plain_bytes") else (*FORMS, *marked.args)
        metafunc.parametrize("form", forms, indirect=True)


def pytest_make_parametrize_id(val: object) -> str | None:
    """Megabytes would be the name of a test, and be kept and sent about with all that is said of it."""
    return f"{val[:20]!r}... {len(val)}" if isinstance(val, str | bytes) and len(val) > 200 else None


class Answer(NamedTuple):
    """What a command gave back."""

    code: int
    out: str
    err: str


HERE = Path(__file__).parent
QUICK = tuple(f"test_{room}" for room in ("records", "rules", "entry", "wording", "terms", "comparing", "locale"))
"""How the names of the modules begin whose tests are quick."""

PLAIN, ENCRYPTED = FORMS = ("plain", "encrypted")
"""How a book may be kept."""

LEFT = 300_000
"""Objects after which what tests left behind is cleared away: about as many as ten desks are made of."""

Run = Callable[..., Answer]


@pytest.fixture(scope="session")
def tmp_paths(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The directories of the tests: pytest's own looks through all that there are before it makes one more."""
    root = tmp_path_factory.mktemp("tests")
    return (root / str(number) for number in count(1))


@pytest.fixture
def tmp_path(tmp_paths: Iterator[Path]) -> Path:
    """An empty directory of the test's own."""
    path = next(tmp_paths)
    path.mkdir()
    return path


@pytest.fixture(autouse=True, scope="session")
def _quick_disk() -> Iterator[None]:
    """Nothing waits for the real disk: where power cuts are played, the disk is too."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
        yield


@pytest.fixture(autouse=True)
def _settled_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RMTUI_TODAY", "2026-11-23")
    monkeypatch.setenv("RMTUI_LANG", "en")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("RMTUI_BOOK", str(tmp_path / "book"))
    monkeypatch.setenv("RMTUI_SETTINGS", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(key_file, "COST", key_file.Cost(memory=64, passes=1, lanes=1))  # nobody guesses here
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setattr(lock, "PATIENCE", 60)  # on a machine that does much else, another writer may take its time
    for name in ("LC_ALL", "LC_MONETARY", "LC_TIME", "LANG"):
        monkeypatch.delenv(name, raising=False)
    language.set_language(None)
    currency.set_base_currency(currency.DEFAULT)
    set_book_holidays(published_holidays)


@pytest.fixture(autouse=True)
def _in_one_language(_settled_surroundings: None) -> Iterator[None]:
    """What a test loads in Chinese is forgotten behind it: a module of the desk keeps the words it was loaded with."""
    before = _desk_modules_among(len(sys.modules))
    yield
    if language.current_language() == "zh" or any(sys.modules.get(name) is not one for name, one in before.items()):
        for name in desk_modules():
            del sys.modules[name]
        sys.modules.update(before)


@pytest.fixture(autouse=True)
def _locked_again() -> Iterator[None]:
    """A process that ends takes the keys of the books along that it opened."""
    yield
    keyring.forget_all()


@pytest.fixture(autouse=True)
def _cleared_away() -> Iterator[None]:
    """Books and desks that were left go in circles: the collector has to be told, but not after each of thousands.

    What is there besides stays to the end, and need not be looked at again.
    """
    yield
    if gc.get_count()[0] > LEFT:
        gc.collect()
        gc.freeze()


def desk_modules() -> dict[str, ModuleType]:
    """The modules of the desk that are loaded."""
    return {name: module for name, module in sys.modules.items() if name.startswith("rmtui.tui")}


@lru_cache(maxsize=1)
def _desk_modules_among(_count: int) -> dict[str, ModuleType]:
    """The same before a test, of so many modules in all; they are gone through anew where there are more."""
    return desk_modules()


@pytest.fixture
def form(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, _settled_surroundings: None) -> str:
    """How the books are kept that a test makes: plain, or by a parameter otherwise; encrypted from their first day."""
    chosen: str = getattr(request, "param", PLAIN)
    if chosen == ENCRYPTED:

        def create_files(path: str, files: Any, book: str = "", passphrase: str = "") -> None:
            creation.create_files(path, files, book, passphrase or "correct horse battery")

        for module in (book_module, bulk):
            monkeypatch.setattr(module, "create_files", create_files)
    return chosen


@pytest.fixture
def book(tmp_path: Path, form: str) -> Book:
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


def copy_book(path: str, target: Path) -> str:
    """A copy of a book, as on another machine; an encrypted one is open there if it is here."""
    shutil.copytree(path, target)
    if is_encrypted(path):
        keyring.remember(str(target), Sealed(keyring.opened(path).keys))
    return str(target)


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
