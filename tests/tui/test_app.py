"""The application around the desk: how it ends, how it looks, in which language it speaks."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import pytest

from rmtui.errors import Damaged
from rmtui.records.case import Case
from rmtui.records.events import DayNote, UnsortedLine
from rmtui.store.files import outbox
from rmtui.store.files.book import Book
from rmtui.tui.app import DeskApp
from rmtui.tui.desk.desk_screen import DeskScreen
from rmtui.tui.desk.due_queue import DuePane
from rmtui.tui.month.month_screen import MonthScreen
from rmtui.tui.widgets.row_list import RowList
from tests.factory import TODAY, ago
from tests.tui.sitting import FOLDED, Sit, sitting
from tests.tui.textual_internals import left


class Draft:
    """Somewhere a line is typed."""

    unwritten: ClassVar = ["王芳 T 聊"]
    corrected: ClassVar[dict[str, UnsortedLine]] = {}


async def test_q_leaves_at_once_while_nothing_is_typed(sit: Sit) -> None:
    async with sit() as person:
        await person.pilot.press("q")
        assert left(person.app)


@pytest.mark.parametrize("keys", [("1",), ("4", "l"), ("1", "a"), ("g", "k")])
async def test_ctrl_c_says_how_to_quit_wherever_one_is(sit: Sit, keys: tuple[str, ...]) -> None:
    async with sit() as person:
        await person.press(*keys, "ctrl+c")
        assert await person.told() == "“q” quits, Ctrl+Q from everywhere."


async def test_ctrl_c_copies_what_is_selected_in_a_field(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l", "a", "b", "shift+home", "ctrl+c")
        assert person.app.clipboard == "ab"


@pytest.mark.parametrize(("pane", "keys"), [("DuePane", "3"), ("ClientPane", "1")])
async def test_escape_leads_back_to_the_pane_from_which_the_folder_was_opened(sit: Sit, pane: str, keys: str) -> None:
    async with sit() as person:
        await person.press(*keys, "down", "enter")
        assert "━ 2 " in person.seen and "Esc Back" in person.pane("KeyBar")
        await person.press("escape")
        desk = person.app.screen
        assert isinstance(desk, DeskScreen) and isinstance(desk.focused, RowList)
        assert type(desk.current_pane).__name__ == pane
        await person.press("2", "escape")
        assert type(desk.current_pane).__name__ == "FolderPane", "nothing opened it"


async def test_escape_leads_back_to_where_the_folder_was_opened_from(sit: Sit, book: Book) -> None:
    book.save(Case(client="wangfang", on=ago(10), about="多收手续费"), what="add")
    async with sit() as person:
        await person.press("escape")
        assert person.app.current_mode == "desk"
        await person.press("g", "M")
        await person.press("slash", *"王芳", "enter")
        screen = person.app.screen
        assert isinstance(screen, MonthScreen)
        screen.list.action_last()
        await person.press("enter")
        assert person.app.current_mode == "cases"
        await person.press("enter")
        assert "Esc Back" in person.pane("KeyBar") and person.app.current_mode == "desk"
        await person.press("escape")
        assert person.app.current_mode == "cases"
        await person.press("T")
        await person.write("解释了")
        await person.press("enter")
        await person.press("escape")
        await person.press("escape")
        assert person.app.current_mode == "cases", "a line begun here leads back here"
        await person.press("q")
        assert person.app.current_mode == "month"
        await person.press("enter")
        await person.press("g", "f", "escape")
        assert person.app.current_mode == "desk", "who went somewhere else by `g` stays there"


async def test_leaving_with_a_line_typed_asks_and_can_keep_it(
    sit: Sit, book: Book, capfd: pytest.CaptureFixture[str]
) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T 聊")
        await person.press("escape")
        await person.press("q")
        assert "Not written down yet: “王芳 T 聊”" in person.seen
        await person.press("escape")
        await person.press("ctrl+q")
        assert "Keep it as an unsorted line, and quit" in person.seen
        assert not left(person.app)
        await person.press("1", "enter")
        assert left(person.app)
        assert [line.line for line in book.unsorted()] == ["王芳 T 聊"]
    assert "Kept as unsorted: 1." in capfd.readouterr().err


async def test_a_line_can_be_dropped_on_leaving(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T 聊")
        await person.press("ctrl+q")
        await person.pilot.press("2", "enter")
        assert left(person.app)
        assert not book.unsorted()


async def test_a_crash_shows_nothing_of_a_client_and_keeps_the_line(
    book: Book, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_self: DuePane) -> None:
        secret = "勿提母亲账户"
        raise ZeroDivisionError(secret)

    monkeypatch.setattr(DuePane, "action_why", fail)
    app = DeskApp(book, TODAY)
    with pytest.raises(ZeroDivisionError):
        async with app.run_test() as pilot:
            await pilot.press("4", "l")
            app.focused.insert_text_at_cursor("王芳 T 聊")  # type: ignore[union-attr]
            await pilot.press("escape", "3", "w")
    told = "".join(capsys.readouterr())
    assert "What was typed comes back at the next start." in " ".join(told.split())
    assert "Traceback" not in told
    assert "母亲" not in told
    assert "NOTE" not in told
    assert app.return_code == 1
    assert [one.line for one in outbox.read_lines(book.path)] == ["王芳 T 聊"]
    assert "(ZeroDivisionError at safe_app.py:" in told
    report = Path(book.path).with_name("rmtui-error.txt").read_text(encoding="utf-8")
    assert "  rmtui.tui.app:" in report
    assert "母亲" not in report


def test_a_crash_of_the_sample_gives_back_what_was_typed_and_does_not_say_that_it_is_kept(book: Book) -> None:
    app = DeskApp(book, TODAY, sample=True)
    draft = Draft()
    app.drafts.add(draft)
    assert app.crash_message() == ("rmtui met an error of its own and closed. This could not be kept: 王芳 T 聊")
    assert not outbox.read_lines(book.path)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no hang-up")
async def test_a_terminal_that_is_closed_takes_no_line_with_it(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T 聊")
        os.kill(os.getpid(), signal.SIGHUP)
        await person.until(lambda: left(person.app))
    assert [one.line for one in outbox.read_lines(book.path)] == ["王芳 T 聊"]


def test_a_damaged_book_is_refused_before_the_screen_is_taken(book: Book) -> None:
    with open(os.path.join(book.path, "book.json"), "wb") as file:
        file.write(b"{}")
    with pytest.raises(Damaged):
        DeskApp(book, TODAY)


async def test_both_themes_of_ours_and_textuals_can_be_chosen(sit: Sit) -> None:
    async with sit() as person:
        assert person.app.theme == "night"
        for theme in ("paper", "textual-light", "ansi-dark"):
            person.app.theme = theme
            await person.settle()
            assert "王芳" in person.pane("DuePane")


async def test_no_title_names_a_client(sit: Sit) -> None:
    async with sit() as person:
        assert (person.app.title, person.app.sub_title) == ("rmtui", "")


async def test_the_desk_speaks_chinese(book: Book, in_chinese: None) -> None:
    async with sitting(book, FOLDED) as person:
        assert person.lines[0] == " 1 客户 6   2 王芳   3 待联络 2   4 日志"
        assert "? 帮助" in person.pane("KeyBar")
        await person.press("4", "l")
        await person.write("陈静 T 聊了 > 明天 发方案")
        assert "11月24日 发方案" in person.pane("EntryBox")


async def test_the_answer_to_a_question_is_kept_on_leaving(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("n")
        await person.write("王芳 wants gold")
        await person.press("ctrl+q")
        await person.pilot.press("1", "enter")
    assert [one.line for one in book.unsorted()] == ["Day note, Mon 23 Nov 2026  王芳 wants gold"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no hang-up")
async def test_the_answer_to_a_question_survives_a_hang_up(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "home", "p")
        await person.write("周五 发方案")
        os.kill(os.getpid(), signal.SIGHUP)
        await person.until(lambda: left(person.app))
    assert [one.line for one in outbox.read_lines(book.path)] == ["What is promised to 王芳, and by when?  周五 发方案"]


async def test_a_question_nobody_answered_yet_is_left_unasked(sit: Sit, book: Book) -> None:
    book.save(DayNote(on=TODAY, text="busy"), what="note")
    async with sit() as person:
        await person.press("n")
        await person.pilot.press("ctrl+q")
        assert left(person.app)


async def test_what_was_typed_comes_back_also_where_a_question_is_in_front_already(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_mount = DeskScreen.on_mount

    def asked(screen: DeskScreen) -> None:
        on_mount(screen)
        screen.call_later(screen.action_help)

    monkeypatch.setattr(DeskScreen, "on_mount", asked)
    async with sitting(book, typed=("王芳 T 聊",)) as person:
        assert not isinstance(person.app.screen, DeskScreen)
        await person.press("escape")
        assert "王芳 T 聊" in person.pane("EntryBox")


async def test_what_there_is_no_room_for_is_kept_as_unsorted(book: Book) -> None:
    async with sitting(book, typed=("王芳 T 聊", "李强 T 聊")) as person:
        await person.until(lambda: "王芳 T 聊" in person.pane("EntryBox"))
    assert [one.line for one in book.unsorted()] == ["李强 T 聊"]


def test_the_desk_opens_without_the_forms() -> None:
    lazy = "import sys, rmtui.tui.app; assert not [one for one in sys.modules if one.startswith('rmtui.tui.forms')]"
    subprocess.run([sys.executable, "-c", lazy], check=True)
