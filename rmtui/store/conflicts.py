"""Two machines wrote to one synced book: the copies a folder sync left are merged into it, record by record.

A sync knows whole files only. Where both sides changed one, it keeps the other side's under a new name beside it:
`book.sync-conflict-20261123-120000-ABC.json`, `book (conflicted copy).json`, `2026-11 (1).json`, `book-OFFICE.json`.
"""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.store import changes, disk, sealed
from rmtui.store.aside import move_aside
from rmtui.store.changes import DELETED, OPERATIONS, Changes, Document, revision_of, substance
from rmtui.store.layout import BOOK, LOG, is_month
from rmtui.store.storage import BookStorage
from rmtui.store.typed import BookPage, LogPage, decode

_NAME = re.compile(r"(book|\d{4}-\d{2})(?![0-9A-Za-z]).+\.json", re.DOTALL)
"""The name of a file of the book and something behind it. Every sync says it in its own way and language."""


class Copy(NamedTuple):
    """A copy and the file it is of, as paths relative to the book."""

    name: str
    of: str


class Clash(NamedTuple):
    """A record that both sides changed as often and not alike. A deleted one is None."""

    table: str
    ours: Document | None
    theirs: Document | None


class Merged(NamedTuple):
    """What a merge did: how many records were taken over, what was kept although the copy says otherwise."""

    taken: int
    clashes: tuple[Clash, ...]
    aside: str
    """Where the copy is now, relative to the book."""


def copies(root: str) -> list[Copy]:
    """What looks like a copy of a file of the book."""
    found = []
    for directory in ("", LOG):
        path = os.path.join(root, directory)
        for name in sorted(os.listdir(path)) if os.path.isdir(path) else ():
            match = _NAME.fullmatch(name)
            of = match and f"{match[1]}.json"
            if of and (is_month(of) if directory else of == BOOK):
                found.append(Copy(f"{directory}/{name}".lstrip("/"), f"{directory}/{of}".lstrip("/")))
    return found


def check(root: str, copy: Copy) -> sealed.Tables:
    """What a copy holds. Damaged; ReadOnly from a newer rmtui; BadInput from another book."""
    path = os.path.join(root, copy.name)
    content = disk.read(path) or b""
    header, tables = sealed.unseal(content, path)
    if header.format > sealed.FORMAT:
        raise sealed.newer(path)
    if header.book != _book(root):
        raise BadInput(_("{path} belongs to another book. Nothing was changed.").format(path=path))
    decode(content, BookPage if copy.of == BOOK else LogPage, path)
    return tables


def merge(root: str, copy: Copy) -> Merged:
    """Merge a copy into the file it is of, as one operation that can be undone, and move the copy to `aside/`.

    Of each record the higher revision stays, be it a deletion. Errors as `check`; nothing is changed then.
    """
    theirs = _states(check(root, copy))
    taken: dict[str, dict[str, Document | None]] = {}
    clashes = []

    def decide() -> Changes:
        ours = _states(BookStorage(os.path.join(root, copy.of), root).read() or {})
        for (table, key), their in theirs.items():
            our = ours.get((table, key))
            if revision_of(their) > revision_of(our):
                taken.setdefault(table, {})[key] = their
            elif our and revision_of(their) == revision_of(our) and _said(their) != _said(our):
                clashes.append(Clash(table, _alive(our), _alive(their)))
        return {copy.of: taken} if taken else {}

    changes.apply(root, _book(root), "merge", decide)
    with disk.writing(root):
        aside = move_aside(root, copy.name)
    return Merged(sum(map(len, taken.values())), tuple(clashes), aside)


def _book(root: str) -> str:
    path = os.path.join(root, BOOK)
    header = disk.read_header(path)
    if header is None:
        raise sealed.damaged(path)
    return header.book


def _states(tables: sealed.Tables) -> dict[tuple[str, str], Document]:
    """Every record by table and id; a deleted one has only the revision of its tombstone."""
    states = {
        (table, key): record
        for table, records in tables.items()
        if table not in (OPERATIONS, DELETED)
        for key, record in records.items()
    }
    for key, grave in tables.get(DELETED, {}).items():
        states[grave["table"], key] = {"revision": grave["revision"]}
    return states


def _alive(state: Document) -> Document | None:
    return state if "id" in state else None


def _said(state: Document) -> Document | None:
    return substance(state) if _alive(state) else None
