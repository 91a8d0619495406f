"""Lines of a table in a folder: a name with its amount at the right edge, and below it further details."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from rmtui.tui.widgets.fit_text import fit, fold
from rmtui.tui.widgets.paint import Paint, PaintedLine
from rmtui.tui.widgets.text_style import StyledText, TextStyle

GAP = 2
"""Terminal cells between two texts, and before those below a name."""


class TableCell(NamedTuple):
    """One cell of a row; `width` 0 takes what the others leave."""

    text: str
    width: int = 0
    text_style: TextStyle = ""
    right: bool = False


def row(cells: Sequence[TableCell], width: int) -> PaintedLine:
    """Cells next to each other in exactly `width` terminal cells."""
    taken = sum(cell.width for cell in cells) + GAP * (len(cells) - 1)
    line: PaintedLine = []
    for cell in cells:
        room = cell.width or max(width - taken, 0)
        line += [(fit(cell.text, room, right=cell.right), Paint(text_style=cell.text_style)), (" " * GAP, Paint())]
    return line[:-1]


def spread(
    left: str, right: str, width: int, text_style: TextStyle = "", *, right_style: TextStyle = ""
) -> PaintedLine:
    """A text at the left, an amount at the right edge, which is never cut for the text."""
    return row([TableCell(left, 0, text_style), TableCell(right, min(cell_len(right), width) or 1, right_style)], width)


def flow(texts: Iterable[StyledText], width: int) -> list[PaintedLine]:
    """Texts one behind the other, indented below a name, on as many lines as they need."""
    lines: list[PaintedLine] = []
    left = 0
    for text, text_style in texts:
        for part in fold(text, max(width - GAP, 2)) if text else ():
            if cell_len(part) + GAP > left:
                lines.append([])
                left = width
            lines[-1] += [(" " * GAP, Paint()), (part, Paint(text_style=text_style))]
            left -= cell_len(part) + GAP
    return lines
