"""Greetings at the desk: looked through, copied, with other words, written to files, marked as sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from rmtui.records.channel import Channel
from rmtui.records.events import Contact
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.observance import Observance
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.tui.greetings.greetings_screen import GreetingsScreen
from tests.factory import birthday, client
from tests.tui.sitting import FOLDED, FOUR_PANES, Sitting, sitting

LIN = client(
    "林晓",
    id="lin",
    birthday=birthday(11, 24, 1984),
    channel=Channel.WECHAT,
    wechat="linxiao",
    cautions="勿提前夫",
)
SUN = client("孙平", id="sun", birthday=birthday(11, 24), channel=Channel.SMS, phones=("138",))
ZHOU = client("周敏", id="zhou", channel=Channel.MEETING, address="湖东路1号")
NONE = client("吴一", id="wu", festivals=(Observance.NONE,))


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return write_book(str(tmp_path / "book"), [LIN, SUN, ZHOU, NONE])


def lines(person: Sitting) -> list[str]:
    found = (" ".join(line.split()) for line in person.pane("RowList").split("\n"))
    return [line for line in found if line]


def logged(book: Book) -> list[Contact]:
    return sorted((one for one in book.contacts() if one.greeting), key=lambda one: one.clients)


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES])
async def test_birthdays_that_are_near_are_copied_and_marked_as_sent(book: Book, size: tuple[int, int]) -> None:
    async with sitting(book, size) as person:
        await person.press("g", "j")
        assert isinstance(person.app.screen, GreetingsScreen)
        assert [line.split()[0] for line in lines(person)] == ["林晓", "孙平"]
        assert "生日快乐" in person.pane("#details") and "勿提前夫" in person.pane("#details")
        await person.press("y")
        assert person.app.clipboard.startswith("林晓，生日快乐")
        await person.press("x")
        assert [(one.clients, one.channel, one.greeting) for one in logged(book)] == [
            (("lin",), "W", "birthday-2026-11-24")
        ]
        assert lines(person)[0].startswith("孙平") and "greeted on" in lines(person)[1]
        await person.press("x")
        assert [one.clients for one in logged(book)] == [("lin",), ("sun",)]
        await person.press("u", "u")
        assert logged(book) == []


async def test_a_festival_from_the_occasions_is_sent_way_by_way_and_written_to_files(
    book: Book, tmp_path: Path
) -> None:
    async with sitting(book, FOUR_PANES) as person:
        await person.press("g", "o", "down", "down", "s")
        assert "3 to send: " in person.seen, "by which ways, where there is room"
        assert "Winter Solstice" in person.seen and "3 to send" in person.seen and "1 left out" in person.seen
        assert "left out: wants no greetings" in lines(person)[-1]
        await person.press("w", "ctrl+u")
        await person.write(f"{tmp_path}/out/")
        await person.press("enter")
        await person.until((tmp_path / "out" / "letter.html").exists)
        assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["SMS.csv", "WeChat.csv", "letter.html"]
        await person.press("a", "3", "enter")
        assert "is only on 22 Dec" in person.seen, "it is a month off"
        await person.press("enter")
        assert logged(book) == []
        await person.press("a", "3", "enter", "1", "enter")
        assert [one.note for one in logged(book)] == ["Winter Solstice: greeting by letter"]
        await person.press("escape")
        assert "Winter Solstice" not in person.seen


async def test_own_words_are_kept_for_the_client_and_templates_for_all(book: Book) -> None:
    async with sitting(book, FOUR_PANES) as person:
        await person.press("g", "j", "e")
        await person.paste("晓姐 ")
        await person.press("ctrl+s")
        (own,) = book.records(GreetingTemplate)
        assert own.clients == ("lin",) and own.occasion == "birthday" and "晓姐" in own.text
        assert "晓姐" in lines(person)[0] and "晓姐" not in lines(person)[1]
        await person.press("delete", "1", "enter")
        assert not [*book.records(GreetingTemplate)] and "晓姐" not in lines(person)[0]
        await person.press("u", "t", "1", "enter")
        assert "New greeting template" in person.seen
        await person.write("Moon Feast")
        await person.press(*["tab"] * 4)
        await person.paste("hello")
        await person.press("ctrl+s")
        assert "“Moon Feast” is no festival" in person.seen and "hello" in person.seen
        assert len([*book.records(GreetingTemplate)]) == 1


async def test_the_greetings_for_one_client_from_the_desk(book: Book) -> None:
    async with sitting(book, FOUR_PANES) as person:
        await person.press("1", "slash")
        await person.write("孙平")
        await person.press("enter")
        await person.press("v")
        assert [line.split()[0] for line in lines(person)] == ["孙平"]
        assert "Greetings for 孙平" in person.seen
