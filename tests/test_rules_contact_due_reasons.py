from __future__ import annotations

from datetime import date, timedelta

import pytest

from rmtui.records.client import Birthday, Client, ClientKind, ContactPerson, Potential, Relative, Stage, Tier
from rmtui.records.events import Contact, Snooze
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.observance import Observance
from rmtui.records.party import Party
from rmtui.records.settings import Settings
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import Reason
from rmtui.rules.contact.due_text import reason_text
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.reason_rules import DEFAULT_RULES, Cause
from tests.factory import TODAY, ago, birthday, client, contact, contact_summary, promise


def reasons(one: Client, *events: Contact | Snooze, days: int = 0, today: date = TODAY) -> dict[Cause, Reason]:
    """Why the client is due, by cause."""
    rows = due([one], contact_summary(*events), Settings(), today, days)
    return {reason.cause: reason for row in rows for reason in row.reasons}


def test_a_client_is_due_when_the_cadence_is_used_up() -> None:
    wang = client(tier=Tier.A)
    assert not reasons(wang, contact(wang, on=ago(29)))
    assert reasons(wang, contact(wang, on=ago(30)))[Cause.CADENCE].day == TODAY
    assert reasons(wang, contact(wang, on=ago(42)))[Cause.CADENCE].day == ago(12)


def test_who_falls_due_within_the_days_asked_for_is_shown_too() -> None:
    wang = client(tier=Tier.A)
    assert not reasons(wang, contact(wang, on=ago(25)), days=4)
    assert reasons(wang, contact(wang, on=ago(25)), days=5)[Cause.CADENCE].day == ago(-5)


@pytest.mark.parametrize("channel", ["T", "M", "V"])
def test_logging_a_call_a_meeting_or_a_visit_clears_an_overdue_client(channel: str) -> None:
    wang = client(tier=Tier.A)
    overdue = contact(wang, on=ago(42))
    assert reasons(wang, overdue)
    assert not reasons(wang, overdue, contact(wang, channel=channel))


@pytest.mark.parametrize("channel", ["E", "S", "W"])
def test_a_message_does_not_clear_an_overdue_client(channel: str) -> None:
    wang = client(tier=Tier.A)
    assert Cause.CADENCE in reasons(wang, contact(wang, on=ago(42)), contact(wang, channel=channel))


def test_a_client_never_spoken_to_is_due_and_more_so_with_every_day() -> None:
    new, waiting, unknown = client(opened_on=TODAY), client(opened_on=ago(15)), client()
    points = [reasons(one)[Cause.NEVER_MET].points for one in (unknown, new, waiting)]
    assert points == [10, 10, 25]
    assert reasons(client(opened_on=ago(-5)))[Cause.NEVER_MET].points == 10


def test_a_mass_message_is_no_first_meeting() -> None:
    wang = client()
    assert Cause.NEVER_MET in reasons(wang, contact(wang, channel="S"))
    assert not reasons(wang, contact(wang, channel="T"))


def test_a_promise_is_due_from_the_day_before() -> None:
    wang = client()
    for due_in, shown in ((2, False), (1, True), (0, True), (-20, True)):
        made = contact(wang, on=ago(30), promise=promise(ago(-due_in), "send the proposal"))
        found = reasons(wang, made)
        assert (Cause.PROMISE in found) is shown
    assert found[Cause.PROMISE][2:4] == (ago(20), "send the proposal")


def test_a_broken_promise_stays_until_it_is_kept_and_weighs_more_every_day() -> None:
    wang = client()
    made = contact(wang, on=ago(20), promise=promise(ago(10)))
    points = [reasons(wang, made, today=ago(passed))[Cause.PROMISE].points for passed in (10, 9, 5)]
    assert points == [30, 32, 40]
    assert not reasons(wang, made, contact(wang, on=ago(10), channel="E"))


def test_a_contact_before_the_day_does_not_keep_a_promise() -> None:
    wang = client()
    made = contact(wang, on=ago(20), promise=promise(ago(10)))
    assert Cause.PROMISE in reasons(wang, made, contact(wang, on=ago(11)))


def test_a_promise_for_tomorrow_waits_until_tomorrow_once_the_client_was_contacted_today() -> None:
    wang = client()
    made = contact(wang, on=ago(5), promise=promise(ago(-1)))
    assert Cause.PROMISE in reasons(wang, made)
    assert not reasons(wang, made, contact(wang, channel="W"))
    assert Cause.PROMISE in reasons(wang, made, contact(wang, channel="W"), today=ago(-1))


def test_a_promise_for_the_day_it_was_made_is_due_until_a_later_contact_of_that_day() -> None:
    wang = client()
    made = contact(wang, on=TODAY, promise=promise(TODAY))
    assert reasons(wang, made)[Cause.PROMISE].day == TODAY
    assert not reasons(wang, made, contact(wang, channel="E"))


