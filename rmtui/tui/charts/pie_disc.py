"""The disc of a pie in half cells, which are about as wide as they are high."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin

from rmtui.exchange.chart_data import SIGNS, Piece, turns
from rmtui.tui.widgets.paint import Paint, PaintedLine

OUTSIDE = -1
_MIDDLE = 0.6
"""Where the middle of a piece is, as a part of the radius."""

_Grid = list[list[int]]
"""The index of the piece that each half cell belongs to."""


def disc(pieces: Sequence[Piece], rows: int, *, monochrome: bool = False) -> list[PaintedLine]:
    """A circle of `rows` lines and twice as many cells, clockwise from the top. At least one piece has a weight.

    Monochrome it is made of the pieces' letters. Every piece with a weight has at least half a cell.
    """
    grid = _grid(pieces, rows)
    if monochrome:
        return _monochrome_disc(grid, len(pieces))
    signs = _signs(grid, pieces)
    return [
        [_cell(upper, lower, signs.get((row, at))) for at, (upper, lower) in enumerate(zip(*pair, strict=True))]
        for row, pair in enumerate(zip(grid[::2], grid[1::2], strict=True))
    ]


def _cell(upper: int, lower: int, sign: str | None) -> tuple[str, Paint]:
    if upper == lower:
        return (
            (sign or " ", Paint(background=upper, text_style="strong" if sign else ""))
            if upper >= 0
            else (" ", Paint())
        )
    if upper == OUTSIDE:
        return "▄", Paint(foreground=lower)
    return "▀", Paint(foreground=upper, background=lower if lower >= 0 else None)


def _grid(pieces: Sequence[Piece], radius: int) -> _Grid:
    spans = turns(pieces)
    ends = [float(end) for _start, end in spans]
    weighty = [index for index, piece in enumerate(pieces) if piece.weight]

    def piece_at(x: float, y: float) -> int:
        if hypot(x, y) > radius:
            return OUTSIDE
        return min(bisect_right(ends, atan2(x, -y) / (2 * pi) % 1), weighty[-1])

    middles = [number + 0.5 - radius for number in range(2 * radius)]
    grid = [[piece_at(x, y) for x in middles] for y in middles]
    cells = Counter(number for line in grid for number in line if number >= 0)
    for small in weighty:
        if not cells[small]:
            x, y = _point(float(sum(spans[small])) / 2, radius - 1, radius)
            at, row = min(
                ((at, row) for row, line in enumerate(grid) for at, one in enumerate(line) if cells[one] > 1),
                key=lambda cell: hypot(cell[0] + 0.5 - x, cell[1] + 0.5 - y),
            )
            cells[grid[row][at]] -= 1
            cells[small], grid[row][at] = 1, small
    return grid


def _point(turn: float, far: float, radius: int) -> tuple[float, float]:
    """The point at a distance from the middle, in half cells from the left and from the top."""
    return radius + far * sin(2 * pi * turn), radius - far * cos(2 * pi * turn)


def _signs(grid: _Grid, pieces: Sequence[Piece]) -> dict[tuple[int, int], str]:
    """The cell of each piece's letter: the whole cell of its own that is nearest to its middle, none beside another
    letter, with which it would read as a word or a number.
    """
    found: dict[tuple[int, int], str] = {}
    radius = len(grid) // 2
    for index, (start, end) in enumerate(turns(pieces)):
        far = 0 if end - start == 1 else _MIDDLE * radius
        x, y = _point(float(start + end) / 2, far, radius)
        whole = {(row, at) for row in range(radius) for at in range(2 * radius) if _whole_piece(grid, row, at) == index}
        inner = {(row, at) for row, at in whole if {(row, at - 1), (row, at + 1)} <= whole}
        apart = {(row, at) for row, at in whole if not {(row, at - 1), (row, at + 1)} & found.keys()}
        if apart:
            middle = min(inner or apart, key=lambda cell: hypot(cell[1] + 0.5 - x, 2 * cell[0] + 1 - y))
            found[middle] = SIGNS[index]
    return found


def _whole_piece(grid: _Grid, row: int, at: int) -> int:
    """The piece that both halves of a cell belong to."""
    upper, lower = grid[2 * row][at], grid[2 * row + 1][at]
    return upper if upper == lower else OUTSIDE


def _monochrome_disc(grid: _Grid, count: int) -> list[PaintedLine]:
    """Whole cells, since a letter cannot be halved; of two pieces in a cell the smaller is shown."""
    cells = Counter(number for line in grid for number in line if number >= 0)
    lines: list[PaintedLine] = []
    for upper, lower in zip(grid[::2], grid[1::2], strict=True):
        indices = [
            min((one for one in pair if one >= 0), key=cells.__getitem__, default=OUTSIDE)
            for pair in zip(upper, lower, strict=True)
        ]
        lines.append([(SIGNS[one], monochrome_paint(one, count)) if one >= 0 else (" ", Paint()) for one in indices])
    return lines


def monochrome_paint(index: int, count: int) -> Paint:
    """A piece without colours: every second one reversed, and an odd last one bold."""
    if index % 2:
        return Paint()
    return Paint(text_style="strong") if index == count - 1 > 0 else Paint(reverse=True)
