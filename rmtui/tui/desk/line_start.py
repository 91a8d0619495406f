"""Beginning a line of entry in the box of the log: about a client, for a campaign, or to correct an unsorted line."""

from __future__ import annotations

from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.events import UnsortedLine
from rmtui.tui.desk.day_log import LogPane
from rmtui.tui.desk.pane_layout import PaneLayout
from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.row_list import RowList


class LineStart:
    """There is room for one line: while one is begun, no other can be."""

    def __init__(self, screen: BookScreen, layout: PaneLayout) -> None:
        self._screen, self._layout = screen, layout

    def about(self, client: Client, channel: str = "", topic: str = "") -> None:
        """Begin a line about a client."""
        known = self._screen.snapshot.names.by_id(client.id, client.name)
        self._show(is_begun=self._box.start(known, channel, topic=topic))

    def correct(self, line: UnsortedLine) -> None:
        """Put an unsorted line into the box."""
        self._show(is_begun=self._box.correct(line))

    def go_to_box(self, text: str = "") -> None:
        """Focus the box, and put a text at its cursor."""
        self._layout.show_pane(self._log)
        self._screen.set_focus(self._box.field)
        if text:
            self._box.field.insert_text_at_cursor(text)

    @property
    def _log(self) -> LogPane:
        return self._screen.query_one(LogPane)

    @property
    def _box(self) -> EntryBox:
        return self._log.entry_box

    def _show(self, *, is_begun: bool) -> None:
        """Go to the line, or say that another is in the box, where keys typed ahead do not get into it."""
        if is_begun:
            self.go_to_box()
            return
        message = _("A line is begun already ({text}): “l” goes on with it. Write or clear it before another is begun.")
        self._screen.app.announce(message.format(text=self._box.begun_about), error=True)
        self._screen.set_focus(self._log.query_one(RowList))
