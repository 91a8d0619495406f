"""The steps of an evening: who keeps which place, and how far each has come."""

from __future__ import annotations

import pytest

from rmtui.records.events import StandingPromise
from rmtui.store.files.book import Book
from rmtui.tui.evening.step_blocks import step_blocks
from rmtui.tui.evening.steps import (
    NOTE,
    SUMMARY,
    Evening,
    Step,
    StepState,
    begin_evening,
    missing_text,
    step_state,
    steps,
)
from rmtui.tui.frame.snapshot import Snapshot, read_snapshot
from tests.factory import TODAY, ago, contact, promise, snooze
from tests.tui.conftest import CHEN_JING, LI_QIANG, WANG_FANG, ZHANG_JIANGUO


@pytest.fixture
def begun(book: Book) -> Evening:
    """The plan of an evening on the book, where 陈静 is written and 王芳 and 李强 are due."""
    return begin_evening(read_snapshot(book, TODAY))


def on(book: Book, begun: Evening) -> tuple[list[Step], Snapshot]:
    """The steps before the last two, and the desk, as the book stands now."""
    desk = read_snapshot(book, TODAY)
    *people, note, summary = steps(begun.updated(desk), desk)
    assert (note, summary) == (NOTE, SUMMARY)
    return people, desk


def test_contacts_come_in_the_order_of_the_day_and_then_who_is_due_worst_first(book: Book) -> None:
    book.save(contact(WANG_FANG, at="08:00", channel="E", id="early"), what="log")
    book.save(contact(ZHANG_JIANGUO, WANG_FANG, at="10:00", channel="E", id="k5"), what="log")
    people, _desk = on(book, begin_evening(read_snapshot(book, TODAY)))
    assert [step.key for step in people] == ["k4", "k5", "wangfang", "liqiang"]


def test_who_was_written_to_and_is_still_due_is_one_step_and_gets_a_contact_of_its_own(book: Book) -> None:
    book.save(contact(WANG_FANG, channel="E", id="early"), what="log")
    people, desk = on(book, begin_evening(read_snapshot(book, TODAY)))
    assert [step.key for step in people] == ["k4", "wangfang", "liqiang"]
    assert (people[1].contact, [one.id for one in people[1].today]) == (None, ["early"])
    assert step_state(people[1], desk) is StepState.DUE


def test_two_contacts_of_a_day_with_the_same_client_are_one_step_and_the_last_is_added_to(
    book: Book, begun: Evening
) -> None:
    book.save(contact(CHEN_JING, at="10:00", id="k5"), contact(CHEN_JING, WANG_FANG, id="k6"), what="log")
    book.save(contact(WANG_FANG, id="k7"), contact(WANG_FANG, id="k8"), what="log")
    people, _desk = on(book, begun)
    assert [(step.key, [one.id for one in step.today]) for step in people[:2]] == [
        ("k4", ["k4", "k5"]),
        ("wangfang", ["k6", "k7", "k8"]),
    ]
    assert [step.contact.id for step in people[:2] if step.contact] == ["k5", "k8"]


def test_who_was_due_keeps_the_place_with_the_contact_written_since(book: Book, begun: Evening) -> None:
    book.save(contact(WANG_FANG, id="new", note="chatted"), what="log")
    people, desk = on(book, begun)
    assert [step.key for step in people] == ["k4", "wangfang", "liqiang"]
    assert people[1].contact and people[1].contact.id == "new"
    assert [step_state(step, desk) for step in people] == [StepState.INCOMPLETE, StepState.INCOMPLETE, StepState.DUE]


def test_a_contact_with_two_who_were_due_is_that_of_both(book: Book, begun: Evening) -> None:
    book.save(contact(WANG_FANG, LI_QIANG, id="lunch", note="ate", promise=promise(ago(-1))), what="log")
    people, desk = on(book, begun)
    assert [step.contact.id for step in people if step.contact] == ["k4", "lunch", "lunch"]
    assert step_state(people[2], desk) is StepState.LOGGED


def test_a_contact_alone_is_in_the_step_of_the_one_with_somebody_else(book: Book, begun: Evening) -> None:
    lunch = contact(CHEN_JING, ZHANG_JIANGUO, at="12:00", channel="M", note="ate", id="lunch")
    book.save(lunch, contact(CHEN_JING, at="15:00", note="rang back", id="later"), what="log")
    people, desk = on(book, begun)
    assert [step.key for step in people] == ["k4", "wangfang", "liqiang"]
    assert people[0].contact and people[0].contact.id == "lunch"
    assert sorted(one.id for one in people[0].today) == ["k4", "later", "lunch"]
    texts = [str(block.text) for block in step_blocks(people[0], (), desk, alone=False, month=str)]
    assert texts.index("ate") < texts.index("陈静: rang back")


def test_what_was_taken_back_is_due_again(book: Book, begun: Evening) -> None:
    book.save(contact(WANG_FANG, id="new"), what="log")
    book.undo()
    people, desk = on(book, begun)
    assert step_state(people[1], desk) is StepState.DUE


def test_who_is_put_off_or_settled_keeps_the_place(book: Book, begun: Evening) -> None:
    book.save(snooze(WANG_FANG, ago(-7)), what="snooze")
    book.save(contact(LI_QIANG, on=ago(13), channel="M", promise=promise(ago(2), done_on=TODAY), id="k2"), what="edit")
    people, desk = on(book, begun)
    assert [step_state(step, desk) for step in people[1:]] == [StepState.SNOOZED, StepState.NOT_DUE]


def test_who_becomes_due_later_comes_behind(book: Book, begun: Evening) -> None:
    book.save(contact(CHEN_JING, on=ago(3), promise=promise(ago(1), "call")), what="log")
    book.remove(next(one for one in book.contacts("chenjing") if one.id == "k4"))
    people, _desk = on(book, begun)
    assert [step.key for step in people][:2] == ["wangfang", "liqiang"]


def test_another_day_has_another_plan(book: Book, begun: Evening) -> None:
    tomorrow = read_snapshot(book, ago(-1))
    assert begun.updated(tomorrow) == begin_evening(tomorrow)


def test_promises_come_earliest_first(book: Book, begun: Evening) -> None:
    book.save(contact(LI_QIANG, on=ago(5), channel="E", promise=promise(ago(-9), "later")), what="log")
    people, desk = on(book, begun)
    assert [one.text for one in desk.promises_to(people[2].key)] == ["发方案", "later"]


def test_greetings_that_were_sent_to_many_are_no_steps(book: Book) -> None:
    book.save(contact(ZHANG_JIANGUO, WANG_FANG, channel="W", greeting="mid-autumn 2026", id="card"), what="log")
    people, _desk = on(book, begin_evening(read_snapshot(book, TODAY)))
    assert [step.key for step in people] == ["k4", "wangfang", "liqiang"]


def test_of_two_clients_of_a_contact_the_one_without_a_next_step_is_named(book: Book) -> None:
    both = contact(CHEN_JING, LI_QIANG, note="聊了", id="k5")
    step = StandingPromise(client=LI_QIANG.id, on=TODAY, promise=promise(ago(-2)))
    book.save(both, step, what="log")
    assert missing_text(both, read_snapshot(book, TODAY)) == "no next step for 陈静"
