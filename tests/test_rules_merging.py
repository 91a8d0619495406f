"""Two changes of one record: what only one side changed stands, what both changed is for a person."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from rmtui.records.client import Client, Tier
from rmtui.rules.merging import merge_records

BASE = Client(id="wangfang", name="王芳", tier=Tier.C)


def changed(**fields: Any) -> Client:
    return msgspec.structs.replace(BASE, **fields)


def test_changes_of_different_fields_both_stand() -> None:
    record, clashes = merge_records(BASE, changed(tier=Tier.A), changed(phones=("13800138000",), revision=2))
    assert (record.tier, record.phones, clashes) == (Tier.A, ("13800138000",), ())


def test_the_same_field_changed_to_different_ends_is_a_clash() -> None:
    record, clashes = merge_records(BASE, changed(tier=Tier.A), changed(tier=Tier.B))
    assert (record.tier, clashes) == (Tier.B, ("tier",))


def test_the_same_change_made_twice_is_none() -> None:
    assert merge_records(BASE, changed(tier=Tier.A), changed(tier=Tier.A)) == (changed(tier=Tier.A), ())


FIELDS = st.fixed_dictionaries(
    {}, optional={"area": st.sampled_from("ab"), "employer": st.sampled_from("ab"), "notes": st.sampled_from("ab")}
)


@given(FIELDS, FIELDS)
def test_nothing_either_side_wrote_is_lost_without_a_word(mine: dict[str, str], theirs: dict[str, str]) -> None:
    record, clashes = merge_records(BASE, changed(**mine), changed(**theirs))
    for name, text in theirs.items():
        assert getattr(record, name) == text
    for name, text in mine.items():
        assert getattr(record, name) == text or name in clashes
