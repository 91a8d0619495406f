"""The desk as it is seen: what the book holds goes to the panes at once, and again whenever the book changes.

What takes long in a large book is read beside and follows: a client's whole history, the unsorted lines of all years.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.worker import get_current_worker

from rmtui.errors import RmtuiError
from rmtui.rules.filter.expression import parse_filter
from rmtui.tui.desk.client_list import ClientPane
from rmtui.tui.desk.day_log import LogPane
from rmtui.tui.desk.due_queue import DuePane
from rmtui.tui.desk.folder.pane import FolderPane
from rmtui.tui.desk.folder.profile_tab import Folder
from rmtui.tui.desk.folding_screen import PanesScreen
from rmtui.tui.desk.snapshot_pane import ClientRowsPane, SnapshotPane
from rmtui.tui.frame.client_filter import likeliest_first
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.tab_bar import TabBar

if TYPE_CHECKING:
    from rmtui.tui.desk.folder.wealth import Wealth

PAUSE = 0.12
"""Seconds the cursor rests on a client before the history is read."""

_QUIET = "reading"
"""Spares Textual a description of its own, for which it would spell out all clients of the book."""

LATER = 0.5
"""Seconds until what nobody waits for is read."""


class DeskLayout(PanesScreen):
    """Four panes, and what they show."""

    chosen: reactive[str] = reactive("", init=False)
    """Id of the client in hand: whose folder is shown, and on whom the cursor is wherever the client is listed."""

    _awaited = ""
    """Id of a client who is to be taken in hand as soon as the book that has them is read."""

    def compose(self) -> ComposeResult:
        yield TabBar(id="pages")
        yield ClientPane()
        yield FolderPane()
        yield DuePane()
        yield LogPane()
        yield KeyBar()

    def on_mount(self) -> None:
        self.watch(self.app, "beside", self._show_beside)
        self.query_one(LogPane).unsorted = len(self.snapshot.day.unsorted)
        self.set_reactive(DeskLayout.chosen, self.snapshot.due[0].client.id if self.snapshot.due else "")
        self.action_go(DuePane.number if self.snapshot.due else ClientPane.number)

    def show(self, snapshot: Snapshot) -> None:
        for pane in self.query(SnapshotPane):
            pane.snapshot = snapshot
        if not self._take():
            self._keep_in_hand()
        self._show_folder()
        self.set_timer(LATER, partial(self._read_rest, snapshot))

    def take_in_hand(self, client: str) -> None:
        """Go to a client by another way than a cursor: every pane follows, at once or as soon as the client is read."""
        self._awaited = client
        self._take()

    def _take(self) -> bool:
        """Take the client in hand who is awaited; is one?"""
        client = self._awaited
        if client not in self.snapshot.clients:
            return False
        self._awaited = ""
        here = self._list_here
        if isinstance(here, ClientPane):
            here.reveal(client)
        elif here:
            here.move_cursor_to(client)
        if here and here.client != client:
            self.action_go(FolderPane.number)
        self.chosen = client
        return True

    def _keep_in_hand(self) -> None:
        """The cursor one works with stays on the client in hand; where that one is gone the next is in hand."""
        here = self._list_here
        if here and here.client:
            self.chosen = here.client
        elif self.chosen not in self.snapshot.clients:
            self.chosen = self.query_one(ClientPane).client
        for pane in self.query(ClientRowsPane):
            if pane is not here:
                pane.move_cursor_to(self.chosen)

    @property
    def _list_here(self) -> ClientRowsPane | None:
        """The list of clients one works with."""
        return self.here if isinstance(self.here, ClientRowsPane) else None

    def watch_chosen(self, client: str) -> None:
        for pane in self.query(ClientRowsPane):
            if pane is not self.here:  # there the cursor may have moved on
                pane.move_cursor_to(client)
        self._show_folder()

    def _show_beside(self, beside: str) -> None:
        self.call_after_refresh(setattr, self.query_one(LogPane), "beside", beside)  # which may still be composed

    def on_tab_changed(self) -> None:
        self._show_folder()

    def _show_folder(self) -> None:
        snapshot, pane = self.snapshot, self.query_one(FolderPane)
        client = snapshot.clients.get(self.chosen)
        if client is None:
            pane.folder = None
            return
        promises = tuple(one for one in snapshot.standing.promises if one.client == client.id)
        before = pane.folder
        known = before if before and before.client.id == client.id else Folder(client, snapshot.clients, snapshot.today)
        pane.folder = Folder(
            client, snapshot.clients, snapshot.today, promises, known.contacts, known.wealth, snapshot.discretion
        )
        read = partial(self._read_history, pane.folder, pane.contacts, pane.sought, wealth=pane.wealth)
        self.after_rest(PAUSE if before else 0, read)

    @work(thread=True, exclusive=True, group="history", description=_QUIET)
    def _read_history(self, folder: Folder, count: int, sought: str, *, wealth: bool) -> None:
        """So many contacts, and on to the one that is sought if there is one; and what else the tab in sight shows."""
        worker, contacts = get_current_worker(), []
        try:
            for contact in self.app.book.contacts(folder.client.id):
                if worker.is_cancelled:
                    return
                contacts.append(contact)
                sought = "" if contact.id == sought else sought
                if len(contacts) >= count and not sought:
                    break
            folder = folder._replace(contacts=tuple(contacts), wealth=self._wealth(folder) if wealth else folder.wealth)
        except RmtuiError as error:
            self.app.call_from_thread(self.app.announce, str(error), wrong=True)
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show_history, folder)

    def _wealth(self, folder: Folder) -> Wealth:
        from rmtui.tui.desk.folder.wealth import read_wealth

        return read_wealth(self.app.book, folder.client)

    def _show_history(self, folder: Folder) -> None:
        if folder.client.id == self.chosen:
            self.query_one(FolderPane).folder = folder

    @work(thread=True, exclusive=True, group="unsorted", description=_QUIET)
    def _read_rest(self, snapshot: Snapshot) -> None:
        """The lines still to be sorted, and what makes the first letter of a filter as quick as the others."""
        worker = get_current_worker()
        likeliest_first(parse_filter("a").select(snapshot.grounds), "a", snapshot)
        try:
            count = len(self.app.book.unsorted())
        except RmtuiError:  # said already, by whoever read the same file before
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(setattr, self.query_one(LogPane), "unsorted", count)
