"""The pane of who is due: worst first, with the reason in words, and what can be done from there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from rmtui.records.channel import Channel
from rmtui.records.client import Client, Tier
from rmtui.store.files.book import Book
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.widgets.block_list import BlockList
from rmtui.tui.widgets.row_list import RowList
from tests.factory import TODAY, ago, contact, promise
from tests.tui.sitting import FOLDED, Sit


async def test_the_worst_is_first_with_the_reason_in_words(sit: Sit) -> None:
    async with sit() as person:
        rows = person.pane("DuePane").split("\n")[1:3]
        assert rows[0].startswith("! 王芳")
        assert "12 days overdue" in rows[0]
        assert rows[1].startswith("! 李强")
        assert "promise 2 days overdue" in rows[1]


async def test_the_row_under_the_cursor_is_told_in_full(sit: Sit) -> None:
    async with sit() as person:
        told = " ".join(person.pane("DuePane").split())
        assert "12 days overdue · risk assessment expired" in told
        assert "prefers WeChat, not 9:00–18:00" in told


async def test_the_queue_keeps_its_height_whichever_row_is_told_about(sit: Sit, book: Book) -> None:
    book.save(
        contact(book.clients()["liqiang"], on=ago(3), channel="T", promise=promise(ago(1), "很长的事 " * 12)),
        what="log",
    )
    async with sit() as person:
        await person.press("home")
        assert "很长的事 很长的事" in person.pane("DuePane")
        height = person.app.screen.query_one("#due").size.height
        await person.press("j")
        assert "很长的事 很长的事" not in person.pane("DuePane")
        assert person.app.screen.query_one("#due").size.height == height


async def test_the_score_is_a_sum_shown_on_request(sit: Sit) -> None:
    async with sit() as person:
        assert "Total" not in person.seen
        await person.press("w")
        assert "12 days overdue: 22" in person.pane("DuePane")
        assert "Total" in person.pane("DuePane")


async def test_the_folder_follows_the_cursor_and_enter_goes_there(sit: Sit) -> None:
    async with sit() as person:
        assert "2 王芳" in person.pane("FolderPane")
        await person.press("j")
        assert "2 李强" in person.pane("FolderPane")
        await person.press("enter")
        assert "━ 2 李强" in person.seen


async def test_logging_from_the_queue_takes_the_client_out_of_it(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("T")
        assert "▌ 王芳 T" in person.pane("EntryBox")
        await person.write("转债基")
        await person.press("enter")
        assert "王芳" not in person.pane("DuePane")
        logged = next(book.contacts("wangfang"))
        assert (logged.on, logged.at, logged.channel, logged.note) == (TODAY, "17:05", "T", "转债基")


async def test_capital_letters_begin_an_email_and_a_meeting(sit: Sit) -> None:
    async with sit() as person:
        await person.press("E")
        assert "王芳 E" in person.pane("EntryBox")
        await person.press("ctrl+u", "shift+tab")
        await person.press("M")
        assert "王芳 M" in person.pane("EntryBox")


async def test_a_snoozed_client_rests_until_the_day_and_it_is_on_record(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("s")
        await person.write("in 2 weeks 出差")
        assert "Back on Mon 7 Dec 2026, in 14 days.  出差" in person.seen
        await person.press("enter")
        assert "王芳" not in person.pane("DuePane")
        assert "snoozed for 14 days" in person.pane("LogPane")
        assert " z" in next(line for line in person.pane("ClientPane").splitlines() if "王芳" in line)
        (snooze,) = book.day(TODAY).snoozes
        assert (snooze.client, snooze.until.isoformat(), snooze.reason) == ("wangfang", "2026-12-07", "出差")
        await person.press("1", "home")
        await person.until_seen("Snoozed until 7 Dec: 出差")


@pytest.mark.parametrize("until", ["someday", "today"])
async def test_a_snooze_until_no_day_to_come_is_not_taken(sit: Sit, book: Book, until: str) -> None:
    async with sit() as person:
        await person.press("s")
        await person.write(until)
        assert "not a future date" in person.seen
        await person.press("enter", "escape")
        assert not book.day(TODAY).snoozes


async def test_the_queue_of_a_folded_screen_has_room_for_the_reason(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        assert "promise 2 days overdue: 发方案" in person.pane("DuePane")


async def test_a_promise_is_late_from_the_day_after_it_was_due(sit: Sit, book: Book) -> None:
    zhang_jianguo, li_qiang = book.clients()["zhangjianguo"], book.clients()["liqiang"]
    book.save(contact(zhang_jianguo, on=ago(3), promise=promise(TODAY, "今天的话")), what="log")
    book.save(contact(li_qiang, on=ago(3), promise=promise(ago(1), "昨天的话")), what="log")
    async with sit() as person:
        rows = person.pane("DuePane").split("\n")
        (today,) = [row for row in rows if "张建国" in row]
        (late,) = [row for row in rows if "李强" in row]
        assert (today[0], late[0]) == (" ", "!")


async def test_a_client_opened_begins_at_the_profile_unless_a_tab_was_chosen_for_them(sit: Sit) -> None:
    async with sit() as person:
        await person.press("enter", "right")
        tab = person.app.screen.query_one(FolderPane)
        assert tab.tab == 1
        await person.press("3", "enter")
        assert tab.tab == 1
        await person.press("3", "j")
        assert tab.tab == 1
        await person.press("enter")
        assert tab.tab == 0


async def test_the_queue_starts_at_the_top_once_clients_were_added(sit: Sit, book: Book) -> None:
    async with sit() as person:
        other = Client(name="赵敏", tier=Tier.A, opened_on=ago(400))
        book.save(other, what="add")
        book.save(contact(other, on=ago(90), promise=promise(ago(60), "x")), what="log")
        person.app.read()  # type: ignore[attr-defined]
        await person.settle()
        queue = person.app.screen.query_one("#due", RowList)
        assert queue.rows[0].key == person.app.screen.client.id  # type: ignore[attr-defined]
        assert queue.cursor == 0


async def test_a_promise_past_its_day_is_marked_as_done_in_the_queue(sit: Sit, book: Book) -> None:
    async with sit() as person:
        assert "promise 2 days overdue: 发方案" in person.pane("DuePane")
        await person.press("down", "x")
        await person.until(lambda: "promise 2 days overdue" not in person.pane("DuePane"))


async def test_what_the_client_is_to_do_comes_into_the_queue_and_goes_when_it_was_received(
    sit: Sit, book: Book
) -> None:
    async with sit() as person:
        await person.press("p")
        await person.write("< today 交材料")
        await person.until_seen("Waiting for the client until")
        await person.press("enter")
        await person.until_seen("Waiting for 王芳 until")
        assert "awaited today: 交材料" in " ".join(person.pane("DuePane").split())
        assert "< today 交材料" in person.pane("FolderPane")
        await person.press("x")
        await person.until_seen("Received: 交材料")
        assert "交材料" not in person.pane("DuePane")
        await person.press("u")
        await person.until(lambda: "交材料" in person.pane("DuePane"))


async def test_the_help_of_a_question_is_as_high_as_its_text(sit: Sit) -> None:
    async with sit(size=(140, 50)) as person:
        await person.press("3", "s")
        await person.press("f1")
        text = person.app.screen.query_one(BlockList)
        assert text.outer_size.height == text.virtual_size.height == 7
        assert "= Back on" in person.seen


async def test_a_day_that_may_be_two_is_told_in_the_questions_of_the_queue(sit: Sit) -> None:
    async with sit() as person:
        for key in ("s", "p"):
            await person.press("3", key)
            await person.write("5/12 send it")
            assert "“5/12” may be Sat 5 Dec 2026 or Wed 12 May 2027" in " ".join(person.seen.replace("│", " ").split())
            await person.press("escape")
            await person.press("1", "enter")


async def test_a_month_is_a_day_for_a_promise_and_that_is_assumed(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("3", "p")
        await person.write("March next year call")
        assert "Due on Mon 1 Mar 2027 (assumed): call" in person.seen
        await person.press("enter")
        assert [one.assumed for one in book.contact_summary(TODAY).promises if one.text == "call"] == [True]


async def test_the_queue_shows_only_who_can_be_called_now_and_everybody_again(sit: Sit, book: Book) -> None:
    qiang = book.clients()["liqiang"]
    book.change(qiang, replace(qiang, channel=Channel.TELEPHONE, quiet="", area="城西"), what="edit")
    async with sit() as person:
        await person.until(lambda: "王芳" in person.pane("DuePane"))
        await person.press("f")
        await person.until_seen("Who of the queue is shown?")
        await person.press("2", "enter")
        assert "王芳" not in person.pane("DuePane")
        assert "Due for contact 1/2 now" in person.seen
        assert "2 李强" in person.pane("FolderPane")
        await person.press("f", "3", "enter")
        assert "1/2 now, ½ h" in person.seen
        await person.press("f", "1", "enter")
        assert "王芳" in person.pane("DuePane")
        await person.press("f", "4", "enter")
        assert "1/2 城西" in person.seen
