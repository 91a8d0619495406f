"""The person's own keys: all bindings that can be put on other keys, and which of the written keys can be used.

This loads all modules of the TUI: only for a person with keys of their own, and when the settings file is written for
the first time.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character
from textual.screen import Screen

import rmtui.tui
from rmtui import paths, preferences
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.preferences import KeyLine
from rmtui.tui.widgets.pane import Pane
from rmtui.tui.widgets.theme import DEFAULT, theme_names

_NAMED = {key.value for key in Keys} | set(KEY_NAME_REPLACEMENTS.values())
_WITH = {"ctrl", "shift", "alt", "super", "hyper", "meta"}


class Declared(NamedTuple):
    """One binding with an id, and the part of the desk it is declared at."""

    part: type[DOMNode]
    binding: Binding


def declared_bindings() -> list[Declared]:
    """Every binding of the desk that has an id, a key each, in the order of the parts' modules."""
    for module in walk_packages(rmtui.tui.__path__, "rmtui.tui."):
        import_module(module.name)
    return [
        Declared(part, binding)
        for part in sorted(set(_parts(DOMNode)), key=lambda part: (part.__module__, part.__qualname__))
        for binding in Binding.make_bindings(vars(part).get("BINDINGS", ()))
        if binding.id
    ]


def key_lines() -> Iterator[KeyLine]:
    """Every action once, with the keys it has by itself, part by part."""
    found: dict[str, KeyLine] = {}
    for part, binding in declared_bindings():
        text = binding.tooltip or binding.description
        title = getattr(part, "BINDING_GROUP_TITLE", None) or _("Everywhere")
        known = found.get(binding.id or "")
        keys = [*(known.keys.split(",") if known else ()), binding.key]
        line = known or KeyLine(title, binding.id or "", "", text)
        found[line.id] = line._replace(keys=",".join(dict.fromkeys(keys)))
    titles = list(dict.fromkeys(line.part for line in found.values()))
    return iter(sorted(found.values(), key=lambda line: titles.index(line.part)))


def remember(settings: Mapping[str, str]) -> None:
    """Write language or theme into the file of settings, a new one if there is none. RmtuiError where it cannot be."""
    preferences.write(settings, settings_template)


def settings_template() -> str:
    """The text of a new file of settings."""
    return preferences.template(key_lines(), theme_names(), DEFAULT)


def usable_keys(own: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The keys that can be given to Textual, and a sentence for each action that keeps those it has by itself."""
    actions, keys, problems = declared_bindings(), dict[str, str](), list[str]()
    known = {action.binding.id for action in actions}
    for id, written in own.items():
        spelled = [_spelled(key) for key in written.split(",")]
        if id not in known:
            problems.append(_at(id, _("there is no such action.")))
        elif wrong := [key for key in spelled if not _is_key(key)]:
            problems.append(_at(id, _("“{key}” is not a key.").format(key=plain(wrong[0]))))
        else:
            keys[id] = ",".join(spelled)
    while clash := _clash(keys, actions):
        id, key, other = clash
        del keys[id]
        problems.append(_at(id, _("the key {key} is that of “{other}” already.").format(key=key, other=other)))
    return keys, problems


def _clash(keys: Mapping[str, str], actions: list[Declared]) -> tuple[str, str, str] | None:
    """An action the person put on a key that means something else in the same place, the key, and the other action."""
    held: dict[str, list[Declared]] = {}
    for action in actions:
        id = action.binding.id or ""
        for key in keys[id].split(",") if id in keys else [action.binding.key]:
            held.setdefault(key, []).append(action)
    for key, holders in held.items():
        for own in reversed(holders):
            for other in holders:
                ids = own.binding.id or "", other.binding.id or ""
                if ids[0] in keys and ids[0] != ids[1] and _meet(own.part, other.part):
                    return ids[0], key, ids[1]
    return None


def _meet(one: type[DOMNode], other: type[DOMNode]) -> bool:
    """May a key arrive at both of these parts of the desk?"""
    if issubclass(one, other) or issubclass(other, one):
        return True
    for kind in (Pane, Screen):
        if issubclass(one, kind) and issubclass(other, kind):
            return False
    widgets = f"{rmtui.tui.__name__}.widgets"
    homes = {part.__module__.rpartition(".")[0] for part in (one, other)}
    return len(homes) == 1 or widgets in homes or any(vars(part).get("KEYS_EVERYWHERE") for part in (one, other))


def _parts(kind: type[DOMNode]) -> Iterator[type[DOMNode]]:
    """The parts of the desk that are loaded now; those of a language it spoke before may still be about."""
    for part in kind.__subclasses__():
        if part.__module__.startswith("rmtui.tui.") and _stands(part):
            yield part
        yield from _parts(part)


def _stands(part: type[DOMNode]) -> bool:
    return getattr(sys.modules.get(part.__module__), part.__name__, None) is part


def _spelled(key: str) -> str:
    """A key as Textual names it: "/" is slash."""
    key = key.strip()
    return next(iter(Binding.make_bindings([Binding(key, "")]))).key if len(key) == 1 else key


def _is_key(key: str) -> bool:
    *modifiers, last = key.split("+")
    named = len(last) == 1 or last in _NAMED or key_to_character(last) is not None
    return named and set(modifiers) <= _WITH


def _at(id: str, problem: str) -> str:
    return _("{path}, [keys] {id}: {problem} The built-in one is used.").format(
        path=plain(paths.settings_file()), id=plain(id), problem=problem
    )
