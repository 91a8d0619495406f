"""Everything a person can do on a screen, read from the bindings, so that help and palette say what is so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding
from textual.dom import DOMNode
from textual.widgets import Input

if TYPE_CHECKING:
    from rmtui.tui.frame.book_app import BookApp
    from rmtui.tui.frame.book_screen import BookScreen


class Action(NamedTuple):
    """An action with its keys."""

    where: str
    """The part of the screen it belongs to."""
    node: DOMNode
    keys: tuple[str, ...]
    name: str
    sentence: str
    """What is done, where the name alone does not say it; or ""."""
    action: str


def screen_actions(screen: BookScreen) -> Iterator[Action]:
    """The described bindings of a screen and of what is on it, part by part, each part once."""
    parts: set[str] = set()
    for node in (screen, *screen.walk_children(DOMNode)):
        title = node.BINDING_GROUP_TITLE
        if title and title not in parts and type(node).__module__.startswith("rmtui."):
            parts.add(title)
            yield from _of(node, title, screen.app)


def _of(node: DOMNode, title: str, app: BookApp) -> Iterator[Action]:
    found: dict[str, list[Binding]] = {}
    for kind in type(node).__mro__:
        if kind.__module__.startswith("rmtui.") and vars(kind).get("BINDINGS") is not Input.BINDINGS:
            for binding in Binding.make_bindings(vars(kind).get("BINDINGS", ())):
                if binding.description:
                    found.setdefault(binding.action, []).append(binding)
    for action, bindings in found.items():
        keys = dict.fromkeys(_shown_keys(app, bindings))
        yield Action(title, node, tuple(keys), bindings[0].description, bindings[0].tooltip, action)


def _shown_keys(app: BookApp, bindings: list[Binding]) -> Iterator[str]:
    """The keys of an action as they are written, the person's own in the place of ours."""
    for binding in bindings:
        own = app.own_keys.get(binding.id or "")
        for one in own.split(",") if own else [binding.key]:
            yield app.get_key_display(binding.with_key(one) if own else binding)
