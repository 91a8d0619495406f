"""The board of opportunities, and when one is a reason to call."""

from __future__ import annotations

import pytest

from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.records.settings import Settings
from rmtui.rules.business.opportunities import board, expected_in, next_stage, opportunity_changes, with_stage
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_text import reason_text
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.days.periods import MONTH, Period
from tests.factory import TODAY, ago, client, contact, contact_summary

FANG = client("王芳", id="fang", cadence=300)


def chance(stage: str = "interest", amount: int = 1_000, **more: object) -> Opportunity:
    known: dict[str, object] = {"on": ago(3), "product": "fund", "kind": "fund", **more}
    return Opportunity(client="fang", amount=amount, stage=OpportunityStage(stage), **known)  # type: ignore[arg-type]


def test_each_stage_has_its_sum_and_what_is_likely_to_come_of_it() -> None:
    usd = chance("approved", 100, currency="USD")
    columns = board([chance(), chance(amount=500), usd], Settings(rates={"USD": 70_000}), TODAY)
    found = {column.stage.value: (column.amount, column.weighted) for column in columns}
    assert found["interest"] == (1_500, 150)
    assert found["approved"] == (700, 630)
    assert found["lost"] == (0, 0)


def test_what_is_expected_in_a_month_counts_by_its_chance() -> None:
    november = Period.around(TODAY, MONTH)
    found = [
        chance("applied", expected_on=ago(-3)),
        chance("applied", expected_on=ago(1)),
        chance("applied", expected_on=ago(-30)),
        chance("won", expected_on=ago(-3)),
        chance("approved"),
    ]
    assert expected_in(november, found, Settings(), TODAY) == 600


def test_stages_go_on_to_won_and_back_to_interest() -> None:
    assert next_stage(OpportunityStage.APPROVED, 1) is OpportunityStage.WON
    assert next_stage(OpportunityStage.WON, 1) is OpportunityStage.WON
    assert next_stage(OpportunityStage.INTEREST, -1) is OpportunityStage.INTEREST
    assert next_stage(OpportunityStage.LOST, 1) is OpportunityStage.INTEREST


def test_a_won_one_becomes_one_sale() -> None:
    before = chance("approved")
    (first, moved), (none, sale) = opportunity_changes(before, with_stage(before, OpportunityStage.WON, TODAY), TODAY)
    assert (first, none) == (before, None)
    assert isinstance(moved, Opportunity)
    assert moved.sale == sale.id
    assert opportunity_changes(moved, with_stage(moved, OpportunityStage.APPLIED, TODAY), TODAY)[1:] == []
    assert opportunity_changes(None, moved, TODAY) == [(None, moved)]


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (chance(expected_on=ago(-7)), "opportunity expected 30 Nov: fund"),
        (chance(expected_on=ago(-8)), None),
        (chance(expected_on=ago(2)), "opportunity was expected 21 Nov: fund"),
        (chance(on=ago(30)), "stalled opportunity: fund"),
        (chance(on=ago(29)), None),
        (chance("won", expected_on=TODAY), None),
    ],
)
def test_one_near_its_day_or_standing_still_is_a_reason(one: Opportunity, text: str | None) -> None:
    folders = {"fang": FolderFacts(opportunities=[one])}
    rows = due([FANG], contact_summary(contact(FANG, on=ago(40))), Settings(), TODAY, folders=folders)
    assert [reason_text(row.reasons[0], TODAY) for row in rows] == ([text] if text else [])
    assert due([FANG], contact_summary(contact(FANG)), Settings(), TODAY, folders=folders) == []


def test_what_stands_still_today_does_so_in_a_queue_that_looks_ahead() -> None:
    folders = {"fang": FolderFacts(opportunities=[chance(on=ago(30), expected_on=ago(-20))])}
    spoken = contact_summary(contact(FANG, on=ago(40)))
    (today,), (ahead,) = (due([FANG], spoken, Settings(), TODAY, days, folders=folders) for days in (0, 20))
    assert {reason_text(one, TODAY) for one in (*ahead.reasons[:2],)} == {
        "opportunity expected 13 Dec: fund",
        "stalled opportunity: fund",
    }
    assert ahead.within(19) == today
