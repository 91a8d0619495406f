"""Record ids."""

from __future__ import annotations

import time

from rmtui.records.ids import base32, new_id


def test_ids_sort_in_the_order_they_were_made_and_never_repeat() -> None:
    made = [new_id() for _ in range(5_000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_however_many_are_made_none_is_ahead_of_the_clock() -> None:
    made = [new_id() for _ in range(20_000)]
    time.sleep(0.002)
    assert made[-1][:10] < new_id()[:10]
    assert base32(time.time_ns() // 1_000_000) >= made[-1][:10]


def test_an_id_is_20_characters_that_nobody_misreads() -> None:
    assert len(new_id()) == 20
    assert not set(new_id()) & set("ilou")
