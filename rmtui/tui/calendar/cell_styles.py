"""How a line of the calendar is drawn: a letter on the ground of its day, both styled by the theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget

from rmtui.records.channel import Channel
from rmtui.rules.contact.calendar_cell import OVERDUE, PROMISED
from rmtui.tui.calendar.day_columns import Ground

NOW = "|"
"""Stands in today's column where no letter does."""

PAINTS = {f"contact--{channel.value}" for channel in Channel} | {
    "contact--attempt",
    "contact--promised",
    "contact--overdue",
    "day--free",
    "day--today",
}
"""Component classes of the screen; `calendar.tcss` has their colours."""


class CellStyles:
    """The styles of the theme that stands; made anew when it changes."""

    def __init__(self, widget: Widget) -> None:
        component = widget.screen.get_component_rich_style
        self.base = widget.visual_style.rich_style
        self.marked = component("text-style--marked")
        self.resting = component("text-style--resting")
        self._filter_context = {"free": component("day--free").bgcolor, "today": component("day--today").bgcolor}
        self._letters = {channel.value: component(f"contact--{channel.value}") for channel in Channel}
        self._letters |= {channel.value.lower(): component("contact--attempt") for channel in Channel}
        self._letters[PROMISED] = component("contact--promised")
        self._letters[OVERDUE] = component("contact--overdue")
        self._soft = component("text-style--soft")
        self.style = cache(self._style)

    def heading(self, ground: Ground) -> Style:
        """For the number and the weekday of a day."""
        style = self.style("", ground, False)
        return style + (Style(bold=True) if ground == "today" else Style(color=self._soft.color))

    def _style(self, letter: str, ground: Ground, closed: bool) -> Style:
        """For a letter of the calendar, or any other sign, on the ground of its day."""
        style = self.base + Style(bgcolor=self._filter_context[ground]) if ground else self.base
        meant = self._soft if closed or letter == NOW else self._letters.get(letter)
        return style + Style(color=meant.color, bold=meant.bold) if meant else style


def joined(pieces: Iterable[tuple[str, Style]]) -> Iterator[Segment]:
    """As few segments as say the same."""
    for style, same in groupby(pieces, key=lambda piece: piece[1]):
        yield Segment("".join(text for text, _style in same), style)
