"""A table on a page: as high as it has lines, its columns aligned whatever the width of their signs."""

from __future__ import annotations

from collections.abc import Sequence

from textual.reactive import reactive

from rmtui.tui.charts.chart import Chart
from rmtui.tui.widgets.fit_text import fit
from rmtui.tui.widgets.paint import Paint, PaintedLine
from rmtui.tui.widgets.row_list import Column, column_width
from rmtui.tui.widgets.text_style import StyledText

_GAP = 2


class StaticTable(Chart):
    """`lines` are drawn in `columns`, the one without a width as wide as it needs to be and can."""

    lines: reactive[Sequence[tuple[StyledText, ...]]] = reactive((), layout=True)

    def __init__(self, columns: Sequence[Column] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.columns = columns

    def watch_lines(self) -> None:
        self.forget()

    def draw(self, width: int, height: int | None) -> list[PaintedLine]:  # noqa: ARG002 - as a chart is asked
        taken = sum(column.width for column in self.columns) + _GAP * (len(self.columns) - 1)
        natural = (column_width((cell[0] for cell in cells), width) for cells in self._open_columns)
        room = max(min(width - taken, max(natural, default=0)), 2)
        return [self._drawn(line, room) for line in self.lines]

    @property
    def _open_columns(self) -> list[tuple[StyledText, ...]]:
        """The cells of the columns that take the room there is."""
        by_column = zip(*self.lines, strict=True)
        return [cells for column, cells in zip(self.columns, by_column, strict=False) if not column.width]

    def _drawn(self, line: tuple[StyledText, ...], room: int) -> PaintedLine:
        drawn: PaintedLine = []
        for column, (text, text_style) in zip(self.columns, line, strict=True):
            drawn += [
                (fit(text, column.width or room, right=column.right), Paint(text_style=text_style)),
                (" " * _GAP, Paint()),
            ]
        return drawn[:-1]
