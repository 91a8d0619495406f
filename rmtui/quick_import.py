"""Imports of rmtui's own modules, of which a command loads some hundred and fifty, in half the time.

Python looks for each in every form that a module may have. Here it is the compiled file, where Python keeps it and as
new as its source; whatever else there may be is left to Python.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType

_ENDING = f".{sys.implementation.cache_tag}.pyc"
_BY_TIME = bytes(4)
"""The flags of a compiled file that goes by the time and the size of its source, which follow them (PEP 552)."""
_HEAD = 16
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0)


def install() -> None:
    """Find modules of rmtui this way from here on."""
    if not (sys.pycache_prefix or sys.flags.optimize):  # the compiled files are elsewhere
        sys.meta_path.insert(0, CompiledFinder())


class CompiledFinder:
    """Finds the modules of rmtui that are compiled."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        """Where the module is, with its code; None for Python to look for it. `path`: that of its package."""
        if not path or not name.startswith("rmtui."):
            return None
        stem = f"{path[0]}{os.sep}{name.rpartition('.')[2]}"
        return _module(name, path[0], stem) or _module(name, stem, f"{stem}{os.sep}__init__", is_package=True)


class _Loader(SourceFileLoader):
    """Loads code that was found with its module."""

    code: CodeType

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        return self.code


def _module(name: str, directory: str, stem: str, *, is_package: bool = False) -> ModuleSpec | None:
    """The module whose source is at `stem`; None where there is none, or its compiled file is not of it."""
    source = f"{stem}.py"
    compiled = f"{directory}{os.sep}__pycache__{stem[len(directory) :]}{_ENDING}"
    with suppress(OSError, ValueError, EOFError, TypeError):
        content, now = _read(compiled), os.stat(source)
        head = MAGIC_NUMBER + _BY_TIME + _bytes_of(int(now.st_mtime)) + _bytes_of(now.st_size)
        if content[:_HEAD] == head:
            loader = _Loader(name, source)
            loader.code = marshal.loads(memoryview(content)[_HEAD:])  # noqa: S302 - as Python does
            found = ModuleSpec(name, loader, origin=source, is_package=is_package)
            found.has_location, found.cached = True, compiled
            if is_package:
                found.submodule_search_locations = [directory]
            return found
    return None


def _read(path: str) -> bytes:
    descriptor = os.open(path, _FLAGS)
    try:
        return os.read(descriptor, os.fstat(descriptor).st_size)
    finally:
        os.close(descriptor)


def _bytes_of(number: int) -> bytes:
    return (number & 0xFFFFFFFF).to_bytes(4, "little")
