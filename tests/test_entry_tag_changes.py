"""Tags of several clients on one line."""

from __future__ import annotations

import pytest

from rmtui.entry.tag_changes import TagChange, read_tag_change
from tests.factory import client


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fund -stock", TagChange(("fund",), ("stock",))),
        ("+基金 -股票", TagChange(("基金",), ("股票",))),
        ("＋基金，－股票、保险", TagChange(("基金", "保险"), ("股票",))),
        ("fund, fund", TagChange(("fund",))),
        ("e-banking", TagChange(("e-banking",))),
        (" + - ，", TagChange()),
    ],
)
def test_plus_gives_and_minus_takes_away(typed: str, meant: TagChange) -> None:
    assert read_tag_change(typed) == meant


def test_other_tags_and_their_order_stay() -> None:
    assert read_tag_change("D -B").apply(client(tags=("A", "B", "C"))).tags == ("A", "C", "D")


def test_a_tag_a_client_has_is_not_given_twice_in_another_spelling() -> None:
    one = client(tags=("Fund",))
    assert read_tag_change("fund").apply(one) == one


def test_a_tag_is_taken_away_however_it_is_spelled() -> None:
    assert read_tag_change("-FUND").apply(client(tags=("fund",))).tags == ()


def test_one_that_is_given_and_taken_is_given() -> None:
    assert read_tag_change("fund -fund").apply(client(tags=("fund",))).tags == ("fund",)
