"""Highlighting the parts of a line of entry on a terminal, by colour or, without colours, by other attributes."""

from __future__ import annotations

import os
import sys
from select import select
from shutil import get_terminal_size
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from rmtui.entry.line import PartKind
from rmtui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rmtui.entry.line import Part

_CODES: dict[PartKind, tuple[str, str]] = {
    PartKind.CLIENT: ("1", "36"),
    PartKind.CHANNEL: ("4", "35"),
    PartKind.OUTCOME: ("1;4", "35"),
    PartKind.DAY: ("3", "34"),
    PartKind.TIME: ("3", "34"),
    PartKind.STEP: ("3", "33"),
    PartKind.STEP_DAY: ("1;3", "33"),
    PartKind.SALE: ("1;4", "32"),
    PartKind.OPPORTUNITY: ("1;4", "32"),
    PartKind.CASE: ("1;4", "31"),
    PartKind.INSPECTION: ("1;4", "35"),
    PartKind.GIFT: ("1;4", "36"),
    PartKind.TOPIC: ("3;4", "34"),
}
"""By kind of a part the code of its attributes, and that of its colour; a note has neither."""
_QUESTION = ("7", "33")
ROW_ABOVE = "\x1b[1A\r\x1b[2K"
"""To the beginning of the row above, which is cleared."""


def can_mark() -> bool:
    """Whether the output is a terminal that understands codes."""
    return sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def can_rewrite_row(text: str) -> bool:
    """Whether a typed text stands alone on the row above, and nothing was typed ahead since."""
    width = sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
    if not can_mark() or width >= get_terminal_size().columns:
        return False
    try:
        return not select([sys.stdin], [], [], 0)[0]
    except (OSError, ValueError):
        return False


def marked_line(line: str, parts: Iterable[Part], question: tuple[int, int] | None = None) -> str:
    """A line with its parts marked where they stand, and reversed the characters from and up to a `question`."""
    spans = [(one.start, one.end, _CODES.get(one.kind)) for one in parts]
    if question:
        spans = [one for one in spans if one[1] <= question[0] or one[0] >= question[1]]
        spans.append((*question, _QUESTION))
    pieces, at = [], 0
    for start, end, codes in sorted(spans, key=lambda one: one[:2]):
        pieces += [plain(line[at:start]), _marked(plain(line[start:end]), codes)]
        at = end
    return "".join([*pieces, plain(line[at:])])


def marked_words(words: Iterable[tuple[str, PartKind]]) -> str:
    """The reading of an entry, with each part as it is marked in the line."""
    return "  ".join(_marked(text, _CODES.get(kind)) for text, kind in words)


def _marked(text: str, codes: tuple[str, str] | None) -> str:
    if not codes or not can_mark():
        return text
    attributes, color = codes
    return f"\x1b[{attributes}{'' if os.environ.get('NO_COLOR') else f';{color}'}m{text}\x1b[0m"
