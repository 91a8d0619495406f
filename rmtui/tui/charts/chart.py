"""The charts as widgets: they draw their pieces or columns in the size they get."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from rmtui.exchange.chart_data import Column, Piece
from rmtui.tui.charts import column_chart, pie_chart
from rmtui.tui.widgets.paint import PaintedLine, PaintStyles


class Chart(Widget):
    """As high as its drawing, unless its styles set a height; the drawing is cached for a size."""

    DEFAULT_CSS = "Chart { height: auto; }"
    ALLOW_SELECT = False
    cents = False
    """Whether its amounts have decimals, as those around it."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._drawn_size, self._drawing = Size(), list[PaintedLine]()
        self._paint_styles: PaintStyles | None = None

    def draw(self, width: int, height: int | None) -> list[PaintedLine]:
        """The lines in `width` cells and `height` lines; None for the natural height."""
        raise NotImplementedError

    def clear_drawing(self) -> None:
        """Drop the cached drawing, since other data is shown."""
        self._drawn_size = Size()

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

    pieces: reactive[Sequence[Piece]] = reactive((), layout=True)

    def watch_pieces(self) -> None:
        self.clear_drawing()

    def draw(self, width: int, height: int | None) -> list[PaintedLine]:
        return pie_chart.pie_lines(self.pieces, width, height, monochrome=self.app.no_color, cents=self.cents)


class ColumnChart(Chart):
    """The totals of all reviews."""

    columns: reactive[Sequence[Column]] = reactive((), layout=True)

    def watch_columns(self) -> None:
        self.clear_drawing()

    def draw(self, width: int, height: int | None) -> list[PaintedLine]:
        return column_chart.column_lines(self.columns, width, height, cents=self.cents)
