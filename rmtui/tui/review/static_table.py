"""A table without a cursor, for a page: as high as its rows, with columns aligned by terminal cells."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.fit_text import fit
from rmtui.tui.charts.chart import Chart
from rmtui.tui.widgets.paint import Paint, PaintedLine
from rmtui.tui.widgets.row_list import Column, column_width
from rmtui.tui.widgets.text_style import StyledText

_GAP = 2


class StaticTable(Chart):
    """`rows` are drawn in `columns`; one without a width takes what it needs of what the others leave."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[tuple[StyledText, ...]]) -> None:
        super().__init__()
        self.columns, self.rows = columns, rows

    def draw(self, width: int, height: int | None) -> list[PaintedLine]:  # noqa: ARG002 - as Chart defines it
        fixed = sum(column.width for column in self.columns) + _GAP * (len(self.columns) - 1)
        natural = (column_width((cell[0] for cell in cells), width) for cells in self._open_columns)
        room = max(min(width - fixed, max(natural, default=0)), 2)
        return [self._draw_row(row, room) for row in self.rows]

    @property
    def _open_columns(self) -> list[tuple[StyledText, ...]]:
        """The cells of the columns without a width."""
        by_column = zip(*self.rows, strict=True)
        return [cells for column, cells in zip(self.columns, by_column, strict=False) if not column.width]

    def _draw_row(self, row: tuple[StyledText, ...], room: int) -> PaintedLine:
        line: PaintedLine = []
        for column, (text, text_style) in zip(self.columns, row, strict=True):
            line += [
                (fit(text, column.width or room, right=column.right), Paint(text_style=text_style)),
                (" " * _GAP, Paint()),
            ]
        return line[:-1]
