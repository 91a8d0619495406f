"""Record ids."""

from __future__ import annotations

import time

import pytest

from rmtui.records import ids
from rmtui.records.ids import base32, new_id


def test_ids_sort_in_the_order_they_were_made_and_never_repeat() -> None:
    made = [new_id() for _ in range(5_000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_however_many_are_made_none_is_ahead_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = 1_795_000_000_000
    monkeypatch.setattr(ids, "_last", (0, 0))
    monkeypatch.setattr(time, "time_ns", lambda: moment * 1_000_000)
    made = [new_id() for _ in range(20_000)]
    assert {one[:10] for one in made} == {base32(moment)}
    moment += 1
    assert new_id()[:10] == base32(moment)


def test_an_id_is_20_characters_that_nobody_misreads() -> None:
    assert len(new_id()) == 20
    assert not set(new_id()) & set("ilou")
