"""The grid of the contact calendar: names stand still at the left, days at the top, and only what is seen is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from rich.style import Style
from textual.events import Click
from textual.reactive import reactive
from textual.strip import Strip

from rmtui.rules.contact.calendar_cell import Marks, promise_mark
from rmtui.rules.days.holidays import Holidays
from rmtui.tui.calendar import day_columns
from rmtui.tui.calendar.cell_styles import NOW, CellStyles, joined
from rmtui.tui.calendar.day_columns import DayColumn
from rmtui.tui.calendar.grid_cursor import HEAD, GridCursor
from rmtui.tui.widgets.fit_text import fit, fold
from rmtui.tui.widgets.row_list import widest
from rmtui.tui.widgets.text_style import styles

_ROOMY = 108
"""Cells from which on a day has three and a name up to sixteen; below it two and up to twelve."""


class CalendarGrid(GridCursor):
    """Clients down, days across."""

    empty: reactive[str] = reactive("")
    """What is said where there are no clients."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: Mapping[str, Marks] = {}
        """By month; whoever adds one says so by `refresh`."""
        self.promised: Mapping[str, frozenset[date]] = {}
        self.holidays = Holidays({})
        self._widths = (4, 1, 1, 1)
        """Of name, tier, days since last spoken to, sign."""
        self._columns: list[DayColumn] = []
        self._brush: CellStyles | None = None

    @property
    def months(self) -> list[str]:
        """The months in sight, "2026-11"."""
        return list(dict.fromkeys(column.month for column in self._columns))

    @property
    def count(self) -> int:
        return max((self._width - self._names) // self._cell, 1)

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    @property
    def _cell(self) -> int:
        return 3 if self._width >= _ROOMY else 2

    @property
    def _names(self) -> int:
        """Cells of all that stands before the days."""
        return sum(self._widths) + len(self._widths)

    def notify_style_update(self) -> None:
        self._brush = None
        super().notify_style_update()

    def lay_out(self) -> None:
        name = widest((line.name for line in self.lines), 16 if self._width >= _ROOMY else 12)
        self._widths = (max(name, 4), 1, widest((line.since[0] for line in self.lines), 5), 1)
        if self.first > date.min:
            self._columns = day_columns.columns(self.first, self.count, self.today, self.holidays)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        brush = self._brush = self._brush or CellStyles(self)
        place = y - HEAD + self.scroll_offset.y
        if not self.lines or not self._columns:
            told = dict(enumerate(fold(self.empty, max(self._width, 2))))
            pieces = [(told.get(y, ""), styles(self)("soft"))]
        elif y < HEAD:
            pieces = list(self._head(y, brush))
        elif place < len(self.lines):
            pieces = [*self._client(place), *self._days(place, brush)]
        else:
            pieces = []
        return Strip(joined(pieces)).adjust_cell_length(self._width, brush.base)

    def _head(self, y: int, brush: CellStyles) -> Iterator[tuple[str, Style]]:
        style = styles(self)
        yield " " * self._names, brush.base
        if y == 0:
            yield day_columns.month_line(self._columns, self._cell), style("heading")
            return
        told = (self.today, self.day)
        cells = (
            day_columns.number_cells(self._columns, self._cell, told)
            if y == 1
            else day_columns.weekday_cells(self._columns, self._cell)
        )
        for text, column in zip(cells, self._columns, strict=True):
            if column.day == self.day:
                yield text, brush.resting + Style(bold=True)
            else:
                yield text, brush.heading(column.ground)

    def _client(self, place: int) -> Iterator[tuple[str, Style]]:
        line, here = self.lines[place], place == self.row
        style = styles(self, resting=here)
        name = style("soft") if line.closed else style("strong" if here else "")
        cells = (
            (line.name, name),
            (line.tier, style("soft")),
            *((text, style(how)) for text, how in (line.since, line.sign)),
        )
        for number, ((text, look), width) in enumerate(zip(cells, self._widths, strict=True)):
            yield fit(text, width, right=number == 2) + " ", look

    def _days(self, place: int, brush: CellStyles) -> Iterator[tuple[str, Style]]:
        line, cell, month, marks = self.lines[place], self._cell, "", {}
        promised, here = self.promised.get(line.key, ()), place == self.row
        blank = " " * cell
        for column in self._columns:
            if column.month != month:
                month = column.month
                marks = self.marks.get(month, {}).get(line.key, {})
            mark = marks.get(column.day.day, "")
            if promised and column.day in promised:
                mark = promise_mark(mark, column.day, self.today)
            elif not mark and column.ground == "today":
                mark = NOW
            text = mark + blank[len(mark) :]
            if here and column.day == self.day:
                cursor = brush.marked if self.has_focus else brush.resting
                yield text[:2], cursor
                text = text[2:]
                mark = ""
            if text:
                yield text, brush.style(mark[:1], column.ground, line.closed)

    def on_click(self, event: Click) -> None:
        at = event.get_content_offset(self)
        if at is None or not self.lines:
            return
        column, place = (at.x - self._names) // self._cell, at.y - HEAD + self.scroll_offset.y
        if at.y >= HEAD and place < len(self.lines):
            self.row = place
        if 0 <= column < len(self._columns):
            self.day = self._columns[column].day
        if event.chain == 2:
            self.action_open()
