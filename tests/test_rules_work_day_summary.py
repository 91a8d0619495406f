"""What a day came to."""

from __future__ import annotations

from rmtui.records.events import Sale, StandingPromise
from rmtui.records.party import Party
from rmtui.rules.work.day_summary import day_summary_text, summarize_day
from tests.factory import TODAY, ago, client, contact, promise

FANG, QIANG = client("王芳"), client("李强")


def test_a_day_is_counted_by_channel_client_promise_and_currency() -> None:
    contacts = [
        contact(FANG, channel="T", promise=promise(ago(-1))),
        contact(FANG, QIANG, channel="M"),
        contact(QIANG, channel="T"),
    ]
    sales = [
        Sale(client=FANG.id, on=TODAY, amount=50_000_000),
        Sale(client=QIANG.id, on=TODAY, amount=1_000_000, currency="USD"),
        Sale(client=QIANG.id, on=TODAY, amount=20_000_000),
    ]
    day = summarize_day(contacts, sales, unsorted=1, due=4)
    assert (day.contacts, day.channels, day.clients, day.promises) == (3, (("T", 2), ("M", 1)), 2, 1)
    assert day_summary_text(day) == (
        "Today: 3 contacts (T 2, M 1), 2 clients, 1 promise, sold 700,000, sold USD 10,000, 1 line to sort, "
        "4 still due."
    )


def test_attempts_and_greetings_are_counted_as_such_and_as_no_contact() -> None:
    contacts = [
        contact(FANG, channel="W", greeting="spring-festival 2026"),
        contact(FANG, channel="T"),
        contact(QIANG, channel="T", outcome="not-reached", promise=promise(ago(-1))),
    ]
    day = summarize_day(contacts, due=1)
    assert (day.contacts, day.channels, day.clients, day.promises, day.attempts) == (1, (("T", 1),), 1, 1, 1)
    assert day_summary_text(day) == "Today: 1 contact (T 1), 1 attempt, 1 greeting, 1 client, 1 promise, 1 still due."


def test_an_empty_day_says_what_is_left() -> None:
    assert day_summary_text(summarize_day([], [], unsorted=0, due=2)) == "Today: 0 contacts, 0 clients, 2 still due."


def test_a_promise_that_stands_alone_was_made_as_well() -> None:
    alone = StandingPromise(client=QIANG.id, on=TODAY, promise=promise(ago(-2)))
    day = summarize_day([contact(FANG, promise=promise(ago(-1)))], [], unsorted=0, due=0, steps=[alone])
    assert (day.promises, day.clients) == (2, 1)
    assert "2 promises" in day_summary_text(day)


def test_what_clients_promised_is_counted_beside_what_the_manager_did() -> None:
    awaited = StandingPromise(client=QIANG.id, on=TODAY, promise=promise(ago(-2), by=Party.CLIENT))
    day = summarize_day([contact(FANG, QIANG, promise=promise(ago(-1)))], [], due=0, steps=[awaited])
    assert "1 promise, 1 awaited from clients, 0 still due." in day_summary_text(day)
