"""A client erased for good: no byte of the book knows the client, everything else is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.errors import BadInput, NotFound, RmtuiError
from rmtui.records.audit import AuditEntry, AuditKind
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.review import Review
from rmtui.store import encryption_of, maintain, open_book
from rmtui.store.door import Store
from rmtui.store.files import disk
from rmtui.store.files.book import Book
from rmtui.store.maintenance import Severity
from tests.conftest import Run
from tests.factory import TODAY, ago, client, contact, sale

GONE = client(
    "诸葛瑾瑜",
    id="0gone",
    phones=("13812345678",),
    aliases=("瑾瑜老师",),
    number="K-998877",
    email="jinyu@example.com",
)
STAYS = client("王芳", id="0fang", notes="由诸葛瑾瑜介绍", referred_by="0gone")
TRACES = ("诸葛瑾瑜", "瑾瑜老师", "13812345678", "998877", "jinyu@example.com", "0gone", "秘密存款", "机密文件")


@pytest.fixture
def full(tmp_path: Path) -> Store:
    """A book in which the client is in every place there is."""
    book = Book.create(str(tmp_path / "book"), "CNY")
    book.save(GONE, STAYS, what="add")
    book.save(
        Holding(client=GONE.id, kind=HoldingKind.DEPOSIT, name="秘密存款", value=1_000_00),
        Review(client=GONE.id, on=ago(30), view="秘密存款到期"),
        contact(GONE, on=ago(1), note="谈秘密存款"),
        contact(GONE, STAYS, on=ago(2), note="和诸葛瑾瑜一起吃饭"),
        contact(STAYS, on=ago(40), note="问候，电话 13812345678"),
        what="log",
    )
    book.change(GONE, replace(GONE, notes="秘密存款"), what="edit")
    book.undo()
    book.keep_unsorted("诸葛瑾瑜 打过电话", "?", ago(1))
    source, contract = tmp_path / "机密文件.txt", tmp_path / "合同.txt"
    source.write_text("机密文件")
    contract.write_text("合同")
    for owner, file in ((GONE, source), (STAYS, contract)):
        book.save(book.document_files.add(owner.id, str(file), TODAY), what="add")
    moved = book.document_files.add(GONE.id, str(source), TODAY)
    book.save(moved, what="add")
    book.remove(moved)
    book.document_files.remove(moved)
    book.outbox.put("13812345678 回电话", TODAY)
    assert book.names() and book.contact_summary(TODAY)
    source.unlink()
    return book


def entry() -> AuditEntry:
    return AuditEntry(on=TODAY, at="14:05", kind=AuditKind.ERASURE, people=1)


def traces(root: str, *but: str) -> list[tuple[str, str]]:
    """Which file of a directory, or its name, has something of the client."""
    found = []
    for path in (path for path in Path(root).rglob("*") if path.is_file()):
        text = path.read_bytes().decode("utf-8", "replace")
        found += [(str(path), trace) for trace in TRACES if trace not in but and (trace in text or trace in str(path))]
    return found


@pytest.mark.parametrize("form", ["plain", "encrypted"])
def test_no_byte_of_the_book_knows_the_client_and_the_others_have_what_is_theirs(full: Store, form: str) -> None:
    assert {trace for _path, trace in traces(full.place)} >= {*TRACES}
    if form == "encrypted":
        encryption_of(full.place).encrypt("four words are best")
    full.erase(full.clients()[GONE.id], entry())
    again = open_book(full.place)
    assert [one.name for one in again.clients().values()] == ["王芳"]
    assert again.clients()[STAYS.id].notes == "由***介绍" and again.clients()[STAYS.id].referred_by is None
    assert [one.note for one in again.contacts(STAYS.id)] == ["和***一起吃饭", "问候，电话 ***"]
    assert [one.name for one in again.documents()] == ["合同.txt"]
    assert [one.kind for one in again.records(AuditEntry)] == [AuditKind.ERASURE]
    assert [one.line for one in again.unsorted()] == ["*** 打过电话"]
    again.take_outbox(TODAY)
    assert [one.line for one in again.unsorted()] == ["*** 打过电话", "*** 回电话"]
    assert not [one for one in maintain(full.place).examine() if one.severity is Severity.DAMAGED]
    again.save(contact(STAYS, on=TODAY, note="写得进去"), what="log")
    if form == "encrypted":
        encryption_of(full.place).decrypt()
    assert traces(full.place, "0gone") == [], "of the client an id is left, in what keeps a copy from bringing it back"


def test_copies_of_a_folder_sync_which_know_the_client_too_are_merged_before(full: Store) -> None:
    copy = Path(full.place, "book (conflicted copy).json")
    copy.write_bytes(Path(full.place, "book.json").read_bytes())
    with pytest.raises(BadInput, match="merges them"):
        full.erase(full.clients()[GONE.id], entry())
    assert maintain(full.place).repair()
    full.erase(full.clients()[GONE.id], entry())
    assert traces(full.place, "0gone") == []


def test_nothing_can_be_undone_afterwards_and_a_client_who_is_gone_is_told(full: Store) -> None:
    client = full.clients()[GONE.id]
    full.erase(client, entry())
    assert full.undo() is None
    with pytest.raises(NotFound):
        full.erase(client, entry())


def test_a_disk_that_is_full_leaves_the_book_as_it_was(full: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    before = {path: path.read_bytes() for path in Path(full.place).rglob("*.json")}
    with monkeypatch.context() as patched, pytest.raises(RmtuiError, match="Nothing was changed"):
        patched.setattr(disk, "write_new", refuse)
        full.erase(full.clients()[GONE.id], entry())
    assert {path: path.read_bytes() for path in Path(full.place).rglob("*.json")} == before
    assert GONE.id in open_book(full.place).clients()


def test_a_name_that_another_client_has_as_well_stays_in_texts(full: Store) -> None:
    full.save(replace(GONE, id="0other", number="", phones=(), email="", aliases=()), what="add")
    full.erase(full.clients()[GONE.id], entry())
    assert full.clients()[STAYS.id].notes == "由诸葛瑾瑜介绍"


def test_the_command_wants_the_whole_name(full: Store, run: Run) -> None:
    at = ("--book", full.place, "erase", "瑾瑜老师")
    assert run(*at).code == 2
    full.save(sale(GONE, amount=5), what="log")
    refused = run(*at, "--name", "诸葛")
    assert "1 sale" in refused.out and "Targets, statistics and reports count them no longer" in refused.out
    assert refused.code and "Nothing was changed" in refused.err
    assert GONE.id in open_book(full.place).clients()
    assert run(*at, "--name", "诸葛瑾瑜").code == 0
    assert GONE.id not in open_book(full.place).clients()
    assert "erasure" in run("--book", full.place, "audit").out.lower()
