"""Explains what is wrong with JSON that should be a record: which field, what it is, and what is right, in the person's
language.

msgspec finds the error; its own message is English and speaks of types.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

import msgspec
from msgspec import inspect

from rmtui.language import N_, _
from rmtui.plain import plain, shorten

_MOST_SIGNS = 40
"""Of a value that is shown."""


def record_problem(record: Any, kind: type[msgspec.Struct], *, exported: bool) -> str:
    """The first thing that is wrong with an object that is to be a record of a class.

    `exported`: it is of the JSON for programs, whose amounts are decimal strings and whose fields are all known; else
    of a file of the book, whose amounts are whole numbers.
    """
    return next(RecordCheck(exported).problems(record, inspect.type_info(kind)), _("it cannot be read"))


class RecordCheck:
    """Looks through a value by the type that it is to have."""

    def __init__(self, exported: bool) -> None:
        self._exported = exported

    def problems(self, value: Any, info: inspect.Type, path: str = "") -> Iterator[str]:
        """Every problem of a value at a path, `family[0].name`."""
        match info:
            case inspect.Metadata():
                if self._is_amount(info):
                    yield from [] if _is_decimal_text(value, info) else [self._problem(value, info, path)]
                else:
                    yield from self.problems(value, info.type, path)
            case inspect.UnionType():
                found = [[*self.problems(value, one, path)] for one in info.types]
                if all(found):
                    within = [one for one in info.types if _may_hold(one, value)]
                    yield from self.problems(value, within[0], path) if within else [self._problem(value, info, path)]
            case inspect.StructType() if isinstance(value, Mapping):
                yield from self._field_problems(value, info, path)
            case inspect.ListType() | inspect.VarTupleType() | inspect.SetType() if isinstance(value, list | tuple):
                for place, one in enumerate(value):
                    yield from self.problems(one, info.item_type, f"{path}[{place}]")
            case inspect.DictType() if isinstance(value, Mapping):
                for key, one in value.items():
                    yield from self.problems(key, info.key_type, path)
                    yield from self.problems(one, info.value_type, f"{path}.{key}")
            case _:
                if not _is_simple_value(value, info):
                    yield self._problem(value, info, path)

    def _field_problems(self, value: Mapping[str, Any], info: inspect.StructType, path: str) -> Iterator[str]:
        fields = {field.name: field for field in info.fields}
        if self._exported and (unknown := [name for name in value if name not in fields]):
            near = get_close_matches(unknown[0], fields, n=1)
            message = _("there is no field {field}; did you mean {expected}")
            message = message if near else _("there is no field {field}")
            yield message.format(field=plain(f"{path}.{unknown[0]}".lstrip(".")), expected="".join(near))
        for field in fields.values():
            name = f"{path}.{field.name}".lstrip(".")
            if field.name in value:
                yield from self.problems(value[field.name], field.type, name)
            elif field.required:
                yield _("{field} is missing; expected {expected}").format(field=name, expected=self._text(field.type))

    def _problem(self, value: Any, info: inspect.Type, path: str) -> str:
        """tier is "Z"; right is one of "A", "B", "C", "D". In the book without the value: it may be secret."""
        if not self._exported:
            sentence = _("{field} is something else than {expected}")
            sentence = sentence if path else _("it is something else than {expected}")
            return sentence.format(field=plain(path), expected=self._text(info))
        text = json.dumps(value, ensure_ascii=False, default=str)
        shown = plain(shorten(text, _MOST_SIGNS))
        if not path:
            return _("{value} is not a record; expected {expected}").format(value=shown, expected=self._text(info))
        sentence = _("{field} is {value}; expected {expected}")
        return sentence.format(field=plain(path), value=shown, expected=self._text(info))

    def _is_amount(self, info: inspect.Metadata) -> bool:
        """Whether a value is an amount or a rate in the form that programs get."""
        return self._exported and bool(info.extra and "decimals" in info.extra)

    def _text(self, info: inspect.Type) -> str:
        """What is right for a type."""
        match info:
            case inspect.Metadata():
                decimals = _("a decimal number in quotation marks, as {example}").format(example='"500000.00"')
                return decimals if self._is_amount(info) else self._text(info.type)
            case inspect.UnionType():
                return _(" or ").join(dict.fromkeys(map(self._text, info.types)))
            case inspect.EnumType():
                return _("one of {values}").format(values=_(", ").join(json.dumps(one.value) for one in info.cls))
            case inspect.IntType():
                return _whole_number_text(info)
        return next((_(text) for kind, text in _TEXTS.items() if isinstance(info, kind)), _("something else"))


_TEXTS = {
    inspect.NoneType: "null",
    inspect.StrType: N_("text in quotation marks"),
    inspect.BoolType: N_("true or false"),
    inspect.DecimalType: N_("a number"),
    inspect.DateType: N_('a day, as "2026-11-28"'),
    inspect.StructType: N_("an object in braces"),
    inspect.DictType: N_("an object in braces"),
    inspect.ListType: N_("a list in brackets"),
    inspect.VarTupleType: N_("a list in brackets"),
    inspect.SetType: N_("a list in brackets"),
}


def _whole_number_text(info: inspect.IntType) -> str:
    if info.ge is not None and info.le is not None:
        return _("a whole number from {least} to {most}").format(least=info.ge, most=info.le)
    return _("a whole number")


def _may_hold(info: inspect.Type, value: Any) -> bool:
    """Whether a type has parts, and the value is one that may have them."""
    if isinstance(info, inspect.StructType | inspect.DictType):
        return isinstance(value, Mapping)
    return isinstance(info, inspect.ListType | inspect.VarTupleType | inspect.SetType) and isinstance(value, list)


def _is_simple_value(value: Any, info: inspect.Type) -> bool:
    """Whether a value is one of a type without parts."""
    match info:
        case inspect.NoneType():
            return value is None
        case inspect.StrType():
            return isinstance(value, str)
        case inspect.BoolType():
            return isinstance(value, bool)
        case inspect.IntType():
            is_number = isinstance(value, int) and not isinstance(value, bool)
            return is_number and (info.ge is None or value >= info.ge) and (info.le is None or value <= info.le)
        case inspect.DecimalType():
            return _is_decimal(value)
        case inspect.EnumType():
            return value in [one.value for one in info.cls]
        case inspect.DateType():
            return _is_day(value)
    return False


def _is_decimal_text(value: Any, info: inspect.Metadata) -> bool:
    """Is it a decimal string, and of an amount, which is kept as a whole number, not too fine?"""
    if not isinstance(value, str) or not _is_decimal(value):
        return False
    number = Decimal(value).scaleb((info.extra or {})["decimals"])
    return isinstance(info.type, inspect.UnionType) or number == number.to_integral_value()


def _is_decimal(value: Any) -> bool:
    try:
        return Decimal(value).is_finite()
    except (InvalidOperation, TypeError, ValueError):
        return False


def _is_day(value: Any) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except (ValueError, TypeError):
        return False
