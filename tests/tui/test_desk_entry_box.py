"""The entry box: what a line would mean is seen before it counts, and no line is lost."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from rmtui.errors import Locked
from rmtui.records.client import RiskGrade
from rmtui.store.files import outbox
from rmtui.store.files.book import Book
from rmtui.tui.entering import lines_field
from rmtui.tui.entering.entry_box import EntryBox
from tests.factory import TODAY
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, sitting


async def test_what_a_line_would_mean_stands_beneath_it(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("昨天 王芳、李强 E 想转债基 > 下周三 发方案 #到期 =50万基金")
        echo = " ".join(person.pane("EntryBox").split())
        assert (
            "王芳, 李强 email yesterday Sun 22 Nov > Wed 2 Dec 发方案, for both "
            "sold 500,000 基金 (fund), all of it for 王芳 #到期 “想转债基”"
        ) in echo


async def test_letters_do_not_wait_until_the_line_is_read(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("李强 T 聊了")
        monkeypatch.setattr(lines_field, "READ_DELAY", 600)
        await person.write("，下周三发方案")
        assert "李强 T 聊了，下周三发方案" in person.pane("EntryBox")
        assert "Wed 2 Dec" not in person.pane("EntryBox")
        await person.press("enter")
    assert [one.promise and one.promise.due for one in book.day(TODAY).contacts[-1:]] == [date(2026, 12, 2)]


async def test_the_caution_shows_as_soon_as_the_client_is_named(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        assert "勿提母亲账户" not in person.pane("EntryBox")
        await person.write("王姐")
        assert "! 王芳: 勿提母亲账户" in person.pane("EntryBox")


async def test_a_channel_the_client_does_not_want_is_warned_of(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("wf e ")
        assert "! 王芳 does not want to be reached by email." in person.pane("EntryBox")


async def test_a_product_above_the_grade_is_told_before_and_after_the_line_is_written(sit: Sit, book: Book) -> None:
    book.change(before := book.clients()["wangfang"], replace(before, risk=RiskGrade.C2, risk_on=TODAY), what="edit")
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T =50万 R4基金")
        assert "! 王芳 (C2), R4基金: risk above the client's grade." in " ".join(person.pane("EntryBox").split())
        await person.press("enter")
        message = "".join(person.pane("EntryBox").split())  # whatever the row breaks at
        assert "Writtendown:王芳." in message
        assert "王芳(C2),R4基金:riskabovetheclient'sgrade." in message
        assert [one.product for one in book.day(TODAY).sales][-1] == "R4基金"


async def test_a_time_of_today_that_lies_ahead_is_told_and_the_line_is_kept(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("17:30 陈静 M lunch")
        assert "17:30 lies ahead." in person.pane("EntryBox")
        await person.press("enter")
        assert [line.line for line in book.unsorted()] == ["17:30 陈静 M lunch"]
        await person.log("17:00 陈静 M lunch")
        assert [one.at for one in book.day(TODAY).contacts if one.note == "lunch"] == ["17:00"]
        await person.press("ctrl+u")
        await person.log("今天上午 陈静 M tea")
        assert [one.at for one in book.day(TODAY).contacts if "tea" in one.note] == [""], "not that of the evening"


async def test_a_line_is_logged_and_the_box_is_free_again(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.log("昨天 陈静 M lunch")
        assert "Written down: 陈静." in person.pane("EntryBox")
        assert next(book.contacts("chenjing")).note == "问了利率，下周再联系"
        logged = [contact for contact in book.contacts("chenjing") if contact.note == "lunch"]
        assert [(one.on.isoformat(), one.at) for one in logged] == [("2026-11-22", "")]


async def test_who_is_meant_is_asked_and_never_guessed(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.log("王伟 T 房贷")
        assert "Who is “王伟”? 1 王伟 (1234) 2 王伟 (5678) A digit answers. Enter: keep unsorted" in " ".join(
            person.pane("EntryBox").split()
        )
        await person.press("2")
        assert "王伟 (5678) telephone today “房贷”" in " ".join(person.pane("EntryBox").split())
        assert next(book.contacts("wangwei2")).note == "opening"
        await person.press("enter")
        assert next(book.contacts("wangwei2")).note == "房贷"
        assert next(book.contacts("wangwei1")).note == "opening"


async def test_leaving_the_question_leaves_the_line_in_the_box(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.log("王伟 T 房贷")
        await person.press("escape")
        assert "王伟 T 房贷" in person.pane("EntryBox")
        assert not book.day(TODAY).unsorted


async def test_a_line_about_one_of_two_of_a_name_from_the_list_is_not_asked_about(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "G", "up", "l")
        await person.write("T 房贷")
        await person.press("enter")
        assert [contact.clients for contact in book.day(TODAY).contacts][-1] == ("wangwei2",)


async def test_what_is_not_understood_is_kept_and_said_so(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("诸葛亮 T 借东风")
        assert "Who is “诸葛亮”? 1 new prospect 2 new client" in " ".join(person.pane("EntryBox").split())
        await person.press("enter")
        assert "Enter: keep unsorted, Esc: back" in " ".join(person.pane("EntryBox").split())
        await person.press("enter")
        assert "Kept as unsorted" in person.pane("EntryBox")
        assert [line.line for line in book.day(TODAY).unsorted] == ["诸葛亮 T 借东风"]


async def test_a_line_the_book_refuses_waits_beside_it(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch, undisturbed: None
) -> None:
    def locked(*_: object) -> str:
        raise Locked("The book is locked.")

    async with sit() as person:
        monkeypatch.setattr(book, "log", locked)
        await person.log("王芳 T 聊了")
        assert "The book is locked." in person.pane("EntryBox")
        waiting = {one.line for one in outbox.read_lines(book.path)}
        assert waiting | {one.line for one in book.day(TODAY).unsorted} == {"王芳 T 聊了"}  # a slow desk takes it in


async def test_a_line_nothing_can_take_stays_in_the_box(sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise Locked("The book is locked.")

    def full(*_: object, **_how: object) -> None:
        raise OSError

    async with sit() as person:
        monkeypatch.setattr(book, "log", refuse)
        monkeypatch.setattr(outbox, "put", full)
        await person.log("王芳 T 聊了")
        assert "王芳 T 聊了" in person.pane("EntryBox")
        assert await person.told() == "The book is locked."


async def test_escape_leaves_the_box_with_the_text_in_it(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T")
        await person.press("escape")
        await person.press("1", "j")
        assert "王芳 T" in person.pane("EntryBox")
        assert "2 李强" in person.pane("FolderPane")


async def test_what_is_pasted_commands_no_terminal(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.paste("王芳 T a\x1b[2Jb\r\n")
        assert "\x1b" not in person.seen
        assert "王芳 T a [2Jb" in person.pane("EntryBox")
        await person.paste("王芳 T a\x1b[2Jb\nc\r\n")
        assert "\x1b" not in person.seen


async def test_lines_typed_before_there_is_any_client_are_kept(tmp_path: object) -> None:
    book = Book.create(f"{tmp_path}/new")
    async with sitting(book, FOLDED) as person:
        await person.log("王芳 T 聊了")
        await person.press("enter")
        assert "Kept as unsorted" in person.seen
        assert len(book.unsorted()) == 1


async def test_the_real_cursor_is_where_the_text_is_typed(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳")
        field = person.app.focused
        assert field
        assert person.app.cursor_position == (field.content_region.x + 4, field.content_region.y)


async def test_what_is_typed_ahead_arrives_in_the_box_and_does_not_act_as_keys(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("j", "l", *"unqT", "enter", *"wf T two", "enter")
        assert next(book.contacts("liqiang")).note == "unqT"
        assert next(book.contacts("wangfang")).note == "two"


@pytest.mark.parametrize("key", ["l", "T", "M"])
async def test_a_line_begun_about_one_client_never_becomes_anothers(key: str, sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("3", "home", "T")
        await person.write("私房话")
        begun = person.pane("EntryBox")
        await person.press("escape")
        await person.press("3", "j", key)
        assert "A line is begun already" in await person.told()
        assert "王芳" in await person.told()
        await person.press("4", "l")
        assert person.pane("EntryBox").splitlines()[1] == begun.splitlines()[1]
        assert book.day(TODAY).contacts[-1].id == "k4"


async def test_what_only_the_desk_typed_gives_way(sit: Sit) -> None:
    async with sit() as person:
        await person.press("3", "home", "T")
        await person.press("escape")
        await person.press("3", "j", "M")
        assert "李强 M" in person.pane("EntryBox")
        assert "王芳" not in person.pane("EntryBox")


async def test_a_promise_taken_as_kept_is_said(sit: Sit) -> None:
    async with sit() as person:
        await person.log("李强 T 聊了")
        said = person.pane("EntryBox")
        assert "Taken as kept: 发方案." in said
        assert "Next conversation by" in said


async def test_a_promise_taken_as_kept_is_refused_with_a_key(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.log("李强 T 聊了")
        await person.press("ctrl+n")
        assert "Still open: 发方案." in person.seen
    assert "发方案" in [one.text for one in book.contact_summary(TODAY).promises]


async def test_a_day_that_may_be_two_is_asked_about(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T 聊了 > 5/11 回访")
        assert "Which day is “5/11”? 1 Tue 11 May 2027 2 Fri 5 Nov 2027" in " ".join(person.pane("EntryBox").split())
        await person.press("enter", "2")
        assert "> Fri 5 Nov 2027 回访" in " ".join(person.pane("EntryBox").split())
        await person.press("enter")
        assert "Written down: 王芳" in person.pane("EntryBox")
    (written,) = [one for one in book.day(TODAY).contacts if one.clients == ("wangfang",)]
    assert written.promise
    assert written.promise.due == date(2027, 11, 5)


async def test_an_attempt_says_that_it_changes_nothing(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("李强 T 没接")
        assert "not reached" in person.pane("EntryBox")
        await person.press("enter")
        assert "Not reached: still due" in " ".join(person.pane("EntryBox").split())
        assert "Taken as kept" not in person.pane("EntryBox")


async def test_what_was_said_of_a_line_is_over_once_something_else_is_done(sit: Sit) -> None:
    async with sit() as person:
        await person.log("王芳 T 聊了")
        assert "Written down: 王芳" in person.pane("EntryBox")
        await person.press("ctrl+z")
        assert "Written down" not in person.pane("EntryBox")


async def test_a_call_in_the_hours_not_to_call_is_warned_of(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T ")
        assert "! 王芳 is not to be called now (not 9:00–18:00)." in person.pane("EntryBox")


async def test_what_is_no_call_of_now_is_not_warned_of(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        for line in ("王芳 W ", "昨天 王芳 T 聊", "8:30 王芳 T 聊", "王芳 来电 问利率", "李强 T "):
            await person.write(line)
            assert line.strip() in person.pane("EntryBox")
            assert "is not to be called now" not in person.pane("EntryBox"), line
            await person.press("ctrl+u")


@pytest.mark.parametrize("size", [FOUR_PANES, FOLDED])
async def test_a_sign_that_stays_text_is_told_beneath_the_line(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        await person.press("4", "l")
        await person.write("陈静 T 聊了 > 3套方案")
        told = " ".join(person.pane("EntryBox").split())
        assert "? “> 3套方案” stays text: a next step begins with its day or with words." in told


async def test_a_draft_forgotten_in_the_box_is_shown_where_another_line_is_begun(sit: Sit) -> None:
    async with sit(FOLDED) as person:
        await person.press("3", "home", "T")
        await person.write("私房话")
        await person.press("escape")
        await person.press("1", "home", "l")
        assert "王芳 T 私房话" in person.seen
        assert "A line is begun already (王芳)" in " ".join((await person.told()).split())


async def test_the_correction_of_a_line_removed_meanwhile_is_written_only_once_it_is_entered_again(
    sit: Sit, book: Book
) -> None:
    async with sit() as person:
        await person.log("赵六 what")
        await person.press("enter")
        line = book.unsorted()[0]
        await person.press("escape")
        await person.press("end", "e")
        assert person.app.focused.value == "赵六 what"  # type: ignore[union-attr]
        book.remove(line)
        person.app.focused.value = "王芳 T now"  # type: ignore[union-attr]
        await person.press("enter")
        assert "Nothing is written" in await person.told()
        assert not book.unsorted()
        assert "now" not in [one.note for one in book.contacts("wangfang")]


async def test_a_name_nobody_added_to_goes_with_escape_and_with_the_folder(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "l")
        assert person.app.screen.query_one(EntryBox).field.value
        await person.press("escape")
        assert person.app.screen.query_one(EntryBox).field.value == ""
        await person.press("1", "l")
        person.app.screen.set_focus(person.app.screen.query_one("#log"))
        await person.press()
        assert person.app.screen.query_one(EntryBox).field.value == ""


async def test_a_line_about_another_client_takes_the_place_of_the_name_begun(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "l")
        box = person.app.screen.query_one(EntryBox)
        other = "陈静" if "陈静" not in box.field.value else "李强"
        await person.write(f"{other} T lunch")
        assert box.field.value == f"{other} T lunch"


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("和陈静 M 签了合同", "王芳 和陈静 M 签了合同"),
        ("跟陈静吃饭，聊保单", "王芳 跟陈静吃饭，聊保单"),
        ("and 陈静 M signed the trust deed", "王芳 and 陈静 M signed the trust deed"),
        ("M with 陈静, signed the trust deed", "王芳 M with 陈静, signed the trust deed"),
        ("rang, and 陈静 rang too", "王芳 rang, and 陈静 rang too"),
        ("rang 陈静 about golf", "rang 陈静 about golf"),
        ("给陈静打电话，聊保单", "给陈静打电话，聊保单"),
    ],
)
async def test_behind_a_conjunction_the_client_begun_with_stays(sit: Sit, typed: str, whole: str) -> None:
    async with sit() as person:
        await person.press("1", "home", "l")
        for character in typed:
            await person.write(character)
        assert person.app.focused.value == whole  # type: ignore[union-attr]


async def test_a_line_that_names_others_first_is_not_offered_for_the_client_of_the_cursor(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "home", "l")
        assert person.app.focused.value == "王芳 "  # type: ignore[union-attr]
        await person.write("给陈静、李强都")
        asked = "It names 陈静, 李强 first: is it about 王芳?"
        await person.until_seen(asked)
        await person.press("enter", "2")
        assert person.app.focused.value == "王芳 \\给陈静、李强都"  # type: ignore[union-attr]
        assert asked not in " ".join(person.pane("EntryBox").split())
        await person.press("enter")
        assert "Written down: 王芳." in person.pane("EntryBox")
        await person.write("王芳 给陈静、李强都")
        assert asked not in " ".join(person.pane("EntryBox").split()), "typed whole, it says whom it is about"


async def test_an_answer_makes_it_a_line_about_the_others(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "home", "l")
        await person.write("给陈静、李强都")
        await person.press("enter", "1")
        assert person.app.focused.value == "给陈静、李强都"  # type: ignore[union-attr]
        await person.write("打了电话")
        await person.press("enter")
        assert "Written down: 陈静, 李强." in person.pane("EntryBox")


async def test_a_chinese_line_about_another_client_takes_the_place_without_a_blank(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "l")
        box = person.app.screen.query_one(EntryBox)
        other = "陈静" if "陈静" not in box.field.value else "李强"
        await person.write(f"昨天跟{other}吃饭，聊保单")
        assert box.field.value == f"昨天跟{other}吃饭，聊保单"


async def test_a_name_in_the_note_stays_in_the_note(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "l")
        box = person.app.screen.query_one(EntryBox)
        begun, other = box.field.value, "陈静" if "陈静" not in box.field.value else "李强"
        await person.write(f"{other} recommended it")
        assert box.field.value == f"{begun}{other} recommended it"


async def test_lines_pasted_behind_a_name_begun_are_not_joined_to_it(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "l")
        box = person.app.screen.query_one(EntryBox)
        other = "陈静" if "陈静" not in box.field.value else "李强"
        await person.paste(f"{other} T lunch\n昨天 {other} W sent it")
        assert f"{other}  telephone  today  “lunch”" in " ".join(person.seen.split("\n"))
