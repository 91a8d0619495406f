"""How a piece of text is meant, and the style the theme gives to it. No meaning is told by the colour alone.

The styles belong to the screen and not to each list on it: Textual works out every component class of every widget anew
whenever the focus moves.
"""

from __future__ import annotations

from typing import Literal

from rich.style import Style
from textual.widget import Widget

Manner = Literal["", "strong", "soft", "heading", "late", "soon", "good"]

MANNERS = {f"manner--{name}" for name in ("strong", "soft", "heading", "late", "soon", "good", "marked", "resting")}
"""Component classes of a screen with lists on it; `widgets.tcss` has their colours."""


def style_of(widget: Widget, manner: Manner, *, marked: bool = False, resting: bool = False) -> Style:
    """The style of a piece of text; `marked` under the cursor of the focused list, `resting` under that of another."""
    style = widget.rich_style
    if manner:
        meant = widget.screen.get_component_rich_style(f"manner--{manner}")
        style += Style(color=meant.color, bold=meant.bold)
    if marked:  # one colour for the whole line, since red on the cursor's would not be read
        return widget.screen.get_component_rich_style("manner--marked") + Style(bold=style.bold)
    if resting:
        return style + Style(bgcolor=widget.screen.get_component_rich_style("manner--resting").bgcolor)
    return style
