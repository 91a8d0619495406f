"""A pane: a part of a screen under a ruled heading, with the number of the key that leads to it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import DescendantBlur, DescendantFocus
from textual.reactive import reactive
from textual.widget import Widget


class PaneHeading(Widget):
    """A line of its own, since another title of a border repaints all that the border is around."""


class Pane(Vertical):
    """Its rule is heavy while the focus is in it."""

    number = 0
    page = ""
    """Where the screen is too narrow for all panes, the page this one is on."""

    heading: reactive[str] = reactive("", repaint=False)

    def compose(self) -> ComposeResult:
        yield PaneHeading(classes="ruled")

    def watch_heading(self, heading: str) -> None:
        self.query_one(PaneHeading).border_title = Content(f" {self.number} {heading} ")

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        self._show_focus()

    def on_descendant_blur(self, _event: DescendantBlur) -> None:
        self._show_focus()

    def _show_focus(self) -> None:
        self.query_one(PaneHeading).set_class(self.has_focus_within, "-current")

    @property
    def home(self) -> Widget:
        """The widget that gets the focus when the pane is gone to."""
        raise NotImplementedError
