"""A screen that is one list about many clients: a filter above it, and beneath it the row under the cursor in full."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from rmtui.language import _
from rmtui.tui.frame.client_filter import FilterResult, nothing_listed_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.channel_keys import channel_keys
from rmtui.tui.screens.filter_screen import FilterScreen
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import RowList


class ClientListScreen(FilterScreen):
    """What the list shows is computed once for each snapshot, and not while a filter is typed."""

    CSS_PATH = os.path.join(os.path.dirname(__file__), "client_list_screen.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", _("Back"), show=False),
        *channel_keys(),
    ]

    list_type: ClassVar[type[RowList]] = RowList

    # What a subclass defines

    def make_header(self) -> Widget | None:
        """The header over the list, if it has one."""
        return None

    def read(self, snapshot: Snapshot) -> None:
        """Compute what the list shows. RmtuiError where the book cannot be read."""
        raise NotImplementedError

    def fill(self, result: FilterResult, text: str) -> str:
        """Fill the list with what the filter found, and have its `empty` text without a filter; gives the heading."""
        raise NotImplementedError

    def details(self) -> Iterable[str]:
        """The row under the cursor in full, line by line; empty texts are left out."""
        return ()

    # What is shown

    def compose(self) -> ComposeResult:
        with Vertical(classes="ruled"):
            yield from self.compose_filter()
            if header := self.make_header():
                yield header
            yield self.list_type()
        yield Notice(id="details", always=True)
        yield from self.compose_beneath()
        yield KeyBar()

    def compose_beneath(self) -> ComposeResult:
        """What stands between the details and the keys."""
        return iter(())

    @property
    def list(self) -> RowList:
        return self.query_one(RowList)

    @property
    def home(self) -> RowList:
        return self.list

    def show(self, snapshot: Snapshot) -> None:
        self.read(snapshot)
        self.apply_filter()

    def show_result(self, result: FilterResult, text: str) -> None:
        self.query_one(".ruled").border_title = Content(f" {self.fill(result, text)} ")
        if text:
            self.list.empty = nothing_listed_text(text, result.clients)
        self.show_details()

    def leave_empty(self) -> None:
        self.list.empty = ""

    def show_details(self) -> None:
        """Show beneath the list what the cursor is on."""
        self.query_one("#details", Notice).update("\n".join(filter(None, self.details())))

    def show_from_top(self) -> None:
        """Show the list anew after another choice of what is on it, the cursor on the first row."""
        self.apply_filter()
        self.list.action_first()

    def move_cursor_to(self, key: str) -> None:
        """Put the cursor on the row of a key."""
        self.list.move_cursor_to(key)
        self.show_details()

    def on_filter_changed(self) -> None:
        super().on_filter_changed()
        self.list.action_first()

    # What is done

    def on_row_list_highlighted(self) -> None:
        self.show_details()

    async def on_row_list_selected(self) -> None:
        await self.open_row()

    async def open_row(self) -> None:
        """Open what the cursor is on: the folder of the client."""
        if self.client:
            await self.app.navigator.open_record(self.client)

    def action_move(self, step: int) -> None:
        self.list.action_move(step)

    async def action_log(self, channel: str) -> None:
        """Begin a line about the client under the cursor, on the desk."""
        if self.client:
            await self.app.navigator.log_contact(self.client, channel)
