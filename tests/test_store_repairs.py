"""What the doctor does about it: everything comes back that can, and nothing is thrown away."""

from __future__ import annotations

import json
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui.errors import Locked
from rmtui.records.client import Client, Tier
from rmtui.store import Book, doctor, lock, outbox, sealed
from rmtui.store.doctor import examine
from rmtui.store.finding import Finding, Repair, Severity
from rmtui.store.repairs import repair
from tests.factory import TODAY, contact

OCTOBER = date(2026, 10, 5)


@pytest.fixture(autouse=True)
def _private_files() -> Iterator[None]:
    """What a test writes with its own hands is as private as the book, unless the test is about that."""
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.fixture
def fang(book: Book) -> Client:
    return next(iter(book.clients().values()))


@pytest.fixture
def root(book: Book, fang: Client) -> Path:
    """王芳 edited to tier B, then one contact in each of two months."""
    book.save(msgspec.structs.replace(fang, tier=Tier.B), what="edit")
    for on in (TODAY, OCTOBER):
        book.save(contact(fang, on=on), what="log")
    book.names()
    book.standing(TODAY)
    return Path(book.path)


def set_aside(root: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted((root / "aside").iterdir())]


def zero(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"")


def torn(path: Path) -> None:
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content[: len(content) // 2])


@pytest.mark.parametrize("harm", [zero, torn, Path.unlink])
def test_a_bad_book_is_restored_whole_and_the_bad_file_kept(root: Path, harm: Callable[[Path], object]) -> None:
    path = root / "book.json"
    good = sealed.unseal(path.read_bytes(), "")[1]
    harm(path)
    bad = [path.read_bytes()] if path.exists() else []
    done = repair(str(root))
    assert examine(str(root)) == []
    assert sealed.unseal(path.read_bytes(), "")[1] == good
    assert "with 2 records" in done[0]
    assert (set_aside(root) if bad else []) == bad
    book = Book(str(root))
    assert book.undo()
    book.save(Client(name="陈静"), what="add")
    assert len(Book(str(root)).clients()) == 3


def test_a_file_spoilt_in_place_goes_back_to_the_state_before(root: Path, fang: Client) -> None:
    (root / "book.json").write_bytes(b"")
    repair(str(root))
    assert Book(str(root)).clients()[fang.id].tier is Tier.A
    assert b"" in set_aside(root)
    assert examine(str(root)) == []


def test_every_bad_file_is_restored(root: Path) -> None:
    for name in ("book.json", "log/2026-11.json", "log/2026-10.json"):
        (root / name).unlink()
    repair(str(root))
    book = Book(str(root))
    assert len(book.clients()) == 2
    assert len(list(book.contacts())) == 2
    assert examine(book.path) == []


def test_what_cannot_be_restored_is_left_as_it_is(root: Path) -> None:
    shutil.rmtree(root / "generations" / "2026-11")
    (root / "log" / "2026-11.json").write_bytes(b"half a fi")
    before = {path: path.read_bytes() for path in root.rglob("*.json")}
    assert repair(str(root)) == []
    assert {path: path.read_bytes() for path in root.rglob("*.json")} == before


@pytest.mark.parametrize("layout", [{}, {"indent": 1}])
def test_an_edit_by_hand_is_taken_for_good(root: Path, fang: Client, layout: dict[str, Any]) -> None:
    content = json.loads((root / "book.json").read_bytes())
    content["clients"][fang.id]["notes"] = "written by hand"
    (root / "book.json").unlink()
    (root / "book.json").write_text(json.dumps(content, **layout), encoding="utf-8")
    assert repair(str(root)) == ["book.json is taken as it was edited."]
    assert examine(str(root)) == []
    book = Book(str(root))
    assert book.clients()[fang.id].notes == "written by hand"
    assert book.undo()


def test_a_newer_book_is_not_touched(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sealed, "FORMAT", sealed.FORMAT + 1)
        content = sealed.seal({"clients": {}}, "book", 9)[:-3]
    (root / "book.json").unlink()
    (root / "book.json").write_bytes(content)
    repair(str(root))
    assert (root / "book.json").read_bytes() == content


def test_copies_are_merged_and_clashes_told_with_both_sides(root: Path, fang: Client) -> None:
    there = Book(str(shutil.copytree(root, root.with_name("there"))))
    for book, tier in ((Book(str(root)), Tier.C), (there, Tier.D)):
        book.save(msgspec.structs.replace(fang, tier=tier, notes=tier), what="edit")
    there.save(Client(name="陈静"), what="add")
    there.save(contact(fang, on=TODAY), what="log")
    for name in ("book", "log/2026-11"):
        shutil.copy(Path(there.path) / f"{name}.json", root / f"{name} (1).json")
    done = repair(str(root))
    assert "“王芳” (clients) was changed on both machines: notes, tier. This book's side stays." in done
    book = Book(str(root))
    assert [(one.name, one.tier) for one in book.clients().values()] == [
        ("王芳", Tier.C),
        ("李强", Tier.B),
        ("陈静", Tier.C),
    ]
    assert len(list(book.contacts())) == 3
    assert len(set_aside(root)) == 2
    assert examine(book.path) == []


def test_a_deletion_against_a_change_is_told(root: Path, fang: Client) -> None:
    there = Book(str(shutil.copytree(root, root.with_name("there"))))
    there.remove(fang)
    Book(str(root)).save(msgspec.structs.replace(fang, tier=Tier.C), what="edit")
    shutil.copy(Path(there.path) / "book.json", root / "book-OFFICE.json")
    assert "“王芳” (clients) was deleted on one machine, changed on the other. This book's side stays." in repair(
        str(root)
    )


def test_a_lost_book_is_restored_before_copies_are_merged_into_it(root: Path) -> None:
    there = Book(str(shutil.copytree(root, root.with_name("there"))))
    there.save(Client(name="陈静"), what="add")
    shutil.copy(Path(there.path) / "book.json", root / "book (1).json")
    (root / "book.json").unlink()
    repair(str(root))
    assert [one.name for one in Book(str(root)).clients().values()] == ["王芳", "李强", "陈静"]


def test_a_change_that_was_cut_short_is_finished(root: Path) -> None:
    book = Book(str(root))
    there = Book(str(shutil.copytree(root, root.with_name("there"))))
    there.save(Client(name="陈静"), contact(*book.clients().values(), on=TODAY), what="import")
    for name in ("book.json", "log/2026-11.json"):
        temporary = (root / name).with_name(f".{Path(name).name}.tmp")
        shutil.copy(Path(there.path) / name, temporary)
    (root / "commit.json").write_text('[["book.json", 7], ["log/2026-11.json", 7]]')
    assert repair(str(root)) == ["The change that was cut short is finished."]
    assert len(book.clients()) == 3
    assert examine(book.path) == []


def test_a_change_that_cannot_be_finished_makes_way(root: Path) -> None:
    for name in ("commit.json", ".book.json.tmp"):
        (root / name).write_bytes(b"[[")
    repair(str(root))
    assert set_aside(root) == [b"[[", b"[["]
    assert examine(str(root)) == []
    assert len(Book(str(root)).clients()) == 2


def test_bad_earlier_states_and_leftovers_are_put_aside(root: Path) -> None:
    generation = next((root / "generations" / "book").glob("*1.json"))
    generation.write_bytes(b"bad")
    leftover = root / "log" / ".2026-11.json.tmp"
    leftover.write_bytes(b"half")
    os.utime(leftover, (0, 0))
    repair(str(root))
    assert sorted(set_aside(root)) == [b"bad", b"half"]
    assert examine(str(root)) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_the_book_is_closed_to_others(root: Path) -> None:
    for path in (root, *root.rglob("*")):
        path.chmod(0o777)
    assert repair(str(root)) == ["The book is closed to other users of this computer."]
    assert not any(stat.S_IMODE(path.stat().st_mode) & 0o077 for path in (root, *root.rglob("*")))
    assert examine(str(root)) == []


def test_a_bad_index_is_made_anew(book: Book, root: Path) -> None:
    for name in ("names", "standing"):
        (root / "index" / f"{name}.json").write_bytes(b"bad")
    repair(str(root))
    assert len(book.names()) == 2
    assert book.standing(TODAY).last
    assert examine(str(root)) == []


def test_waiting_lines_stay_where_they_are(root: Path) -> None:
    outbox.put(str(root), "王芳 T", TODAY)
    assert repair(str(root)) == []
    assert [one.line for one in outbox.waiting(str(root))] == ["王芳 T"]


def test_a_book_being_written_is_not_repaired(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    zero(root / "book.json")
    with lock.locked(str(root / ".lock")), pytest.raises(Locked):
        repair(str(root))
    assert (root / "book.json").read_bytes() == b""


@pytest.mark.parametrize("kind", [Repair.RESTORE, Repair.RESEAL, Repair.MERGE, Repair.ASIDE, Repair.DISCARD])
def test_what_somebody_else_repaired_meanwhile_is_left_alone(
    root: Path, kind: Repair, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "gone.json" if kind is Repair.ASIDE else "book.json"
    monkeypatch.setattr(doctor, "examine", lambda _path: [Finding(Severity.DAMAGED, name, "It was bad.", kind)])
    before = (root / "book.json").read_bytes()
    assert repair(str(root)) == []
    assert (root / "book.json").read_bytes() == before


def test_repairing_a_sound_book_does_nothing(root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert repair(str(root)) == []
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
