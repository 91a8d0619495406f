"""A screen with one list about many clients: a filter above it, below it the details of the row under the cursor."""

from __future__ import annotations

import os
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.rules.filter.keys import Order
from rmtui.tui.frame.client_filter import FilterResult, filter_clients
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.keys.channel_keys import channel_keys
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import RowList


class ClientListScreen(BookScreen):
    """What the list shows is computed once a snapshot, and not while a filter is typed."""

    CSS_PATH = os.path.join(os.path.dirname(__file__), "list_screen.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("slash", "find", _("Find"), _("Find a client by name, phone, tag, tier:A and the like")),
        Binding("escape", "back", _("To the list"), show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        *channel_keys(),
    ]

    order: Order | None = None
    """The order of the clients where the filter says none."""

    # What a subclass defines

    def make_list(self) -> RowList:
        """The list."""
        raise NotImplementedError

    def table_header(self) -> Widget | None:
        """Titles of columns above the list."""
        return None

    def read(self, snapshot: Snapshot) -> None:
        """Compute what the list shows, once a snapshot. RmtuiError where the book cannot be read."""
        raise NotImplementedError

    def fill(self, found: FilterResult, text: str) -> str:
        """Show the clients that match the filter; returns the heading."""
        raise NotImplementedError

    def details(self) -> str:
        """The row under the cursor in full."""
        raise NotImplementedError

    @property
    def client(self) -> str:
        """Id of the client the cursor is on, or ""."""
        raise NotImplementedError

    # What is shown

    def compose(self) -> ComposeResult:
        with Vertical(id="listing"):
            yield Field(hint=_("/ name, phone, tag, tier:A"), id="finder")
            yield Notice(id="filter-error")
            if table_header := self.table_header():
                yield table_header
            yield self.make_list()
        yield Notice(id="in-full", always=True)
        yield KeyBar()

    @property
    def list(self) -> RowList:
        return self.query_one(RowList)

    @property
    def finder(self) -> Field:
        """Where a client is looked for."""
        return self.query_one("#finder", Field)

    def on_mount(self) -> None:
        self.finder.display = False
        self.watch(self.finder, "value", self._find, init=False)
        self.set_focus(self.list)

    def show(self, snapshot: Snapshot) -> None:
        self.read(snapshot)
        self.look()

    def look(self) -> None:
        """Show the clients that match the filter; while it is wrong the list stays as it was."""
        text, filter_error = self.finder.value, self.query_one("#filter-error", Notice)
        try:
            found = filter_clients(text, self.order, self.snapshot)
        except UsageError as error:
            filter_error.update(str(error))
            return
        filter_error.update("")
        self.query_one("#listing").border_title = Content(f" {self.fill(found, text)} ")
        self.show_details()

    def show_details(self) -> None:
        """Below the list, the row under the cursor."""
        self.query_one("#in-full", Notice).update(self.details())

    def _find(self) -> None:
        self.look()
        self.list.action_first()

    # What is done

    def on_row_list_highlighted(self) -> None:
        self.show_details()

    async def on_row_list_selected(self) -> None:
        """To the folder of the client."""
        if client := self.snapshot.clients.get(self.client):
            await self.app.open_record(client)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.finder.display = bool(event.value)
        self.set_focus(self.list)

    def action_find(self) -> None:
        self.finder.display = True
        self.set_focus(self.finder)

    def action_move(self, step: int) -> None:
        self.list.action_move(step)

    def action_back(self) -> None:
        """Out of the finder, to all clients."""
        self.finder.value = ""
        self.finder.display = False
        self.set_focus(self.list)

    async def action_log(self, channel: str) -> None:
        """Begin a line about the client under the cursor, on the desk."""
        if client := self.snapshot.clients.get(self.client):
            await self.app.log_contact(client, channel)
