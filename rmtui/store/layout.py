"""Which files make up a book, as paths relative to its directory, and which of them a record is kept in.

book.json; under log/ a file a month; under reviews/ a file a client.
"""

from __future__ import annotations

import os

from rmtui.errors import NotFound
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store import disk, sealed

BOOK = "book.json"
LOG = "log"
REVIEWS = "reviews"
"""The directory, and the table of the files in it."""

_PLAIN = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")
"""The signs of an id (`rmtui.records.ids`). Any other, from another's hand, is written as `_escaped` says."""


def file_of(table: str, on: str = "", client: str = "") -> str:
    """The file that a record of a table is kept in. `on` is the day it happened, "" for what is of no day."""
    if table == REVIEWS:
        return review_file(client)
    return month_file(on[:7]) if on else BOOK


def month_file(month: str) -> str:
    """Where the events of a month ("2026-11") are."""
    return f"{LOG}/{month}.json"


def review_file(client: str) -> str:
    """Where the reviews of a client are."""
    return f"{REVIEWS}/{_escaped(client)}.json"


def log_files(root: str) -> list[str]:
    """The months there are, as relative paths, newest first; also one on its way, or of which generations are left.

    What a folder sync left beside them is not among them.
    """
    lost = (f"{name}.json" for name in _listed(os.path.join(root, disk.GENERATIONS)))
    coming = (os.path.basename(name) for name in disk.coming(root))
    names = {*_listed(os.path.join(root, LOG)), *lost, *coming}
    return sorted((f"{LOG}/{name}" for name in names if is_month(name)), reverse=True)


def review_files(root: str) -> list[str]:
    """The reviews of each client who has any, as `log_files`, in the order of the clients' ids."""
    lost = (f"{name}.json" for name in _listed(os.path.join(root, disk.GENERATIONS, REVIEWS)))
    coming = (os.path.basename(name) for name in disk.coming(root) if name.startswith(f"{REVIEWS}/"))
    names = {*_listed(os.path.join(root, REVIEWS)), *lost, *coming}
    return sorted(f"{REVIEWS}/{name}" for name in names if is_review_file(name))


def all_files(root: str) -> list[str]:
    """All files of the book: book.json, the months, the reviews."""
    return [BOOK, *log_files(root), *review_files(root)]


def named(root: str, text: str) -> str:
    """The file of the book that a person means by “book”, “2026-11”, or its path. NotFound where there is none."""
    stem = os.path.basename(sealed.stem(text))
    for name in all_files(root):
        if os.path.basename(sealed.stem(name)) == stem:
            return name
    sentence = _(
        "The book has no file “{name}”. Its files are book, one a month, as 2026-11, and one a client with reviews."
    )
    raise NotFound(sentence.format(name=plain(text)))


def _escaped(id: str) -> str:
    """An id as a file's name: also one that would lead elsewhere, or be another's where capitals do not count."""
    return "".join(sign if sign in _PLAIN else f"%{ord(sign):x}%" for sign in id) or "%"


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


def is_month_file(name: str) -> bool:
    """Is this the path of a month's file, relative to the book?"""
    return name.startswith(f"{LOG}/") and is_month(name.removeprefix(f"{LOG}/"))


def is_review_file(name: str) -> bool:
    """Is this the name of a file of reviews, and not of a copy that a folder sync left of one?"""
    stem, ending = os.path.splitext(name)
    return ending == ".json" and bool(stem) and _PLAIN.issuperset(stem.replace("%", ""))
