"""Gifts and hospitality: the limit of one person in a year."""

from __future__ import annotations

from datetime import date
from typing import Any

from rmtui.records.gift import Gift, GiftDirection
from rmtui.records.settings import Settings
from rmtui.rules.business.gifts import gift_warning, gift_warnings
from tests.factory import TODAY, ago, client

FANG = client("王芳", id="fang")
LIMITS = Settings(gift_limit=1_000_00, received_limit=200_00, rates={"USD": 70_000})


def gift(value: int, **known: Any) -> Gift:
    return Gift(client="fang", on=known.pop("on", TODAY), what="tea", value=value, **known)


def test_above_the_limit_of_the_year_there_is_a_warning_at_it_none() -> None:
    before = [gift(400_00), gift(500_00, on=date(2025, 12, 31)), gift(50_00, direction=GiftDirection.RECEIVED)]
    assert gift_warning(gift(600_00), FANG, before, LIMITS) == ""
    assert gift_warning(gift(600_01), FANG, before, LIMITS) == "王芳: 1,000.01 given in 2026, the limit is 1,000."
    received = gift(160_00, direction=GiftDirection.RECEIVED)
    assert gift_warning(received, FANG, before, LIMITS) == "王芳: 210 received in 2026, the limit is 200."


def test_each_person_has_a_limit_and_an_amount_counts_in_the_base_currency() -> None:
    before = [gift(900_00), gift(900_00, person="李 四")]
    assert gift_warning(gift(200_00, person="张三"), FANG, before, LIMITS) == ""
    assert "李四: 1,100" in gift_warning(gift(200_00, person="李四"), FANG, before, LIMITS)
    assert "王芳: 1,600" in gift_warning(gift(100_00, currency="USD"), FANG, before, LIMITS)


def test_one_that_is_changed_is_not_counted_twice_and_the_folder_warns_of_this_year() -> None:
    known = gift(900_00, id="a")
    changed = gift(950_00, id="a")
    assert gift_warning(changed, FANG, [known], LIMITS) == ""
    old = gift(5_000_00, on=ago(400))
    assert gift_warnings(FANG, [old, known, gift(200_00)], LIMITS, TODAY) == [
        "王芳: 1,100 given in 2026, the limit is 1,000."
    ]
