"""The colours of charts and drawn tables: each piece of a line names its paint, and the theme gives the style."""

from __future__ import annotations

from functools import cache

from rich.style import Style
from textual.widget import Widget

from rmtui.exchange.chart_data import COLOURS
from rmtui.named_tuple import NamedTuple
from rmtui.tui.widgets.text_style import TextStyle, text_styles

DARK_COLOURS = ("#7db4bd", "#e8a56f", "#a8c97a", "#c79ad3", "#e3cf6d", "#ee8a92", "#86a8ee", "#b5aea2")
"""The colours of `COLOURS` for a dark theme, in the same order."""

ANSI_COLOURS = ("blue", "yellow", "magenta", "cyan", "green", "red", "bright_blue", "bright_black")
"""The same for a theme that uses the terminal's own sixteen colours."""

ANSI_HEX_COLOURS = ("#0000aa", "#aa5500", "#aa00aa", "#00aaaa", "#00aa00", "#aa0000", "#5555ff", "#555555")
"""The same for other themes on a terminal of sixteen colours, which replaces each by the nearest it has."""

_WHITE_TEXT_ON = {0, 2, 5, 7}
"""Indices of the ANSI colours on which black cannot be read."""


class Paint(NamedTuple):
    """How a piece of a line is drawn; colours are indices of `COLOURS`."""

    foreground: int | None = None
    background: int | None = None
    """Text on it has the colour that can be read there, unless `foreground` names another."""
    text_style: TextStyle = ""
    reverse: bool = False


PaintedLine = list[tuple[str, Paint]]
"""A line of a chart or a drawn table."""


class PaintStyles:
    """The styles of a widget's paints in the current theme."""

    def __init__(self, widget: Widget) -> None:
        app = widget.app
        self._no_color, self._text_styles = app.no_color, text_styles(widget)
        dark = app.current_theme.dark
        if app.native_ansi_color or app.console.color_system == "standard":
            black, white = ("black", "bright_white") if app.native_ansi_color else ("#000000", "#ffffff")
            self._colours = ANSI_COLOURS if app.native_ansi_color else ANSI_HEX_COLOURS
            self._text_colours = [white if index in _WHITE_TEXT_ON else black for index in range(len(COLOURS))]
        else:
            self._colours = DARK_COLOURS if dark else COLOURS
            self._text_colours = ["#101316" if dark else "#ffffff"] * len(COLOURS)
        self.style = cache(self._style)

    def _style(self, paint: Paint) -> Style:
        style = self._text_styles(paint.text_style)
        if paint.reverse:
            style += Style(reverse=True)
        if self._no_color:
            return style
        if paint.background is not None:
            text_colour = self._text_colours[paint.background]
            not_bold = text_colour in ("black", "#000000")  # terminals show bold black as grey
            style += Style(color=text_colour, bgcolor=self._colours[paint.background], bold=False if not_bold else None)
        return style + Style(color=self._colours[paint.foreground]) if paint.foreground is not None else style
