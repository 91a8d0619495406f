"""What is done at the desk is in the book, can be taken back, and what others do shows."""

from __future__ import annotations

import time as time_module
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from textual.geometry import Spacing

from rmtui.records.events import DayNote
from rmtui.store.files.book import Book
from rmtui.tui.app import DeskApp
from tests.factory import TODAY, client
from tests.tui.sitting import FOUR_PANES, Sit, Sitting
from tests.tui.textual_internals import repainted, toasts


async def test_undo_says_what_was_taken_back_and_redo_makes_it_again(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.log("王芳 M 签约")
        await person.press("escape")
        await person.press("u")
        assert await person.did() == "Undone: contact written down: M 王芳 签约"
        assert "王芳" in person.pane("DuePane")
        assert len(book.day(TODAY).contacts) == 1
        await person.press("ctrl+y")
        assert await person.did() == "Redone: contact written down: M 王芳 签约"
        assert len(book.day(TODAY).contacts) == 2


async def test_ctrl_z_undoes_from_within_the_box(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.log("诸葛亮 T 借东风")
        await person.press("enter")
        await person.press("ctrl+z")
        assert await person.did() == "Undone: unsorted line kept: 诸葛亮 T 借东风"
        assert not book.unsorted()


async def test_with_nothing_to_take_back_it_says_so(sit: Sit) -> None:
    async with sit() as person:
        await person.press("u")
        assert await person.told() == "There is nothing to undo."
        await person.press("ctrl+y")
        assert await person.told() == "There is nothing to redo."


async def test_the_day_note_is_written_changed_and_taken_away(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("n")
        await person.write("[年底]风评")
        await person.press("enter")
        assert "Note: [年底]风评" in person.pane("LogPane")
        await person.press("n")
        await person.write("更新")
        await person.press("enter")
        assert [note.text for note in book.day(TODAY).notes] == ["[年底]风评更新"]
        await person.press("n")
        await person.press("ctrl+u", "enter")
        assert not book.day(TODAY).notes


async def test_a_note_of_several_lines_is_opened_in_a_form(sit: Sit, book: Book) -> None:
    book.save(DayNote(on=TODAY, text="one\ntwo"), what="note")
    async with sit() as person:
        await person.press("n")
        await person.press(*"three")
        await person.press("ctrl+s")
        assert [note.text for note in book.day(TODAY).notes] == ["one\ntwothree"]


async def test_what_another_process_writes_shows_by_itself(sit: Sit, book: Book, watching: None) -> None:
    async with sit() as person:
        Book(book.path).save(client("欧阳娜娜"), what="add")
        await person.until(lambda: "Clients 7" in person.pane("ClientPane"))
        assert "欧阳娜娜" in person.pane("DuePane")


async def test_a_book_damaged_meanwhile_is_told_and_what_was_shown_stays(sit: Sit, book: Book, watching: None) -> None:
    async with sit() as person:
        Path(book.path, "book.json").write_bytes(b"{}")
        await person.until(lambda: toasts(person.app))
        assert "book.json" in await person.told()
        assert "王芳" in person.pane("ClientPane")


async def test_a_due_client_stays_under_the_cursor_when_the_queue_changes(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("down")
        await person.log("王芳 M 聊了")
        await person.press("escape")
        await person.press("3")
        assert "2 李强" in person.pane("FolderPane")
        assert person.app.query_one("DuePane RowList").key == "liqiang"  # type: ignore[attr-defined]


async def test_every_sign_of_the_desk_is_in_the_help(sit: Sit) -> None:
    async with sit(size=(100, 160)) as person:
        await person.press("question_mark")
        told = " ".join(person.seen.replace("│", "").split())
        for sign in (
            "! overdue",
            "~ soon overdue",
            "z snoozed",
            "+ marked",
            "> next step",
            "= sale",
            "? not understood",
        ):
            assert sign in told


async def test_every_key_is_in_the_help_and_in_the_palette(sit: Sit) -> None:
    async with sit(size=(100, 120)) as person:
        await person.press("question_mark")
        told = " ".join(person.seen.split())
        # the pane in hand is first
        assert told.index("Hide the client from the queue") < told.index("Find a client by name")
        for key, description in [
            ("/", "Find a client by name"),
            ("Ctrl+Y", "Redo what was undone"),
            ("s", "Snooze"),
            ("w", "Why"),
            ("x", "Promise done"),
            ("Esc", "All clients"),
            ("Up k", "Move up"),
            ("Shift+Tab", "Previous pane"),
            ("T E M W S V", "Begin a line: telephone"),
            ("a", "Coverage: Add policy"),
        ]:
            assert f"{key} {description}" in told.replace("│", " ").replace("  ", " ")
        await person.press("escape")
        commands = {command.title for command in person.app.get_system_commands(person.app.screen)}
        assert {"Everywhere: Log", "Due for contact: Snooze", "Folder: Promise done", "Theme"} <= commands


async def test_an_action_of_the_palette_does_what_the_key_does(sit: Sit) -> None:
    async with sit() as person:
        commands = person.app.get_system_commands(person.app.screen)
        why = next(command for command in commands if command.title == "Due for contact: Why")
        await why.callback()
        await person.settle()
        assert "Total" in person.pane("DuePane")


async def test_a_key_in_the_bar_can_be_clicked(sit: Sit) -> None:
    async with sit() as person:
        place = person.pane("KeyBar").index("? Help")
        await person.pilot.click("KeyBar", offset=(place, 0))
        await person.settle()
        assert "╭─ Help" in person.seen


async def test_past_midnight_the_desk_goes_on_with_the_new_day(book: Book, watching: None) -> None:
    moment = datetime.combine(TODAY, time(23, 59))
    app = DeskApp(book, TODAY, clock=lambda: moment)
    async with app.run_test(size=FOUR_PANES) as pilot:
        person = Sitting(pilot)
        await person.log("王芳 T 加班")
        moment += timedelta(minutes=2)
        await person.until(lambda: "Tue 24 Nov 2026" in person.pane("LogPane"))
        await person.press("escape")
        await person.log("李强 T 跨了天")
    assert [contact.note for contact in book.day(TODAY + timedelta(days=1)).contacts] == ["跨了天"]


@pytest.mark.skipif(not hasattr(time_module, "tzset"), reason="Windows tells the present zone by itself")
async def test_the_clock_of_the_desk_is_that_of_the_zone_it_is_carried_to(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, offsets = DeskApp(book, TODAY), []
    for zone in ("Asia/Shanghai", "Pacific/Kiritimati", "America/Phoenix"):
        monkeypatch.setenv("TZ", zone)
        offsets.append(app.clock().utcoffset())
    monkeypatch.undo()
    app.clock()
    assert offsets == [timedelta(hours=hours) for hours in (8, 14, -7)]


async def test_a_desk_opened_on_another_day_stays_there(
    book: Book, monkeypatch: pytest.MonkeyPatch, watching: None
) -> None:
    app = DeskApp(book, TODAY, clock=lambda: datetime.combine(TODAY + timedelta(days=40), time(9)))
    looked = list[bool]()
    look = app._check
    monkeypatch.setattr(app, "_check", lambda: looked.append(look() is None))
    async with app.run_test(size=FOUR_PANES) as pilot:
        person = Sitting(pilot)
        await person.until(lambda: looked)
        assert "Mon 23 Nov 2026" in person.pane("LogPane")


@pytest.mark.parametrize("pane", ["1", "3"])
async def test_a_move_of_the_cursor_repaints_what_changed(sit: Sit, monkeypatch: pytest.MonkeyPatch, pane: str) -> None:
    async with sit() as person:
        await person.press(pane)
        cells = repainted(monkeypatch)
        await person.press("j")
        columns, lines = FOUR_PANES
        assert 0 < len(cells) < columns * lines / 2
        scrollbar = Spacing(right=1)  # which Textual repaints with every layout
        log = person.app.screen.query_one("LogPane").region.shrink(scrollbar)
        assert not any(log.contains(x, y) for x, y in cells)


async def test_a_letter_typed_repaints_no_list(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with sit() as person:
        await person.press("4", "l", "x")
        cells = repainted(monkeypatch)
        await person.press("y")
        box = person.app.screen.query_one("EntryBox").region
        assert cells
        assert all(box.contains(x, y) for x, y in cells)
