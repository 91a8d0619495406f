"""The book: the only door to what is on disk."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui.entry.line import Entry, EntryPromise, EntrySale
from rmtui.entry.names import KnownClient
from rmtui.errors import BadInput, Damaged, NotFound, ReadOnly, RmtuiError, Stale
from rmtui.records.channel import Channel
from rmtui.records.client import Client, Tier
from rmtui.records.events import Contact, DayNote, Promise, Sale, StandingPromise, UnsortedLine
from rmtui.records.settings import Settings
from rmtui.rules.contact.summary import OpenPromise
from rmtui.store.files import disk, file_format, file_protocol, outbox
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.store.log_pages import LogPage
from tests.factory import TODAY, contact, promise, snooze

pytestmark = pytest.mark.every_form


@pytest.fixture
def fang(book: Book) -> Client:
    return next(client for client in book.clients().values() if client.name == "王芳")


def entry(*who: Client, **said: Any) -> Entry:
    known = tuple(KnownClient(client.id, client.name) for client in who)
    return Entry(**{"on": TODAY, "at": "", "clients": known, "channel": Channel.MEETING, "note": "聊了", **said})


# Making and opening


def test_a_new_book_is_empty(tmp_path: Path) -> None:
    book = Book.create(str(tmp_path / "new" / "book"))
    assert book.clients() == {}
    assert book.settings() == Settings()
    assert list(book.contacts()) == []
    assert book.months() == []
    assert book.unsorted() == []
    assert list(book.names()) == []
    assert not list(book.day(TODAY).records())


def test_a_book_is_never_made_over_another(book: Book) -> None:
    with pytest.raises(BadInput, match="There is a book"):
        Book.create(book.path)
    assert len(book.clients()) == 2


def test_a_book_is_not_made_where_other_files_are(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "one.txt").write_text("dear")
    with pytest.raises(BadInput, match="in use"):
        Book.create(str(tmp_path / "letters"))
    assert os.listdir(tmp_path / "letters") == ["one.txt"]


def test_a_folder_with_only_the_mark_of_a_sync_is_empty(tmp_path: Path) -> None:
    (tmp_path / "synced" / ".stfolder").mkdir(parents=True)
    assert Book.create(str(tmp_path / "synced")).clients() == {}


def test_no_book_is_told_with_the_way_to_make_one(tmp_path: Path) -> None:
    for place in ("none", "file"):
        (tmp_path / "file").write_text("")
        with pytest.raises(NotFound, match="rmtui init") as error:
            Book(str(tmp_path / place))
        assert error.value.exit_code == 4


def test_a_relative_path_means_where_one_was_when_it_was_opened(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(book.path).parent)
    opened = Book("book")
    monkeypatch.chdir("/")
    assert len(opened.clients()) == 2


# Lines of entry


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, {}),
        ({"at": "09:10", "note": ""}, {"at": "09:10", "note": ""}),
        ({"incoming": True, "topics": ("到期", "基金")}, {"incoming": True, "topics": ("到期", "基金")}),
        (
            {"promise": EntryPromise(date(2026, 12, 2), "发方案")},
            {"promise": Promise(due=date(2026, 12, 2), text="发方案")},
        ),
        ({"channel": Channel.WECHAT, "on": date(2025, 2, 28)}, {"channel": Channel.WECHAT, "on": date(2025, 2, 28)}),
    ],
)
def test_a_line_is_written_as_the_record_it_means(
    book: Book, fang: Client, said: dict[str, Any], expected: dict[str, Any]
) -> None:
    made = book.log(entry(fang, **said))
    (found,) = book.contacts()
    fields = {"clients": (fang.id,), "on": TODAY, "channel": Channel.MEETING, "note": "聊了", **expected}
    assert found == Contact(id=made, **fields)
    assert written(book, found.on)["contacts"][made] == json.loads(msgspec.json.encode(found))


@pytest.mark.parametrize(
    "sold",
    [
        EntrySale(50_000_000, "CNY", "fund", "债基"),
        EntrySale(100, "USD", "", ""),
        EntrySale(0, "CNY", "", ""),
    ],
)
def test_a_sale_is_written_as_the_record_it_means(book: Book, fang: Client, sold: EntrySale) -> None:
    made = book.log(entry(fang, sales=(sold,)))
    (found,) = book.sales()
    amount, currency, kind, product = sold
    assert found == Sale(
        id=found.id,
        client=fang.id,
        on=TODAY,
        amount=amount,
        currency=currency,
        kind=kind,
        product=product,
        contact=made,
    )
    assert written(book, TODAY)["sales"][found.id] == json.loads(msgspec.json.encode(found))


def written(book: Book, on: date) -> dict[str, Any]:
    """A month as its file has it."""
    content = file_protocol.read(book.path, f"log/{on:%Y-%m}.json") or b""
    msgspec.json.decode(content, type=LogPage)
    return file_format.decode_file(content, "")[1]


def test_one_line_with_several_clients_is_one_contact_of_each(book: Book) -> None:
    fang, qiang = book.clients().values()
    book.log(entry(fang, qiang))
    for client in (fang, qiang):
        assert [one.clients for one in book.contacts(client.id)] == [(fang.id, qiang.id)]


def test_logging_takes_back_contact_and_sale_together(book: Book, fang: Client) -> None:
    book.log(entry(fang, sales=(EntrySale(100, "CNY", "", ""),)))
    book.undo()
    assert (list(book.contacts()), list(book.sales())) == ([], [])


def test_a_line_that_was_not_understood_is_kept_word_for_word(book: Book) -> None:
    book.keep_unsorted("王伟 T 聊了\t“基金” > ??", "two of them", TODAY)
    (line,) = book.unsorted()
    assert (line.on, line.line, line.why) == (TODAY, "王伟 T 聊了\t“基金” > ??", "two of them")


def test_a_sorted_line_makes_room_for_the_contact_it_meant(book: Book, fang: Client) -> None:
    book.keep_unsorted("王伟 T 聊了", "two of them", date(2026, 10, 31))
    (line,) = book.unsorted()
    book.sort_line(line, entry(fang))
    assert book.unsorted() == []
    assert len(list(book.contacts(fang.id))) == 1
    book.undo()
    assert [one.line for one in book.unsorted()] == ["王伟 T 聊了"]
    assert list(book.contacts()) == []


def test_unsorted_lines_come_oldest_first(book: Book) -> None:
    for on in (TODAY, date(2026, 9, 1), date(2026, 10, 1)):
        book.save(UnsortedLine(on=on, line=str(on)), what="keep")
    assert [line.on.month for line in book.unsorted()] == [9, 10, 11]


# Reading


@pytest.fixture
def long_book(tmp_path: Path) -> Book:
    """One client, two contacts in each of twenty months."""
    fang = Client(id="fang", name="王芳")
    months = [date(2026 + (month - 1) // 12, (month - 1) % 12 + 1, 1) for month in range(11, -9, -1)]
    contacts = [contact(fang, on=on.replace(day=day)) for on in months for day in (5, 20)]
    return write_book(str(tmp_path / "long"), [fang, *contacts])


@pytest.fixture
def files_opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    opened: list[str] = []
    read = file_protocol.read

    def counted(root: str, name: str, path: str = "") -> bytes | None:
        opened.append(Path(name).name)
        return read(root, name, path)

    monkeypatch.setattr(file_protocol, "read", counted)
    return opened


def test_contacts_come_newest_first_across_months(long_book: Book) -> None:
    days = [one.on for one in long_book.contacts()]
    assert len(days) == 40
    assert days == sorted(days, reverse=True)


def test_months_are_read_only_as_far_as_one_looks_back(long_book: Book, files_opened: list[str]) -> None:
    assert len(list(islice(long_book.contacts("fang"), 3))) == 3
    assert files_opened == ["2026-11.json", "2026-10.json"]
    assert len(list(islice(long_book.contacts("fang"), 5))) == 5
    assert files_opened == ["2026-11.json", "2026-10.json", "2026-09.json"]


def test_what_was_read_is_not_read_again_until_it_changes(long_book: Book, files_opened: list[str]) -> None:
    for _ in range(3):
        long_book.clients()
        long_book.day(TODAY)
    assert files_opened == ["book.json", "2026-11.json"]
    Book(long_book.path).save(DayNote(on=TODAY, text="new"), what="note")
    files_opened.clear()
    assert [note.text for note in long_book.day(TODAY).notes] == ["new"]
    long_book.clients()
    assert files_opened == ["2026-11.json"]


def test_the_clients_stay_in_memory_while_a_long_history_passes(long_book: Book, files_opened: list[str]) -> None:
    for _ in long_book.contacts():
        long_book.clients()
    assert files_opened.count("book.json") == 1


def test_a_day_shows_what_was_written_for_it_in_order(book: Book, fang: Client) -> None:
    book.save(
        contact(fang, at="14:30"),
        contact(fang, at="09:10"),
        contact(fang, on=date(2026, 11, 22)),
        Sale(client=fang.id, on=TODAY, amount=1),
        DayNote(on=TODAY, text="busy"),
        snooze(fang, until=date(2026, 12, 1)),
        UnsortedLine(on=TODAY, line="?"),
        StandingPromise(client=fang.id, on=TODAY, promise=promise(TODAY)),
        what="import",
    )
    day = book.day(TODAY)
    assert [one.at for one in day.contacts] == ["09:10", "14:30"]
    assert [len(part) for part in day[2:]] == [1, 1, 1, 1, 1, 0, 0]


def test_the_days_beside_one_are_those_on_which_anything_was_written(book: Book, fang: Client) -> None:
    first, last = date(2026, 9, 30), date(2026, 11, 20)
    book.save(
        contact(fang, on=first), DayNote(on=date(2026, 11, 2), text="busy"), snooze(fang, TODAY, on=last), what="x"
    )
    assert book.nearest_logged_day(TODAY, -1) == last
    assert book.nearest_logged_day(last, -1) == date(2026, 11, 2)
    assert book.nearest_logged_day(date(2026, 11, 2), -1) == first
    assert book.nearest_logged_day(first, -1) is None
    assert book.nearest_logged_day(date(2026, 10, 15), 1) == date(2026, 11, 2)
    assert book.nearest_logged_day(last, 1) is None


def test_a_promise_leads_to_the_record_that_holds_it(book: Book, fang: Client) -> None:
    alone = StandingPromise(client=fang.id, on=TODAY, promise=promise(TODAY, "alone"))
    made = contact(fang, on=date(2026, 9, 1), promise=promise(TODAY, "made"))
    book.save(alone, made, what="import")
    holders = {one.text: book.promise_record(one) for one in book.contact_summary(TODAY).promises}
    assert holders == {"alone": alone, "made": made}
    book.remove(made)
    assert (
        book.promise_record(OpenPromise(source=made.id, client=fang.id, made_on=made.on, due=TODAY, text="made"))
        is None
    )


# Writing


def test_records_saved_together_are_one_operation(book: Book, fang: Client) -> None:
    book.save(Client(name="陈静"), contact(fang), what="import")
    book.undo()
    assert len(book.clients()) == 2
    assert list(book.contacts()) == []


def test_an_event_moved_to_another_month_is_there_once(book: Book, fang: Client) -> None:
    first = contact(fang, on=TODAY)
    book.save(first, what="log")
    moved = msgspec.structs.replace(first, on=date(2026, 10, 1))
    book.amend((first, moved), what="edit")
    assert [(one.id, one.on) for one in book.contacts()] == [(first.id, moved.on)]
    book.undo()
    assert [(one.id, one.on) for one in book.contacts()] == [(first.id, TODAY)]


def test_an_event_changed_within_its_month_keeps_its_place(book: Book, fang: Client) -> None:
    first = contact(fang, on=TODAY)
    book.save(first, what="log")
    book.amend((first, msgspec.structs.replace(first, note="more")), what="edit")
    assert [(one.id, one.note, one.revision) for one in book.contacts()] == [(first.id, "more", 2)]


def test_an_edit_keeps_the_clients_in_their_order(book: Book, fang: Client) -> None:
    before = list(book.clients())
    book.save(msgspec.structs.replace(fang, tier=Tier.D), what="edit")
    assert list(book.clients()) == before


def test_nothing_saved_is_nothing_done(book: Book) -> None:
    before = (Path(book.path) / "book.json").read_bytes()
    book.save(what="edit")
    assert (Path(book.path) / "book.json").read_bytes() == before


# What others do


def test_what_another_process_wrote_is_seen_at_the_next_look(book: Book, fang: Client) -> None:
    other = Book(book.path)
    assert not other.changed()
    book.save(msgspec.structs.replace(fang, tier=Tier.D), what="edit")
    assert other.changed()
    assert not other.changed()
    assert other.clients()[fang.id].tier is Tier.D


def test_a_book_opened_for_one_command_is_watched_once_it_is_asked(book: Book, fang: Client) -> None:
    other = Book(book.path, watched=False)
    other.changed()
    assert not other.changed()
    book.save(msgspec.structs.replace(fang, tier=Tier.D), what="edit")
    assert other.changed()


def test_no_change_escapes_however_fast_they_follow(book: Book, fang: Client) -> None:
    """Two changes within the same tick of the file system's clock are two."""
    other = Book(book.path)
    for number in range(50):
        on = TODAY if number % 2 else date(2026, 3, 1)
        book.save(DayNote(on=on, text=str(number)), what="note")
        assert other.changed()


