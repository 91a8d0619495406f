"""A field of several lines: notes, a family with a line for each member. Tab goes on to the next field."""

from __future__ import annotations

from textual.events import Key, Paste
from textual.widgets import TextArea

from rmtui.tui.widgets.field import in_turn, typeable


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

    def action_cursor_down(self, select: bool = False) -> None:
        """Down from the last line goes on to the next field, as it does from a field of one line."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)

    def action_cursor_up(self, select: bool = False) -> None:
        """Up from the first line goes back to the field before."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)

    async def on_key(self, event: Key) -> None:
        await in_turn(self, event, self.insert)

    def on_paste(self, event: Paste) -> None:
        """What is pasted goes in without signs that no person types; Textual puts it in after this."""
        event.text = printable(event.text)


def printable(text: str) -> str:
    """Every sign that cannot be printed a space, but for the ends of lines."""
    return "\n".join(map(typeable, text.replace("\r\n", "\n").split("\n")))
