"""A table out of a file: its headings and rows as text, within limits, for the importers to make sense of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from rmtui.entry.values import BLANKS
from rmtui.errors import BadInput
from rmtui.exchange.importing.headings import MOST_COLUMNS, count_known
from rmtui.language import _
from rmtui.plain import plain

LARGEST_FILE = 50_000_000
"""Bytes."""
MOST_ROWS = 100_000

MOST_TITLE_ROWS = 5
_MOST_BLANK_ROWS = 50_000
"""Empty rows that are still read through; a sheet that is formatted to its end has a million."""

Row = tuple[int, list[str]]
"""Its number as a spreadsheet counts, and its cells up to the last that is filled."""


class Table(NamedTuple):
    """What stands in a file."""

    headers: list[str]
    rows: list[Row]
    """Blank rows are left out."""
    sheet: str = ""
    """The sheet of the workbook."""
    unread: tuple[str, ...] = ()
    """The workbook's other sheets that are not empty."""


def bad_file(sentence: str, path: str, **words: object) -> BadInput:
    """The error of a file: a sentence with its {path}."""
    return BadInput(sentence.format(path=plain(path), **words))


def top_rows(rows: Iterable[Row]) -> list[Row]:
    """The rows among which the headings are."""
    return list(islice(rows, MOST_TITLE_ROWS + 1))


def table_of(rows: Iterator[Row], path: str) -> Table:
    """The table of rows: the headings are in that of the first ones that has most of those that are known."""
    top = top_rows(rows)
    if not top:
        raise bad_file(_("{path} is empty."), path)
    number, headers = max(top, key=lambda row: count_known(row[1]))
    return Table(headers, [*(row for row in top if row[0] > number), *rows])


def filled_rows(rows: Iterable[Row], path: str) -> Iterator[Row]:
    """The rows that are not blank, without blank cells at their ends."""
    filled = blank = 0
    for number, cells in rows:
        while cells and not cells[-1].strip(BLANKS):
            cells.pop()
        filled += bool(cells)
        blank += not cells
        if filled > MOST_ROWS:
            raise bad_file(_("{path} has more than {count} rows. Divide it."), path, count=MOST_ROWS)
        if blank > _MOST_BLANK_ROWS:
            sentence = _("{path} has more than {count} empty rows. Copy the others into a new file, and import that.")
            raise bad_file(sentence, path, count=_MOST_BLANK_ROWS)
        if len(cells) > MOST_COLUMNS:
            sentence = _("{path}: row {row} has more than {count} columns. Delete those that are no client's.")
            raise bad_file(sentence, path, row=number, count=MOST_COLUMNS)
        if cells:
            yield number, cells
