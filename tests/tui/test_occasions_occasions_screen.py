"""Birthdays and festivals that come, and those of one's own."""

from __future__ import annotations

import pytest

from rmtui.records.channel import Channel
from rmtui.records.observance import Observance
from rmtui.records.occasion import Occasion
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.tui.desk.desk_screen import DeskScreen
from rmtui.tui.occasions.occasions_screen import OccasionsScreen
from tests.factory import ago, birthday, client, contact
from tests.tui.sitting import FOLDED, FOUR_PANES, Sitting, sitting

LIN = client("林晓", id="lin", birthday=birthday(11, 24, 1984), channel=Channel.WECHAT, cautions="勿提前夫")
SUN = client("孙平", id="sun", birthday=birthday(11, 21), festivals=(Observance.CHRISTMAS,), tags=("亲子",))


@pytest.fixture
def coming(tmp_path_factory: pytest.TempPathFactory) -> Book:
    fair = Occasion(name="庙会", day=birthday(12, 12, 2009), tag="亲子")
    return write_book(str(tmp_path_factory.mktemp("coming") / "book"), [LIN, SUN, fair])


def lines(person: Sitting) -> list[str]:
    found = (" ".join(line.split()) for line in person.pane("RowList").split("\n"))
    return [line for line in found if line]


def told(person: Sitting) -> str:
    return " ".join(person.pane("#details").strip("─ \n").split())


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES, (160, 45)])
async def test_what_comes_stands_by_day_with_those_who_were_missed_first(coming: Book, size: tuple[int, int]) -> None:
    async with sitting(coming, size) as person:
        await person.press("g", "o")
        assert lines(person) == [
            "Sat 21 Nov 孙平 C birthday",
            "Tue 24 Nov 林晓 C birthday, turns 42",
            "Sat 12 Dec 孙平 C 庙会 (17 years)",
            "Tue 22 Dec 林晓 C Winter Solstice",
            "Fri 25 Dec 孙平 C Christmas",
            "Fri 1 Jan 2027 林晓 C New Year's Day",
        ]
        assert "2 days ago" in told(person)
        await person.press("down")
        assert told(person) == "birthday, turns 42 Tue 24 Nov 2026, tomorrow 林晓 C prefers WeChat ! 勿提前夫"


async def test_a_contact_answers_what_was_missed(coming: Book) -> None:
    coming.save(contact(SUN, channel="S", on=ago(1)), what="log")
    async with sitting(coming) as person:
        await person.press("g", "o")
        assert lines(person)[0] == "Tue 24 Nov 林晓 C birthday, turns 42"


async def test_w_looks_a_year_ahead(coming: Book) -> None:
    async with sitting(coming, (120, 45)) as person:
        await person.press("g", "o", "w")
        assert any("Mid-Autumn Festival" in line for line in lines(person))
        await person.press("w")
        assert not any("Mid-Autumn Festival" in line for line in lines(person))


async def test_enter_opens_a_festival_to_show_whom_it_concerns_and_then_the_folder(coming: Book) -> None:
    coming.save(client("陈静", id="chen", avoid=(Channel.SMS,)), what="add")
    async with sitting(coming, FOUR_PANES) as person:
        await person.press("g", "o", "down", "down", "down")
        assert lines(person)[3] == "Tue 22 Dec 2 clients Winter Solstice"
        assert "2 clients: " in told(person) and "WeChat 1" in told(person) and "no preference 1" in told(person)
        await person.press("enter")
        assert lines(person)[4:6] == ["林晓 C prefers WeChat", "陈静 C never by SMS"]
        await person.press("enter")
        assert len(lines(person)) == 6
        await person.press("enter")
        await person.press("down", "down", "enter")
        assert isinstance(person.app.screen, DeskScreen)
        assert "陈静" in person.pane("FolderPane")


async def test_an_occasion_of_ones_own_is_added_changed_removed_and_taken_back(coming: Book) -> None:
    async with sitting(coming, FOUR_PANES) as person:
        await person.press("g", "o", "a")
        await person.write("开门红")
        await person.press("tab")
        await person.write("农历八月十六")
        await person.press("ctrl+s")
        await person.until(lambda: "开门红" in person.pane("RowList"))
        assert {one.name for one in coming.records(Occasion)} == {"庙会", "开门红"}
        assert "开门红" in told(person), "the cursor is on it"
        await person.press("e")
        await person.press("tab")
        await person.press("ctrl+u")
        await person.write("12-13")
        await person.press("ctrl+s")
        await person.until(lambda: "Sun 13 Dec" in person.pane("RowList"))
        await person.press("delete", "1", "enter")
        await person.until(lambda: "开门红" not in person.pane("RowList"))
        await person.press("u")
        await person.until(lambda: "开门红" in person.pane("RowList"))


async def test_a_festival_is_not_the_persons_to_change(coming: Book) -> None:
    async with sitting(coming) as person:
        await person.press("g", "o", "end", "e")
        assert isinstance(person.app.screen, OccasionsScreen)
        await person.press("delete")
        assert isinstance(person.app.screen, OccasionsScreen)


async def test_a_filter_leaves_the_occasions_of_those_it_finds(coming: Book) -> None:
    async with sitting(coming) as person:
        await person.press("g", "o", "slash")
        await person.write("林晓")
        assert [line.split()[3] for line in lines(person)][:1] == ["林晓"]
        assert not any("孙平" in line for line in lines(person))
        await person.press("escape", "slash")
        await person.write("christm")
        assert ["Christmas" in line for line in lines(person)] == [True]


async def test_what_is_found_everywhere_leads_to_the_occasion(coming: Book) -> None:
    async with sitting(coming, FOUR_PANES) as person:
        await person.press("ctrl+f")
        await person.write("庙会")
        await person.press("enter")
        await person.until(lambda: isinstance(person.app.screen, OccasionsScreen))
        assert "庙会" in told(person)


async def test_an_empty_book_says_where_occasions_come_from(tmp_path_factory: pytest.TempPathFactory) -> None:
    book = write_book(str(tmp_path_factory.mktemp("empty") / "book"), [])
    async with sitting(book) as person:
        await person.press("g", "o")
        assert "festivals from the settings" in " ".join(person.seen.split())
