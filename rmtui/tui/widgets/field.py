"""A line to type in, the same everywhere: no frame, a cursor at rest, and nothing in it that commands a terminal."""

from __future__ import annotations

from textual.widgets import Input


class Field(Input):
    """Textual's input would repaint twice a second to blink, and pass on an escape sequence that was pasted."""

    def __init__(self, value: str = "", *, hint: str = "", id: str | None = None) -> None:
        super().__init__(value, placeholder=hint, compact=True, select_on_focus=False, id=id)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        return "".join(sign if sign.isprintable() else " " for sign in value)
