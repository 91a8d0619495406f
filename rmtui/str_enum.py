"""`StrEnum`, as that of `enum`, whose classes are made in a fraction of the time: a client's folder needs over forty.

`enum` prepares every class for members of any type, made in any way. Here the members are texts, and the class is made
in one piece; it is one of `enum.StrEnum` like any other, so that all that is asked of it is answered by `enum`.
"""

from __future__ import annotations

import enum
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

__all__ = ["StrEnum"]

if TYPE_CHECKING or sys.version_info >= (3, 12):  # what a class of `enum` holds is its own affair, and changes
    from enum import StrEnum
else:

    class _StrEnumType(type):
        """Makes a class of `enum.StrEnum` of what would inherit from `StrEnum`."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return type.__new__(cls, name, bases, body)
            values = {key: value for key, value in body.items() if isinstance(value, str) and not key.startswith("__")}
            kept = {
                "_member_names_": [*values],
                "_member_map_": {},
                "_value2member_map_": {},
                "_unhashable_values_": [],
            }
            made: Any = type.__new__(enum.EnumType, name, (enum.StrEnum,), body | kept)
            for place, (key, value) in enumerate(values.items()):
                member = str.__new__(made, value)
                member.__dict__.update(_value_=value, _name_=key, __objclass__=made, _sort_order_=place)
                made._member_map_[key] = made._value2member_map_[value] = member
                type.__setattr__(made, key, member)
            if len(made._value2member_map_) != len(values):
                raise ValueError(f"{name} has two members of the same value")
            return made

        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, enum.StrEnum)

        def __subclasscheck__(cls, subclass: type) -> bool:
            return issubclass(subclass, enum.StrEnum)

    class StrEnum(metaclass=_StrEnumType):
        """Its subclasses are enumerations of texts, each with another value."""
