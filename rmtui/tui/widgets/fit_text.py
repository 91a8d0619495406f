"""Text fitted into terminal cells, where a Chinese character takes two: cut for a column, folded for a paragraph."""

from __future__ import annotations

from itertools import pairwise

from rich.cells import cell_len, chop_cells, set_cell_size

CUT = ".."
"""Says that a text goes on. Not an ellipsis, which some terminals of the region draw two cells wide."""

_NOT_FIRST = frozenset("，。、！？；：）」』》〉】”’…,.!?;:)]}%")
"""Signs that never begin a line."""


def fit(text: str, width: int, *, right: bool = False) -> str:
    """`text` in exactly `width` cells, at the left or the right of them; what is too long is cut and says so."""
    length = cell_len(text)
    if length > width:
        return set_cell_size(set_cell_size(text, max(width - len(CUT), 0)).rstrip() + CUT, max(width, 0))
    space = " " * (width - length)
    return space + text if right else text + space


def fold(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells, broken at spaces and between Chinese characters; at least one line.

    A word longer than a line is broken where the line ends. `width` is at least 2.
    """
    lines = []
    for paragraph in text.split("\n"):
        starts = [0, *breaks(paragraph, width), len(paragraph)]
        lines += [paragraph[start:end].rstrip() for start, end in pairwise(starts)]
    return lines


def breaks(paragraph: str, width: int) -> list[int]:
    """The places in a paragraph at which a new line begins when it is folded."""
    found, line, at = [], "", 0
    for piece in _pieces(paragraph):
        if line and cell_len((line + piece).rstrip()) > width:
            found.append(at)
            line = ""
        *full, rest = chop_cells(piece, width) if cell_len(piece.rstrip()) > width else [piece]
        for part in full:
            at += len(part)
            found.append(at)
        line += rest
        at += len(rest)
    return found


def _pieces(text: str) -> list[str]:
    """What stays together on a line: a word with the space behind it, or a wide character with the signs behind it."""
    pieces: list[str] = []
    for character in text:
        wide = cell_len(character) > 1
        if pieces and (character == " " or character in _NOT_FIRST or not (wide or _ends(pieces[-1]))):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _ends(piece: str) -> bool:
    """Is a piece complete: does a space or a wide character stand at its end?"""
    return piece[-1] == " " or cell_len(piece[-1]) > 1
