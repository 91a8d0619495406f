"""A chart of a report as a workbook: for a spreadsheet, and as the source of a document's native chart."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from rmtui.exchange.bar_chart import BarChart, Unit
from rmtui.exchange.chart_data import MANY_COLOURS
from rmtui.exchange.output_table import OutputTable
from rmtui.exchange.workbook import FONTS, GROUND, LINE, PERCENT, Block, Sheet, Workbook
from rmtui.language import _, current_language

WIDE, HIGH = 620, 260
"""Pixels."""
_MOST_LABELS = 12
"""Of more than so many the bars lie, so that the labels can be read."""


def chart_workbook(chart: BarChart, on: date) -> bytes:
    """A workbook with the figures of a chart, and the chart as its only one."""
    book = Workbook(chart.title, on)
    sheet = book.sheet(_("Figures"))
    insert_chart(book, sheet, 0, chart)
    return book.content()


def insert_chart(book: Workbook, sheet: Sheet, row: int, chart: BarChart) -> int:
    """Write the figures of a chart from a row on, the chart beside them; the row below both."""
    rows = tuple(
        (label, *(chart.cell(series.figures[at]) for series in chart.series)) for at, label in enumerate(chart.labels)
    )
    headings = ("", *(series.name for series in chart.series))
    figures = frozenset(range(1, len(headings)))
    block = sheet.table(row, OutputTable(chart.title, headings, rows, figures=figures))
    return max(block.end, add_chart(book, sheet, block, chart, column=len(headings) + 1))


def add_chart(book: Workbook, sheet: Sheet, block: Block, chart: BarChart, *, column: int) -> int:
    """Add the chart of a table that is written already, at a column beside it; the row below the chart."""
    sheet.written.insert_chart(block.first - 1, column, _written(book, sheet, block, chart))
    return block.first + _height(chart) // 20 + 1


def add_tables(
    book: Workbook, sheet: Sheet, row: int, tables: Iterable[OutputTable], charts: Iterable[BarChart] = ()
) -> None:
    """Write tables below each other from a row on, each with its title and beside it the chart of the same title.

    Charts that no table shows the figures of come last, with their figures.
    """
    left = {chart.title: chart for chart in charts}
    for table in tables:
        sheet.text(row, table.title, bold=True, font_color=GROUND)
        block = sheet.table(row + 1, table)
        chart = left.pop(table.title, None)
        beside = add_chart(book, sheet, block, chart, column=len(table.headings) + 1) if chart else 0
        row = max(block.end, beside) + 1
    for chart in left.values():
        row = insert_chart(book, sheet, row, chart) + 1


def _lies(chart: BarChart) -> bool:
    return chart.unit is Unit.SHARE or len(chart.labels) > _MOST_LABELS


def _height(chart: BarChart) -> int:
    return max(HIGH, 24 * len(chart.labels) + 80) if _lies(chart) else HIGH


def _written(book: Workbook, sheet: Sheet, block: Block, chart: BarChart) -> Any:
    lies, number = _lies(chart), PERCENT if chart.unit is Unit.SHARE else "#,##0"
    font = {"name": FONTS[current_language()], "size": 9}
    written = book.written.add_chart({"type": "bar" if lies else "column"})
    for at in reversed(range(len(chart.series))):
        column = block.left + 1 + at
        written.add_series(
            {
                "name": [sheet.name, block.first - 1, column],
                "categories": [sheet.name, block.first, block.left, block.last, block.left],
                "values": [sheet.name, block.first, column, block.last, column],
                "fill": {"color": MANY_COLOURS[at % len(MANY_COLOURS)]},
                "gap": 60,
                "data_labels": {"value": True, "num_format": number, "font": font} if len(chart.series) == 1 else {},
            }
        )
    axis = {"line": {"color": LINE}, "major_tick_mark": "none", "minor_tick_mark": "none", "num_font": font}
    figures = {**axis, "num_format": number, "major_gridlines": {"visible": True, "line": {"color": LINE}}}
    labels = {**axis, "text_axis": True}
    if lies:  # the first label at the top, the figures at the foot
        written.set_x_axis(figures)
        written.set_y_axis({**labels, "reverse": True, "crossing": "max", "major_gridlines": {"visible": False}})
    else:
        written.set_x_axis(labels)
        written.set_y_axis(figures)
    written.set_title({"name": chart.title, "name_font": {**font, "size": 11, "color": GROUND}, "overlay": False})
    written.set_legend({"none": True} if len(chart.series) == 1 else {"position": "bottom", "font": font})
    written.set_chartarea({"border": {"none": True}})
    written.set_size({"width": WIDE, "height": _height(chart)})
    return written
