"""No class of rmtui uses a private name of Textual by accident: a widget's own `_name` would be Textual's, too."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import textwrap
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from textual.dom import DOMNode

import rmtui.tui

OVERRIDDEN = {("SafeApp", "_fatal_error")}
"""By class, with the reason where it is defined."""


def subclasses(of: type) -> Iterator[type]:
    found: list[type] = of.__subclasses__()
    for one in found:
        yield one
        yield from subclasses(one)


@cache
def private_names(of: type) -> frozenset[str]:
    """The private methods a class defines, and the private attributes of `self` that it uses."""
    nodes = list(ast.walk(ast.parse(textwrap.dedent(inspect.getsource(of)))))
    functions = {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    attributes = {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self"
    }
    return frozenset(name for name in functions | attributes if name.startswith("_") and not name.startswith("__"))


def test_no_private_name_of_textual_is_used_but_the_one_that_has_a_reason() -> None:
    for module in pkgutil.walk_packages(rmtui.tui.__path__, "rmtui.tui."):
        import_module(module.name)
    ours = {one for one in subclasses(DOMNode) if one.__module__.startswith("rmtui.")}
    used = {
        (one.__name__, name)
        for one in ours
        for base in one.__mro__
        if base.__module__.startswith("textual.")
        for name in private_names(one) & private_names(base)
    }
    assert used == OVERRIDDEN
