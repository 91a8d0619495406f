"""Copying a number of a client, or an entry as it would be typed."""

from __future__ import annotations

import pytest

from rmtui.entry.grammar import parse
from rmtui.entry.names import NameIndex
from rmtui.records.events import UnsortedLine
from rmtui.store.files.book import Book
from rmtui.tui.frame.clipboard import copyable, entry_line
from tests.factory import TODAY, client, contact, promise
from tests.tui.conftest import CHEN_JING, WANG_FANG
from tests.tui.sitting import Sit


def test_everything_to_reach_a_client_by_can_be_copied() -> None:
    one = client("王芳", phones=("138", "139"), wechat="wf", email="a@b.c", address="海淀", number="88")
    assert [item.value for item in copyable(one)] == ["138", "139", "wf", "a@b.c", "海淀", "88", "王芳"]


@pytest.mark.parametrize("keys", [("1", "home"), ("3",), ("1", "home", "enter")])
async def test_y_asks_what_to_copy_in_the_list_the_queue_and_the_folder(sit: Sit, keys: tuple[str, ...]) -> None:
    async with sit() as person:
        await person.press(*keys, "y")
        assert "phone          13800138000" in person.seen
        await person.press("1", "enter")
        assert person.app.clipboard == "13800138000"
        assert await person.told() == "Copied: phone of 王芳"


async def test_of_a_client_of_whom_only_the_name_is_known_it_is_copied_at_once(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "G", "y")
        assert person.app.clipboard == "张建国"
        assert await person.told() == "Copied: name of 张建国"


async def test_y_in_the_daily_log_copies_the_entry_as_a_line_that_is_understood(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("4")
        await person.press("y")
        line = person.app.clipboard
        assert line.startswith("2026-11-23 09:10 陈静 T \\问了利率，下周再联系")
        entry = parse(line, TODAY, book.names())
        assert (entry.sales[0].amount, entry.sales[0].product) == (50_000_000, "基金")


async def test_an_unsorted_line_is_copied_as_it_was_typed(sit: Sit, book: Book) -> None:
    book.keep_unsorted("那个谁 T 问利息", "nobody", TODAY)
    async with sit() as person:
        await person.press("4")
        await person.press("end", "y")
        assert person.app.clipboard == "那个谁 T 问利息"


def test_signs_lines_and_clients_of_one_name_survive_in_a_line(book: Book) -> None:
    made = contact(
        WANG_FANG, CHEN_JING, on=TODAY, channel="M", note="a > b\n=50万", topics=("x",), promise=promise(TODAY, "#1")
    )
    line = entry_line(made, (), book.clients(), book.names())
    entry = parse(line, TODAY, book.names())
    assert [one.id for one in entry.clients] == ["wangfang", "chenjing"]
    assert (entry.note, entry.topics) == ("a > b =50万", ("x",))
    assert entry.promise is not None
    assert entry.promise.text == "#1"


def test_a_contact_whose_clients_are_gone_is_no_line() -> None:
    assert entry_line(contact(WANG_FANG), (), {}, NameIndex(())) == ""


async def test_what_is_copied_is_one_plain_line(sit: Sit, book: Book) -> None:
    book.save(UnsortedLine(on=TODAY, line="rm\n\x1b[31m -r\ry"), what="keep")
    book.save(client("孙丽", id="sunli", pinyin="zzz", address="城西\n3\x1b]0;x\x07号"), what="add")
    async with sit() as person:
        await person.press("4")
        await person.press("end", "y")
        assert person.app.clipboard == "rm ␛[31m -r y"
        await person.press("1", "slash", *"zzz", "enter")
        await person.press("1", "y")
        await person.press("1", "enter")
        assert person.app.clipboard == "城西 3␛]0;x␇号"