def test_an_index_made_or_a_line_put_aside_is_no_change(book: Book) -> None:
    other = Book(book.path)
    book.names()
    book.contact_summary(TODAY)
    outbox.put(book.path, "one", TODAY)
    assert not other.changed()


def test_threads_may_read_while_one_writes(long_book: Book) -> None:
    errors: list[BaseException] = []
    done = threading.Event()

    def look() -> None:
        try:
            while not done.is_set():
                assert len(list(long_book.contacts("fang"))) == 40
                assert len(long_book.clients()) >= 1
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(20):
        long_book.save(Client(name=str(number)), DayNote(on=TODAY, text=str(number)), what="import")
    done.set()
    for thread in threads:
        thread.join()
    assert errors == []
    assert len(long_book.clients()) == 21


# What is wrong


@pytest.mark.parametrize(
    "use",
    [
        lambda book: book.clients(),
        lambda book: book.settings(),
        lambda book: book.names(),
        lambda book: book.save(Client(name="陈静"), what="add"),
        lambda book: book.log(entry(Client(name="陈静"))),
        lambda book: book.undo(),
        lambda book: Book(book.path).clients(),
    ],
)
@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_lost_or_empty_book_is_damaged_and_not_an_empty_one(
    book: Book, use: Callable[[Book], Any], harm: Callable[[Path], Any]
) -> None:
    harm(Path(book.path) / "book.json")
    before = sorted(str(file) for file in Path(book.path).rglob("*.json"))
    with pytest.raises(Damaged) as error:
        use(book)
    assert "rmtui doctor" in str(error.value)
    assert sorted(str(file) for file in Path(book.path).rglob("*.json")) == before


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_month_that_is_lost_or_empty_is_damaged_and_not_an_empty_one(
    book: Book, fang: Client, harm: Callable[[Path], Any]
) -> None:
    book.save(contact(fang), what="log")
    harm(Path(book.path) / "log" / "2026-11.json")
    for use in (lambda: list(book.contacts()), lambda: book.day(TODAY), lambda: book.log(entry(fang))):
        with pytest.raises(Damaged, match=r"2026-11\.json"):
            use()
    assert len(book.clients()) == 2


