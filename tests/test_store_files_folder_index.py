"""The queue by the index of the folders' days is the queue by all records, whatever became of the index."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmtui.errors import Damaged
from rmtui.records.base import Record
from rmtui.records.client import Client, Stage, Tier
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.policy import Frequency, Policy, PolicyKind
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.store.files import file_format, folder_index
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.factory import TODAY, ago, contact
from tests.folders import holding, policy, review

INDEX = "index/folders.json"

owners = st.sampled_from(["c1", "c2", "c3"])
near = st.dates(date(2026, 8, 1), date(2027, 3, 1))
some_day = st.none() | near | st.dates(date(2015, 1, 1), date(2035, 12, 31))
clients = st.tuples(
    *(
        st.builds(
            Client,
            id=st.just(one),
            name=st.just(one),
            tier=st.sampled_from(Tier),
            stage=st.sampled_from(Stage),
            opened_on=st.none() | near,
        )
        for one in ("c1", "c2", "c3")
    )
)
holdings = st.builds(
    Holding,
    client=owners,
    kind=st.sampled_from(HoldingKind),
    name=st.sampled_from(["一年定期", 'note "A"', "}\n"]),
    value=st.just(1_00),
    matures_on=some_day,
    closed_on=st.none() | near,
)
policies = st.builds(
    Policy,
    client=owners,
    kind=st.sampled_from(PolicyKind),
    product=st.sampled_from(["", "安护重疾"]),
    frequency=st.sampled_from(Frequency),
    premium=st.sampled_from([0, 5_000_00]),
    years=st.none() | st.integers(1, 20),
    start=some_day,
    end=some_day,
)
reviews = st.builds(Review, client=owners, on=near, next_on=st.none() | near)
contacts = st.sampled_from(["c1", "c2", "c3"]).flatmap(
    lambda one: st.builds(contact, st.just(Client(id=one, name=one)), on=st.dates(date(2026, 8, 1), TODAY))
)
books = st.tuples(clients, st.lists(holdings | policies | reviews | contacts, max_size=14)).map(
    lambda parts: [*parts[0], *parts[1]]
)


def queue(book: Book, today: date, days: int, *, by_index: bool) -> list[DueRow]:
    contact_summary = book.contact_summary(today)
    folders = book.folders_due(contact_summary, today, days) if by_index else book.folders(contact_summary)
    return due(book.clients().values(), contact_summary, book.settings(), today, days, folders=folders)


@settings(max_examples=settings().max_examples // 2)
@given(books, st.lists(holdings | policies, max_size=3), st.dates(date(2026, 9, 1), date(2028, 6, 1)))
def test_the_queue_by_the_index_is_that_of_all_records(before: list[Record], after: list[Record], later: date) -> None:
    directory = tempfile.mkdtemp()
    try:
        path = write_book(f"{directory}/book", before).path
        for today, days in ((TODAY, 0), (TODAY, 7), (TODAY, 366), (later, 0), (later, 30), (TODAY, 30)):
            assert queue(Book(path), today, days, by_index=True) == queue(Book(path), today, days, by_index=False)
        parts = {"maturity": {"notice": 200}, "renewal": {"notice": 90, "grace": 366}}
        Book(path).save(*after, Settings(reasons=parts), what="import")
        assert queue(Book(path), TODAY, 7, by_index=True) == queue(Book(path), TODAY, 7, by_index=False)
    finally:
        shutil.rmtree(directory)


@pytest.fixture
def fang() -> Client:
    return Client(name="王芳")


@pytest.fixture
def indexed(tmp_path: Path, fang: Client) -> Book:
    """A client with a deposit that matures and one that does not, and the index made."""
    book = write_book(
        str(tmp_path / "indexed"),
        [
            fang,
            holding(client=fang.id, name="一年定期", matures_on=ago(-3)),
            holding(client=fang.id, name="活期"),
            policy(of=fang, premium=9, start=ago(360), frequency=Frequency.YEARLY),
        ],
    )
    book.folders_due(book.contact_summary(TODAY), TODAY)
    return Book(book.path)


def folder(book: Book, of: Client, today: date = TODAY) -> FolderFacts:
    return book.folders_due(book.contact_summary(today), today)[of.id]


def test_only_what_falls_due_is_read(indexed: Book, fang: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_index, "call_days", pytest.fail)
    facts = folder(indexed, fang)
    assert [one.name for one in facts.holdings] == ["一年定期"]
    assert len(facts.policies) == 1
    assert facts.owns


@pytest.mark.parametrize("harm", [lambda _: b"", lambda content: content[:40], lambda content: content[::-1]])
def test_a_bad_index_is_made_anew(indexed: Book, fang: Client, harm: Callable[[bytes], bytes]) -> None:
    before = folder(indexed, fang)
    path = Path(indexed.path, INDEX)
    path.write_bytes(harm(path.read_bytes()))
    assert folder(Book(indexed.path), fang) == before
    path.unlink()
    assert folder(Book(indexed.path), fang) == before


def test_a_holding_that_was_sold_is_no_reason_any_more(indexed: Book, fang: Client) -> None:
    maturing, _at_call = indexed.holdings(fang.id)
    indexed.remove(maturing)
    assert not folder(indexed, fang).holdings
    assert folder(indexed, fang).owns


def test_a_day_before_the_index_was_made_has_its_own_reasons(indexed: Book, fang: Client) -> None:
    early = ago(400)
    assert [one.start for one in folder(indexed, fang, early).policies] == [], "its first premium is 40 days ahead"
    assert folder(indexed, fang, ago(360)).policies


def test_a_client_of_whom_only_a_review_is_known_is_in_the_queue(indexed: Book, fang: Client) -> None:
    other = Client(name="陈静")
    indexed.save(other, review(other, on=ago(40)), what="import")
    assert folder(indexed, other).last_review
    assert not folder(indexed, other).owns


def test_a_holding_that_is_none_is_named_as_damage(indexed: Book) -> None:
    path = Path(indexed.path, "book.json")
    header, tables = file_format.decode_file(path.read_bytes(), str(path))
    next(iter(tables["holdings"].values()))["value"] = "dear"
    path.write_bytes(file_format.encode_file(tables, header.book, header.generation))
    book = Book(indexed.path)
    with pytest.raises(Damaged, match=r"holding .*: value"):
        book.folders_due(book.contact_summary(TODAY), TODAY)
    with pytest.raises(Damaged, match=r"holding .*: value"):
        Book(indexed.path).holdings()


def test_a_book_whose_last_holding_was_removed_has_nothing_due(tmp_path: Path, fang: Client) -> None:
    only = holding(client=fang.id, matures_on=TODAY)
    book = write_book(str(tmp_path / "book"), [fang, only])
    assert folder(book, fang).holdings
    book.remove(only)
    assert book.folders_due(book.contact_summary(TODAY), TODAY) == {}
    assert (book.holdings(), book.holdings(fang.id)) == ([], [])
