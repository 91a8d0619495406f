"""What stands in for a module while a library is loaded."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from rmtui.stand_ins import StandIn, standing_in


def test_a_module_stands_in_for_one_that_was_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    with standing_in({"colorsys": StandIn("colorsys", hls_to_rgb="grey"), "sys": StandIn("sys")}):
        stand_in = import_module("colorsys")
        assert (stand_in.hls_to_rgb, import_module("sys")) == ("grey", sys)
    assert "colorsys" not in sys.modules
    assert stand_in.rgb_to_yiq(0, 0, 0) == (0, 0, 0), "what was not thought of is the module's own"
    assert import_module("colorsys").hls_to_rgb != "grey"


def test_a_module_that_is_to_be_missing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    with standing_in({"colorsys": None}), pytest.raises(ImportError):
        import_module("colorsys")
    import_module("colorsys")


def test_msgspec_is_whole_when_it_is_loaded_by_a_command() -> None:
    """In a process of its own: here everything is loaded."""
    program = """
from rmtui.stand_ins import import_msgspec
import_msgspec()
import sys
print(*{"uuid", "platform", "textwrap", "typing_extensions", "msgspec.inspect"} & {*sys.modules})
import msgspec
print(msgspec.json.schema(list[int]), msgspec.inspect.type_info(int))
from msgspec import inspect
print(inspect.type_info(str))
import uuid
print(uuid.UUID(int=1))
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == [
        "",
        "{'type': 'array', 'items': {'type': 'integer'}} IntType(gt=None, ge=None, lt=None, le=None, multiple_of=None)",
        "StrType(min_length=None, max_length=None, pattern=None)",
        "00000000-0000-0000-0000-000000000001",
    ]


def test_typing_is_whole_once_something_of_it_is_asked_for() -> None:
    """In a process of its own: here it is loaded."""
    program = """
import rmtui.__main__, sys
from typing import TYPE_CHECKING
print(TYPE_CHECKING, "_typing" in sys.modules)
import rmtui.store.files.storage
from tinydb import Query
print("_typing" in sys.modules, Query().name.any(["a"])({"name": ["a"]}))
from typing import Any, get_type_hints
from rmtui.records.client import Client
import typing
print(typing.Any is Any, get_type_hints(Client)["name"])
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == ["False False", "False True", "True <class 'str'>"]
