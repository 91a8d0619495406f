"""The chart of an allocation: a legend, and the pie to the right of it, or above it where that is too narrow.

Nothing is to the right of the pie, since some terminals of the region draw its blocks two cells wide.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from rmtui.exchange.chart_data import SIGNS, Piece, merge_smallest
from rmtui.fit_text import fit, fold
from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.charts.pie_disc import disc, monochrome_paint
from rmtui.tui.widgets.paint import Paint, PaintedLine
from rmtui.wording import format_percent, glance_money

NATURAL_HEIGHT = 11
"""Lines of a pie without a given height."""

_MIN_HEIGHT, _MAX_HEIGHT = 5, 15
"""Lines of a pie; with less room there is none."""
_READABLE = 8
"""Lines from which on a pie stays beside the legend although it would be larger above."""
_GAP = 4
"""Cells between the legend and the pie."""
_LONGEST, _SHORTEST = 24, 6
"""Cells of a label, and of an amount that is cut."""


def pie_lines(
    pieces: Sequence[Piece], width: int, height: int | None = None, *, monochrome: bool = False, cents: bool = False
) -> list[PaintedLine]:
    """At most `width` cells, and `height` lines where the legend, which is never cut, has room in them.

    `cents`: with decimals, as the amounts around it; else in whole units.
    """
    if not any(piece.weight for piece in pieces):
        return [[(line, Paint(text_style="soft"))] for line in fold(_("There are no assets."), max(width, 2))]
    shown = merge_smallest(pieces)
    legend = _legend(shown, width, monochrome, cents)
    legend_width = sum(cell_len(text) for text, _paint in legend[0])
    beside = min(_MAX_HEIGHT, max(height or NATURAL_HEIGHT, len(legend)), (width - legend_width - _GAP) // 2)
    above = min(_MAX_HEIGHT, height - len(legend) - 1 if height else NATURAL_HEIGHT, width // 2)
    if beside >= max(_MIN_HEIGHT, min(above, _READABLE)):
        pie = disc(shown, beside, monochrome=monochrome)
        return _side_by_side(legend, pie, legend_width + _GAP)
    if above >= _MIN_HEIGHT:
        indent = (" " * (max(legend_width - 2 * above, 0) // 2), Paint())
        return [*([indent, *line] for line in disc(shown, above, monochrome=monochrome)), [], *legend]
    return legend


def _side_by_side(legend: list[PaintedLine], pie: list[PaintedLine], indent: int) -> list[PaintedLine]:
    """Legend and pie, both centred vertically."""
    top = max(len(pie) - len(legend), 0) // 2
    lines: list[PaintedLine] = []
    for row in range(max(len(pie), len(legend))):
        left = legend[row - top] if 0 <= row - top < len(legend) else []
        space = " " * (indent - sum(cell_len(text) for text, _paint in left)), Paint()
        lines.append([*left, space, *pie[row]] if row < len(pie) else left)
    return lines


def _legend(pieces: Sequence[Piece], width: int, monochrome: bool, cents: bool) -> list[PaintedLine]:
    """Letter, label, share, amount; all lines are equally long."""
    labels = [plain(piece.label) for piece in pieces]
    amounts = [glance_money(piece.weight, cents=cents) for piece in pieces]
    shares = [format_percent(piece.share) for piece in pieces]
    share = max(map(cell_len, shares))
    room = width - share - 8
    amount = min(max(map(cell_len, amounts)), max(room - _SHORTEST, _SHORTEST))
    label = min(max(map(cell_len, labels)), _LONGEST, max(room - amount, 0))
    return [
        [
            (
                f" {SIGNS[index]} ",
                monochrome_paint(index, len(pieces)) if monochrome else Paint(background=index, text_style="strong"),
            ),
            (" " + fit(labels[index], label), Paint()),
            ("  " + fit(shares[index], share, right=True), Paint(text_style="soft")),
            ("  " + fit(amounts[index], amount, right=True), Paint()),
        ]
        for index in range(len(pieces))
    ]
