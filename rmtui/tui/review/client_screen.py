"""A full screen about one client, pushed over the desk; nothing about other clients is on it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.tui.frame.draft import Draft
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.screens.book_screen import BookScreen


class ClientScreen(BookScreen):
    """Not a mode of its own: going to another pane of the desk closes it, and keeps what is typed in it."""

    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "leave", _("Back"), _("Back"), id="leave-review", show=False),
        key("q", "leave", _("Back"), _("Back")),
    ]

    def on_mount(self) -> None:
        self.app.done.subscribe(self, lambda _message: self.reread())

    def show(self, snapshot: Snapshot) -> None:  # noqa: ARG002 - as BookScreen asks
        self.reread()

    def reread(self) -> None:
        """Show the book's present state."""
        raise NotImplementedError

    async def action_leave(self) -> None:
        self.dismiss(None)

    def make_way(self) -> None:
        """Close, to show the desk."""
        lines = [line for draft in self.query(Draft) for line in draft.unwritten]
        if lines:
            self.app.do(lambda: self.app.writer.unsorted.keep_unfinished(lines))
        self.app.pop_screen()
