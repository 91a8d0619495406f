"""All that the tests use of Textual's private attributes, checked with Textual 8.2.8.

Most of it makes hundreds of desks open and settle quickly on a busy machine, without a change that a person would see:
Textual reads its whole style sheet anew for every app, looks for the handlers of every message and the rules of every
node, guesses from the processor's time whether an app is idle, and loses a one-shot timer that is late.
"""

from __future__ import annotations

import asyncio
import inspect
from collections import defaultdict
from collections.abc import Iterator, Sized
from functools import cache
from typing import Any

import pytest
from textual import _callback, app, pilot, strip
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.app import App
from textual.cache import FIFOCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.geometry import Region
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.reactive import Reactive
from textual.strip import Strip
from textual.timer import Timer
from textual.widgets._toast import Toast

from rmtui.tui.frame.safe_app import SafeApp

SOON = 2
"""Seconds."""
_VARIABLE = inspect.CO_VARARGS | inspect.CO_VARKEYWORDS


def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read each piece of style once per theme for all apps; wait for what is to be done, not for an idle machine."""
    for module in (app, pilot):
        monkeypatch.setattr(module, "wait_for_idle", _idle)
    monkeypatch.setattr(Pilot, "pause", _pause)
    monkeypatch.setattr(Compositor, "render_update", _if_exported(Compositor.render_update))
    monkeypatch.setattr(Timer, "__init__", _never_lost(Timer.__init__))
    monkeypatch.setattr(RuleSet, "__hash__", object.__hash__)  # each node of a desk asks for those of all rules
    monkeypatch.setattr(Stylesheet, "apply", _found_once(Stylesheet.apply))
    monkeypatch.setattr(Reactive, "__get__", _read_at_once(Reactive.__get__))
    monkeypatch.setattr(MessagePump, "_get_dispatch_methods", _handlers_of(MessagePump._get_dispatch_methods))
    monkeypatch.setattr(_callback, "_count_parameters", _counted(_callback._count_parameters))
    monkeypatch.setattr(strip, "FIFOCache", lambda _size: _FORGETFUL)  # seven a line, of which hardly one is asked
    read, known = Stylesheet._parse_rules, dict[Any, Any]()

    def read_once(self: Stylesheet, css: str, *said: Any, **named: Any) -> Any:
        key = (css, said, tuple(named.items()), tuple(self._variables.items()))
        if key not in known:
            known[key] = read(self, css, *said, **named)
        return known[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", read_once)


def _read_at_once(get: Any) -> Any:
    """What a reactive attribute is, is where it is kept, unless it is computed."""

    def value(self: Reactive[Any], obj: Any, owner: Any) -> Any:
        if obj is not None and self.internal_name in (kept := vars(obj)) and self.name not in obj._computes:
            return kept[self.internal_name]
        return get(self, obj, owner)

    return value


def _handlers_of(dispatch_methods: Any) -> Any:
    """Where a class has the handlers for a message is looked for once, unless some are decorated."""

    @cache
    def found(owner: type, message: type, name: str) -> list[tuple[type, str]] | None:
        if any({*message.__mro__} & {*vars(part).get("_decorated_handlers", ())} for part in owner.__mro__):
            return None
        named = ((part, next((one for one in (f"_{name}", name) if vars(part).get(one)), "")) for part in owner.__mro__)
        return [(part, one) for part, one in named if one and not hasattr(vars(part)[one], "_textual_on")]

    def handlers(self: MessagePump, name: str, message: Any) -> Iterator[tuple[type, Any]]:
        known = found(self.__class__, message.__class__, name)
        if known is None:
            yield from dispatch_methods(self, name, message)
        for part, method in known or ():
            if message._no_default_action:
                return
            yield part, vars(part)[method].__get__(self, part)

    return handlers


def _counted(count: Any) -> Any:
    """The parameters of a plain function are counted without its signature."""

    def count_parameters(function: Any) -> int:
        code: Any = getattr(function, "__code__", None)
        if not code or code.co_flags & _VARIABLE or hasattr(function, "__wrapped__"):
            return int(count(function))
        return int(code.co_argcount + code.co_kwonlyargcount)

    return count_parameters


def _found_once(apply: Any) -> Any:
    """The rules for a node are found once for the nodes of all desks that no selector tells apart.

    Not where a rule looks at the order of nodes, or at what stands within one. What they make of a new node is
    copied, but for its layout, which is the node's own.
    """
    of_sheets, made = defaultdict[tuple[int, ...], dict[Any, Any]](dict), dict[int, Any]()
    numbers = dict[Any, int]()

    def place_of(node: DOMNode, places: dict[Any, int]) -> int:
        """The number of all that selectors may tell about a node. `places`: those of nodes of the same update."""
        if node not in places:
            above = node._parent
            where: tuple[Any, ...] = (type(node), node._id, frozenset(node._classes), node._pseudo_classes_cache_key)
            if isinstance(above, DOMNode):
                where += (place_of(above, places),)
            else:
                where += tuple(check(node.app) for check in App._PSEUDO_CLASSES.values())
            places[node] = numbers.setdefault(where, len(numbers))
        return places[node]

    def apply_known(self: Any, node: DOMNode, *, animate: bool = False, cache: dict[Any, Any] | None = None) -> None:
        if vars(self).get("known_map") is not self.rules_map:
            self.known_map, self.known = self.rules_map, of_sheets[tuple(map(id, self.rules))]
        place = place_of(node, {} if cache is None else cache)
        if place not in self.known:
            found = dict[Any, Any]()
            vars(node).pop("known_rules", None)
            apply(self, node, animate=animate, cache=found)
            self.known.update((place, (rules, node._has_hover_style)) for rules in found.values())
            return
        rules, node._has_hover_style = self.known[place]
        if vars(node).get("known_rules") is rules:  # it is where it was, and so are its component classes
            node.notify_style_update()
            return
        vars(node)["known_rules"], styles = rules, node.styles.base
        if styles._rules or node._is_mounted:
            self.replace_rules(node, rules, animate=animate)
        elif id(rules) in made:
            styles._rules.update(made[id(rules)])
            styles._updates += 1
            styles.layout = rules.get("layout")
            node.notify_style_update()
        else:
            self.replace_rules(node, rules)
            made[id(rules)] = {name: value for name, value in styles.get_rules().items() if name != "layout"}
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
    return drawn_part(app, app.screen._compositor.size.region)


def drawn_part(app: App[Any], region: Region) -> list[Strip]:
    """The lines of a part of the screen, of what is on the screen of it."""
    visible_screen_stack.set(app._background_screens)
    compositor = app.screen._compositor
    region = region.intersection(compositor.size.region)
    lines = compositor._render_chops(region, region.line_range.__contains__)
    return [
        Strip.join(strip for column, strip in lines[line].items() if column in region.column_range)
        for line in region.line_range
    ]


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
    """The screen is drawn when a test looks at it, not at every update."""

    def render_update(self: Compositor, full: bool = False, **named: Any) -> Any:
        if full:
            return render(self, full=True, **named)
        self._dirty_regions.clear()
        return None

    return render_update
