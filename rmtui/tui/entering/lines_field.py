"""A field for lines of entry, of which several may be pasted at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.events import Paste
from textual.message import Message

from rmtui.language import _
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.field import Field, single_line


class LinesField(Field):
    """Several lines that are pasted are not put into the field: the screen shows them first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+d", "promised_day", _("Promised day"), _("In an empty box"), id="entry-promised-day", show=False)
    ]

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

    async def action_promised_day(self) -> None:
        """Leave the key to the screen, unless there is a character to delete."""
        if self.value:
            self.action_delete_right()
        else:
            await self.run_action("screen.promised_day")

    def replaces_prefill(self, line: str) -> bool:  # noqa: ARG002 - of a field without one
        """Whether a pasted line takes the place of what the screen put into the field."""
        return False


def _lines(text: str) -> list[str]:
    return [line for one in text.splitlines() if (line := single_line(one).strip())]
