"""A field for lines of entry, of which several may be pasted at once."""

from __future__ import annotations

from dataclasses import dataclass

from textual.events import Paste
from textual.message import Message

from rmtui.tui.widgets.field import Field, single_line


class LinesField(Field):
    """Several lines that are pasted are not put into the field: the screen shows them first."""

    @dataclass
    class LinesPasted(Message):
        """Several lines were pasted."""

        field: LinesField
        lines: list[str]
        """With what stood in the field around them."""

    def on_paste(self, event: Paste) -> None:
        """A single line is left to `Field`."""
        lines = _lines(event.text)
        if lines and self.replaces_prefill(lines[0]):
            self.value = ""
        if len(lines) < 2:
            return
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        self.post_message(self.LinesPasted(self, _lines(self.value[:start] + event.text + self.value[end:])))

    def replaces_prefill(self, line: str) -> bool:  # noqa: ARG002 - of a field without one
        """Whether a pasted line takes the place of what the screen put into the field."""
        return False


def _lines(text: str) -> list[str]:
    return [line for one in text.splitlines() if (line := single_line(one).strip())]
