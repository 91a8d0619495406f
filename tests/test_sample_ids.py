"""Ids of an invented moment."""

from __future__ import annotations

from datetime import date
from random import Random

from rmtui.records.ids import new_id
from rmtui.sample.ids import id_at, shifted_id

DAY = date(2026, 11, 23)


def test_ids_look_like_those_the_records_give_themselves() -> None:
    made, real = id_at(DAY, 550, Random(1)), new_id()
    assert len(made) == len(real) == 20
    assert set(made) <= set("0123456789abcdefghjkmnpqrstvwxyz")
    assert made[:2] == real[:2] == "01"


def test_ids_sort_by_the_moment() -> None:
    rng = Random(1)
    moments = [(date(2017, 1, 1), 0), (date(2026, 11, 22), 1000), (DAY, 550), (DAY, 551)]
    ids = [id_at(day, minute, rng) for day, minute in moments]
    assert ids == sorted(ids)


def test_the_same_dice_make_the_same_id() -> None:
    assert id_at(DAY, 550, Random(1)) == id_at(DAY, 550, Random(1)) != id_at(DAY, 550, Random(2))


def test_a_moved_id_is_that_of_the_other_day() -> None:
    assert shifted_id(id_at(DAY, 550, Random(1)), 8) == id_at(date(2026, 12, 1), 550, Random(1))
    assert shifted_id(id_at(DAY, 550, Random(1)), -23) == id_at(date(2026, 10, 31), 550, Random(1))
