"""Stand-ins for modules that libraries import and no command uses: they keep the start quick.

argparse and msgspec would import a catalogue reader, UUIDs with platform detection, descriptions of types and support
for older Pythons, which takes as long as starting Python. `typing` takes a tenth of a logged line, annotations alone.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

TYPE_CHECKING = False  # as in `typing`, which is not loaded yet
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any


class StandIn(ModuleType):
    """A module with a few attributes. The module it stands in for is loaded when another one is asked for."""

    def __init__(self, name: str, **attributes: object) -> None:
        super().__init__(name)
        vars(self).update(attributes)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what the import system asks
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)

    def function(self, name: str) -> Any:
        """A function that looks for the module's own when it is called."""

        def call(*values: Any, **named: Any) -> Any:
            return getattr(import_module(self.__name__), name)(*values, **named)

        return call


@contextmanager
def standing_in(modules: Mapping[str, ModuleType | None]) -> Iterator[None]:
    """Within it, an import of these modules gives these, where the modules were not loaded before; None for an
    ImportError.
    """
    used: dict[str, Any] = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(used)
    try:
        yield
    finally:
        for name, module in used.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def defer_typing() -> None:
    """Load `typing` when something of it is asked for, other than the constant that is False when a program runs."""
    if "typing" not in sys.modules:
        sys.modules["typing"] = StandIn("typing", TYPE_CHECKING=False)


class _Annotation:
    """Stands for all that `typing` has for annotations, in those that nobody reads."""

    def __call__(self, *_values: object, **_named: object) -> _Annotation:
        return self

    def __getitem__(self, _argument: object) -> _Annotation:
        return self

    def __mro_entries__(self, _bases: tuple[object, ...]) -> tuple[type, ...]:
        return ()


@contextmanager
def without_annotations() -> Iterator[None]:
    """Within it, the annotations of a library are made of nothing. To make them takes as long as all else of it."""
    names = ("Any", "Generic", "NoReturn", "Optional", "Protocol", "TypeVar", "Union", "overload")
    annotations: dict[str, Any] = dict.fromkeys(names, _Annotation())
    stand_in = StandIn("typing", TYPE_CHECKING=False, cast=lambda _type, value: value, **annotations)
    known, sys.modules["typing"] = sys.modules["typing"], stand_in
    try:
        yield
    finally:
        sys.modules["typing"] = known


@contextmanager
def _without_references() -> Iterator[None]:
    """Within it, names in the annotations of a library stay names: `typing` would compile them as references, and the
    first call of the compiler takes more than a millisecond.
    """
    import typing

    reference = typing.ForwardRef
    typing.ForwardRef = lambda text, **_named: text  # type: ignore[misc, assignment]
    try:
        yield
    finally:
        typing.ForwardRef = reference  # type: ignore[misc]


def import_msgspec() -> None:
    """Load msgspec, for whoever imports it next."""
    if "msgspec" in sys.modules:
        return
    schema = StandIn("msgspec._json_schema")
    vars(schema).update({name: schema.function(name) for name in ("schema", "schema_components")})
    uuid = StandIn("uuid", UUID=type("UUID", (), {}), SafeUUID=StandIn("uuid.SafeUUID", unknown=None))
    inspect = StandIn("msgspec.inspect")
    modules = {"typing_extensions": None, "uuid": uuid, schema.__name__: schema, inspect.__name__: inspect}
    with standing_in(modules), _without_references():
        import msgspec  # noqa: F401
