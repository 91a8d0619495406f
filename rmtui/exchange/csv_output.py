"""Tables as .csv, with the mark by which spreadsheets know that it is UTF-8."""

from __future__ import annotations

import csv
import io
from datetime import date

from rmtui.exchange.output_table import Cell, Money, OutputTable, cell_text
from rmtui.exchange.safe_text import csv_text


def csv_content(table: OutputTable) -> bytes:
    """The table without its sums. Amounts are plain numbers, days in ISO form; what looks like a formula is marked."""
    file = io.StringIO(newline="")
    rows = csv.writer(file)
    rows.writerow(map(csv_text, table.headings))
    rows.writerows(map(_text, row) for row in table.rows)
    return file.getvalue().encode("utf-8-sig", "replace")


def _text(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Money):
        return cell_text(cell).replace(",", "")
    return csv_text(cell_text(cell))
