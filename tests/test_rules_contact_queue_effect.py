"""What a line did to the queue and to promises, on plain values."""

from __future__ import annotations

from datetime import date

from rmtui.rules.contact.queue_effect import (
    QuickPromise,
    effects_text,
    kept_after,
    kept_promises_text,
    kept_texts,
    next_due_text,
    promises_kept_by,
)
from tests.factory import TODAY, ago


def test_a_promise_is_kept_from_its_day_and_not_by_the_talk_it_was_made_in_nor_by_one_that_was_refused() -> None:
    assert (ago(3), "z") < kept_after(ago(2), (ago(9), "b")) < (ago(2), "a")
    assert (ago(2), "b") <= kept_after(ago(2), (ago(2), "b")) < (ago(2), "c")
    assert (ago(0), "z") < kept_after(ago(2), (ago(9), "b"), ago(0)) < (ago(-1), "a")


def test_only_what_no_contact_kept_before_is_kept_now() -> None:
    made = (ago(20), "k0")
    promises = [
        QuickPromise("w", "发方案", ago(2), made),
        QuickPromise("w", "寄台历", ago(-3), made),
        QuickPromise("l", "回电", ago(2), made),
        QuickPromise("w", "身份证", ago(2), made, is_theirs=True),
    ]
    newest = {"w": (ago(9), "k1"), "l": (ago(1), "k2")}
    assert promises_kept_by((TODAY, "k3"), promises, newest) == promises[:1]


def test_of_a_promise_to_several_those_for_whom_it_was_kept_are_named_unless_it_was_for_all() -> None:
    made, names = (ago(20), "k0"), {"w": "王芳", "l": "李强"}
    wang = QuickPromise("w", "发方案", ago(2), made, others=("l",))
    li = QuickPromise("l", "发方案", ago(2), made, others=("w",))
    assert kept_texts([wang], names) == ["发方案 (only for 王芳)"]
    assert kept_texts([wang, li], names) == ["发方案"]
    assert kept_texts([QuickPromise("w", "寄台历", ago(2), made)], names) == ["寄台历"]


def test_what_was_kept_is_said_with_how_to_refuse_it() -> None:
    assert kept_promises_text(["发方案", "[b]x\x1b"], "Say so.") == "Taken as kept: 发方案; [b]x␛. Still open? Say so."
    assert kept_promises_text([], "Say so.") == ""


def test_the_next_day_is_told_or_how_late_it_is() -> None:
    assert next_due_text(ago(-30), [], None, TODAY) == "next conversation by 23 Dec"
    assert next_due_text(ago(-30), [(ago(-40), "fund"), (None, "kept")], None, TODAY) == "next conversation by 23 Dec"
    assert (
        next_due_text(ago(-30), [(ago(-40), "fund"), (ago(-7), "[b]x\x1b")], None, TODAY)
        == "next step by 30 Nov ([b]x␛)"
    ), "a step is due before"
    awaited = next_due_text(ago(-30), [(ago(-9), "fund")], None, TODAY, awaited=[(ago(-7), "papers")])
    assert awaited == "awaited from the client by 30 Nov (papers)", "the client's own step is due before"
    assert next_due_text(ago(-30), [(ago(-7), "")], None, TODAY) == "next step by 30 Nov"
    told = next_due_text(ago(-30), [(ago(-7), "fund")], None, TODAY, told="fund")
    assert told == "next step by 30 Nov", "the line before it has the words"
    assert next_due_text(ago(1), [], None, TODAY) == "still due, 1 day overdue"
    assert next_due_text(ago(-30), [(TODAY, "fund")], None, TODAY) == "still due, due today"
    assert next_due_text(date.min, [], None, TODAY) == "still due"


def test_the_next_day_is_not_before_the_end_of_a_snooze() -> None:
    assert next_due_text(ago(-30), [(ago(-7), "fund")], ago(-60), TODAY) == "snoozed until 22 Jan 2027"
    assert next_due_text(date.min, [], ago(-60), TODAY) == "snoozed until 22 Jan 2027"
    assert next_due_text(ago(-30), [], ago(-7), TODAY) == "next conversation by 23 Dec"
    assert next_due_text(ago(5), [], ago(2), TODAY) == "still due, 5 days overdue", "days overdue keep counting"


def test_a_promise_is_shown_from_its_day_until_a_contact_keeps_it() -> None:
    own = QuickPromise("w", "发方案", ago(-4), (ago(1), "k1"))
    assert own.shown_from((TODAY, "k2")) == ago(-4)
    assert own.shown_from((ago(-4), "k2")) is None
    theirs = own._replace(is_theirs=True)
    assert theirs.shown_from((TODAY, "k2")) == ago(-4)
    assert theirs.shown_from((ago(-5), "k2")) == ago(-8), "they were just asked"


def test_several_clients_are_named_where_it_differs() -> None:
    assert effects_text([("王芳", "a"), ("李强", "a")]) == "a"
    assert effects_text([("王芳", "a"), ("李强", "b"), ("张伟", "")]) == "王芳: a; 李强: b"
    assert effects_text([]) == ""
