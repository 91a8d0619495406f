"""Which files make up a book, as paths relative to its directory.

book.json; under log/ a file a month; under reviews/ a file a client. Which of them a record is kept in,
`rmtui.records.kinds` says.
"""

from __future__ import annotations

import os

from rmtui.store.files.one_look import seen_once

BOOK = "book.json"
LOG = "log"
REVIEWS = "reviews"
"""The directory, and the table of the files in it."""
FOLDERS = "folders"
"""The directory of the documents."""
CONVERSION = ".conversion"
"""Where another form of the whole book waits, until it is in place (`rmtui.store.files.encryption.swap`)."""
WIPING = ".wiping"
"""Is there while the book is destroyed, so that what was cut short can be finished: it does not open any more."""
KEY, MANIFEST = "key.json", "manifest.json"
"""What an encrypted book has besides: see `rmtui.store.files.encryption`."""

_PLAIN = "0123456789abcdefghijklmnopqrstuvwxyz"
"""The signs of an id (`rmtui.records.ids`). Any other, from another's hand, is written as `_escaped` says."""
_OF_REVIEW_FILES = f"%{_PLAIN}"


def month_file(month: str) -> str:
    """Where the events of a month ("2026-11") are."""
    return f"{LOG}/{month}.json"


def review_file(client: str) -> str:
    """Where the reviews of a client are."""
    return f"{REVIEWS}/{_escaped(client)}.json"


def month_of(name: str) -> str:
    """The month that a file is of, as "2026-11"."""
    return name[len(LOG) + 1 : -len(".json")]


def stem(name: str) -> str:
    """A file's name without its ending, and a month's without its directory: what the header calls it, and the place
    of its generations.
    """
    return os.path.splitext(name)[0].removeprefix(f"{LOG}/")


def _escaped(id: str) -> str:
    """An id as a file's name, escaped so that none leads elsewhere or differs from another in case only."""
    return "".join(sign if sign in _PLAIN else f"%{ord(sign):x}%" for sign in id) or "%"


def is_month(name: str) -> bool:
    """Whether this is the name of a month's file, "2026-11.json"."""
    return len(name) == 12 and name[4] == "-" and name.endswith(".json") and (name[:4] + name[5:7]).isdigit()


def is_month_file(name: str) -> bool:
    """Whether this is the path of a month's file, relative to the book."""
    return name.startswith(f"{LOG}/") and is_month(name.removeprefix(f"{LOG}/"))


def is_review_file(name: str) -> bool:
    """Whether this is the name of a file of reviews, and not of a copy that a folder sync left of one."""
    stem = name.removesuffix(".json")
    return stem not in ("", name) and not stem.strip(_OF_REVIEW_FILES)


def is_wipe_begun(root: str) -> bool:
    """Whether destroying the book at `root` was interrupted."""
    return os.path.exists(os.path.join(root, WIPING))


@seen_once
def is_encrypted(root: str) -> bool:
    """Whether the book at `root` is encrypted, even if its key file is lost."""
    return os.path.exists(os.path.join(root, KEY)) or os.path.exists(os.path.join(root, MANIFEST))
