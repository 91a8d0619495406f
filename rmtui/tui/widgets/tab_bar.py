"""A line of titles, one of which is active: the tabs of a folder, the pages of a narrow screen."""

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
"""Cells between two titles: the first of these with which all titles fit, else the last."""
_MORE = ".. "
"""In the place of titles at the left that do not fit; mirrored at the right."""


class TabBar(Widget):
    """The active title is bold and underlined; a click asks for another."""

    ALLOW_SELECT = False

    titles: reactive[Sequence[str]] = reactive(())
    active: reactive[int] = reactive(0)
    """Index of the active title."""

    @dataclass
    class TabClicked(Message):
        """A title was clicked."""

        index: int

    def render(self) -> Content:
        line, dim = Content(), "$foreground 62%"
        visible = self._titles_in_sight
        for index, start in visible:
            lead = _MORE if index and not line else " " * (start - line.cell_length)
            style = "bold underline $primary" if index == self.active else dim
            line = Content.assemble(line, (lead, dim), (self.titles[index], style))
        if visible and visible[-1][0] < len(self.titles) - 1:
            line = Content.assemble(line, (_MORE[::-1], dim))
        return line.truncate(self.content_size.width)

    @property
    def _titles_in_sight(self) -> list[tuple[int, int]]:
        """Index and first cell of each title in sight: always the active one, and its neighbours as far as they fit."""
        width, lengths = self.content_size.width, [cell_len(title) for title in self.titles]
        gap = next((one for one in _GAPS if sum(lengths) + one * (len(lengths) - 1) <= width), _GAPS[-1])

        end = len(lengths) - 1

        def fits(first: int, last: int) -> bool:
            more = (first > 0) + (last < end)
            return sum(lengths[first : last + 1]) + gap * (last - first) + more * len(_MORE) <= width

        after = min(self.active + 1, end)
        first = next((one for one in range(self.active) if fits(one, after)), self.active)
        last = next((one for one in range(end, self.active, -1) if fits(first, one)), self.active)
        start, visible = len(_MORE) if first else 0, []
        for index in range(first, min(last, end) + 1):
            visible.append((index, start))
            start += lengths[index] + gap
        return visible

    def on_click(self, event: Click) -> None:
        for index, start in self._titles_in_sight:
            if start <= event.x - self.gutter.left < start + cell_len(self.titles[index]):
                self.post_message(self.TabClicked(index))
