"""A table out of a file: a sheet of a workbook, a text file or a list of cards, as rows of text within limits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from rmtui.comparing import folded
from rmtui.entry.values import BLANKS
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.words.answers import NOTHING

ENDINGS = (".csv", ".ics", ".tsv", ".vcf", ".xlsx")
"""The files that are read of a directory."""
LARGEST_FILE = 50_000_000
"""Bytes."""
MOST_ROWS = 100_000
MOST_COLUMNS = 1_000
"""A contact calendar has a column for each day, of two years and more."""
MOST_CELLS = 5_000_000

_MOST_STRAY = 20
_MOST_STRAY_IN_A_ROW = 2
_WIDEST_GAP = 1_000
"""Empty rows above a cell that strays."""
STRAY = N_("Cells far from all others, left out")
_MOST_BLANK_ROWS = 50_000
"""Empty rows that are still read through; a sheet that is formatted to its end has a million."""

_NOTHING = frozenset(NOTHING.split(", "))
_LONGEST_NOTHING = max(map(len, _NOTHING))
_NAMES = ("Na", "Nan")
"""Names that else stand for nothing."""

Row = tuple[int, list[str]]
"""Its number as a spreadsheet counts, and its cells up to the last that is filled."""


class Finding(NamedTuple):
    """A remark on a file, made when it was read into a table."""

    sentence: str
    """To be translated."""
    row: int
    column: str = ""
    """Where in the row: a line of the file, or the letters of a cell."""
    text: str = ""
    """What stands there."""


class Table(NamedTuple):
    """The content of a sheet. Blank rows are left out."""

    rows: list[Row]
    title: str = ""
    """The name of the sheet; of a text that is brought in with others, of its file."""
    comments: Mapping[tuple[int, int], str] = {}
    """The comments on cells, by the number of the row and the place of the column."""
    formulas: Collection[tuple[int, int]] = ()
    """The cells whose formula has no stored result, by the same: they are blank."""
    is_text: bool = False
    """Whether signs part its cells: a cell without a heading means that its row has slipped."""
    is_agenda: bool = False
    """Whether its rows are appointments: who was met may stand in the first line of the note, which is the title."""
    lists: str = ""
    """The name of the kind of records that all its rows are, where that is known without its title."""
    first_day_offset: int = 0
    """What is to be added to a number for a day: a workbook may count from 1904."""
    findings: tuple[Finding, ...] = ()
    row_names: Mapping[int, str] = {}
    """What rows are called that are none of a sheet, by number: card 2 (王芳)."""


def column_name(headings: Sequence[str], at: int) -> str:
    """The heading of a column; its letters where it has none."""
    text = " ".join(headings[at].split()).strip(BLANKS) if at < len(headings) else ""
    return text or column_letters(at)


def column_letters(at: int) -> str:
    """A, B ... Z, AA, as a spreadsheet calls a column."""
    first, last = divmod(at, 26)
    return (column_letters(first - 1) if first else "") + chr(ord("A") + last)


def column_values(rows: Sequence[Row], at: int) -> Iterator[str]:
    """The texts of a column, without padding; a row that ends before it has none."""
    return (cells[at].strip() for _number, cells in rows if at < len(cells))


def is_blank(text: str) -> bool:
    """Whether a cell holds nothing, or what people and programs write for it."""
    text = text.strip(BLANKS)
    return not text or (len(text) <= _LONGEST_NOTHING and folded(text) in _NOTHING)


def is_name(text: str) -> bool:
    """Whether a cell that is not empty may be a name: 无 is none, and Na is one."""
    return not is_blank(text) or text.strip(BLANKS) in _NAMES


def bad_file(sentence: str, path: str, **words: object) -> BadInput:
    """The error of a file: a sentence with its {path}."""
    return BadInput(sentence.format(path=plain(path), **words))


def filled_rows(rows: Iterable[Row], path: str, findings: list[Finding]) -> Iterator[Row]:
    """The rows that are not blank, without blank cells at their ends; cells far away from all others are reported."""
    filled = blank = count = last = 0
    for number, cells in rows:
        stray = _stray(cells, number - last if last else 0)
        if len(findings) + len(stray) > _MOST_STRAY:
            sentence = _("{path}: row {row} has more than {count} columns. Delete those that are no client's.")
            raise bad_file(sentence, path, row=number, count=MOST_COLUMNS)
        findings += [Finding(STRAY, number, column_letters(at), cells[at]) for at in stray]
        del cells[stray[0] if stray else len(cells) :]
        while cells and not cells[-1].strip(BLANKS):
            cells.pop()
        filled += bool(cells)
        blank += not cells
        count += len(cells)
        last = number if cells else last
        if filled > MOST_ROWS or count > MOST_CELLS:
            raise bad_file(_("{path} has more than {count} rows. Divide it."), path, count=MOST_ROWS)
        if blank > _MOST_BLANK_ROWS:
            sentence = _("{path} has more than {count} empty rows. Copy the others into a new file, and import that.")
            raise bad_file(sentence, path, count=_MOST_BLANK_ROWS)
        if cells:
            yield number, cells


def _stray(cells: Sequence[str], gap: int) -> list[int]:
    """The places of the cells in a row that stray: all of a few below a wide gap, and those beyond the last column."""
    filled = [at for at, cell in enumerate(cells) if cell.strip(BLANKS)]
    if gap > _WIDEST_GAP and len(filled) <= _MOST_STRAY_IN_A_ROW:
        return filled
    return [at for at in filled if at >= MOST_COLUMNS]
