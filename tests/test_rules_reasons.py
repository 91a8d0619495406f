from __future__ import annotations

from typing import Any

import pytest

from rmtui.records.channel import Channel
from rmtui.records.client import Potential, Tier
from rmtui.records.settings import Settings
from rmtui.rules.causes import Cause, Reason
from rmtui.rules.due import due
from rmtui.rules.reasons import reason_text, row_text, taken_as_kept, why
from rmtui.rules.standing import OpenPromise
from tests.factory import TODAY, ago, birthday, client, contact, standing


@pytest.mark.parametrize(
    ("cause", "days_ago", "text"),
    [
        (Cause.CADENCE, 12, "12 days over"),
        (Cause.CADENCE, 1, "1 day over"),
        (Cause.CADENCE, 0, "due today"),
        (Cause.CADENCE, -3, "due Thu"),
        (Cause.NEVER_MET, 1, "never met in 1 day"),
        (Cause.NEVER_MET, 40, "never met in 40 days"),
        (Cause.NEVER_MET, 0, "never met"),
        (Cause.NEVER_MET, 365, "never met in 365 days"),
        (Cause.NEVER_MET, 6_494, "never met"),
        (Cause.BIRTHDAY, 0, "birthday today"),
        (Cause.BIRTHDAY, -1, "birthday tomorrow"),
        (Cause.BIRTHDAY, -3, "birthday Thu"),
        (Cause.BIRTHDAY, -7, "birthday 30 Nov"),
        (Cause.BIRTHDAY, 1, "birthday was yesterday"),
        (Cause.BIRTHDAY, 3, "birthday was 20 Nov"),
        (Cause.RISK, 20, "risk assessment expired 3 Nov"),
    ],
)
def test_a_reason_is_said_in_words(cause: Cause, days_ago: int, text: str) -> None:
    assert reason_text(Reason(cause, 10, ago(days_ago)), TODAY) == text


@pytest.mark.parametrize(
    ("days_ago", "text"),
    [
        (-1, "promise due tomorrow: send the proposal"),
        (0, "promise due today: send the proposal"),
        (1, "promise 1 day over: send the proposal"),
        (9, "promise 9 days over: send the proposal"),
    ],
)
def test_a_promise_is_said_with_its_own_words(days_ago: int, text: str) -> None:
    assert reason_text(Reason(Cause.PROMISE, 10, ago(days_ago), "send the proposal"), TODAY) == text


def test_a_promise_with_braces_in_it_is_said_as_it_was_typed() -> None:
    assert reason_text(Reason(Cause.PROMISE, 10, TODAY, "{0} {day}"), TODAY) == "promise due today: {0} {day}"


def test_a_lunar_birthday_is_said_to_be_one() -> None:
    assert reason_text(Reason(Cause.BIRTHDAY, 10, ago(-3), "lunar"), TODAY) == "birthday Thu (lunar)"
    assert reason_text(Reason(Cause.BIRTHDAY, 10, ago(1), "lunar"), TODAY) == "birthday was yesterday (lunar)"


def row(**known: Any) -> Any:
    """The row of a client of tier A last met 42 days ago."""
    wang = client(tier=Tier.A, **known)
    (found,) = due([wang], standing(contact(wang, on=ago(42))), Settings(), TODAY)
    return found


def test_a_row_gives_its_reasons_and_the_way_the_client_likes_to_be_reached() -> None:
    preferring = row(birthday=birthday(10, 18, lunar=True), channel=Channel.WECHAT, quiet="9-18")
    assert row_text(preferring, TODAY) == "12 days over · birthday Thu (lunar) · prefers WeChat, not 9-18"
    assert row_text(row(channel=Channel.TELEPHONE), TODAY) == "12 days over · prefers telephone"
    assert row_text(row(quiet="9-18"), TODAY) == "12 days over · not 9-18"
    assert row_text(row(), TODAY) == "12 days over"


def test_why_shows_the_sum() -> None:
    assert why(row(potential=Potential.HIGH), TODAY) == [
        "12 days over: 22 × 4 (tier A) = 88",
        "high potential: 5 × 4 (tier A) = 20",
        "Together: 108",
    ]


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_words(cause: Cause) -> None:
    assert reason_text(Reason(cause, 1), TODAY)


def test_a_promise_that_lapses_with_a_contact_is_named() -> None:
    proposal, calendar = (
        OpenPromise(source=text, client="w", made_on=ago(9), due=ago(2), text=text) for text in ("发方案", "寄台历")
    )
    assert taken_as_kept([proposal, calendar], [calendar]) == ("Taken as kept: 发方案. If it is not, promise it again.")
    assert taken_as_kept([calendar], [calendar]) == ""
