"""What a question of an import is about, in columns beside each other: file and book, with what differs marked."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from rmtui.exchange.importing.questions import SideBySide
from rmtui.fit_text import fit

_DIFFERS = "≠"
_GAP = 2
_WIDEST_LABEL = 16


class ComparedRows(Widget):
    """A line a row, below the headings; the columns share the width there is."""

    def __init__(self, compared: SideBySide) -> None:
        super().__init__()
        self._compared = compared

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual calls it
        return len(self._compared.rows) + 1

    def render(self) -> Content:
        rows = [self._compared.headings, *self._compared.rows]
        widths = _widths(rows, self.content_size.width - len(_DIFFERS) - 1)
        lines = [Content.styled(f"  {_line(rows[0], widths)}", "$foreground 62%")]
        for place, row in enumerate(rows[1:]):
            differs = place in self._compared.differing
            text = f"{_DIFFERS if differs else ' '} {_line(row, widths)}"
            lines.append(Content.styled(text, "$warning bold") if differs else Content(text))
        return Content("\n").join(lines)


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """The cells of each column: those that need less leave the others more."""
    needed = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    left, widths = room - _GAP * (len(needed) - 1), [0] * len(needed)
    for count, at in zip(range(len(needed), 0, -1), sorted(range(len(needed)), key=needed.__getitem__), strict=True):
        widths[at] = min(needed[at], max(left, 0) // count, *[_WIDEST_LABEL] * (at == 0 and len(needed) > 2))
        left -= widths[at]
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return (" " * _GAP).join(fit(cell, width) for cell, width in zip(cells, widths, strict=True)).rstrip()
