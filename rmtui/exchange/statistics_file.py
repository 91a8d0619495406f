"""The statistics as tables and charts, for a file and the work report. They name nobody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rmtui.exchange.bar_chart import BarChart, Series, Unit
from rmtui.exchange.output_table import Cell, Count, Money, OutputTable
from rmtui.exchange.tables_file import TablesFile
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.days.periods import Period
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.statistics import Breakdown


def statistics_tables(tables: Sequence[Breakdown], period: Period) -> list[OutputTable]:
    """One table a breakdown, with the period and the one before where that is known."""
    return [_table(one, period) for one in tables]


def _table(one: Breakdown, period: Period) -> OutputTable:
    compared = one.total_before is not None
    now = period_text(period) if compared else _("Today")
    headings = ("", now, *([period_text(period.before)] if compared else []))
    rows = tuple((line.label, *_figures(one, line.now, line.before, compared=compared)) for line in one.lines)
    sums = (_("Total"), *_figures(one, one.total, one.total_before, compared=compared)) if one.adds_up else ()
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


def statistics_file(tables: Sequence[Breakdown], period: Period, today: date, filter: str = "") -> TablesFile:
    """What is written to a file: the tables with their charts; the title has the filter that chose the clients."""
    title = _("Statistics {period}").format(period=period_text(period))
    title = f"{title} {plain(filter)}".rstrip()
    charts = [statistics_chart(one, period) for one in tables]
    return TablesFile(title, _("Statistics"), today, statistics_tables(tables, period), charts)
