"""The colours of a chart in the theme that stands, and how a piece of a drawing says which of them it wants."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from rich.style import Style
from textual.widget import Widget

from rmtui.exchange.chart_data import COLOURS
from rmtui.tui.widgets.text_style import TextStyle, styles

AT_NIGHT = ("#7db4bd", "#e8a56f", "#a8c97a", "#c79ad3", "#e3cf6d", "#ee8a92", "#86a8ee", "#b5aea2")
"""By place, on a dark ground."""

OF_THE_TERMINAL = ("blue", "yellow", "magenta", "cyan", "green", "red", "bright_blue", "bright_black")
"""By place, where a terminal has its own sixteen colours."""

OF_SIXTEEN = ("#0000aa", "#aa5500", "#aa00aa", "#00aaaa", "#00aa00", "#aa0000", "#5555ff", "#555555")
"""The same for a theme with colours of its own, which such a terminal replaces by the nearest that it has."""

_WHITE_ON = {0, 2, 5, 7}
"""Places of these colours that black is not read on."""


class Paint(NamedTuple):
    """How a piece of a line is drawn; numbers are places in the order of colours."""

    ink: int | None = None
    ground: int | None = None
    """A sign on it has the colour that is read there, unless `ink` says another."""
    text_style: TextStyle = ""
    turned: bool = False
    """Ink and ground exchanged."""


PaintedLine = list[tuple[str, Paint]]
"""A line of a drawing."""


class PaintStyles:
    """The styles for one widget, in the theme that stands."""

    def __init__(self, widget: Widget) -> None:
        app = widget.app
        self._plain, self._styles = app.no_color, styles(widget)
        dark = app.current_theme.dark
        if app.native_ansi_color or app.console.color_system == "standard":
            black, white = ("black", "bright_white") if app.native_ansi_color else ("#000000", "#ffffff")
            self._colours = OF_THE_TERMINAL if app.native_ansi_color else OF_SIXTEEN
            self._signs = [white if place in _WHITE_ON else black for place in range(len(COLOURS))]
        else:
            self._colours = AT_NIGHT if dark else COLOURS
            self._signs = ["#101316" if dark else "#ffffff"] * len(COLOURS)
        self.style = cache(self._style)

    def _style(self, paint: Paint) -> Style:
        style = self._styles(paint.text_style)
        if paint.turned:
            style += Style(reverse=True)
        if self._plain:
            return style
        if paint.ground is not None:
            sign = self._signs[paint.ground]
            faint = sign in ("black", "#000000")  # which terminals show as grey where it is bold
            style += Style(color=sign, bgcolor=self._colours[paint.ground], bold=False if faint else None)
        return style + Style(color=self._colours[paint.ink]) if paint.ink is not None else style
