"""Stand-ins for modules that libraries import and no command uses: they keep the start quick.

argparse and msgspec would import a catalogue reader, UUIDs with platform detection, descriptions of types and support
for older Pythons, which takes as long as starting Python.
"""

from __future__ import annotations

import sys
import typing
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
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


@contextmanager
def without_references() -> Iterator[None]:
    """Within it, names in the annotations of a library stay names: `typing` would compile them as references, and the
    first call of the compiler takes more than a millisecond.
    """
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
    with standing_in(modules), without_references():
        import msgspec  # noqa: F401
