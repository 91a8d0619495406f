"""Finding words in the whole book, from anywhere."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from rmtui.records.base import Record
from rmtui.records.client import Relative
from rmtui.records.document import Document
from rmtui.records.events import DayNote, PlannedContact, Promise, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.kinds import kind_of
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.review import Review
from rmtui.records.segment import Segment
from rmtui.records.tie import Share, Tie
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.tui.desk.folder.folder import block_key
from rmtui.tui.forms.settings import SettingsScreen
from rmtui.tui.plan.plan_screen import PlanScreen
from tests.factory import TODAY, ago, client, contact, promise
from tests.tui.conftest import LI_QIANG, WANG_FANG
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, Sitting, sitting
from tests.tui.textual_internals import drawn


def results(person: Sitting) -> list[list[str]]:
    """The rows of what was found, each in its words."""
    hits = person.app.screen.query_one("HitList")
    strips = drawn(person.app)[hits.region.y : hits.region.bottom]
    lines = [strip.crop(hits.region.x, hits.region.right).text.split() for strip in strips]
    return [line for line in lines if line]


async def look_for(person: Sitting, words: str) -> None:
    await person.press("ctrl+f")
    await person.write(words)
    await person.settle()


async def test_the_empty_page_teaches_what_can_be_found(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        await person.press("ctrl+f")
        told = " ".join(person.seen.replace("│", " ").split())
        assert "Find everywhere" in told
        assert "reasons of a snooze, day notes, unsorted lines" in told


async def test_everything_is_found_clients_first_and_events_newest_first(sit: Sit, book: Book) -> None:
    book.save(
        DayNote(on=ago(1), text="基金周会"),
        UnsortedLine(on=ago(3), line="谁 问基金"),
        Snooze(client="chenjing", on=ago(5), until=TODAY, reason="等基金到期"),
        StandingPromise(client="liqiang", on=ago(6), promise=Promise(due=ago(-1), text="寄基金资料")),
        contact(LI_QIANG, on=ago(7), channel="M", note="聊天", promise=promise(ago(1), "基金方案")),
        what="add",
    )
    async with sit() as person:
        await look_for(person, "基金")
        kinds = [" ".join(line[:1] if line[0] != "day" else line[:2]) for line in results(person)]
        assert kinds == ["client", "sale", "day note", "unsorted", "snooze", "promise", "promise"]
        assert results(person)[0] == ["client", "王芳", "Tags:", "基金"]
        assert results(person)[5][:5] == ["promise", "17", "Nov", "李强", ">"]
        assert "7 found" in person.seen


async def test_a_client_is_found_by_whatever_is_known(sit: Sit) -> None:
    async with sit() as person:
        for typed in ("wangf", "wf", "王姐", "0138", "ＷＡＮＧ", "喜欢晚上"):
            await look_for(person, typed)
            assert results(person)[0][:2] == ["client", "王芳"], typed
            await person.press("escape")


async def test_the_hit_is_bold_and_underlined_and_in_sight(sit: Sit, book: Book) -> None:
    book.save(
        contact(WANG_FANG, on=ago(1), channel="T", note="很长的话" * 40 + "[b]Ｐ2P平台" + "还有" * 40), what="log"
    )
    async with sit(size=FOLDED) as person:
        await look_for(person, "p2p")
        hits = person.app.screen.query_one("HitList")
        strip = hits.render_line(0)
        assert [one.text for one in strip if one.style and one.style.underline and one.style.bold] == ["Ｐ2P"]
        assert "..很长的话" in strip.text
        assert "[b]" in strip.text
        assert strip.cell_length <= 80


async def test_nothing_found_says_so(sit: Sit) -> None:
    async with sit() as person:
        await look_for(person, "[诸葛]")
        assert "“[诸葛]” is nowhere in the book." in person.seen


async def test_more_than_can_be_shown_is_said(tmp_path: object) -> None:
    one = client("王芳", id="w")
    many = [contact(one, on=date(2026, 1, 1) + timedelta(days=number), note="利率") for number in range(300)]
    async with sitting(write_book(f"{tmp_path}/many", [one, *many])) as person:
        await look_for(person, "利率")
        assert "The first 200 are shown, and there are more: type further." in person.seen


async def test_the_arrows_move_while_one_types_on(sit: Sit) -> None:
    async with sit() as person:
        await look_for(person, "王")
        hits = person.app.screen.query_one("HitList")
        await person.press("down", "down")
        assert hits.cursor == 2  # type: ignore[attr-defined]
        await person.press("pagedown", "pageup")
        assert hits.cursor == 0  # type: ignore[attr-defined]
        await person.write("伟")
        await person.settle()
        assert results(person)[0][:2] == ["client", "王伟"]


async def test_enter_on_a_client_opens_the_folder(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        await look_for(person, "羽毛球")
        await person.press("enter")
        assert "━ 2 陈静" in person.seen


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES])
async def test_a_client_opens_where_the_word_stands(sit: Sit, book: Book, size: tuple[int, int]) -> None:
    family = tuple(Relative(name=f"表亲{number}", relation="亲戚") for number in range(12))
    xu = client("许文", id="xuwen", family=family, interests=("集邮", "围棋"), notes="认识老行长")
    book.save(xu, *(contact(xu, on=ago(day), note="老行长问好") for day in range(9)), what="add")
    async with sit(size=size) as person:
        await look_for(person, "许文 认识老行长")
        await person.press("enter")
        await person.settle()
        await person.until(lambda: "认识老行长" in person.pane("FolderPane"))


async def test_enter_typed_ahead_waits_for_what_is_found(sit: Sit) -> None:
    async with sit() as person:
        await person.press("ctrl+f", *"chenjing", "enter")
        await person.until_seen("━ 2 陈静")


async def test_enter_on_a_contact_shows_it_in_the_history(sit: Sit, book: Book) -> None:
    book.save(*(contact(WANG_FANG, on=ago(50 + day), channel="T", note=f"第{day}次") for day in range(250)), what="log")
    async with sit(size=FOLDED) as person:
        await look_for(person, "第240次")
        await person.press("enter")
        await person.until_seen("第240次")
        folder = person.pane("FolderPane")
        assert "━ 2 王芳" in folder
        assert "第240次" in folder
        pane = person.app.screen.query_one("FolderPane")
        assert pane.cursor_record == next(one for one in book.contacts() if one.note == "第240次")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("record", "word"),
    [
        (StandingPromise(client="liqiang", on=ago(6), promise=Promise(due=ago(-1), text="寄资料")), "寄资料"),
        (Sale(client="liqiang", on=ago(90), amount=100, product="黄金"), "黄金"),
        (Snooze(client="liqiang", on=ago(5), until=TODAY, reason="出差"), "出差"),
    ],
)
async def test_what_was_written_beside_contacts_opens_on_its_day_of_the_log(
    sit: Sit, book: Book, record: Record, word: str
) -> None:
    book.save(record, what="add")
    async with sit() as person:
        await look_for(person, word)
        await person.press("enter")
        await person.settle()
        assert "2 李强" in person.seen
        log = person.app.screen.query_one("#log")
        assert log.has_focus
        assert log.key == record.id  # type: ignore[attr-defined]


async def test_a_tie_opens_the_profile_of_its_client(sit: Sit, book: Book) -> None:
    shared = (Share.ASSETS,)
    known = Tie(first="liqiang", second="wangfang", second_is="表姐", first_shares=shared, second_shares=shared)
    book.save(known, what="add")
    async with sit() as person:
        await look_for(person, "表姐")
        await person.press("enter")
        await person.settle()
        assert "━ 2 李强" in person.seen
        assert "表姐" in person.pane("FolderPane")


async def test_a_planned_contact_opens_on_the_plan_of_its_day(sit: Sit, book: Book) -> None:
    book.save(PlannedContact(client="liqiang", on=ago(-2), note="看画展"), what="add")
    async with sit() as person:
        await look_for(person, "画展")
        await person.press("enter")
        await person.settle()
        assert isinstance(person.app.screen, PlanScreen)
        assert "Wed 25 Nov" in person.seen
        assert person.app.screen.list.key == "liqiang"


async def test_a_segment_opens_with_its_clients(sit: Sit, book: Book) -> None:
    book.save(Segment(name="老客户", filter="tier:A", note="每年团拜"), what="add")
    async with sit() as person:
        await look_for(person, "团拜")
        await person.press("enter")
        await person.settle()
        assert "━ 1 Clients" in person.seen
        assert "segment:老客户" in person.pane("ClientPane")


async def test_the_settings_open_from_a_hit(sit: Sit, book: Book) -> None:
    book.save(replace(book.settings(), bank="江南银行"), what="edit")
    async with sit() as person:
        await look_for(person, "江南")
        assert results(person)[0][0] == "settings"
        await person.press("enter")
        await person.settle()
        assert isinstance(person.app.screen, SettingsScreen)


async def test_an_unsorted_line_of_today_is_shown_in_the_daily_log(sit: Sit, book: Book) -> None:
    book.keep_unsorted("那个谁 问利息", "nobody", TODAY)
    async with sit() as person:
        await look_for(person, "利息")
        await person.press("enter")
        assert "━ 4" in person.seen
        log = person.app.screen.query_one("#log")
        assert log.has_focus
        assert log.key == book.day(TODAY).unsorted[0].id  # type: ignore[attr-defined]


async def test_it_is_found_from_within_the_entry_box_and_what_is_typed_there_stays(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T 聊")
        await look_for(person, "羽毛球")
        await person.press("escape")
        assert "王芳 T 聊" in person.pane("EntryBox")


async def test_it_speaks_chinese(book: Book, in_chinese: None) -> None:
    async with sitting(book, FOLDED) as person:
        await look_for(person, "到期理财")
        assert results(person)[0][:2] == ["电话", "10月12日"]


async def test_a_list_filtered_to_others_does_not_take_the_folder_back(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("王")
        await person.press("tab")
        await person.press("1")
        await look_for(person, "羽毛球")
        await person.press("enter")
        await person.settle()
        assert "━ 2 陈静" in person.seen


async def test_the_day_of_another_year_is_whole(book: Book, in_chinese: None) -> None:
    book.save(contact(LI_QIANG, on=date(2025, 11, 23), channel="M", note="聊到信托"), what="add")
    async with sitting(book, FOLDED) as person:
        await look_for(person, "信托")
        assert person.seen.count("2025年11月23日") == 2  # in the list, and beneath it


@pytest.mark.parametrize(
    ("record", "word"),
    [
        (Holding(client="liqiang", kind=HoldingKind.FUND, name="稳健一号", value=5_000_000), "稳健一号"),
        (Policy(client="liqiang", kind=PolicyKind.LIFE, product="长安终身"), "长安终身"),
        (Document(client="liqiang", name="form.pdf", added_on=TODAY, note="学区房"), "学区房"),
        (Review(client="liqiang", on=TODAY, market="債市走強"), "债市"),
    ],
)
async def test_enter_on_what_is_in_a_folder_opens_its_tab_with_the_cursor_on_it(
    sit: Sit, book: Book, record: Record, word: str
) -> None:
    book.save(record, what="add")
    async with sit() as person:
        await look_for(person, word)
        assert results(person)[0][0] == kind_of(record).name.split()[0]
        await person.press("enter")
        await person.settle()
        assert "━ 2 李强" in person.seen
        assert person.app.screen.query_one("#sheet").key == block_key(record)  # type: ignore[attr-defined]
