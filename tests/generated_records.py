"""Books of any records there may be, for property tests: every field of every kind, by walking their types."""

from __future__ import annotations

from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from msgspec import inspect

from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS
from rmtui.records.settings import Settings
from rmtui.records.tie import Tie, tie_id

CLIENTS = ("01aaaaaaaaaaaaaaaaaa", "01bbbbbbbbbbbbbbbbbb")
"""The ids of the clients of a book; every link leads to one of them."""

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
FEW_BOOKS = settings(max_examples=settings().max_examples // 6, phases=(Phase.explicit, Phase.generate))
"""A book has every kind of record: fewer of them, and none made smaller."""
_IDS = st.from_regex(r"[0-9a-hjkmnp-tv-z]{20}", fullmatch=True)
_LINKS = {
    "client": st.sampled_from(CLIENTS),
    "clients": st.lists(st.sampled_from(CLIENTS), min_size=1, max_size=2, unique=True).map(tuple),
    "referred_by": st.none() | st.sampled_from(CLIENTS),
    "contact": st.none() | _IDS,
    "holding": _IDS,
    "at": st.sampled_from(("", "09:10")),
    "currency": st.sampled_from(("CNY", "USD")),
    "revision": st.just(1),
}
"""What is not any text or number."""


def of_type(kind: type[Any], **known: Any) -> st.SearchStrategy[Any]:
    """Any record of a class, or any part of one."""
    described = inspect.type_info(kind)
    assert isinstance(described, inspect.StructType)
    values = {
        field.name: known.get(field.name, _LINKS.get(field.name, _value(field.type)))
        for field in described.fields
        if field.name not in known
    } | known
    return st.builds(kind, **values)


def _value(type: Any) -> st.SearchStrategy[Any]:
    match type:
        case inspect.StrType():
            return TEXT
        case inspect.BoolType():
            return st.booleans()
        case inspect.NoneType():
            return st.none()
        case inspect.DateType():
            return st.dates(date(1900, 1, 1), date(2199, 12, 31))
        case inspect.IntType(ge=None):
            return st.integers(-(10**15), 10**15)
        case inspect.IntType(ge=low, le=high):
            return st.integers(low, high)
        case inspect.DecimalType():
            return st.decimals(min_value=-1000, max_value=1000, places=3)
        case inspect.EnumType(cls=cls):
            return st.sampled_from(list(cls))
        case inspect.VarTupleType(item_type=item):
            return st.lists(_value(item), max_size=2).map(tuple)
        case inspect.DictType(key_type=key, value_type=value):
            keys = st.sampled_from(("USD", "EUR")) if isinstance(key, inspect.StrType) else _value(key)
            return st.dictionaries(keys, _value(value), max_size=2)
        case inspect.StructType(cls=cls):
            return of_type(cls)
        case inspect.Metadata(type=inner):
            return _value(inner)
        case inspect.UnionType(types=types):
            return st.one_of(*map(_value, types))
    raise NotImplementedError(type)


@cache
def _of_kind(kind: type[Record]) -> st.SearchStrategy[list[Record]]:
    """The records of one kind in a book."""
    if kind is Client:
        return st.tuples(
            *(of_type(Client, id=st.just(one), number=st.just(f"8{at}")) for at, one in enumerate(CLIENTS))
        ).map(list)
    if kind is Settings:
        return st.tuples(of_type(Settings, id=st.just("settings"))).map(list)
    if kind is Tie:
        first, second = CLIENTS
        ends = {"first": st.just(first), "second": st.just(second), "id": st.just(tie_id(first, second))}
        return st.tuples(of_type(Tie, **ends)).map(list)
    return st.lists(of_type(kind, id=_IDS), max_size=3, unique_by=attrgetter("id"))


@st.composite
def book_records(draw: st.DrawFn) -> list[Record]:
    """The records of a book: two clients, settings, and up to three of every other kind."""
    return [record for kind in KINDS for record in draw(_of_kind(kind))]
