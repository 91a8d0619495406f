from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rmtui.records.channel import Channel
from rmtui.records.client import Potential, Stage, Tier
from rmtui.records.events import Contact, StandingPromise
from rmtui.records.party import Party
from rmtui.records.settings import Settings
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import Reason
from rmtui.rules.contact.due_text import QueueContext, contact_effects_text, reason_text, row_text, score_lines
from rmtui.rules.contact.reason_rules import Cause
from tests.factory import TODAY, ago, birthday, client, contact, contact_summary, promise, snooze


@pytest.mark.parametrize(
    ("cause", "days_ago", "text"),
    [
        (Cause.CADENCE, 12, "12 days overdue"),
        (Cause.CADENCE, 1, "1 day overdue"),
        (Cause.CADENCE, 0, "due today"),
        (Cause.CADENCE, -3, "due Thu"),
        (Cause.NEVER_MET, 1, "never contacted in 1 day"),
        (Cause.NEVER_MET, 40, "never contacted in 40 days"),
        (Cause.NEVER_MET, 0, "never contacted"),
        (Cause.NEVER_MET, 365, "never contacted in 365 days"),
        (Cause.NEVER_MET, 6_494, "never contacted"),
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
        (1, "promise 1 day overdue: send the proposal"),
        (9, "promise 9 days overdue: send the proposal"),
    ],
)
def test_a_promise_is_said_with_its_own_words(days_ago: int, text: str) -> None:
    assert reason_text(Reason(Cause.PROMISE, 10, ago(days_ago), "send the proposal"), TODAY) == text


def test_a_promise_with_braces_in_it_is_said_as_it_was_typed() -> None:
    assert reason_text(Reason(Cause.PROMISE, 10, TODAY, "{0} {day}"), TODAY) == "promise due today: {0} {day}"


def test_a_birthday_in_the_family_says_whose() -> None:
    reason = Reason(Cause.FAMILY_BIRTHDAY, 10, ago(-3), "daughter Emma")
    assert reason_text(reason, TODAY) == "birthday of daughter Emma Thu"
    assert reason_text(reason._replace(day=ago(1), lunar=True), TODAY) == (
        "birthday of daughter Emma was yesterday (lunar)"
    )


def test_a_lunar_birthday_is_said_to_be_one() -> None:
    assert reason_text(Reason(Cause.BIRTHDAY, 10, ago(-3), lunar=True), TODAY) == "birthday Thu (lunar)"
    assert reason_text(Reason(Cause.BIRTHDAY, 10, ago(1), lunar=True), TODAY) == "birthday was yesterday (lunar)"


def row(**known: Any) -> Any:
    """The row of a client of tier A last met 42 days ago."""
    wang = client(tier=Tier.A, **known)
    (found,) = due([wang], contact_summary(contact(wang, on=ago(42))), Settings(), TODAY)
    return found


def test_a_row_gives_its_reasons_and_the_way_the_client_likes_to_be_reached() -> None:
    preferring = row(birthday=birthday(10, 18, lunar=True), channel=Channel.WECHAT, quiet="9-18")
    assert row_text(preferring, TODAY) == "12 days overdue · birthday Thu (lunar) · prefers WeChat, not 9:00–18:00"
    assert row_text(row(channel=Channel.TELEPHONE), TODAY) == "12 days overdue · prefers telephone"
    assert row_text(row(channel=Channel.EMAIL), TODAY) == "12 days overdue · prefers email (no address known)"
    assert row_text(row(channel=Channel.EMAIL, email="a@example.com"), TODAY) == "12 days overdue · prefers email"
    assert row_text(row(quiet="9-18"), TODAY) == "12 days overdue · not 9:00–18:00"
    assert row_text(row(), TODAY) == "12 days overdue"


def test_why_shows_the_sum() -> None:
    assert score_lines(row(potential=Potential.HIGH), TODAY) == [
        "12 days overdue: 22",
        "high potential: 5",
        "Total: 27 × 4 (tier A) = 108",
    ]


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_words(cause: Cause) -> None:
    detail = {Cause.ATTEMPTS: "2", Cause.SERVICES: "2", Cause.FESTIVAL: "mid-autumn"}.get(cause, "")
    assert reason_text(Reason(cause, 1, detail=detail), TODAY)


def said_of(new: Contact, *before: Contact, **known: Any) -> str:
    """What is said to a new contact of a client of tier A."""
    settings = known.pop("settings", Settings())
    wang = msgspec.structs.replace(WANG, **known)
    stands = contact_summary(*before, new)
    rows = due([wang], stands, settings, TODAY)
    return contact_effects_text(new, {wang.id: wang}, rows, stands, QueueContext(TODAY, settings))


WANG = client(tier=Tier.A)


def test_after_a_line_one_is_told_what_it_did_to_the_queue() -> None:
    before = contact(WANG, on=ago(42))
    assert said_of(contact(WANG, channel="T"), before) == "next conversation by 23 Dec"
    assert said_of(contact(WANG, channel="E"), before) == "email does not count as spoken: still due, 12 days overdue"
    assert (
        said_of(contact(WANG, channel="T", outcome="not-reached"), before) == "not reached: still due, 12 days overdue"
    )
    assert said_of(contact(WANG, channel="W")) == "WeChat does not count as spoken: still due, messages only"
    written = contact(WANG, channel="E")
    assert said_of(written, contact(WANG, on=ago(3))) == "email does not count as spoken: next conversation by 20 Dec"
    assert said_of(written, before, settings=Settings(resets=(Channel.EMAIL,))) == "next conversation by 23 Dec"
    assert said_of(contact(WANG, channel="T"), before, stage=Stage.DORMANT) == ""


def test_the_next_day_is_that_of_an_open_promise_and_not_before_the_end_of_a_snooze() -> None:
    made = contact(WANG, on=ago(1), promise=promise(ago(-4)))
    awaits = StandingPromise(client=WANG.id, on=ago(9), promise=promise(ago(3), by=Party.CLIENT))
    spoken, settings = contact(WANG, channel="T"), Settings()
    for events, said in (
        ([made], "next step by 27 Nov (send the proposal)"),
        ([made, awaits], "awaited from the client by 26 Nov (send the proposal)"),
        ([made, snooze(WANG, ago(-60))], "snoozed until 22 Jan 2027"),
    ):
        stands = contact_summary(spoken, *events)
        rows = due([WANG], stands, settings, TODAY)
        told = contact_effects_text(spoken, {WANG.id: WANG}, rows, stands, QueueContext(TODAY, settings))
        assert told == said


def test_attempts_are_counted_in_the_queue_since_the_client_was_last_spoken_to() -> None:
    tries = [contact(WANG, on=ago(days), channel="T", outcome="not-reached") for days in (50, 3, 1)]
    (found,) = due([WANG], contact_summary(contact(WANG, on=ago(42)), *tries), Settings(), TODAY)
    assert row_text(found, TODAY) == "12 days overdue · 2 attempts"
    assert score_lines(found, TODAY)[1] == "2 attempts: 1"


def test_a_client_who_was_only_written_to_was_not_never_met() -> None:
    for channel, said in (("S", "messages only"), ("M", "never spoken to in a way that counts")):
        stands = contact_summary(contact(WANG, channel=channel))
        (found,) = due([WANG], stands, Settings(resets=(Channel.TELEPHONE,)), TODAY)
        assert row_text(found, TODAY) == said
