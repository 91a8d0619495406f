"""All that the tests use of Textual's private attributes, checked with Textual 8.2.8.

Most of it makes hundreds of desks open and settle quickly on a busy machine, without a change that a person would see:
Textual reads its whole style sheet anew for every app, guesses from the processor's time whether an app is idle, and
loses a one-shot timer that is late.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Sized
from typing import Any
from weakref import WeakSet

import pytest
from textual import app, pilot, strip
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.app import App
from textual.cache import FIFOCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.pilot import Pilot
from textual.strip import Strip
from textual.timer import Timer
from textual.widgets._toast import Toast

from rmtui.tui.frame.safe_app import SafeApp

SOON = 2
"""Seconds."""
_undrawn: WeakSet[Compositor] = WeakSet()
"""Of the screens that changed since they were drawn."""


def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read each piece of style once per theme for all apps; wait for what is to be done, not for an idle machine."""
    for module in (app, pilot):
        monkeypatch.setattr(module, "wait_for_idle", _idle)
    monkeypatch.setattr(Pilot, "pause", _pause)
    monkeypatch.setattr(Compositor, "render_update", _if_exported(Compositor.render_update))
    monkeypatch.setattr(Timer, "__init__", _never_lost(Timer.__init__))
    monkeypatch.setattr(RuleSet, "__hash__", object.__hash__)  # each node of a desk asks for those of all rules
    monkeypatch.setattr(Stylesheet, "apply", _found_once(Stylesheet.apply))
    monkeypatch.setattr(strip, "FIFOCache", lambda _size: _FORGETFUL)  # seven a line, of which hardly one is asked
    read, known = Stylesheet._parse_rules, dict[Any, Any]()

    def read_once(self: Stylesheet, css: str, *said: Any, **named: Any) -> Any:
        key = (css, said, tuple(named.items()), tuple(self._variables.items()))
        if key not in known:
            known[key] = read(self, css, *said, **named)
        return known[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", read_once)


def _found_once(apply: Any) -> Any:
    """The rules for a node are found once for the nodes of all desks that no selector tells apart.

    Not where a rule looks at the order of nodes, or at what stands within one.
    """
    of_sheets = defaultdict[tuple[int, ...], dict[Any, Any]](dict)

    def apply_known(self: Any, node: DOMNode, *, animate: bool = False, **_cache: Any) -> None:
        if vars(self).get("known_map") is not self.rules_map:
            self.known_map, self.known = self.rules_map, of_sheets[tuple(map(id, self.rules))]
        path = node.css_path_nodes
        place = (
            *(check(node.app) for check in App._PSEUDO_CLASSES.values()),
            *((type(one), one._id, frozenset(one._classes), one._pseudo_classes_cache_key) for one in path),
        )
        if place not in self.known:
            found = dict[Any, Any]()
            vars(node).pop("known_rules", None)
            apply(self, node, animate=animate, cache=found)
            self.known.update((place, (rules, node._has_hover_style)) for rules in found.values())
            return
        rules, node._has_hover_style = self.known[place]
        if vars(node).get("known_rules") is rules:  # it is where it was, and so are its component classes
            node.notify_style_update()
        else:
            vars(node)["known_rules"] = rules
            self.replace_rules(node, rules, animate=animate)
            self._process_component_classes(node)

    return apply_known


class _Forgetful(FIFOCache[Any, Any]):
    """A cache that keeps nothing."""

    def __setitem__(self, key: object, value: object) -> None: ...


_FORGETFUL = _Forgetful(0)


def _awaited(app: App[Any]) -> bool:
    """Does a one-shot timer run that will end soon?"""
    screen = app.screen
    timers = [timer for node in (app, screen, *screen.walk_children()) for timer in node._timers]
    return any(one._repeat == 0 and one._interval < SOON and one._task and not one._task.done() for one in timers)


def left(app: App[Any]) -> bool:
    """Has the person left it?"""
    return isinstance(app, SafeApp) and app.is_leaving


def toasts(app: App[Any]) -> list[Toast]:
    """The notifications on the screen, oldest first; none while one is still to be shown."""
    shown = list(app.screen.query(Toast))
    return shown if len(shown) == len(app._notifications) else []


def drawn(app: App[Any]) -> list[Strip]:
    """The lines of the screen as it stands, what lies over it included."""
    visible_screen_stack.set(app._background_screens)
    strips = app.screen._compositor.render_strips()
    _undrawn.discard(app.screen._compositor)
    return strips


def is_drawn(app: App[Any]) -> bool:
    """Was the screen drawn, and nothing on it changed since?"""
    return app.screen._compositor not in _undrawn


def repainted(monkeypatch: pytest.MonkeyPatch) -> set[tuple[int, int]]:
    """A set that the cells of the screen are added to whenever they are painted again; column and line."""
    cells, update = set[tuple[int, int]](), Compositor.render_update

    def render_update(self: Compositor, **named: Any) -> Any:
        for region in self._dirty_regions:
            cells.update((x, y) for x in region.column_range for y in region.line_range)
        return update(self, **named)

    monkeypatch.setattr(Compositor, "render_update", render_update)
    return cells


async def _idle(*_seconds: float) -> None:
    """Until the event loop has nothing that could run now."""
    ready = _ready()
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


async def _pause(self: Pilot[Any], delay: float | None = None) -> None:
    """Until all that will be done without another key is done and drawn; threads are not waited for."""
    await asyncio.sleep(delay or 0)
    while not left(self.app):
        await _idle()
        self.app.screen._on_timer_update()
        if not _ready():
            if not _awaited(self.app):
                return
            await asyncio.sleep(0.001)


def _ready() -> Sized:
    """What the event loop could run now."""
    return asyncio.get_running_loop()._ready  # type: ignore[attr-defined, no-any-return]


def _never_lost(begin: Any) -> Any:
    """A one-shot timer that comes late, comes."""

    def begin_timer(self: Timer, *said: Any, **named: Any) -> None:
        begin(self, *said, **{**named, "skip": named.get("skip", True) and named.get("repeat") != 0})

    return begin_timer


def _if_exported(render: Any) -> Any:
    """The screen is drawn when a test looks at it and when the sitting ends, not at every update."""

    def render_update(self: Compositor, full: bool = False, **named: Any) -> Any:
        if full:
            return render(self, full=True, **named)
        _undrawn.add(self)
        self._dirty_regions.clear()
        return None

    return render_update
