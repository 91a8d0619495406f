"""What a line adds to a contact that is written down already."""

from __future__ import annotations

import pytest

from rmtui.entry.contact_additions import add_to_contact
from rmtui.entry.grammar import parse
from rmtui.entry.line import Entry
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.records.channel import Outcome
from rmtui.records.events import Sale, StandingPromise
from tests.factory import TODAY, ago, client, contact, promise

FANG = client("王芳", id="wf")


def line(text: str) -> Entry:
    return parse(f"王芳 T {text}", TODAY, NameIndex((KnownClient("wf", "王芳"),)))


@pytest.mark.parametrize(
    ("note", "more", "whole"),
    [
        ("", "聊了", "聊了"),
        ("聊了", "问了利率", "聊了; 问了利率"),
        ("聊了。", "问了利率", "聊了。问了利率"),
        ("Chatted.", "Asked for rates", "Chatted. Asked for rates"),
        ("聊了", "", "聊了"),
    ],
)
def test_a_note_goes_on(note: str, more: str, whole: str) -> None:
    assert add_to_contact(contact(FANG, note=note), line(f"{more} #利率"))[0].note == whole


def test_the_promise_it_has_stays_and_the_one_it_lacks_is_made() -> None:
    kept = contact(FANG, promise=promise(ago(-2), "发方案"))
    assert add_to_contact(kept, line("再聊"))[0].promise == kept.promise
    made = add_to_contact(contact(FANG), line("> 周三 发方案"))[0].promise
    assert made == promise(ago(-2), "发方案")


def test_a_second_promise_is_one_of_its_own_beside_the_first() -> None:
    before = contact(FANG, promise=promise(ago(-2), "发方案"))
    after, (second,) = add_to_contact(before, line("> 周五 回访"))
    assert after.promise == before.promise
    assert isinstance(second, StandingPromise)
    assert (second.client, second.contact, second.promise.text) == ("wf", None, "回访")


def test_topics_come_once_and_sales_belong_to_the_contact() -> None:
    before = contact(FANG, on=ago(1), topics=("基金",))
    after, (sale,) = add_to_contact(before, line("#基金 #到期 =50万基金"))
    assert after.topics == ("基金", "到期")
    assert isinstance(sale, Sale)
    assert (sale.client, sale.on, sale.amount, sale.kind, sale.contact) == ("wf", ago(1), 50_000_000, "fund", before.id)


def test_everything_else_of_the_contact_stays() -> None:
    before = contact(FANG, on=ago(1), at="09:10", channel="M", incoming=True)
    after = add_to_contact(before, line("聊了"))[0]
    assert (after.id, after.on, after.at, after.channel, after.incoming) == (before.id, ago(1), "09:10", "M", True)


@pytest.mark.parametrize("more", ["> 周三 再打", "#利率", "问了利率"])
def test_what_does_not_speak_of_the_outcome_leaves_it(more: str) -> None:
    for outcome in Outcome:
        before = contact(FANG, note="", outcome=outcome)
        assert add_to_contact(before, line(more))[0].outcome is outcome


def test_a_first_note_can_say_that_nobody_was_reached() -> None:
    assert add_to_contact(contact(FANG, note=""), line("没接"))[0].outcome is Outcome.NOT_REACHED
