"""A list of any length with fixed columns, drawn by Textual's line API: only the rows on the screen are rendered.

Textual's DataTable measures every cell of every row before the first paint, which is slow with a thousand clients.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from rmtui.fit_text import fit, fold
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.tui.keys.binding import key
from rmtui.tui.keys.movement_keys import end_keys, step_keys
from rmtui.tui.widgets.line_view import LineView
from rmtui.tui.widgets.text_style import StyledText, TextStyle, text_styles

GAP = 1
"""Cells between two columns."""

WIDEST_NAMES = 40
"""Cells of a column of names at most."""

_ROOMY = 50
"""Cells from which on a list has room for whole names."""


class Column(NamedTuple):
    """`width` in cells; 0 takes what the others leave."""

    width: int = 0
    right: bool = False
    least: int = 0
    """Where it is given, a wider column is narrowed where texts beside it need the room, but not below this."""
    most: int = 0
    """Where it is given, a column that takes what the others leave takes no more, so that those behind it stay near."""


class Row(NamedTuple):
    """One line of the list: the id of the record it shows, and a cell for each column."""

    key: str
    cells: tuple[StyledText, ...]


def column_width(texts: Iterable[str], at_most: int) -> int:
    """The width of a column for these texts, in terminal cells: from 1 to `at_most`."""
    return min(at_most, max(map(cell_len, texts), default=0)) or 1


def fit_widths(columns: Sequence[Column], rows: Sequence[Row], room: int) -> list[int]:
    """The cells of each column in `room` cells. A column with a `least` gets a quarter of them, two fifths of a roomy
    list, and up to a half where that cuts no text, in a list that is not roomy up to two fifths where some text is cut
    anyway; but it leaves a quarter to the texts of the column without a width.
    """
    part = room * 2 // 5 if room >= _ROOMY else room // 4
    widths, gaps = [column.width for column in columns], GAP * (len(columns) - 1)
    lengths = [_open_length(row, widths) for row in rows if len(row.cells) == len(columns)]
    for index, column in enumerate(columns):
        left = room - gaps - sum(widths) + column.width
        most = left - min(room // 4, max(lengths, default=0))
        assured = max(column.least, min(part, most))
        if column.least and column.width > assured:
            free = min((left - length for length in lengths if left - length >= assured), default=0)
            whole = room >= _ROOMY or all(left - length >= assured for length in lengths)
            widths[index] = max(assured, min(column.width, free, room // 2 if whole else room * 2 // 5, most))
    rest = max(room - sum(widths) - gaps, 0)
    rests = (min(rest, column.most) if column.most else rest for column in columns)
    return [width or rest for width, rest in zip(widths, rests, strict=True)]


def _open_length(row: Row, widths: Sequence[int]) -> int:
    """The cells of a row's texts in the columns without a width."""
    return sum(cell_len(text) for (text, _style), width in zip(row.cells, widths, strict=True) if not width)


class RowList(LineView):
    """A list with a cursor. It keeps the cursor on the same record when its rows change."""

    BINDING_GROUP_TITLE = _("Lists")
    BINDINGS: ClassVar[list[BindingType]] = [
        *step_keys(),
        *end_keys(_("First"), _("Last")),
        key("enter", "open", _("Open"), id="open", show=False),
    ]
    rows: reactive[Sequence[Row]] = reactive((), init=False, repaint=False)
    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    empty: reactive[str] = reactive("")
    """The text shown where there are no rows."""

    @dataclass
    class Highlighted(Message):
        """The cursor moved to a record, or the list got the focus."""

        key: str

    @dataclass
    class Selected(Highlighted):
        """Enter or a double click on the record under the cursor."""

    def __init__(self, columns: Sequence[Column] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.columns = columns
        self._fitted: tuple[object, ...] = ()
        """The room, columns and rows that `_widths` are for."""
        self._widths: list[int] = []
        self._cursor_hidden = False
        """The record that `move_cursor_to` was given is not listed."""

    @property
    def key(self) -> str:
        """Id of the record under the cursor, "" where there is none."""
        return self.rows[self.cursor].key if self.rows else ""

    @property
    def widths(self) -> list[int]:
        """The cells of each column in the present width of the list."""
        room = self.scrollable_content_region.width
        fitted = (room, self.columns, self.rows)
        if fitted != self._fitted:
            self._fitted, self._widths = fitted, fit_widths(self.columns, self.rows, room)
        return self._widths

    def watch_rows(self, old: Sequence[Row], new: Sequence[Row]) -> None:
        before = old[self.cursor].key if self.cursor < len(old) else ""
        indices = (index for index, row in enumerate(new) if row.key == before)
        self.virtual_size = Size(0, len(new))
        self.set_reactive(RowList.cursor, next(indices, max(0, min(self.cursor, len(new) - 1))))
        self._scroll_to_cursor()
        self.refresh_changed()
        if self.has_focus and self.key != before:
            self._post_highlighted()

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, len(self.rows) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        self.refresh_line(old)
        self.refresh_line(new)
        self._scroll_to_cursor()
        self._post_highlighted()

    def on_focus(self) -> None:
        self._cursor_hidden = False
        self._post_highlighted()

    def on_resize(self) -> None:
        self._scroll_to_cursor()

    def move_cursor_to(self, key: str) -> None:
        """Put the cursor on a record without a message; where it is not listed the cursor is hidden until the focus."""
        index = next((index for index, row in enumerate(self.rows) if row.key == key), None)
        self._cursor_hidden = index is None
        self.refresh_line(self.cursor)
        if index is not None and index != self.cursor:
            self.set_reactive(RowList.cursor, index)
            self.refresh_line(index)
            self._scroll_to_cursor()

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
        index = event.y + self.scroll_offset.y
        if index < len(self.rows):
            self.cursor = index
            if event.chain == 2:
                self.action_open()

    def draw_line(self, y: int) -> Strip:
        width, index = self.scrollable_content_region.width, y + self.scroll_offset.y
        if not self.rows:
            lines = fold(self.empty, width)
            return Strip([Segment(fit(lines[y] if y < len(lines) else "", width), text_styles(self)("soft"))], width)
        if index >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        blurred_cursor = index == self.cursor and not self.has_focus and not self._cursor_hidden
        style = text_styles(self, cursor=index == self.cursor and self.has_focus, blurred_cursor=blurred_cursor)
        segments: list[Segment] = []
        text_style: TextStyle = ""
        for column, room, (text, own_style) in zip(self.columns, self.widths, self.rows[index].cells, strict=True):
            text_style = own_style if text.strip() else text_style  # blanks go on in one piece with what is before them
            cell = self.render_cell(text, text_style, column._replace(width=room), style(text_style))
            segments += [*cell, Segment(" " * GAP, style(text_style))]
        return Strip(segments[:-1]).adjust_cell_length(width, style("")).simplify()

    def render_cell(self, text: str, _text_style: TextStyle, column: Column, style: Style) -> list[Segment]:
        """A cell in its column, whose width is given here even where it takes what the others leave."""
        return [Segment(fit(text, column.width, right=column.right), style)]

    def _scroll_to_cursor(self) -> None:
        if not self.size.height:  # before the layout; `on_resize` scrolls behind it
            return
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True)

    def _post_highlighted(self) -> None:
        if self.rows:
            self.post_message(self.Highlighted(self.key))
