"""Titles in a line or two, one of which is active: the tabs of a folder, the pages of a narrow screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

_GAPS = (3, 2, 1)
"""Cells between two titles: the first of these with which all titles fit, else the last."""
_MOST_LINES = 2
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

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual asks
        """Two lines where all titles fit into two, and the styles leave room for them."""
        needed = len(self._folded(width))
        return needed if needed <= _MOST_LINES else 1

    def render(self) -> Content:
        dim, lines = "$foreground 62%", dict[int, Content]()
        placed = self._titles_in_sight
        for index, row, start in placed:
            line = lines.get(row, Content())
            lead = _MORE if index and not lines else " " * (start - line.cell_length)
            style = "bold underline $primary" if index == self.active else dim
            lines[row] = Content.assemble(line, (lead, dim), (self.titles[index], style))
        if placed and placed[-1][0] < len(self.titles) - 1:
            lines[0] = Content.assemble(lines[0], (_MORE[::-1], dim))
        return Content("\n").join(line.truncate(self.content_size.width) for line in lines.values())

    def _folded(self, width: int) -> list[list[tuple[int, int]]]:
        """All titles in as many lines as they need, by index and first cell."""
        lines: list[list[tuple[int, int]]] = [[]]
        start = 0
        for index, title in enumerate(self.titles):
            length = cell_len(title)
            if lines[-1] and start + length > width:
                lines.append([])
                start = 0
            lines[-1].append((index, start))
            start += length + _GAPS[-1]
        return lines

    @property
    def _titles_in_sight(self) -> list[tuple[int, int, int]]:
        """Index, line and first cell of each title in sight: all where there are lines enough, else always the active
        one, and its neighbours as far as they fit.
        """
        width, lengths = self.content_size.width, [cell_len(title) for title in self.titles]
        folded = self._folded(width)
        if 1 < len(folded) <= self.content_size.height:
            return [(index, row, start) for row, line in enumerate(folded) for index, start in line]
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
            visible.append((index, 0, start))
            start += lengths[index] + gap
        return visible

    def on_click(self, event: Click) -> None:
        for index, row, start in self._titles_in_sight:
            if row == event.y - self.gutter.top and (
                start <= event.x - self.gutter.left < start + cell_len(self.titles[index])
            ):
                self.post_message(self.TabClicked(index))
