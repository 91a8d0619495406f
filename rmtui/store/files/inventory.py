"""Which files there are of a book: those in their places, on their way to them, or of which generations are left; and
whether any was written.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress

from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.store.files import body, disk, file_protocol
from rmtui.store.files.layout import BOOK, LOG, REVIEWS, is_month, is_review_file, month_file, stem
from rmtui.store.files.one_look import seen_once

_COPY = r"(?s)(book|\d{4}-\d{2}|[0-9a-z%]+)(?![0-9A-Za-z%]).+\.json"
"""The name of a file of the book and something behind it. Every sync says it in its own way and language."""


class SyncCopy(NamedTuple):
    """A copy, by its path relative to the book, and the file it is of."""

    name: str
    of: str


@seen_once
def log_files(root: str) -> list[str]:
    """The months there are, as relative paths, newest first; also one on its way, or of which generations are left.

    What a folder sync left beside them is not among them.
    """
    lost = (f"{name}.json" for name in _listed(os.path.join(root, file_protocol.GENERATIONS)))
    known = (os.path.basename(name) for name in (*file_protocol.pending_files(root), *file_protocol.known_states(root)))
    names = {*_listed(os.path.join(root, LOG)), *lost, *known}
    return sorted((f"{LOG}/{name}" for name in names if is_month(name)), reverse=True)


def review_files(root: str) -> list[str]:
    """The reviews of each client who has any, as `log_files`, in the order of the clients' ids."""
    lost = (f"{name}.json" for name in _listed(os.path.join(root, file_protocol.GENERATIONS, REVIEWS)))
    there = {name for name in (*_listed(os.path.join(root, REVIEWS)), *lost) if is_review_file(name)}
    form = body.of(root)
    names = {form.book_name(f"{REVIEWS}/{name}") for name in there}
    known = (*file_protocol.pending_files(root), *file_protocol.known_states(root))
    return sorted({*names, *(name for name in known if name.startswith(f"{REVIEWS}/"))} - {""})


def all_files(root: str) -> list[str]:
    """All files of the book: book.json, the months, the reviews."""
    return [BOOK, *log_files(root), *review_files(root)]


def state(root: str, directory: str, but: str = "") -> tuple[object, ...]:
    """What changes when any file in `directory`, LOG or REVIEWS, does, comes, goes or is lost.

    Of many files it takes a fifth of the time that the stamp of each by its name does. `but`: a path that is left out.
    """
    found, kept = {**file_protocol.stamps_in(root, directory)}, os.path.join(root, file_protocol.GENERATIONS)
    lost = {*_listed(kept if directory == LOG else os.path.join(kept, REVIEWS))}
    found.pop(os.path.basename(but), None)
    lost.discard(stem(os.path.basename(but)))
    return sorted(found.items()), sorted(lost), disk.stamp(os.path.join(root, file_protocol.COMMIT))


def sync_copies(root: str) -> list[SyncCopy]:
    """What looks like a copy of a file of the book that a folder sync left. RmtuiError where that cannot be told."""
    found = []
    kinds: dict[str, Callable[[str], bool]] = {"": BOOK.__eq__, LOG: is_month, REVIEWS: is_review_file}
    for directory, is_one in kinds.items():
        for name in sorted(_listed(os.path.join(root, directory))):
            match = not is_one(name) and name.endswith(".json") and re.fullmatch(_COPY, name)
            of = match and f"{match[1]}.json"
            if of and is_one(of) and (book_name := body.of(root).book_name(f"{directory}/{of}".lstrip("/"))):
                found.append(SyncCopy(f"{directory}/{name}".lstrip("/"), book_name))
    return found


def check_no_sync_copies(root: str) -> None:
    """BadInput where a folder sync left copies beside the book: what is in them is to be merged first."""
    if sync_copies(root):
        sentence = _(
            "A folder sync left copies beside the book: “rmtui doctor --repair” merges them. Nothing was changed."
        )
        raise BadInput(sentence)


def _listed(directory: str) -> list[str]:
    try:
        return os.listdir(directory)
    except OSError as error:
        if disk.is_no_directory(error, directory):
            return []
        raise disk.disk_error(error, directory) from None


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
