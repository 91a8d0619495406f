"""Bringing in a list of clients at the desk."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.screen import Screen

from rmtui.exchange.importing.files.table_file import read_tables
from rmtui.exchange.importing.plan import Importer
from rmtui.exchange.importing.questions import Answers
from rmtui.exchange.importing.table import Table
from rmtui.records.client import Client
from rmtui.store.files.book import Book
from rmtui.tui.importing import import_screen
from rmtui.tui.importing.ask_question import AskQuestion
from rmtui.tui.importing.file_path import complete_path, read_path
from rmtui.tui.importing.import_screen import ImportScreen
from rmtui.tui.widgets.row_list import RowList
from tests.factory import TODAY
from tests.tui.sitting import FOLDED, PATIENCE, Sit, Sitting

BlockList = Callable[[str], Path]


@pytest.fixture
def sheet(tmp_path: Path) -> BlockList:
    def sheet(text: str) -> Path:
        (tmp_path / "lists").mkdir(exist_ok=True)
        path = tmp_path / "lists" / "clients.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return sheet


def field(person: Sitting) -> Any:
    """Where one types."""
    return person.app.focused


async def read(person: Sitting, path: Path) -> None:
    await person.write(str(path))
    await person.press("enter")


async def test_what_would_change_is_shown_and_enter_makes_it_so(sit: Sit, sheet: BlockList, book: Book) -> None:
    path = sheet("姓名,手机,标签,序号\n王芳,13800138000,亲子,1\n孙丽,13900000001,,2\n")
    async with sit(FOLDED) as person:
        await person.press("ctrl+o")
        await read(person, path)
        for words in ("1 to add, 1 to change", "Columns not read: 序号", "New: 孙丽", "Tags: 基金 → 基金, 亲子"):
            await person.until_seen(words)
        assert len(book.clients()) == 6
        await person.press("enter")
        assert "Brought in. Clients: 1 new, 1 changed. Ctrl+Z undoes it." in " ".join((await person.told()).split())
        assert "孙丽" in [client.name for client in book.clients().values()]
        await person.press("u")
        assert len(book.clients()) == 6


async def test_a_directory_is_read_with_all_its_files(sit: Sit, sheet: BlockList, book: Book) -> None:
    directory = sheet("姓名,手机\n孙丽,13900000001\n").parent
    (directory / "holdings.csv").write_text("姓名,产品,金额\n孙丽,国债,10万\n", encoding="utf-8")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, directory)
        for words in ("Sheet read: clients", "Sheet read: holdings", "New: 孙丽", "Holdings: 1 to add"):
            await person.until_seen(words)


async def test_escape_chooses_another_file_and_then_leaves(sit: Sit, sheet: BlockList, book: Book) -> None:
    path = sheet("姓名\n孙丽\n")
    async with sit(FOLDED) as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.press("escape")
        assert "New: 孙丽" not in person.seen
        await person.until_seen("Tab completes the name")
        await person.press("escape")
        assert "Bring in a file" not in person.seen
        assert len(book.clients()) == 6


@pytest.mark.parametrize(("text", "said"), [("电话\n1\n", "No column holds the clients' names"), ("", "is empty.")])
async def test_a_file_that_is_no_list_is_told_in_one_line_and_another_can_be_named(
    sit: Sit, sheet: BlockList, text: str, said: str
) -> None:
    path = sheet(text)
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.until_seen(said)
        field(person).value = ""
        await read(person, sheet("姓名\n孙丽\n"))
        await person.until_seen("New: 孙丽")


async def test_a_cell_that_cannot_be_read_is_told_and_its_row_comes_in(sit: Sit, sheet: BlockList, book: Book) -> None:
    path = sheet("姓名,手机\n孙丽,13900000001\n何军,call me\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.until_seen("row 3, 手机 “call me”")
        await person.press("enter")
        assert {"孙丽", "何军"} <= {client.name for client in book.clients().values()}


async def test_all_rows_that_are_told_of_are_shown_on_request(sit: Sit, sheet: BlockList) -> None:
    path = sheet("姓名,手机\n" + "".join(f"客户{number}号,call\n" for number in range(8)))
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.until_seen("and 5 more")
        await person.press("w")
        await person.until_seen("row 9, 手机 “call”")
        await person.press("w")
        await person.until_seen("and 5 more")


async def test_the_questions_of_a_file_are_asked_and_answered(sit: Sit, sheet: BlockList, book: Book) -> None:
    path = sheet("姓名,等级\n孙丽,钻石\n何军,钻石\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.until_seen("a answers 1 question")
        await person.press("a")
        await person.until_seen("what does “钻石” mean?")
        await person.press("1", "enter")
        await person.until_seen("Enter brings it in")
        await person.press("enter")
        assert [one.tier for one in book.clients().values()][-2:] == ["A", "A"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("姓名,等级\n孙丽,钻石\n何军,白金\n", 2), ("姓名,xyz,备用\n孙丽,钻石,一\n何军,白金,二\n", 8)],
    ids=["few", "many"],
)
async def test_a_number_goes_to_its_answer_however_many_there_are_and_enter_takes_it(
    sit: Sit, sheet: BlockList, text: str, number: int
) -> None:
    """So whoever types a number and Enter answers one question, and not the one behind it unseen."""
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, sheet(text))
        await person.press("a")
        await person.until(lambda: isinstance(person.app.screen, AskQuestion))
        question = person.app.screen
        await person.press(str(number))
        assert person.app.screen is question
        assert question.query_one(RowList).cursor == number - 1
        await person.press("enter")
        following = person.app.screen
        assert isinstance(following, AskQuestion) and following is not question
        await person.press("question_mark")
        assert "A number goes to its answer" in " ".join(person.seen.split())


async def test_an_answer_can_be_taken_back_between_questions_and_from_the_plan(
    sit: Sit, sheet: BlockList, book: Book
) -> None:
    path = sheet("姓名,等级\n孙丽,钻石\n何军,白金\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.until_seen("a answers 2 questions")
        await person.press("a")
        await person.until_seen("what does “钻石” mean?")
        await person.press("1", "enter")
        await person.until_seen("what does “白金” mean?")
        await person.press("backspace")
        await person.until_seen("what does “钻石” mean?")
        await person.press("2", "enter")
        await person.until_seen("what does “白金” mean?")
        await person.press("1", "enter")
        await person.until_seen("Backspace: last answer")
        await person.press("backspace")
        await person.until_seen("what does “白金” mean?")
        await person.press("4", "enter")
        await person.until_seen("Enter brings it in")
        await person.press("enter")
        assert [one.tier for one in book.clients().values()][-2:] == ["B", "D"]


async def test_enter_alone_decides_nothing_where_no_answer_is_likely(sit: Sit, sheet: BlockList, book: Book) -> None:
    path = sheet("姓名,等级\n孙丽,钻石\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.press("a")
        await person.until_seen("A (the most important)")
        await person.press("enter")
        await person.until_seen("Enter brings it in")
        await person.press("enter")
        (client,) = [one for one in book.clients().values() if one.name == "孙丽"]
        assert (client.tier, client.notes) == ("C", "等级: 钻石")


async def test_who_may_be_meant_stands_beside_who_is_there(sit: Sit, sheet: BlockList, book: Book) -> None:
    path = sheet("姓名,手机,单位\n王芳,13900000001,甲公司\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.press("a")
        await person.until_seen("王芳 (row 2): somebody who is there already?")
        await person.until_seen("In the file")
        await person.until_seen("≠ Phone")
        await person.press("2", "enter")
        await person.until_seen("1 to add")


async def test_a_question_that_is_left_open_leaves_the_plan_as_it_is(sit: Sit, sheet: BlockList) -> None:
    path = sheet("姓名,等级\n孙丽,钻石\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.press("a")
        await person.until_seen("what does “钻石” mean?")
        await person.press("escape")
        await person.until_seen("a answers 1 question")


async def test_escape_leads_back_one_view_and_the_answers_stay_for_the_same_file(
    sit: Sit, sheet: BlockList, book: Book
) -> None:
    path = sheet("姓名,手机,等级\n孙丽,call,钻石\n何军,call,钻石\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.press("a")
        await person.until_seen("what does “钻石” mean?")
        await person.press("1", "enter")
        await person.until_seen("Enter brings it in")
        await person.press("w")
        await person.until_seen("Esc: less of it")
        await person.press("escape")
        await person.until_seen("w: all of it")
        await person.press("escape")
        await person.until_seen("Tab completes the name")
        await person.press("enter")
        await person.until_seen("Enter brings it in")
        await person.press("enter")
        assert [one.tier for one in book.clients().values()][-2:] == ["A", "A"]


async def test_the_number_of_an_answer_may_have_two_digits_and_answers_nothing_else(sit: Sit, sheet: BlockList) -> None:
    path = sheet("姓名,手机,Rank,Mood\n孙丽,13900000001,x7,q1\n何军,13900000002,x9,q2\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.press("a")
        await person.until_seen("What does the column “Rank” hold?")
        await person.press("2", "2")  # the key pressed once more, since 2 alone waits for a longer number
        await person.press("2", "0")
        await person.press("enter")
        await person.until_seen("What does the column “Mood” hold?")
        await person.press("escape")
        await person.until_seen("a answers")
        assert "Rank =" in person.seen
        await person.press("a")
        await person.until_seen("What does the column “Mood” hold?")
        await person.press("o", "enter")
        await person.until_seen("Risk grade: what does")
        await person.press("escape")
        await person.until_seen("Mood = Occupation")


async def test_where_everything_is_known_enter_does_nothing(sit: Sit, sheet: BlockList, book: Book) -> None:
    path = sheet("姓名,手机\n王芳,13800138000\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.until_seen("Nothing to bring in")
        await person.press("enter")
        await person.until_seen("Nothing to bring in")


async def test_what_changed_in_the_book_meanwhile_is_not_written_over(sit: Sit, sheet: BlockList, book: Book) -> None:
    path = sheet("姓名\n孙丽\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        Book(book.path).save(Client(name="孙丽"), what="add")
        field(person).app.read()
        await person.press("enter")
        await person.until_seen("The book was changed in the meantime.")
        assert [client.name for client in book.clients().values()].count("孙丽") == 1


async def test_reading_a_large_file_can_be_stopped(
    sit: Sit, sheet: BlockList, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sheet("姓名\n" + "孙丽\n" * 3)
    going_on = Event()

    def slowly(paths: Sequence[str], answers: Answers) -> list[Table]:
        going_on.wait(PATIENCE)
        return read_tables(paths, answers)

    monkeypatch.setattr(import_screen, "read_tables", slowly)
    async with sit() as person:
        await person.press("ctrl+o")
        await person.write(str(path))
        await person.pilot.press("enter")
        await person.until_seen("Reading the file")
        await person.until_seen("Esc stops reading")
        await person.pilot.press("escape")
        await person.until_seen("It was stopped. Nothing was changed.")
        going_on.set()
        await person.settle()
        assert "New: 孙丽" not in person.seen


async def test_what_was_read_of_a_file_one_has_stopped_is_not_shown(
    sit: Sit, sheet: BlockList, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, under_way = sheet("姓名\n孙丽\n"), list[Callable[[], None]]()
    async with sit() as person:
        await person.press("ctrl+o")
        with monkeypatch.context() as slow:
            slow.setattr(person.app, "call_from_thread", lambda deed, *said: under_way.append(partial(deed, *said)))
            await read(person, path)
        await person.press("escape")
        for answer in under_way:
            answer()
        await person.settle()
        await person.until_seen("It was stopped. Nothing was changed.")
        assert "New: 孙丽" not in person.seen


async def test_tab_completes_the_name(sit: Sit, sheet: BlockList) -> None:
    path = sheet("姓名\n孙丽\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await person.write(str(path.parent.parent / "li"))
        await person.press("tab", "tab")
        assert field(person).value == str(path)


def test_only_lists_and_directories_are_offered(tmp_path: Path) -> None:
    for name in ("clients.csv", "clients.XLSX", "clients.txt", ".hidden.csv"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "calls").mkdir()
    here = str(tmp_path) + os.sep
    assert complete_path(here + "c") == (here + "c", ["calls" + os.sep, "clients.XLSX", "clients.csv"])
    assert complete_path(here + "cl")[0] == here + "clients."
    assert complete_path(here + "ca") == (here + "calls" + os.sep, ["calls" + os.sep])
    assert complete_path(here + "x") == (here + "x", [])
    assert complete_path(here + "nowhere/x") == (here + "nowhere/x", [])


def test_a_file_dropped_on_the_terminal_comes_in_quotation_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/lin")
    assert read_path(" '/tmp/my list.csv' ") == "/tmp/my list.csv"
    assert read_path('"C:\\list.csv"') == "C:\\list.csv"
    assert read_path("~/list.csv") == os.path.expanduser("~/list.csv")


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> Callable[[type[Screen[Any]]], list[Callable[[], object]]]:
    """Screens of a class find out that they were drawn when the test calls what is in the list."""

    def undrawn(screen: type[Screen[Any]]) -> list[Callable[[], object]]:
        held: list[Callable[[], object]] = []
        monkeypatch.setattr(screen, "call_after_refresh", lambda _self, deed, *said: held.append(partial(deed, *said)))
        return held

    return undrawn


async def test_a_key_before_a_question_is_shown_answers_nothing_and_that_is_told(
    sit: Sit, sheet: BlockList, book: Book, undrawn: Callable[[type[Screen[Any]]], list[Callable[[], object]]]
) -> None:
    path = sheet("姓名,等级\n孙丽,钻石\n")
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.until_seen("a answers 1 question")
        held = undrawn(AskQuestion)
        await person.press("a")
        await person.until_seen("what does “钻石” mean?")
        await person.press("3", "enter")
        await person.until_seen("has answered nothing: choose once more.")
        for drawn in held:
            drawn()
        await person.press("2", "enter")
        await person.until_seen("Enter brings it in")
        await person.press("enter")
        assert [one.tier for one in book.clients().values()][-1] == "B"


async def test_enter_before_the_plan_is_shown_brings_nothing_in_and_that_is_told(
    sit: Sit, sheet: BlockList, book: Book, undrawn: Callable[[type[Screen[Any]]], list[Callable[[], object]]]
) -> None:
    path = sheet("姓名\n孙丽\n")
    async with sit() as person:
        await person.press("ctrl+o")
        held = undrawn(ImportScreen)
        await read(person, path)
        await person.until_seen("Enter brings it in")
        await person.press("enter")
        for drawn in held:
            drawn()
        await person.until_seen("has done nothing: press it once more.")
        assert "孙丽" not in [one.name for one in book.clients().values()]
        await person.press("enter")
        assert "孙丽" in [one.name for one in book.clients().values()]


async def test_as_many_questions_are_open_at_the_desk_as_the_command_writes_down(
    sit: Sit, sheet: BlockList, book: Book
) -> None:
    path = sheet("姓名,客群\n周一,钻石\n吴二,白金\n")
    tables = read_tables([str(path)], Answers({}))
    importer = Importer(tables, book.records, TODAY)
    plan = importer.plan({})
    every = importer.with_further_questions(plan, {}).questions
    assert len(every) > len(plan.questions)
    async with sit() as person:
        await person.press("ctrl+o")
        await read(person, path)
        await person.until_seen(f"a answers {len(every)} questions")
        await person.press("a")
        for question in every:
            await person.until_seen(question.text)
            await person.press("enter")
        await person.until_seen("Enter brings it in")
