"""A quicker way to rmtui's own modules, of which a command loads over a hundred, and the desk five hundred.

Python's finder takes a tenth of a millisecond for each, most of it for what is never so here: other kinds of files in
other places. This one goes straight to a source and its compiled form (PEP 552). Whatever is not as expected, it leaves
to Python's.
"""

from __future__ import annotations

import os
import sys
from importlib._bootstrap_external import MAGIC_NUMBER  # from where `importlib.util` has it, which loads much else
from importlib.machinery import ModuleSpec, SourceFileLoader
from marshal import loads
from types import ModuleType
from typing import TYPE_CHECKING

from rmtui import __spec__ as package
from rmtui.system import BINARY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType

_HEAD_SIZE = 16
"""Bytes before the code: the version of Python, flags, time and size of the source."""
_READ_SIZE = 1 << 16


def install() -> None:
    """Find rmtui's modules so from here on. Not where they are in one file, or compiled ones are kept elsewhere."""
    here, _name, ending = (package.cached or "").rpartition("__init__")
    if here and here == os.path.join(os.path.dirname(package.origin or ""), "__pycache__", ""):
        sys.meta_path.insert(0, _Finder(ending))


class _Finder:
    """Finds a module of rmtui by its source. `ending`: of compiled files, as ".cpython-311.pyc"."""

    def __init__(self, ending: str) -> None:
        self._ending = ending

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """What the import system wants to know of a module; None where another finder is to look for it."""
        if not path or not name.startswith("rmtui."):
            return None
        stem = name.rpartition(".")[2]
        return self._spec(name, path[0], stem) or self._spec(name, os.path.join(path[0], stem), "__init__")

    def _spec(self, name: str, directory: str, stem: str) -> ModuleSpec | None:
        source = f"{directory}{os.sep}{stem}.py"
        try:
            found = os.stat(source)
        except OSError:
            return None
        compiled = f"{directory}{os.sep}__pycache__{os.sep}{stem}{self._ending}"
        state = int(found.st_mtime) & 0xFFFFFFFF | (found.st_size & 0xFFFFFFFF) << 32
        loader = _Loader(name, source, compiled, MAGIC_NUMBER + bytes(4) + state.to_bytes(8, "little"))
        spec = ModuleSpec(name, loader, origin=source, is_package=stem == "__init__")
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(directory)
        spec.has_location = True
        spec.cached = compiled
        return spec


class _Loader(SourceFileLoader):
    """Loads a source whose compiled form begins as Python would write it now; any other as Python does."""

    def __init__(self, name: str, source: str, compiled: str, head: bytes) -> None:
        super().__init__(name, source)
        self._compiled = compiled
        self._head = head

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """With what the import system asks for before it sets it: each time that there is none costs it an error."""
        module = ModuleType(spec.name)
        vars(module).update(__file__=spec.origin, __cached__=spec.cached)
        return module

    def get_code(self, fullname: str) -> CodeType | None:
        try:
            content = _read(self._compiled)
        except OSError:
            content = b""
        if content.startswith(self._head):
            code: CodeType = loads(memoryview(content)[_HEAD_SIZE:])  # noqa: S302 - as Python itself does
            if code.co_filename == self.path:  # it is another where the files were moved
                return code
        return super().get_code(fullname)


def _read(path: str) -> bytes:
    """A file's content, without all that `open` asks the system about it."""
    file = os.open(path, os.O_RDONLY | BINARY)
    try:
        content = part = os.read(file, _READ_SIZE)
        while len(part) == _READ_SIZE:
            part = os.read(file, _READ_SIZE)
            content += part
        return content
    finally:
        os.close(file)
