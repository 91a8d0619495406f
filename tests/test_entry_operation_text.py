"""What an operation did, in words."""

from __future__ import annotations

import msgspec
import pytest

from rmtui.entry.operation_text import Change, operation_text
from rmtui.records.base import Record
from rmtui.records.client import Tier
from rmtui.records.events import DayNote, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.kinds import KINDS
from rmtui.records.settings import Settings
from rmtui.records.tie import Share, Tie
from rmtui.store.record_codec import encode_record
from tests.factory import TODAY, ago, client, contact, promise

FANG = client(id="wangfang")
TALK = contact(FANG, note="聊了", channel="T", promise=promise(ago(-2), "发方案"))
STEP = StandingPromise(client=FANG.id, on=TODAY, promise=promise(TODAY, "发方案"))
SAVER = Holding(client=FANG.id, kind=HoldingKind.DEPOSIT, name="saver", value=5_000_000)
LINE = UnsortedLine(on=TODAY, line="那个谁")
TIE = Tie(first=FANG.id, second="gone", second_is="wife")


def change(before: Record | None, after: Record | None) -> Change:
    record = before or after
    assert record
    return KINDS[type(record)].table, *(one and encode_record(one) for one in (before, after))  # type: ignore[return-value]


def edited(record: Record, **fields: object) -> tuple[Record, Record]:
    return record, msgspec.structs.replace(record, **fields)


@pytest.mark.parametrize(
    ("what", "before", "after", "text"),
    [
        ("keep", None, LINE, "unsorted line kept: 那个谁"),
        ("sort", LINE, None, "unsorted line dropped: 那个谁"),
        ("log", None, TALK, "contact written down: T 王芳 聊了  > Wed 发方案"),
        ("add", None, FANG, "added: client 王芳"),
        ("add", None, SAVER, "added: holding 王芳 deposit saver 50,000"),
        ("edit", *edited(FANG, tier=Tier.A), "edited: client 王芳 · Tier: C → A"),
        ("edit", *edited(TALK, note="x" * 99), f"edited: contact 23 Nov T 王芳 · Note: 聊了 → {'x' * 38}.."),
        (
            "edit",
            *edited(TALK, promise=None),
            "edited: contact 23 Nov T 王芳 · Due on: 2026-11-25 → (nothing) · What: 发方案 → (nothing)",
        ),
        ("remove", SAVER, None, "removed: holding 王芳 deposit saver 50,000"),
        ("snooze", None, Snooze(client=FANG.id, on=TODAY, until=ago(-1)), "added: 王芳 snoozed for 1 day"),
        ("note", *edited(DayNote(on=TODAY, text="one"), text="two"), "edited: day note 23 Nov · Note: one → two"),
        ("note", DayNote(on=TODAY, text="one"), None, "removed: day note one"),
        ("promise", None, STEP, "added: promise 王芳 > today 发方案"),
        ("promise", *edited(STEP, promise=promise(TODAY, "发方案", TODAY)), "promise kept: 王芳 > today 发方案"),
        ("promise", *edited(STEP, promise=promise(TODAY, "call")), "edited: promise 23 Nov 王芳 · What: 发方案 → call"),
        ("note", *edited(DayNote(on=TODAY, text="a"), text="a\nb"), "edited: day note 23 Nov · Note: a → a b"),
        ("settings", None, Settings(manager="Ann"), "edited: settings Your name: (nothing) → Ann"),
        ("settings", *edited(Settings(), cadence={Tier.A: 21}), "edited: settings Days, tier A (30): (nothing) → 21"),
        (
            "edit",
            *edited(TIE, second_shares=(Share.ASSETS,)),
            "edited: tie 王芳 - (removed client) (wife): 王芳 shares nothing; (removed client) shares assets.",
        ),
    ],
)
def test_every_operation_is_told_with_what_it_did(what: str, before: Record, after: Record, text: str) -> None:
    assert operation_text(what, [change(before, after)], {FANG.id: FANG}, TODAY) == text


def test_a_promise_that_was_taken_as_kept_is_opened_again() -> None:
    opened = msgspec.structs.replace(STEP, promise=msgspec.structs.replace(STEP.promise, still_open_on=TODAY))
    text = operation_text("promise", [change(STEP, opened)], {FANG.id: FANG}, TODAY)
    assert text == "promise opened again: 王芳 > today 发方案"


def test_a_line_that_was_sorted_is_told_as_what_it_meant() -> None:
    sale = Sale(client=FANG.id, on=TODAY, amount=50_000_000, product="基金")
    changes = [change(LINE, None), change(None, TALK), change(None, sale)]
    text = operation_text("sort", changes, {FANG.id: FANG}, TODAY)
    assert text == "line sorted: T 王芳 聊了  > Wed 发方案; 王芳 =500,000 基金"


def test_of_a_large_operation_the_first_are_told_and_how_many_more() -> None:
    notes = [change(None, DayNote(on=TODAY, text=str(number))) for number in range(5)]
    assert operation_text("import", notes, {}, TODAY) == "imported: 0; 1; 2; and 2 more"


def test_a_client_who_went_is_still_named_with_what_went_along() -> None:
    changes = [change(FANG, None), change(SAVER, None)]
    assert operation_text("remove", changes, {}, TODAY) == "removed: client 王芳; holding 王芳 deposit saver 50,000"


def test_what_cannot_be_read_is_told_by_the_name_of_the_operation() -> None:
    assert operation_text("edit", [("elsewhere", {}, {"id": "x"})], {}, TODAY) == "edited"
    assert operation_text("new\x1b", [], {}, TODAY) == "new␛"