def test_a_newer_book_is_read_and_takes_nothing(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even a month it has not got yet: a newer rmtui may keep it elsewhere."""
    with monkeypatch.context() as patch:
        patch.setattr(file_format, "FORMAT", file_format.FORMAT + 1)
        book.save(Settings(manager="李明"), what="edit")
    fang = next(iter(book.clients().values()))
    before = (Path(book.path) / "book.json").read_bytes()
    for use in (
        lambda: book.save(Client(name="陈静"), what="add"),
        lambda: book.log(entry(fang)),
        lambda: book.keep_unsorted("?", "", TODAY),
        book.undo,
    ):
        with pytest.raises(ReadOnly, match="update rmtui"):
            use()
    assert book.settings().manager == "李明"
    assert (Path(book.path) / "book.json").read_bytes() == before
    assert not (Path(book.path) / "log").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="to the superuser every disk is open")
def test_a_book_on_a_disk_that_may_not_be_written_is_read(book: Book) -> None:
    Path(book.path).chmod(0o500)
    try:
        assert len(book.clients()) == 2
        assert len(book.names()) == 2
        with pytest.raises(ReadOnly):
            book.save(Client(name="陈静"), what="add")
    finally:
        Path(book.path).chmod(0o700)


def test_two_that_make_the_same_book_at_once_make_one(tmp_path: Path) -> None:
    made: list[Book] = []
    refused: list[RmtuiError] = []
    ready = threading.Barrier(4)

    def make() -> None:
        ready.wait()
        try:
            made.append(Book.create(str(tmp_path / "new")))
        except RmtuiError as error:
            refused.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(made), len(refused)) == (1, 3)
    assert all(isinstance(error, BadInput) for error in refused)


@pytest.mark.parametrize(("error", "counts_as_none"), [(FileNotFoundError(), True), (PermissionError(), False)])
def test_a_directory_that_is_made_right_behind_a_look_at_it_is_none_yet(
    error: OSError, counts_as_none: bool, tmp_path: Path
) -> None:
    assert disk.is_no_directory(error, str(tmp_path)) is counts_as_none
    assert disk.is_no_directory(error, str(tmp_path / "missing"))


# Changing what another process changes too


def test_what_two_processes_change_of_one_client_is_kept_of_both(book: Book, fang: Client) -> None:
    other = Book(book.path)
    other.save(msgspec.structs.replace(fang, area="城西"), what="edit")
    book.change(fang, msgspec.structs.replace(fang, tier=Tier.B), what="edit")
    now = book.clients()[fang.id]
    assert (now.area, now.tier) == ("城西", Tier.B)


def test_the_same_field_changed_by_two_is_refused_and_nothing_is_written(book: Book, fang: Client) -> None:
    Book(book.path).save(msgspec.structs.replace(fang, area="城西"), what="edit")
    with pytest.raises(Stale, match="changed elsewhere"):
        book.change(fang, msgspec.structs.replace(fang, area="城东", tier=Tier.B), what="edit")
    assert (book.clients()[fang.id].area, book.clients()[fang.id].tier) == ("城西", Tier.A)


def test_a_client_removed_by_another_is_not_brought_back_by_a_change(book: Book, fang: Client) -> None:
    Book(book.path).remove(fang)
    with pytest.raises(Stale):
        book.change(fang, msgspec.structs.replace(fang, area="城东"), what="edit")
    assert fang.id not in book.clients()


def test_a_contact_moved_to_another_month_is_there_once_and_can_be_taken_back(book: Book, fang: Client) -> None:
    meeting = contact(fang, on=date(2026, 11, 3), note="lunch")
    book.save(meeting, what="log")
    book.change(meeting, msgspec.structs.replace(meeting, on=date(2026, 10, 30)), what="edit")
    assert [(one.on, one.note) for one in book.contacts()] == [(date(2026, 10, 30), "lunch")]
    book.undo()
    assert [one.on for one in book.contacts()] == [date(2026, 11, 3)]
