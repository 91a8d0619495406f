"""How a piece of text is meant, and the style the theme gives to it. No meaning is told by the colour alone.

The styles belong to the screen and not to each list on it: Textual works out every component class of every widget anew
whenever the focus moves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from rich.style import Style
from textual.widget import Widget

Manner = Literal["", "strong", "soft", "heading", "late", "soon", "good"]

MANNERS = {f"manner--{name}" for name in ("strong", "soft", "heading", "late", "soon", "good", "marked", "resting")}
"""Component classes of a screen with lists on it; `widgets.tcss` has their colours."""


def styles(widget: Widget, *, marked: bool = False, resting: bool = False) -> Callable[[Manner], Style]:
    """The styles for one line; `marked` under the cursor of the focused list, `resting` under that of another."""
    base, component = widget.rich_style, widget.screen.get_component_rich_style
    if marked:  # one colour for the whole line, since red on the cursor's would not be read
        base = component("manner--marked")
    elif resting:
        base += Style(bgcolor=component("manner--resting").bgcolor)

    def style(manner: Manner) -> Style:
        if not manner:
            return base
        meant = component(f"manner--{manner}")
        return base + Style(color=None if marked else meant.color, bold=meant.bold)

    return style