def test_what_the_client_is_to_do_is_a_reason_from_its_day_on_and_not_before() -> None:
    wang = client()
    for due_in, shown in ((1, False), (0, True), (-20, True)):
        made = contact(wang, on=ago(30), promise=promise(ago(-due_in), "bring the papers", by=Party.CLIENT))
        found = reasons(wang, made)
        assert (Cause.AWAITED in found) is shown
        assert Cause.PROMISE not in found
    assert found[Cause.AWAITED][2:4] == (ago(20), "bring the papers")
    assert Cause.AWAITED in reasons(wang, contact(wang, promise=promise(ago(-5), by=Party.CLIENT)), days=5)


def test_a_contact_quiets_what_the_client_is_to_do_for_three_days_and_does_not_settle_it() -> None:
    wang = client()
    made = contact(wang, on=ago(30), promise=promise(ago(9), by=Party.CLIENT))
    for asked, shown in ((0, False), (2, False), (3, True), (10, True)):
        assert (Cause.AWAITED in reasons(wang, made, contact(wang, on=ago(asked), channel="W"))) is shown
    received = contact(wang, on=ago(30), promise=promise(ago(9), done_on=ago(1), by=Party.CLIENT))
    assert Cause.AWAITED not in reasons(wang, received)


def test_a_birthday_is_announced_a_week_ahead_and_remembered_three_days() -> None:
    wang = client(birthday=birthday(11, 30))
    spoken = contact(wang, on=date(2026, 11, 1))
    shown = [day for day in range(19, 31) if reasons(wang, spoken, today=date(2026, 11, day))]
    assert shown == list(range(23, 31))
    december = [day for day in range(1, 10) if reasons(wang, spoken, today=date(2026, 12, day))]
    assert december == [1, 2, 3]


def test_wishing_well_answers_a_birthday_from_the_day_on() -> None:
    wang = client(birthday=birthday(11, 23))
    spoken = contact(wang, on=ago(30))
    assert Cause.BIRTHDAY in reasons(wang, spoken)
    assert not reasons(wang, spoken, contact(wang, channel="W"))
    assert not reasons(wang, spoken, contact(wang, channel="W"), today=ago(-2))


def test_a_contact_in_the_week_before_silences_the_birthday_until_its_day() -> None:
    wang = client(birthday=birthday(11, 26))
    spoken = contact(wang, on=TODAY)
    assert not reasons(wang, spoken, today=ago(-2))
    assert Cause.BIRTHDAY in reasons(wang, spoken, today=ago(-3))


def test_a_message_ahead_of_a_birthday_leaves_it_in_the_queue_but_for_a_card() -> None:
    wang = client(birthday=birthday(11, 26))
    spoken = contact(wang, on=ago(30))
    assert Cause.BIRTHDAY in reasons(wang, spoken, contact(wang, channel="W", note="年终奖发了找我"))
    assert not reasons(wang, spoken, contact(wang, channel="W", greeting="birthday-2026-11-26"))


@pytest.mark.parametrize(
    ("topics", "note", "is_wish"),
    [
        (("生日",), "", True),
        (("greeting",), "ahead of Thursday", True),
        ((), "提前祝她生日快乐", True),
        ((), "Wished her a happy birthday for Thursday", True),
        ((), "问她生日那天在不在家", False),
        (("节日",), "感恩节快乐", False),
        (("funds",), "happy with the fund", False),
    ],
)
def test_a_message_that_wishes_well_ahead_of_a_birthday_answers_it(
    topics: tuple[str, ...], note: str, is_wish: bool
) -> None:
    wang = client(birthday=birthday(11, 26))
    sent = contact(wang, channel="W", note=note, topics=topics)
    assert (Cause.BIRTHDAY not in reasons(wang, contact(wang, on=ago(30)), sent)) is is_wish
    assert Cause.BIRTHDAY in reasons(wang, contact(wang, on=ago(30)), sent, today=ago(-3)), "on its day it counts anew"


def test_a_birthday_in_the_family_is_a_reason_a_week_ahead_until_the_client_was_spoken_to() -> None:
    daughter = Relative(name="小棠", relation="女儿", birthday=birthday(11, 30))
    mother = Relative(name="孙玉珍", relation="母亲", birthday=birthday(10, 20, lunar=True))
    late = Relative(name="何闰生", relation="丈夫(已故)", birthday=birthday(11, 24))
    wang = client(tier=Tier.A, family=(daughter, late))
    spoken = contact(wang, on=ago(20))
    found = reasons(wang, spoken)[Cause.FAMILY_BIRTHDAY]
    assert (found.day, found.detail, found.lunar) == (date(2026, 11, 30), "女儿小棠", False)
    assert not reasons(wang, spoken, today=ago(1))
    assert not reasons(wang, spoken, contact(wang, channel="T"))
    first = reasons(client(family=(daughter, mother)), spoken)[Cause.FAMILY_BIRTHDAY]
    assert (first.day, first.detail, first.lunar) == (date(2026, 11, 28), "母亲孙玉珍", True)
    assert found.points < reasons(client(birthday=birthday(11, 30)))[Cause.BIRTHDAY].points


