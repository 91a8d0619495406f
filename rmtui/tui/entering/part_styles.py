"""Styles of the parts of a line of entry, in the line and beneath it; attributes tell them apart without colour."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from rich.highlighter import Highlighter
from rich.style import Style as RichStyle
from rich.text import Text
from textual.app import App

from rmtui.entry.line import PartKind
from rmtui.entry.looks import Look, Tone
from rmtui.entry.reading import Reading

STYLES: dict[Look, str] = {
    PartKind.CLIENT: "bold $primary",
    PartKind.CHANNEL: "underline $accent",
    PartKind.OUTCOME: "bold underline $accent",
    PartKind.DAY: "italic $secondary",
    PartKind.TIME: "italic $secondary",
    PartKind.STEP: "italic $warning",
    PartKind.STEP_DAY: "bold italic $warning",
    PartKind.SALE: "bold underline $success",
    PartKind.OPPORTUNITY: "bold underline $success",
    PartKind.CASE: "bold underline $error",
    PartKind.INSPECTION: "bold underline $warning",
    PartKind.GIFT: "bold underline $success",
    PartKind.TOPIC: "italic underline $secondary",
    Tone.QUESTION: "reverse $warning",
    Tone.DOUBT: "$warning",
    Tone.ANSWER: "bold $warning",
    Tone.ASKED: "bold reverse $warning",
    Tone.HINT: "$foreground 75%",
    Tone.CHOSEN: "bold $primary",
}
"""A note has the look of any text."""


class PartHighlighter(Highlighter):
    """Styles the parts of a line where they stand."""

    def __init__(self, app: App[object], read: Callable[[str], Reading]) -> None:
        self._app, self._read = app, read

    def highlight(self, text: Text) -> None:
        for style, start, end in styled_spans(self._read(text.plain)):
            text.stylize(_rich_style(self._app, self._app.theme, style), start, end)


def styled_spans(reading: Reading) -> Iterable[tuple[str, int, int]]:
    """Style, start and end in what was typed of every part that has one; last of what is a question."""
    spans = [(STYLES[one.kind], one.start, one.end) for one in reading.parts if one.kind in STYLES]
    if reading.error and reading.error.span:
        spans.append((STYLES[Tone.QUESTION], *reading.error.span))
    offset = reading.offset
    return ((style, max(start - offset, 0), end - offset) for style, start, end in spans if end > offset)


@lru_cache(maxsize=64)
def _rich_style(app: App[object], _theme: str, style: str) -> RichStyle:
    """A style in the colours of a theme; its attributes alone where the terminal is to have no colours."""
    found = app.stylesheet.parse_style(style).rich_style
    return found.without_color if app.no_color else found
