"""Modules of a package that are imported at their first use, not together with the package (PEP 562).

Tables that few lines of entry need then cost the others nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


class LateModule(ModuleType):
    """Stands for a module, before it is loaded and after."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what the import system asks
            raise AttributeError(name)
        found = getattr(sys.modules.get(self.__name__) or import_module(self.__name__), name)
        vars(self)[name] = found
        return found


class LateFunctions:
    """The functions of a module that is loaded when one of them is first called: for a table of functions."""

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*values: Any, **named: Any) -> Any:
            return getattr(import_module(self._module), name)(*values, **named)

        return call


def late_modules(package: str, names: Collection[str]) -> Callable[[str], LateModule]:
    """The `__getattr__` of a package whose modules of these names are late."""

    def find(name: str) -> LateModule:
        if name in names:
            return LateModule(f"{package}.{name}")
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return find
