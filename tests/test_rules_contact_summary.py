from __future__ import annotations

import msgspec

from rmtui.records.events import StandingPromise
from rmtui.records.party import Party
from rmtui.rules.contact.summary import MAX_ATTEMPTS
from tests.factory import TODAY, ago, client, contact, contact_summary, promise, snooze


def test_the_last_contact_is_known_by_channel_whatever_the_order_it_came_in() -> None:
    wang = client()
    stands = contact_summary(
        contact(wang, on=ago(3), channel="T"),
        contact(wang, on=ago(20), channel="T"),
        contact(wang, on=ago(1), channel="E"),
    )
    assert stands.last_contact(wang.id, {"T", "M"}) == ago(3)
    assert stands.last_contact(wang.id) == ago(1)
    assert stands.last_contact(wang.id, {"V"}) is None
    assert stands.last_contact("nobody") is None


def test_one_meeting_with_two_clients_counts_for_both() -> None:
    zhang, li = client("张伟"), client("李娜")
    stands = contact_summary(contact(zhang, li, promise=promise(ago(-3))))
    assert stands.last_contact(zhang.id) == stands.last_contact(li.id) == TODAY
    assert [one.client for one in stands.promises] == [zhang.id, li.id]


def test_a_promise_marked_as_done_is_not_open() -> None:
    assert contact_summary(contact(client(), promise=promise(ago(2), done_on=ago(1)))).promises == []


def test_a_promise_is_kept_by_a_contact_on_the_day_due_or_later() -> None:
    wang = client()
    made = contact(wang, on=ago(10), promise=promise(ago(5)))
    for later, open_promises in ((ago(6), 1), (ago(5), 0), (ago(1), 0)):
        stands = contact_summary(made, contact(wang, on=later, channel="E"))
        assert len(stands.promises) == open_promises


def test_what_the_client_is_to_do_is_not_kept_by_a_contact() -> None:
    wang = client()
    made = contact(wang, on=ago(10), promise=promise(ago(5), by=Party.CLIENT))
    stands = contact_summary(made, contact(wang, on=ago(1)))
    stands.drop_kept_promises()
    assert [one.by for one in stands.promises] == [Party.CLIENT]


def test_the_talk_in_which_a_promise_was_made_does_not_keep_it() -> None:
    wang = client()
    stands = contact_summary(contact(wang, promise=promise(TODAY)))
    assert len(stands.promises) == 1


def test_a_promise_made_for_the_same_day_is_kept_by_a_later_contact_of_that_day_and_by_no_earlier_one() -> None:
    wang = client()
    earlier = contact(wang)
    for made in (
        contact(wang, promise=promise(TODAY)),
        StandingPromise(client=wang.id, on=TODAY, promise=promise(TODAY)),
    ):
        for other, is_open in ((earlier, True), (contact(wang, channel="E"), False)):
            stands = contact_summary(other, made)
            assert bool(stands.promises) is is_open


def test_an_attempt_is_no_contact_and_keeps_nothing_but_is_counted() -> None:
    wang = client()
    tries = [contact(wang, on=ago(days), channel="T", outcome="not-reached") for days in (1, 8, 3)]
    stands = contact_summary(contact(wang, on=ago(10), promise=promise(ago(5))), *tries)
    assert stands.last_contact(wang.id) == ago(10)
    assert len(stands.promises) == 1
    assert [stands.attempts_since(wang.id, day) for day in (None, ago(4), ago(1))] == [3, 2, 0]
    many = contact_summary(*(contact(wang, on=ago(days), outcome="not-reached") for days in range(20)))
    assert many.attempts_since(wang.id, None) == MAX_ATTEMPTS


def test_a_promise_said_to_be_still_open_is_kept_only_by_a_later_contact() -> None:
    wang = client()
    refused = msgspec.structs.replace(promise(ago(5)), still_open_on=ago(4))
    for later, open_promises in ((ago(4), 1), (ago(3), 0)):
        stands = contact_summary(contact(wang, on=ago(10), promise=refused), contact(wang, on=later))
        assert len(stands.promises) == open_promises


def test_the_newest_snooze_counts_whatever_the_order_they_came_in() -> None:
    wang = client()
    older, newer = snooze(wang, ago(-30)), snooze(wang, ago(-2))
    assert contact_summary(older, newer).snoozes == contact_summary(newer, older).snoozes == {wang.id: newer}


def test_a_promise_that_stands_alone_is_open_until_a_later_contact_or_until_done() -> None:
    wang = client()
    step = StandingPromise(client=wang.id, on=ago(5), promise=promise(ago(2), "寄台历"))
    (still_open,) = contact_summary(step).promises
    assert (still_open.source, still_open.client, still_open.made_on, still_open.due) == (
        step.id,
        wang.id,
        ago(5),
        ago(2),
    )
    kept = contact_summary(step, contact(wang, on=ago(1)))
    assert kept.promises == []
    assert (
        contact_summary(StandingPromise(client=wang.id, on=ago(5), promise=promise(ago(2), done_on=ago(2)))).promises
        == []
    )
