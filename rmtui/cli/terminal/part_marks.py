"""Highlighting the parts of a line of entry on a terminal, and what is shown beneath it, by colour or, without colours,
by other attributes.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from rmtui.entry.line import PartKind
from rmtui.entry.looks import Tone
from rmtui.plain import plain
from rmtui.system import can_move_cursor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rmtui.entry.line import Part
    from rmtui.entry.looks import Look, Pieces

_CODES: dict[Look, tuple[str, str]] = {
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
    Tone.QUESTION: ("7", "33"),
    Tone.DOUBT: ("", "33"),
    Tone.ANSWER: ("1", "33"),
    Tone.ASKED: ("1;7", "33"),
    Tone.HINT: ("2", ""),
    Tone.CHOSEN: ("1", "36"),
}
"""By what a text is the code of its attributes, and that of its colour; a note has neither."""


def can_mark() -> bool:
    """Whether the output is a terminal that understands codes."""
    return sys.stdout.isatty() and can_move_cursor()


def code_of(look: Look | None) -> str:
    """The code for a look, "1;36"; without colours "1", "" for none."""
    attributes, color = _CODES.get(look, ("", "")) if look else ("", "")
    return ";".join(filter(None, (attributes, "" if os.environ.get("NO_COLOR") else color)))


def marked_line(line: str, parts: Iterable[Part], question: tuple[int, int] | None = None) -> str:
    """A line with its parts marked where they stand, and reversed the characters from and up to a `question`."""
    pieces, at = [], 0
    for start, end, look in marked_spans(parts, question):
        pieces += [plain(line[at:start]), _marked(plain(line[start:end]), look)]
        at = end
    return "".join([*pieces, plain(line[at:])])


def marked_spans(parts: Iterable[Part], question: tuple[int, int] | None = None) -> list[tuple[int, int, Look]]:
    """From and up to which characters of a line there is which look; of a part that is a question only that."""
    spans: list[tuple[int, int, Look]] = [(one.start, one.end, one.kind) for one in parts]
    if question:
        spans = [one for one in spans if one[1] <= question[0] or one[0] >= question[1]]
        spans.append((*question, Tone.QUESTION))
    return sorted(spans, key=lambda one: one[:2])


def marked_pieces(pieces: Pieces) -> str:
    """A line of text with each piece in its look, those of a reading as they are marked in the line itself."""
    return "".join(_marked(text, look) for text, look in pieces)


def _marked(text: str, look: Look) -> str:
    code = code_of(look) if can_mark() else ""
    return f"\x1b[{code}m{text}\x1b[0m" if code else text
