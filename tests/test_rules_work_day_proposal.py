"""The proposal of a day: who is chosen for the hours there are, and when each suits."""

from datetime import date
from typing import Any

from rmtui.discreet import mask_figures
from rmtui.records.channel import Channel
from rmtui.records.client import Tier
from rmtui.records.events import PlannedContact
from rmtui.rules.contact.cadence import CadenceStatus
from rmtui.rules.contact.due_row import DueRow, Reason
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.work.day_plan import PlanRow, PlanState
from rmtui.rules.work.day_proposal import day_with_hours_left, propose_day
from tests.factory import TODAY, ago, client


def due(name: str, points: int = 10, cause: Cause = Cause.CADENCE, **known: Any) -> DueRow:
    one = client(name, id=name, tier=Tier.D, **known)
    return DueRow(one, CadenceStatus.RED, (Reason(cause, points),), None)


def proposed(
    *rows: DueRow, hours: int = 4, plan: tuple[PlanRow, ...] = (), now: str = ""
) -> list[tuple[str, str, str]]:
    found = propose_day(rows, plan, TODAY, hours, now)
    return [(one.client, one.at, one.channel or "") for one in found]


def met(name: str, **known: Any) -> DueRow:
    return due(name, channel=Channel.MEETING, **known)


def test_the_highest_score_comes_first_until_the_hours_are_full() -> None:
    rows = [due(str(number)) for number in range(9)]
    assert [one[0] for one in proposed(*rows, hours=1)] == ["0", "1", "2", "3"]
    full = PlanRow(PlannedContact(client="x", on=TODAY, channel=Channel.MEETING))
    assert proposed(*rows, hours=1, plan=(full,)) == []
    assert len(proposed(*rows, hours=1, plan=(full._replace(state=PlanState.DONE),))) == 4
    # a call still fits where a meeting does not
    assert [one[0] for one in proposed(due("a"), met("b"), due("c"), hours=1)] == ["a", "c"]


def test_nobody_is_proposed_who_is_in_the_plan_already() -> None:
    planned = PlanRow(PlannedContact(client="a", on=TODAY, at="09:00"), at="09:00")
    assert proposed(due("a"), due("b"), plan=(planned,)) == [("b", "09:15", "T")]


def test_a_review_is_a_meeting_and_no_way_that_is_avoided_is_proposed() -> None:
    review = due("a", cause=Cause.REVIEW)
    assert proposed(review, due("b", channel=Channel.WECHAT), due("c", avoid=(Channel.TELEPHONE,))) == [
        ("b", "09:00", "W"),
        ("c", "09:15", "W"),
        ("a", "09:30", "M"),
    ]


def test_the_plan_keeps_why_a_row_was_proposed_but_no_masked_amount() -> None:
    [planned] = propose_day([due("a", cause=Cause.POTENTIAL)], (), TODAY, 1)
    assert planned.reasons == "high potential"
    mask_figures(masked=True)
    try:
        [planned] = propose_day([due("a", cause=Cause.POTENTIAL)], (), TODAY, 1)
    finally:
        mask_figures(masked=False)
    assert planned.reasons == ""


def test_a_loan_is_inspected_on_a_visit() -> None:
    rows = due("a", cause=Cause.INSPECTION), due("b", cause=Cause.INSPECTION, avoid=(Channel.VISIT,))
    assert [(client, channel) for client, _at, channel in proposed(*rows)] == [("b", "T"), ("a", "V")]


def test_quiet_hours_noon_and_what_is_past_are_left_free() -> None:
    assert proposed(due("a", quiet="9-18"), due("b", quiet="9-10")) == [("b", "10:00", "T"), ("a", "18:00", "T")]
    assert proposed(met("a"), met("b"), now="10:50") == [("a", "11:00", "M"), ("b", "13:00", "M")]
    assert proposed(due("a"), now="22:00") == [("a", "", "T")]


def test_only_who_is_disturbed_in_every_working_hour_is_called_in_the_evening() -> None:
    evening = due("b", quiet="9-12,13-18")
    assert proposed(due("a"), evening, now="17:40") == [("a", "17:45", "T"), ("b", "18:00", "T")]
    assert proposed(due("a"), met("b"), now="18:10") == [("a", "", "T"), ("b", "", "M")]


def test_without_working_hours_left_the_proposal_is_for_the_next_working_day() -> None:
    assert day_with_hours_left(TODAY, "17:45") == TODAY
    assert day_with_hours_left(TODAY, "17:46") == ago(-1)
    saturday = date(2026, 11, 28)
    assert day_with_hours_left(saturday, "10:00") == date(2026, 11, 30)


def test_meetings_of_one_area_follow_each_other() -> None:
    rows = [met("a", area="North"), met("b", area="South"), met("c", area="north")]
    assert [one[0] for one in proposed(*rows)] == ["a", "c", "b"]


def test_no_time_is_proposed_for_who_has_hours_that_are_not_understood() -> None:
    assert proposed(due("a", quiet="只在下班后"), due("b", quiet="?", channel=Channel.WECHAT)) == [
        ("a", "", "T"),
        ("b", "", "W"),
    ]
    assert proposed(due("c", quiet="?", channel=Channel.EMAIL, email="c@example.com")) == [("c", "09:00", "E")]
