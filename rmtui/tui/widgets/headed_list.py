"""A list whose rows stand in groups, each under a heading."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip

from rmtui.fit_text import fit
from rmtui.tui.widgets.row_list import Row, RowList
from rmtui.tui.widgets.text_style import text_styles


def heading(text: str) -> Row:
    """The row of a heading."""
    return Row("", ((text, "heading"),))


class HeadedList(RowList):
    """A list with headings, which the cursor skips; their rows have no key."""

    def validate_cursor(self, cursor: int) -> int:
        """Skip a heading in the direction of the move; above the first one stay below it."""
        index = super().validate_cursor(cursor)
        if not self.rows or self.rows[index].key:
            return index
        step = -1 if index < self.cursor and index else 1
        return super().validate_cursor(index + step)

    def watch_rows(self, old: Sequence[Row], new: Sequence[Row]) -> None:
        super().watch_rows(old, new)
        self.action_move(0)  # off a heading that is under it now

    def _scroll_to_cursor(self) -> None:
        """Scroll to the cursor, with the heading just above it."""
        if self.cursor and self.rows and not self.rows[self.cursor - 1].key:
            self.scroll_to_region(Region(0, self.cursor - 1, 1, 2), animate=False, force=True)
        else:
            super()._scroll_to_cursor()

    def draw_line(self, y: int) -> Strip:
        index, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if index < len(self.rows) and not self.rows[index].key:
            ((text, text_style),) = self.rows[index].cells
            return Strip([Segment(fit(text, width), text_styles(self)(text_style))], width)
        return super().draw_line(y)
