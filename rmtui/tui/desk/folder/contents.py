"""Reading what a folder holds: the records of every kind that has a tab."""

from __future__ import annotations

from rmtui.records.client import Client
from rmtui.store.door import Store
from rmtui.tui.desk.folder.folder import FolderContents
from rmtui.tui.desk.folder.kinds import FOLDER_KINDS


def read_contents(book: Store, client: Client) -> FolderContents:
    """All of it, as it is at this moment. RmtuiError where a file cannot be read."""
    discretion = book.discretion()
    records = {
        kind.record: tuple(one for one in kind.read(book, client.id) if discretion.may_see(one, client.id))
        for kind in FOLDER_KINDS.values()
    }
    return FolderContents(client.id, book.settings(), discretion, records)
