"""The tables of an .xlsx workbook, one a visible sheet, with comments and the formulas whose result is not stored."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from functools import cache
from itertools import islice
from typing import Any, cast
from xml.etree.ElementTree import iterparse

from rmtui.errors import BadInput
from rmtui.exchange.importing.table import LARGEST_FILE, Finding, Table, bad_file, filled_rows
from rmtui.language import _

_THREAD = r"(?s)^\[(?:Threaded comment|线程批注)\].*?(?:Comment|批注|评论):\s*"
_AUTHOR = r"[^:：\n]{1,30}[:：]"
_MOST_PARTS = 5_000
_LARGEST_UNPACKED = 400_000_000
_DENSEST = 250
"""Bytes unpacked from one, where that is much; a sheet of cells that are all alike reaches some 100."""
_DAYS_TO_1904 = 1462
"""Days between the first days of the two ways in which workbooks count."""
_MOST_FORMULA_ROWS = 20_000
"""Rows of a sheet that are looked through for formulas without a result."""
_MOST_CELLS = 10_000_000
"""Cells of a sheet, the empty ones among others, that are looked at."""
_FORMULA = re.compile(rb"<f[ />]")
_CHUNK = 1 << 20
"""Bytes of a sheet that are searched for a formula at once."""
_KEPT_DIGITS = 15
_SMALLEST_PLAIN = 1e-4
_LARGEST_EXACT = 1e15
"""A spreadsheet keeps 15 digits of a number; what is larger is left in its form with an exponent, which shows that."""


def read_workbook(content: bytes, path: str) -> list[Table]:
    """The tables of the visible sheets that are not empty, then the hidden ones, of which only the names are told."""
    from openpyxl import load_workbook

    _check_package(content, path)
    try:
        with warnings.catch_warnings(), zipfile.ZipFile(io.BytesIO(content)) as package:
            warnings.simplefilter("ignore")  # on what a workbook has besides cells
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            formulas = cache(lambda: load_workbook(io.BytesIO(content), read_only=True))
            offset = _DAYS_TO_1904 if book.epoch.year == 1904 else 0
            sheets = cast(list[Any], book.worksheets)
            tables = [
                _table(package, sheet, formulas, path)._replace(first_day_offset=offset)
                for sheet in sheets
                if sheet.sheet_state == "visible"
            ]
            hidden = [
                Table([], _("{sheet} (hidden)").format(sheet=sheet.title))
                for sheet in sheets
                if sheet.sheet_state != "visible"
            ]
    except BadInput:
        raise
    except Exception as error:
        raise bad_file(_("{path} is damaged: its cells cannot be read."), path) from error
    return [*(table for table in tables if table.rows), *hidden]


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
        raise bad_file(_("{path} is not a workbook. Save it as .xlsx or .csv, then import it."), path)


def _table(package: zipfile.ZipFile, sheet: Any, formulas: Callable[[], Any], path: str) -> Table:
    sheet.reset_dimensions()  # some programs write wrong ones, and rows would be missing
    written = _written(sheet.iter_rows(), path)  # with a limit each row would be padded to it
    findings: list[Finding] = []
    rows = list(filled_rows(((number, [_text_of(cell) for cell in row]) for number, row in written), path, findings))
    comments = _comments(package, sheet._worksheet_path)
    return Table(rows, sheet.title, comments, _without_result(package, sheet, formulas), findings=tuple(findings))


def _written(rows: Iterable[tuple[Any, ...]], path: str) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """The rows that are written down in a sheet. For those between them openpyxl gives one and the same tuple."""
    before: tuple[object, ...] | None = None
    room = _MOST_CELLS
    for number, row in enumerate(rows, 1):
        if row is not before:
            room -= len(row)
            if room < 0:
                raise bad_file(_("{path} has more cells than a list. Copy the rows into a new file."), path)
            yield number, row
        before = row


def _text_of(cell: Any) -> str:
    """The value of a cell as text that loses nothing."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        from openpyxl.utils.escape import unescape

        return str(unescape(value))
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        return _number_text(value * 100) + "%" if "%" in cell.number_format else _number_text(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return value.isoformat("minutes") if isinstance(value, time) else str(value)


def _number_text(value: float) -> str:
    """A number with the digits that a spreadsheet keeps: 0.3, also where it was computed as 0.30000000000000004."""
    if isinstance(value, int):
        return str(value)
    if value.is_integer() and abs(value) < _LARGEST_EXACT:
        return str(int(value))
    return f"{value:.{_KEPT_DIGITS}g}" if _SMALLEST_PLAIN < abs(value) < _LARGEST_EXACT else repr(value)


def _comments(package: zipfile.ZipFile, sheet: str) -> dict[tuple[int, int], str]:
    """The comments on the cells of a sheet, by row and column."""
    from openpyxl.packaging.relationship import get_dependents, get_rels_path
    from openpyxl.utils.cell import coordinate_to_tuple

    relations = str(cast(Any, get_rels_path)(sheet.lstrip("/")))
    if relations not in package.namelist():
        return {}
    found = {}
    for relation in cast(Any, get_dependents(package, relations)):
        if not (relation.Type or "").endswith("/comments"):
            continue
        for _event, element in iterparse(package.open(relation.target)):  # noqa: S314 - expat guards against entities
            if element.tag.endswith("}comment"):
                texts = (part.text or "" for part in element.iter() if part.tag.endswith("}t"))
                row, column = coordinate_to_tuple(element.get("ref", "A1"))
                found[row, column - 1] = _comment_text("".join(texts))
                element.clear()
    return found


def _comment_text(text: str) -> str:
    """What a person wrote in a comment, without the author's name or what Excel writes before a thread."""
    text = re.sub(_THREAD, "", text.strip())
    first, _line_end, rest = text.partition("\n")
    return (rest if rest.strip() and re.fullmatch(_AUTHOR, first) else text).strip()


def _without_result(package: zipfile.ZipFile, sheet: Any, formulas: Callable[[], Any]) -> frozenset[tuple[int, int]]:
    """The cells of a sheet whose formula has no stored result, by the number of the row and the place of the column."""
    with package.open(sheet._worksheet_path.lstrip("/")) as part:
        if not any(map(_FORMULA.search, iter(lambda: part.read(_CHUNK), b""))):
            return frozenset()
    sheets = (islice(one.iter_rows(), _MOST_FORMULA_ROWS) for one in (sheet, formulas()[sheet.title]))
    return frozenset(
        (cell.row, cell.column - 1)
        for results, written in zip(*sheets, strict=False)
        for result, cell in zip(results, written, strict=False)
        if result.value is None and isinstance(cell.value, str) and cell.value.startswith("=")
    )
