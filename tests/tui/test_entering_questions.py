"""The questions about a line in the box: put beneath it, answered by a digit, and nothing is written before Enter."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Input

from rmtui.own_words import Meaning, find_own_word
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, Stage
from rmtui.records.events import StandingPromise
from rmtui.store.files.book import Book
from tests.factory import TODAY
from tests.tui.sitting import FOLDED, Sit, Sitting


def beneath(person: Sitting) -> str:
    """What the box says, on one line."""
    return " ".join(person.pane("EntryBox").split())


def typed(person: Sitting) -> str:
    """The text in the box."""
    assert isinstance(person.app.focused, Input)
    return person.app.focused.value


async def write(person: Sitting, line: str) -> None:
    await person.press("4", "l", "ctrl+u")
    await person.write(line)


@pytest.mark.parametrize(("digit", "stage"), [("1", Stage.PROSPECT), ("2", Stage.ACTIVE)])
async def test_somebody_new_is_added_on_the_spot(digit: str, stage: Stage, sit: Sit, book: Book) -> None:
    async with sit() as person:
        await write(person, "诸葛亮 T 借东风")
        await person.press("enter", digit)
        assert "诸葛亮 telephone today “借东风”" in beneath(person)
        (added,) = [one for one in book.clients().values() if one.name == "诸葛亮"]
        assert (added.stage, added.pinyin) == (stage, "zhu ge liang")
        await person.press("enter")
        assert [one.note for one in book.contacts(added.id)] == ["借东风"]


async def test_the_other_parts_of_the_line_are_shown_while_it_is_asked_who_is_meant(sit: Sit) -> None:
    async with sit() as person:
        await write(person, "昨天 王伟 T 房贷 > 周五 发方案")
        assert "2 王伟 (5678) Enter, then the digit" in beneath(person)
        assert "王伟 telephone yesterday Sun 22 Nov > Fri 27 Nov 发方案 “房贷”" in beneath(person)


async def test_a_client_with_a_like_name_is_chosen_and_the_name_may_be_kept(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await write(person, "李国强 T 房贷")
        assert "Who is “李国强”? 1 李强 (9001) 2 new prospect" in beneath(person)
        await person.press("enter", "1")
        assert "Always? 1 always 2 only here A digit answers. Enter: write down, Esc: back" in beneath(person)
        assert "Enter Write down" in person.pane("KeyBar")
        await person.press("1")
        assert "李强 telephone today “房贷”" in beneath(person)
        assert typed(person) == "李国强 T 房贷"
        await person.press("enter")
        assert book.clients()["liqiang"].aliases == ("李国强",)
        assert next(book.contacts("liqiang")).note == "房贷"


async def test_which_of_two_namesakes_a_name_is_to_mean_is_told(sit: Sit, book: Book) -> None:
    book.save(*(Client(name="Margaret Hughes", phones=(f"07700 90{end}",)) for end in ("0240", "0377")), what="add")
    async with sit() as person:
        await write(person, "hughes T called")
        await person.press("enter", "2")
        assert "“hughes” is Margaret Hughes (0377). Always?" in beneath(person)


async def test_enter_passes_over_an_offer_to_what_else_is_asked_of_the_line(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await write(person, "李国强 T 房贷 > 改天 发方案")
        await person.press("enter", "1")
        assert "Always? 1 always 2 only here A digit answers. Enter: go on, Esc: back" in beneath(person)
        assert "Enter Choose an answer" in person.pane("KeyBar")
        await person.press("enter")
        assert "Which day is “改天”? 1 Mon 30 Nov" in beneath(person)
        await person.press("1", "enter")
        assert book.unsorted() == []
        assert next(book.contacts("liqiang")).note == "房贷"
        assert book.clients()["liqiang"].aliases == ()


async def test_somebody_at_a_company_is_kept_as_its_contact_person(sit: Sit, book: Book) -> None:
    book.save(company := Client(name="Brindle & Sons Ltd", kind=ClientKind.COMPANY), what="add")
    async with sit() as person:
        await write(person, "Tim Brindle T payroll")
        assert "1 Brindle & Sons Ltd 2 somebody at Brindle & Sons Ltd" in beneath(person)
        await person.press("enter", "2")
        assert "“Tim Brindle” is somebody at Brindle & Sons Ltd. Always?" in beneath(person)
        await person.press("1", "enter")
        kept = book.clients()[company.id]
        assert ([one.name for one in kept.contact_persons], kept.aliases) == (["Tim Brindle"], ())
        await write(person, "Tim Brindle T rates")
        await person.press("enter")
        assert {one.note for one in book.contacts(company.id)} == {"Tim Brindle: payroll", "Tim Brindle: rates"}


async def test_the_offer_to_keep_a_name_is_made_once_and_declined_by_going_on(sit: Sit, book: Book) -> None:
    async with sit() as person:
        for _line in range(2):
            await write(person, "李国强 T 房贷")
            await person.press("enter", "1", "enter")
        assert book.clients()["liqiang"].aliases == ()
        assert [one.note for one in book.contacts("liqiang")][:2] == ["房贷", "房贷"]


async def test_a_letter_goes_on_with_the_line_and_a_digit_is_typed_again(sit: Sit) -> None:
    async with sit() as person:
        await write(person, "王伟 T 房贷")
        await person.press("enter", "x", "1")
        assert typed(person) == "王伟 T 房贷x1"
        await person.press("enter", "escape", "1")
        assert typed(person) == "王伟 T 房贷x11"


async def test_a_digit_that_no_answer_has_is_typed(sit: Sit) -> None:
    async with sit() as person:
        await write(person, "王伟 T 房贷")
        await person.press("enter", "7")
        assert typed(person) == "王伟 T 房贷7"


async def test_two_questions_follow_each_other(sit: Sit, book: Book) -> None:
    async with sit(size=FOLDED) as person:
        await write(person, "王伟 T 聊了 > 5/11 回访")
        assert "Enter Choose an answer" in person.pane("KeyBar")
        await person.press("enter", "2")
        assert "Which day is “5/11”?" in beneath(person)
        assert "Enter: keep unsorted, Esc: back" in beneath(person)
        assert "Enter Keep unsorted" in person.pane("KeyBar")
        await person.press("2")
        assert "王伟 (5678) telephone today > Fri 5 Nov 2027 回访" in beneath(person)
        assert "Enter Write down" in person.pane("KeyBar")
        await person.press("enter")
        assert book.day(TODAY).contacts[-1].clients == ("wangwei2",)


async def test_a_choice_is_forgotten_with_the_line_it_was_made_for(sit: Sit) -> None:
    async with sit() as person:
        await write(person, "王伟 T 房贷")
        await person.press("enter", "1", "enter")
        await write(person, "王伟 T 基金")
        assert "Who is “王伟”?" in beneath(person)


async def test_the_evening_asks_in_the_same_way(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("g", "e")
        await person.until(lambda: person.app.screen.query("StepBox"))
        await person.press("down")
        await person.write("、王伟 M 一起吃饭")
        await person.press("enter")
        assert "Who is “王伟”? 1 王伟 (1234) 2 王伟 (5678)" in " ".join(person.pane("StepBox").split())
        await person.press("2", "enter")
        assert "wangwei2" in book.day(TODAY).contacts[-1].clients


async def test_the_day_of_a_step_that_cannot_be_read_is_asked(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await write(person, "李强 T 聊了 > 改天 发方案")
        assert "1 Mon 30 Nov 2 Tue 24 Nov 3 Wed 23 Dec 4 in a week, assumed" in beneath(person)
        await person.press("enter", "4")
        assert "李强 telephone today > Mon 30 Nov (assumed) 改天 发方案 “聊了”" in beneath(person)
        await person.press("enter")
        (promise,) = [one for one in book.contact_summary(TODAY).promises if one.text == "改天 发方案"]
        assert promise.assumed


async def test_a_name_among_others_is_only_text(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await write(person, "李强和诸葛亮 M 午饭")
        assert "Who is “诸葛亮”? 1 new prospect 2 new client 3 only text" in beneath(person)
        await person.press("enter", "3", "enter")
        written = book.day(TODAY).contacts[-1]
        assert (written.clients, written.note) == (("liqiang",), "午饭 (诸葛亮)")


async def test_a_sentence_is_nobody_to_be_added(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await write(person, "聊了到期理财，下周三发方案")
        assert "No client is called “聊了到期理财”. Enter keeps the line as unsorted." in beneath(person)
        await person.press("enter")
        assert "Kept as unsorted" in beneath(person)


@pytest.mark.parametrize(
    ("line", "word", "answer"), [("遛弯 李强 说基金", "遛弯", "3"), ("paddled with 李强, 说基金", "paddled", "1")]
)
async def test_a_word_is_a_way_of_contact_from_then_on(
    line: str, word: str, answer: str, sit: Sit, book: Book, tmp_path: Path
) -> None:
    (tmp_path / "settings.toml").write_text("", encoding="utf-8")
    async with sit() as person:
        await write(person, line)
        assert f"{answer} “{word}” is a way of contact" in beneath(person)
        await person.press("enter", answer)
        assert f"“{word}” is which way of contact? It is kept for every line. 1 telephone" in beneath(person)
        await person.press("3")
        assert "李强 meeting today “说基金”" in beneath(person)
        await person.press("enter")
        assert (find_own_word(word) or pytest.fail()).meaning == Meaning("M")
        assert next(book.contacts("liqiang")).channel is Channel.MEETING


async def test_what_is_still_to_be_done_is_promised_and_no_contact_is_written(sit: Sit, book: Book) -> None:
    before = [*book.contacts("chenjing")]
    async with sit() as person:
        await write(person, "ring 陈静 next Tuesday about the transfer")
        await person.press("enter", "1")
        assert typed(person) == ""
        assert (await person.told()).startswith("Promised to 陈静 for Tue 1 Dec 2026.")
        (step,) = [one for one in book.records(StandingPromise) if one.client == "chenjing"]
        assert (step.promise.due, step.promise.text) == (TODAY + timedelta(8), "ring 陈静 about the transfer")
        assert [*book.contacts("chenjing")] == before


async def test_what_is_no_way_of_contact_is_not_taken_for_one(sit: Sit) -> None:
    async with sit() as person:
        for line in ("赵六 T 聊了", "李强和赵六吃饭", "遛弯", "遛弯 T 聊了", "李强遛 T 聊了"):
            await write(person, line)
            assert line in person.pane("EntryBox")
            assert "way of contact" not in beneath(person), line


async def test_a_question_with_many_answers_is_whole_on_a_small_screen(sit: Sit, book: Book) -> None:
    names = (
        "Alexander Featherstonehaugh",
        "Alexander Ravensworth-Hall",
        "Alexander Cholmondeley",
        "Alexander Marchbanks",
    )
    book.save(*(Client(name=name) for name in names), what="add")
    async with sit(FOLDED) as person:
        await write(
            person, "Alexander T agreed to think about the twelve month fixed deposit and the gilt fund as well"
        )
        await person.press("enter")
        said = beneath(person)
        assert all(f"{place} {name}" in said for place, name in enumerate(names, 1)), said
        assert "Esc: back" in said
        assert "agreed to think about the twelve month fixed deposit and the gilt fund as well" in said
