"""Tables of figures as a file: a workbook with charts, a table, Markdown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from rmtui.exchange.bar_chart import BarChart
from rmtui.exchange.chart_workbook import add_tables
from rmtui.exchange.csv_output import csv_content
from rmtui.exchange.markdown import section
from rmtui.exchange.output_file import checked_ending, write_file
from rmtui.exchange.output_table import OutputTable
from rmtui.exchange.workbook import Workbook
from rmtui.named_tuple import NamedTuple
from rmtui.wording import format_full_day


class TablesFile(NamedTuple):
    """What is written, of the day that it is written on."""

    title: str
    name: str
    """Of the sheet of a workbook."""
    on: date
    tables: Sequence[OutputTable]
    charts: Sequence[BarChart] = ()
    """In a workbook each stands beside the table of its title."""


def _workbook(file: TablesFile) -> bytes:
    book = Workbook(file.title, file.on)
    sheet = book.sheet(file.name)
    add_tables(book, sheet, 0, file.tables, file.charts)
    sheet.finish(header={"left": file.title, "right": format_full_day(file.on)})
    return book.content()


def _one_table(file: TablesFile) -> bytes:
    """All tables below each other, each row behind the title of its table, without sums."""
    wide = max((len(table.headings) for table in file.tables), default=0)
    rows = tuple(
        (table.title, *row, *[None] * (wide - len(row)))
        for table in file.tables
        for row in (table.headings, *table.rows)
    )
    return csv_content(OutputTable(file.title, ("",) * (wide + 1), rows))


def _markdown(file: TablesFile) -> bytes:
    lines = (line for table in file.tables for line in section(table))
    return "\n".join((f"# {file.title}", "", *lines, "")).encode()


_CONTENTS: dict[str, Callable[[TablesFile], bytes]] = {".xlsx": _workbook, ".csv": _one_table, ".md": _markdown}
ENDINGS = tuple(_CONTENTS)


def write_tables(file: TablesFile, path: str, *, replace: bool = False) -> None:
    """Write them to a file that ends in one of the `ENDINGS`. BadInput for another, and as `write_file`."""
    write_file(path, _CONTENTS[checked_ending(path, ENDINGS)](file), replace=replace)
