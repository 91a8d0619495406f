from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rmtui.records.case import Case, CaseStage, CaseStep
from rmtui.records.client import Birthday, Client, Potential, Relative, Stage, Tier
from rmtui.records.events import Contact, Snooze
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import CadenceStatus
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.reason_rules import Cause
from tests.factory import TODAY, ago, birthday, client, contact, contact_summary, promise, snooze
from tests.folders import holding


def queue(clients: list[Client], *events: Contact | Snooze, days: int = 0, today: date = TODAY) -> list[DueRow]:
    return due(clients, contact_summary(*events), Settings(), today, days)


def names(rows: list[DueRow]) -> list[str]:
    return [row.client.name for row in rows]


def test_several_reasons_make_one_row_with_the_weightiest_first() -> None:
    wang = client(tier=Tier.A, birthday=birthday(11, 26), potential=Potential.HIGH)
    (row,) = queue([wang], contact(wang, on=ago(42), promise=promise(ago(1))))
    assert [reason.cause for reason in row.reasons] == [
        Cause.PROMISE,
        Cause.CADENCE,
        Cause.BIRTHDAY,
        Cause.POTENTIAL,
    ]
    assert (row.tier, row.status, row.last) == (Tier.A, CadenceStatus.RED, ago(42))


def test_the_score_is_the_sum_of_the_points_weighted_by_tier() -> None:
    for tier, score in ((Tier.A, 88), (Tier.B, 66), (Tier.C, 44), (Tier.D, 22)):
        wang = client(tier=tier, cadence=30)
        (row,) = queue([wang], contact(wang, on=ago(42)))
        assert row.score == score


def test_the_worst_comes_first() -> None:
    little, much, important = client("李强", cadence=30), client("陈静", cadence=30), client("王芳", tier=Tier.A)
    rows = queue(
        [little, much, important],
        contact(little, on=ago(31)),
        contact(much, on=ago(45)),
        contact(important, on=ago(45)),
    )
    assert names(rows) == ["王芳", "陈静", "李强"]


def test_of_two_equally_late_the_one_spoken_to_longest_ago_comes_first() -> None:
    recent, lost = client("李强", cadence=30), client("陈静", cadence=30)
    assert names(queue([recent, lost], contact(recent, on=ago(100)), contact(lost, on=ago(900)))) == ["陈静", "李强"]


def test_a_snoozed_client_is_back_on_the_day_named_and_has_grown_later() -> None:
    wang = client(tier=Tier.A)
    events = contact(wang, on=ago(42)), snooze(wang, until=ago(-3))
    assert not queue([wang], *events)
    assert not queue([wang], *events, days=30)
    assert not queue([wang], *events, today=ago(-2))
    (row,) = queue([wang], *events, today=ago(-3))
    assert row.reasons[0].day == ago(12)
    assert row.score > queue([wang], events[0])[0].score


def test_an_empty_book_has_an_empty_queue() -> None:
    assert queue([]) == []


_birthdays = st.none() | st.builds(
    birthday, st.integers(1, 12), st.integers(1, 30), lunar=st.booleans(), leap=st.booleans()
)
_days = st.integers(-3, 400).map(ago)


@st.composite
def books(draw: st.DrawFn) -> tuple[list[Client], list[Contact | Snooze]]:
    """Some clients, and what happened with them."""

    def someone(
        name: str, tier: Tier, stage: Stage, born: Birthday | None, child: Birthday | None, opened: date | None
    ) -> Client:
        family = (Relative(name="小明", birthday=child),)
        return client(name, tier=tier, stage=stage, birthday=born, family=family, opened_on=opened, risk_on=opened)

    clients = draw(
        st.lists(
            st.builds(
                someone,
                st.sampled_from(["王芳", "李强"]),
                st.sampled_from(Tier),
                st.sampled_from(Stage),
                _birthdays,
                _birthdays,
                st.none() | _days,
            ),
            min_size=1,
            max_size=4,
        )
    )
    met = st.builds(
        lambda one, on, channel, due_on: contact(one, on=on, channel=channel, promise=due_on and promise(due_on)),
        st.sampled_from(clients),
        _days,
        st.sampled_from("TEMWSV"),
        st.none() | _days,
    )
    snoozed = st.builds(snooze, st.sampled_from(clients), _days)
    return clients, draw(st.lists(met | snoozed, max_size=8))


@given(books(), st.integers(0, 60))
def test_a_client_has_one_row_at_most(book: tuple[list[Client], list[Contact | Snooze]], days: int) -> None:
    clients, events = book
    rows = [row.client.id for row in queue(clients, *events, days=days)]
    assert len(rows) == len(set(rows))
    assert [row.score for row in queue(clients, *events)] == sorted(
        (row.score for row in queue(clients, *events)), reverse=True
    )


@given(books())
def test_logging_a_meeting_today_removes_every_row_of_that_client(
    book: tuple[list[Client], list[Contact | Snooze]],
) -> None:
    clients, events = book
    met = clients[0]
    assert met.id not in [row.client.id for row in queue(clients, *events, contact(met))]


@given(books(), st.integers(0, 30))
def test_looking_further_ahead_only_adds_rows(book: tuple[list[Client], list[Contact | Snooze]], days: int) -> None:
    clients, events = book
    today = {row.client.id for row in queue(clients, *events)}
    assert today <= {row.client.id for row in queue(clients, *events, days=days)}


def test_a_client_who_is_put_off_hides_nobody_behind() -> None:
    resting, late = client("王芳", cadence=30), client("李强", cadence=30)
    events = (contact(resting, on=ago(45)), contact(late, on=ago(45)), snooze(resting, ago(-7)))
    assert names(queue([resting, late], *events)) == ["李强"]


def test_a_snooze_puts_off_everything_but_the_answer_to_a_complaint() -> None:
    wang = client(cadence=30)
    events = contact_summary(contact(wang, on=ago(45), promise=promise(ago(1))), snooze(wang, ago(-60)))
    waiting = Case(client=wang.id, on=ago(14), about="扣款没通知")
    answered = replace(waiting, steps=(CaseStep(stage=CaseStage.CLOSED, on=ago(1)),))

    def causes(case: Case) -> list[list[Cause]]:
        rows = due([wang], events, Settings(), TODAY, folders={wang.id: FolderFacts(cases=[case])})
        return [[reason.cause for reason in row.reasons] for row in rows]

    assert causes(waiting) == [[Cause.CASE]]
    assert causes(answered) == []


def test_a_promise_makes_a_client_due_whose_cadence_is_kept() -> None:
    wang = client(cadence=30)
    (row,) = queue([wang], contact(wang, on=ago(10), promise=promise(ago(1))))
    assert (row.status, row.last) == (CadenceStatus.OK, ago(10))


def test_unless_asked_the_queue_looks_no_day_ahead() -> None:
    wang = client(cadence=30)
    tomorrow = contact_summary(contact(wang, on=ago(29)))
    assert due([wang], tomorrow, Settings(), TODAY) == []
    assert names(due([wang], tomorrow, Settings(), TODAY, 1)) == ["王芳"]


def test_a_maturity_makes_the_one_due_whose_it_is() -> None:
    wang, li = client("王芳", id="wang"), client("李强", id="li")
    met = contact_summary(contact(wang, li, on=ago(20)))
    maturing = FolderFacts((holding(client="wang", matures_on=TODAY),))
    assert names(due([wang, li], met, Settings(), TODAY, folders={"wang": maturing})) == ["王芳"]
