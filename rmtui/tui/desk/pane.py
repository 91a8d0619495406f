"""What the four panes have in common: a ruled heading with the number of the key that leads there."""

from __future__ import annotations

from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, Snapshot


class Pane(Vertical):
    """A part of the desk. Its rule is heavy while it is the one being worked in."""

    number = 0
    page = ""
    """Where the screen is too narrow for all four, the page this one is on."""

    heading: reactive[str] = reactive("")

    def watch_heading(self, heading: str) -> None:
        self.border_title = Content(f" {self.number} {heading} ")

    @property
    def home(self) -> Widget:
        """What gets the focus when one comes to the pane."""
        raise NotImplementedError


class ReadingPane(Pane):
    """A pane that shows something of the whole book."""

    snapshot: reactive[Snapshot] = reactive(EMPTY_SNAPSHOT, init=False)

    @property
    def client(self) -> str:
        """Id of the client under the cursor, "" where there is none."""
        return ""

    def point(self, client: str) -> None:
        """Put the cursor on a client, if the pane lists clients and this one among them."""
