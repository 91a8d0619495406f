"""Promises that later contacts kept are shown as kept, with the day."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.records.channel import Outcome
from rmtui.records.events import Contact, Promise, StandingPromise
from rmtui.records.party import Party
from rmtui.rules.contact.kept_promises import KeptPromises
from tests.factory import ago, client, contact, promise

WANG, LI = client("王芳", id="wang"), client("李强", id="li")
CALL = contact(WANG, on=ago(10), id="c1", promise=promise(ago(5)))


def kept_on(record: Contact | StandingPromise, *later: Contact) -> date | None:
    shown = KeptPromises.among([record, *later] if isinstance(record, Contact) else later).as_kept(record)
    assert shown.promise
    return shown.promise.done_on


def test_a_promise_was_kept_on_the_day_of_the_first_contact_on_or_after_its_day() -> None:
    assert kept_on(CALL, contact(WANG, on=ago(7)), contact(WANG, on=ago(3)), contact(WANG, on=ago(1))) == ago(3)
    assert kept_on(CALL, contact(WANG, on=ago(5))) == ago(5)


@pytest.mark.parametrize(
    "later",
    [
        contact(WANG, on=ago(7)),
        contact(LI, on=ago(3)),
        contact(WANG, on=ago(3), outcome=Outcome.NOT_REACHED),
        contact(WANG, on=ago(3), channel="W", greeting="birthday-2026"),
    ],
    ids=["before its day", "with another client", "not reached", "a card"],
)
def test_what_keeps_no_promise_leaves_it_open(later: Contact) -> None:
    assert kept_on(CALL, later) is None


def test_a_promise_to_several_clients_was_kept_once_the_last_was_reached() -> None:
    both = contact(WANG, LI, on=ago(10), promise=promise(ago(5)))
    assert kept_on(both, contact(WANG, on=ago(4))) is None
    assert kept_on(both, contact(WANG, on=ago(4)), contact(LI, on=ago(2))) == ago(2)


def test_a_standing_promise_is_kept_as_well_and_the_clients_is_not() -> None:
    ours = StandingPromise(client=WANG.id, on=ago(10), promise=promise(ago(5)))
    theirs = StandingPromise(client=WANG.id, on=ago(10), promise=promise(ago(5), by=Party.CLIENT))
    assert kept_on(ours, contact(WANG, on=ago(3))) == ago(3)
    assert kept_on(theirs, contact(WANG, on=ago(3))) is None


def test_one_that_was_said_to_be_open_still_waits_for_a_later_contact() -> None:
    still_open = contact(WANG, on=ago(10), promise=Promise(due=ago(5), text="", still_open_on=ago(3)))
    assert kept_on(still_open, contact(WANG, on=ago(3))) is None
    assert kept_on(still_open, contact(WANG, on=ago(3)), contact(WANG, on=ago(1))) == ago(1)


def test_what_was_marked_keeps_its_own_day() -> None:
    marked = contact(WANG, on=ago(10), promise=promise(ago(5), done_on=ago(6)))
    assert kept_on(marked, contact(WANG, on=ago(3))) == ago(6)
