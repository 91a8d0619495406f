"""Who weighs more in the queue by the index is who weighs more by all records, whatever was changed since."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from rmtui.records.client import Client
from rmtui.records.holding import HoldingKind
from rmtui.records.settings import Settings
from rmtui.rules.work import contribution
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.factory import TODAY, ago, contact, sale
from tests.folders import holding

INDEX = "index/weights.json"
FANG, JING = Client(name="王芳"), Client(name="陈静")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A book with margins of the bank's own: 王芳 has a deposit, 陈静 bought a fund last month."""
    found = write_book(
        str(tmp_path / "book"),
        [
            *(FANG, JING, Settings(margins={"deposit": 100}, fees={"fund": 100})),
            holding(client=FANG.id, kind=HoldingKind.DEPOSIT, value=10_000_00),
            sale(JING, ago(40), kind="fund", amount=1_000_00),
        ],
    )
    assert weights(found) == {FANG.id: 2}
    return found


def weights(book: Book, today: date = TODAY) -> dict[str, int]:
    folders = Book(book.path).folders_due(book.contact_summary(today), today)
    return {client: facts.weight for client, facts in folders.items() if facts.weight}


def test_the_sales_are_not_looked_at_again(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contribution, "contribution_weights", pytest.fail)
    assert weights(book) == {FANG.id: 2}
    book.save(contact(FANG), what="log")
    assert weights(book) == {FANG.id: 2}


def test_a_sale_counts_at_once(book: Book) -> None:
    book.save(sale(JING, kind="fund", amount=1_000_000_00), what="import")
    assert weights(book) == {JING.id: 2}
    book.save(sale(FANG, ago(40), kind="fund", amount=9_000_000_00), what="import")
    assert weights(book) == {FANG.id: 2}, "one of an earlier month, too"


def test_other_fees_count_at_once(book: Book) -> None:
    book.save(Settings(margins={"deposit": 1}, fees={"fund": 1_000}), what="import")
    assert weights(book) == {JING.id: 2}


def test_a_deposit_that_was_withdrawn_counts_no_more(book: Book) -> None:
    book.remove(*book.holdings(FANG.id))
    assert weights(book) == {JING.id: 2}


def test_a_sale_of_more_than_a_year_ago_counts_no_more(book: Book) -> None:
    book.remove(*book.holdings(FANG.id))
    assert weights(book) == {JING.id: 2}
    assert weights(book, TODAY + timedelta(days=366)) == {}


@pytest.mark.parametrize("content", [b"", b"\0", b"00000000[]"])
def test_a_bad_index_is_made_anew(book: Book, content: bytes) -> None:
    path = Path(book.path, INDEX)
    good = path.read_bytes()
    path.write_bytes(content)
    assert weights(book) == {FANG.id: 2}
    assert path.read_bytes() == good
