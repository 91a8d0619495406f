"""The plan of a day at the desk: made, proposed, worked off, and carried over."""

from __future__ import annotations

import pytest

from rmtui.records.channel import Channel
from rmtui.records.events import PlannedContact
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.tui.desk.due_queue import DuePane
from rmtui.tui.plan.plan_screen import PlanScreen
from rmtui.tui.widgets.row_list import RowList
from tests.factory import TODAY, ago, client, contact
from tests.tui.sitting import FOLDED, FOUR_PANES, Sitting, sitting

LIN, SUN, HE = client("林晓", id="lin"), client("孙平", id="sun", channel=Channel.MEETING), client("何川", id="he")


@pytest.fixture
def planned(tmp_path_factory: pytest.TempPathFactory) -> Book:
    carried = PlannedContact(client="lin", on=ago(3), position=1, note="续存")
    return write_book(str(tmp_path_factory.mktemp("planned") / "book"), [LIN, SUN, HE, carried])


def lines(person: Sitting) -> list[str]:
    found = (" ".join(line.split()) for line in person.pane("RowList").split("\n"))
    return [line for line in found if line]


def clients(book: Book) -> list[str]:
    return sorted(one.client for one in book.records(PlannedContact))


async def test_one_goes_on_with_the_next_row_that_is_not_done(planned: Book) -> None:
    rows = [PlannedContact(client=id, on=TODAY, position=place) for place, id in enumerate(("sun", "he"), 2)]
    planned.save(*rows, contact(SUN, note="老客户来电"), what="plan")
    async with sitting(planned, FOUR_PANES) as person:
        await person.press("g", "a", "home", "l")
        await person.write("T 续存一年")
        await person.press("enter")
        await person.until(lambda: "plan: 2 of 3 done" in person.seen)
        assert "老客户来电" in lines(person)[1], "what was said is what a row without words is done with"
        assert person.app.screen.query_one(RowList).key == "he"


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES])
async def test_a_day_is_planned_in_the_queue_and_worked_off(planned: Book, size: tuple[int, int]) -> None:
    async with sitting(planned, size) as person:
        await person.press("3", "home")
        here = person.app.screen.query_one(DuePane).client
        await person.press("d")
        await person.press("g", "a")
        assert "plan: 0 of" in person.seen
        assert any(line.startswith("1 林晓 C from Fri ×1 续存") for line in lines(person))
        await person.press("q", "3", "home", "d")  # the same key takes the client out again
        assert here not in clients(planned)
        await person.press("u")
        assert here in clients(planned)
        await person.log("林晓 T 续存一年")
        await person.press("escape")
        await person.press("3", "g", "a")
        assert lines(person)[0].startswith("+ 1 林晓")
        assert "plan: 1 of" in person.seen
        await person.press("end")
        last = person.app.screen.query_one(RowList).key
        await person.press("l")
        await person.write("T 他来了电话")
        await person.press("enter")
        assert "plan: 2 of" in person.seen, "a line of the plan is written in the plan"
        await person.press("home", "l")
        await person.write("T 又聊")
        await person.press("enter")
        assert person.app.screen.query_one(RowList).key == last, "one goes on with the next row"


async def test_the_queue_shows_who_is_planned_and_in_which_order(planned: Book) -> None:
    planned.save(PlannedContact(client="sun", on=TODAY, position=2, at="10:30"), what="plan")
    async with sitting(planned) as person:
        rows = {line.split()[1]: line.split()[0] for line in person.pane("DuePane").split("\n") if "C never" in line}
        assert (rows["林晓"], rows["孙平"]) == ("1", "2")
        person.app.screen.query_one(DuePane).move_cursor_to("sun")
        await person.until(lambda: "no. 2 in today’s plan, 10:30 ·" in " ".join(person.pane("DuePane").split()))


async def test_a_proposal_is_changed_row_by_row_and_written_as_one(planned: Book) -> None:
    async with sitting(planned) as person:
        await person.press("g", "a", "p")
        await person.press("enter")
        assert [line[:2] for line in lines(person)][1:] == ["? ", "? "]
        assert clients(planned) == ["lin"]
        await person.press("end", "d")
        assert len(lines(person)) == 2
        await person.press("e")
        await person.press("down", "down", "down")
        await person.write("理财到期")
        await person.press("ctrl+s")
        assert clients(planned) == ["lin"]
        await person.press("y")
        (new,) = [one for one in planned.records(PlannedContact) if one.client != "lin"]
        assert (new.note, new.on) == ("理财到期", TODAY)
        await person.press("u")
        assert clients(planned) == ["lin"]
        await person.press("p")
        await person.press("enter")
        await person.press("escape")
        assert isinstance(person.app.screen, PlanScreen)
        assert len(lines(person)) == 1


async def test_rows_are_moved_given_a_time_and_dropped(planned: Book) -> None:
    planned.save(PlannedContact(client="sun", on=TODAY, position=2), what="plan")
    async with sitting(planned) as person:
        await person.press("g", "a", "end", "K")
        assert ["孙平" in line for line in lines(person)] == [True, False]
        await person.press("e", "down")
        await person.write("11:30")
        await person.press("ctrl+s")
        await person.press("end", "e", "down")
        await person.write("9:00")
        await person.press("ctrl+s")
        assert lines(person)[0].startswith("1 09:00 林晓 C from Fri ×1")
        await person.press("J")
        assert "in its order" in await person.told()
        await person.press("home", "delete")
        assert clients(planned) == ["sun"]
        await person.press("u")
        assert clients(planned) == ["lin", "sun"]


async def test_tomorrow_has_a_plan_of_its_own(planned: Book) -> None:
    async with sitting(planned) as person:
        await person.press("g", "a", "right_square_bracket")
        assert "Nothing is planned for this day" in " ".join(person.seen.split())
        await person.press("p")
        await person.press("enter")
        await person.press("y")
        assert {one.on for one in planned.records(PlannedContact) if one.client != "lin"} == {ago(-1)}
        await person.press("left_square_bracket", "left_square_bracket", "p")
        assert "is over" in await person.told()
        await person.press("0")
        assert [line[:3] for line in lines(person)] == ["1 林"]
