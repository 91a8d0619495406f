"""The contact calendar as a widget: clients down, days across, names and days fixed; Textual's line API draws it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from rich.style import Style
from textual.events import Click
from textual.reactive import reactive
from textual.strip import Strip

from rmtui.fit_text import fit, fold
from rmtui.rules.contact.calendar_cell import Marks, promise_mark
from rmtui.rules.days.holidays import Holidays
from rmtui.tui.calendar import day_columns
from rmtui.tui.calendar.cell_styles import TODAY_LINE, CellStyles, merge_segments
from rmtui.tui.calendar.day_columns import DayColumn
from rmtui.tui.calendar.grid_cursor import HEADER_HEIGHT, GridCursor
from rmtui.tui.widgets.row_list import column_width
from rmtui.tui.widgets.text_style import StyledText, TextStyle, text_styles

_WIDE = 108
"""From this width on a day takes three cells and a name sixteen or more; below it two and twelve."""
_NAME_SHARE = 6
"""A name takes up to this part of the width, where that is more than sixteen cells."""


class CalendarGrid(GridCursor):
    """Clients down, days across."""

    empty: reactive[str] = reactive("")
    """The text shown where there are no clients."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: Mapping[str, Marks] = {}
        """By month, "2026-11"; who adds one calls `refresh`."""
        self.promised: Mapping[str, frozenset[date]] = {}
        """By client's id, the days for which something is promised and not done."""
        self.holidays = Holidays({})
        self._widths = (4, 1, 1, 1)
        """Of name, tier, days since last spoken to, sign of the pace."""
        self._columns: list[DayColumn] = []
        self._cell_styles: CellStyles | None = None

    @property
    def months(self) -> list[str]:
        """The months in sight, "2026-11"."""
        return list(dict.fromkeys(column.month for column in self._columns))

    @property
    def days_in_sight(self) -> int:
        return max((self._width - self._name_width) // self._day_width, 1)

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    @property
    def _day_width(self) -> int:
        return 3 if self._width >= _WIDE else 2

    @property
    def _name_width(self) -> int:
        """The width of what stands before the days."""
        return sum(self._widths) + len(self._widths)

    def notify_style_update(self) -> None:
        self._cell_styles = None
        super().notify_style_update()

    def lay_out(self) -> None:
        most = max(self._width // _NAME_SHARE, 16) if self._width >= _WIDE else 12
        name = column_width((row.name for row in self.rows), most)
        self._widths = (max(name, 4), 1, column_width((row.since[0] for row in self.rows), 5), 1)
        if self.first_day > date.min:
            self._columns = day_columns.day_columns(self.first_day, self.days_in_sight, self.today, self.holidays)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        styles = self._cell_styles = self._cell_styles or CellStyles(self)
        index = y - HEADER_HEIGHT + self.scroll_offset.y
        if not self.rows or not self._columns:
            text_lines = dict(enumerate(fold(self.empty, max(self._width, 2))))
            pieces = [(text_lines.get(y, ""), text_styles(self)("soft"))]
        elif y < HEADER_HEIGHT:
            pieces = list(self._header_line(y, styles))
        elif index < len(self.rows):
            pieces = [*self._client_cells(index), *self._day_cells(index, styles)]
        else:
            pieces = []
        return Strip(merge_segments(pieces)).adjust_cell_length(self._width, styles.base)

    def _header_line(self, y: int, styles: CellStyles) -> Iterator[tuple[str, Style]]:
        style = text_styles(self)
        yield " " * self._name_width, styles.base
        if y == 0:
            yield day_columns.month_line(self._columns, self._day_width), style("heading")
            return
        named = (self.today, self.day)
        cells = (
            day_columns.number_cells(self._columns, self._day_width, named)
            if y == 1
            else day_columns.weekday_cells(self._columns, self._day_width)
        )
        for text, column in zip(cells, self._columns, strict=True):
            if column.day == self.day:
                yield text, styles.blurred_cursor + Style(bold=True)
            else:
                yield text, styles.heading(column.background)

    def _client_cells(self, index: int) -> Iterator[tuple[str, Style]]:
        row, has_cursor = self.rows[index], index == self.row
        style = text_styles(self, blurred_cursor=has_cursor)
        name_style: TextStyle = "soft" if row.closed else "strong" if has_cursor else ""
        cells: tuple[StyledText, ...] = ((row.name, name_style), (row.tier, "soft"), row.since, row.pace)
        for number, ((text, text_style), width) in enumerate(zip(cells, self._widths, strict=True)):
            yield fit(text, width, right=number == 2) + " ", style(text_style)

    def _day_cells(self, index: int, styles: CellStyles) -> Iterator[tuple[str, Style]]:
        row = self.rows[index]
        for column in self._columns:
            mark = self._mark(row.key, column)
            text = mark.ljust(self._day_width)
            if index == self.row and column.day == self.day:
                yield text[:2], styles.cursor if self.has_focus else styles.blurred_cursor
                text, mark = text[2:], ""
            if text:
                yield text, styles.style(mark[:1], column.background, row.closed)

    def _mark(self, client: str, column: DayColumn) -> str:
        """What stands in the cell of a client and a day: its contacts and promises, or `TODAY_LINE`."""
        mark = self.marks.get(column.month, {}).get(client, {}).get(column.day.day, "")
        if column.day in self.promised.get(client, ()):
            return promise_mark(mark, column.day, self.today)
        return mark or (TODAY_LINE if column.background == "today" else "")

    def on_click(self, event: Click) -> None:
        at = event.get_content_offset(self)
        if at is None or not self.rows:
            return
        column, index = (at.x - self._name_width) // self._day_width, at.y - HEADER_HEIGHT + self.scroll_offset.y
        if at.y >= HEADER_HEIGHT and index < len(self.rows):
            self.row = index
        if 0 <= column < len(self._columns):
            self.day = self._columns[column].day
        if event.chain == 2:
            self.action_open()
