"""What gives a piece of text its look, in a line of entry and beneath it; desk and terminal have a style for each."""

from __future__ import annotations

from rmtui.entry.line import PartKind
from rmtui.str_enum import StrEnum


class Tone(StrEnum):
    """How a piece of text is shown that is no part of a line."""

    TEXT = "text"
    QUESTION = "question"
    """The words of the line that are a question."""
    DOUBT = "doubt"
    ANSWER = "answer"
    """The number of an answer."""
    ASKED = "asked"
    """The same while the digits answer."""
    HINT = "hint"
    CHOSEN = "chosen"
    """The name that is in the line, of several."""


Look = PartKind | Tone
Pieces = list[tuple[str, Look]]
"""A line of text: one piece behind the other, with what gives each its look."""
