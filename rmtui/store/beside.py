"""What a book has beside its records: lines that wait, files of documents, copies that a folder sync left, holidays.

Each is a part of the `Book` that knows where the book is, so that nobody else has to.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date

from rmtui.records.document import Document
from rmtui.store import conflicts, documents, outbox


class WaitingLines:
    """The lines that the book could not take when they were typed."""

    name = outbox.NAME
    """What the person may call the file of them."""

    def __init__(self, root: str) -> None:
        self._root = root

    def put(self, line: str, on: date) -> None:
        """Keep a line typed on a day. OSError where that cannot be; then nothing of it is kept."""
        outbox.put(self._root, line, on)

    def count(self) -> int:
        """How many wait. OSError where that cannot be told."""
        return len(outbox.waiting(self._root))

    def state(self) -> object:
        """Something that is equal as long as no line comes or goes; None while there is none."""
        stamp = outbox.stamp(self._root)
        return stamp if any(stamp) else None


class DocumentFiles:
    """The files of documents, in folders of the book. Their records go the way of all records."""

    def __init__(self, root: str) -> None:
        self._root = root

    def add(self, client: str, source: str, today: date, taken: Iterable[str] = ()) -> Document:
        """Copy a file into a client's folder; the record of it. As `documents.add`."""
        return documents.add(self._root, client, source, today, taken)

    def take_back(self, document: Document) -> None:
        """Delete the file that was just added, where the book did not take its record. RmtuiError where it cannot."""
        documents.take_back(self._root, document)

    def remove(self, document: Document) -> str:
        """Put the file of a document aside; where it is then, as the person may know it, "" where it was not there."""
        return documents.remove(self._root, document)

    def bring_back(self, document: Document) -> bool:
        """Bring a file back that was put aside, if it is there as it was. Was it?"""
        return documents.bring_back(self._root, document)

    def show(self, document: Document) -> None:
        """Show a file with the program the system has for it; one that was put aside comes back. RmtuiError."""
        path = documents.path(self._root, document)
        if not os.path.exists(path):
            documents.bring_back(self._root, document)
        documents.open_with_system(path)


def copies(root: str) -> list[str]:
    """Names of the copies that a folder sync left. OSError where that cannot be told."""
    return [copy.name for copy in conflicts.copies(root)]
