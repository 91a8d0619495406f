"""The table in a text file whose cells are separated by commas, semicolons, tabs or the like."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import count, islice

from rmtui.exchange.importing.columns.headings import MOST_TITLE_ROWS, count_known
from rmtui.exchange.importing.table import LARGEST_FILE, Finding, Row, Table, bad_file, filled_rows
from rmtui.language import _

_LONGEST_ROW = 2_000_000
"""Characters of a row of text."""
_DELIMITERS = (",", ";", "\t", "|", "，")
_FORCED_TEXT = re.compile(r"""="(.*)"|'(?='*[=+@\t\r＝＋－＠-]|'*\d+$)(.*)""", re.DOTALL)
"""How programs keep a spreadsheet from taking a cell for a number or a formula."""


def read_csv(text: str, path: str) -> Table:
    limit = csv.field_size_limit(LARGEST_FILE)  # ours is checked where row and column can be named
    try:
        findings: list[Finding] = []
        rows = [
            (number, [_unforced(cell) for cell in cells])
            for number, cells in filled_rows(_rows_of_text(text, path), path, findings)
        ]
        return Table(rows, is_text=True, findings=tuple(findings))
    finally:
        csv.field_size_limit(limit)


def _rows_of_text(text: str, path: str) -> Iterator[Row]:
    return _parted(text, path, _delimiter(text, path), strict=True)


def _parted(text: str, path: str, delimiter: str, *, strict: bool = False) -> Iterator[Row]:
    """The rows of a text, numbered; none is parted that is longer than any of a client list."""
    number, length = 1, 0

    def lines() -> Iterator[str]:
        nonlocal length
        for line in io.StringIO(text, newline=""):
            length += len(line)
            if length > _LONGEST_ROW:
                sentence = _("{path}: row {row} is longer than {count} characters. Has a quotation mark no match?")
                raise bad_file(sentence, path, row=number, count=_LONGEST_ROW)
            yield line

    rows = csv.reader(lines(), delimiter=delimiter, strict=strict, skipinitialspace=True)
    for number in count(1):
        try:
            cells = next(rows, None)
        except csv.Error:
            raise bad_file(_("{path}: a quotation mark in row {row} has no match."), path, row=number) from None
        if cells is None:
            return
        length = 0
        yield number, cells


def _delimiter(text: str, path: str) -> str:
    """The sign that parts the most known headings, or else the most cells."""

    def found(delimiter: str) -> tuple[int, int]:
        top = islice(_parted(text, path, delimiter), MOST_TITLE_ROWS + 1)
        return max(((count_known(cells), len(cells)) for _number, cells in top), default=(0, 0))

    return max(_DELIMITERS, key=found)


def _unforced(cell: str) -> str:
    forced = _FORCED_TEXT.fullmatch(cell)
    return (forced[1] or forced[2] or "") if forced else cell
