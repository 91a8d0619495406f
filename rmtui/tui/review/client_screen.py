"""A full screen about one client, pushed over the desk; nothing about other clients is on it."""

from __future__ import annotations

import os
from typing import ClassVar

from textual.await_complete import AwaitComplete
from textual.binding import BindingType

from rmtui.language import _
from rmtui.tui.frame.draft import Draft
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.screens.book_screen import BookScreen


class ClientScreen(BookScreen):
    """Not a mode of its own: going to another pane of the desk closes it, and keeps what is typed in it."""

    CSS_PATH = os.path.join(os.path.dirname(__file__), "review.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "leave", _("Back"), _("Back"), id="leave-review", show=False),
        key("q", "leave", _("Back"), _("Back")),
    ]

    def __init__(self, client: str) -> None:
        """`client` is the id."""
        super().__init__()
        self._client = client

    def on_mount(self) -> None:
        self.app.done.subscribe(self, lambda _message: self._follow(self.snapshot))

    @property
    def cursor_client(self) -> str:
        return self._client

    def show(self, snapshot: Snapshot) -> None:  # noqa: ARG002 - as BookScreen asks
        self.reread()

    def reread(self) -> None:
        """Show the book's present state."""
        raise NotImplementedError

    async def action_leave(self) -> None:
        self.dismiss(None)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Textual's Screen pops whatever is in front, also where this one is below it or gone already."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()

    def keep_typed(self) -> list[str]:
        """Write down what is typed, where it can be; the lines that could not."""
        return [line for draft in self.query(Draft) for line in draft.unwritten]

    def make_way(self) -> None:
        """Close, to show the desk."""
        if lines := self.keep_typed():
            self.app.do(lambda: self.app.writer.unsorted.keep_unfinished(lines))
        self.app.pop_screen()
