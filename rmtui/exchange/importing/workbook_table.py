"""The table in an .xlsx workbook: of its visible sheets the one with the most headings that are known."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any

from rmtui.errors import BadInput
from rmtui.exchange.importing.headings import MOST_COLUMNS, count_known
from rmtui.exchange.importing.table import (
    LARGEST_FILE,
    Row,
    Table,
    bad_file,
    filled_rows,
    table_of,
    top_rows,
)
from rmtui.language import _

_SOUGHT_ROWS = 1_000
"""Rows of a sheet among which its headings are sought."""
_MOST_PARTS = 5_000
_LARGEST_UNPACKED = 400_000_000
_DENSEST = 250
"""Bytes unpacked from one, where that is much; a sheet of cells that are all alike reaches some 100."""
_LARGEST_EXACT = 1e15
"""A spreadsheet keeps 15 digits of a number; what is larger is left in its form with an exponent, which shows that."""


def read_workbook(content: bytes, path: str) -> Table:
    from openpyxl import load_workbook

    _check_package(content, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on what a workbook has besides cells
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            tops = {sheet.title: top_rows(_rows_of_sheet(sheet, path, _SOUGHT_ROWS)) for sheet in sheets}
            best = max(
                sheets,
                key=lambda sheet: max((count_known(cells) for _, cells in tops[sheet.title]), default=-1),
            )
            table = table_of(_rows_of_sheet(best, path), path)
    except BadInput:
        raise
    except Exception as error:
        raise bad_file(_("{path} is damaged: its cells cannot be read."), path) from error
    # a column without a heading is a merged or a stray one here; in a text it means that a row has slipped
    width = max((len(cells) for _, cells in table.rows), default=0)
    headers = table.headers + [""] * (width - len(table.headers))
    unread = tuple(title for title, top in tops.items() if top and title != best.title)
    return Table(headers, table.rows, best.title, unread)


def _check_package(content: bytes, path: str) -> None:
    """Look at what a zip file says of itself, which is as much as will be unpacked from it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise bad_file(_("{path} is damaged or cut short. Copy or download it once more."), path) from error
    if any(part.flag_bits & 1 for part in parts):
        raise bad_file(_("{path} is protected by a password. Save it without one, then import it."), path)
    most = min(_LARGEST_UNPACKED, max(LARGEST_FILE, _DENSEST * len(content)))
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > most:
        raise bad_file(_("{path} unpacks to far more than a client list. It was not opened."), path)
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise bad_file(_("{path} is no workbook. Save it as .xlsx or .csv, then import it."), path)


def _rows_of_sheet(sheet: Any, path: str, most: int | None = None) -> Iterator[Row]:
    """The rows of a sheet, or of the first so many."""
    sheet.reset_dimensions()  # some programs write wrong ones, and rows would be missing
    rows = sheet.iter_rows(max_row=most, max_col=MOST_COLUMNS, values_only=True)
    return filled_rows(((number, [_text_of(value) for value in row]) for number, row in _written(rows)), path)


def _written(rows: Iterable[tuple[object, ...]]) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The rows that are written down in a sheet. For those between them openpyxl gives one and the same tuple."""
    before: tuple[object, ...] | None = None
    for number, row in enumerate(rows, 1):
        if row is not before:
            yield number, row if row.count(None) < len(row) else ()
        before = row


def _text_of(value: Any) -> str:
    """The value of a cell as text that loses nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        from openpyxl.utils.escape import unescape

        return str(unescape(value))
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _LARGEST_EXACT else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return value.isoformat("minutes") if isinstance(value, time) else str(value)
