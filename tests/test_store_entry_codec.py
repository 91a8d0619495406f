"""What `rmtui log` writes without the records' classes is, byte for byte, what these would write."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.entry.line import (
    Entry,
    EntryCase,
    EntryGift,
    EntryInspection,
    EntryOpportunity,
    EntryPromise,
    EntrySale,
)
from rmtui.entry.names import KnownClient
from rmtui.records.case import Case, CaseKind
from rmtui.records.channel import Channel, Outcome
from rmtui.records.events import Contact, Promise, Sale, StandingPromise
from rmtui.records.gift import Gift, GiftDirection
from rmtui.records.kinds import kind_of_table
from rmtui.records.loan import Inspection, InspectionKind
from rmtui.records.opportunity import Opportunity
from rmtui.records.party import Party
from rmtui.store import entry_codec
from rmtui.store.entry_codec import encode_entry, encode_matters
from rmtui.store.record_codec import decode_record, encode_record

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
AMOUNTS = st.integers(0, 2**53)
CURRENCIES = st.sampled_from(["CNY", "USD"])
KINDS = st.sampled_from(["", "fund"])


def several(matter: type[Any], *fields: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Up to two of a kind of matter, from its fields."""
    return st.lists(st.builds(matter, *fields), max_size=2).map(tuple)


ENTRIES = st.builds(
    Entry,
    on=DAYS,
    at=st.sampled_from(["", "09:10"]),
    clients=st.lists(
        st.builds(KnownClient, id=st.from_regex("[0-9a-z]{20}", fullmatch=True)), min_size=1, max_size=3
    ).map(tuple),
    channel=st.sampled_from(Channel),
    note=TEXTS,
    promise=st.none() | st.builds(EntryPromise, DAYS, TEXTS, st.booleans()),
    topics=st.lists(TEXTS, max_size=2).map(tuple),
    sales=several(EntrySale, AMOUNTS, CURRENCIES, KINDS, TEXTS),
    incoming=st.booleans(),
    outcome=st.sampled_from(Outcome),
    awaited=st.none() | st.builds(EntryPromise, DAYS, TEXTS, st.booleans(), st.just(Party.CLIENT)),
    doubts=st.just(()),
    parts=st.just(()),
    opportunities=several(EntryOpportunity, AMOUNTS, CURRENCIES, KINDS, TEXTS, st.none() | DAYS),
    cases=several(EntryCase, st.sampled_from(CaseKind), TEXTS),
    inspections=several(EntryInspection, st.sampled_from(InspectionKind), TEXTS),
    gifts=several(EntryGift, st.sampled_from(GiftDirection), TEXTS, AMOUNTS, CURRENCIES),
    channel_assumed=st.booleans(),
    part_of_day_told=st.booleans(),
)


@given(ENTRIES)
def test_an_entry_is_encoded_as_its_records_are(entry: Entry) -> None:
    _contact, tables = encode_entry(entry)
    for table, records in (*tables.items(), *encode_matters(entry).items()):
        kind = kind_of_table(table)
        assert kind
        for encoded in records.values():
            assert json.dumps(encoded) == json.dumps(encode_record(decode_record(encoded, kind.record)))


@pytest.mark.parametrize(
    ("kind", "table"),
    [
        (Contact, entry_codec.CONTACT),
        (Promise, entry_codec.PROMISE),
        (Sale, entry_codec.SALE),
        (StandingPromise, entry_codec.STANDING_PROMISE),
        (Opportunity, entry_codec.OPPORTUNITY),
        (Case, entry_codec.CASE),
        (Inspection, entry_codec.INSPECTION),
        (Gift, entry_codec.GIFT),
    ],
)
def test_the_fields_of_a_record_and_their_defaults_are_those_of_its_class(
    kind: type[msgspec.Struct], table: dict[str, Any]
) -> None:
    known = {one.name: one for one in msgspec.structs.fields(kind)}
    assert table.keys() == known.keys()
    for name, default in table.items():
        assert (default is entry_codec.REQUIRED) == (known[name].required or name == "id"), name
        if default is not entry_codec.REQUIRED:
            assert json.loads(msgspec.json.encode(known[name].default)) == default, name