def test_the_birthday_of_a_contact_person_is_a_reason_ahead_and_once_more_where_it_was_missed() -> None:
    finance = ContactPerson(name="高敏", role="财务经理", birthday=birthday(11, 26))
    firm = client("鼎丰", kind=ClientKind.COMPANY, contact_persons=(finance, ContactPerson(name="丁志刚")))
    spoken = contact(firm, on=ago(20))
    found = reasons(firm, spoken)[Cause.CONTACT_PERSON_BIRTHDAY]
    assert (found.day, found.detail) == (date(2026, 11, 26), "财务经理高敏")
    assert Cause.CONTACT_PERSON_BIRTHDAY in reasons(firm, spoken, today=ago(-6)), "missed three days ago"
    assert not reasons(firm, spoken, today=ago(-7))
    assert not reasons(firm, spoken, contact(firm, channel="E", on=ago(-3)), today=ago(-4))


def test_a_card_for_a_festival_answers_it_and_no_birthday() -> None:
    eve, born = date(2026, 9, 23), Birthday(month=9, day=25)
    wang = client(birthday=born)
    card = contact(wang, on=date(2026, 9, 22), channel="W", greeting="mid-autumn-2026-09-25")
    found = reasons(wang, contact(wang, on=date(2026, 1, 5)), card, today=eve)
    assert (Cause.FESTIVAL in found, Cause.BIRTHDAY in found) == (False, True)


def test_a_festival_is_named_with_those_who_are_due_and_makes_nobody_due() -> None:
    eve = date(2026, 9, 20)
    wang, hartley = client(), client(festivals=(Observance.BRITAIN,))
    for one, seen in ((wang, True), (hartley, False)):
        found = reasons(one, contact(one, on=date(2026, 1, 5)), today=eve)
        assert (Cause.FESTIVAL in found) is seen
    festival = reasons(wang, contact(wang, on=date(2026, 1, 5)), today=eve)[Cause.FESTIVAL]
    assert (festival.day, festival.detail, festival.points) == (date(2026, 9, 25), "mid-autumn", 3)
    assert reason_text(festival, eve) == "Mid-Autumn Festival Fri"
    assert reason_text(festival, date(2026, 9, 27)) == "Mid-Autumn Festival was 25 Sep"
    assert not reasons(wang, contact(wang, on=date(2026, 9, 10)), today=eve), "who is not due is not made so"
    assert Cause.FESTIVAL not in reasons(
        wang, contact(wang, on=date(2026, 1, 5)), contact(wang, channel="W", on=date(2026, 9, 19)), today=eve
    ), "wished well already"


def test_a_milestone_is_a_small_reason_near_its_day() -> None:
    wang = client(opened_on=date(2016, 11, 26))
    spoken = contact(wang, on=ago(20))
    found = reasons(wang, spoken)[Cause.MILESTONE]
    assert (found.day, found.detail) == (date(2026, 11, 26), "10 years with the bank")
    assert found.points < 10
    assert not reasons(wang, spoken, today=ago(5))
    assert Cause.MILESTONE in reasons(wang, spoken, today=ago(-6))
    assert not reasons(wang, spoken, contact(wang, channel="W", on=ago(-3)), today=ago(-4))


@pytest.mark.parametrize(
    ("kept", "born"),
    [
        (date(2027, 2, 28), birthday(2, 29, 1984)),
        (date(2028, 2, 29), birthday(2, 29, 1984)),
        (date(2025, 7, 25), birthday(6, 1, lunar=True, leap=True)),
        (date(2026, 7, 14), birthday(6, 1, 1987, lunar=True, leap=True)),
        (date(2026, 2, 16), birthday(12, 30, 1950, lunar=True)),
    ],
)
def test_a_birthday_that_not_every_year_has_is_in_the_queue_of_every_year(kept: date, born: Birthday) -> None:
    wang = client(birthday=born)
    spoken = contact(wang, on=kept - timedelta(days=20))
    for today in (kept - timedelta(days=7), kept, kept + timedelta(days=3)):
        assert reasons(wang, spoken, today=today)[Cause.BIRTHDAY].day == kept


