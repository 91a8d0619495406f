"""Two records of one client made one: field by field, with all that belongs to either."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

import msgspec

from rmtui.comparing import name_form
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field, merge_values
from rmtui.records.base import Record
from rmtui.records.client import Birthday, Client
from rmtui.records.tie import Tie, tie_id

RUNNING_TEXT = ("cautions", "notes")
"""Fields that grow: what is new goes below what stands there."""
_REFERENCES = ("client", "clients", "referred_by")
"""Attributes that hold ids of clients."""

Pair = tuple[Record | None, Record | None]
"""A record as it is, and as it is to be; None where it goes."""


def clashing_fields(kept: Client, other: Client) -> tuple[Field, ...]:
    """The fields in which two records say different things, of which only one can be kept."""
    return tuple(
        field
        for field in CLIENT_FIELDS.values()
        if not (field.repeatable or field.name in (*RUNNING_TEXT, "pinyin"))
        and _clash(field, getattr(kept, field.name), getattr(other, field.name))
    )


def _clash(field: Field, mine: Any, theirs: Any) -> bool:
    if field.empty in (mine, theirs) or (field.name == "name" and name_form(mine) == name_form(theirs)):
        return False
    return bool(merged_value(field, mine, theirs) != merged_value(field, theirs, mine))


def merged_client(kept: Client, other: Client, taken: Collection[str] = ()) -> Client:
    """`kept` with what is known of `other`; of the fields in `taken` the other's value counts where they clash."""
    values: dict[str, Any] = {}
    taken = {*taken, "pinyin"} if "name" in taken else taken
    for field in CLIENT_FIELDS.values():
        mine, theirs = getattr(kept, field.name), getattr(other, field.name)
        if mine == field.empty or (theirs != field.empty and field.name in taken):
            mine, theirs = theirs, mine
        values[field.name] = mine if theirs == field.empty else merged_value(field, theirs, mine)
    if name_form(kept.name) != name_form(other.name):
        called = (*values["aliases"], kept.name, other.name)
        values["aliases"] = tuple(dict.fromkeys(one for one in called if one != values["name"]))
    if values["referred_by"] in (kept.id, other.id):
        values["referred_by"] = None
    return msgspec.structs.replace(kept, **values)


def merge_pairs(kept: Client, other: Client, records: Iterable[Record], taken: Collection[str] = ()) -> list[Pair]:
    """What becomes of the records of a book, `records`, where `other` is the same client as `kept`."""
    records = [*records]
    ties = {one.id for one in records if isinstance(one, Tie)}
    moved = (pair for one in records if one.id not in (kept.id, other.id) for pair in _moved(one, other, kept, ties))
    return [(kept, merged_client(kept, other, taken)), (other, None), *moved]


def _moved(record: Record, other: Client, kept: Client, ties: Collection[str]) -> Iterator[Pair]:
    """A record that names the other client, as it names the one who stays."""
    if isinstance(record, Tie):
        yield from _moved_tie(record, other.id, kept.id, ties)
        return
    changes: dict[str, Any] = {}
    for name in _REFERENCES:
        value = getattr(record, name, None)
        if value == other.id:
            changes[name] = kept.id
        elif isinstance(value, tuple) and other.id in value:
            changes[name] = tuple(dict.fromkeys(kept.id if one == other.id else one for one in value))
    if changes:
        yield record, msgspec.structs.replace(record, **changes)


def _moved_tie(tie: Tie, other: str, kept: str, ties: Collection[str]) -> Iterator[Pair]:
    """A tie has the id of its two clients; one between the two, or one that is there already, is no more needed."""
    if other not in (tie.first, tie.second):
        return
    yield tie, None
    third = tie.second if tie.first == other else tie.first
    if third == kept or tie_id(kept, third) in ties:
        return
    sides = {
        side: [getattr(tie, f"{side}_{what}") for what in ("is", "name", "shares")] for side in ("first", "second")
    }
    first, second = sorted((kept, third))
    own, its = ("first", "second") if tie.first == other else ("second", "first")
    of = {kept: sides[own], third: sides[its]}
    yield (
        None,
        Tie(
            id=tie_id(kept, third),
            first=first,
            second=second,
            first_is=of[first][0],
            first_name=of[first][1],
            first_shares=of[first][2],
            second_is=of[second][0],
            second_name=of[second][1],
            second_shares=of[second][2],
            related=tie.related,
        ),
    )


def merged_value(field: Field, old: Any, new: Any) -> Any:
    """What is known of a field after a newer source spoke of it too: texts and lists grow, else the newer counts."""
    if old == field.empty:
        return new
    if field.repeatable:
        return merge_values(field, old, new)
    if field.name in RUNNING_TEXT:
        return joined_text(old, new)
    if field.name == "name":
        return old if name_form(old) == name_form(new) else new
    if field.name == "birthday":
        return old if new.year is None and is_one_day(old, new) else new
    return new


def joined_text(old: str, new: str) -> str:
    """A text with the lines of another below it that it does not have."""
    lines = set(old.splitlines())
    return "\n".join(filter(None, (old, *(line for line in new.splitlines() if line not in lines))))


def is_one_day(one: Birthday, other: Birthday) -> bool:
    """Whether two birthdays are the same, as far as the years are known."""
    years = {one.year, other.year} - {None}
    same = (one.month, one.day, one.lunar, one.leap) == (other.month, other.day, other.lunar, other.leap)
    return same and len(years) <= 1
