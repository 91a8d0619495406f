"""`rmtui` without a command."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from rmtui import language, paths, preferences
from rmtui.cli import desk, open_desk
from rmtui.cli.context import Context
from rmtui.exchange.importing.plan import ImportPlan
from rmtui.records.client import Client
from rmtui.store.files.book import Book
from rmtui.tui.welcome import FirstStart, WelcomeExit
from tests.conftest import Run


class Desk(ModuleType):
    """Stands for the desk and for the first questions, and notes what it was opened on."""

    def __init__(self) -> None:
        super().__init__("rmtui.tui.app")
        self.opened: list[tuple[int, str, tuple[str, ...]]] = []
        self.left: list[tuple[int, tuple[str, ...] | None]] = [(0, None)]
        self.beginning: FirstStart | None = None
        self.code = 0
        self.place = self.message = ""
        self.asks_language = True
        self.answered: FirstStart | None = None
        self.behind_sample: FirstStart | None = None

    def run_desk(
        self, book: Book, today: date, typed: tuple[str, ...], *, sample: bool, discreet: bool, message: str
    ) -> tuple[int, tuple[str, ...] | None]:
        self.message = message
        self.opened.append((len(book.clients()), language.current_language(), typed))
        return self.left.pop(0)

    def ask_how_to_begin(
        self, today: date, place: str, *, asks_language: bool, answered: FirstStart | None
    ) -> WelcomeExit:
        self.place, self.asks_language, self.answered = place, asks_language, answered
        return WelcomeExit(self.code, self.behind_sample if answered else self.beginning)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the book is that nobody named."""
    monkeypatch.delenv("RMTUI_BOOK")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path / "data" / "rmtui"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Any:
    stand_in = Desk()
    monkeypatch.setitem(sys.modules, "rmtui.tui.app", stand_in)
    monkeypatch.setitem(sys.modules, "rmtui.tui.welcome", stand_in)
    for module in (desk, open_desk):
        monkeypatch.setattr(module, "unload_tui", lambda: None)
    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setenv("TERM", "xterm")
    return stand_in


def test_the_desk_opens_on_the_book_there_is(run: Run, book: Book, opened: Desk) -> None:
    opened.left = [(3, None)]
    assert run().code == 3
    assert opened.opened == [(2, "en", ())]


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_that_cannot_move_its_cursor_gets_the_day_as_text(
    run: Run, book: Book, opened: Desk, monkeypatch: pytest.MonkeyPatch, term: str
) -> None:
    monkeypatch.setenv("TERM", term)
    answer = run()
    assert answer.code == 0
    assert "due for contact" in answer.out
    assert opened.opened == []


def test_another_language_opens_it_again_with_what_was_typed(run: Run, book: Book, opened: Desk) -> None:
    opened.left = [(0, ("王芳 T",)), (0, None)]
    assert run().code == 0
    assert opened.opened == [(2, "en", ()), (2, "en", ("王芳 T",))]


@pytest.mark.parametrize("exists", [False, True], ids=["new", "empty"])
def test_a_new_directory_that_was_named_is_begun_like_the_default_one(
    run: Run, tmp_path: Path, opened: Desk, monkeypatch: pytest.MonkeyPatch, exists: bool
) -> None:
    named = tmp_path / "named"
    if exists:
        named.mkdir()
    monkeypatch.setenv("RMTUI_BOOK", str(named))
    opened.beginning = FirstStart("en", "林晓舟")
    assert run().code == 0
    assert opened.place == str(named)
    assert Book(str(named)).settings().manager == "林晓舟"


@pytest.mark.parametrize(("options", "asks"), [((), True), (("--lang", "en"), False)])
def test_the_language_is_asked_only_where_none_was_requested(
    run: Run, place: Path, opened: Desk, options: tuple[str, ...], asks: bool
) -> None:
    run(*options)
    assert (opened.place, opened.asks_language) == (str(place), asks)


