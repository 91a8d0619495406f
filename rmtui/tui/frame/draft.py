"""Text that is typed and not written yet: asked about on leaving, kept in the outbox when the desk is terminated."""

from __future__ import annotations

from textual import getters
from textual.widget import Widget

from rmtui.records.events import UnsortedLine
from rmtui.tui.frame.safe_app import SafeApp


class Draft(Widget):
    """A widget that may hold typed text which is in no book yet."""

    app = getters.app(SafeApp)

    def on_mount(self) -> None:
        self.app.drafts.add(self)

    def on_unmount(self) -> None:
        self.app.drafts.discard(self)

    @property
    def unwritten(self) -> list[str]:
        """The lines that would be lost, in words that can be sorted later."""
        raise NotImplementedError

    @property
    def corrected(self) -> dict[str, UnsortedLine]:
        """Of these the lines that replace an unsorted one, and which."""
        return {}
