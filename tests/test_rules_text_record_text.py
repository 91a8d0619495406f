"""Records in a few words."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rmtui.records.base import Record
from rmtui.records.events import DayNote, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.kinds import KINDS
from rmtui.rules.text.record_text import operation_text, raw_record_text
from rmtui.store.record_codec import encode_record
from tests.factory import TODAY, ago, client, contact, promise

FANG = client(id="wangfang")
CLIENTS = {FANG.id: FANG}


def written(record: Record) -> tuple[str, dict[str, Any]]:
    return KINDS[type(record)].table, encode_record(record)


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (FANG, "王芳"),
        (contact(FANG, note="聊了", channel="T", promise=promise(ago(-2), "发方案")), "T 王芳 聊了  > Wed 发方案"),
        (Sale(client="wangfang", on=TODAY, amount=50_000_000, product="基金"), "王芳 =500,000 基金"),
        (StandingPromise(client="wangfang", on=TODAY, promise=promise(TODAY, "发方案")), "王芳 > today 发方案"),
        (
            StandingPromise(client="wangfang", on=TODAY, promise=promise(TODAY, "发方案", TODAY)),
            "王芳 > today 发方案 (done)",
        ),
        (Snooze(client="wangfang", on=TODAY, until=ago(-14), reason="出差"), "王芳 put off for 14 days  出差"),
        (Snooze(client="gone", on=TODAY, until=ago(-1)), "(removed client) put off for 1 day"),
        (DayNote(on=TODAY, text="busy\x1b"), "busy␛"),
        (UnsortedLine(on=TODAY, line="那个谁"), "那个谁"),
    ],
)
def test_every_kind_of_record_is_told(record: Record, words: str) -> None:
    assert raw_record_text(*written(record), CLIENTS, TODAY) == words


def test_of_a_large_operation_the_first_are_told_and_how_many_more() -> None:
    notes = [DayNote(on=TODAY, text=str(number)) for number in range(5)]
    assert operation_text("import", map(written, notes), CLIENTS, TODAY) == "0; 1; 2; and 2 more"


def test_what_has_no_words_is_told_by_the_name_of_the_operation() -> None:
    assert operation_text("edit", [("elsewhere", msgspec.to_builtins({}))], CLIENTS, TODAY) == "edit"
