"""Sections of lines cut down to one screen: the longest is shortened, and says how much it leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from rmtui.exchange.safe_text import fit_width, width
from rmtui.language import _
from rmtui.named_tuple import NamedTuple

_FOLDED = 12
"""Cells of a row that a word too long for its end may leave free."""
_MOST_ROWS = 2
"""Of a line."""


class Room(NamedTuple):
    """What there is for lines; by default that of a screen of 80×24, which is a sheet of paper, too."""

    cells: int = 77
    """Of a row, without the edges of a frame."""
    rows: int = 19
    """Without name, mark, two blank rows, and the prompt."""

    @classmethod
    def of_screen(cls, width: int, height: int) -> Self:
        return cls(width - 3, height - 5)


PAGE = Room()


class Section(NamedTuple):
    """A heading with its lines, the most important first."""

    title: str
    lines: tuple[str, ...]
    more: int | None = None
    """How many lines were left out; None where nobody asks."""


def rows_of(text: str, room: int) -> int:
    """The rows that a text takes at most when it is folded into so many cells."""
    beyond = max(width(text) - (2 * room - _FOLDED), 0)
    return 1 if width(text) <= room else 2 - (-beyond // (room - _FOLDED))


def fitted(sections: Sequence[Section], cells: int, rows: int) -> list[Section]:
    """The sections within so many cells and rows, one line of each at least."""
    room = cells - max((width(section.title) for section in sections), default=0) - 2
    found = [[(line, min(rows_of(line, room), _MOST_ROWS)) for line in section.lines] for section in sections]
    while sum(row for lines in found for _line, row in lines) > rows:
        lines = max(reversed(found), key=lambda lines: sum(row for _line, row in lines))
        text, row = lines[-1]
        if row > 1:
            lines[-1] = text, 1
        elif len(lines) > 1:
            lines.pop()
        else:
            break
    return [_section(section, lines, room) for section, lines in zip(sections, found, strict=True)]


def _section(section: Section, lines: Sequence[tuple[str, int]], room: int) -> Section:
    """Its lines, each in the rows it has; the last one says how many more there are."""
    more = None if section.more is None else section.more + len(section.lines) - len(lines)
    texts = [_cut(line, rows, room, "") for line, rows in lines]
    if more and lines:
        line, rows = lines[-1]
        texts[-1] = _cut(line, rows, room, "  (" + _("and {count} more").format(count=more) + ")")
    return Section(section.title, tuple(texts), more)


def _cut(text: str, rows: int, room: int, behind: str) -> str:
    """A text with what stands behind it, in so many rows."""
    if rows_of(text + behind, room) <= rows:
        return text + behind
    cells = room if rows == 1 else rows * room - _FOLDED
    return fit_width(text, cells - width(behind)) + behind
