"""A table out of a .csv or .xlsx file: its cells as text and its headings found, for the importers to make sense of.

The file is a stranger's. What it is, how large it is and what it unpacks to is looked at before it is opened, and
whatever is wrong with it is said in one sentence.
"""

from __future__ import annotations

import csv
import io
import os
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import count, islice
from typing import Any, NamedTuple

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.entry.names import half_width
from rmtui.entry.values import BLANKS
from rmtui.errors import BadInput, NotFound
from rmtui.language import _
from rmtui.plain import plain

LARGEST_FILE = 50_000_000
"""Bytes."""
MOST_ROWS = 100_000
LONGEST_CELL = 32_767
"""Characters, as many as a cell of a spreadsheet holds."""

_MOST_TITLE_ROWS = 5
_MOST_COLUMNS = 256
_LONGEST_HEADING = 200
_MOST_BLANK_ROWS = 50_000
"""Empty rows that are still read through; a sheet that is formatted to its end has a million."""
_LONGEST_ROW = 2_000_000
"""Characters of a row of text."""
_SOUGHT_ROWS = 1_000
"""Rows of a sheet among which its headings are sought."""
_MOST_PARTS = 5_000
_LARGEST_UNPACKED = 400_000_000
_DENSEST = 250
"""Bytes unpacked from one, where that is much; a sheet of cells that are all alike reaches some 100."""
_LARGEST_EXACT = 1e15
"""A spreadsheet keeps 15 digits of a number; what is larger is left in its form with an exponent, which shows that."""

_Row = tuple[int, list[str]]


class Table(NamedTuple):
    """What stands in a file."""

    headers: list[str]
    rows: list[_Row]
    """The row's number as a spreadsheet counts and its cells up to the last that is filled; blank rows are left out."""
    sheet: str = ""
    """The sheet of the workbook."""
    unread: tuple[str, ...] = ()
    """The workbook's other sheets that are not empty."""


def read_table(path: str) -> Table:
    """The table in a file; of a workbook the sheet with the most headings that are known.

    Up to five rows of titles may stand above the headings. NotFound where there is no such file; else BadInput.
    """
    content = _content(path)
    packed = content.startswith(_ZIP)
    table = _read_workbook(content, path) if packed else _read_text(_decoded(content, path), path)
    for number, cells in table.rows:
        for at, cell in enumerate(cells):
            if len(cell) > LONGEST_CELL:
                where = table.headers[at] if at < len(table.headers) else str(at + 1)
                raise _bad(
                    _("{path}: row {row}, column “{column}” holds more than {count} characters."),
                    path,
                    row=number,
                    column=plain(where[:40]),
                    count=LONGEST_CELL,
                )
    return table


def _bad(sentence: str, path: str, **words: object) -> BadInput:
    return BadInput(sentence.format(path=plain(path), **words))


# What the file is

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARK_OF_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_WEB_PAGE = re.compile(rb"[\xef\xbb\xbf\s]*<(?:!doctype|html|head|meta|table|style|\?xml)", re.IGNORECASE)


