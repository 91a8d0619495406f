"""The end of an application by an error of its own: one sentence, which shows nothing of a client."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from rich.text import Text
from textual.app import App

from rmtui.language import _
from rmtui.records.events import UnsortedLine

Answer = TypeVar("Answer")
"""What the application gives when it is left."""


class Unwritten(Protocol):
    """Where something may be typed that is in no book yet; see `rmtui.tui.frame.draft.Draft`."""

    @property
    def unwritten(self) -> list[str]:
        """The lines that would be lost."""

    @property
    def corrected(self) -> dict[str, UnsortedLine]:
        """Of these the lines that replace an unsorted one, and which."""


class SafeApp(App[Answer], Generic[Answer]):
    """Has the drafts, and the last words where it fails."""

    def __init__(self) -> None:
        super().__init__()
        self.drafts: set[Unwritten] = set()
        """The mounted widgets in which something may be typed and not written yet."""
        self._failed = False

    @property
    def unwritten(self) -> list[str]:
        """Everything that is typed somewhere and in no book yet."""
        return [line for draft in self.drafts for line in draft.unwritten]

    def last_words(self) -> str:
        """What is said of an end by an error."""
        return _("rmtui met an error of its own and closed.")

    def _fatal_error(self) -> None:
        """In the place of Textual's traceback, which prints the values of variables, client data among them."""
        if not self._failed:
            self._failed = True
            self.panic(Text(self.last_words()))
