"""rmtui's own modules are found as Python would find them, only sooner."""

import os
import pkgutil
import subprocess
import sys
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType

import pytest

import rmtui
from rmtui import module_finder

ENDING = f".{sys.implementation.cache_tag}.pyc"


@pytest.fixture
def finder(monkeypatch: pytest.MonkeyPatch) -> module_finder._Finder:
    monkeypatch.setattr(sys, "meta_path", [])
    module_finder.install()
    (found,) = sys.meta_path
    assert isinstance(found, module_finder._Finder)
    return found


def test_every_module_is_found_where_python_finds_it(finder: module_finder._Finder) -> None:
    modules = list(pkgutil.walk_packages(rmtui.__path__, "rmtui."))
    assert len(modules) > 500
    for module in modules:
        place = [os.path.join(rmtui.__path__[0], *module.name.split(".")[1:-1])]
        ours, theirs = finder.find_spec(module.name, place), PathFinder.find_spec(module.name, place)
        assert ours and theirs
        assert isinstance(ours.loader, SourceFileLoader)
        assert isinstance(theirs.loader, SourceFileLoader)
        assert _told(ours) == _told(theirs)
        assert ours.loader.path == theirs.loader.path


def _told(spec: ModuleSpec) -> tuple[object, ...]:
    return spec.name, spec.origin, spec.cached, spec.has_location, spec.submodule_search_locations, spec.parent


def test_what_is_not_there_or_not_ours_is_left_to_others(finder: module_finder._Finder) -> None:
    assert finder.find_spec("rmtui.nothing", rmtui.__path__) is None
    assert finder.find_spec("json.decoder", rmtui.__path__) is None
    assert finder.find_spec("rmtui", None) is None


def _code(finder: module_finder._Finder, directory: Path) -> CodeType:
    spec = finder.find_spec("rmtui.one", [str(directory)])
    assert spec
    assert isinstance(spec.loader, SourceFileLoader)
    code = spec.loader.get_code(spec.name)
    assert code
    return code


def test_a_source_that_changed_is_compiled_anew_and_kept(tmp_path: Path, finder: module_finder._Finder) -> None:
    source, compiled = tmp_path / "one.py", tmp_path / "__pycache__" / f"one{ENDING}"
    source.write_text("first = 1\n")
    assert _code(finder, tmp_path).co_names == ("first",)
    kept = compiled.read_bytes()
    assert _code(finder, tmp_path).co_names == ("first",)
    assert compiled.read_bytes() == kept
    source.write_text("second = 2\n")
    assert _code(finder, tmp_path).co_names == ("second",)
    assert compiled.read_bytes() != kept
    compiled.write_bytes(b"")
    assert _code(finder, tmp_path).co_names == ("second",)


def test_where_the_files_were_moved_the_code_says_where_it_is_now(
    tmp_path: Path, finder: module_finder._Finder
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    (before / "one.py").write_text("def run(): ...\n")
    assert _code(finder, before).co_filename == str(before / "one.py")
    before.rename(after)
    code = _code(finder, after)
    assert code.co_filename == str(after / "one.py")
    (function,) = (one for one in code.co_consts if isinstance(one, CodeType))
    assert function.co_filename == str(after / "one.py")


def test_a_long_module_is_read_to_its_end(tmp_path: Path, finder: module_finder._Finder) -> None:
    (tmp_path / "one.py").write_text(f"text = {'x' * 200_000!r}\n")
    for _time in range(2):
        assert len(_code(finder, tmp_path).co_consts[0]) == 200_000


@pytest.mark.parametrize("cached", [None, "/elsewhere/rmtui/__init__.cpython-311.pyc"])
def test_where_modules_are_kept_otherwise_python_finds_them(
    monkeypatch: pytest.MonkeyPatch, cached: str | None
) -> None:
    package = ModuleSpec("rmtui", None, origin=rmtui.__file__, is_package=True)
    package.cached = cached
    monkeypatch.setattr(module_finder, "package", package)
    monkeypatch.setattr(sys, "meta_path", [])
    module_finder.install()
    assert sys.meta_path == []


def test_a_module_begins_with_what_the_import_system_asks_of_it(finder: module_finder._Finder) -> None:
    spec = finder.find_spec("rmtui.plain", rmtui.__path__)
    assert spec and spec.loader
    module = spec.loader.create_module(spec)
    assert module and (module.__name__, module.__file__, module.__cached__) == ("rmtui.plain", spec.origin, spec.cached)


def test_the_program_loads_its_modules_so(tmp_path: Path) -> None:
    script = "import rmtui.__main__, rmtui.cli.log as log; print(type(log.__loader__).__module__, log.__file__)"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert told.stdout.strip() == f"rmtui.module_finder {os.path.join(rmtui.__path__[0], 'cli', 'log.py')}"
