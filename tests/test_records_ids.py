"""Record ids."""

from __future__ import annotations

from rmtui.records.ids import new_id


def test_ids_sort_in_the_order_they_were_made_and_never_repeat() -> None:
    made = [new_id() for _ in range(5_000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_an_id_is_20_characters_that_nobody_misreads() -> None:
    assert len(new_id()) == 20
    assert not set(new_id()) & set("ilou")
