"""The input of several lines: notes, a family with a line for each member. Tab goes on to the next field."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key, Paste
from textual.widgets import TextArea

from rmtui.plain import single_line
from rmtui.tui.widgets.field import handle_key_in_order


class Paragraphs(TextArea):
    """Textual's TextArea with the cursor at the end at first, and without control characters in its text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "document_start", show=False),
        Binding("ctrl+end", "document_end", show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", compact=True, highlight_cursor_line=False)
        self.cursor_blink = False

    def on_mount(self) -> None:
        self.action_document_end()

    @property
    def value(self) -> str:
        """The text, by the name it has in other fields."""
        return self.text

    @value.setter
    def value(self, text: str) -> None:
        self.text = text

    def action_document_start(self) -> None:
        self.move_cursor((0, 0))

    def action_document_end(self) -> None:
        self.move_cursor(self.document.end)

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
        await handle_key_in_order(self, event, self.insert)

    def on_paste(self, event: Paste) -> None:
        """Clean the pasted text; Textual inserts it after this handler."""
        event.text = without_controls(event.text)


def without_controls(text: str) -> str:
    """`text` with a space for every control or invisible character except line ends."""
    return "\n".join(map(single_line, text.replace("\r\n", "\n").split("\n")))
