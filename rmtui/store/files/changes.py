"""Changes to the book: each one operation, all or nothing over all files it touches, and taken back as one.

What a file remembers of it is in `rmtui.store.files.operations`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from rmtui.records.ids import id_after
from rmtui.store.answers import JsonRecord
from rmtui.store.files import file_format, file_protocol, header_index
from rmtui.store.files.inventory import log_files
from rmtui.store.files.layout import BOOK, REVIEWS, is_month_file
from rmtui.store.files.one_look import one_look
from rmtui.store.files.operations import Changes, put_records, remember_operation
from rmtui.store.files.storage import BookDB

Bases = Mapping[str, tuple[file_format.Header, file_format.Tables]]


def apply(
    root: str,
    book: str,
    what: str,
    decide: Callable[[], Changes],
    *,
    bases: Bases | None = None,
    extra: Mapping[str, JsonRecord] | None = None,
    remembered: bool = True,
) -> None:
    """Make the changes that `decide` finds under the lock, as one operation named `what`.

    They apply to the content of the files, or of a file in `bases` to the content given there. `extra` has what else
    the operation must remember, by file. `decide` may fill both. A change that is not `remembered` cannot be undone.
    """
    with file_protocol.write_lock(root), one_look():  # nobody else writes meanwhile
        known = prepare(root)
        changes = decide()
        if any(REVIEWS in tables and is_month_file(name) for name, tables in changes.items()):
            from rmtui.store.files import upgrade

            changes = upgrade.route_reviews(root, changes)
        operation = id_after(known)
        pending = {}
        for name, tables in changes.items():
            file = BookDB(os.path.join(root, name), root, book)
            with file.storage.draft((bases or {}).get(name)):
                before = {table: put_records(file, table, records) for table, records in tables.items()}
                if remembered:
                    remember_operation(
                        file, {"id": operation, "what": what, "other": before, **(extra or {}).get(name, {})}
                    )
                pending[name] = file.storage.pending(operation)
        file_protocol.commit(root, pending)
        header_index.keep_moment(root, operation, pending)


def book_id(root: str) -> str:
    """The id of the book that is written to. ReadOnly where a newer rmtui wrote the book."""
    header = file_protocol.header(root, BOOK)
    if header.format > file_format.FORMAT:
        raise file_format.newer(os.path.join(root, BOOK))
    return header.book


def prepare(root: str) -> str:
    """The moment of the newest change that the book's files remember: what is done next is to be `id_after` it, be the
    clock wrong or set back. A header tells it for a file; one that cannot be read has no say.

    A book of an earlier format is brought into the present one. The caller holds the lock, and looks at nothing before.
    """
    headers = [header for header in header_index.headers(root, (BOOK, *log_files(root))).values() if header]
    formats = [header.format for header in headers]
    if formats and min(formats) < file_format.FORMAT >= max(formats):
        from rmtui.store.files import upgrade  # hardly ever

        upgrade.upgrade(root)
    return max((header_index.moment_of_reviews(root), *(header.operation for header in headers)))
