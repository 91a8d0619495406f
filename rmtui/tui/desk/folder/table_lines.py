"""Lines of a table in a folder: a name with its figures, and below it what has no room beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from rmtui.fit_text import fit, fold
from rmtui.named_tuple import NamedTuple
from rmtui.tui.widgets.block_list import Drawing
from rmtui.tui.widgets.paint import Paint, PaintedLine
from rmtui.tui.widgets.text_style import StyledText, TextStyle

GAP = 2
"""Terminal cells between two texts, and before those below a name."""


class TableCell(NamedTuple):
    """One cell of a row."""

    text: str
    text_style: TextStyle = ""
    right: bool = False


Cells = Sequence[TableCell]
"""The cells of a row, from left to right."""


class Columns:
    """The columns of a table: as wide as their texts need and no wider, so that a name and its figures stay near."""

    def __init__(self, rows: Iterable[Cells], flexible: int = 0) -> None:
        """`flexible`: the index of the column that gives way in a narrow place."""
        self._flexible = flexible
        texts = zip(*([cell.text for cell in cells] for cells in rows), strict=True)
        self._widths = [max(map(cell_len, column)) for column in texts]

    def fit(self, width: int, least: int | None = None) -> bool:
        """Whether they fit in `width` cells; where the one that gives way may be cut, with `least` cells for it."""
        spare = 0 if least is None or not self._widths else max(self._widths[self._flexible] - least, 0)
        return self._missing(width) <= spare

    def row(self, cells: Cells, width: int) -> PaintedLine:
        """Cells next to each other; a column without any text has no gap either."""
        widths = [*self._widths]
        widths[self._flexible] = max(widths[self._flexible] - self._missing(width), 0)
        line: PaintedLine = []
        for cell, room in zip(cells, widths, strict=True):
            if room:
                text = fit(cell.text, room, right=cell.right)
                line += [(text, Paint(text_style=cell.text_style)), (" " * GAP, Paint())]
        return line[:-1]

    def drawing(self, cells: Cells) -> Drawing:
        """A row as the drawing of a block."""
        return lambda width, _monochrome: [self.row(cells, width)]

    def _missing(self, width: int) -> int:
        used = [one for one in self._widths if one]
        return max(sum(used) + GAP * (len(used) - 1) - width, 0)


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
