"""What stands in a cell of the contact calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.records.channel import Channel
from rmtui.rules.contact.calendar_cell import MORE, WEIGHT, day_mark, month_marks, promise_mark, promised_days
from tests.factory import TODAY, ago, client, contact, contact_summary, promise

FANG, LI = client("王芳"), client("李强")


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        ("", ""),
        ("T", "T"),
        ("t", "t"),
        ("tm", "m+"),
        ("tS", "S+"),
        ("TM", "M+"),
        ("VT", "V+"),
        ("WT", "T+"),
        ("EW", "W+"),
        ("SE", "E+"),
        ("TT", "T+"),
    ],
)
def test_the_weightiest_letter_stands_for_the_day(channels: str, expected: str) -> None:
    assert day_mark(channels) == expected


@given(st.lists(st.sampled_from(Channel), min_size=1))
def test_a_mark_is_one_of_the_days_letters_whatever_their_order(channels: list[Channel]) -> None:
    found = day_mark(channels)
    assert Channel(found[0]) in channels
    assert found == day_mark(reversed(channels))
    assert (MORE in found) == (len(channels) > 1)
    assert all(WEIGHT.index(Channel(found[0])) <= WEIGHT.index(one) for one in channels)


def test_a_contact_with_several_marks_each_and_one_named_twice_once() -> None:
    attempt = contact(LI, on=date(2026, 11, 4), channel="T", outcome="not-reached")
    marks = month_marks(
        [contact(FANG, LI, channel="M"), contact(FANG, FANG, on=date(2026, 11, 3), channel="T"), attempt]
    )
    assert marks == {FANG.id: {23: "M", 3: "T"}, LI.id: {23: "M", 4: "t"}}


def test_open_promises_are_shown_on_their_days() -> None:
    stands = contact_summary(
        contact(FANG, on=ago(9), promise=promise(ago(3))),
        contact(FANG, on=ago(8), promise=promise(TODAY)),
        contact(LI, on=ago(8), promise=promise(ago(-5))),
        contact(LI, on=ago(8), promise=promise(ago(-6), done_on=TODAY)),
    )
    assert promised_days(stands.promises) == {FANG.id: {ago(3), TODAY}, LI.id: {ago(-5)}}


def test_a_promise_of_a_past_day_that_is_open_shows_also_where_there_was_a_contact() -> None:
    assert [promise_mark(mark, ago(3), TODAY) for mark in ("", "T", "M+")] == ["!", "T!", "M!"]
    assert [promise_mark(mark, ago(-3), TODAY) for mark in ("", "T")] == [">", "T"]
    assert promise_mark("", TODAY, TODAY) == ">"
