"""The attributes of records as columns of a sheet that comes back whole: as a person reads them, or as JSON has them.

A column for programs is headed with the table and the attribute, "rmtui sales.contact", in every language the same. It
has the ids by which a sheet that comes back is recognised, and what nobody reads in a sheet.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from rmtui.entry.fields.by_table import FIELDS
from rmtui.entry.fields.choices import choice, yes_or_no
from rmtui.entry.fields.field import Field
from rmtui.exchange.record_json import attribute_json, read_attribute
from rmtui.language import N_, in_every_language
from rmtui.records.base import Record
from rmtui.records.holding import HoldingKind
from rmtui.records.kinds import KINDS, REFERENCES
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.str_enum import StrEnum
from rmtui.terms import capitalized_term

_PROGRAM = "rmtui "
_SEVERAL = r"\s*[,，、;；]\s*"

_LABELS = {
    "amounts": N_("January to December"),
    "assets": N_("Assets"),
    "at": N_("Time"),
    "contact_on": N_("Day of the contact"),
    "counts": N_("Numbers from January to December"),
    "end": N_("The day behind the last"),
    "first": N_("First day"),
    "first_is": N_("What the first is to the second"),
    "first_name": N_("What the second calls the first"),
    "first_shares": N_("The first shares"),
    "indicator": N_("Indicator"),
    "kind": N_("Kind"),
    "line": N_("Line"),
    "moved_on": N_("At this stage since"),
    "on": N_("Day"),
    "points": N_("Points"),
    "position": N_("Place"),
    "reasons": N_("Reasons"),
    "related": N_("Related"),
    "sample": N_("Sample"),
    "second_is": N_("What the second is to the first"),
    "second_name": N_("What the first calls the second"),
    "second_shares": N_("The second shares"),
    "since": N_("Planned at first for"),
    "why": N_("Why"),
    "template": N_("Template"),
    "year": N_("Year"),
}
"""What attributes are called that nobody types one by one; any other goes by its name."""
_FORMER = {"name": N_("Name"), "person": N_("Person")}
"""What columns were called once, beside the bare name of their attribute."""
_SCALARS = (str, int, bool, date)


def program_heading(table: str, name: str) -> str:
    """The heading of a column for programs."""
    return f"{_PROGRAM}{table}.{name}"


def is_for_programs(heading: str) -> bool:
    """Whether a column is for programs alone."""
    return heading.startswith(_PROGRAM)


def program_field(record: type[msgspec.Struct], name: str, table: str = "") -> Field:
    """The field of an attribute in a column for programs. `table`: of its sheet, where that is not the record's."""
    heading = program_heading(table or KINDS[record].table, name)  # type: ignore[index]
    return _written_as_json(record, name, heading)


def former_headings(field: Field) -> Iterator[str]:
    """What the column of an attribute is called in files that were exported before."""
    for label in filter(None, (_FORMER.get(field.name, ""), field.name)):
        yield from in_every_language(label)


@cache
def attribute_fields(record: type[Record]) -> Mapping[str, Field]:
    """The fields of all attributes of a record by name, but for its revision and its one client."""
    hints = get_type_hints(record)
    names = (name for name in record.__struct_fields__ if name not in ("id", "revision", "client"))
    return {name: _field(record, name, hints[name]) for name in (*names, "id")}


def _field(record: type[Record], name: str, hint: Any) -> Field:
    declared = FIELDS.get(KINDS[record].table, {}).get(name)
    if name == "id" or (name in REFERENCES and hint is not date):
        return program_field(record, name)
    if declared:
        return declared
    label, inner = _LABELS.get(name, name), _without_none(hint)
    if label == name and inner not in _SCALARS:
        return program_field(record, name)
    several = get_args(inner)[0] if get_origin(inner) is tuple else None
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return choice(name, label, inner, empty=None)
    if isinstance(several, type) and issubclass(several, StrEnum):
        return choice(name, label, several, separator=_SEVERAL, empty=())
    if inner is str:
        return _product_kind(label) if name == "kind" else Field(name, label)
    if inner is bool:
        return yes_or_no(name, label)
    if inner is date:
        return Field(name, label, read=lambda text, _today: date.fromisoformat(text), format=date.isoformat)
    return _numbers(record, name, label) if several is int else _written_as_json(record, name, label)


def _product_kind(label: str) -> Field:
    """The kind of a product, which a sale or an opportunity has as any word."""

    def read(text: str, today: date) -> str:  # noqa: ARG001 - all readers are called alike
        return next((kind for kind in HoldingKind if text == product_kind_text(kind)), product_kind(text) or text)

    return Field("kind", label, read=read, format=product_kind_text)


def product_kind_text(kind: str) -> str:
    """The kind of a product by its term, where it is one of those that a client may hold."""
    return capitalized_term(HoldingKind(kind)) if kind in {*HoldingKind} else kind


def _without_none(hint: Any) -> Any:
    return next(one for one in get_args(hint) if one is not type(None)) if isinstance(hint, UnionType) else hint


def _numbers(record: type[Record], name: str, label: str) -> Field:
    """A field of several numbers or amounts, which stand behind each other with a blank between them."""
    field = _written_as_json(record, name, label)

    def read(text: str, today: date) -> Any:
        parts = text.split()
        is_plain = len(parts) > 1 and not text.startswith("[")
        return field.read(json.dumps(parts if "." in text else [*map(int, parts)]) if is_plain else text, today)

    def format(value: Any) -> str:
        return " ".join(map(str, attribute_json(record, name, value) or ()))

    return field._replace(read=read, format=format, empty=())


def _written_as_json(record: type[msgspec.Struct], name: str, label: str) -> Field:
    """A field whose text is that of JSON; of a list of words or numbers they stand behind each other."""

    def read(text: str, today: date) -> Any:  # noqa: ARG001 - all readers are called alike
        try:
            plain = json.loads(text)
        except ValueError:
            plain = text
        try:
            return read_attribute(record, name, plain)
        except ValueError:
            return read_attribute(record, name, text)

    def format(value: Any) -> str:
        plain = attribute_json(record, name, value)
        is_nothing = plain is None or (isinstance(plain, list | dict) and not plain)
        return plain if isinstance(plain, str) else "" if is_nothing else json.dumps(plain, ensure_ascii=False)

    return Field(name, label, read=read, format=format, empty=None)
