"""What belongs to a client and goes with the client; what was said and sold stays in the log as it was told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from rmtui.language import _, ngettext
from rmtui.store.layout import month_file

if TYPE_CHECKING:
    from rmtui.records.base import Record
    from rmtui.records.document import Document
    from rmtui.records.events import NextStep, Snooze
    from rmtui.records.holding import Holding
    from rmtui.records.policy import Policy
    from rmtui.records.review import Review
    from rmtui.records.tie import Tie
    from rmtui.store.book import Book
    from rmtui.store.typed import Page


class Belongings(NamedTuple):
    """All records that are of one client alone, or tie the client to another; and how many contacts name the client."""

    holdings: tuple[Holding, ...]
    policies: tuple[Policy, ...]
    documents: tuple[Document, ...]
    reviews: tuple[Review, ...]
    steps: tuple[NextStep, ...]
    snoozes: tuple[Snooze, ...]
    ties: tuple[Tie, ...]
    contacts: int
    """They stay."""

    @property
    def records(self) -> tuple[Record, ...]:
        """All that goes."""
        return tuple(record for table in self[:-1] for record in table)

    def __str__(self) -> str:
        """What goes and is worth saying: 3 holdings, 1 policy. "" for nothing."""
        counted = (
            ngettext("{count} holding", "{count} holdings", len(self.holdings)).format(count=len(self.holdings)),
            ngettext("{count} policy", "{count} policies", len(self.policies)).format(count=len(self.policies)),
            ngettext("{count} document", "{count} documents", len(self.documents)).format(count=len(self.documents)),
            ngettext("{count} review", "{count} reviews", len(self.reviews)).format(count=len(self.reviews)),
            ngettext("{count} promise", "{count} promises", len(self.steps)).format(count=len(self.steps)),
        )
        return _(", ").join(words for words, table in zip(counted, self, strict=False) if table)


def belongings(book: Book, client: str) -> Belongings:
    """Everything of a client, from all files of the book."""
    pages = [book.page(month_file(month)) for month in book.months()]

    def of_months(table: str) -> tuple[Record, ...]:
        return tuple(one for page in pages for one in getattr(page, table).values() if one.client == client)

    return Belongings(
        tuple(book.holdings(client)),
        tuple(book.policies(client)),
        tuple(book.documents(client)),
        tuple(book.reviews(client)),
        of_months("steps"),  # type: ignore[arg-type]
        of_months("snoozes"),  # type: ignore[arg-type]
        tuple(tie for tie in book.ties() if client in (tie.first, tie.second)),
        sum(client in contact.clients for page in pages for contact in page.contacts.values()),
    )


def left_behind(page: Page, removed: set[str]) -> Iterator[tuple[str, str]]:
    """Table and id of every record in a file that should have gone with one of the clients who were removed."""
    for table in ("holdings", "policies", "documents", "reviews", "steps"):
        for key, record in getattr(page, table, {}).items():
            if record.client in removed:
                yield table, key
    for key, tie in getattr(page, "ties", {}).items():
        if removed & {tie.first, tie.second}:
            yield "ties", key
