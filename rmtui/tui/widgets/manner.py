"""How a piece of text is meant, and the style the theme gives to it. No meaning is told by the colour alone."""

from __future__ import annotations

from typing import Literal

from rich.style import Style
from textual.widget import Widget

Manner = Literal["", "strong", "soft", "heading", "late", "soon", "good"]

MANNERS = {f"manner--{name}" for name in ("strong", "soft", "heading", "late", "soon", "good", "marked", "resting")}
"""Component classes; `widgets.tcss` has their colours."""


def style_of(widget: Widget, manner: Manner, *, marked: bool = False, resting: bool = False) -> Style:
    """The style of a piece of text; `marked` under the cursor of the focused list, `resting` under that of another."""
    style = widget.get_component_rich_style(f"manner--{manner}") if manner else widget.rich_style
    if marked:  # one style for the whole line, since red on the cursor's colour would not be read
        return widget.get_component_rich_style("manner--marked") + Style(bold=style.bold)
    return style + widget.get_component_rich_style("manner--resting", partial=True) if resting else style