def test_a_directory_of_something_else_is_not_begun(
    run: Run, tmp_path: Path, opened: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notes.txt").touch()
    monkeypatch.setenv("RMTUI_BOOK", str(tmp_path))
    answer = run()
    assert answer.code == 4
    assert "rmtui init" in answer.err
    assert not opened.place
    assert not opened.opened


def test_a_script_begins_no_book_at_a_place_that_was_named(run: Run) -> None:
    answer = run()
    assert answer.code == 4
    assert "rmtui init" in answer.err


def test_who_leaves_the_first_questions_leaves_nothing_behind(run: Run, place: Path, opened: Desk) -> None:
    assert run().code == 0
    assert not opened.opened
    assert not place.exists()
    assert preferences.read() == preferences.Preferences()


def test_first_questions_that_fail_are_no_success(run: Run, place: Path, opened: Desk) -> None:
    opened.code = 1
    assert run().code == 1
    assert not place.exists()


@pytest.mark.parametrize("sample", [False, True])
def test_settings_that_take_no_language_are_told_and_the_desk_opens_all_the_same(
    run: Run, place: Path, opened: Desk, sample: bool
) -> None:
    Path(paths.settings_file()).parent.mkdir(parents=True, exist_ok=True)
    Path(paths.settings_file()).write_text("theme = ")
    opened.beginning = FirstStart("en", "" if sample else "林晓舟", sample=sample)
    answer = run()
    assert answer.code == 0
    assert "cannot be understood at line 1" in answer.err
    assert len(opened.opened) == 1
    assert sample or Book(str(place)).settings().manager == "林晓舟"


def test_an_empty_book_is_begun_in_the_language_chosen(
    run: Run, place: Path, opened: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.beginning = FirstStart("zh", "林晓舟")
    assert run().code == 0
    assert opened.opened == [(0, "zh", ())]
    assert Book(str(place)).settings().manager == "林晓舟"
    assert preferences.read().language == "zh"
    language.set_language(None)


def test_the_sample_makes_no_book(run: Run, place: Path, opened: Desk) -> None:
    opened.beginning = FirstStart("en", sample=True)
    assert run().code == 0
    assert opened.opened == [(48, "en", ())]
    assert not place.exists()


def test_behind_the_sample_it_is_asked_again_how_to_begin_with_what_was_answered(
    run: Run, place: Path, opened: Desk
) -> None:
    opened.beginning = FirstStart("en", "Anna Lin", "USD", sample=True)
    opened.left.insert(0, (0, None))
    opened.behind_sample = FirstStart("en", "Anna Lin", "USD")
    assert run().code == 0
    assert opened.answered == FirstStart("en", "Anna Lin", "USD")
    assert [count for count, _language, _typed in opened.opened] == [48, 0]
    assert Book(str(place)).settings().manager == "Anna Lin"


def test_a_list_is_in_the_new_book_and_undo_takes_it_out_again(run: Run, place: Path, opened: Desk) -> None:
    clients = (Client(name="孙丽"), Client(name="何军"))
    opened.beginning = FirstStart("en", "", plan=ImportPlan((), (), clients, (), (), 0, (), (), {}, {}))
    run()
    assert opened.opened == [(2, "en", ())]
    assert opened.message == "Brought in. Clients: 2 new, 0 changed. Ctrl+Z undoes it."
    book = Book(str(place))
    book.undo()
    assert not book.clients()


def test_a_script_is_asked_nothing(run: Run, place: Path) -> None:
    answer = run()
    assert answer.code == 0
    assert "0 clients" in answer.out
    assert place.exists()


def test_words_of_the_desk_are_looked_up_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: dict[str, Any] = dict.fromkeys(("rmtui.tui", "rmtui.tui.app", "rmtui.tuition", "rmtui.cli"))
    monkeypatch.setattr(sys, "modules", loaded)
    open_desk.unload_tui()
    assert list(loaded) == ["rmtui.tui", "rmtui.tuition", "rmtui.cli"]
