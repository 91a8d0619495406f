"""Keys in words: Textual's arrows are two cells wide on some terminals of the region."""

from __future__ import annotations

from collections.abc import Callable

from textual.binding import Binding

from rmtui.language import _

_WORDS = {
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
    "up": _("Up"),
    "down": _("Down"),
    "left": _("Left"),
    "right": _("Right"),
    "pageup": _("PgUp"),
    "pagedown": _("PgDn"),
    "home": _("Home"),
    "end": _("End"),
    "enter": _("Enter"),
    "escape": _("Esc"),
    "tab": _("Tab"),
    "space": _("Space"),
    "delete": _("Del"),
}


def key_in_words(key: str, sign: Callable[[Binding], str]) -> str:
    """Ctrl+Up, Shift+D, F9; `sign` is Textual's name of any other key."""
    *modifiers, last = key.split("+")
    word = _WORDS.get(last) or sign(Binding(last, ""))
    word = word.upper() if modifiers and len(word) == 1 else word
    return "+".join([*(modifier.capitalize() for modifier in modifiers), word])
