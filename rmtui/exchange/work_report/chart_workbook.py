"""A chart of a report as a workbook: what a spreadsheet shows, and what a document takes its native chart from."""

from __future__ import annotations

from datetime import date
from typing import Any

from rmtui.exchange.chart_data import MANY_COLOURS
from rmtui.exchange.work_report.model import ReportChart, Unit
from rmtui.exchange.workbook import FONTS, GROUND, LINE, PERCENT, Sheet, Workbook
from rmtui.language import _, current_language

WIDE, HIGH = 620, 260
"""Pixels."""
_MOST_LABELS = 12
"""Of more than so many the bars lie, so that the labels can be read."""


def chart_workbook(chart: ReportChart, on: date) -> bytes:
    """A workbook with the figures of a chart, and the chart as its only one."""
    book = Workbook(chart.title, on)
    sheet = book.sheet(_("Figures"))
    insert_chart(book, sheet, 0, chart)
    return book.content()


def insert_chart(book: Workbook, sheet: Sheet, row: int, chart: ReportChart) -> int:
    """Write the figures of a chart from a row on, the chart beside them; the row below both."""
    headings = ("", *(series.name for series in chart.series))
    sheet.headings(row, headings, frozenset(range(1, len(headings))))
    for at, label in enumerate(chart.labels, 1):
        sheet.cell(row + at, 0, label)
        sheet.widen(0, label)
        for column, series in enumerate(chart.series, 1):
            cell = chart.cell(series.figures[at - 1])
            sheet.cell(row + at, column, cell)
            sheet.widen(column, cell)
    last = row + len(chart.labels)
    sheet.written.insert_chart(row, len(headings) + 1, _written(book, sheet, row, chart))
    return max(last, row + HIGH // 20) + 2


def _written(book: Workbook, sheet: Sheet, row: int, chart: ReportChart) -> Any:
    last = row + len(chart.labels)
    lies = chart.unit is Unit.SHARE or len(chart.labels) > _MOST_LABELS
    number = PERCENT if chart.unit is Unit.SHARE else "#,##0"
    font = {"name": FONTS[current_language()], "size": 9}
    written = book.written.add_chart({"type": "bar" if lies else "column"})
    for at in range(len(chart.series)):
        column = 1 + at
        written.add_series(
            {
                "name": [sheet.name, row, column],
                "categories": [sheet.name, row + 1, 0, last, 0],
                "values": [sheet.name, row + 1, column, last, column],
                "fill": {"color": MANY_COLOURS[(len(chart.series) - 1 - at) % len(MANY_COLOURS)]},
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
    written.set_size({"width": WIDE, "height": max(HIGH, 24 * len(chart.labels) + 80) if lies else HIGH})
    return written
