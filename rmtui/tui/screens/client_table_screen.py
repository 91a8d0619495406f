"""A screen that is one table of clients: a row a client, under the titles of the columns."""

from __future__ import annotations

from rmtui.tui.screens.client_list_screen import ClientListScreen
from rmtui.tui.widgets.column_titles import ColumnTitles


class ClientTableScreen(ClientListScreen):
    """The keys of the rows are ids of clients, unless a screen says otherwise. `fill` shows the titles last."""

    def make_header(self) -> ColumnTitles:
        return ColumnTitles()

    @property
    def cursor_client(self) -> str:
        return self.list.key

    @property
    def titles(self) -> ColumnTitles:
        """The titles over the list."""
        return self.query_one(ColumnTitles)
