"""`NamedTuple`, like that of `typing`, but its classes are created seven times as fast: a command creates some fifty at
its start.

`typing` checks every annotation and compiles a constructor for each class. Here annotations are for the type checker
alone, and one constructor serves all classes.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

__all__ = ["NamedTuple"]

if TYPE_CHECKING or sys.version_info >= (3, 14):  # from then on the body of a class holds no annotations
    from typing import NamedTuple
else:
    from _collections import _tuplegetter  # what `collections` makes a field of

    class _NamedTupleType(type):
        """The class of named tuple classes: makes fields of what their bodies annotate."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if bases != (tuple,) and not hasattr(bases[0], "_fields"):
                fields = body["_fields"] = body["__match_args__"] = tuple(body.get("__annotations__", ()))
                body["_field_defaults"] = {field: body[field] for field in fields if field in body}
                body |= {field: _tuplegetter(place, None) for place, field in enumerate(fields)}
            return type.__new__(cls, name, bases, {"__slots__": (), **body})

    class NamedTuple(tuple, metaclass=_NamedTupleType):
        """A tuple with named fields, as `typing.NamedTuple`."""

        def __new__(cls, /, *values: Any, **named: Any) -> NamedTuple:
            """An instance with these values, and the defaults of the fields that have none."""
            if named or len(values) != len(cls._fields):
                left = cls._fields[len(values) :]
                known = {**cls._field_defaults, **named}
                values += tuple([known[field] for field in left if field in known])
                if len(values) != len(cls._fields) or not named.keys() <= {*left}:
                    raise TypeError(f"{cls.__name__} has the fields {', '.join(cls._fields)}")
            return tuple.__new__(cls, values)

        @classmethod
        def _make(cls, values: Any) -> NamedTuple:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **named: Any) -> NamedTuple:
            made = self._make(map(named.pop, self._fields, self))
            if named:
                raise ValueError(f"Got unexpected field names: {[*named]}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"
