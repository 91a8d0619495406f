"""The plan of a day: what became of it, what is carried over, and in which order it stands."""

from datetime import date, timedelta
from typing import Any

from rmtui.records.channel import Outcome
from rmtui.records.events import Contact, PlannedContact
from rmtui.rules.work.day_plan import PlanRow, PlanState, carried_text, day_plan, moved, not_done_text, replanned
from tests.factory import TODAY, ago, client, contact

FANG, QIANG, LI = client("王芳", id="fang"), client("李强", id="qiang"), client("徐丽", id="li")
FRIDAY = ago(3)


def planned(one: str, on: date = TODAY, position: int = 1, **known: Any) -> PlannedContact:
    return PlannedContact(client=one, on=on, position=position, **known)


def plan(*rows: PlannedContact, contacts: tuple[Contact, ...] = (), day: date = TODAY) -> list[PlanRow]:
    return day_plan(rows, contacts, day, TODAY, lambda one: one.weekday() > 4)


def test_a_row_is_done_when_the_client_was_reached_on_the_day() -> None:
    entries = planned("fang"), planned("qiang", position=3), planned("li", position=2)
    tried = contact(QIANG, outcome=Outcome.NOT_REACHED)
    rows = plan(*entries, contacts=(contact(FANG), tried, contact(LI, on=FRIDAY)))
    assert {row.client: row.state for row in rows} == {
        "fang": PlanState.DONE,
        "qiang": PlanState.TRIED,
        "li": PlanState.OPEN,
    }
    assert not_done_text(rows, {"fang": FANG, "qiang": QIANG, "li": LI}) == (
        "Not done of the plan, carried over: 徐丽, 李强"
    )


def test_what_was_said_before_a_row_was_planned_does_not_do_it() -> None:
    tea = contact(FANG, note="喝茶")
    review = planned("fang", note="检视")
    assert plan(review, contacts=(tea,))[0].state is PlanState.OPEN
    assert plan(review, contacts=(tea, contact(FANG, note="检视")))[0].said == "检视"
    yesterday_tea = contact(FANG, on=FRIDAY)
    assert [row.client for row in plan(planned("fang", FRIDAY), contacts=(yesterday_tea,))] == ["fang"]


def test_what_was_not_done_is_carried_over_and_says_how_often() -> None:
    (row,) = plan(planned("fang", FRIDAY, at="09:30"))
    assert (row.carried, row.at) == (1, "")  # over the weekend to Monday; Friday's time is none of today's
    assert carried_text(row, TODAY) == "from Fri ×1"
    (row,) = plan(planned("fang", ago(7)))
    assert carried_text(row, TODAY) == "from 16 Nov ×5"
    assert plan(planned("fang", ago(7)), day=ago(1))[0].carried == 4  # on a Sunday it is still Friday's


def test_what_was_done_meanwhile_or_four_weeks_ago_is_not_carried_over() -> None:
    assert plan(planned("fang", FRIDAY), contacts=(contact(FANG, on=ago(2)),)) == []
    assert plan(planned("fang", ago(29))) == []
    (kept,) = plan(planned("fang", FRIDAY), contacts=(contact(FANG, on=ago(4)),))
    assert kept.state is PlanState.OPEN


def test_nothing_is_carried_over_to_a_day_to_come() -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert [row.client for row in plan(planned("fang"), planned("qiang", tomorrow), day=tomorrow)] == ["qiang"]


def test_a_client_has_one_row_and_what_is_left_of_earlier_days_goes_with_it() -> None:
    friday, today = planned("fang", FRIDAY), planned("fang")
    (row,) = plan(friday, today)
    assert (row.planned, row.older) == (today, (friday,))


def test_rows_with_a_time_are_in_its_order_and_the_others_keep_their_place() -> None:
    late, early = planned("fang", position=1, at="14:00"), planned("li", position=3, at="09:00")
    rows = plan(late, planned("qiang", position=2), early)
    assert [row.client for row in rows] == ["li", "qiang", "fang"]


def test_a_row_that_is_moved_renumbers_what_stands_between() -> None:
    rows = plan(planned("fang", position=1), planned("qiang", position=2), planned("li", position=3))
    changes = {after.client: after.position for _before, after in moved(rows, "li", 1)}
    assert changes == {"li": 1, "fang": 2, "qiang": 3}
    assert moved(rows, "fang", 1) == []


def test_a_carried_row_that_gets_a_time_is_todays_and_still_says_since_when() -> None:
    row = replanned(planned("fang", FRIDAY, at="09:30"), {"at": "11:00"}, TODAY)
    assert (row.on, row.at, row.since) == (TODAY, "11:00", FRIDAY)
    assert carried_text(plan(row)[0], TODAY) == "from Fri ×1"
    put_off = replanned(row, {"on": TODAY + timedelta(days=2)}, TODAY)
    assert put_off.since is None


def test_a_greeting_does_nothing_that_is_planned() -> None:
    greeted = contact(client("王芳", id="fang"), greeting="christmas-2026-12-25")
    (row,) = day_plan([PlannedContact(client="fang", on=TODAY)], [greeted], TODAY, TODAY, lambda _day: False)
    assert not row.is_done
