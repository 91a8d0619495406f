"""Text fitted into terminal cells, where a Chinese character takes two: cut for a column, folded for a paragraph."""

from __future__ import annotations

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
    return [line for paragraph in text.split("\n") for line in _fold(paragraph, width)]


def _fold(paragraph: str, width: int) -> list[str]:
    lines = [""]
    for piece in _pieces(paragraph):
        if cell_len((lines[-1] + piece).rstrip()) <= width:
            lines[-1] += piece
        else:
            lines += chop_cells(piece.lstrip(), width)
    return [line.rstrip() for line in lines if line] or [""]


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
