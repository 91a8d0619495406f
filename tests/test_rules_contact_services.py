"""The service plan: promised, given, still due, and behind an even spread over the year."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.records.client import Client, ClientKind, Stage, Tier
from rmtui.records.events import Contact
from rmtui.records.review import Review, ReviewMethod
from rmtui.records.service import Service
from rmtui.records.settings import Settings
from rmtui.rules.contact.due import due
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.contact.services import (
    ServiceState,
    all_services,
    kept_share,
    next_day,
    service_plan,
    service_states,
)
from rmtui.rules.contact.services_text import state_cell, state_text
from rmtui.rules.contact.summary import ContactSummary
from tests.factory import client, contact, contact_summary

MID = date(2026, 7, 2)
"""Half of the year is over."""


def states(
    one: Client,
    *contacts: Contact,
    today: date = MID,
    settings: Settings | None = None,
    reviews: tuple[Review, ...] = (),
) -> dict[Service, ServiceState]:
    summary = contact_summary(*contacts)
    summary.add((), reviews=reviews)
    return service_states(one, Settings(), summary.given.get(one.id, {}), today)


def on(month: int, day: int = 1, year: int = 2026) -> date:
    return date(year, month, day)


def test_a_plan_is_that_of_the_tier_the_books_or_the_clients_own() -> None:
    assert service_plan(client(tier=Tier.A), Settings())[Service.CONVERSATION] == 12
    settings = Settings(services={Tier.A: {Service.CONVERSATION: 24}})
    assert service_plan(client(tier=Tier.A), settings)[Service.CONVERSATION] == 24
    own = client(tier=Tier.A, services={Service.REVIEW: 2})
    assert service_plan(own, settings)[Service.REVIEW] == 2
    assert service_plan(client(tier=Tier.A, kind=ClientKind.COMPANY), settings)[Service.REVIEW] == 0
    assert set(service_plan(client(stage=Stage.DORMANT), settings).values()) == {0}


def test_what_was_given_is_counted_by_channel_and_topic_in_the_year_alone() -> None:
    wang = client(tier=Tier.A)
    found = states(
        wang,
        contact(wang, on=on(2), channel="T"),
        contact(wang, on=on(3), channel="W", topics=("生日",)),
        contact(wang, on=on(4), channel="M", topics=("Thanks", "基金")),
        contact(wang, on=on(4), channel="T", outcome="not-reached", topics=("greeting",)),
        contact(wang, on=on(12, year=2025), channel="T"),
        reviews=(
            Review(client=wang.id, on=on(5), held=ReviewMethod.MEETING),
            Review(client=wang.id, on=on(6), held=ReviewMethod.MEETING, draft=True),
        ),
    )
    assert {service: state.given for service, state in found.items()} == {
        Service.CONVERSATION: 2,
        Service.REVIEW: 1,
        Service.GREETING: 1,
        Service.INVITATION: 0,
        Service.THANKS: 1,
    }


def test_what_is_promised_is_spread_over_the_year() -> None:
    wang = client(tier=Tier.A)
    assert states(wang)[Service.CONVERSATION] == ServiceState(12, 0, 5)
    assert states(wang, today=on(12, 31))[Service.CONVERSATION].expected == 11
    state = states(wang, contact(wang, on=on(1), channel="T"))[Service.CONVERSATION]
    assert (state.due, state.missed) == (11, 4)
    assert next_day(wang, state, MID) == on(3, 1)
    assert state_text("Conversations", wang, state, MID) == "Conversations: 1 of 12, 4 behind, one more by 2 Jul"
    assert state_cell(state) == "1/12!"


def test_who_came_during_the_year_is_promised_the_rest_of_it() -> None:
    new = client(tier=Tier.A, opened_on=on(10))
    assert states(new, today=on(10, 2))[Service.CONVERSATION] == ServiceState(3, 0, 0)
    assert states(client(tier=Tier.A, opened_on=on(1, year=2027)))[Service.CONVERSATION].promised == 0


def test_how_well_the_plan_was_kept_counts_nothing_twice() -> None:
    assert kept_share([ServiceState(12, 20, 5), ServiceState(4, 0, 5)]) == pytest.approx(0.5)
    assert kept_share([ServiceState(1, 0, 0)]) is None


def test_who_is_behind_the_plan_is_due_for_it_only_beside_another_reason() -> None:
    wang = client(tier=Tier.A)
    spoken = contact(wang, on=MID, channel="T")
    settings = Settings(reasons={"services": {"points": 2}})
    assert due([wang], contact_summary(spoken), settings, MID) == []
    long_ago = contact_summary(contact(wang, on=on(3), channel="T", topics=("invitation",)))
    (row,) = due([wang], long_ago, settings, MID)
    reason = next(one for one in row.reasons if one.cause is Cause.SERVICES)
    assert (reason.detail, reason.points) == ("1", 2)
    (row,) = due([wang], long_ago, Settings(), MID)
    assert Cause.SERVICES not in {one.cause for one in row.reasons}


def test_only_those_to_whom_something_is_promised_are_listed() -> None:
    active, gone = client("A"), client("B", stage=Stage.CLOSED)
    assert [one.client.name for one in all_services([active, gone], ContactSummary(), Settings(), MID)] == ["A"]
