"""Two machines wrote to one synced book: the copies a folder sync left are merged into it, record by record.

A sync knows whole files only. Where both sides changed one, it keeps the other side's under a new name beside it:
`book.sync-conflict-20261123-120000-ABC.json`, `book (conflicted copy).json`, `2026-11 (1).json`, `book-OFFICE.json`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress

from rmtui.errors import BadInput, RmtuiError
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.store.answers import JsonRecord
from rmtui.store.files import changes, file_format, file_protocol, upgrade
from rmtui.store.files.aside import move_aside
from rmtui.store.files.inventory import SyncCopy, all_files
from rmtui.store.files.layout import BOOK
from rmtui.store.files.operations import OPERATIONS, Changes
from rmtui.store.files.pages import decode, page_of
from rmtui.store.files.reconciling import Reconciled, RetainedRecord, reconcile
from rmtui.store.maintenance import Answers, Clash


class MergeResult(NamedTuple):
    """What a merge did: how many records it changed, what came back, what is for a person to decide."""

    taken: int
    kept: tuple[RetainedRecord, ...]
    clashes: tuple[Clash, ...]
    """Where there are any, nothing was changed."""
    aside: str
    """Where the copy is now, relative to the book; "" where it was left."""


def overwritten(root: str) -> list[SyncCopy]:
    """Of each file the newest state that was kept here, where the file does not know the last change made in it.

    A sync, or a person, then put another machine's state over it without leaving a copy.
    """
    found = []
    for name in all_files(root):
        for generation in file_protocol.generations(root, name)[:1]:
            with suppress(RmtuiError):
                if _lacks_change(root, name, generation.path):
                    found.append(SyncCopy(os.path.relpath(generation.path, root), name))
    return found


def _lacks_change(root: str, name: str, generation: str) -> bool:
    """Does the file not remember the last change of a state of it, although it remembers as far back? Damaged."""
    path = os.path.join(root, name)
    here, kept = file_protocol.read_file(root, name) or b"", file_protocol.read(root, name, generation) or b""
    if here == kept:
        return False
    ours, theirs = (file_format.decode_file(content, path)[1].get(OPERATIONS, {}) for content in (here, kept))
    last = max((key for key, operation in theirs.items() if not operation.get("undone")), default="")
    return bool(last) and last not in ours and last > min(ours, default=last)


def read_copy(root: str, copy: SyncCopy) -> file_format.Tables:
    """What a copy holds. Damaged; ReadOnly from a newer rmtui; BadInput from another book."""
    path = os.path.join(root, copy.name)
    content = file_protocol.read(root, copy.of, path) or b""
    header, tables = file_format.decode_file(content, path)
    if header.format > file_format.FORMAT:
        raise file_format.newer(path)
    if header.book != _book(root):
        raise BadInput(_("{path} belongs to another book. Nothing was changed.").format(path=path))
    if file_format.of_another(header, copy.of):
        raise file_format.misplaced(path, header)
    decode(content, page_of(copy.of), path)
    return tables


def compare(root: str, copy: SyncCopy) -> Reconciled:
    """What a merge would do. Errors as `read_copy`, and Damaged where the file itself is."""
    theirs = read_copy(root, copy)
    path = os.path.join(root, copy.of)
    content = file_protocol.read_file(root, copy.of)
    ours = file_format.decode_file(content, path)[1] if content is not None else {}
    ours = upgrade.with_reviews(root, copy.of, ours, theirs)
    return reconcile(ours, theirs, lambda: _generations(root, copy.of))


def merge(root: str, copy: SyncCopy, answers: Answers | None = None) -> MergeResult:
    """Merge a copy into the file it is of, as one operation that can be undone, and move the copy to `aside/`.

    Each record is merged by field from the newest state that both sides remember. Nothing is changed, and the copy
    left, while a clash has no answer. Errors as `read_copy`; nothing is changed then.
    """
    found: list[Reconciled] = []
    extra: dict[str, JsonRecord] = {}

    def decide() -> Changes:
        found.append(compare(root, copy).with_answers(answers or {}))
        if found[0].clashes or not (found[0].changes or found[0].seen):
            return {}
        extra[copy.of] = {"seen": found[0].seen}
        return {copy.of: found[0].changes}

    changes.apply(root, _book(root), "merge", decide, extra=extra)
    merged = found[0]
    if merged.clashes:
        return MergeResult(0, (), merged.clashes, "")
    with file_protocol.write_lock(root):
        aside = move_aside(root, copy.name)
    return MergeResult(sum(map(len, merged.changes.values())), merged.kept, (), aside)


def _generations(root: str, name: str) -> Iterator[file_format.Tables]:
    for generation in file_protocol.generations(root, name):
        with suppress(RmtuiError):
            header, tables = file_format.decode_file(file_protocol.read(root, name, generation.path) or b"", name)
            if not file_format.of_another(header, name):
                yield tables


def _book(root: str) -> str:
    header = file_protocol.read_header(root, BOOK)
    if header is None:
        raise file_format.damaged(os.path.join(root, BOOK))
    return header.book
