"""The styles of the contact calendar's cells: the colour of a mark on the background of its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget

from rmtui.records.channel import Channel
from rmtui.rules.contact.calendar_cell import OVERDUE, PROMISED
from rmtui.tui.calendar.day_columns import Background

TODAY_LINE = "|"
"""In the cells of today without a mark."""

CELL_CLASSES = {f"contact--{channel.value}" for channel in Channel} | {
    "contact--attempt",
    "contact--promised",
    "contact--overdue",
    "day--free",
    "day--today",
}
"""Component classes of the calendar's screen; `calendar.tcss` has their colours."""


class CellStyles:
    """The styles of the current theme; made anew when it changes."""

    def __init__(self, widget: Widget) -> None:
        component = widget.screen.get_component_rich_style
        self.base = widget.visual_style.rich_style
        self.cursor = component("text-style--cursor")
        self.blurred_cursor = component("text-style--blurred-cursor")
        self._backgrounds = {"free": component("day--free").bgcolor, "today": component("day--today").bgcolor}
        self._marks = {channel.value: component(f"contact--{channel.value}") for channel in Channel}
        self._marks |= {channel.value.lower(): component("contact--attempt") for channel in Channel}
        self._marks[PROMISED] = component("contact--promised")
        self._marks[OVERDUE] = component("contact--overdue")
        self._soft = component("text-style--soft")
        self.style = cache(self._style)

    def heading(self, background: Background) -> Style:
        """The style of the number and the weekday of a day."""
        style = self.style("", background, False)
        return style + (Style(bold=True) if background == "today" else Style(color=self._soft.color))

    def _style(self, mark: str, background: Background, closed: bool) -> Style:
        """The style of a cell: of the first character of its mark, or "" for none."""
        style = self.base + Style(bgcolor=self._backgrounds[background]) if background else self.base
        mark_style = self._soft if closed or mark == TODAY_LINE else self._marks.get(mark)
        return style + Style(color=mark_style.color, bold=mark_style.bold) if mark_style else style


def merge_segments(pieces: Iterable[tuple[str, Style]]) -> Iterator[Segment]:
    """The texts as segments, those of one style next to each other joined."""
    for style, same in groupby(pieces, key=lambda piece: piece[1]):
        yield Segment("".join(text for text, _style in same), style)
