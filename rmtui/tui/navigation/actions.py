"""Everything a person can do on a screen, read from the bindings, so that help and palette say what is so."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Input

from rmtui.named_tuple import NamedTuple


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


def screen_actions(screen: Screen[Any], own_keys: Mapping[str, str]) -> Iterator[Action]:
    """The described bindings of a screen and its widgets, grouped by part, each part once, the part in hand first.

    Without the keys that do something else while this part is in hand. `own_keys`: the person's own keys, by the ids of
    the bindings.
    """
    parts: set[str] = set()
    in_hand: list[DOMNode] = [*screen.focused.ancestors_with_self] if screen.focused else [screen]
    active = {key: in_hand.index(one.node) for key, one in screen.active_bindings.items() if one.node in in_hand}
    inside = [node for node in in_hand if node not in (screen, screen.app)]
    for node in (*reversed(inside), screen, *screen.walk_children(DOMNode)):
        title = node.BINDING_GROUP_TITLE
        if title and title not in parts and type(node).__module__.startswith("rmtui."):
            parts.add(title)
            place = in_hand.index(node) if node in in_hand else 0
            overridden = {key for key, by in active.items() if by < place}
            yield from _actions_of(node, screen.app, own_keys, overridden)


def _actions_of(
    node: DOMNode, app: App[Any], own_keys: Mapping[str, str], overridden: Collection[str]
) -> Iterator[Action]:
    """Those that its class declares, then those of its bases, each under the title of its class."""
    found: dict[str, tuple[str, list[Binding]]] = {}
    for kind in type(node).__mro__:
        if kind.__module__.startswith("rmtui.") and vars(kind).get("BINDINGS") is not Input.BINDINGS:
            for binding in Binding.make_bindings(vars(kind).get("BINDINGS", ())):
                if binding.description:
                    title = getattr(kind, "BINDING_GROUP_TITLE", None) or node.BINDING_GROUP_TITLE or ""
                    found.setdefault(binding.action, (title, []))[1].append(binding)
    for action, (title, bindings) in found.items():
        keys = dict.fromkeys(_displayed_keys(app, bindings, own_keys, overridden))
        yield Action(title, node, tuple(keys), bindings[0].description, bindings[0].tooltip, action)


def _displayed_keys(
    app: App[Any], bindings: list[Binding], own_keys: Mapping[str, str], overridden: Collection[str]
) -> Iterator[str]:
    """The keys of an action as they are displayed, the person's own in place of the defaults."""
    for binding in bindings:
        own = own_keys.get(binding.id or "")
        for one in own.split(",") if own else [binding.key]:
            if one not in overridden:
                yield app.get_key_display(binding.with_key(one) if own else binding)
