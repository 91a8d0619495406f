"""A client goes with all that belongs to the client, comes back whole, and leaves nothing behind unseen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from rmtui.errors import RmtuiError, Stale
from rmtui.records.client import Client
from rmtui.records.events import Sale, Snooze, StandingPromise
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.review import Review
from rmtui.records.tie import Tie, tie_id
from rmtui.store.belongings import belongings
from rmtui.store.files import disk, documents
from rmtui.store.files.book import Book
from rmtui.store.files.doctor import examine
from rmtui.store.files.layout import review_file
from rmtui.store.files.repairs import repair
from rmtui.store.maintenance import Repair
from tests.factory import TODAY, contact, promise, snooze

pytestmark = pytest.mark.every_form

OCTOBER = date(2026, 10, 5)


@pytest.fixture
def fang(book: Book, tmp_path: Path) -> Client:
    """王芳 with two of most, a document, a tie to 李强, who has a holding, and contacts."""
    fang, qiang = book.clients().values()
    first, second = sorted((fang.id, qiang.id))
    for one in (fang, fang, qiang):
        book.save(Holding(client=one.id, name="fund", kind=HoldingKind.FUND, value=100), what="edit")
    book.save(
        Policy(client=fang.id, product="life", kind=PolicyKind.LIFE),
        Tie(id=tie_id(first, second), first=first, second=second),
        Review(client=fang.id, on=TODAY),
        Review(client=fang.id, on=OCTOBER),
        StandingPromise(client=fang.id, on=OCTOBER, promise=promise(TODAY)),
        snooze(fang, until=TODAY),
        contact(fang, on=TODAY),
        contact(fang, qiang, on=OCTOBER),
        Sale(client=fang.id, on=OCTOBER, amount=1),
        what="import",
    )
    (tmp_path / "合同.pdf").write_bytes(b"signed")
    book.save(documents.add(book.path, fang.id, str(tmp_path / "合同.pdf"), TODAY), what="document")
    return fang


def everything(book: Book) -> dict[str, int]:
    pages = [book.month(month) for month in book.months()]
    tables = {table: sum(len(getattr(page, table)) for page in pages) for table in pages[0].__struct_fields__}
    own = (book.clients(), book.holdings(), book.policies(), book.documents(), book.ties())
    return {**tables, **dict(zip(("clients", "holdings", "policies", "documents", "ties"), map(len, own), strict=True))}


def files(book: Book) -> list[str]:
    """What the files on the disk are called in the book, which has them as they were added."""
    known = {documents.path(book.path, one): one for one in book.documents()}
    found = [known[str(one)] for one in (Path(book.path) / "folders").rglob("*") if one.is_file()]
    return [one.name for one in found if documents.is_unaltered(book.path, one)]


def test_what_belongs_to_a_client_is_counted(book: Book, fang: Client) -> None:
    found = belongings(book.records_of(fang.id))
    assert str(found) == "2 holdings, 1 policy, 1 document, 2 reviews, 1 promise"
    assert (len(found.of(Snooze)), len(found.of(Tie)), found.contacts) == (1, 1, 2)


def test_a_client_goes_with_all_of_it_and_the_log_stays_as_it_was_told(book: Book, fang: Client) -> None:
    book.remove_client(fang)
    left = {table: count for table, count in everything(book).items() if count}
    assert left == {"contacts": 2, "sales": 1, "clients": 1, "holdings": 1}
    assert files(book) == []
    assert examine(book.path) == []


def test_one_undo_brings_all_of_it_back_and_redo_takes_it_again(book: Book, fang: Client) -> None:
    before = everything(book)
    book.remove_client(fang)
    after = everything(book)
    assert book.undo()
    assert everything(book) == before
    assert files(book) == ["合同.pdf"]
    assert examine(book.path) == []
    assert book.redo()
    assert everything(book) == after
    assert files(book) == []
    assert examine(book.path) == []


def test_a_client_who_was_changed_meanwhile_stays_with_everything(book: Book, fang: Client) -> None:
    before = everything(book)
    Book(book.path).save(msgspec.structs.replace(fang, notes="moved"), what="edit")
    with pytest.raises(Stale):
        book.remove_client(fang)
    assert everything(book) == before
    assert files(book) == ["合同.pdf"]


def test_a_file_that_cannot_be_moved_is_told(book: Book, fang: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise disk.disk_error(PermissionError(13, "Permission denied"), "aside")

    monkeypatch.setattr(documents, "remove", refuse)
    with pytest.raises(RmtuiError, match="The records are removed, and a file of theirs stays in the folder"):
        book.remove_client(fang)
    assert len(book.clients()) == 1


def test_what_a_removed_client_left_behind_is_found_and_removed_only_when_it_is_wanted(
    book: Book, fang: Client
) -> None:
    book.remove(fang)
    left = everything(book)
    findings = {one.file: one for one in examine(book.path) if one.repair is Repair.ORPHANS}
    assert {name: len(one.difference) for name, one in findings.items()} == {
        "book.json": 5,
        "log/2026-10.json": 1,
        review_file(fang.id): 2,
    }
    repair(book.path)
    assert everything(book) == left
    repair(book.path, approved=lambda _finding: True)
    assert not [one for one in examine(book.path) if one.repair is Repair.ORPHANS]
    assert [one.client for one in book.holdings()] == [next(iter(book.clients()))]
    for _ in findings:
        assert book.undo()
    assert everything(book) == left
