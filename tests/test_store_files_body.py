"""All bytes of a book pass one place: of an encrypted one nothing is readable, and everything works on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from rmtui.records.review import Review
from rmtui.store import encryption_of
from rmtui.store.files import documents, outbox
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.store.files.doctor import examine
from rmtui.store.files.repairs import repair
from tests.conftest import Run
from tests.factory import TODAY, client, contact

PASSPHRASE = "correct horse battery"


def test_nothing_of_a_book_is_on_the_disk_but_through_it(tmp_path: Path, run: Run) -> None:
    fang = client("王芳")
    root = tmp_path / "closed"
    book = write_book(str(root), [fang, contact(fang, on=date(2026, 8, 3), note="王芳来过")])
    encryption_of(book.path).encrypt(PASSPHRASE)
    book.save(Review(client=fang.id, on=TODAY, market="王芳的市场"), what="review")
    book.save(replace(fang, notes="王芳的话"), contact(fang, note="王芳又来"), what="import")
    (tmp_path / "王芳.txt").write_text("王芳的合同", encoding="utf-8")
    book.save(documents.add(book.path, fang.id, str(tmp_path / "王芳.txt"), TODAY), what="document")
    outbox.put(book.path, "王芳 T 待补", TODAY)
    assert run("--book", str(root), "due").code == 0
    assert "王芳来过" in run("--book", str(root), "find", "来过").out
    assert not examine(book.path)[1:]  # the line that waits
    seen = [path for path in root.rglob("*") if path.is_file() and path.read_bytes()]
    assert {path.relative_to(root).parts[0] for path in seen} == {
        *("key.json", "manifest.json"),
        *("book.json", "log", "reviews", "folders", "generations", "index", "outbox.txt"),
    }
    for path in seen:
        assert not any(mark in path.read_bytes() for mark in ("王芳".encode(), b'"clients"', fang.id.encode())), path
        assert "王芳" not in path.name
        assert fang.id not in str(path)
    assert book.take_outbox(TODAY)
    assert [line.line for line in book.unsorted()] == ["王芳 T 待补"]
    assert book.undo()
    assert book.undo()
    assert Book(book.path).clients()[fang.id].notes == "王芳的话"
    (root / "book.json").write_bytes(b"")
    assert repair(book.path)
    assert Book(book.path).clients()[fang.id].notes == "王芳的话"
    assert (root / "aside").exists()
