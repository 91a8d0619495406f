"""Two records of one client made one: field by field, with all that belongs to either."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from rmtui.comparing import name_form
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field, merge_values
from rmtui.errors import BadInput
from rmtui.identity_numbers import masked
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.campaign import CampaignMember, CampaignStage, member_id
from rmtui.records.client import Birthday, Client, ClientKind
from rmtui.records.document import Document
from rmtui.records.tie import Share, Tie, tie_id
from rmtui.rules.people.ties import tie_side

RUNNING_TEXT = ("cautions", "notes")
"""Fields that grow: what is new goes below what stands there."""
_FOLLOWING = {"pinyin": "name", "risk_on": "risk"}
"""Fields that say nothing without another, and are taken from the same record as it."""
_REFERENCES = ("client", "clients", "referred_by")
"""Attributes that hold ids of clients."""

Pair = tuple[Record | None, Record | None]
"""A record as it is, and as it is to be; None where it goes."""


def check_one_kind(kept: Client, other: Client) -> None:
    """BadInput where one is a person and the other a company: they cannot be one client."""
    if kept.kind is not other.kind:
        person, company = (kept, other) if kept.kind is ClientKind.PERSON else (other, kept)
        message = _("{person} is a person and {company} a company: they are not one client.")
        raise BadInput(message.format(person=plain(person.name), company=plain(company.name)))


def clashing_fields(kept: Client, other: Client) -> tuple[Field, ...]:
    """The fields in which two records say different things, of which only one can be kept."""
    return tuple(
        field
        for field in CLIENT_FIELDS.values()
        if not is_joined(field, kept, other)
        and field.name not in _FOLLOWING
        and _clash(field, getattr(kept, field.name), getattr(other, field.name))
    )


def is_joined(field: Field, kept: Client, other: Client) -> bool:
    """Whether a field keeps both values of two records: lists, texts that grow, a birthday with its year or without."""
    if field.name == "birthday" and kept.birthday and other.birthday:
        return is_one_day(kept.birthday, other.birthday)
    return field.repeatable or field.name in RUNNING_TEXT


def _clash(field: Field, mine: Any, theirs: Any) -> bool:
    if is_blank(mine) or is_blank(theirs):
        return False
    return bool(name_form(mine) != name_form(theirs) if field.name == "name" else mine != theirs)


def is_blank(value: Any) -> bool:
    """Whether a field says nothing. A default such as tier C says something."""
    return value in (None, "", ())


def merged_client(kept: Client, other: Client, taken: Collection[str] = ()) -> Client:
    """`kept` with what is known of `other`; of the fields in `taken` the other's value counts where they clash."""
    values: dict[str, Any] = {}
    for field in CLIENT_FIELDS.values():
        first, second = (other, kept) if _FOLLOWING.get(field.name, field.name) in taken else (kept, other)
        mine, theirs = getattr(first, field.name), getattr(second, field.name)
        if lead := _FOLLOWING.get(field.name):
            values[field.name] = _following(field, lead, first, second)
        else:
            values[field.name] = (
                theirs if is_blank(mine) else mine if is_blank(theirs) else _joined(field, mine, theirs)
            )
    if name_form(kept.name) != name_form(other.name):
        names = (*values["aliases"], kept.name, other.name)
        values["aliases"] = tuple(dict.fromkeys(one for one in names if one != values["name"]))
    if values["referred_by"] in (kept.id, other.id):
        values["referred_by"] = None
    return msgspec.structs.replace(kept, **values)


def _following(field: Field, lead: str, first: Client, second: Client) -> Any:
    """The value of a field that depends on another one: that of the record which provides the other; of both, the later
    day.
    """
    mine, theirs = (getattr(one, field.name) for one in (first, second))
    leads = [getattr(one, lead) for one in (first, second)]
    if is_blank(leads[0]) and not is_blank(leads[1]):
        return theirs
    if leads[0] != leads[1] and not is_blank(leads[1]):
        return mine
    days = [one for one in (mine, theirs) if isinstance(one, date)]
    return max(days) if days else mine or theirs


def _joined(field: Field, mine: Any, theirs: Any) -> Any:
    """The value of a field of two records joined: all of it where it can be kept, else the first that is not empty."""
    if is_blank(mine) or is_blank(theirs):
        return theirs if is_blank(mine) else mine
    if field.repeatable:
        return merge_values(field, merge_values(field, mine, theirs), mine)
    if field.name in RUNNING_TEXT:
        return joined_text(mine, theirs)
    if field.name == "birthday" and is_one_day(mine, theirs):
        return mine if mine.year else theirs
    return mine


