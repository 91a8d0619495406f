"""The documents of a client: files that go into the book's folders, and come out of them."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.errors import BadInput, NotFound, RmtuiError
from rmtui.plain import plain
from rmtui.records.document import Document
from rmtui.store.files import documents
from rmtui.store.files.book import Book
from rmtui.store.files.documents import LONGEST, safe_name
from tests.factory import TODAY

pytestmark = pytest.mark.every_form

DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(10))}

_TRAPS = ["/", "\\", ".", "..", " ", "王", "合同", "\0", "\n", "\x1b", "\u202e", "e\u0301", "CON", ":", "a", ".pdf"]
names = st.text(max_size=40) | st.lists(st.sampled_from(_TRAPS), max_size=200).map("".join)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "资产检视表.xlsx"
    path.write_bytes(b"sheet" * 1000)
    return path


def added(book: Book, source: Path, client: str = "c1") -> Document:
    document = documents.add(book.path, client, str(source), TODAY)
    book.save(document, what="document")
    return document


# Names


@given(names)
def test_a_safe_name_leads_nowhere_and_hides_nothing(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert not set('/\\:*?"<>|') & set(safe)
    assert plain(safe) == safe
    assert safe == safe.strip(" ").rstrip(".")
    assert not safe.startswith(".")
    assert len(safe.encode()) <= LONGEST
    assert safe.partition(".")[0].strip().upper() not in DEVICES


@given(names)
def test_a_safe_name_stays_as_it_is(name: str) -> None:
    assert safe_name(safe_name(name)) == safe_name(name)


@given(names)
def test_every_safe_name_can_be_written(name: str) -> None:
    with tempfile.TemporaryDirectory() as directory:
        Path(directory, safe_name(name)).write_bytes(b"")
        assert len(os.listdir(directory)) == 1


@given(names, names)
def test_a_record_never_leads_out_of_its_folder(client: str, name: str) -> None:
    path = documents.path("/book", Document(client=client, name=name, added_on=TODAY))
    assert os.path.dirname(os.path.dirname(os.path.realpath(path))) == "/book/folders"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("王芳 资产检视表（2026）.xlsx", "王芳 资产检视表（2026）.xlsx"),
        ("../../etc/passwd", "_.._etc_passwd"),
        (r"C:\Users\a.pdf", "C__Users_a.pdf"),
        (".bashrc", "bashrc"),
        ("..", "_"),
        ("", "_"),
        ("con", "_con"),
        ("Com1.tar.gz", "_Com1.tar.gz"),
        ("nul .txt", "_nul .txt"),
        ("合同. . ", "合同"),
        ("a\x00b\x1b[2J\u202efdp.exe", "ab[2Jfdp.exe"),
        ("a\u3000b\tc", "a b c"),
        ("cafe\u0301.pdf", "caf\u00e9.pdf"),
    ],
)
def test_unsafe_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_long_name_is_cut_between_characters_and_keeps_its_ending() -> None:
    assert safe_name("王" * 300 + ".pdf") == "王" * 65 + ".pdf"
    assert safe_name("a." + "b" * 300) == "a." + "b" * (LONGEST - 2)


# In and out


@pytest.mark.plain_bytes
def test_a_document_is_copied_into_the_clients_folder(book: Book, sheet: Path) -> None:
    document = documents.add(book.path, "c1", str(sheet), TODAY)
    kept = Path(documents.path(book.path, document))
    assert kept == Path(book.path, "folders", "c1", "资产检视表.xlsx")
    assert kept.read_bytes() == sheet.read_bytes()
    assert (document.client, document.added_on, document.size) == ("c1", TODAY, 5000)
    assert documents.is_unaltered(book.path, document)
    assert os.listdir(kept.parent) == ["资产检视表.xlsx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_nobody_else_may_read_a_document(book: Book, sheet: Path) -> None:
    sheet.chmod(0o644)
    kept = Path(documents.path(book.path, documents.add(book.path, "c1", str(sheet), TODAY)))
    assert [stat.S_IMODE(one.stat().st_mode) for one in (kept, kept.parent, kept.parent.parent)] == [
        0o600,
        0o700,
        0o700,
    ]


def test_a_second_of_the_same_name_gets_a_number(book: Book, sheet: Path) -> None:
    assert [added(book, sheet).name for _time in range(3)] == [
        "资产检视表.xlsx",
        "资产检视表 2.xlsx",
        "资产检视表 3.xlsx",
    ]
    assert added(book, sheet, "c2").name == "资产检视表.xlsx"


@pytest.mark.plain_bytes
def test_names_that_differ_in_capitals_only_are_the_same(book: Book, tmp_path: Path) -> None:
    for name in ("Offer.pdf", "offer.PDF"):
        (tmp_path / name).write_bytes(b"")
    assert added(book, tmp_path / "Offer.pdf").name == "Offer.pdf"
    assert added(book, tmp_path / "offer.PDF").name == "offer 2.PDF"


def test_the_name_of_a_document_whose_file_is_missing_is_not_given_away(book: Book, sheet: Path) -> None:
    document = documents.add(book.path, "c1", str(sheet), TODAY, taken=["资产检视表.xlsx"])
    assert document.name == "资产检视表 2.xlsx"


@pytest.mark.parametrize("ending", [".pdf", "." + "b" * 60])
def test_the_number_behind_a_long_name_keeps_it_within_bounds(book: Book, tmp_path: Path, ending: str) -> None:
    source = tmp_path / ("王" * 40 + "x" * 70 + ending)
    source.write_bytes(b"")
    first, second = added(book, source), added(book, source)
    assert first.name != second.name
    assert all(os.path.isfile(documents.path(book.path, one)) for one in (first, second))


def test_an_empty_file_is_a_document_too(book: Book, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    document = added(book, tmp_path / "empty.txt")
    assert document.size == 0
    assert documents.is_unaltered(book.path, document)


def test_what_is_no_file_is_refused_in_a_sentence(book: Book, tmp_path: Path) -> None:
    said = {}
    for source in (tmp_path, tmp_path / "none.pdf", Path("/dev/null"), "a\0b"):
        with pytest.raises(BadInput) as refusal:
            documents.add(book.path, "c1", str(source), TODAY)
        said[str(source)] = str(refusal.value)
    assert "is a directory" in said[str(tmp_path)]
    assert "is not there" in said[str(tmp_path / "none.pdf")]
    assert not Path(book.path, "folders").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the owner of the machine may read everything")
def test_what_cannot_be_read_is_refused(book: Book, sheet: Path) -> None:
    sheet.chmod(0)
    with pytest.raises(BadInput, match="cannot be read"):
        documents.add(book.path, "c1", str(sheet), TODAY)


def test_what_is_too_large_is_refused_and_leaves_nothing(
    book: Book, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "LARGEST", 4999)
    with pytest.raises(BadInput, match="too large"):
        documents.add(book.path, "c1", str(sheet), TODAY)
    assert not Path(book.path, "folders").exists()


@pytest.mark.plain_bytes
def test_a_file_that_grows_too_large_while_it_is_copied_leaves_nothing(
    book: Book, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = iter([5000, 4999])
    check = documents._check_size

    def growing(source: str, size: int) -> None:
        monkeypatch.setattr(documents, "LARGEST", next(limits))
        check(source, size)

    monkeypatch.setattr(documents, "_check_size", growing)
    with pytest.raises(BadInput):
        documents.add(book.path, "c1", str(sheet), TODAY)
    assert os.listdir(Path(book.path, "folders", "c1")) == []


def test_a_full_disk_leaves_nothing_and_says_so(book: Book, sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(RmtuiError):
            documents.add(book.path, "c1", str(sheet), TODAY)
    folder = Path(book.path, "folders", "c1")
    assert not folder.exists() or os.listdir(folder) == []


def test_a_home_directory_is_understood(book: Book, sheet: Path) -> None:
    assert documents.add(book.path, "c1", "~/资产检视表.xlsx", TODAY).size == 5000


@pytest.mark.plain_bytes
def test_a_removed_document_lies_aside_and_can_be_brought_back(book: Book, sheet: Path) -> None:
    document = added(book, sheet)
    aside = documents.remove(book.path, document)
    assert aside.startswith("aside/")
    assert (Path(book.path) / aside).read_bytes() == sheet.read_bytes()
    assert not os.path.exists(documents.path(book.path, document))
    assert documents.bring_back(book.path, document)
    assert documents.is_unaltered(book.path, document)
    assert not documents.bring_back(book.path, document)


def test_what_lies_aside_under_the_name_but_is_another_is_not_brought_back(book: Book, sheet: Path) -> None:
    document = added(book, sheet)
    Path(book.path, documents.remove(book.path, document)).write_bytes(b"other")
    assert not documents.bring_back(book.path, document)


def test_removing_what_is_not_there_moves_nothing(book: Book) -> None:
    gone = Document(client="c1", name="none.pdf", added_on=TODAY)
    assert documents.remove(book.path, gone) == ""


def test_taking_an_addition_back_leaves_the_file(book: Book, sheet: Path) -> None:
    document = added(book, sheet)
    book.undo()
    assert book.documents("c1") == []
    assert os.path.isfile(documents.path(book.path, document))
    book.redo()
    assert [one.name for one in book.documents("c1")] == [document.name]


# Opening


@pytest.fixture
def opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of the system that opens files; it writes down what it is given."""
    if sys.platform not in ("linux", "darwin"):
        pytest.skip("Windows opens files itself")
    program = tmp_path / "bin" / ("open" if sys.platform == "darwin" else "xdg-open")
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{tmp_path}/opened"\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    return program


