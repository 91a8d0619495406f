"""Records brought together with what another process made of them: all of it written, or nothing."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from rmtui.errors import Stale
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale
from rmtui.store.files.book import Book
from tests.factory import TODAY, contact

LAST_MONTH = date(2026, 10, 30)


@pytest.fixture
def call(book: Book) -> Contact:
    """A call with 王芳 in which a fund was sold."""
    fang = _fang(book)
    made = contact(fang, channel="T", note="聊了")
    book.save(made, Sale(client=fang.id, on=TODAY, amount=100, contact=made.id), what="log")
    return made


def _fang(book: Book) -> Client:
    return next(client for client in book.clients().values() if client.name == "王芳")


def _sale(book: Book) -> Sale:
    return next(book.sales())


def test_a_contact_and_its_sales_change_and_come_back_together(book: Book, call: Contact) -> None:
    moved = msgspec.structs.replace(call, on=LAST_MONTH)
    more = msgspec.structs.replace(_sale(book), amount=200, on=LAST_MONTH)
    book.amend((call, moved), (_sale(book), more), what="edit")
    assert [one.note for one in book.day(LAST_MONTH).contacts] == ["聊了"]
    assert [one.amount for one in book.day(LAST_MONTH).sales] == [200]
    assert not any(book.day(TODAY)[1:])
    book.undo()
    assert book.current(call) is not None
    assert _sale(book).amount == 100
    assert not any(book.day(LAST_MONTH)[1:])


def test_where_one_record_clashes_none_is_written(book: Book, call: Contact) -> None:
    sale = _sale(book)
    book.save(msgspec.structs.replace(sale, amount=300), what="edit")
    with pytest.raises(Stale):
        book.amend(
            (call, msgspec.structs.replace(call, note="改")),
            (sale, msgspec.structs.replace(sale, amount=200)),
            what="edit",
        )
    assert next(book.contacts()).note == "聊了"
    assert _sale(book).amount == 300


def test_what_was_changed_meanwhile_is_not_removed_unseen(book: Book, call: Contact) -> None:
    book.save(msgspec.structs.replace(call, note="改"), what="edit")
    with pytest.raises(Stale):
        book.amend((call, None), what="remove")
    assert next(book.contacts()).note == "改"


def test_what_did_not_change_is_not_written(book: Book, call: Contact) -> None:
    before = next(book.contacts())
    book.amend((before, before), (_sale(book), None), what="edit")
    assert next(book.contacts()).revision == before.revision
    assert list(book.sales()) == []
