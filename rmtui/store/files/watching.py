"""Was anything written? Cheap questions that open no file."""

from __future__ import annotations

import os
from contextlib import suppress

from rmtui.store.files import disk, file_protocol
from rmtui.store.files.layout import LOG, REVIEWS, month_file


class Watcher:
    """Compares the stamps of a book's files."""

    def __init__(self, root: str, *, from_now: bool) -> None:
        """`from_now`: `changed` counts from here; else from when it is first asked."""
        self._root = root
        self._stamps = self._present() if from_now else set()

    def changed(self) -> bool:
        """Was anything written, by anyone, since this was last asked?"""
        before, self._stamps = self._stamps, self._present()
        return before != self._stamps

    def state_of_month(self, month: str) -> object:
        """Something that is equal as long as nothing of a month ("2026-11") changes."""
        return disk.stamp(file_protocol.current_path(self._root, month_file(month)))

    def _present(self) -> set[tuple[str, disk.Stamp]]:
        """Every file of the book with its stamp: a time alone is too coarse to tell two states apart."""
        found: set[tuple[str, disk.Stamp]] = set()
        for directory in (self._root, *(os.path.join(self._root, one) for one in (LOG, REVIEWS))):
            with suppress(OSError), os.scandir(directory) as entries:
                found.update((entry.name, disk.stamp(entry.path)) for entry in entries if entry.name.endswith(".json"))
        return found