def test_a_lunar_birthday_is_announced_on_its_solar_day() -> None:
    wang = client(birthday=birthday(10, 20, lunar=True))
    found = reasons(wang, contact(wang, on=ago(30)))[Cause.BIRTHDAY]
    assert (found.day, found.lunar) == (date(2026, 11, 28), True)


def test_the_nearer_a_birthday_the_more_it_weighs() -> None:
    points = [reasons(client(birthday=birthday(11, day)))[Cause.BIRTHDAY].points for day in (30, 24, 23, 22, 20)]
    assert points == [9, 27, 30, 25, 15]


def test_promises_and_birthdays_show_as_far_ahead_as_asked_for() -> None:
    wang = client(birthday=birthday(12, 15))
    made = contact(wang, on=ago(5), promise=promise(ago(-10)))
    assert not reasons(wang, made, days=9)
    assert set(reasons(wang, made, days=10)) == {Cause.PROMISE}
    assert set(reasons(wang, made, days=22)) == {Cause.PROMISE, Cause.BIRTHDAY}


def test_a_contact_today_quiets_tomorrows_promise_and_birthday_in_todays_queue_not_in_the_look_ahead() -> None:
    wang = client(birthday=birthday(11, 26))
    made = contact(wang, promise=promise(ago(-1)))
    assert not reasons(wang, made)
    assert set(reasons(wang, made, days=1)) == {Cause.PROMISE}
    assert set(reasons(wang, made, days=7)) == {Cause.PROMISE, Cause.BIRTHDAY}


def test_a_closed_client_is_never_due_and_a_dormant_one_only_for_occasions() -> None:
    for stage, causes in (
        (Stage.CLOSED, set()),
        (Stage.DORMANT, {Cause.PROMISE, Cause.BIRTHDAY}),
        (Stage.ACTIVE, {Cause.PROMISE, Cause.BIRTHDAY, Cause.CADENCE}),
        (Stage.PROSPECT, {Cause.PROMISE, Cause.BIRTHDAY, Cause.CADENCE}),
    ):
        wang = client(stage=stage, tier=Tier.A, birthday=birthday(11, 23))
        assert set(reasons(wang, contact(wang, on=ago(50), promise=promise(ago(2))))) == causes


def test_an_expired_risk_assessment_joins_a_row_and_makes_none() -> None:
    wang = client(risk_on=date(2025, 11, 22), tier=Tier.A)
    assert not reasons(wang, contact(wang))
    assert reasons(wang, contact(wang, on=ago(40)))[Cause.RISK].day == date(2026, 11, 22)


def test_a_risk_assessment_is_valid_for_a_year() -> None:
    assert Cause.RISK not in reasons(client(risk_on=date(2025, 11, 23)))
    assert reasons(client(risk_on=date(2024, 2, 29)))[Cause.RISK].day == date(2025, 2, 28)


def test_high_potential_brings_a_due_client_forward() -> None:
    assert reasons(client(potential=Potential.HIGH))[Cause.POTENTIAL].points == 5
    assert Cause.POTENTIAL not in reasons(client(potential=Potential.LOW))


@pytest.mark.parametrize("cause", [cause for cause in Cause if DEFAULT_RULES[cause].points])
@pytest.mark.parametrize("late", [-400, -1, 0, 1, 400])
def test_points_stay_between_1_and_60_but_for_a_case_that_is_late(cause: Cause, late: int) -> None:
    assert 1 <= DEFAULT_RULES[cause].at(late) <= (100 if cause is Cause.CASE else 60)


def test_a_book_says_how_early_a_reason_shows_and_what_it_weighs() -> None:
    wang = client(birthday=birthday(TODAY.month, TODAY.day), opened_on=ago(400))
    early = TODAY - timedelta(days=12)
    spoken = contact(wang, on=early - timedelta(days=20))

    def points(**parts: int) -> int | None:
        settings = Settings(reasons={"birthday": parts})
        rows = due([wang], contact_summary(spoken), settings, early)
        return next((one.points for row in rows for one in row.reasons if one.cause is Cause.BIRTHDAY), None)

    assert points() is None
    assert points(notice=12) == 1
    assert points(notice=12, ahead=-1) == 18
    assert points(notice=12, points=0) is None


def test_a_maturity_shows_as_early_as_the_book_says() -> None:
    wang = client()
    fund = Holding(client=wang.id, kind=HoldingKind.FUND, name="A", value=1, matures_on=TODAY + timedelta(days=40))
    folders = {wang.id: FolderFacts([fund])}
    for notice, shown in ((39, False), (40, True)):
        settings = Settings(reasons={"maturity": {"notice": notice}})
        rows = due([wang], contact_summary(contact(wang, on=ago(60))), settings, TODAY, folders=folders)
        assert any(one.cause is Cause.MATURITY for row in rows for one in row.reasons) is shown
