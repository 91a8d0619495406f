"""A line of titles, one of which is the one shown: the tabs of a folder, the panes of a narrow screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

_GAPS = (3, 2, 1)
"""Cells between two titles, the first of them with which all have room."""
_MORE = ".. "
"""Stands where titles at the left have no room; turned round at the right."""


class TabBar(Widget):
    """The title shown is bold and underlined; a click asks for another."""

    ALLOW_SELECT = False

    titles: reactive[Sequence[str]] = reactive(())
    shown: reactive[int] = reactive(0)

    @dataclass
    class TabClicked(Message):
        """A title was clicked."""

        place: int

    def render(self) -> Content:
        line, dim = Content(), "$foreground 62%"
        placed = self._placed
        for place, start in placed:
            lead = _MORE if place and not line else " " * (start - line.cell_length)
            style = "bold underline $primary" if place == self.shown else dim
            line = Content.assemble(line, (lead, dim), (self.titles[place], style))
        if placed and placed[-1][0] < len(self.titles) - 1:
            line = Content.assemble(line, (_MORE[::-1], dim))
        return line.truncate(self.content_size.width)

    @property
    def _placed(self) -> list[tuple[int, int]]:
        """Which titles are seen and the cell each begins at; the one shown always, and others as there is room."""
        width, lengths = self.content_size.width, [cell_len(title) for title in self.titles]
        gap = next((one for one in _GAPS if sum(lengths) + one * (len(lengths) - 1) <= width), _GAPS[-1])

        most = len(lengths) - 1

        def fits(first: int, last: int) -> bool:
            more = (first > 0) + (last < most)
            return sum(lengths[first : last + 1]) + gap * (last - first) + more * len(_MORE) <= width

        after = min(self.shown + 1, most)
        first = next((one for one in range(self.shown) if fits(one, after)), self.shown)
        last = next((one for one in range(most, self.shown, -1) if fits(first, one)), self.shown)
        start, placed = len(_MORE) if first else 0, []
        for place in range(first, min(last, most) + 1):
            placed.append((place, start))
            start += lengths[place] + gap
        return placed

    def on_click(self, event: Click) -> None:
        for place, start in self._placed:
            if start <= event.x - self.gutter.left < start + cell_len(self.titles[place]):
                self.post_message(self.TabClicked(place))
