"""A pane: a part of a screen under a ruled heading, with the number of the key that leads to it."""

from __future__ import annotations

from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Pane(Vertical):
    """Its rule is heavy while the focus is in it."""

    number = 0
    page = ""
    """Where the screen is too narrow for all panes, the page this one is on."""

    heading: reactive[str] = reactive("")

    def watch_heading(self, heading: str) -> None:
        self.border_title = Content(f" {self.number} {heading} ")

    @property
    def home(self) -> Widget:
        """The widget that gets the focus when the pane is gone to."""
        raise NotImplementedError
