"""What a client's folder makes due: maturities, policies, reviews."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.records.client import Stage, Tier
from rmtui.records.events import Contact
from rmtui.records.policy import Frequency, PolicyKind
from rmtui.records.settings import Settings
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import Reason
from rmtui.rules.contact.due_text import reason_text, row_text
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.reason_rules import Cause
from tests.factory import TODAY, ago, client, contact, contact_summary
from tests.folders import holding, policy, review

WANG = client(tier=Tier.A, cadence=1_000)
SPOKEN = contact(WANG, on=ago(200))


def reasons(
    folder: FolderFacts, *contacts: Contact, days: int = 0, today: date = TODAY, stage: Stage = Stage.ACTIVE
) -> dict[Cause, Reason]:
    """What the folder of a client last spoken to 200 days ago gives as reasons."""
    one = client(id=WANG.id, tier=Tier.A, cadence=1_000, stage=stage)
    rows = due([one], contact_summary(SPOKEN, *contacts), Settings(), today, days, folders={WANG.id: folder})
    assert len(rows) <= 1
    return {reason.cause: reason for row in rows for reason in row.reasons}


def maturing(*days_ahead: int) -> FolderFacts:
    return FolderFacts([holding(matures_on=ago(-days), name=f"in {days}") for days in days_ahead])


def test_who_has_no_folder_here_is_due_as_before() -> None:
    assert due([WANG], contact_summary(SPOKEN), Settings(), TODAY) == []


def test_a_maturity_warns_a_fortnight_ahead() -> None:
    assert not reasons(maturing(15))
    assert reasons(maturing(14))[Cause.MATURITY] == Reason(Cause.MATURITY, 16, ago(-14), "in 14")
    assert reasons(maturing(15), days=15)[Cause.MATURITY].points == 15


def test_a_contact_since_the_warning_quiets_a_maturity_until_its_day() -> None:
    warned = contact(WANG, on=ago(4), channel="W")
    assert reasons(maturing(10))
    assert not reasons(maturing(10), warned)
    assert not reasons(maturing(10), warned, today=ago(-9))
    assert reasons(maturing(10), warned, days=10)[Cause.MATURITY].in_days == 10
    assert reasons(maturing(10), warned, today=ago(-10))[Cause.MATURITY].in_days == 0
    assert reasons(maturing(10), warned, today=ago(-12))
    assert reasons(maturing(10), contact(WANG, on=ago(5), channel="W"))


def test_a_contact_on_the_day_of_a_maturity_or_later_answers_it() -> None:
    assert not reasons(maturing(0), contact(WANG))
    assert not reasons(maturing(-9), contact(WANG, on=ago(2)))


def test_of_two_maturities_the_one_that_is_due_goes_before_the_one_that_was_spoken_of() -> None:
    found = reasons(maturing(5, 14), contact(WANG, on=ago(1)), days=14)[Cause.MATURITY]
    assert (found.detail, found.in_days) == ("in 14", 0)


def test_what_matured_and_was_not_spoken_of_stays_until_it_is_closed() -> None:
    late = reasons(maturing(-30))[Cause.MATURITY]
    assert (late.day, late.points) == (ago(30), 50)
    assert not reasons(FolderFacts([holding(matures_on=ago(30), closed_on=ago(30))]))


def test_however_much_matures_it_is_one_reason_for_the_first_day() -> None:
    found = reasons(maturing(9, 3, 3, 1_000))
    assert found[Cause.MATURITY][2:4] == (ago(-3), "in 3 + in 3")


def test_a_premium_and_the_end_of_cover_warn_a_fortnight_ahead() -> None:
    yearly = policy(premium=9, start=date(2020, 12, 7), product="安护重疾")
    assert reasons(FolderFacts((), [yearly]))[Cause.RENEWAL][2:4] == (ago(-14), "安护重疾")
    assert not reasons(FolderFacts((), [yearly]), today=ago(1))
    ending = policy("motor", end=ago(-5))
    assert reasons(FolderFacts((), [ending]))[Cause.RENEWAL][2:4] == (ago(-5), "motor insurance")


def test_a_renewal_is_answered_by_a_contact_and_lapses_after_the_days_of_grace() -> None:
    folder = FolderFacts((), [policy(end=TODAY)])
    assert not reasons(folder, contact(WANG, on=ago(14), channel="E"), today=ago(1))
    assert Cause.RENEWAL in reasons(folder, contact(WANG, on=ago(14), channel="E"))
    assert Cause.RENEWAL in reasons(folder, contact(WANG, on=ago(15), channel="E"), today=ago(1))
    assert not reasons(folder, contact(WANG, on=TODAY, channel="E"))
    assert Cause.RENEWAL in reasons(folder, today=ago(-60))
    assert Cause.RENEWAL not in reasons(folder, today=ago(-61))


def test_the_premium_after_one_that_was_answered_is_seen_when_looking_further_ahead() -> None:
    folder = FolderFacts((), [policy(premium=9, start=ago(30), frequency=Frequency.HALF_YEARLY)])
    answered = contact(WANG, on=ago(20), channel="W")
    assert not reasons(folder, answered)
    assert reasons(folder, answered, days=200)[Cause.RENEWAL].day == date(2027, 4, 24)


def test_a_premium_that_is_debited_every_month_is_no_reason_to_call() -> None:
    monthly = policy(premium=9, start=date(2020, 12, 1), frequency=Frequency.MONTHLY)
    assert not reasons(FolderFacts((), [monthly]))


def test_a_review_is_due_by_the_day_agreed_or_by_the_rhythm() -> None:
    agreed = FolderFacts(last_review=review(WANG, on=ago(5), next_on=TODAY))
    assert reasons(agreed)[Cause.REVIEW] == Reason(Cause.REVIEW, 15, TODAY)
    assert not reasons(agreed, today=ago(1))
    by_rhythm = FolderFacts(last_review=review(WANG, on=ago(40)))
    assert reasons(by_rhythm)[Cause.REVIEW] == Reason(Cause.REVIEW, 25, ago(10))


def test_only_a_review_answers_a_review() -> None:
    overdue = FolderFacts(last_review=review(WANG, on=ago(40)))
    assert Cause.REVIEW in reasons(overdue, contact(WANG))
    assert not reasons(FolderFacts(last_review=review(WANG)), contact(WANG))


def test_the_first_review_is_due_once_there_is_something_to_review() -> None:
    new = client(tier=Tier.B, opened_on=ago(100), cadence=1_000)
    for folder, asked in ((FolderFacts(), False), (FolderFacts([holding()]), True)):
        rows = due([new], contact_summary(contact(new)), Settings(), TODAY, folders={new.id: folder})
        assert [reason.cause for row in rows for reason in row.reasons] == [Cause.REVIEW] * asked
        assert [row_text(row, TODAY) for row in rows] == ["never reviewed"] * asked
        assert [reason.day for row in rows for reason in row.reasons] == [None] * asked


@pytest.mark.parametrize(
    ("stage", "causes"),
    [
        (Stage.ACTIVE, {Cause.MATURITY, Cause.RENEWAL, Cause.REVIEW}),
        (Stage.DORMANT, {Cause.MATURITY, Cause.RENEWAL}),
        (Stage.CLOSED, set()),
    ],
)
def test_a_dormant_client_is_called_for_an_occasion_and_not_for_a_review(stage: Stage, causes: set[Cause]) -> None:
    folder = FolderFacts([holding(matures_on=TODAY)], [policy(end=TODAY)], review(WANG, on=ago(90)))
    assert set(reasons(folder, stage=stage)) == causes


@pytest.mark.parametrize(
    ("cause", "days_ago", "text"),
    [
        (Cause.MATURITY, -3, "matures Thu: 安悦90天"),
        (Cause.MATURITY, 0, "matures today: 安悦90天"),
        (Cause.MATURITY, 1, "matured yesterday: 安悦90天"),
        (Cause.RENEWAL, -1, "policy renews tomorrow: 安悦90天"),
        (Cause.RENEWAL, 3, "policy was to renew 20 Nov: 安悦90天"),
        (Cause.REVIEW, 0, "review due today"),
        (Cause.REVIEW, 1, "review 1 day overdue"),
        (Cause.REVIEW, 12, "review 12 days overdue"),
    ],
)
def test_a_reason_from_the_folder_is_said_in_words(cause: Cause, days_ago: int, text: str) -> None:
    assert reason_text(Reason(cause, 10, ago(days_ago), "安悦90天"), TODAY) == text


def test_a_policy_without_a_name_is_called_by_its_kind() -> None:
    found = reasons(FolderFacts((), [policy(PolicyKind.MOTOR, end=TODAY)]))
    assert reason_text(found[Cause.RENEWAL], TODAY) == "policy renews today: motor insurance"
    called_as_a_kind = reasons(FolderFacts((), [policy(PolicyKind.MOTOR, product="life", end=TODAY)]))
    assert reason_text(called_as_a_kind[Cause.RENEWAL], TODAY) == "policy renews today: life"
