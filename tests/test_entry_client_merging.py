"""Two records of one client made one, whatever is in the book."""

from __future__ import annotations

import os
import tempfile

from hypothesis import given
from msgspec.structs import replace

from rmtui.entry.client_merging import merge_pairs
from rmtui.records.base import Record
from rmtui.records.campaign import CampaignMember
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS, kind_of
from rmtui.records.tie import Tie
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.generated_records import CLIENTS, FEW_BOOKS, book_records

KEPT, OTHER = CLIENTS


def content(book: Book) -> dict[str, Record]:
    """All records by kind and id, whatever their revision."""
    return {
        f"{kind.table} {one.id}": replace(one, revision=1)
        for kind in KINDS.values()
        for one in book.records(kind.record)
    }


@FEW_BOOKS
@given(book_records())
def test_nothing_is_lost_nobody_names_who_is_gone_and_undo_brings_it_all_back(records: list[Record]) -> None:
    with tempfile.TemporaryDirectory() as place:
        book = write_book(os.path.join(place, "book"), records)
        before, clients = content(book), book.clients()
        found = [*book.records_of(OTHER), *clients.values(), *book.ties()]
        book.revise(lambda: merge_pairs(clients[KEPT], clients[OTHER], found), what="merge-clients")
        after = content(book)
        assert not [one for one in after.values() if OTHER in kind_of(one).clients(one)]
        gone = {before[key] for key in before.keys() - after.keys()}
        assert {type(one) for one in gone} <= {CampaignMember, Client, Tie}
        assert {one.id for one in gone if isinstance(one, Client)} == {OTHER}
        book.undo()
        assert content(book) == before
