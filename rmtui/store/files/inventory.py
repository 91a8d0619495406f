"""Which files there are of a book: those in their places, on their way to them, or of which generations are left."""

from __future__ import annotations

import os

from rmtui.store.files import file_protocol
from rmtui.store.files.layout import BOOK, LOG, REVIEWS, is_month, is_review_file


def log_files(root: str) -> list[str]:
    """The months there are, as relative paths, newest first; also one on its way, or of which generations are left.

    What a folder sync left beside them is not among them.
    """
    lost = (f"{name}.json" for name in _listed(os.path.join(root, file_protocol.GENERATIONS)))
    pending = (os.path.basename(name) for name in file_protocol.pending_files(root))
    names = {*_listed(os.path.join(root, LOG)), *lost, *pending}
    return sorted((f"{LOG}/{name}" for name in names if is_month(name)), reverse=True)


def review_files(root: str) -> list[str]:
    """The reviews of each client who has any, as `log_files`, in the order of the clients' ids."""
    lost = (f"{name}.json" for name in _listed(os.path.join(root, file_protocol.GENERATIONS, REVIEWS)))
    pending = (os.path.basename(name) for name in file_protocol.pending_files(root) if name.startswith(f"{REVIEWS}/"))
    names = {*_listed(os.path.join(root, REVIEWS)), *lost, *pending}
    return sorted(f"{REVIEWS}/{name}" for name in names if is_review_file(name))


def all_files(root: str) -> list[str]:
    """All files of the book: book.json, the months, the reviews."""
    return [BOOK, *log_files(root), *review_files(root)]


def _listed(directory: str) -> list[str]:
    try:
        return os.listdir(directory)
    except OSError as error:
        if not os.path.isdir(directory):
            return []
        raise file_protocol.disk_error(error, directory) from None
