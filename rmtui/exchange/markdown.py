"""Markdown: tables that are aligned as they stand, and client text that stays literal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rmtui.exchange.output_table import Cell, OutputTable, cell_text
from rmtui.exchange.safe_text import safe_text, width

_SIGNS = re.compile(r"[\\`*_\[\]<>|#~$@]|&(?=#?\w)|:(?=//)|(?<=\w)\.(?=[^\W\d])")
"""What means something within a line, also to the dialects that make links of bare addresses."""
_ESCAPED = re.compile(r"\\([^A-Za-z0-9\s])")

_AT_THE_START = re.compile(r"^\s*(?:([-+=])|(\d+)([.)]))", re.MULTILINE)
"""What begins a list, or makes the line above a heading."""


def literal(client_text: str) -> str:
    """Client text that Markdown shows as it stands."""
    safe = _SIGNS.sub(lambda found: "\\" + found[0], safe_text(client_text))
    return _AT_THE_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", safe).strip()


def as_read(markdown: str) -> str:
    """Markdown for those who read it as it stands, in a terminal: without the signs that keep client text literal."""
    return _ESCAPED.sub(r"\1", markdown)


def section(part: OutputTable) -> Iterator[str]:
    """The lines of a table with its title; none where it has no rows."""
    if part.rows:
        rows = [
            [f"*{words}*" if subtotal and words else words for words in map(_words, row)]
            for row, subtotal in part.lines()
        ]
        sums = [[f"**{cell_text(cell)}**" if cell_text(cell) else "" for cell in part.sums]] if part.sums else []
        yield f"## {part.title}"
        yield ""
        yield from table_lines(part.headings, [*rows, *sums], part.figures)
        yield ""


def _words(cell: Cell) -> str:
    """A cell in one line."""
    return literal(cell_text(cell)).replace("\n", "<br>") if isinstance(cell, str) else cell_text(cell)


def table_lines(headings: Sequence[str], rows: Sequence[Sequence[str]], figures: frozenset[int]) -> Iterator[str]:
    """Columns as wide as their widest cell, figures to the right."""
    widths = [max(3, *map(width, column)) for column in zip(headings, *rows, strict=True)]
    rule = [f"{'-' * (wide - 1)}:" if at in figures else "-" * wide for at, wide in enumerate(widths)]
    for cells in (headings, rule, *rows):
        fitting = zip(cells, widths, strict=True)
        padded = [_padded(cell, wide, right=at in figures) for at, (cell, wide) in enumerate(fitting)]
        yield f"| {' | '.join(padded)} |"


def _padded(cell: str, wide: int, *, right: bool) -> str:
    space = " " * (wide - width(cell))
    return space + cell if right else cell + space


def paragraphs(title: str, words: str) -> Iterator[str]:
    """Every line a paragraph of its own, as it was written."""
    if words:
        yield f"## {title}"
        yield ""
        for line in filter(None, map(literal, words.split("\n"))):
            yield line
            yield ""
