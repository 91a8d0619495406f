"""What is typed and not written yet: asked about on leaving, and put beside the book where the desk is cut off."""

from __future__ import annotations

from textual import getters
from textual.widget import Widget

from rmtui.records.events import UnsortedLine
from rmtui.tui.frame.safe_app import SafeApp


class Draft(Widget):
    """A widget in which something may stand that is in no book yet."""

    app = getters.app(SafeApp)

    def on_mount(self) -> None:
        self.app.drafts.add(self)

    def on_unmount(self) -> None:
        self.app.drafts.discard(self)

    @property
    def unwritten(self) -> list[str]:
        """What would be lost, a line a piece, in words that can be sorted later."""
        raise NotImplementedError

    @property
    def corrected(self) -> dict[str, UnsortedLine]:
        """Of these lines those that are in the place of an unsorted one, and of which."""
        return {}
