"""What belongs to a client and goes with the client; what was said and sold stays in the log as it was told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rmtui.records.kinds import KINDS, BookFile
from rmtui.store.belongings import Belongings
from rmtui.store.files.layout import month_file
from rmtui.store.files.pages import ReviewsPage

if TYPE_CHECKING:
    from rmtui.store.files.book import Book
    from rmtui.store.files.book_tables import BookTables
    from rmtui.store.files.pages import Page


def belongings(book: Book, client: str) -> Belongings:
    """Everything of a client, from all files of the book."""
    pages = [book.page(month_file(month)) for month in book.months()]
    reviews = ReviewsPage({review.id: review for review in book.reviews(client)})
    found: dict[BookFile, Sequence[Page | BookTables]] = {
        BookFile.BOOK: [book.book_tables()],
        BookFile.MONTH: pages,
        BookFile.CLIENT: [reviews],
    }
    return Belongings(
        tuple(
            record
            for kind in KINDS.values()
            if kind.removed_with_client
            for page in found[kind.file]
            for record in getattr(page, kind.table).values()
            if client in kind.owners(record)
        ),
        sum(client in contact.clients for page in pages for contact in page.contacts.values()),
    )


def left_behind(page: Page, removed: set[str]) -> Iterator[tuple[str, str]]:
    """Table and id of every record in a file that should have gone with one of the clients who were removed."""
    for kind in KINDS.values():
        if kind.removed_with_client and not kind.may_be_orphaned:
            for key, record in getattr(page, kind.table, {}).items():
                if not removed.isdisjoint(kind.owners(record)):
                    yield kind.table, key
