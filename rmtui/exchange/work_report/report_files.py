"""A work report as a file, by its ending: a document, Markdown, a page to print, a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rmtui.exchange.bar_chart import BarChart, Unit
from rmtui.exchange.chart_workbook import add_tables
from rmtui.exchange.charts import bars_svg
from rmtui.exchange.markdown import literal, section, table_lines
from rmtui.exchange.output_file import checked_ending, write_file
from rmtui.exchange.page_template import render
from rmtui.exchange.work_report.model import ReportSection, WorkReport
from rmtui.exchange.workbook import GROUND, SOFT, Workbook
from rmtui.language import _
from rmtui.wording import format_full_day

_TEMPLATE = "work_report_page.html.jinja"
_BAR = 20
"""Signs of the longest bar in a text."""
_BROAD = 8
"""Columns of a workbook that a paragraph takes."""


def markdown(report: WorkReport) -> str:
    """The report as Markdown."""
    lines = [f"# {literal(report.title)}", "", *(f"{literal(fact)}\n" for fact in report.facts)]
    for one in report.sections:
        lines += [f"## {literal(one.title)}", "", *(f"{literal(text)}\n" for text in one.paragraphs)]
        for chart in one.charts:
            lines += _bars(chart) if len(chart.series) == 1 else ()  # what others show stands in their tables
        for table in one.tables:
            lines += (f"#{line}" if line.startswith("## ") else line for line in section(table))
    return "\n".join((*lines, f"*{literal(report.mark)}*", ""))


def _bars(chart: BarChart) -> Iterator[str]:
    """A chart as a table with a bar in each row."""
    figures = chart.series[0].figures
    most = max((*map(abs, figures), 1000 if chart.unit is Unit.SHARE else 1))
    rows = [
        (literal(label), chart.text(figure), "=" * (_BAR * max(figure, 0) // most))
        for label, figure in zip(chart.labels, figures, strict=True)
    ]
    yield f"### {literal(chart.title)}"
    yield ""
    yield from table_lines(("", chart.series[0].name, ""), rows, frozenset((1,)))
    yield ""


def _document(report: WorkReport) -> bytes:
    from rmtui.exchange.work_report import document

    return document.content(report)


def _markdown(report: WorkReport) -> bytes:
    return markdown(report).encode()


def _page(report: WorkReport) -> bytes:
    from markupsafe import Markup

    def charts(one: ReportSection) -> list[Markup]:
        drawn = (bars_svg(chart.title, chart.labels, chart.series, chart.text) for chart in one.charts)
        return [Markup(drawing) for drawing in drawn]  # noqa: S704 - drawn by us

    page_words = _("Page {page} of {pages}").replace("{page}", "\0").replace("{pages}", "\0").split("\0")
    return render(_TEMPLATE, report=report, charts=charts, page_words=page_words).encode()


def _workbook(report: WorkReport) -> bytes:
    """A sheet a section: its text, its tables, its charts."""
    book = Workbook(report.title, report.on)
    header = {"left": report.title, "right": format_full_day(report.on), "foot": report.mark}
    for number, one in enumerate(report.sections):
        sheet, place = book.sheet(one.title), 0
        if not number:
            sheet.text(0, report.title, bold=True, font_size=16, font_color=GROUND)
            sheet.written.set_row(0, 26)
            for place, fact in enumerate(report.facts, 1):
                sheet.text(place, fact, font_color=SOFT)
            place += 2
        sheet.text(place, one.title, bold=True, font_size=12, font_color=GROUND)
        place += 1
        for text in one.paragraphs:
            sheet.paragraph(place, _BROAD, text, align="left")
            place += 1
        add_tables(book, sheet, place + 1, one.tables, one.charts)
        sheet.finish(header=header)
    return book.content()


_CONTENTS: dict[str, Callable[[WorkReport], bytes]] = {
    ".docx": _document,
    ".md": _markdown,
    ".html": _page,
    ".xlsx": _workbook,
}
ENDINGS = tuple(_CONTENTS)


def write(report: WorkReport, path: str, *, replace: bool = False) -> None:
    """Write the report to a file that ends in one of the `ENDINGS`. BadInput for another, and as `write_file`."""
    write_file(path, _CONTENTS[checked_ending(path, ENDINGS)](report), replace=replace)