def _content(path: str) -> bytes:
    if not os.path.exists(path):
        raise NotFound(_("There is no file {path}.").format(path=plain(path)))
    if os.path.isdir(path):
        raise NotFound(_("{path} is a directory. Name a file in it.").format(path=plain(path)))
    try:
        with open(path, "rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _bad(_("{path} cannot be read: {reason}."), path, reason=error.strerror) from error
    if len(content) > LARGEST_FILE:
        raise _bad(_("{path} is larger than {count} MB. Divide it."), path, count=LARGEST_FILE // 1_000_000)
    if content.startswith(_OLE):
        if _MARK_OF_PASSWORD in content:
            raise _bad(_("{path} is protected by a password. Save it without one, then import it."), path)
        raise _bad(_("{path} is in the old .xls format. Save it as .xlsx or .csv, then import it."), path)
    if _WEB_PAGE.match(content):
        raise _bad(_("{path} is a web page by its content. Open it and save it as .xlsx or .csv."), path)
    return content


# The headings


class Heading(NamedTuple):
    """What stands under a heading. `before` is what its cells leave out because the heading says it."""

    field: Field
    before: str = ""


_TELLING_HEADINGS = {
    "农历生日": Heading(CLIENT_FIELDS["birthday"], "lunar:"),
    "阴历生日": Heading(CLIENT_FIELDS["birthday"], "lunar:"),
    "生日农历": Heading(CLIENT_FIELDS["birthday"], "lunar:"),
    "生日阴历": Heading(CLIENT_FIELDS["birthday"], "lunar:"),
    "lunarbirthday": Heading(CLIENT_FIELDS["birthday"], "lunar:"),
    "配偶": Heading(CLIENT_FIELDS["family"], "配偶 "),
    "配偶姓名": Heading(CLIENT_FIELDS["family"], "配偶 "),
    "爱人": Heading(CLIENT_FIELDS["family"], "爱人 "),
    "spouse": Heading(CLIENT_FIELDS["family"], "spouse "),
}
_IN_BRACKETS = re.compile(r"[(\[【].*?[)\]】]")


def column(heading: str) -> Heading | None:
    """The column a heading announces: by the field's name, its label in any language, or another word for it.

    Capitals, blanks and signs do not matter, nor do a remark in brackets and a number at the end: 手机号码2 (必填).
    """
    if len(heading) > _LONGEST_HEADING:
        return None
    without_remark = _IN_BRACKETS.sub("", half_width(heading))
    for word in (_bare(heading), _bare(without_remark).rstrip("0123456789")):
        if word in _HEADINGS:
            return _HEADINGS[word]
        for field in CLIENT_FIELDS.values():
            if word and word == _bare(_(field.label)):
                return Heading(field)
    return None


def _bare(heading: str) -> str:
    return re.sub(r"[\W_]+", "", half_width(heading).lower())


_HEADINGS = _TELLING_HEADINGS | {
    word: Heading(field)
    for field in CLIENT_FIELDS.values()
    for word in (_bare(field.name), _bare(field.label), *field.synonyms.split())
}


def _known(cells: list[str]) -> int:
    """How many of the cells are headings that are known."""
    return sum(column(cell) is not None for cell in cells[:_MOST_COLUMNS])


def _top(rows: Iterable[_Row]) -> list[_Row]:
    """The rows among which the headings are."""
    return list(islice(rows, _MOST_TITLE_ROWS + 1))


def _table(rows: Iterator[_Row], path: str) -> Table:
    top = _top(rows)
    if not top:
        raise _bad(_("{path} is empty."), path)
    number, headers = max(top, key=lambda row: _known(row[1]))
    return Table(headers, [*(row for row in top if row[0] > number), *rows])


def _filled(rows: Iterable[_Row], path: str) -> Iterator[_Row]:
    """The rows that are not blank, without blank cells at their ends."""
    filled = blank = 0
    for number, cells in rows:
        while cells and not cells[-1].strip(BLANKS):
            cells.pop()
        filled += bool(cells)
        blank += not cells
        if filled > MOST_ROWS:
            raise _bad(_("{path} has more than {count} rows. Divide it."), path, count=MOST_ROWS)
        if blank > _MOST_BLANK_ROWS:
            sentence = _("{path} has more than {count} empty rows. Copy the others into a new file, and import that.")
            raise _bad(sentence, path, count=_MOST_BLANK_ROWS)
        if len(cells) > _MOST_COLUMNS:
            sentence = _("{path}: row {row} has more than {count} columns. Delete those that are no client's.")
            raise _bad(sentence, path, row=number, count=_MOST_COLUMNS)
        if cells:
            yield number, cells


# Text

_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_DELIMITERS = (",", ";", "\t")
_FORCED_TEXT = re.compile(r"""="(.*)"|'(?='*[=+@\t\r＝＋－＠-]|'*\d+$)(.*)""", re.DOTALL)
"""How programs keep a spreadsheet from taking a cell for a number or a formula."""


def _decoded(content: bytes, path: str) -> str:
    """The text of a file: as its byte order mark says, else UTF-8, else the GB18030 of China's spreadsheets."""
    marked = [encoding for mark, encoding in _BYTE_ORDER_MARKS.items() if content.startswith(mark)]
    for encoding in marked or ("utf-8", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            line = text.count("\n", 0, text.index("\0")) + 1
            raise _bad(_("{path} is damaged or no text: there is a NUL in line {line}."), path, line=line)
        return text
    raise _bad(_("{path} is neither UTF-8 nor GB18030 text. Save it as “CSV UTF-8”, then import it."), path)


def _read_text(text: str, path: str) -> Table:
    limit = csv.field_size_limit(LARGEST_FILE)  # ours is checked where row and column can be named
    try:
        rows = (
            (number, [_unforced(cell) for cell in cells]) for number, cells in _filled(_rows_of_text(text, path), path)
        )
        return _table(rows, path)
    finally:
        csv.field_size_limit(limit)


def _rows_of_text(text: str, path: str) -> Iterator[_Row]:
    return _parted(text, path, _delimiter(text, path), strict=True)


def _parted(text: str, path: str, delimiter: str, *, strict: bool = False) -> Iterator[_Row]:
    """The rows of a text, numbered; none is parted that is longer than any of a client list."""
    number, length = 1, 0

    def lines() -> Iterator[str]:
        nonlocal length
        for line in io.StringIO(text, newline=""):
            length += len(line)
            if length > _LONGEST_ROW:
                sentence = _("{path}: row {row} is longer than {count} characters. Has a quotation mark no match?")
                raise _bad(sentence, path, row=number, count=_LONGEST_ROW)
            yield line

    rows = csv.reader(lines(), delimiter=delimiter, strict=strict)
    for number in count(1):
        try:
            cells = next(rows, None)
        except csv.Error:
            raise _bad(_("{path}: a quotation mark in row {row} has no match."), path, row=number) from None
        if cells is None:
            return
        length = 0
        yield number, cells


def _delimiter(text: str, path: str) -> str:
    """The sign that parts the most known headings, or else the most cells."""

    def found(delimiter: str) -> tuple[int, int]:
        top = islice(_parted(text, path, delimiter), _MOST_TITLE_ROWS + 1)
        return max(((_known(cells), len(cells)) for _number, cells in top), default=(0, 0))

    return max(_DELIMITERS, key=found)


def _unforced(cell: str) -> str:
    forced = _FORCED_TEXT.fullmatch(cell)
    return (forced[1] or forced[2] or "") if forced else cell


# Workbooks


def _read_workbook(content: bytes, path: str) -> Table:
    from openpyxl import load_workbook

    _check_package(content, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on what a workbook has besides cells
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            tops = {sheet.title: _top(_rows_of_sheet(sheet, path, _SOUGHT_ROWS)) for sheet in sheets}
            best = max(sheets, key=lambda sheet: max((_known(cells) for _, cells in tops[sheet.title]), default=-1))
            table = _table(_rows_of_sheet(best, path), path)
    except BadInput:
        raise
    except Exception as error:
        raise _bad(_("{path} is damaged: its cells cannot be read."), path) from error
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
        raise _bad(_("{path} is damaged or cut short. Copy or download it once more."), path) from error
    if any(part.flag_bits & 1 for part in parts):
        raise _bad(_("{path} is protected by a password. Save it without one, then import it."), path)
    most = min(_LARGEST_UNPACKED, max(LARGEST_FILE, _DENSEST * len(content)))
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > most:
        raise _bad(_("{path} unpacks to far more than a client list. It was not opened."), path)
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise _bad(_("{path} is no workbook. Save it as .xlsx or .csv, then import it."), path)


def _rows_of_sheet(sheet: Any, path: str, most: int | None = None) -> Iterator[_Row]:
    """The rows of a sheet, or of the first so many."""
    sheet.reset_dimensions()  # some programs write wrong ones, and rows would be missing
    rows = sheet.iter_rows(max_row=most, max_col=_MOST_COLUMNS, values_only=True)
    return _filled(((number, [_text_of(value) for value in row]) for number, row in _written(rows)), path)


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
