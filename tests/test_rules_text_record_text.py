"""Records in a few words."""

from __future__ import annotations

from typing import Any

import pytest

from rmtui.records.base import Record
from rmtui.records.events import DayNote, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.kinds import KINDS
from rmtui.records.tie import Share, Tie
from rmtui.rules.text.record_text import raw_record_text
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
            "王芳 > today 发方案 (kept 23 Nov)",
        ),
        (Snooze(client="wangfang", on=TODAY, until=ago(-14), reason="出差"), "王芳 snoozed for 14 days  出差"),
        (Snooze(client="gone", on=TODAY, until=ago(-1)), "(removed client) snoozed for 1 day"),
        (DayNote(on=TODAY, text="busy\x1b"), "busy␛"),
        (UnsortedLine(on=TODAY, line="那个谁"), "那个谁"),
        (
            Tie(first="wangfang", second="gone", second_is="wife", first_shares=(Share.COVER,)),
            "王芳 - (removed client) (wife): 王芳 shares policies; (removed client) shares nothing.",
        ),
    ],
)
def test_every_kind_of_record_is_told(record: Record, words: str) -> None:
    assert raw_record_text(*written(record), CLIENTS, TODAY) == words
