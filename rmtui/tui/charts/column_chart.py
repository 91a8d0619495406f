"""The totals of all reviews as columns of eighths of a cell, the newest at the right, above and below zero."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from rmtui.exchange.chart_data import FALL, RISE, Column, bounds, thin_out
from rmtui.fit_text import fit, fold
from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.tui.widgets.paint import Paint, PaintedLine
from rmtui.wording import glance_money

NATURAL_HEIGHT = 13
"""Lines of a chart without a given height."""

_BLOCKS = " ▁▂▃▄▅▆▇█"
_MIN_HEIGHT = 3
"""Least lines of the columns."""
_MAX_SLOT = 10
"""Cells from one column to the next at most."""
_LABELLED_MIDDLE = 5
"""Lines from which on the middle of the scale has a label."""


class _Scale(NamedTuple):
    up: int
    """Lines above zero."""
    down: int
    line: float
    """The value of a line's height; 0 where all values are zero."""
    words: dict[int, str]
    """Labels of the axis by line: 1 is the first above zero, -1 the first below."""

    def eighths(self, value: int) -> int:
        """A value's height in eighths of a line; at least one where it is not zero."""
        size = max(round(abs(value) * 8 / self.line), 1) if value else 0
        return size if value > 0 else -size


def column_lines(
    columns: Sequence[Column], width: int, height: int | None = None, *, cents: bool = False
) -> list[PaintedLine]:
    """At most `width` cells, and `height` lines where that is enough.

    `cents`: with decimals, as the amounts around it; else in whole units.
    """
    if not columns:
        return [[(line, Paint(text_style="soft"))] for line in fold(_("There are no reviews yet."), max(width, 2))]
    bottom, top = bounds([column.value for column in columns])
    axis = max(cell_len(glance_money(value, cents=cents)) for value in (bottom, top, top // 2, 0)) + 1
    room = max(width - axis, 1)
    shown = columns[-room:]
    slot = min(room // len(shown), _MAX_SLOT)
    ends = _ends(shown, len(shown) * slot - _gap(slot), axis, width, cents)
    left_out = _left_out(len(columns) - len(shown), width)
    rows = max((height or NATURAL_HEIGHT) - len(ends) - len(left_out) - 2, _MIN_HEIGHT)
    scale = _scale([column.value for column in shown], rows, cents)
    drawn = [
        [
            (fit(scale.words.get(row, ""), axis - 1, right=True) + " ", Paint(text_style="soft")),
            *_row(shown, row, slot, scale),
        ]
        for row in (*range(scale.up, -1, -1), *range(-1, -scale.down - 1, -1))
    ]
    labels = (" " * axis + _labels(shown, slot, room), Paint(text_style="soft"))
    return [*ends, *drawn, [labels], *left_out]


def _scale(values: Sequence[int], rows: int, cents: bool) -> _Scale:
    bottom, top = bounds(values)
    if top == bottom:
        return _Scale(1, 0, 0, {0: "0"})
    up = min(max(round(rows * top / (top - bottom)), top > 0), rows - (bottom < 0))
    line = max(top / up if up else 0, -bottom / (rows - up) if rows > up else 0)
    words = {0: "0"}
    for value in (top // 2 if up >= _LABELLED_MIDDLE else 0, top):
        if value:
            words[max(round(value / line), 1)] = glance_money(value, cents=cents)
    if bottom:
        words[-max(round(-bottom / line), 1)] = glance_money(bottom, cents=cents)
    return _Scale(up, rows - up, line, words)


def _row(columns: Sequence[Column], row: int, slot: int, scale: _Scale) -> PaintedLine:
    gap = _gap(slot)
    if row == 0:
        return [("─" * (len(columns) * slot - gap), Paint(text_style="soft"))]
    line: PaintedLine = []
    for column in columns:
        eighths = scale.eighths(column.value)
        filled = min(max((eighths if row > 0 else -eighths) - 8 * (abs(row) - 1), 0), 8)
        if row < 0 < filled < 8:
            bar = _BLOCKS[8 - filled], Paint(foreground=FALL, reverse=True)
        else:
            colour = RISE if row > 0 else FALL
            bar = _BLOCKS[filled], Paint(foreground=colour, background=colour if filled == 8 else None)
        line += [(bar[0] * (slot - gap), bar[1]), (" " * gap, Paint())]
    return line[:-1]


def _gap(slot: int) -> int:
    """Cells between two columns."""
    return 0 if slot == 1 else 1 if slot < 6 else 2


def _ends(columns: Sequence[Column], drawn: int, axis: int, width: int, cents: bool) -> list[PaintedLine]:
    """The first and the last value, in figures, above the columns."""
    shown = (columns[0], columns[-1]) if len(columns) > 1 else columns
    ends = [
        _("{when}: {amount}").format(when=plain(one.label), amount=glance_money(one.value, cents=cents))
        for one in shown
    ]
    gap = max(drawn - sum(map(cell_len, ends)), 3)
    line = " " * axis + (" " * gap).join(ends)
    if cell_len(line) <= width:
        return [[(line, Paint())]]
    return [[(fit(one, min(width, cell_len(one))), Paint())] for one in ends]


def _labels(columns: Sequence[Column], slot: int, room: int) -> str:
    """The labels that fit under their columns."""
    texts = [fit(text, min(cell_len(text), room)) for text in (plain(column.label) for column in columns)]
    spans = []
    for index, text in enumerate(texts):
        length, middle = cell_len(text), index * slot + (slot - _gap(slot)) / 2
        start = min(max(round(middle - length / 2), 0), room - length)
        spans.append((start, start + length))
    line = ""
    for index in thin_out(spans, 1):
        line += " " * (spans[index][0] - cell_len(line)) + texts[index]
    return line


def _left_out(count: int, width: int) -> list[PaintedLine]:
    if not count:
        return []
    message = ngettext("{count} earlier review is not shown.", "{count} earlier reviews are not shown.", count)
    return [[(line, Paint(text_style="soft"))] for line in fold(message.format(count=count), max(width, 2))]
