"""How a piece of text is meant, and the style the theme gives to it. No meaning is told by the colour alone.

The styles belong to the screen and not to each list on it: Textual works out every component class of every widget anew
whenever the focus moves.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal

from rich.style import Style
from textual.widget import Widget

TextStyle = Literal["", "strong", "soft", "heading", "late", "soon", "good"]

StyledText = tuple[str, TextStyle]
"""A text and its style: a cell of a row, or one of several behind each other."""

TEXT_STYLES = {
    f"text-style--{name}" for name in ("strong", "soft", "heading", "late", "soon", "good", "marked", "resting")
}
"""Component classes of a screen with lists on it; `widgets.tcss` has their colours."""


def styles(widget: Widget, *, marked: bool = False, resting: bool = False) -> Callable[[TextStyle], Style]:
    """The styles for one line; `marked` under the cursor of the focused list, `resting` under that of another."""
    base, component = widget.visual_style.rich_style, widget.screen.get_component_rich_style
    if marked:
        base = component("text-style--marked")
    elif resting:
        base = _on(base, component("text-style--resting"))

    def style(text_style: TextStyle) -> Style:
        return _meant(base, component(f"text-style--{text_style}"), marked) if text_style else base

    return style


@cache
def _on(base: Style, ground: Style) -> Style:
    return base + Style(bgcolor=ground.bgcolor, underline=ground.underline)


@cache
def _meant(base: Style, meant: Style, marked: bool) -> Style:
    """Under the cursor one colour serves for the whole line, since red on the cursor's would not be read."""
    return base + Style(color=None if marked else meant.color, bold=meant.bold)