def merge_pairs(kept: Client, other: Client, records: Iterable[Record], taken: Collection[str] = ()) -> list[Pair]:
    """The records of a book before and after `other` is merged into `kept`.

    `records`: those that belong to `other`, all clients, all ties, and the memberships of `kept` in campaigns.
    """
    found = {one.id: one for one in records}
    ties = {id: one for id, one in found.items() if isinstance(one, Tie)}
    members = {id: one for id, one in found.items() if isinstance(one, CampaignMember)}
    others = (one for id, one in found.items() if id not in (kept.id, other.id, *ties, *members))
    pairs = ((one, _moved(one, other.id, kept.id)) for one in others)
    moved = [(before, after) for before, after in pairs if after != before]
    linked = (*_tie_pairs(kept.id, other.id, ties), *_member_pairs(kept.id, other.id, members))
    return [(kept, merged_client(kept, other, taken)), (other, None), *moved, *linked]


def _moved(record: Record, other: str, kept: str) -> Record:
    """A record that names the other client, as it names the one who stays. The file of a document stays in place."""
    changes: dict[str, Any] = {}
    for name in _REFERENCES:
        value = getattr(record, name, None)
        if value == other:
            changes[name] = kept
        elif isinstance(value, tuple) and other in value:
            changes[name] = tuple(dict.fromkeys(kept if one == other else one for one in value))
    if isinstance(record, Document) and changes:
        changes["folder"] = record.folder or other
    return msgspec.structs.replace(record, **changes)


def _member_pairs(kept: str, other: str, members: Mapping[str, CampaignMember]) -> Iterator[Pair]:
    """The client who stays takes the other's place in campaigns; where both are in one, the further stage counts."""
    stages = [*CampaignStage]
    for member in members.values():
        if member.client == other:
            yield member, None
            mine = members.get(member_id(member.campaign, kept))
            moved = msgspec.structs.replace(member, id=member_id(member.campaign, kept), client=kept)
            further = mine if mine and stages.index(mine.stage) >= stages.index(member.stage) else moved
            known = (further, moved, mine or moved)
            texts = {
                name: next(filter(None, (getattr(one, name) for one in known)), "") for name in ("feedback", "words")
            }
            yield mine, msgspec.structs.replace(further, **texts, revision=mine.revision if mine else 1)


def _tie_pairs(kept: str, other: str, ties: Mapping[str, Tie]) -> Iterator[Pair]:
    """The ties of the client who goes become those of the one who stays; one between the two is no more needed."""
    for tie in ties.values():
        if other in (tie.first, tie.second):
            yield tie, None
            third = tie_side(tie, other).other
            if third != kept:
                known = ties.get(tie_id(kept, third))
                yield known, _joined_tie(kept, third, [(one, of) for one, of in ((known, kept), (tie, other)) if one])


def _joined_tie(kept: str, third: str, ties: Sequence[tuple[Tie, str]]) -> Tie:
    """The tie of two clients from several, each with the id that `kept` has there: the first words, every consent."""
    sides = {third: [tie_side(tie, of) for tie, of in ties], kept: [tie_side(tie, third) for tie, _of in ties]}
    values: dict[str, Any] = {}
    for side, client in zip(("first", "second"), sorted(sides), strict=True):
        agreed = frozenset[Share]().union(*(one.shares_received for one in sides[client]))
        values[side] = client
        values[f"{side}_is"] = next(filter(None, (one.relation for one in sides[client])), "")
        values[f"{side}_name"] = next(filter(None, (one.name for one in sides[client])), "")
        values[f"{side}_shares"] = tuple(one for one in Share if one in agreed)
    related = any(tie.related for tie, _of in ties)
    known = [one for tie, _of in ties for one in tie.consents]
    consents = [msgspec.structs.replace(one, client=third if one.client == third else kept) for one in known]
    return Tie(
        id=tie_id(kept, third),
        revision=ties[0][0].revision,
        related=related,
        consents=tuple(sorted(consents, key=lambda one: one.on)),
        **values,
    )


def merged_value(field: Field, old: Any, new: Any) -> Any:
    """The value of a field after a newer source: texts and lists are extended, otherwise the newer value counts."""
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
    """A text with the missing lines of another one below it; lines that differ only by masked identity numbers are the
    same.
    """
    lines = {*old.splitlines(), *masked(old).splitlines()}
    return "\n".join(filter(None, (old, *(line for line in new.splitlines() if line not in lines))))


def is_one_day(one: Birthday, other: Birthday) -> bool:
    """Whether two birthdays are the same, as far as the years are known."""
    years = {one.year, other.year} - {None}
    same = (one.month, one.day, one.lunar, one.leap) == (other.month, other.day, other.lunar, other.leap)
    return same and len(years) <= 1
