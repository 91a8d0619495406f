"""What takes several steps is done whole, or not at all, at whichever step the disk refuses; else the truth is told."""

from __future__ import annotations

import datetime
import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from rmtui.errors import RmtuiError
from rmtui.records.document import Document
from rmtui.records.events import UnsortedLine
from rmtui.rules.text.phrases import note_line
from rmtui.store.files import documents
from rmtui.store.files.book import Book
from rmtui.store.files.doctor import examine
from rmtui.store.files.layout import FOLDERS
from rmtui.tui.desk.record_actions import RecordActions
from rmtui.tui.forms.document import DocumentForm
from rmtui.tui.frame.snapshot import Snapshot, read_snapshot
from rmtui.tui.records.writer import Writer
from tests.factory import TODAY
from tests.test_store_faults import FailingDisk, Fault

REFUSALS = {"full": errno.ENOSPC, "failing": errno.EIO, "read-only": errno.EROFS}


@pytest.fixture
def desk(book: Book) -> Snapshot:
    return read_snapshot(book, TODAY)


@pytest.fixture
def writer(book: Book) -> Writer:
    return Writer(book, lambda: TODAY, lambda: datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.UTC))


@pytest.fixture
def papers(book: Book, desk: Snapshot, writer: Writer, tmp_path: Path) -> Callable[[], str]:
    """Adds a document by its form."""
    source = tmp_path / "申购书.pdf"
    source.write_bytes(b"PDF")
    client = desk.clients["wangfang"]

    def add() -> str:
        form = DocumentForm(desk, writer, client, source=str(source))
        record = Document(client=client.id, name=source.name, added_on=TODAY)
        return form.save(None, record)

    return add


def held(book: Book) -> tuple[list[str], list[str]]:
    """The records of documents, and the files in the folders."""
    folders = Path(book.path, FOLDERS)
    records = [one.name for one in Book(book.path).documents()]
    return records, [path.name for path in folders.rglob("*") if path.is_file()]


def at_every_call(refusal: int, *, lasting: bool) -> Iterator[FailingDisk]:
    """Disks that refuse at the first call, at the second and so on, as far as there are calls."""
    at = 0
    while True:
        at += 1
        failing = FailingDisk(at, Fault(refusal, lasting))
        yield failing
        if len(failing.calls) < at:
            return


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_a_document_is_added_with_its_record_or_not_at_all(
    book: Book, papers: Callable[[], str], refusal: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for failing in at_every_call(refusal, lasting=False):
        with monkeypatch.context() as broken:
            failing.install(broken)
            try:
                papers()
            except RmtuiError as error:
                assert held(book) in (([], []), (["申购书.pdf"], ["申购书.pdf"])), str(error)
                if held(book)[0]:
                    assert "before you repeat it" in str(error)
        if held(book)[0]:
            Book(book.path).undo()
            for path in Path(book.path, FOLDERS).rglob("*.pdf"):
                path.unlink()
    assert held(book) == ([], [])


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_a_document_is_removed_with_its_record_or_not_at_all(
    book: Book, desk: Snapshot, writer: Writer, papers: Callable[[], str], refusal: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers()
    here: Any = (["申购书.pdf"], ["申购书.pdf"])
    for failing in at_every_call(refusal, lasting=False):
        (document,) = book.documents()
        with monkeypatch.context() as broken:
            failing.install(broken)
            try:
                remove(RecordActions(desk, writer), document)
            except RmtuiError as error:
                assert held(book) in (here, ([], [])), str(error)
                assert held(book) == here or "before you repeat it" in str(error)
        if held(book) != here:
            Book(book.path).undo()
            documents.bring_back(book.path, document)
    assert held(book) == here


def test_where_a_file_cannot_be_put_back_it_is_said_where_it_is(
    book: Book, desk: Snapshot, writer: Writer, papers: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    papers()
    (document,) = book.documents()
    with monkeypatch.context() as broken:
        failing = FailingDisk(2, Fault(errno.ENOSPC, lasting=True))
        failing.install(broken)
        Path(book.path, "aside").mkdir()
        with pytest.raises(RmtuiError, match=r"The file is in aside/\S+申购书.pdf, and the book still has its record"):
            remove(RecordActions(desk, writer), document)
    (finding,) = [one for one in examine(book.path) if "申购书" in one.file]
    assert "can be brought back" in finding.sentence


def remove(subjects: RecordActions, document: Document) -> str:
    removal = subjects.removal(document)
    assert removal is not None
    return removal.callback()


def test_lines_that_were_not_finished_are_kept_all_at_once(
    book: Book, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.keep_unsorted("那个谁", "nobody", TODAY)
    (line,) = book.unsorted()
    lines = ["王芳 T 一", "李强 T 二", "那个谁 T 三"]
    with monkeypatch.context() as broken:
        FailingDisk(1, Fault(errno.ENOSPC, lasting=True)).install(broken)
        with pytest.raises(RmtuiError, match="Nothing was changed"):
            writer.unsorted.keep_unfinished(lines, {lines[2]: line})
    assert book.unsorted() == [line]
    writer.unsorted.keep_unfinished(lines, {lines[2]: line})
    kept: list[UnsortedLine] = book.unsorted()
    assert sorted(one.line for one in kept) == sorted(lines)
    book.undo()
    assert [one.line for one in book.unsorted()] == ["那个谁"]


def test_a_day_note_that_was_not_finished_is_the_note_of_the_day(book: Book, writer: Writer) -> None:
    for text in ("busy", "busy till six"):  # the second goes on with the first
        writer.unsorted.keep_unfinished([note_line(text)])
    assert [one.text for one in book.day(TODAY).notes] == ["busy till six"]
    assert not book.unsorted()
