"""The clock of complaints and requests."""

from __future__ import annotations

import pytest

from rmtui.records.case import Case, CaseKind, CaseStage
from rmtui.records.settings import Settings
from rmtui.rules.business.case_text import case_clock_text
from rmtui.rules.business.cases import answer_by, case_statistics, is_late, next_stage, open_cases, with_step
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_text import reason_text
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.days.periods import YEAR, Period
from tests.factory import TODAY, ago, client, contact, contact_summary

FANG = client("王芳", id="fang", cadence=300)
USUAL = Settings()


def case(days: int, **more: object) -> Case:
    return Case(client="fang", on=ago(days), about="charged twice", **more)  # type: ignore[arg-type]


def test_an_answer_is_due_in_15_days_and_in_30_where_it_is_complex() -> None:
    assert answer_by(case(15), USUAL) == TODAY
    assert answer_by(case(15, complexity="two banks"), USUAL) == ago(-15)
    assert answer_by(case(15), Settings(case_days=10)) == ago(5)
    assert [is_late(case(days), USUAL, TODAY) for days in (15, 16)] == [False, True]


def test_the_answer_stops_the_clock_until_it_is_taken_up_again() -> None:
    answered = with_step(case(20), CaseStage.ANSWERED, ago(6), "paid back")
    assert (answered.answered_on, is_late(answered, USUAL, TODAY)) == (ago(6), False)
    closed = with_step(answered, CaseStage.CLOSED, ago(1))
    assert closed.answered_on == ago(6)
    again = with_step(closed, CaseStage.IN_HAND, TODAY, "not satisfied")
    assert (again.answered_on, is_late(again, USUAL, TODAY)) == (None, True)
    assert with_step(again, CaseStage.ANSWERED, TODAY).answered_on == TODAY


def test_those_to_be_answered_first_come_first() -> None:
    answered = with_step(case(29), CaseStage.ANSWERED, TODAY)
    closed = with_step(case(29), CaseStage.CLOSED, TODAY)
    late, near = case(18), case(2)
    assert open_cases([answered, near, closed, late], USUAL) == [late, near, answered]


def test_stages_follow_each_other_to_the_last() -> None:
    assert [next_stage(stage) for stage in CaseStage] == [*[*CaseStage][1:], CaseStage.CLOSED]


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (11, None),
        (12, "case due Thu: charged twice"),
        (15, "case due today: charged twice"),
        (18, "case 3 days overdue: charged twice"),
    ],
)
def test_it_is_a_reason_from_three_days_before_which_no_contact_answers(days: int, text: str | None) -> None:
    folders = {"fang": FolderFacts(cases=[case(days)])}
    rows = due([FANG], contact_summary(contact(FANG)), USUAL, TODAY, folders=folders)
    assert [reason_text(row.reasons[0], TODAY) for row in rows] == ([text] if text else [])


def test_statistics_are_those_of_what_came_in() -> None:
    found = [
        with_step(case(20), CaseStage.ANSWERED, ago(14)),
        with_step(case(60, satisfaction=4), CaseStage.CLOSED, ago(40)),
        case(20),
        case(1),
        case(400),
        case(3, kind=CaseKind.REQUEST),
    ]
    complaints, requests, suggestions = case_statistics(found, Period.around(TODAY, YEAR), USUAL, TODAY)
    assert (complaints.received, complaints.answered, complaints.late) == (4, 2, 2)
    assert (complaints.days, complaints.satisfaction, complaints.in_time) == (130, 40, 333)
    assert (requests.received, requests.in_time, requests.days) == (1, None, None)
    assert suggestions.received == 0


def test_the_clock_in_words() -> None:
    assert case_clock_text(case(15), USUAL, TODAY) == "answer by today"
    assert case_clock_text(case(17), USUAL, TODAY) == "2 days late"
    assert case_clock_text(with_step(case(17), CaseStage.ANSWERED, ago(3)), USUAL, TODAY) == "answered 20 Nov"
