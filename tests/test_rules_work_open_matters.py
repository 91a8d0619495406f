"""What is still open for a month."""

from __future__ import annotations

from datetime import date
from typing import Any

from rmtui.records.case import Case, CaseStage, CaseStep
from rmtui.records.channel import Outcome
from rmtui.records.client import Stage, Tier
from rmtui.records.events import PlannedContact, UnsortedLine
from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.records.party import Party
from rmtui.records.settings import Settings
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.days.periods import MONTH, Period
from rmtui.rules.work.open_matters import MatterKind, OpenRecords, open_matters
from tests.factory import TODAY, ago, client, contact, contact_summary, promise

NOVEMBER = Period.around(TODAY, MONTH)
WANG, LI = client("王芳", id="wang", tier=Tier.A, opened_on=date(2026, 1, 5)), client("李强", id="li")


def found(**known: Any) -> list[tuple[str, str]]:
    records = OpenRecords(clients={one.id: one for one in (WANG, LI)}, settings=Settings(), **known)
    return [(one.kind.value, one.client) for one in open_matters(NOVEMBER, records)]


def test_a_line_is_open_in_the_month_it_was_typed_in() -> None:
    lines = [UnsortedLine(on=date(2026, 11, 1), line="a"), UnsortedLine(on=date(2026, 10, 31), line="b")]
    assert found(unsorted=lines) == [("unsorted", "")]


def test_only_the_last_contact_with_a_client_can_lack_a_next_step() -> None:
    talks = [contact(WANG, on=ago(5)), contact(WANG, on=ago(2)), contact(LI, on=ago(3), promise=promise(ago(-2)))]
    assert found(contacts=talks, summary=contact_summary(*talks)) == [
        (MatterKind.NO_STEP, "wang"),
        (MatterKind.PROMISE, "li"),
    ]


def test_what_a_client_promised_is_open_as_well() -> None:
    theirs = contact(WANG, on=ago(5), promise=promise(ago(1), by=Party.CLIENT))
    december = contact(LI, on=ago(4), promise=promise(date(2026, 12, 1), by=Party.CLIENT))
    assert found(summary=contact_summary(theirs, december)) == [(MatterKind.AWAITED, "wang")]


def test_a_plan_an_opportunity_or_a_later_talk_is_a_next_step() -> None:
    talk = contact(WANG, on=ago(5))
    summary = contact_summary(talk)
    assert found(contacts=[talk], summary=summary, plan=[PlannedContact(client="wang", on=ago(-1))]) == []
    chance = Opportunity(client="wang", on=ago(9), product="fund", amount=1)
    assert found(contacts=[talk], summary=summary, opportunities=[chance]) == []
    later = contact(WANG, on=date(2026, 12, 1))
    assert found(contacts=[talk], summary=contact_summary(talk, later)) == []


def test_neither_an_attempt_nor_a_closed_client_needs_a_next_step() -> None:
    gone = client("张伟", id="gone", stage=Stage.CLOSED)
    talks = [contact(WANG, on=ago(5), outcome=Outcome.NOT_REACHED), contact(gone, on=ago(4))]
    records = OpenRecords(clients={"wang": WANG, "gone": gone}, settings=Settings(), contacts=talks)
    assert open_matters(NOVEMBER, records) == []


def test_what_is_to_be_done_by_the_end_of_the_month_is_open_however_old_it_is() -> None:
    late = Case(client="li", on=ago(60), about="fee")
    answered = Case(client="li", on=ago(20), about="card", steps=(CaseStep(stage=CaseStage.ANSWERED, on=ago(1)),))
    december = Opportunity(client="li", on=ago(9), product="fund", amount=1, expected_on=date(2026, 12, 1))
    passed = Opportunity(client="li", on=ago(90), product="bond", amount=1, expected_on=ago(40))
    won = Opportunity(client="li", on=ago(90), product="x", amount=1, expected_on=ago(9), stage=OpportunityStage.WON)
    assert found(cases=[late, answered], opportunities=[december, passed, won]) == [
        (MatterKind.CASE, "li"),
        (MatterKind.OPPORTUNITY, "li"),
    ]


def test_a_review_is_open_of_those_who_own_something() -> None:
    assert found(folders={"wang": FolderFacts(owns=True), "li": FolderFacts(owns=True)}) == [("review", "wang")]
    assert found(folders={"wang": FolderFacts()}) == []
