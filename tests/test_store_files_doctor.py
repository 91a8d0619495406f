"""What the doctor finds in a whole book."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui.errors import NotFound
from rmtui.records.client import Client, Relative
from rmtui.records.events import Sale, StandingPromise
from rmtui.store.files import documents, file_format, file_protocol, outbox
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.store.files.doctor import examine
from rmtui.store.files.layout import BOOK
from rmtui.store.files.repairs import repair
from rmtui.store.maintenance import Finding, Repair, Severity
from tests.factory import TODAY, contact, promise, snooze
from tests.folders import tie

OCTOBER = date(2026, 10, 5)


@pytest.fixture(autouse=True)
def _private_files() -> Iterator[None]:
    """What a test writes with its own hands is as private as the book, unless the test is about that."""
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.fixture
def root(book: Book) -> Path:
    """A sound book of two clients, two months and both indexes."""
    fang = next(iter(book.clients().values()))
    book.save(contact(fang, on=TODAY), contact(fang, on=OCTOBER), snooze(fang, until=TODAY), what="import")
    book.names()
    book.contact_summary(TODAY)
    return Path(book.path)


def found(root: Path) -> list[tuple[Severity, str, Repair | None]]:
    findings = examine(str(root))
    assert all("\n" not in one.sentence and one.sentence.endswith(".") for one in findings)
    return [(one.severity, one.file, one.repair) for one in findings]


def only(root: Path) -> Finding:
    (finding,) = examine(str(root))
    return finding


def edit_in_place(path: Path, **tables: Any) -> None:
    """As a sound file of the same generation that says something else."""
    header, content = file_format.decode_file(path.read_bytes(), "")
    path.write_bytes(file_format.encode_file({**content, **tables}, header.book, header.generation, header.operation))


def test_a_sound_book_is_found_sound(root: Path) -> None:
    assert examine(str(root)) == []


def test_a_new_book_is_found_sound(tmp_path: Path) -> None:
    assert examine(Book.create(str(tmp_path / "new")).path) == []


def test_looking_changes_nothing(root: Path) -> None:
    (root / "book.json").write_bytes(b"")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    examine(str(root))
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_where_there_is_no_book_none_is_examined(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "none"):
        with pytest.raises(NotFound):
            examine(str(place))


def test_a_book_of_which_only_months_are_left_is_a_damaged_one(root: Path) -> None:
    (root / "book.json").unlink()
    shutil.rmtree(root / "generations")
    assert found(root) == [(Severity.DAMAGED, "book.json", None)]


def test_every_bad_file_is_named_damage_first(root: Path) -> None:
    outbox.put(str(root), "王芳 T", TODAY)
    (root / "log" / "2026-10.json").unlink()
    (root / "book.json").write_bytes(b"")
    assert [one[1] for one in found(root)][:2] == ["book.json", "log/2026-10.json"]
    assert [one[0] for one in found(root)] == sorted(one[0] for one in found(root))


def test_a_bad_earlier_state_is_found(root: Path) -> None:
    first = file_protocol.generations(str(root), "book.json")[-1]
    Path(first.path).write_bytes(b"\0" * 100)
    assert found(root) == [(Severity.WARNING, os.path.join("generations", "book", "00000001.json"), Repair.ASIDE)]


def test_a_change_that_was_cut_short_is_found_and_its_files_are_not_called_leftovers(root: Path) -> None:
    (root / "commit.json").write_text('[["book.json", 9], ["log/2026-11.json", 9]]')
    (root / ".book.json.tmp").write_bytes((root / "book.json").read_bytes())
    os.utime(root / ".book.json.tmp", (0, 0))
    assert found(root) == [(Severity.WARNING, "commit.json", Repair.FINISH)]


def test_a_change_that_cannot_be_finished_is_damage(root: Path) -> None:
    for content in ("", "[[", "[]", "{}", '[["book.json"]]'):
        (root / "commit.json").write_text(content)
        assert found(root) == [(Severity.DAMAGED, "commit.json", Repair.DISCARD)]


def test_what_a_command_left_behind_is_found_and_what_one_is_writing_is_not(root: Path) -> None:
    names = [".book.json.tmp", os.path.join("log", ".2026-11.json.tmp"), os.path.join("index", "names.json.77.tmp")]
    for name in names:
        (root / name).write_bytes(b"half")
    assert found(root) == []
    for name in names:
        os.utime(root / name, (time.time() - 120,) * 2)
    assert sorted(found(root)) == sorted((Severity.WARNING, name, Repair.ASIDE) for name in names)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_what_others_may_read_is_found(root: Path) -> None:
    (root / "log" / "2026-11.json").chmod(0o640)
    root.chmod(0o755)
    finding = only(root)
    assert (finding.severity, finding.repair) == (Severity.WARNING, Repair.PERMISSIONS)
    assert finding.sentence.startswith("2 files and directories")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_where_a_link_leads_is_not_the_books_business(root: Path, tmp_path: Path) -> None:
    (tmp_path / "public").mkdir(mode=0o755)
    (tmp_path / "public").chmod(0o755)
    (root / "folders").mkdir()
    (root / "folders" / "wang").symlink_to(tmp_path / "public")
    (root / "folders" / "gone").symlink_to(tmp_path / "nowhere")
    assert examine(str(root)) == []


def test_copies_of_a_folder_sync_are_found_and_judged(root: Path) -> None:
    content = (root / "book.json").read_bytes()
    other = write_book(str(root.with_name("other")), [])
    copies = {
        "book (1).json": (content, Repair.MERGE, "can be merged"),
        "book (2).json": (content[:-1], None, "is damaged"),
        "book (3).json": ((Path(other.path) / "book.json").read_bytes(), None, "another book"),
    }
    for name, (copy, _repair, _words) in copies.items():
        (root / name).write_bytes(copy)
    findings = examine(str(root))
    assert [(one.file, one.repair) for one in findings] == [(name, copies[name][1]) for name in copies]
    assert all(copies[one.file][2] in one.sentence for one in findings)


def test_a_copy_beside_a_bad_book_waits_for_its_turn(root: Path) -> None:
    shutil.copy(root / "book.json", root / "book (1).json")
    (root / "book.json").unlink()
    assert [one[1:] for one in found(root)] == [("book.json", Repair.RESTORE), ("book (1).json", Repair.MERGE)]


def test_a_month_of_another_book_is_found(root: Path) -> None:
    stranger = Client(name="陌生")
    other = write_book(str(root.with_name("other")), [stranger, contact(stranger, on=date(2026, 9, 1))])
    shutil.copy(Path(other.path) / "log" / "2026-09.json", root / "log" / "2026-09.json")
    sentences = [one.sentence for one in examine(str(root))]
    assert sentences == [
        "log/2026-09.json belongs to another book.",
        "1 record in log/2026-09.json names a client who is not in the book.",
    ]


def test_records_of_clients_nobody_knows_are_counted_by_file(book: Book, root: Path) -> None:
    nobody = Client(name="无名")
    fang = next(iter(book.clients().values()))
    book.save(
        contact(nobody, fang, on=TODAY),
        snooze(nobody, until=TODAY),
        Sale(client=nobody.id, on=OCTOBER, amount=1),
        StandingPromise(client=nobody.id, on=OCTOBER, promise=promise(TODAY)),
        Client(name="陈静", referred_by=nobody.id, family=(Relative(name="小明"),)),
        Client(name="赵敏", referred_by=fang.id, family=(Relative(name="老赵"), Relative(name="芳"))),
        tie(nobody, fang),
        what="import",
    )
    assert sorted(one.sentence for one in examine(str(root))) == [
        "2 records in book.json name clients who are not in the book.",
        "2 records in log/2026-10.json name clients who are not in the book.",
        "2 records in log/2026-11.json name clients who are not in the book.",
    ]


def test_records_of_a_client_who_was_removed_are_in_order(book: Book, root: Path) -> None:
    book.remove(next(iter(book.clients().values())))
    assert examine(str(root)) == []


def test_waiting_lines_are_named(root: Path) -> None:
    outbox.put(str(root), "王芳 T 一", TODAY)
    outbox.put(str(root), "李强 T 二", TODAY)
    assert only(root).sentence == "2 lines wait in outbox.txt; the next “rmtui log” brings them in."


@pytest.mark.parametrize("name", ["index/names.json", "index/standing.json", "index/by-client.json"])
def test_a_bad_index_is_found_and_a_stale_one_is_not(book: Book, root: Path, name: str) -> None:
    book.save(Client(name="陈静"), contact(*book.clients().values(), on=date(2026, 5, 1)), what="import")
    assert examine(str(root)) == []
    content = (root / name).read_bytes()
    (root / name).write_bytes(content.replace(b"2026", b"2025") if b"2026" in content else content[:-3])
    assert found(root) == [(Severity.WARNING, name, Repair.INDEX)]


def test_a_newer_book_is_only_named(book: Book, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(file_format, "FORMAT", file_format.FORMAT + 1)
        book.save(msgspec.structs.replace(next(iter(book.clients().values())), notes="new"), what="edit")
    assert found(root) == [
        (Severity.WARNING, name, None) for name in ("book.json", "log/2026-11.json", "log/2026-10.json")
    ]


def test_what_a_later_version_keeps_beside_the_records_is_no_fault(root: Path) -> None:
    edit_in_place(root / "book.json", errands={"h": {"id": "h", "name": "债基"}})
    assert examine(str(root)) == []
    assert "errands" in json.loads((root / "book.json").read_bytes())


# Documents


@pytest.fixture
def kept(book: Book, root: Path, tmp_path: Path) -> Path:
    """The file of a document in the folder of a client."""
    (tmp_path / "合同.pdf").write_bytes(b"signed")
    document = documents.add(str(root), next(iter(book.clients())), str(tmp_path / "合同.pdf"), TODAY)
    book.save(document, what="document")
    return Path(documents.path(str(root), document))


def test_a_document_as_it_was_added_is_in_order(root: Path, kept: Path) -> None:
    assert kept.exists()
    assert examine(str(root)) == []


def test_a_missing_document_is_damage(root: Path, kept: Path) -> None:
    kept.unlink()
    finding = only(root)
    assert (finding.severity, finding.repair) == (Severity.DAMAGED, None)
    assert finding.sentence == f"{kept.relative_to(root)}, a document, is missing."


def test_a_missing_document_that_lies_aside_can_be_brought_back(book: Book, root: Path, kept: Path) -> None:
    (document,) = book.documents()
    documents.remove(str(root), document)
    assert only(root).repair is Repair.RETURN_DOCUMENT
    assert repair(str(root)) == [f"{kept.relative_to(root)} is brought back."]
    assert kept.read_bytes() == b"signed"
    assert examine(str(root)) == []


@pytest.mark.parametrize("content", [b"forged", b"signed twice", b""])
def test_a_changed_document_is_named_and_left_alone(root: Path, kept: Path, content: bytes) -> None:
    kept.write_bytes(content)
    finding = only(root)
    assert (finding.severity, finding.repair) == (Severity.WARNING, None)
    assert "was changed since it was added" in finding.sentence
    repair(str(root))
    assert kept.read_bytes() == content


def test_files_no_record_knows_are_named_by_folder_and_left_alone(book: Book, root: Path, kept: Path) -> None:
    book.undo()
    assert only(root).sentence == f"{kept.relative_to(root)} belongs to no document of the book. It is left alone."
    (kept.parent / "b.pdf").write_bytes(b"")
    (kept.parent / ".DS_Store").write_bytes(b"")
    (root / "folders" / "stray.pdf").write_bytes(b"")
    assert [one.sentence.partition(" belong")[0] for one in examine(str(root))] == [
        os.path.join("folders", "stray.pdf"),
        f"{os.path.join('folders', kept.parent.name, 'b.pdf')} and others in its folder, 2 files,",
    ]
    repair(str(root))
    assert kept.exists()


def test_a_document_may_be_called_as_a_temporary_file_is(book: Book, root: Path, tmp_path: Path) -> None:
    (tmp_path / "old.tmp").write_bytes(b"")
    document = documents.add(str(root), next(iter(book.clients())), str(tmp_path / "old.tmp"), TODAY)
    book.save(document, what="document")
    os.utime(documents.path(str(root), document), (0, 0))
    assert examine(str(root)) == []
    os.utime(root / documents.remove(str(root), document), (0, 0))
    book.undo()
    assert examine(str(root)) == []


def test_half_a_document_that_a_crash_left_is_put_aside(root: Path, kept: Path) -> None:
    half = kept.parent / ".0abc.tmp"
    half.write_bytes(b"half")
    os.utime(half, (0, 0))
    assert only(root).repair is Repair.ASIDE


def test_with_a_bad_book_the_documents_wait(root: Path, kept: Path) -> None:
    (root / "book.json").unlink()
    assert kept.exists()
    assert [one[1] for one in found(root)] == ["book.json"]


def test_a_client_whom_only_the_index_still_knows_is_missed(book: Book) -> None:
    state = Path(book.path, BOOK).read_bytes()
    book.save(Client(name="赵敏"), what="add")
    book.names()
    shutil.rmtree(Path(book.path, "generations"))
    Path(book.path, BOOK).write_bytes(state)
    found = [one for one in examine(book.path) if one.severity is Severity.DAMAGED]
    assert ["赵敏" in one.sentence for one in found] == [True]


def test_a_client_whose_adding_was_taken_back_is_not_missed(book: Book) -> None:
    book.save(Client(name="赵敏"), what="add")
    book.names()
    book.undo()
    assert examine(book.path) == []


def test_a_number_that_two_machines_gave_to_two_clients_is_told(book: Book) -> None:
    book.save(Client(name="赵敏", number="9001"), Client(name="周兰", number="9001"), what="merge")
    sentences = [one.sentence for one in examine(book.path)]
    assert any("9001" in one and "赵敏" in one and "周兰" in one for one in sentences)
