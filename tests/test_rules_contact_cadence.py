from __future__ import annotations

import pytest

from rmtui.records.channel import Channel
from rmtui.records.client import Stage, Tier
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import (
    CadenceStatus,
    cadence,
    cadence_status,
    last_spoken,
    resets_cadence,
    resetting_channels,
)
from tests.factory import TODAY, ago, client, contact, contact_summary


@pytest.mark.parametrize(("tier", "days"), [("A", 30), ("B", 60), ("C", 90), ("D", 180)])
def test_the_tier_sets_how_often_a_client_is_contacted(tier: str, days: int) -> None:
    assert cadence(client(tier=Tier(tier)), Settings()) == days


def test_a_book_may_set_its_own_cadence_for_a_tier() -> None:
    settings = Settings(cadence={Tier.A: 21})
    assert cadence(client(tier=Tier.A), settings) == 21
    assert cadence(client(tier=Tier.B), settings) == 60


def test_a_client_may_differ_from_tier_and_book() -> None:
    assert cadence(client(tier=Tier.A, cadence=14), Settings(cadence={Tier.A: 21})) == 14


@pytest.mark.parametrize(
    ("passed", "expected"),
    [
        (0, CadenceStatus.OK),
        (23, CadenceStatus.OK),
        (24, CadenceStatus.AMBER),
        (30, CadenceStatus.AMBER),
        (31, CadenceStatus.RED),
        (400, CadenceStatus.RED),
    ],
)
def test_a_client_is_amber_from_80_percent_of_the_cadence_and_red_past_it(passed: int, expected: CadenceStatus) -> None:
    assert cadence_status(client(tier=Tier.A), Settings(), ago(passed), TODAY) is expected


@pytest.mark.parametrize(
    ("opened", "expected"), [(None, CadenceStatus.RED), (ago(31), CadenceStatus.RED), (ago(3), CadenceStatus.OK)]
)
def test_before_the_first_talk_the_pace_counts_from_the_start_of_the_relationship(
    opened: object, expected: CadenceStatus
) -> None:
    assert cadence_status(client(tier=Tier.A, opened_on=opened), Settings(), None, TODAY) is expected


@pytest.mark.parametrize("stage", [Stage.DORMANT, Stage.CLOSED])
def test_nobody_falls_behind_with_a_client_who_is_not_kept_up(stage: Stage) -> None:
    assert cadence_status(client(tier=Tier.A, stage=stage), Settings(), ago(400), TODAY) is CadenceStatus.OK


@pytest.mark.parametrize("channel", ["T", "M", "V"])
def test_a_call_a_meeting_and_a_visit_count_as_having_spoken(channel: str) -> None:
    wang = client()
    assert last_spoken(wang, contact_summary(contact(wang, channel=channel)), Settings()) == TODAY


@pytest.mark.parametrize("channel", ["E", "S", "W"])
def test_an_email_an_sms_and_a_wechat_message_do_not(channel: str) -> None:
    wang = client()
    stands = contact_summary(contact(wang, on=ago(40)), contact(wang, channel=channel))
    assert last_spoken(wang, stands, Settings()) == ago(40)


def test_wechat_counts_where_an_older_book_says_so() -> None:
    assert resetting_channels(client(), Settings(wechat_counts=True)) == {"T", "M", "V", "W"}
    assert resetting_channels(client(), Settings(wechat_counts=True, resets=(Channel.MEETING,))) == {"M"}


def test_the_channels_that_count_are_the_books_and_the_preferred_one_where_it_says_so() -> None:
    wang, email = client(channel="E"), contact(client(), channel="E")
    assert not resets_cadence(email, wang, Settings())
    assert resets_cadence(email, wang, Settings(resets=(Channel.EMAIL,)))
    assert resets_cadence(email, wang, Settings(preferred_resets=True))
    assert not resets_cadence(email, client(channel="W"), Settings(preferred_resets=True))


def test_an_attempt_that_reached_nobody_resets_nothing() -> None:
    wang = client()
    stands = contact_summary(contact(wang, on=ago(40)), contact(wang, outcome="not-reached"))
    assert last_spoken(wang, stands, Settings()) == ago(40)
    assert not resets_cadence(contact(wang, outcome="not-reached"), wang, Settings())
