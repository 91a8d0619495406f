"""The base classes of panes that show the snapshot, and of those with a row for each client."""

from __future__ import annotations

from textual.reactive import reactive
from textual.widget import Widget

from rmtui.tui.desk.messages import ClientHighlighted, ClientOpened
from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, Snapshot
from rmtui.tui.widgets.pane import Pane
from rmtui.tui.widgets.row_list import RowList


class SnapshotPane(Pane):
    """A pane that is given the snapshot."""

    snapshot: reactive[Snapshot] = reactive(EMPTY_SNAPSHOT, init=False, repaint=False)


class ClientRowsPane(SnapshotPane):
    """A pane whose rows are clients: the folder follows its cursor."""

    @property
    def home(self) -> Widget:
        return self.query_one(RowList)

    @property
    def client(self) -> str:
        """Id of the client under the cursor, "" where there is none."""
        return self.query_one(RowList).key

    def move_cursor_to(self, client: str) -> None:
        """Put the cursor on a client, if they are listed."""
        self.query_one(RowList).move_cursor_to(client)

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()
        if self.home.has_focus and event.key == self.client:
            self.post_message(ClientHighlighted(event.key))

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        event.stop()
        self.post_message(ClientOpened(event.key))
