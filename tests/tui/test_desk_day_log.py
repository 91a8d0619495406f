"""The pane of today: what was written down and what it comes to."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.records.base import Record
from rmtui.records.events import Snooze, UnsortedLine
from rmtui.records.kinds import KINDS, BookFile, RecordKind
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, contact, promise
from tests.tui.sitting import Sit, sitting


async def test_the_contacts_of_today_stand_with_time_channel_name_and_note(sit: Sit) -> None:
    async with sit() as person:
        pane = person.pane("LogPane")
        assert "Mon 23 Nov 2026" in pane
        assert pane.split("\n")[1].split() == ["09:10", "T", "陈静", "问了利率，下周再联系", "=500,000", "基金"]


async def test_a_promise_that_a_later_contact_kept_is_shown_as_kept_on_its_day(sit: Sit, book: Book) -> None:
    fang = book.clients()["wangfang"]
    book.save(contact(fang, on=ago(5), promise=promise(ago(1), "寄年报")), what="log")
    async with sit() as person:
        await person.log("王芳 T 聊了")
        await person.press("escape", "left", "left")
        await person.until(lambda: "寄年报 (kept 23 Nov)" in person.pane("LogPane"))


async def test_the_totals_count_contacts_by_channel_and_sales(sit: Sit) -> None:
    async with sit() as person:
        await person.log("王芳 M 签了 =20万基金")
        assert "2 contacts   T 1  M 1   sold 700,000" in person.pane("LogPane")


async def test_unsorted_lines_of_any_day_are_counted_with_how_to_sort_them(sit: Sit, book: Book) -> None:
    book.save(UnsortedLine(on=ago(90), line="那个谁"), UnsortedLine(on=TODAY, line="[x] 谁"), what="keep")
    async with sit() as person:
        await person.pilot.pause(0.05)
        await person.settle()
        pane = person.pane("LogPane")
        assert "2 lines are unsorted: “U” goes there" in pane
        await person.press("l")
        await person.until(lambda: "2 lines are unsorted: Esc, then “U”, goes there" in person.pane("LogPane"))
        assert "?      [x] 谁" in pane


class Present(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A kind of record that rmtui does not have, written down for a day."""

    client: str
    on: date
    what: str


async def test_a_kind_without_a_sign_of_its_own_is_shown_by_its_name_and_can_be_removed(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = RecordKind(f"{__name__}.Present", "presents", "present", BookFile.MONTH, texts=lambda one: (one.what,))
    monkeypatch.setitem(KINDS.by_name, "Present", kind)
    book.save(Present(client="wangfang", on=TODAY, what="月饼"), what="add")
    async with sit() as person:
        await person.press("4", "end")
        assert "- 王芳 present: 月饼" in " ".join(person.pane("LogPane").split())
        await person.press("e")
        assert await person.told() == "Nothing is here that could be changed."
        await person.press("delete", "1", "enter")
        assert "月饼" not in person.pane("LogPane")


async def test_enter_on_a_contact_opens_the_folder_of_the_client(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4")
        await person.press("enter")
        assert "━ 2 陈静" in person.seen


async def test_an_empty_day_says_what_belongs_here(tmp_path: object) -> None:
    async with sitting(Book.create(f"{tmp_path}/new")) as person:
        assert "“l” begins a line: who, how, what." in person.pane("LogPane")


async def test_a_day_of_unsorted_lines_alone_shows_them_in_full(tmp_path: object) -> None:
    book = Book.create(f"{tmp_path}/new")
    book.keep_unsorted("那个谁 T 问了三年期大额存单的利率", "nobody", TODAY)
    async with sitting(book) as person:
        assert person.pane("LogPane").split("\n")[1].strip() == "?   那个谁 T 问了三年期大额存单的利率"


async def test_a_snooze_of_a_client_who_was_removed_does_no_harm(sit: Sit, book: Book) -> None:
    book.save(Snooze(client="nobody", on=TODAY, until=ago(-3)), what="snooze")
    async with sit() as person:
        assert "(removed" in person.pane("LogPane")


async def test_ctrl_s_saves_the_day_note(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("n")
        await person.write("a quiet day")
        await person.press("ctrl+s")
        assert [note.text for note in book.day(TODAY).notes][-1] == "a quiet day"


async def test_of_two_snoozes_the_later_stands_in_the_log(sit: Sit, book: Book) -> None:
    book.amend((None, Snooze(client="chenjing", on=TODAY, until=date(2026, 12, 1))), what="snooze")
    book.amend((None, Snooze(client="chenjing", on=TODAY, until=date(2026, 12, 8))), what="snooze")
    async with sit() as person:
        log = " ".join(person.pane("LogPane").split())
        assert log.count("snoozed for") == 1
        assert "snoozed for 15 days (instead of 1 Dec)" in log


async def test_one_key_leads_to_the_unsorted_lines_of_any_day(sit: Sit, book: Book) -> None:
    book.keep_unsorted("那个谁 问利息", "nobody", ago(20))
    book.keep_unsorted("另一个 问房贷", "nobody", ago(3))
    async with sit() as person:
        await person.press("1", "U")
        assert "问利息" in person.pane("LogPane")
        await person.press("U")
        assert "问房贷" in person.pane("LogPane")
        await person.press("U")
        assert "counts for today" in " ".join(person.pane("LogPane").split())
        await person.press("e")
        assert "▌ 那个谁 问利息" in person.pane("EntryBox")
        assert "counts for today" not in " ".join(person.pane("LogPane").split())


async def test_beneath_the_log_stands_the_full_text_of_the_line_that_was_gone_to(sit: Sit, book: Book) -> None:
    for number in (1, 2):
        book.keep_unsorted(f"那个谁 问利息{number}" + "，很长的一句话" * 20, "nobody", TODAY)
    async with sit() as person:
        await person.press("U")
        await person.until(lambda: "问利息1" in person.pane("#whole"))
        await person.press("U")
        await person.until(lambda: "问利息2" in person.pane("#whole"))


async def test_the_line_just_logged_is_in_sight_though_its_time_sorts_it_above(book: Book) -> None:
    fang = book.clients()["wangfang"]
    book.save(*(contact(fang, at=f"23:{minute}", note="later") for minute in range(10, 40)), what="log")
    async with sitting(book, size=(80, 24)) as person:
        await person.log("王芳 M 0605 签了字")
        await person.until(lambda: "签了字" in person.pane("#log"))


async def test_a_line_cleared_and_typed_anew_sorts_the_unsorted_one(sit: Sit, book: Book) -> None:
    book.keep_unsorted("那个谁 T 问利息", "nobody", TODAY)
    async with sit() as person:
        await person.press("U", "e", "ctrl+u")
        assert "What is typed here sorts “那个谁 T 问利息”" in " ".join(person.pane("EntryBox").split())
        await person.write("王芳 T 问利息")
        await person.press("enter")
        assert not book.unsorted()


async def test_escape_from_a_cleared_line_leaves_the_unsorted_one(sit: Sit, book: Book) -> None:
    book.keep_unsorted("那个谁 T 问利息", "nobody", TODAY)
    async with sit() as person:
        await person.press("U", "e", "ctrl+u")
        await person.press("escape")
        await person.press("4", "l")
        await person.write("王芳 T 问利息")
        await person.press("enter")
        assert len(book.unsorted()) == 1
