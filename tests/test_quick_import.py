"""Modules of rmtui are found by their compiled files, and as Python itself finds them."""

from __future__ import annotations

import os
import py_compile
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path

import pytest

import rmtui
from rmtui.quick_import import CompiledFinder

NAME = "rmtui.visit"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A module that is compiled."""
    path = tmp_path / "visit.py"
    path.write_text("CHANNEL = 'V'\n", encoding="utf-8")
    py_compile.compile(str(path))
    return path


def channel_found(source: Path) -> str | None:
    """What the module says, loaded by its compiled file; None where that is not of it."""
    spec = CompiledFinder().find_spec(NAME, [str(source.parent)])
    if spec is None or spec.loader is None:
        return None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return str(module.CHANNEL)


def test_a_compiled_module_is_loaded(source: Path) -> None:
    assert channel_found(source) == "V"


def test_a_module_changed_since_is_left_to_python(source: Path) -> None:
    source.write_text("CHANNEL = 'T'  # now\n", encoding="utf-8")
    assert channel_found(source) is None
    py_compile.compile(str(source))
    os.utime(source, (0, 0))
    assert channel_found(source) is None


@pytest.mark.parametrize("rest", [b"", b"\0", b"\xff" * 40])
def test_a_compiled_file_that_is_cut_short_is_left_to_python(source: Path, rest: bytes) -> None:
    (compiled,) = source.parent.glob("__pycache__/*.pyc")
    compiled.write_bytes(compiled.read_bytes()[:16] + rest)
    assert channel_found(source) is None


def test_what_is_not_compiled_or_not_ours_is_left_to_python(tmp_path: Path) -> None:
    assert channel_found(tmp_path / "visit.py") is None
    assert CompiledFinder().find_spec("json.decoder", [str(Path(os.__file__).parent / "json")]) is None
    assert CompiledFinder().find_spec("rmtui", None) is None


@pytest.mark.parametrize("name", ["rmtui.plain", "rmtui.entry"])
def test_modules_and_packages_know_of_themselves_what_they_always_do(name: str) -> None:
    ours, pythons = (finder.find_spec(name, rmtui.__path__) for finder in (CompiledFinder(), PathFinder))
    assert ours is not None and pythons is not None
    for known in ("name", "origin", "cached", "parent", "has_location", "submodule_search_locations"):
        assert getattr(ours, known) == getattr(pythons, known), known
    assert module_from_spec(ours).__file__ == pythons.origin
