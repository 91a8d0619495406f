"""A screen about many clients with a box for a line of entry, which is shown while one is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.records.events import UnsortedLine
from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.keys.binding import key
from rmtui.tui.screens.book_screen import LineInput
from rmtui.tui.screens.filter_screen import FilterScreen


class LineScreen(FilterScreen):
    """The line that `begin_line` begins is written here, and the focus goes back to the clients."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("l", "log('')", _("Log"), _("Begin a line about the client under the cursor"), id="log-here", show=False),
    ]

    @property
    def entry_box(self) -> EntryBox:
        """Shown while a line is typed."""
        return self.query_one(EntryBox)

    def on_mount(self) -> None:
        self.entry_box.display = False

    def line_written(self) -> None:
        """Called when a line is in the book, and the focus is back on the clients."""

    def begin_line(self, client: str, channel: str, day: str = "", topic: str = "") -> None:
        """Begin a line about a client, by id, in the box; `day` and `topic` as `EntryBox.start` has them."""
        box, known = self.entry_box, self.snapshot.clients[client]
        begun = box.start(self.snapshot.names.by_id(client, known.name), channel, day, topic)
        self._show_box(True)  # and the focus at once: the next letters may have been typed already
        self.set_focus(box.field)
        if not begun:
            self.announce_line_begun()

    def _write(
        self, box: LineInput, line: str, callback: Callable[[], str], replaces: UnsortedLine | None = None
    ) -> None:
        super()._write(box, line, callback, replaces)
        if not self.entry_box.unwritten:
            self.app.announce(self.entry_box.message)
            self._leave_box()
            self.line_written()

    async def action_back(self) -> None:
        """Leave the entry box; else clear and leave the filter."""
        if self.entry_box.field.has_focus:
            self._leave_box()
        else:
            await super().action_back()

    def _leave_box(self) -> None:
        self.entry_box.clear_prefill()
        self._show_box(bool(self.entry_box.unwritten))
        self.set_focus(self.home)

    def _show_box(self, shown: bool) -> None:
        self.entry_box.display = shown
        self.set_class(shown, "-writing")
