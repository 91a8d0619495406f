"""Records as JSON has them for other programs: stable, complete, and with no number in hundredths.

Money and rates are decimal strings in whole units (`rmtui.records.units`), a day is "2026-11-28". Every field is there,
also one that has its default: a program may rely on it. Described by `rmtui.exchange.json_schema`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

import msgspec

from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.kinds import kind_of_table

if TYPE_CHECKING:
    from rmtui.records.client import Client
    from rmtui.records.events import Contact
    from rmtui.records.kinds import RecordKind
    from rmtui.rules.work.day_plan import PlanRow

RecordT = TypeVar("RecordT", bound=msgspec.Struct)

_AMOUNT_DECIMALS = 2


def record_json(record: msgspec.Struct) -> dict[str, Any]:
    """Every field of a record, or of a part of one."""
    return {name: _plain(getattr(record, name), shape.decimals) for name, shape in _shapes(type(record)).items()}


def contact_json(contact: Contact, clients: Mapping[str, Client]) -> dict[str, Any]:
    """A contact with the names of its clients, "" for one who was removed."""
    names = [clients[one].name if one in clients else "" for one in contact.clients]
    return {"names": names, **record_json(contact)}


def plan_json(plan: Sequence[PlanRow], clients: Mapping[str, Client]) -> list[dict[str, Any]]:
    """The rows of the plan of a day with their place, the client's name, what became of them, and how often each was
    carried over.
    """
    names = (clients[row.client].name if row.client in clients else "" for row in plan)
    return [
        {
            "place": place,
            "name": name,
            **record_json(row.planned),
            "at": row.at,
            "state": row.state.value,
            "carried": row.carried,
        }
        for place, (row, name) in enumerate(zip(plan, names, strict=True), 1)
    ]


def records_json(records: Iterable[Record], kinds: Iterable[RecordKind]) -> dict[str, list[dict[str, Any]]]:
    """The records of each of the kinds, also of those that have none, by table."""
    found: dict[type[Record], list[dict[str, Any]]] = {}
    for record in records:
        found.setdefault(type(record), []).append(record_json(record))
    return {kind.table: found.get(kind.record, []) for kind in kinds}


def stored_json(table: str, stored: Any) -> Any:
    """A record as a store has it (`rmtui.store.answers.JsonRecord`); as it is where it cannot be read."""
    kind = kind_of_table(table)
    if not kind or not isinstance(stored, dict):
        return stored
    try:
        return record_json(msgspec.convert(stored, kind.record))
    except ValueError:
        return stored


def amount_json(amount: int | Decimal | None) -> str | None:
    """An amount in hundredths as a decimal string in whole units."""
    return None if amount is None else _decimal_text(amount, _AMOUNT_DECIMALS)


def attribute_json(kind: type[msgspec.Struct], name: str, value: Any) -> Any:
    """The value of one field as a record has it in JSON."""
    return _plain(value, _shapes(kind)[name].decimals)


def read_attribute(kind: type[msgspec.Struct], name: str, plain: Any) -> Any:
    """The value that `attribute_json` made this of. ValueError where it cannot be one."""
    try:
        return msgspec.convert(_stored_value(plain, _shapes(kind)[name]), _hints(kind)[name])
    except TypeError:
        raise ValueError from None


def read_record(plain: Mapping[str, Any], kind: type[RecordT]) -> RecordT:
    """The record that `record_json` made this of. ValueError says what is wrong with it, in the person's language."""
    try:
        return msgspec.convert(_stored(plain, kind), kind)
    except (ValueError, TypeError):
        from rmtui.records.record_errors import record_problem

        raise ValueError(record_problem(plain, kind, exported=True)) from None


class _Shape(NamedTuple):
    """What a field holds."""

    decimals: int | None
    """Where the decimal point of its numbers stands."""
    part: type[msgspec.Struct] | None
    """The class of its parts."""


@cache
def _shapes(kind: type[msgspec.Struct]) -> dict[str, _Shape]:
    """The fields of a class by name, in the order of the record."""
    hints = _hints(kind)
    return {name: _Shape(_decimals(hints[name]), _part(hints[name])) for name in kind.__struct_fields__}


@cache
def _hints(kind: type[msgspec.Struct]) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


def _decimals(hint: Any) -> int | None:
    """Where the decimal point of a number stands; None of anything else."""
    for meta in getattr(hint, "__metadata__", ()):
        return meta.extra["decimals"] if meta.extra else None
    return next((found for one in get_args(hint) if (found := _decimals(one)) is not None), None)


def _part(hint: Any) -> type[msgspec.Struct] | None:
    """The class of the part, or parts, that a field consists of; None of anything else."""
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return hint
    return next((found for one in get_args(hint) if (found := _part(one))), None)


def _plain(value: Any, decimals: int | None) -> Any:
    if value is None or type(value) in (str, bool):
        return value
    if isinstance(value, msgspec.Struct):
        return record_json(value)
    if isinstance(value, tuple):
        return [_plain(one, decimals) for one in value]
    if isinstance(value, dict):
        return {str(key): _plain(one, decimals) for key, one in value.items()}
    return msgspec.to_builtins(value) if decimals is None else _decimal_text(value, decimals)


def _stored(plain: Any, kind: type[msgspec.Struct]) -> Any:
    """What a store has of a record or a part of one: numbers in their small unit. ValueError for what is none."""
    if not isinstance(plain, Mapping):
        return plain
    shapes = _shapes(kind)
    if not shapes.keys() >= plain.keys():
        raise ValueError
    return {name: _stored_value(value, shapes[name]) for name, value in plain.items()}


def _stored_value(value: Any, shape: _Shape) -> Any:
    if shape.part:
        return [_stored(one, shape.part) for one in value] if isinstance(value, list) else _stored(value, shape.part)
    if shape.decimals is None or value is None:
        return value
    if isinstance(value, dict):
        return {key: _small_units(one, shape.decimals) for key, one in value.items()}
    if isinstance(value, list):
        return [_small_units(one, shape.decimals) for one in value]
    return _small_units(value, shape.decimals)


def _decimal_text(number: int | Decimal, decimals: int) -> str:
    return f"{Decimal(number).scaleb(-decimals):f}"


def _small_units(text: Any, decimals: int) -> int | str:
    """The number of a decimal string in the small unit; ValueError where it is none."""
    try:
        number = Decimal(text if isinstance(text, str) else "none").scaleb(decimals)
    except InvalidOperation:
        raise ValueError from None
    if not number.is_finite():
        raise ValueError
    return int(number) if number == number.to_integral_value() else str(number)
