"""A list of any length with fixed columns: only the lines on the screen are ever drawn.

Textual's own tables measure every cell of every row before the first paint; a book of a thousand clients would be late.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from rmtui.language import _
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.fit_text import fit, fold
from rmtui.tui.widgets.text_style import StyledText, TextStyle, styles

GAP = 1
"""Cells between two columns."""


class Column(NamedTuple):
    """`width` in cells; 0 takes what the others leave."""

    width: int = 0
    right: bool = False


class Row(NamedTuple):
    """One line: the id of the record it shows, and a text with its manner for each column."""

    key: str
    cells: tuple[StyledText, ...]


def widest(texts: Iterable[str], most: int) -> int:
    """Cells for a column of these texts, `most` at most and at least one."""
    return min(most, max(map(cell_len, texts), default=0)) or 1


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """A list with a cursor. It keeps the cursor on the same record when its rows change."""

    BINDING_GROUP_TITLE = _("Lists")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("up,k", "move(-1)", _("Up"), id="up", show=False),
        key("down,j", "move(1)", _("Down"), id="down", show=False),
        key("pageup", "page(-1)", _("Page up"), id="page-up", show=False),
        key("pagedown", "page(1)", _("Page down"), id="page-down", show=False),
        key("home", "first", _("First"), id="first", show=False),
        key("end,G", "last", _("Last"), id="last", show=False),
        key("enter", "open", _("Open"), id="open", show=False),
    ]
    ALLOW_MAXIMIZE = False

    rows: reactive[Sequence[Row]] = reactive((), init=False)
    cursor: reactive[int] = reactive(0, init=False)
    empty: reactive[str] = reactive("")
    """What is said where there are no rows."""

    @dataclass
    class Highlighted(Message):
        """The cursor came to a record, or the list with the cursor on it came into focus."""

        key: str

    @dataclass
    class Selected(Highlighted):
        """The record under the cursor was chosen."""

    def __init__(self, columns: Sequence[Column], **options: Any) -> None:
        super().__init__(**options)
        self.columns = columns
        self._astray = False
        """Is the record that is meant not among the rows?"""

    @property
    def key(self) -> str:
        """Id of the record under the cursor, "" where there is none."""
        return self.rows[self.cursor].key if self.rows else ""

    def watch_rows(self, old: Sequence[Row], new: Sequence[Row]) -> None:
        before = old[self.cursor].key if self.cursor < len(old) else ""
        places = (place for place, row in enumerate(new) if row.key == before)
        self.virtual_size = Size(0, len(new))
        self.set_reactive(RowList.cursor, next(places, max(0, min(self.cursor, len(new) - 1))))
        self._show_cursor()
        self.refresh()
        if self.has_focus and self.key != before:
            self._tell_moved()

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, len(self.rows) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        self.refresh_line(old)
        self.refresh_line(new)
        self._show_cursor()
        self._tell_moved()

    def on_focus(self) -> None:
        self._astray = False
        self._tell_moved()

    def on_resize(self) -> None:
        self._show_cursor()

    def point(self, key: str) -> None:
        """Put the cursor on a record, without telling anyone. Where it is not listed no line is marked meanwhile."""
        place = next((place for place, row in enumerate(self.rows) if row.key == key), None)
        self._astray = place is None
        self.refresh_line(self.cursor)
        if place is not None and place != self.cursor:
            self.set_reactive(RowList.cursor, place)
            self.refresh_line(place)
            self._show_cursor()

    def action_move(self, step: int) -> None:
        self.cursor += step

    def action_page(self, pages: int) -> None:
        self.cursor += pages * max(self.size.height - 1, 1)

    def action_first(self) -> None:
        self.cursor = 0

    def action_last(self) -> None:
        self.cursor = len(self.rows) - 1

    def action_open(self) -> None:
        if self.rows:
            self.post_message(self.Selected(self.key))

    def on_click(self, event: Click) -> None:
        place = event.y + self.scroll_offset.y
        if place < len(self.rows):
            self.cursor = place
            if event.chain == 2:
                self.action_open()

    def render_line(self, y: int) -> Strip:
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        if not self.rows:
            lines = fold(self.empty, width)
            return Strip([Segment(fit(lines[y] if y < len(lines) else "", width), styles(self)("soft"))], width)
        if place >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        marked = place == self.cursor and self.has_focus
        taken = sum(column.width for column in self.columns) + GAP * (len(self.columns) - 1)
        style = styles(self, marked=marked, resting=place == self.cursor and not marked and not self._astray)
        segments = []
        for column, (text, text_style) in zip(self.columns, self.rows[place].cells, strict=True):
            room = column.width or max(width - taken, 0)
            cell = self.drawn(text, text_style, column._replace(width=room), style(text_style))
            segments += [*cell, Segment(" " * GAP, style(""))]
        return Strip(segments[:-1]).adjust_cell_length(width, style(""))

    def drawn(self, text: str, _manner: TextStyle, column: Column, style: Style) -> list[Segment]:
        """A text as it stands in its column, whose width is known by now."""
        return [Segment(fit(text, column.width, right=column.right), style)]

    def _show_cursor(self) -> None:
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True)

    def _tell_moved(self) -> None:
        if self.rows:
            self.post_message(self.Highlighted(self.key))
