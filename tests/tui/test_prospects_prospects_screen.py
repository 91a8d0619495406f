"""An area walked door by door, and a prospect who becomes a client."""

from __future__ import annotations

from typing import Any

from rmtui.records.channel import Outcome
from rmtui.records.client import Client, Source, Stage
from rmtui.records.question import AnswerKind, Question
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, client
from tests.tui.sitting import FOLDED, Sit, Sitting


def door(name: str, number: int, area: str = "柳堤") -> Client:
    return client(
        name,
        id=name,
        stage=Stage.PROSPECT,
        source=Source.STREET,
        found_on=ago(20),
        area=area,
        address=f"{area}路{number}号",
    )


DOORS = (door("书店", 12), door("面馆", 9), door("早餐铺", 100), door("花店", 3, "北渡"))
SURVEY = (
    Question(id="q1", name="他行存款", kind=AnswerKind.NUMBER),
    Question(id="q2", name="愿意再谈", kind=AnswerKind.YES_NO),
)


def rows(seen: str) -> list[str]:
    """The names in the list, from top to bottom."""
    lines = [" ".join(line.split()) for line in seen.split("\n")]
    return [one.name for line in lines for one in DOORS if f"号 {one.name}" in line]


def cursor(person: Sitting) -> str:
    """Id of the prospect that the cursor is on."""
    screen: Any = person.app.screen
    return str(screen.cursor_client)


async def test_an_area_is_walked_in_the_order_of_its_doors_and_each_is_written_down_as_one_goes(
    sit: Sit, book: Book
) -> None:
    book.save(*DOORS, what="add")
    async with sit() as person:
        await person.press("g", "n")
        await person.until_seen("Prospects 4")
        assert rows(person.seen) == ["花店", "面馆", "书店", "早餐铺"]
        await person.press("w", "3", "enter")
        assert rows(person.seen) == ["面馆", "书店", "早餐铺"]
        await person.press("V")
        await person.write("换了名片 > 周五 再来")
        await person.press("enter")
        assert "Written down: 面馆" in await person.did()
        assert cursor(person) == "书店"
        await person.press("n")
        assert cursor(person) == "早餐铺"
        await person.press("up")
        assert "> Fri 再来" in person.seen
    (visit,) = book.contacts("面馆")
    (missed,) = book.contacts("书店")
    assert (visit.note, visit.channel, missed.outcome) == ("换了名片", "V", Outcome.NOT_REACHED)


async def test_the_survey_is_asked_and_the_prospect_becomes_a_client_with_all_of_it(sit: Sit, book: Book) -> None:
    book.save(*DOORS, *SURVEY, what="add")
    async with sit(size=FOLDED) as person:
        await person.press("g", "n", "down", "i")
        await person.write("50万")
        await person.press("down", "1")
        await person.press("ctrl+s")
        assert "他行存款: 500000  愿意再谈: yes" in person.seen
        await person.press("c")
        await person.until_seen("Is 面馆 a client from today on?")
        await person.press("enter")
        assert len(rows(person.seen)) == 4
        await person.press("c", "1", "enter")
        assert "面馆 is a client now" in await person.did()
        assert rows(person.seen) == ["花店", "书店", "早餐铺"]
        await person.press("t")
        assert "4 found: 1 client (25.0%) after 20 days, 3 open, 0 lost" in person.seen
        assert "500,000 on average, of 1 answer" in person.seen
        await person.press("escape", "u")
        assert rows(person.seen) == ["花店", "面馆", "书店", "早餐铺"]
        await person.press("ctrl+y")
    now = book.clients()["面馆"]
    assert (now.stage, now.opened_on, now.source, len(now.answers)) == (Stage.ACTIVE, TODAY, Source.STREET, 2)


async def test_a_door_is_added_in_the_street_of_the_cursor_and_its_neighbour_is_told(sit: Sit, book: Book) -> None:
    book.save(*DOORS, what="add")
    async with sit() as person:
        await person.press("g", "n", "down", "a")
        await person.write("老周五金")
        for _field in range(7):
            await person.press("down")
        await person.write("9号")
        assert "柳堤路9号" in person.seen
        assert "One door or telephone with 面馆" in person.seen
        await person.press("ctrl+s")
        assert "One door or telephone with 面馆" in await person.told()
    new = next(one for one in book.clients().values() if one.name == "老周五金")
    assert (new.stage, new.source, new.area, new.found_on) == (Stage.PROSPECT, Source.STREET, "柳堤", TODAY)


async def test_questions_are_added_changed_and_removed_and_nothing_is_lost(sit: Sit, book: Book) -> None:
    book.save(*DOORS, what="add")
    async with sit() as person:
        await person.press("g", "n", "i")
        assert "no questions yet" in await person.told()
        await person.press("s", "a")
        await person.write("收款码")
        await person.press("ctrl+s")
        assert "收款码" in person.seen
        await person.press("delete", "1", "enter")
        assert "None yet" in person.seen
        await person.press("u")
        assert "收款码" in person.seen
    assert [one.name for one in book.records(Question)] == ["收款码"]


async def test_without_prospects_the_screen_says_how_to_begin(sit: Sit) -> None:
    async with sit() as person:
        await person.press("g", "n")
        assert "“a” adds the first door" in person.seen
        await person.press("n", "i", "c", "e", "V")
        assert "Prospects 0" in person.seen
