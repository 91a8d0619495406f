"""Reads the folder of a client: the snapshot's part at once, the history and the contents by a worker."""

from __future__ import annotations

from functools import partial

from textual.worker import get_current_worker

from rmtui.discreet import is_discreet, masks_figures
from rmtui.rules.people.duplicates import duplicates_of
from rmtui.tui.desk.client_selection import ClientSelection
from rmtui.tui.desk.folder.contents import read_contents
from rmtui.tui.desk.folder.folder import Folder
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.screens.book_screen import BookScreen


class FolderReader:
    """Fills the pane of the folder."""

    def __init__(self, screen: BookScreen, selection: ClientSelection) -> None:
        self._screen, self._selection = screen, selection

    def show(self) -> None:
        """The folder of the selected client, with what is known of it already."""
        snapshot, pane = self._screen.snapshot, self._screen.query_one(FolderPane)
        client = snapshot.clients.get(self._selection.client)
        if client is None:
            pane.folder = None
            return
        promises = tuple(snapshot.promises_to(client.id))
        before = pane.folder
        known = before if before and before.client.id == client.id else Folder(client, snapshot.clients, snapshot.today)
        pane.folder = known._replace(
            client=client,
            clients=snapshot.clients,
            today=snapshot.today,
            promises=promises,
            snooze=snapshot.snooze_of(client.id),
            discretion=snapshot.discretion,
            is_masked=masks_figures(),
            is_discreet=is_discreet(),
        )
        read = partial(
            self._read, pane.folder, pane.current_tab.contacts, pane.awaited_contact, bool(pane.current_tab.table)
        )
        self._screen.start_reading(partial(self._start, read), at_once=before is None)

    def _start(self, read: partial[None]) -> None:
        # The description spares Textual one of its own, for which it would spell out all clients of the book
        self._screen.run_worker(read, thread=True, exclusive=True, group="history", description="reading")

    def _read(self, folder: Folder, count: int, awaited: str, contents: bool) -> None:
        """`count` contacts, and on to the one that is awaited, by id; the contents if they are asked for."""
        worker, app, contacts = get_current_worker(), self._screen.app, []
        with app.announcing_errors():
            for contact in app.book.contacts(folder.client.id, once=True):
                if worker.is_cancelled:
                    return
                contacts.append(contact)
                awaited = "" if contact.id == awaited else awaited
                if len(contacts) >= count and not awaited:
                    break
            duplicates = tuple(duplicates_of(folder.client, folder.clients.values()))
            folder = folder._replace(contacts=tuple(contacts), duplicates=duplicates)
            if contents:
                folder = folder._replace(contents=read_contents(app.book, folder.client))
            if not worker.is_cancelled:
                app.call_from_thread(self._show_read, folder)

    def _show_read(self, folder: Folder) -> None:
        if folder.client.id == self._selection.client:
            self._screen.query_one(FolderPane).folder = folder
