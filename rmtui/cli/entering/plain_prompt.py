"""The lines of the end-of-day prompt on a terminal that cannot move its cursor: what they mean is told after Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.entering.prompt import PROMPT, Typed
from rmtui.system import line_editor

if TYPE_CHECKING:
    from rmtui.cli.context import Context


class PlainPrompt:
    """A `Prompt`."""

    def __init__(self, context: Context) -> None:
        self._context, self._editor = context, line_editor()

    def line(self) -> Typed:
        line = input(PROMPT).strip()
        return Typed(line, self._context.book().names())  # a question may have added somebody

    def ask(self, question: str) -> str:
        return input(question).strip()

    @property
    def unfinished(self) -> str:
        return self._editor.get_line_buffer().strip() if self._editor else ""

    def close(self) -> None:
        pass
