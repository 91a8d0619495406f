"""The charts as widgets: they draw what they are made of in the size they get."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from rmtui.exchange.chart_data import Column, Piece
from rmtui.tui.charts.column_chart import column_lines
from rmtui.tui.charts.pie_chart import pie_lines
from rmtui.tui.widgets.paint import PaintedLine, PaintStyles


class Chart(Widget):
    """As high as its drawing, unless its styles set a height; the drawing is cached for a size."""

    DEFAULT_CSS = "Chart { height: auto; }"
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._drawn_size, self._drawing = Size(), list[PaintedLine]()
        self._paint_styles: PaintStyles | None = None

    def draw(self, width: int, height: int | None) -> list[PaintedLine]:
        """The lines in `width` cells and `height` lines; None for the natural height."""
        raise NotImplementedError

    def notify_style_update(self) -> None:
        self._paint_styles = None
        super().notify_style_update()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual asks
        return len(self.draw(width, None))

    def render_line(self, y: int) -> Strip:
        if self._drawn_size != self.size:
            self._drawn_size, self._drawing = self.size, self.draw(self.size.width, self.size.height)
        paint_styles = self._paint_styles = self._paint_styles or PaintStyles(self)
        line = self._drawing[y] if y < len(self._drawing) else []
        segments = [Segment(text, paint_styles.style(paint)) for text, paint in line]
        return Strip(segments).simplify().adjust_cell_length(self.size.width, self.visual_style.rich_style)


class PieChart(Chart):
    """An allocation."""

    def __init__(self, pieces: Sequence[Piece], *, cents: bool = False) -> None:
        """`cents`: with decimals, as the amounts around it."""
        super().__init__()
        self._pieces, self._cents = pieces, cents

    def draw(self, width: int, height: int | None) -> list[PaintedLine]:
        return pie_lines(self._pieces, width, height, monochrome=self.app.no_color, cents=self._cents)


class ColumnChart(Chart):
    """The totals of all reviews."""

    def __init__(self, columns: Sequence[Column], *, cents: bool = False) -> None:
        """`cents`: with decimals, as the amounts around it."""
        super().__init__()
        self._columns, self._cents = columns, cents

    def draw(self, width: int, height: int | None) -> list[PaintedLine]:
        return column_lines(self._columns, width, height, cents=self._cents)
