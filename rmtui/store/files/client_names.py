"""The names of all clients, to find the one meant; without the records, for the quick commands."""

from __future__ import annotations

import os
from itertools import chain
from typing import TYPE_CHECKING

from rmtui.entry.names import NameIndex
from rmtui.errors import NotFound
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store.files import disk, names_index
from rmtui.store.files.layout import BOOK

if TYPE_CHECKING:
    from rmtui.entry.line import Entry
    from rmtui.store.files.file_format import Tables


class ClientNames:
    """The names of one state of book.json, read anew when it is another."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._stamp: disk.Stamp | None = None
        self._names = NameIndex(())

    def read(self) -> NameIndex:
        """All clients' names as they are now."""
        stamp = self._present()
        if stamp != self._stamp:
            self._names = names_index.names(self._root, self._read_book)
            self._stamp = stamp
        return self._names

    def _read_book(self) -> Tables:
        """Where the index of the names is of no use."""
        from rmtui.store.files.content import read_tables

        return read_tables(self._root, BOOK)

    def check(self, *entries: Entry) -> None:
        """NotFound where a client of the entries was removed since `read`."""
        if self._stamp != self._present():
            there = {known.id for known in self.read()}
            for known in chain.from_iterable(entry.clients for entry in entries):
                if known.id not in there:
                    raise NotFound(_("{name} is not there any more.").format(name=plain(known.display_name)))

    def _present(self) -> disk.Stamp:
        return disk.stamp(os.path.join(self._root, BOOK))
