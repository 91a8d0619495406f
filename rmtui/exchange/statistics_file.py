"""Statistics as a file: a workbook, a table or Markdown. They name nobody."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date

from rmtui.errors import BadInput
from rmtui.exchange.bar_chart import BarChart, Series, Unit
from rmtui.exchange.chart_workbook import add_chart
from rmtui.exchange.csv_output import csv_content
from rmtui.exchange.markdown import section
from rmtui.exchange.output_file import write_file
from rmtui.exchange.output_table import Cell, Count, Money, OutputTable
from rmtui.exchange.workbook import Workbook
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.days.periods import Period
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.statistics import Breakdown

_BESIDE = 5
"""The column of a workbook that charts stand in."""
ENDINGS = (".xlsx", ".csv", ".md")


def statistics_tables(tables: Sequence[Breakdown], period: Period) -> list[OutputTable]:
    """One table a breakdown, with the period and the one before where that is known."""
    return [_table(one, period) for one in tables]


def _table(one: Breakdown, period: Period) -> OutputTable:
    compared = one.total_before is not None
    now = period_text(period) if compared else _("Today")
    headings = ("", now, *([period_text(period.before)] if compared else []))
    rows = tuple((line.label, *_figures(one, line.now, line.before, compared=compared)) for line in one.lines)
    sums = (_("Total"), *_figures(one, one.total, one.total_before, compared=compared))
    return OutputTable(one.title, headings, rows, sums, frozenset(range(1, len(headings))))


def _figures(one: Breakdown, now: int, before: int | None, *, compared: bool) -> tuple[Cell, ...]:
    figures = (now, before or 0) if compared else (now,)
    return tuple(Money(figure) if one.is_money else Count(figure) for figure in figures)


def statistics_chart(one: Breakdown, period: Period) -> BarChart:
    """A table as a chart, beside the period before where that is known."""
    is_compared = one.total_before is not None
    now = Series(period_text(period) if is_compared else _("Today"), tuple(line.now for line in one.lines))
    before = Series(period_text(period.before), tuple(line.before or 0 for line in one.lines))
    labels = tuple(line.label for line in one.lines)
    series = (now, before) if is_compared else (now,)
    return BarChart(one.title, labels, series, Unit.MONEY if one.is_money else Unit.COUNT)


def write_statistics(
    tables: Sequence[Breakdown], period: Period, path: str, today: date, *, replace: bool = False
) -> None:
    """Write them to a file that ends in one of the `ENDINGS`. BadInput for another, and as `write_file`."""
    ending = os.path.splitext(path)[1].lower()
    written = statistics_tables(tables, period)
    title = _("Statistics {period}").format(period=period_text(period))
    if ending == ".xlsx":
        book = Workbook(title, today)
        sheet, place = book.sheet(_("Statistics")), 0
        for one, table in zip(tables, written, strict=True):
            sheet.text(place, table.title, bold=True)
            block = sheet.table(place + 1, table)
            beside = add_chart(book, sheet, block, statistics_chart(one, period), column=_BESIDE)
            place = max(block.end, beside) + 1
        sheet.finish(header={"left": title, "right": today.isoformat()})
        content = book.content()
    elif ending == ".csv":
        rows = tuple((table.title, *(*row, None)[:3]) for table in written for row in table.rows)
        headings = ("", "", period_text(period), period_text(period.before))
        content = csv_content(OutputTable(title, headings, rows, figures=frozenset((2, 3))))
    elif ending == ".md":
        lines = [f"# {title}", "", *(line for table in written for line in section(table))]
        content = "\n".join((*lines, "")).encode()
    else:
        message = _("{path}: statistics are written to a file that ends in {endings}.")
        raise BadInput(message.format(path=plain(path), endings=_(", ").join(ENDINGS)))
    write_file(path, content, replace=replace)
