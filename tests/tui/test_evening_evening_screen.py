"""The end of the day as it is sat through: contacts completed, ten clients in ten lines, the note, the sum."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from rmtui.errors import Locked
from rmtui.records.channel import Outcome
from rmtui.records.events import DayNote, PlannedContact, StandingPromise
from rmtui.records.opportunity import Opportunity
from rmtui.store.files import outbox
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, contact, promise
from tests.tui.conftest import CHEN_JING, LI_QIANG, WANG_WEI
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, Sitting, sitting


async def evening(person: Sitting) -> None:
    """To the end of the day, where today's contact with 陈静 comes first, then 王芳 and 李强, who are due."""
    await person.press("g", "e")
    await person.settle()


def listed(person: Sitting) -> list[str]:
    """The list of steps."""
    return [" ".join(line.split()) for line in person.pane("#list").split("\n") if line.strip()]


async def test_the_day_stands_in_order_with_a_sign_and_a_reason_in_a_terminal_of_any_size(sit: Sit) -> None:
    async with sit() as person:
        await evening(person)
        for size in (FOUR_PANES, FOLDED, (160, 45)):
            await person.pilot.resize_terminal(*size)
            await person.settle()
            found = listed(person)
            assert found[0].startswith("~ T 陈静 no next step: 问了利率")
            assert found[1].startswith("! 王芳 12 days overdue")
            assert found[2].startswith("! 李强 promise 2 days overdue: 发")
            assert found[3:] == ["Day note", "The day"]
            assert "End of day Mon 23 Nov 2026 1 of 3" in " ".join(person.seen.split())