def test_a_document_is_opened_by_the_system_without_a_shell(book: Book, opener: Path, tmp_path: Path) -> None:
    source = tmp_path / "a $(touch hacked); b'.pdf"
    source.write_bytes(b"")
    path = documents.path(book.path, added(book, source))
    documents.open_with_system(path)
    assert (tmp_path / "opened").read_text() == path


def test_where_the_system_cannot_open_it_that_is_said_in_a_line(book: Book, opener: Path, sheet: Path) -> None:
    path = documents.path(book.path, added(book, sheet))
    opener.write_text("#!/bin/sh\nexit 3\n")
    with pytest.raises(RmtuiError, match=r"cannot open .*Open it there yourself\.$"):
        documents.open_with_system(path)


def test_where_there_is_no_program_for_it_that_is_said_too(
    book: Book, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RmtuiError, match="cannot open"):
        documents.open_with_system(documents.path(book.path, added(book, sheet)))


@pytest.mark.plain_bytes
def test_what_is_missing_or_a_program_is_not_opened(book: Book, opener: Path, tmp_path: Path) -> None:
    gone = Document(client="c1", name="none.pdf", added_on=TODAY)
    with pytest.raises(NotFound):
        documents.open_with_system(documents.path(book.path, gone))
    (tmp_path / "offer.pdf.EXE").write_bytes(b"")
    with pytest.raises(BadInput, match="is a program"):
        documents.open_with_system(documents.path(book.path, added(book, tmp_path / "offer.pdf.EXE")))
    assert not (tmp_path / "opened").exists()


def test_a_record_without_a_checksum_is_believed(book: Book, sheet: Path) -> None:
    document = msgspec.structs.replace(added(book, sheet), checksum="", size=0)
    assert documents.is_unaltered(book.path, document)
