"""The risk of the loans as a file: a workbook, a table or Markdown. It names clients: for the bank alone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date

from rmtui.errors import BadInput
from rmtui.exchange.csv_output import csv_content
from rmtui.exchange.markdown import section
from rmtui.exchange.output_file import write_file
from rmtui.exchange.output_table import OutputTable
from rmtui.exchange.risk_report import RiskTable
from rmtui.exchange.workbook import Workbook
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.days.periods import Period
from rmtui.rules.text.target_text import period_text

ENDINGS = (".xlsx", ".csv", ".md")


def write_risk(tables: Sequence[RiskTable], period: Period, path: str, today: date, *, replace: bool = False) -> None:
    """Write them to a file that ends in one of the `ENDINGS`. BadInput for another, and as `write_file`."""
    ending = os.path.splitext(path)[1].lower()
    title = _("Risk {period}").format(period=period_text(period))
    if ending == ".xlsx":
        book = Workbook(title, today)
        sheet, place = book.sheet(_("Risk")), 0
        for table, *_about in tables:
            sheet.text(place, table.title, bold=True)
            place = sheet.table(place + 1, table).end + 1
        sheet.finish(header={"left": title, "right": today.isoformat()})
        content = book.content()
    elif ending == ".csv":
        content = csv_content(_one_table(title, tables))
    elif ending == ".md":
        lines = [f"# {title}", "", *(line for table, *_about in tables for line in section(table))]
        content = "\n".join((*lines, "")).encode()
    else:
        message = _("{path}: the risk is written to a file that ends in {endings}.")
        raise BadInput(message.format(path=plain(path), endings=_(", ").join(ENDINGS)))
    write_file(path, content, replace=replace)


def _one_table(title: str, tables: Sequence[RiskTable]) -> OutputTable:
    """All tables below each other, each row behind the title of its table."""
    wide = max((len(one.table.headings) for one in tables), default=0)
    rows = tuple(
        (table.title, *row, *[None] * (wide - len(row)))
        for table, *_about in tables
        for row in (table.headings, *table.rows)
    )
    return OutputTable(title, ("",) * (wide + 1), rows)
