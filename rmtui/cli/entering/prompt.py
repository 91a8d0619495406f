"""Where the lines of the end-of-day prompt are typed: what every prompt gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rmtui.named_tuple import NamedTuple

if TYPE_CHECKING:
    from rmtui.entry.names import NameIndex
    from rmtui.errors import Unsorted

PROMPT = "> "


class Typed(NamedTuple):
    """What was typed at the prompt."""

    line: str
    names: NameIndex
    """Those of the book, with what was answered about the line."""
    unsorted: Unsorted | None = None
    """Why the line is to be kept as it is: its question was left open."""
    pasted: tuple[str, ...] = ()
    """Several lines that were pasted at once, in the place of one."""


class Prompt(Protocol):
    """Where lines are typed."""

    def line(self) -> Typed:
        """The next line. EOFError, KeyboardInterrupt."""

    def ask(self, question: str) -> str:
        """The answer to a question. Errors as of `line`."""

    @property
    def unfinished(self) -> str:
        """What is typed and was not entered."""

    def close(self) -> None:
        """Leave the terminal as it was."""
