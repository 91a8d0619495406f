"""What belongs to a client and goes with the client; what was said and sold stays in the log as it was told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.kinds import KINDS, BookFile
from rmtui.store.files.layout import month_file
from rmtui.store.files.pages import ReviewsPage

if TYPE_CHECKING:
    from rmtui.store.files.book import Book
    from rmtui.store.files.pages import Page

Kept = TypeVar("Kept", bound=Record)


class Belongings(NamedTuple):
    """All records that are of one client alone, or tie the client to another; and how many contacts name the client."""

    records: tuple[Record, ...]
    contacts: int
    """They stay."""

    def of(self, kind: type[Kept]) -> tuple[Kept, ...]:
        """Those of one class."""
        return tuple(one for one in self.records if isinstance(one, kind))

    def __str__(self) -> str:
        """What goes and is worth saying: 3 holdings, 1 policy. "" for nothing."""
        counted = ((kind.count_text, len(self.of(kind.record))) for kind in KINDS.values() if kind.count_text)
        return _(", ").join(words(count).format(count=count) for words, count in counted if count)


def belongings(book: Book, client: str) -> Belongings:
    """Everything of a client, from all files of the book."""
    pages = [book.page(month_file(month)) for month in book.months()]
    reviews = ReviewsPage({review.id: review for review in book.reviews(client)})
    found: dict[BookFile, Sequence[Page]] = {
        BookFile.BOOK: [book.book_page()],
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
