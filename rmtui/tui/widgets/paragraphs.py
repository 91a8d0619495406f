"""A field of several lines: notes, a family with a line for each member. Tab goes on to the next field."""

from __future__ import annotations

from textual.events import Key, Paste
from textual.widgets import TextArea

from rmtui.tui.widgets.field import in_turn


class Paragraphs(TextArea):
    """Textual's text area with a cursor at rest, and nothing in it that commands a terminal."""

    def __init__(self, text: str) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", compact=True, highlight_cursor_line=False)
        self.cursor_blink = False

    @property
    def value(self) -> str:
        """What stands in it, as other fields call it."""
        return self.text

    @value.setter
    def value(self, text: str) -> None:
        self.text = text

    async def on_key(self, event: Key) -> None:
        await in_turn(self, event)

    def on_paste(self, event: Paste) -> None:
        """What is pasted goes in without signs that no person types; Textual puts it in after this."""
        event.text = printable(event.text)


def printable(text: str) -> str:
    """Every sign that cannot be printed a space, but for the ends of lines."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text.replace("\r\n", "\n"))
