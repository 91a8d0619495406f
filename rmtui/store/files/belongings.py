"""The records that belong to a client, and those of them that are removed with the client; the log stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rmtui.records.base import Record
from rmtui.records.kinds import KINDS, BookFile
from rmtui.store.belongings import moment
from rmtui.store.files.layout import month_file
from rmtui.store.files.pages import ReviewsPage

if TYPE_CHECKING:
    from rmtui.store.files.book import Book
    from rmtui.store.files.book_tables import BookTables
    from rmtui.store.files.pages import Page


def records_of(book: Book, client: str) -> Iterator[Record]:
    """All records that belong to a client, from all files of the book: kind by kind, those of the log newest first."""
    files: dict[BookFile, Sequence[Page | BookTables]] = {
        BookFile.BOOK: [book.book_tables()],
        BookFile.MONTH: [book.page(month_file(month)) for month in book.months()],
        BookFile.CLIENT: [ReviewsPage({review.id: review for review in book.reviews(client)})],
    }
    for kind in KINDS.values():
        for page in files[kind.file]:
            found = [one for one in getattr(page, kind.table, {}).values() if client in kind.owners(one)]
            yield from sorted(found, key=moment, reverse=True) if kind.file is BookFile.MONTH else found


def left_behind(page: Page, removed: set[str]) -> Iterator[tuple[str, str]]:
    """Table and id of every record in a file that should have gone with one of the clients who were removed."""
    for kind in KINDS.values():
        if kind.removed_with_client and not kind.may_be_orphaned:
            for key, record in getattr(page, kind.table, {}).items():
                if not removed.isdisjoint(kind.owners(record)):
                    yield kind.table, key
