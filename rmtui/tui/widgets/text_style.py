"""The styles of text in lists and pages, by what a text means; the theme gives each its colours.

No meaning is shown by colour alone. The component classes belong to the screen and not to each list on it: Textual
computes every component class of every widget anew whenever the focus moves.
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
    f"text-style--{name}" for name in ("strong", "soft", "heading", "late", "soon", "good", "cursor", "blurred-cursor")
}
"""Component classes of a screen with lists on it; `widgets.tcss` has their colours."""


def text_styles(widget: Widget, *, cursor: bool = False, blurred_cursor: bool = False) -> Callable[[TextStyle], Style]:
    """The styles of one line: `cursor` is on it in the focused list, `blurred_cursor` in another one."""
    base, component = widget.visual_style.rich_style, widget.screen.get_component_rich_style
    if cursor:
        base = component("text-style--cursor")
    elif blurred_cursor:
        base = _with_background(base, component("text-style--blurred-cursor"))

    def style(text_style: TextStyle) -> Style:
        return _with_foreground(base, component(f"text-style--{text_style}"), cursor) if text_style else base

    return style


@cache
def _with_background(base: Style, background: Style) -> Style:
    return base + Style(bgcolor=background.bgcolor, underline=background.underline)


@cache
def _with_foreground(base: Style, foreground: Style, cursor: bool) -> Style:
    """Under the cursor the whole line has one colour, since red could not be read on the cursor's own."""
    return base + Style(color=None if cursor else foreground.color, bold=foreground.bold)
