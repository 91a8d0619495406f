"""The contact calendar: what its cells say, how one moves in it, and how a line is written into it."""

from __future__ import annotations

import json
import os
import threading
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.entry.grammar import parse
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.records.client import Stage, Tier
from rmtui.store.files.book import Book
from rmtui.tui.calendar import calendar_layout
from rmtui.tui.calendar.calendar_screen import entry_day
from rmtui.tui.calendar.month_cache import MonthCache
from tests.factory import TODAY, ago, client, contact, promise
from tests.tui.conftest import CHEN_JING, LI_QIANG, WANG_FANG, ZHANG_JIANGUO
from tests.tui.sitting import FOLDED, PATIENCE, Sit, Sitting, sitting
from tests.tui.textual_internals import drawn

ROOMY = (160, 45)


def row(person: Sitting, name: str) -> str:
    """The line of a client in the grid."""
    return next(line for line in person.pane("CalendarGrid").split("\n")[3:] if line.startswith(name))


def under(person: Sitting, name: str, day: int) -> str:
    """What stands in a client's line under a day of this month, where days have three cells."""
    start = person.pane("CalendarGrid").split("\n")[1].find(f" {day} ") + 1 - _wide(name)
    return row(person, name)[start:][:3].strip()


def _wide(name: str) -> int:
    """Cells that are no characters in a line that begins with this name."""
    return sum(sign > "\u2e80" for sign in name)


def cell(person: Sitting) -> str:
    return person.pane("#cell")


async def calendar(person: Sitting, *keys: str) -> None:
    await person.press("g", "k")
    await person.press(*keys)


async def test_letters_stand_under_their_days(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person)
        assert "Contact calendar 6  by tier" in person.seen
        assert under(person, "陈静", 23) == "T"
        assert under(person, "王伟", 19) == "V"
        assert under(person, "李强", 10) == "M"
        assert under(person, "李强", 11) == ""


async def test_the_weightiest_of_a_day_is_shown_and_that_there_was_more(sit: Sit, book: Book) -> None:
    book.save(contact(CHEN_JING, channel="M", note="来了一趟"), what="log")
    async with sit() as person:
        await calendar(person)
        assert under(person, "陈静", 23) == "M+"


async def test_today_has_a_sign_in_every_line_and_a_promise_to_come_another(sit: Sit, book: Book) -> None:
    book.save(contact(WANG_FANG, on=ago(3), channel="E", promise=promise(ago(-3), "发方案")), what="log")
    async with sit() as person:
        await calendar(person)
        assert under(person, "王芳", 23) == "|"
        assert under(person, "王芳", 26) == ">"
        assert under(person, "王芳", 20) == "E"
        await person.press("right", "right", "right")
        assert "> 发方案" in " ".join(cell(person).split())


async def test_the_whole_note_of_a_cell_is_told_beneath_with_caution_and_company(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "j", "j")
        told = cell(person)
        assert "陈静 C  Mon 23 Nov 2026" in told
        assert "09:10 T  telephone  问了利率，下周再联系  =500,000 基金" in told
        await person.press("j", "h", "h", "h", "h")
        assert "with 王伟 (5678), 张建国  opening" in cell(person)
        await person.press("g", "g")
        assert "! 勿提母亲账户" in cell(person)


async def test_an_empty_cell_says_how_to_fill_it(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "left")
        assert "T E M W S V begins a line about this day." in cell(person)


