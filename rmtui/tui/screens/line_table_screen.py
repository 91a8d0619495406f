"""A table of clients with a box for lines beneath it, in which a line about the client under the cursor is begun."""

from __future__ import annotations

from textual.app import ComposeResult

from rmtui.tui.entering.entry_box import EntryBox
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.screens.client_table_screen import ClientTableScreen
from rmtui.tui.screens.line_screen import LineScreen


class LineTableScreen(ClientTableScreen, LineScreen):
    """Lines are written here; other lists lead to the desk for them."""

    def compose_beneath(self) -> ComposeResult:
        yield EntryBox()

    def show(self, snapshot: Snapshot) -> None:
        self.entry_box.snapshot = snapshot
        super().show(snapshot)

    async def action_log(self, channel: str) -> None:
        if self.client:
            self.begin_line(self.client.id, channel)
