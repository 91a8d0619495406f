"""Tables that stand below each other in one sheet, each with headings of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rmtui.exchange.importing.columns.headings import MOST_TITLE_ROWS, count_known, is_known_word
from rmtui.exchange.importing.table import Table, is_blank

_FEWEST = 3
"""Headings that make a row another table's."""


def divided(table: Table) -> Iterator[Table]:
    """The tables of a sheet, divided before each row of other headings, all of which are known."""
    first = max((count_known(cells), -at) for at, (_number, cells) in enumerate(table.rows[: MOST_TITLE_ROWS + 1]))
    begun, headings = 0, table.rows[-first[1]][1]
    for at, (_number, cells) in enumerate(table.rows):
        if at > -first[1] and _are_headings(cells) and cells != headings:
            yield table._replace(rows=table.rows[begun:at])
            begun, headings = at, cells
    yield table._replace(rows=table.rows[begun:])


def _are_headings(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if not is_blank(cell)]
    return len(filled) >= _FEWEST and is_known_word(filled[0]) and count_known(filled) == len(set(filled))
