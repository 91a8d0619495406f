"""What a line did to the queue and to promises, on plain values."""

from __future__ import annotations

from rmtui.rules.contact.queue_effect import (
    effects_text,
    kept_after,
    kept_promises_text,
    next_due_text,
    promises_kept_by,
)
from tests.factory import TODAY, ago


def test_a_promise_is_kept_from_its_day_and_not_by_the_talk_it_was_made_in_nor_by_one_that_was_refused() -> None:
    assert (ago(3), "z") < kept_after(ago(2), (ago(9), "b")) < (ago(2), "a")
    assert (ago(2), "b") <= kept_after(ago(2), (ago(2), "b")) < (ago(2), "c")
    assert (ago(0), "z") < kept_after(ago(2), (ago(9), "b"), ago(0)) < (ago(-1), "a")


def test_only_what_no_contact_kept_before_is_kept_now() -> None:
    promises = [("w", "发方案", (ago(2), "")), ("w", "寄台历", (ago(-3), "")), ("l", "回电", (ago(2), ""))]
    newest = {"w": (ago(9), "k1"), "l": (ago(1), "k2")}
    assert promises_kept_by((TODAY, "k3"), promises, newest) == [("w", "发方案")]


def test_what_was_kept_is_said_with_how_to_refuse_it() -> None:
    assert kept_promises_text(["发方案", "[b]x\x1b"], "Say so.") == "Taken as kept: 发方案; [b]x␛. Still open? Say so."
    assert kept_promises_text([], "Say so.") == ""


def test_the_next_day_is_told_or_how_late_it_is() -> None:
    assert next_due_text(TODAY, 30, TODAY) == "next by 23 Dec"
    assert next_due_text(TODAY, 30, TODAY, ago(-40)) == "next by 23 Dec"
    assert next_due_text(TODAY, 30, TODAY, ago(-7)) == "next by 30 Nov", "a step was agreed on before"
    assert next_due_text(ago(31), 30, TODAY) == "still due (1 day overdue)"


def test_several_clients_are_named_where_it_differs() -> None:
    assert effects_text([("王芳", "a"), ("李强", "a")]) == "a"
    assert effects_text([("王芳", "a"), ("李强", "b"), ("张伟", "")]) == "王芳: a; 李强: b"
    assert effects_text([]) == ""
