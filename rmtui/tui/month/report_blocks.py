"""A work report as a page of blocks: each section with its text, its charts as bars, its tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from rich.cells import cell_len

from rmtui.exchange.bar_chart import BarChart, Unit
from rmtui.exchange.output_table import OutputTable, cell_text
from rmtui.exchange.work_report.model import ReportSection, WorkReport
from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.desk.folder.table_lines import Columns, TableCell, flow
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.paint import PaintedLine

_BAR = 20
_LEAST = 8
"""Cells of the column that gives way at least."""


def report_blocks(report: WorkReport) -> list[Block]:
    """The whole page; the heading of a section has the key of its name."""
    blocks = [Block(fact, text_style="soft") for fact in report.facts]
    for section in report.sections:
        blocks.append(Block(_title(section), text_style="heading", key=section.name))
        blocks += [Block(plain(text)) for text in section.paragraphs] or [Block(_("No text yet."), text_style="soft")]
        if section.is_outdated:
            blocks.append(Block(_("The draft is now:"), text_style="soft"))
            blocks += [Block(line, text_style="soft") for line in section.draft.splitlines()]
        for chart in section.charts:
            blocks += _chart(chart) if len(chart.series) == 1 else ()  # what others show stands in their tables
        for table in section.tables:
            blocks += _table(table)
    return [*blocks, Block(""), Block(report.mark, text_style="soft")]


def _title(section: ReportSection) -> str:
    if section.is_outdated:
        return _("{section} (edited; the draft has changed since)").format(section=section.title)
    return _("{section} (edited)").format(section=section.title) if section.edited is not None else section.title


def _chart(chart: BarChart) -> Iterator[Block]:
    figures = chart.series[0].figures
    most = max((*figures, 1000 if chart.unit is Unit.SHARE else 1))
    rows = [
        (label, chart.text(figure), "=" * (_BAR * max(figure, 0) // most))
        for label, figure in zip(chart.labels, figures, strict=True)
    ]
    yield from _rows(chart.title, (), rows, frozenset((1,)))


def _table(table: OutputTable) -> Iterator[Block]:
    lines = [[plain(cell_text(cell)) for cell in cells] for cells, _subtotal in table.lines()]
    sums = [[cell_text(cell) for cell in table.sums]] if table.sums else []
    yield from _rows(table.title, table.headings, [*lines, *sums], table.figures)


def _rows(
    title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], figures: frozenset[int]
) -> Iterator[Block]:
    """The title, the headings and the rows. On a narrow page the longest texts are cut; where that is not enough, a row
    is one text, since a figure that is cut is another figure.
    """
    cells = [[TableCell(text, right=at in figures) for at, text in enumerate(row)] for row in rows]
    head = [[TableCell(text, "soft", right=at in figures) for at, text in enumerate(headings)]] if headings else []
    columns = Columns([*head, *cells], flexible=_longest(rows, figures))

    def drawn(row: Sequence[TableCell], width: int, _monochrome: bool) -> list[PaintedLine]:
        if columns.fit(width, _LEAST):
            return [columns.row(row, width)]
        pairs = zip(headings or [""] * len(row), row, strict=True)
        return (
            []
            if row in head
            else flow([(f"{name} {cell.text}".strip(), "") for name, cell in pairs if cell.text], width)
        )

    yield Block("")
    yield Block(title, text_style="strong")
    for row in (*head, *cells):
        yield Block("", drawing=partial(drawn, row))


def _longest(rows: Sequence[Sequence[str]], figures: frozenset[int]) -> int:
    """The column of texts with the longest one."""
    texts = [at for at in range(len(rows[0])) if at not in figures] or [0]
    return max(texts, key=lambda at: max(cell_len(row[at]) for row in rows))
