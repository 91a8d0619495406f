"""What falls due in the whole book, week by week."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.records.client import RiskGrade, Tier
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.headed_list import HeadedList
from tests.factory import ago, client
from tests.folders import YUAN, holding, policy
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, Sitting, sitting

LIN = client("林晓", id="lin", tier=Tier.A, cautions="勿提前夫")
SUN = client("孙平", id="sun", risk=RiskGrade.C2, risk_on=ago(370))


@pytest.fixture
def due(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """A deposit of this week, dollars and a premium of the next but one, a policy that ends in half a year."""
    records = [
        LIN,
        SUN,
        holding(500_000 * YUAN, client="lin", name="一年定期", matures_on=date(2026, 11, 27)),
        holding(30_000 * YUAN, client="lin", name="美元定期", currency="USD", matures_on=date(2026, 12, 9)),
        holding(200_000 * YUAN, "mortgage", client="lin", name="按揭", matures_on=date(2026, 12, 11)),
        policy("life", SUN, premium=4_000 * YUAN, start=date(2020, 12, 10)),
        policy("motor", SUN, product="车险", start=date(2026, 6, 1), end=date(2027, 5, 31)),
    ]
    return write_book(str(tmp_path_factory.mktemp("due") / "book"), records)


async def maturities(person: Sitting, *keys: str) -> None:
    await person.press("g", "m")
    await person.press(*keys)


def lines(person: Sitting) -> list[str]:
    found = (" ".join(line.split()) for line in person.pane("HeadedList").split("\n"))
    return [line for line in found if line]


async def seen_elsewhere(person: Sitting) -> None:
    """The desk looks for what another process wrote."""
    assert isinstance(person.app, BookApp)
    person.app.read()
    await person.settle()


def told(person: Sitting) -> str:
    return " ".join(person.pane("#details").split())


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES, (160, 45)])
async def test_what_falls_due_stands_under_its_week(due: Book, size: tuple[int, int]) -> None:
    async with sitting(due, size) as person:
        await maturities(person)
        shown = [line for line in lines(person) if "review" not in line]
        assert shown == [
            "Overdue",
            "Wed 18 Nov 孙平 C risk assessment",
            "Week 48, 23 Nov to 29 Nov matures 500,000",
            "Fri 27 Nov 林晓 A 500,000 maturity 一年定期",
            "Week 50, 7 Dec to 13 Dec to pay 204,000",
            "Wed 9 Dec 林晓 A USD 30,000 maturity 美元定期",
            "Thu 10 Dec 孙平 C -4,000 premium life insurance",
            "Fri 11 Dec 林晓 A -200,000 maturity 按揭",
        ]
        assert "to 21 Feb 2027" in person.seen
        assert "! sums without USD: no rate" in person.seen


async def test_the_week_counts_a_currency_that_has_a_rate(due: Book) -> None:
    due.save(type(due.settings())(rates={"USD": 71_000}), what="settings")
    async with sitting(due) as person:
        await maturities(person)
        assert "Week 50, 7 Dec to 13 Dec matures 213,000 to pay 204,000" in lines(person)
        assert "no rate" not in person.seen


async def test_a_year_ahead_is_a_key_away(due: Book) -> None:
    async with sitting(due, FOUR_PANES) as person:
        await maturities(person)
        assert "end of cover" not in person.seen
        await person.press("w", "end")
        assert "to 23 Nov 2027" in person.seen
        await person.press("w")
        assert "to 21 Feb 2027" in person.seen
        await person.press("w", "slash")
        await person.write("孙平")
        assert any(line.endswith("孙平 C end of cover 车险") for line in lines(person))


async def test_the_cursor_never_stands_on_a_heading(due: Book) -> None:
    async with sitting(due) as person:
        await maturities(person)
        ladder = person.app.screen.query_one(HeadedList)
        for key in [*["down"] * 12, *["up"] * 12, "end", "home", "pagedown", "pageup"]:
            await person.press(key)
            assert ladder.key
        assert "risk assessment" in told(person)
        await person.pilot.click(HeadedList, offset=(3, 0))
        assert ladder.key


async def test_beneath_it_is_told_in_full(due: Book) -> None:
    async with sitting(due, FOUR_PANES) as person:
        await maturities(person)
        assert told(person).endswith("孙平 C risk assessment Wed 18 Nov 2026, 5 days ago")
        await person.press("slash")
        await person.write("林晓")
        await person.press("enter")
        assert "林晓 A maturity 一年定期 500,000 Fri 27 Nov 2026, in 4 days ! 勿提前夫" in told(person)


async def test_enter_opens_the_folder_and_a_capital_begins_a_line(due: Book) -> None:
    async with sitting(due) as person:
        await maturities(person, "enter")
        assert "孙平" in person.pane("FolderPane").split("\n")[0]
        await maturities(person, "down", "T")
        assert "林晓 T" in person.pane("EntryBox")


async def test_the_filter_is_that_of_the_client_list(due: Book) -> None:
    async with sitting(due) as person:
        await maturities(person, "slash")
        await person.write("tier:A")
        assert not any("孙平" in line for line in lines(person))
        person.app.screen.query_one("#filter", Field).value = "nobody-at-all"
        await person.settle()
        assert "No client matches" in person.seen
        await person.press("escape")
        assert any("孙平" in line for line in lines(person))


async def test_where_nothing_falls_due_the_page_teaches(tmp_path_factory: pytest.TempPathFactory) -> None:
    book = write_book(str(tmp_path_factory.mktemp("empty") / "book"), [client("林晓")])
    async with sitting(book, FOLDED) as person:
        await maturities(person)
        assert "Nothing falls due within 90 days" in person.seen
        await person.press("down", "enter", "T", "w")
        assert "Nothing falls due within 365 days" in person.seen


async def test_what_another_process_writes_is_shown(due: Book) -> None:
    async with sitting(due) as person:
        await maturities(person)
        Book(due.path).save(holding(client="sun", name="新存单", matures_on=date(2026, 11, 30)), what="holding")
        await seen_elsewhere(person)
        assert any("新存单" in line for line in lines(person))


async def test_the_maturities_speak_chinese(due: Book, in_chinese: None) -> None:
    async with sitting(due, FOLDED) as person:
        await person.press("g", "m")
        for words in ("到期一览", "已到期", "第48周", "到期 500,000", "待缴待还 204,000", "一年定期"):
            assert words in person.seen


async def test_escape_clears_a_filter_first_and_then_leaves(sit: Sit) -> None:
    async with sit() as person:
        await person.press("g", "m", "slash")
        await person.write("王")
        await person.press("escape")
        assert type(person.app.screen).__name__ == "MaturitiesScreen"
        await person.press("escape")
        assert type(person.app.screen).__name__ == "DeskScreen"