async def test_a_line_is_added_to_the_contact_of_today(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.write("也问了基金 > 周三 发对比 #基金 =2万债基")
        assert "adds > Wed 25 Nov 发对比 sold 20,000 债基 (fund) #基金 “也问了" in " ".join(
            person.pane("StepBox").split()
        )
        await person.press("enter")
        (written,) = book.day(TODAY).contacts
        assert written.note == "问了利率，下周再联系; 也问了基金"
        assert (written.promise and written.promise.text, written.topics, written.at) == ("发对比", ("基金",), "09:10")
        assert [(sale.amount, sale.contact) for sale in book.day(TODAY).sales] == [
            (50_000_000, "k4"),
            (2_000_000, "k4"),
        ]
        assert "Added: 陈静." in person.pane("StepBox")
        assert listed(person)[0].startswith("+ T 陈静")
        await person.settle()
        await person.press("ctrl+z")
        assert book.day(TODAY).contacts[0].note == "问了利率，下周再联系"
        assert len(book.day(TODAY).sales) == 1


async def test_a_time_of_today_that_lies_ahead_is_told(sit: Sit) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down")
        await person.write("T 17:30 聊了")
        assert "17:30 lies ahead." in person.pane("StepBox"), "it is five past five"


async def test_a_second_next_step_is_a_promise_of_its_own(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.write("> 周三 发对比")
        await person.press("enter", "up")
        await person.write("再聊 > 周五 请吃饭")
        await person.press("enter")
        (written,) = book.day(TODAY).contacts
        assert written.promise and written.promise.text == "发对比"
        assert written.note == "问了利率，下周再联系; 再聊"
        assert [one.promise.text for one in book.records(StandingPromise)] == ["请吃饭"]


async def test_enter_on_a_line_that_cannot_be_written_goes_on_and_the_line_waits_at_its_client(sit: Sit) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down")
        await person.write("T 17:30 聊了")
        await person.press("enter")
        assert "━ 李强" in person.seen
        assert "not written yet" in person.pane("StepBox")
        assert person.app.unwritten == ["王芳: T 17:30 聊了"]  # type: ignore[attr-defined]


async def test_each_client_due_takes_one_line(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("enter", *"T chatted", "enter", *"M loan > next fri offer", "enter")
        logged = {one.clients[0]: one for one in book.day(TODAY).contacts}
        assert (logged["wangfang"].channel, logged["wangfang"].note) == ("T", "chatted")
        step = logged["liqiang"].promise
        assert step and (step.due, step.text) == (TODAY + timedelta(days=11), "offer")
        assert [line[:6] for line in listed(person)[1:3]] == ["~ T 王芳", "+ M 李强"]
        assert "3 of 3" in person.seen
        assert "━ Day note" in person.seen


async def test_a_contact_with_somebody_else_is_among_those_of_today_too(sit: Sit) -> None:
    async with sit() as person:
        await person.log("陈静、李强 M 一起吃饭")
        await person.press("escape")
        await evening(person)
        page = " ".join(person.seen.split())
        assert page.index("━ 陈静") < page.index("Today") < page.index("一起吃饭", page.index("Today"))
        assert "Recently" not in page


async def test_no_channel_is_the_preferred_one_and_one_glued_to_chinese_is_one_as_behind_a_name(
    sit: Sit, book: Book
) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down")
        await person.write("发了节日问候")
        await person.press("enter")
        assert next(book.contacts("wangfang")).channel == "W"
        await person.write("M聊了房贷")
        await person.press("enter")
        written = next(book.contacts("liqiang"))
        assert (written.channel, written.note) == ("M", "聊了房贷")


async def test_a_written_client_keeps_the_place_and_can_be_completed(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down", *"T chatted", "enter", "up")
        await person.write("> 周三 寄合同")
        await person.press("enter")
        assert len(list(book.contacts("wangfang"))) == 2
        written = next(book.contacts("wangfang"))
        assert (written.note, written.promise and written.promise.text) == ("chatted", "寄合同")


async def test_enter_on_an_empty_line_goes_past_and_says_so_in_the_list_and_handles_nobody(
    sit: Sit, book: Book
) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("enter", "enter")
        assert listed(person)[1].startswith("- 王芳")
        assert len(list(book.contacts("wangfang"))) == 1
        assert "promise 2 days overdue: 发方案" in person.pane("#sheet")
        await person.press("enter")
        assert "1 of 3" in person.seen


async def test_a_line_begun_stays_with_its_client(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down", *"T for wang", "down", *"T for li", "up")
        assert "T for wang" in person.pane("StepBox")
        assert "for li" not in person.pane("StepBox")
        assert [line[:4] for line in listed(person)[1:3]] == ["* 王芳", "* 李强"]
        assert sorted(person.app.unwritten) == ["李强: T for li", "王芳: T for wang"]  # type: ignore[attr-defined]
        assert len(book.day(TODAY).contacts) == 1
        await person.press("ctrl+q")
        assert "Not written down yet" in person.seen


async def test_the_line_typed_behind_enter_is_about_the_next_client(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down", *"T one", "enter", "up", "down", *"T two", "up", "up", "down", "down", "enter")
        assert [(one.clients, one.note) for one in book.day(TODAY).contacts[1:]] == [
            (("wangfang",), "one"),
            (("liqiang",), "two"),
        ]


async def test_the_caution_is_in_sight_before_a_word_is_typed(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        await evening(person)
        await person.press("down")
        await person.until(lambda: "! 王芳: 勿提母亲账户" in person.pane("StepBox"))
        await person.write("T ")
        assert "! 王芳 is not to be called now (not 9:00–18:00)." in person.pane("StepBox")
        assert "! 王芳: 勿提母亲账户" in person.pane("StepBox")


async def test_beside_the_client_stand_the_reason_the_promises_and_the_last_contacts(sit: Sit, book: Book) -> None:
    book.save(contact(CHEN_JING, on=ago(1), note="elsewhere"), what="log")
    async with sit() as person:
        await evening(person)
        await person.press("down")
        await person.settle()
        assert "tier A  C3" in person.pane("#facts")
        assert "12 days overdue" in person.pane("#sheet")
        assert "聊了到期理财" in person.pane("#sheet")
        assert "elsewhere" not in person.pane("#sheet")
        await person.press("down")
        assert "! > 21 Nov 发方案" in person.pane("#sheet")


async def test_one_of_two_of_a_name_is_never_the_other(sit: Sit, book: Book) -> None:
    book.save(contact(WANG_WEI, on=ago(9), promise=promise(ago(-1), "call back")), what="log")
    book.save(contact(WANG_WEI, on=ago(3), channel="E", promise=promise(TODAY, "房贷材料")), what="log")
    async with sit() as person:
        await evening(person)
        place = next(place for place, line in enumerate(listed(person)) if "王伟" in line)
        await person.press(*["down"] * place)
        await person.write("T 送了材料")
        await person.press("enter")
        assert next(book.contacts("wangwei1")).note == "送了材料"
        assert next(book.contacts("wangwei2")).note == "opening"


async def test_others_who_were_there_can_be_named(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down", "down")
        await person.write("、张建国 M 一起吃饭")
        await person.press("enter")
        assert book.day(TODAY).contacts[-1].clients == ("liqiang", "zhangjianguo")


async def test_ctrl_x_cuts_what_is_marked_and_elsewhere_marks_a_promise_as_done(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down", "down", *"abc", "shift+home", "ctrl+x")
        left = next(book.contacts("liqiang")).promise
        assert left and left.done_on is None
        assert "abc" not in person.pane("StepBox")
        await person.press("up", "ctrl+x")
        await person.until_seen("No promise is open here.")
        await person.press("down", "ctrl+x")
        await person.until_seen("Done: 发方案")
        done = next(book.contacts("liqiang")).promise
        assert done and done.done_on == TODAY
        assert listed(person)[2] == "x 李强 not due any more"


async def test_a_client_is_put_off(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down", "ctrl+t")
        await person.write("in 2 weeks 出差")
        await person.press("enter")
        (snooze,) = book.day(TODAY).snoozes
        assert (snooze.client, snooze.reason) == ("wangfang", "出差")
        assert listed(person)[1] == "z 王芳 snoozed until 7 Dec"


async def test_the_day_note_is_written_and_changed(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("enter", "enter", "enter")
        await person.write("忙而有序")
        await person.press("enter")
        assert [note.text for note in book.day(TODAY).notes] == ["忙而有序"]
        await person.press("up", "enter")
        await person.write("，明天早起")
        await person.press("enter")
        assert [note.text for note in book.day(TODAY).notes] == ["忙而有序，明天早起"]


async def test_a_note_of_several_lines_is_left_alone(sit: Sit, book: Book) -> None:
    book.save(DayNote(on=TODAY, text="one\ntwo"), what="note")
    async with sit() as person:
        await evening(person)
        await person.press("enter", "enter", "enter")
        assert person.app.focused.value == ""  # type: ignore[union-attr]
        await person.press("enter")
        assert [note.text for note in book.day(TODAY).notes] == ["one\ntwo"]


@pytest.mark.parametrize("size", [FOUR_PANES, FOLDED])
async def test_the_day_is_summed_up_and_enter_leads_home(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        await evening(person)
        await person.press("enter", *"W wrote > tomorrow call", "enter", *"M signed =120k fund", "enter", "enter")
        page = " ".join(person.pane("#sheet").split())
        assert "Contacts 3 " in page
        assert "Clients reached 3 Promises made 1 Sold 620,000" in page
        assert "Promised for tomorrow 王芳 call" in page
        assert "Enter: back to the desk" in page
        await person.press("enter")
        assert "Due for contact" in person.seen


async def test_who_comes_again_finds_today_in_order(sit: Sit) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("enter", *"T chatted", "enter", "escape")
        await person.press("q")
        await person.log("8:00 李强 M early")
        await person.press("escape")
        await evening(person)
        assert [line[:6] for line in listed(person)[:3]] == ["~ M 李强", "~ T 陈静", "~ T 王芳"]


@pytest.mark.parametrize(
    "leads_on",
    [
        Opportunity(client=CHEN_JING.id, on=TODAY, product="fund", amount=1),
        PlannedContact(client=CHEN_JING.id, on=date(2026, 12, 1)),
    ],
)
async def test_an_open_opportunity_or_a_later_contact_that_is_planned_is_a_next_step(
    sit: Sit, book: Book, leads_on: Opportunity | PlannedContact
) -> None:
    book.save(leads_on, what="add")
    async with sit() as person:
        await evening(person)
        assert "no next step" not in listed(person)[0]


async def test_what_is_logged_elsewhere_shows_and_the_place_is_kept(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down", *"T begun")
        book.save(contact(WANG_WEI, on=TODAY, at="08:00", channel="V", note="early"), what="log")
        person.app.read()  # type: ignore[attr-defined]
        await person.settle()
        assert listed(person)[0].startswith("~ V 王伟 (1234) no next step: early")
        assert "T begun" in person.pane("StepBox")
        assert "! 王芳: 勿提母亲账户" in person.pane("StepBox")


async def test_a_line_the_book_refuses_waits_beside_it_in_full_and_else_stays_with_its_client(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch, undisturbed: None
) -> None:
    def locked(*_: object) -> str:
        raise Locked("The book is locked.")

    def full(*_: object, **_how: object) -> None:
        raise OSError

    async with sit() as person:
        await evening(person)
        monkeypatch.setattr(book, "log", locked)
        await person.press("down", *"T chatted", "enter")
        assert "The book is locked." in person.pane("StepBox")
        assert [one.line for one in outbox.read_lines(book.path)] == ["王芳: T chatted"]
        assert "━ 李强" in person.seen
        monkeypatch.setattr(outbox, "put", full)
        await person.press(*"T spoke", "enter")
        assert "━ 李强" in person.seen
        assert "T spoke" in person.pane("StepBox")


async def test_a_book_without_clients_has_room_for_the_note(tmp_path: object) -> None:
    book = Book.create(f"{tmp_path}/new")
    async with sitting(book, FOLDED) as person:
        await evening(person)
        assert "There are no clients yet." in person.seen
        await person.write("first day")
        await person.press("enter")
        assert [note.text for note in book.day(TODAY).notes] == ["first day"]


async def test_a_day_with_nothing_due_and_nothing_written_says_so(tmp_path: object) -> None:
    book = Book.create(f"{tmp_path}/new")
    book.save(CHEN_JING, contact(CHEN_JING, on=ago(1)), what="add")
    async with sitting(book, FOLDED) as person:
        await evening(person)
        assert "Nobody is due, and no contact is written down today." in " ".join(person.seen.split())


async def test_the_evening_speaks_chinese(book: Book, in_chinese: None) -> None:
    async with sitting(book, FOLDED) as person:
        await evening(person)
        assert person.lines[0].startswith(" ─ 每日收尾  2026年11月23日 周一")
        assert "超期未联络12天" in listed(person)[1]


async def test_the_help_tells_the_keys_of_the_evening(sit: Sit) -> None:
    async with sit(size=(120, 60)) as person:
        await evening(person)
        await person.press("escape")
        await person.press("question_mark")
        assert "Mark a promise made to the client as done" in person.seen
        assert "Write what is typed, and go on to the next" in person.seen


async def test_which_of_several_promises_is_done_is_asked(sit: Sit, book: Book) -> None:
    book.save(contact(LI_QIANG, on=ago(5), channel="E", promise=promise(ago(-9), "later"), id="k9"), what="log")
    async with sit() as person:
        await evening(person)
        await person.press("down", "down", "ctrl+x")
        assert "Which promise is done?" in person.seen
        await person.press("2", "enter")
        await person.settle()
        done = {one.id: one.promise.done_on for one in book.contacts("liqiang") if one.promise}
        assert done == {"k9": TODAY, "k2": None}


async def test_a_message_leaves_the_client_due_and_says_so(sit: Sit, book: Book) -> None:
    async with sit(size=(160, 45)) as person:
        await evening(person)
        await person.press("down", *"W hello", "enter")
        line = next(line for line in listed(person) if "王芳" in line)
        assert line.startswith("! W 王芳 WeChat does not count as spoken: still due")
        await person.press("up")
        assert "! WeChat does not count as spoken: still due" in person.pane("#sheet")
        await person.press("escape", "end")
        assert "2  王芳, 李强" in person.pane("#sheet")


async def test_what_is_typed_on_the_list_begins_the_line(sit: Sit) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("down", "escape", *"Talked, and more")
        assert "Talked, and more" in person.pane("StepBox")


async def test_one_comes_back_into_the_line(sit: Sit) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("escape", "g", "d", "g", "e", *"T x")
        assert "T x" in person.pane("StepBox")


async def test_the_help_tells_the_signs_of_the_steps(sit: Sit) -> None:
    async with sit() as person:
        await evening(person)
        await person.press("f1")
        pages = ""
        for _page in range(6):
            pages += person.seen
            await person.press("pagedown")
        assert "+ written down, ~ something" in pages


async def test_f1_shows_how_a_line_of_the_evening_is_written_with_what_it_means(sit: Sit) -> None:
    async with sit(size=(120, 50)) as person:
        await evening(person)
        await person.press("down")
        await person.press("f1")
        assert "= 王芳  WeChat  not reached  today  “no answer”" in person.seen
        await person.press("escape", "escape", "question_mark")
        await person.press("end")
        assert "= 王芳  WeChat  not reached  today  “no answer”" in person.seen


async def test_a_next_step_leaves_an_attempt_an_attempt(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.log("王芳 T-")
        await person.press("escape")
        await evening(person)
        row = next(place for place, line in enumerate(listed(person)) if "王芳" in line)
        await person.press(*["down"] * row)
        await person.write("> 周三 再打")
        await person.press("enter")
        written = next(book.contacts("wangfang"))
        assert written.promise and written.promise.text == "再打"
        assert (written.outcome, written.letter) == (Outcome.NOT_REACHED, "t")


async def test_a_step_that_a_review_wrote_is_not_missing(sit: Sit, book: Book) -> None:
    chen_jing = StandingPromise(client=CHEN_JING.id, on=TODAY, promise=promise(ago(-9), "寄资料"))
    book.save(chen_jing, what="promise")
    async with sit() as person:
        await evening(person)
        assert listed(person)[0].startswith("+ T 陈静 问了利率")


async def test_at_the_note_and_the_day_nothing_about_a_client_is_done_and_letters_begin_the_note(
    sit: Sit, book: Book
) -> None:
    async with sit() as person:
        await evening(person)
        assert "Ctrl+T Snooze" in person.pane("KeyBar")
        await person.press("down", "down", "down")
        assert "Ctrl+T Snooze" not in person.pane("KeyBar")
        await person.press("ctrl+t", "ctrl+x")
        assert "━ Day note" in person.seen
        await person.press("down")
        assert "Clients reached" in person.seen
        assert "u Undo" not in person.pane("KeyBar")
        await person.press(*"Busy Saturday", "enter")
        assert [note.text for note in book.day(TODAY).notes] == ["Busy Saturday"]
        assert len(book.day(TODAY).contacts) == 1
        await person.press("ctrl+z")
        assert not book.day(TODAY).notes


async def test_on_the_last_working_day_of_a_month_a_digit_lists_who_is_quiet(sit: Sit, book: Book) -> None:
    holidays = '[[2026]]\nname = "x"\nfrom = 2026-11-24\nto = 2026-11-30\n'
    Path(book.path, "holidays.toml").write_text(holidays, encoding="utf-8")
    async with sit() as person:
        await evening(person)
        await person.press("escape")
        await person.press("end")
        await person.until_seen("At the month's end")
        await person.until_seen("2 Never spoken to: 0")
        await person.press("2")
        assert "-stage:closed last:no" in person.pane("ClientPane")
        assert "Clients 0/6" in person.seen


async def test_on_the_last_working_day_of_a_month_a_digit_opens_what_is_open_for_it(sit: Sit, book: Book) -> None:
    holidays = '[[2026]]\nname = "x"\nfrom = 2026-11-24\nto = 2026-11-30\n'
    Path(book.path, "holidays.toml").write_text(holidays, encoding="utf-8")
    async with sit() as person:
        await evening(person)
        await person.press("escape", "end")
        await person.until_seen("5 What else is still open for the month, and its report")
        await person.press("5")
        await person.until(lambda: person.app.screen.__class__.__name__ == "MonthScreen")