async def test_a_letter_begins_a_line_of_that_client_and_day(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await calendar(person, "j", "left", "left", "left", *"T聊了贷款")
        assert "11-20 李强 T 聊了贷款" in person.pane("EntryBox")
        await person.press("enter")
        assert under(person, "李强", 20) == "T"
        assert "Written down: 李强." in await person.told()
        await person.press("u")
        assert under(person, "李强", 20) == ""
    assert len(list(book.contacts("liqiang"))) == 1


async def test_the_caution_stands_above_a_line_that_is_begun(sit: Sit) -> None:
    async with sit(FOLDED) as person:
        await calendar(person, "E")
        assert "! 王芳: 勿提母亲账户" in person.pane("EntryBox")
        assert "王芳 does not want to be reached by email." in person.pane("EntryBox")


async def test_of_two_of_the_same_name_the_one_under_the_cursor_is_meant(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await calendar(person, "j", "j", "j", "j", *"M开户", "enter")
    (logged,) = (one for one in book.contacts() if one.note == "开户")
    assert logged.clients == ("wangwei2",)


async def test_escape_leaves_the_box_and_what_is_typed_stays_in_it(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "M", "escape")
        assert not person.app.screen.query_one("EntryBox").display
        await person.press(*"M聊", "escape")
        await person.press("down", "T")
        assert "A line is begun already." in await person.told()
        assert "王芳 M 聊" in person.pane("EntryBox")


async def test_a_day_to_come_cannot_be_logged(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "right", "T")
        assert "24 Nov is still to come." in await person.told()
        assert not person.app.screen.query_one("EntryBox").display


@given(st.dates(date(2015, 1, 1), TODAY))
def test_a_line_begun_on_a_day_is_read_as_that_day(day: date) -> None:
    line = " ".join(filter(None, (entry_day(day, TODAY), "王芳", "T")))
    assert parse(line, TODAY, NameIndex([KnownClient("wangfang", "王芳")])).on == day


async def test_enter_opens_the_folder_and_q_goes_back_to_the_desk(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "j", "j", "enter")
        assert "━ 2 陈静" in person.seen
        await calendar(person)
        assert "陈静 C  Mon 23 Nov 2026" in cell(person)
        await person.press("q")
        assert "1 Clients 6" in person.seen


async def test_one_goes_back_by_months_and_quarters_and_home_to_today(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "left_square_bracket")
        assert "Fri 23 Oct 2026" in cell(person)
        await person.press("left_curly_bracket")
        assert "Thu 23 Jul 2026" in cell(person)
        assert "Jul 2026" in person.pane("CalendarGrid")
        await person.press("right_square_bracket", "right_curly_bracket", "right_curly_bracket", "0")
        assert "Mon 23 Nov 2026" in cell(person)


async def test_the_calendar_ends_a_year_ahead_and_begins_with_the_book(sit: Sit, book: Book) -> None:
    book.save(contact(WANG_FANG, on=date(2023, 3, 7), channel="S", note="拜年"), what="log")
    async with sit() as person:
        await calendar(person, *["right_curly_bracket"] * 9)
        assert "Wed 24 Nov 2027" in cell(person)
        await person.press("0", *["left_curly_bracket"] * 20)
        assert "Wed 1 Mar 2023" in cell(person)
        await person.press(*["l"] * 6)
        assert "拜年" in cell(person)


async def test_the_days_of_a_week_keep_their_places_while_one_moves(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person)
        before = person.pane("CalendarGrid").split("\n")[2]
        await person.press(*["left"] * 30)
        assert person.pane("CalendarGrid").split("\n")[2] == before
        assert "Sat 24 Oct 2026" in cell(person)


async def test_holidays_and_the_days_worked_for_them_are_named(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "left_square_bracket", *["left"] * 20)
        assert "Sat 3 Oct 2026  National Day" in cell(person)
        await person.press(*["right"] * 7)
        assert "working day, made up for National Day" in cell(person)


async def test_the_filter_is_that_of_the_client_list(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "slash", *"tier:B")
        assert "Contact calendar 1/6" in person.seen
        assert "王芳" not in person.pane("CalendarGrid")
        await person.press("escape")
        await person.press("slash")
        await person.write("teir:B")
        assert "“teir” is not a filter" in person.seen
        assert "王芳" not in person.pane("CalendarGrid")
        await person.press("escape")
        await person.press("slash")
        await person.write("诸葛")
        assert "No client matches “诸葛”" in person.pane("CalendarGrid")
        await person.press("escape")
        assert "Contact calendar 6" in person.seen


async def test_the_arrows_move_through_the_clients_while_one_looks_for_one(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "slash", *"wang")
        await person.press("down")
        await person.press("enter")
        assert "王伟 (1234) C  Mon 23 Nov 2026" in cell(person)


async def test_a_click_goes_to_a_cell_and_a_second_one_into_the_folder(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person)
        grid = person.app.screen.query_one("CalendarGrid")
        at = (person.pane("CalendarGrid").split("\n")[1].find(" 10 ") + 1, 3 + 1)
        await person.pilot.click(grid, offset=at)
        assert "李强 B  Tue 10 Nov 2026" in cell(person)
        await person.pilot.click(grid, offset=at, times=2)
        await person.settle()
        assert "━ 2 李强" in person.seen


async def test_reading_that_takes_long_is_said_while_one_goes_on(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.save(contact(WANG_FANG, on=date(2025, 8, 20), note="去年"), what="log")
    go_on, read = threading.Event(), MonthCache.read

    def slowly(months: MonthCache, month: str) -> None:
        go_on.wait(PATIENCE)
        read(months, month)

    async with sit() as person:
        await calendar(person)
        monkeypatch.setattr(calendar_layout, "READING_SHOWN_AFTER", 0.01)
        monkeypatch.setattr(MonthCache, "read", slowly)
        await person.pilot.press(*["left_curly_bracket"] * 5, "down")
        await person.until_seen("Reading Aug 2025 ...")
        assert "李强 B  Sat 23 Aug 2025" in cell(person)
        go_on.set()
        await person.settle()
        assert "Reading" not in person.seen
        assert under(person, "王芳", 20) == "M"


async def test_help_has_the_keys_of_the_calendar(sit: Sit) -> None:
    async with sit(ROOMY) as person:
        await calendar(person, "question_mark")
        pages = person.seen
        for key in ("pagedown", "end"):
            await person.press(key)
            pages += person.seen
        for said in ("Previous month", "Next quarter", "Begin a line: telephone", "a small letter is an"):
            assert said in pages
        assert "Begin a line about the client" not in pages, "“l” is the next day here"


async def test_o_goes_through_the_orders_and_the_closed_stay_at_the_end(sit: Sit, book: Book) -> None:
    book.save(client("安静", tier=Tier.A, stage=Stage.CLOSED, pinyin="an jing"), what="add")
    async with sit() as person:
        await calendar(person)
        firsts = []
        for said in ("by tier", "by name", "by last spoken", "by due", "by AUM", "by tier"):
            assert f"Contact calendar 7  {said}" in person.seen
            lines = [line for line in person.pane("CalendarGrid").split("\n")[3:] if line]
            assert lines[6].startswith("安静")
            firsts.append(lines[0][:2])
            await person.press("o")
        assert firsts == ["王芳", "陈静", "王芳", "王芳", "陈静", "王芳"], "by name, where nobody holds anything"


async def test_what_another_process_writes_is_shown(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await calendar(person)
        Book(book.path).save(contact(ZHANG_JIANGUO, channel="S", note="祝贺"), what="log")
        person.app._check()  # type: ignore[attr-defined]
        await person.settle()
        assert under(person, "张建国", 23) == "S"


async def test_what_is_written_at_the_desk_stands_in_the_calendar_when_one_comes_back(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "q")
        await person.log("李强 M 面签")
        await person.press("escape")
        await calendar(person)
        assert under(person, "李强", 23) == "M"


async def test_a_damaged_month_is_told_and_the_others_are_shown(sit: Sit, book: Book) -> None:
    book.save(contact(LI_QIANG, on=date(2026, 10, 30), channel="T"), what="log")
    async with sit() as person:
        with open(os.path.join(book.path, "log", "2026-10.json"), "wb") as file:
            file.write(json.dumps({"torn": True}).encode())
        await calendar(person)
        assert "2026-10.json" in await person.told()
        assert row(person, "陈静").rstrip().endswith("T")


async def test_an_empty_book_says_how_to_begin(tmp_path: object) -> None:
    async with sitting(Book.create(f"{tmp_path}/new")) as person:
        await calendar(person, "T", "enter", "j", "l")
        assert "No clients yet" in person.pane("CalendarGrid")


@pytest.mark.parametrize("size", [FOLDED, (120, 35), ROOMY])
async def test_every_line_is_as_wide_as_the_head(book: Book, size: tuple[int, int]) -> None:
    book.save(client("云汀鼎丰精密五金有限公司[/x]", pinyin="yun ting"), what="add")
    async with sitting(book, size) as person:
        await calendar(person, "slash", *"yunting", "enter", "left")
        strips = drawn(person.app)
        assert {strip.cell_length for strip in strips} == {size[0]}
        assert "[/x]" in cell(person)


async def test_narrow_days_are_numbered_on_mondays_and_today(sit: Sit) -> None:
    async with sit(FOLDED) as person:
        await calendar(person, "left", "left")
        numbers = person.pane("CalendarGrid").split("\n")[1].split()
        assert {"9", "16", "21", "23"} <= set(numbers)
        assert "20" not in numbers


async def test_the_calendar_speaks_chinese(book: Book, in_chinese: None) -> None:
    async with sitting(book, FOLDED) as person:
        await calendar(person, "left_square_bracket", *["left"] * 20)
        months, _numbers, weekdays, *_rows = person.pane("CalendarGrid").split("\n")
        assert "2026年10月" in months
        assert "一二三四五六日" in weekdays
        assert "王芳 A  2026年10月3日 周六  国庆节" in cell(person)


async def test_a_theme_that_is_changed_changes_the_grid(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person)
        before = person.app.screen.query_one("CalendarGrid").render_line(4)
        person.app.theme = "paper"
        await person.settle()
        after = person.app.screen.query_one("CalendarGrid").render_line(4)
        assert before.text == after.text
        assert list(before) != list(after)


def test_a_day_of_long_ago_is_said_with_its_year() -> None:
    assert entry_day(TODAY, TODAY) == ""
    assert entry_day(TODAY - timedelta(days=3), TODAY) == "11-20"
    assert entry_day(date(2025, 11, 24), TODAY) == "2025-11-24"


async def test_a_promise_not_kept_stands_on_its_day_and_is_told_beneath(sit: Sit) -> None:
    async with sit(size=ROOMY) as person:
        await calendar(person, "down", "left", "left")
        assert row(person, "李强").count("!") == 1
        assert "发方案  promised for this day and not done" in cell(person)


async def test_another_order_begins_at_its_top(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "down", "down", "o")
        assert person.app.screen.grid.row == 0  # type: ignore[attr-defined]


async def test_a_filter_that_is_not_understood_says_one_thing(sit: Sit) -> None:
    async with sit() as person:
        await calendar(person, "slash")
        await person.write("级别")
        await person.write(":X")
        assert "“级别:X” is not understood" in person.seen
        assert "No client matches" not in person.seen
