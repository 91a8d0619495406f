"""Which files make up a book, as paths relative to its directory: book.json, and under log/ a file a month."""

from __future__ import annotations

import os

from rmtui.errors import NotFound
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store import disk, sealed

BOOK = "book.json"
LOG = "log"


def month_file(month: str) -> str:
    """Where the events of a month ("2026-11") are."""
    return f"{LOG}/{month}.json"


def log_files(root: str) -> list[str]:
    """The months there are, as relative paths, newest first; also one on its way, or of which generations are left.

    What a folder sync left beside them is not among them.
    """
    lost = (f"{name}.json" for name in _listed(os.path.join(root, disk.GENERATIONS)))
    coming = (os.path.basename(name) for name in disk.coming(root))
    names = {*_listed(os.path.join(root, LOG)), *lost, *coming}
    return sorted((f"{LOG}/{name}" for name in names if is_month(name)), reverse=True)


def named(root: str, text: str) -> str:
    """The file of the book that a person means by “book”, “2026-11”, or its path. NotFound where there is none."""
    stem = sealed.stem(text)
    for name in (BOOK, *log_files(root)):
        if sealed.stem(name) == stem:
            return name
    sentence = _("The book has no file “{name}”. Its files are book and one a month, as 2026-11.")
    raise NotFound(sentence.format(name=plain(text)))


def _listed(directory: str) -> list[str]:
    try:
        return os.listdir(directory)
    except OSError as error:
        if not os.path.isdir(directory):
            return []
        raise disk.told(error, directory) from None


def is_month(name: str) -> bool:
    """Is this the name of a month's file, "2026-11.json"?"""
    return len(name) == 12 and name[4] == "-" and name.endswith(".json") and (name[:4] + name[5:7]).isdigit()
