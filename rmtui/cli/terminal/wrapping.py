"""Lines for a terminal broken at blanks and between Chinese characters, so that no word is cut at its edge.

For a pipe they stay as they are.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from typing import TextIO

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
"""The characters of `is_han`, for a regular expression."""
_OPENING, _CLOSING = "（《「『【", "，。、；：！？）》」』】"
"""Signs that stand on the line of what is behind them, or before them; “ and ” may be either language's."""
_PIECE = rf"( *)([{_OPENING}“‘]*(?:[{_HAN}]|[^ {_HAN}{_OPENING}{_CLOSING}]+)[{_CLOSING}”’…]*|[^ ])"
"""Compiled only where a line is broken, which takes some milliseconds."""


def for_terminal(text: str, stream: TextIO) -> str:
    """`text` in lines that fit the terminal, where the stream is one."""
    if not stream.isatty():
        return text
    try:
        columns = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return text
    return "\n".join(wrapped(line, columns) for line in text.split("\n")) if columns else text


def wrapped(line: str, columns: int, indent: int = 0) -> str:
    """`line` with breaks, some in place of blanks, and `indent` cells behind them; a word wider than a line is left to
    the terminal.
    """
    if _width(line) <= columns:
        return line
    made, at = "", 0
    for blanks, word in re.findall(_PIECE, line):
        wide = _width(word)
        if made and indent + wide <= columns < at + len(blanks) + wide:
            made, at = f"{made}\n{' ' * indent}{word}", indent + wide
        else:
            made, at = f"{made}{blanks}{word}", at + len(blanks) + wide
            at = at % columns or columns if at > columns else at
    return made


def _width(text: str) -> int:
    """Cells of a terminal."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
