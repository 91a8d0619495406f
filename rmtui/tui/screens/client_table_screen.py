"""A screen that is one table of clients: a row a client, under the titles of the columns."""

from __future__ import annotations

from rmtui.tui.screens.client_list_screen import ClientListScreen
from rmtui.tui.widgets.column_titles import ColumnTitles
from rmtui.tui.widgets.row_list import RowList


class ClientTableScreen(ClientListScreen):
    """The keys of the rows are the ids of the clients. `fill` shows the titles once it has set the columns."""

    def make_list(self) -> RowList:
        return RowList((), id="client-table")

    def make_header(self) -> ColumnTitles:
        return ColumnTitles()

    @property
    def client(self) -> str:
        return self.list.key

    @property
    def titles(self) -> ColumnTitles:
        """The titles over the list."""
        return self.query_one(ColumnTitles)
