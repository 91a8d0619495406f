"""The quick indexes say what the book says, whatever has become of them."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmtui.errors import Damaged
from rmtui.records.base import Record
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Client, Stage
from rmtui.records.events import Contact, PlannedContact, Sale, Snooze, StandingPromise
from rmtui.records.ids import id_after
from rmtui.records.service import Service
from rmtui.rules.contact import queue_effect
from rmtui.rules.contact.summary import ContactSummary
from rmtui.store.files import changes, file_protocol, header_index, names_index, summary_index
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.store.files.decoded_files import DecodedFiles
from rmtui.store.files.layout import review_file
from tests.factory import TODAY, ago, contact, promise, snooze
from tests.folders import review

NAMES = "index/names.json"
STANDING, RECENT, PRESENT = "index/standing.json", "index/recent.json", "index/present.json"
HEADERS = "index/headers.json"


def standing_from_everything(book: Book) -> ContactSummary:
    stands = ContactSummary()
    for month in book.months():
        page = book.month(month)
        stands.add(page.contacts.values(), page.snoozes.values(), page.steps.values())
    stands.drop_kept_promises()
    return stands


def comparable(stands: ContactSummary) -> Any:
    """Promises in any order: they are sorted where they are shown."""
    promises = sorted(msgspec.json.encode(one) for one in stands.promises)
    return stands.last, stands.attempts, promises, stands.snoozes


clients = st.sampled_from(["c1", "c2", "c3"])
days = st.dates(date(2026, 6, 1), date(2026, 12, 31))
contacts = st.builds(
    Contact,
    clients=st.lists(clients, min_size=1, max_size=2, unique=True).map(tuple),
    on=days,
    channel=st.sampled_from(Channel),
    outcome=st.sampled_from(Outcome),
    promise=st.none() | st.builds(promise, due=days, done_on=st.none() | days),
)
snoozes = st.builds(Snooze, client=clients, on=days, until=days)
steps = st.builds(
    StandingPromise, client=clients, on=days, promise=st.builds(promise, due=days, done_on=st.none() | days)
)
events = st.lists(contacts | snoozes | steps, max_size=12)


@given(events, events)
@settings(max_examples=25)
def test_the_standing_by_the_index_is_that_of_the_whole_history(before: list[Record], after: list[Record]) -> None:
    directory = tempfile.mkdtemp()
    try:
        book = write_book(f"{directory}/book", before)
        for _made_anew_then_kept in range(2):
            assert comparable(Book(book.path).contact_summary(TODAY)) == comparable(standing_from_everything(book))
            for one in ("c1", "c2", "c3", "nobody"):
                assert comparable(Book(book.path).contact_summary(TODAY, one)) == comparable(
                    Book(book.path).contact_summary(TODAY).of(one)
                )
        book.save(*after, what="import")
        assert comparable(Book(book.path).contact_summary(TODAY)) == comparable(standing_from_everything(book))
    finally:
        shutil.rmtree(directory)


@pytest.fixture
def old_book(tmp_path: Path) -> Book:
    """A client with a contact in each of six months, both indexes made."""
    fang = Client(name="王芳", pinyin="wang fang", aliases=("王姐",), phones=("138-0013 8000",), number="88001")
    months = [date(2026, month, 10) for month in range(6, 12)]
    book = write_book(str(tmp_path / "old"), [fang, *(contact(fang, on=on) for on in months)])
    book.names()
    book.contact_summary(TODAY)
    return book


@pytest.fixture
def months_read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    read: list[str] = []
    log_page = DecodedFiles.log_page

    def counted(self: DecodedFiles, name: str) -> Any:
        read.append(name)
        return log_page(self, name)

    monkeypatch.setattr(DecodedFiles, "log_page", counted)
    yield read


def test_no_month_is_read_for_the_standing_and_only_this_one_after_a_contact_in_it(
    old_book: Book, months_read: list[str]
) -> None:
    old_book.contact_summary(TODAY)
    assert months_read == []
    (fang,) = old_book.clients().values()
    old_book.save(contact(fang, on=TODAY), what="log")
    months_read.clear()
    stands = old_book.contact_summary(TODAY)
    assert months_read == ["log/2026-11.json"]
    assert stands.last_contact(fang.id) == TODAY


def test_the_last_month_is_read_again_where_it_was_changed(old_book: Book, months_read: list[str]) -> None:
    (fang,) = old_book.clients().values()
    old_book.save(contact(fang, on=date(2026, 10, 30)), what="log")
    months_read.clear()
    stands = old_book.contact_summary(TODAY)
    assert months_read == ["log/2026-10.json", "log/2026-11.json"]
    assert comparable(stands) == comparable(standing_from_everything(old_book))


def test_the_next_month_reads_one_month_more_once(old_book: Book, months_read: list[str]) -> None:
    old_book.contact_summary(date(2026, 12, 1))
    months_read.clear()
    old_book.contact_summary(date(2026, 12, 1))
    assert months_read == []


def test_some_fields_are_read_without_the_others(old_book: Book) -> None:
    whole = old_book.contact_summary(TODAY)
    reached = old_book.contact_summary(TODAY, fields=("last", "promises"))
    assert (reached.last, reached.promises) == (whole.last, whole.promises)
    assert whole.last and whole.newest and not reached.newest


def test_a_lost_review_is_told_and_not_forgotten(old_book: Book) -> None:
    fang = next(iter(old_book.clients().values()))
    old_book.save(review(fang, on=ago(30)), what="review")
    old_book.contact_summary(TODAY)
    Path(old_book.path, review_file(fang.id)).unlink()
    with pytest.raises(Damaged):
        old_book.contact_summary(TODAY)


def test_a_contact_added_to_an_old_month_is_seen(old_book: Book) -> None:
    other = Client(name="陈静")
    old_book.save(other, contact(other, on=date(2026, 7, 1)), what="import")
    assert old_book.contact_summary(TODAY).last_contact(other.id) == date(2026, 7, 1)


def test_a_month_that_is_lost_is_told_and_not_forgotten(old_book: Book) -> None:
    (Path(old_book.path) / "log" / "2026-07.json").unlink()
    with pytest.raises(Damaged, match=r"2026-07\.json"):
        old_book.contact_summary(TODAY)
    with pytest.raises(Damaged, match=r"2026-07\.json"):
        list(old_book.contacts())
    assert "2026-07" in old_book.months()


def test_a_new_name_is_known_at_once(old_book: Book) -> None:
    old_book.save(Client(name="陈静", stage=Stage.CLOSED), what="add")
    assert [(known.name, known.closed) for known in old_book.names()] == [("王芳", False), ("陈静", True)]


def test_a_name_is_known_by_its_digits_and_name_hints_by_the_last_four(old_book: Book) -> None:
    (known,) = old_book.names()
    assert (known.phones, known.hint, known.aliases) == (("13800138000",), "8000", ("王姐",))


def test_the_names_kept_are_the_names_made_anew(old_book: Book) -> None:
    kept = list(old_book.names())
    (Path(old_book.path) / NAMES).unlink()
    anew = list(old_book.names())
    assert kept == anew
    assert {hash(known) for known in kept} == {hash(known) for known in anew}


def test_namesakes_are_told_apart_by_the_index_and_without_it(old_book: Book) -> None:
    fang = next(iter(old_book.clients().values()))
    other = Client(name=fang.name, phones=("13900139111",))
    old_book.save(other, Client(name="陈静"), what="add")
    for _made_anew_then_kept in range(2):
        names = Book(old_book.path).names()
        assert [names.display_name(one.id, one.name) for one in old_book.clients().values()] == [
            "王芳 (8000)",
            "王芳 (9111)",
            "陈静",
        ]


def emptied(content: bytes) -> bytes:
    return b""


def cut_off(content: bytes) -> bytes:
    return content[: len(content) // 2]


def not_text(content: bytes) -> bytes:
    return content[:20] + b"\xff\xfe" + content[20:]


def altered(content: bytes) -> bytes:
    return content.replace(b"2026", b"2016").replace("王芳".encode(), "王方".encode())


def of_something_else(content: bytes) -> bytes:
    return b'{"names":5}'


@pytest.mark.parametrize("harm", [emptied, cut_off, not_text, altered, of_something_else])
def test_a_bad_index_is_made_anew(old_book: Book, harm: Callable[[bytes], bytes]) -> None:
    names, stands = list(old_book.names()), comparable(old_book.contact_summary(TODAY))
    for file in (NAMES, PRESENT, RECENT, STANDING):
        path = Path(old_book.path) / file
        path.write_bytes(harm(path.read_bytes()))
    assert list(old_book.names()) == names
    assert comparable(old_book.contact_summary(TODAY)) == stands


def test_an_index_of_another_version_is_made_anew(old_book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    names = list(old_book.names())
    monkeypatch.setattr(names_index, "_VERSION", 99)
    monkeypatch.setattr(summary_index, "_VERSION", 99)
    assert list(old_book.names()) == names
    assert comparable(old_book.contact_summary(TODAY)) == comparable(standing_from_everything(old_book))


def test_a_disk_that_takes_no_index_costs_no_answer(old_book: Book) -> None:
    directory = Path(old_book.path) / "index"
    shutil.rmtree(directory)
    directory.write_bytes(b"in the way")
    assert [known.name for known in old_book.names()] == ["王芳"]
    assert old_book.contact_summary(TODAY).last


def test_reviews_count_as_they_are_now_and_in_their_year(old_book: Book) -> None:
    (fang,) = old_book.clients().values()
    held = [review(fang, on=on) for on in (date(2025, 12, 30), date(2026, 3, 1), date(2026, 11, 2))]
    old_book.amend(*((None, one) for one in held), what="add")
    stands = old_book.contact_summary(TODAY)
    assert (stands.reviews[fang.id].on, stands.given[fang.id][f"2026 {Service.REVIEW}"]) == (date(2026, 11, 2), 2)
    old_book.amend((held[2], None), what="remove")
    stands = old_book.contact_summary(TODAY)
    assert (stands.reviews[fang.id].on, stands.given[fang.id][f"2026 {Service.REVIEW}"]) == (date(2026, 3, 1), 1)
    assert [point.on for point in stands.trends[fang.id]] == [date(2025, 12, 30), date(2026, 3, 1)]
    assert f"2026 {Service.REVIEW}" not in old_book.contact_summary(date(2027, 3, 1)).given.get(fang.id, {})


def test_the_newest_snooze_counts_wherever_it_was_written(old_book: Book) -> None:
    (fang,) = old_book.clients().values()
    old_book.save(snooze(fang, until=date(2026, 12, 1), on=date(2026, 11, 20)), what="snooze")
    old_book.save(snooze(fang, until=date(2026, 12, 24), on=date(2026, 8, 20)), what="snooze")
    assert old_book.contact_summary(TODAY).snoozes[fang.id].until == date(2026, 12, 24)


def test_a_client_is_found_by_the_form_of_address(book: Book) -> None:
    book.save(Client(name="李建国", salutation="李总"), what="add")
    assert [known.name for known in book.names().find("李总")] == ["李建国"]


@given(events, events)
@settings(max_examples=25, deadline=None)
def test_what_the_quick_path_knows_is_what_the_records_say(before: list[Record], after: list[Record]) -> None:
    directory = tempfile.mkdtemp()
    try:
        book = write_book(f"{directory}/book", [*before, *after])
        stands = standing_from_everything(book)
        clients = set(stands.last) | {one.client for one in stands.promises} | {"nobody"}
        quick = book.quick_summary(clients, TODAY)
        assert quick is not None
        assert {one: days for one, days in quick.last.items() if days} == stands.last
        assert quick.newest == stands.newest
        assert quick.snoozes == {
            one: (found.id, found.until) for one, found in stands.snoozes.items() if one in clients
        }
        expected = [(one.client, one.text, one.kept_after) for one in stands.promises]
        still_open = [
            (one.client, one.text, one.kept_after)
            for one in quick.promises
            if one.shown_from(quick.newest.get(one.client, queue_effect.FIRST))
        ]
        assert sorted(still_open) == sorted(expected)
    finally:
        shutil.rmtree(directory)


def test_a_client_whose_contact_was_corrected_is_known_to_the_quick_path(old_book: Book) -> None:
    one = next(old_book.contacts())
    old_book.change(one, msgspec.structs.replace(one, note="改签"), what="edit")
    quick = old_book.quick_summary(one.clients, TODAY)
    assert quick is not None
    assert quick.last[one.clients[0]] == {one.channel.value: one.on}


def aged(book: Book) -> None:
    """As if nothing had been written for a minute."""
    for file in (Path(book.path), *Path(book.path).rglob("*.json")):
        before = time.time() - 60
        os.utime(file, (before, before))


def test_the_headers_of_months_that_are_as_they_were_are_not_read_again(
    old_book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    aged(old_book)
    names = [f"log/{month}.json" for month in old_book.months()]
    expected = {name: file_protocol.read_header(old_book.path, name) for name in names}
    assert header_index.headers(old_book.path, names) == expected
    monkeypatch.setattr(file_protocol, "read_header", pytest.fail)
    assert header_index.headers(old_book.path, names) == expected


def test_the_header_of_a_month_that_came_with_a_sync_is_read_anew(old_book: Book) -> None:
    aged(old_book)
    names = [f"log/{month}.json" for month in old_book.months()]
    header_index.headers(old_book.path, names)
    august = Path(old_book.path) / "log" / "2026-08.json"
    content = august.read_bytes()
    august.write_bytes(content.replace(b'"generation":1', b'"generation":7'))
    found = header_index.headers(old_book.path, names)["log/2026-08.json"]
    assert found is not None
    assert found.generation == 7


def test_the_header_of_a_month_written_a_moment_ago_is_not_kept(old_book: Book) -> None:
    names = [f"log/{month}.json" for month in old_book.months()]
    header_index.headers(old_book.path, names)
    assert not (Path(old_book.path) / HEADERS).exists(), "a second change within one tick of the clock would be missed"


def test_what_is_done_next_is_newer_than_all_by_the_index_too(old_book: Book) -> None:
    (fang,) = old_book.clients().values()
    old_book.save(contact(fang, on=date(2026, 7, 1)), what="import")
    before = old_book.undo()
    aged(old_book)
    header_index.headers(old_book.path, [f"log/{month}.json" for month in old_book.months()])
    old_book.redo()
    assert before is not None
    newest = id_after(changes.prepare(old_book.path))
    headers = [file_protocol.read_header(old_book.path, f"log/{month}.json") for month in old_book.months()]
    assert all(newest > header.operation for header in headers if header)


def test_the_sales_of_a_client_are_read_from_the_months_that_have_one(
    old_book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    (fang,) = old_book.clients().values()
    bond, fund = (Sale(client=fang.id, on=date(2026, month, 12), amount=5_000_00) for month in (7, 9))
    old_book.save(bond, fund, what="import")
    old_book.contact_summary(TODAY)
    assert summary_index.months_with(old_book.path, "sales", fang.id) == [
        f"log/2026-{month}.json" for month in ("11", "10", "09", "07")
    ]
    assert [*old_book.sales(fang.id)] == [fund, bond]
    late = Sale(client=fang.id, on=date(2026, 6, 12), amount=1_00)
    old_book.save(late, what="import")
    assert [*Book(old_book.path).sales(fang.id)] == [fund, bond, late], "a month the index does not know any more"


def test_what_was_planned_with_a_client_is_read_from_the_months_that_have_it(old_book: Book) -> None:
    (fang,) = old_book.clients().values()
    planned = PlannedContact(client=fang.id, on=date(2026, 7, 6), position=1)
    old_book.save(planned, what="plan")
    old_book.contact_summary(TODAY)
    assert summary_index.months_with(old_book.path, "plan", fang.id) == [
        f"log/2026-{month}.json" for month in ("11", "10", "07")
    ]
    assert [*Book(old_book.path).records(PlannedContact, fang.id)] == [planned]


_recorded = (
    contacts
    | st.builds(Sale, client=clients, on=days, amount=st.integers(1, 10**9))
    | st.builds(PlannedContact, client=clients, on=days)
)


@given(st.lists(_recorded, max_size=12))
@settings(max_examples=25, deadline=None)
def test_one_clients_events_are_those_of_all_that_name_the_client(written: list[Record]) -> None:
    directory = tempfile.mkdtemp()
    try:
        book = write_book(f"{directory}/book", written)
        book.contact_summary(TODAY)
        for client in ("c1", "c2", "c3"):
            quick, whole = Book(book.path), Book(book.path)
            assert [*quick.contacts(client, once=True)] == [one for one in whole.contacts() if client in one.clients]
            assert [*quick.sales(client)] == [one for one in whole.sales() if one.client == client]
            planned = [one for one in whole.records(PlannedContact) if one.client == client]
            assert [*quick.records(PlannedContact, client)] == planned
    finally:
        shutil.rmtree(directory)


@pytest.mark.parametrize("client", ['a"b', "王芳", "a b"])
def test_an_id_from_anothers_hand_loses_no_event(tmp_path: Path, client: str) -> None:
    fang = Client(id=client, name="王芳")
    sale, met = Sale(client=client, on=date(2026, 7, 1), amount=1_00), contact(fang, on=date(2026, 7, 1))
    book = write_book(str(tmp_path / "book"), [fang, sale, met])
    book.contact_summary(TODAY)
    assert [*Book(book.path).sales(client)] == [sale]
    assert [*Book(book.path).contacts(client, once=True)] == [met]
