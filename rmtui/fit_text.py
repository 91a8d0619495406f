"""Text fitted to a width in terminal cells, of which a Chinese character takes two: cut for a column, or folded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from rich.cells import cell_len, chop_cells, set_cell_size

from rmtui.plain import CUT, NO_BREAK

_NOT_FIRST = frozenset("，。、！？；：）」』》〉】”’…,.!?;:)]}%")
"""Punctuation that never begins a line."""
_NOT_LAST = frozenset("#（「『《〈“‘([{" + NO_BREAK)
"""Characters that never end a line: the sign of a topic stays with its word."""
_BRACKETS = re.compile(r" ?[(（][^()（）]+[)）]$")
"""At the end of a text: what tells namesakes apart, or that a day is assumed."""
_CURRENCY = re.compile(r"(?<![A-Z])[A-Z]{3} $")
"""The code before an amount."""


def fit(text: str, width: int, *, right: bool = False) -> str:
    """`text` in exactly `width` cells, aligned left or right; a longer one is cut and has `CUT` at its end, or before
    the brackets that stand there: Margaret Hu.. (0377).
    """
    length = cell_len(text)
    if length > width:
        end = _BRACKETS.search(text)
        behind = end[0] if end and cell_len(end[0]) <= width * 2 // 3 else ""
        room = width - len(CUT) - cell_len(behind)
        return set_cell_size(set_cell_size(text, max(room, 0)).rstrip() + CUT + behind, max(width, 0))
    space = " " * (width - length)
    return space + text if right else text + space


def whole_parts(text: str, width: int) -> str:
    """The parts of `text`, two blanks or more between them, that have room in `width` cells one behind the other; at
    least the first.
    """
    if cell_len(text) <= width:
        return text
    ends = [gap.start() for gap in re.finditer(r" {2,}", text)]
    return text[: max((end for end in ends if cell_len(text[:end]) <= width), default=min(ends, default=len(text)))]


def align_right(texts: Sequence[str]) -> list[str]:
    """Texts that end at one edge, as the amounts of a column do."""
    width = max(map(cell_len, texts), default=0)
    return [fit(text, width, right=True) for text in texts]


def cut_longest(texts: Sequence[str], room: int) -> list[str]:
    """Texts cut to `room` cells together: the longest ones, and no more than is needed."""
    lengths = [cell_len(text) for text in texts]
    most = max(lengths, default=0)
    while most > len(CUT) and sum(min(length, most) for length in lengths) > room:
        most -= 1
    return [fit(text, min(length, most)) for text, length in zip(texts, lengths, strict=True)]


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
    """The indices of a paragraph at which a new line begins when it is folded to `width` cells."""
    found, line, index = [], "", 0
    for piece in _pieces(paragraph):
        if line and cell_len((line + piece).rstrip()) > width:
            found.append(index)
            line = ""
        *full, rest = chop_cells(piece, width) if cell_len(piece.rstrip()) > width else [piece]
        for part in full:
            index += len(part)
            found.append(index)
        line += rest
        index += len(rest)
    return found


@lru_cache(maxsize=1024)
def _pieces(text: str) -> tuple[str, ...]:
    """The unbreakable pieces: a word with the space behind it, or a wide character with the punctuation behind it.

    A page is folded for its height, and again for each of its draws.
    """
    pieces: list[str] = []
    for character in text:
        wide = cell_len(character) > 1
        if pieces and (
            character == " "
            or character in _NOT_FIRST
            or pieces[-1][-1] in _NOT_LAST
            or not (wide or _ends(pieces[-1]))
            or _continues_day(pieces[-1], character)
            or (character.isdigit() and _CURRENCY.search(pieces[-1]))
            or _is_topic(pieces[-1])
        ):
            pieces[-1] += character
        else:
            pieces.append(character)
    return tuple(pieces)


def _is_topic(piece: str) -> bool:
    """Whether a piece is a topic that has not ended: #联系."""
    return piece[0] == "#" and piece[-1] != " " and piece[-1] not in _NOT_FIRST


def _continues_day(piece: str, character: str) -> bool:
    """Whether a character goes on with a day, an age or an amount: 2027年3月5日, 13天, 51岁, 1200万元."""
    if character.isdigit():
        return piece[0].isdigit() and piece[-1] in "年月"
    return character in "年月日天岁万亿元" and (piece[-1].isdigit() or piece[-1] in "万亿")


def _ends(piece: str) -> bool:
    """Whether a piece is complete: it ends with a space or a wide character."""
    return piece[-1] == " " or cell_len(piece[-1]) > 1
