"""The selected client of the desk: whose folder is shown, and on whom the cursor is wherever the client is listed."""

from __future__ import annotations

from collections.abc import Callable

from rmtui.tui.desk.client_list import ClientPane
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.desk.pane_layout import PaneLayout
from rmtui.tui.desk.snapshot_pane import ClientRowsPane
from rmtui.tui.screens.book_screen import BookScreen


class ClientSelection:
    """Keeps the cursors of the lists on one client."""

    def __init__(self, screen: BookScreen, layout: PaneLayout, on_change: Callable[[], object]) -> None:
        self._screen, self._layout, self._on_change = screen, layout, on_change
        self.client = ""
        """Id of the selected client; "" for none."""
        self._chosen = False
        """Whether a person chose the selected client."""
        self._known = 0
        """How many clients the last snapshot had."""
        self._awaited = ""
        """Id of a client to be selected as soon as the snapshot has them."""

    def select(self, client: str) -> None:
        """Select a client, by id, and put the cursors of the other panes on them."""
        if client != self.client:
            self._chosen = True
            self.client = client
            for pane in self._lists:
                if pane is not self._layout.current:  # there the cursor may have moved on
                    pane.move_cursor_to(client)
            self._on_change()

    def go_to(self, client: str) -> None:
        """Select a client by another way than a cursor, at once or as soon as the snapshot has them."""
        self._awaited = client
        self._go_to_awaited()

    def update(self) -> None:
        """After another snapshot: select who was awaited, else keep the cursors on the selected client.

        Where that client is gone, the next is selected. While nobody was chosen and clients were added, it is the first
        of the queue.
        """
        snapshot, before = self._screen.snapshot, self._known
        self._known = len(snapshot.clients)
        if self._go_to_awaited():
            return
        current = self._current_list
        if not self._chosen and self._known > before and snapshot.due:
            self.client, current = snapshot.due[0].client.id, None
            self._on_change()
        elif current and current.client:
            self.select(current.client)
        elif self.client not in snapshot.clients:
            self.select(self._screen.query_one(ClientPane).client)
        for pane in self._lists:
            if pane is not current:
                pane.move_cursor_to(self.client)

    def _go_to_awaited(self) -> bool:
        """Select the client who is awaited, if the snapshot has them; whether it has."""
        client = self._awaited
        if client not in self._screen.snapshot.clients:
            return False
        self._awaited = ""
        current = self._current_list
        if isinstance(current, ClientPane):
            current.reveal(client)
        elif current:
            current.move_cursor_to(client)
        if current and current.client != client:
            self._layout.go_to(FolderPane.number)
        self.select(client)
        return True

    @property
    def _lists(self) -> list[ClientRowsPane]:
        return list(self._screen.query(ClientRowsPane))

    @property
    def _current_list(self) -> ClientRowsPane | None:
        """The list of clients with the focus."""
        return current if isinstance(current := self._layout.current, ClientRowsPane) else None
