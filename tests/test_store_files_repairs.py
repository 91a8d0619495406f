"""What the doctor does about it: everything comes back that can, and nothing is thrown away."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui.errors import BadInput, Damaged, Locked, RmtuiError
from rmtui.records.client import Client, Tier
from rmtui.store.files import disk, doctor, file_format, file_protocol, lock, outbox, states
from rmtui.store.files.book import Book
from rmtui.store.files.doctor import examine
from rmtui.store.files.repairs import repair
from rmtui.store.maintenance import Finding, Repair, Severity
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
    book.contact_summary(TODAY)
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
    good = file_format.decode_file(path.read_bytes(), "")[1]
    harm(path)
    bad = [path.read_bytes()] if path.exists() else []
    done = repair(str(root))
    assert examine(str(root)) == []
    assert file_format.decode_file(path.read_bytes(), "")[1] == good
    assert "with 2 records" in done[0]
    assert (set_aside(root) if bad else []) == bad
    book = Book(str(root))
    assert book.undo()
    book.save(Client(name="陈静"), what="add")
    assert len(Book(str(root)).clients()) == 3


def test_a_file_spoilt_in_place_comes_back_with_the_last_change(root: Path, fang: Client) -> None:
    (root / "book.json").write_bytes(b"")
    repair(str(root))
    assert Book(str(root)).clients()[fang.id].tier is Tier.B
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
def test_an_edit_by_hand_is_taken_for_good_where_it_is_named(root: Path, fang: Client, layout: dict[str, Any]) -> None:
    content = json.loads((root / "book.json").read_bytes())
    content["clients"][fang.id]["notes"] = "written by hand"
    (root / "book.json").unlink()
    (root / "book.json").write_text(json.dumps(content, **layout), encoding="utf-8")
    edited = (root / "book.json").read_bytes()
    assert repair(str(root), ["book.json"])[0] == "book.json is taken as it is."
    assert examine(str(root)) == []
    assert set_aside(root) == [edited]
    book = Book(str(root))
    assert book.clients()[fang.id].notes == "written by hand"
    assert book.undo()
    assert book.clients()[fang.id].notes == ""


def flipped(path: Path, old: str, new: str) -> None:
    content = path.read_bytes()
    assert old.encode() in content
    path.write_bytes(content.replace(old.encode(), new.encode(), 1))


@pytest.mark.parametrize(("old", "new"), [('"tier":"B"', '"tier":"C"'), ('"clients":{', '"clienus":{')])
def test_what_a_failing_disk_altered_is_never_taken_for_truth(root: Path, fang: Client, old: str, new: str) -> None:
    flipped(root / "book.json", old, new)
    (finding,) = examine(str(root))
    assert finding.repair is Repair.RESTORE
    assert finding.difference
    bad = (root / "book.json").read_bytes()
    repair(str(root))
    assert [one.tier for one in Book(str(root)).clients().values()] == [Tier.B, Tier.B]
    assert set_aside(root) == [bad]
    assert examine(str(root)) == []


def test_without_an_earlier_state_an_alteration_waits_for_its_own_word(root: Path, fang: Client) -> None:
    shutil.rmtree(root / "generations" / "book")
    flipped(root / "book.json", '"tier":"B"', '"tier":"C"')
    before = (root / "book.json").read_bytes()
    assert repair(str(root)) == []
    assert (root / "book.json").read_bytes() == before
    assert repair(str(root), ["book.json"])
    assert Book(str(root)).clients()[fang.id].tier is Tier.C
    assert set_aside(root) == [before]


def test_a_clients_table_that_lost_its_name_is_missed(root: Path) -> None:
    shutil.rmtree(root / "generations" / "book")
    flipped(root / "book.json", '"clients":{', '"clienus":{')
    assert any("Missing: 王芳, 李强." in one.sentence for one in examine(str(root)))


@pytest.mark.parametrize("name", ["book.json", "log/2026-11.json"])
def test_there_must_be_something_to_take(root: Path, name: str) -> None:
    zero(root / "log" / "2026-11.json")
    with pytest.raises(BadInput):
        repair(str(root), [name])
    assert not (root / "aside").exists()


def without_generations(root: Path, name: str = "book") -> Path:
    shutil.rmtree(root / "generations" / name)
    return root / f"{name}.json" if name == "book" else root / "log" / f"{name}.json"


def test_without_an_earlier_state_whole_records_are_kept_one_by_one(root: Path, fang: Client) -> None:
    path = without_generations(root)
    content = path.read_bytes()
    cut = content.index("李强".encode())
    path.write_bytes(content[:cut])
    (finding,) = (one for one in examine(str(root)) if one.file == "book.json")
    assert finding.repair is Repair.SALVAGE
    assert "Missing: 李强." in finding.sentence
    done = repair(str(root))
    assert "Missing: 李强." in done[0]
    assert [one.name for one in Book(str(root)).clients().values()] == ["王芳"]
    assert set_aside(root) == [content[:cut]]


def test_a_record_that_is_cut_comes_back_from_the_undo_memory_as_it_was_before(root: Path, fang: Client) -> None:
    path = without_generations(root)
    flipped(path, '"name":"王芳"', '"name":"王芳\0')
    (finding,) = (one for one in examine(str(root)) if one.file == "book.json")
    assert "Only as before their last change: 王芳." in finding.sentence
    repair(str(root))
    clients = Book(str(root)).clients()
    assert [one.name for one in clients.values()] == ["李强", "王芳"]
    assert clients[fang.id].tier is Tier.A


def test_bad_earlier_states_help_out_record_by_record(root: Path, fang: Client) -> None:
    for generation in (root / "generations" / "book").iterdir():
        content = generation.read_bytes()
        generation.write_bytes(content[:-9])
    path = root / "book.json"
    content = path.read_bytes()
    path.write_bytes(content[: content.index("李强".encode())])
    repair(str(root))
    assert sorted(one.name for one in Book(str(root)).clients().values()) == ["李强", "王芳"]


# What is whole and yet not what ought to be there


def earlier(root: Path, name: str, number: int) -> bytes:
    return (root / "generations" / name / f"{number:08d}.json").read_bytes()


def test_a_file_put_back_to_an_older_state_is_noticed_at_the_next_look_and_stroke(root: Path, fang: Client) -> None:
    book = Book(str(root))
    newest = (root / "book.json").read_bytes()
    (root / "book.json").write_bytes(earlier(root, "book", 2))
    for attempt in (book.clients, book.names, lambda: book.save(Client(name="陈静"), what="add")):
        with pytest.raises(Damaged, match=r"older state 2; its state 3 is known"):
            attempt()
    (finding,) = examine(str(root))
    assert (finding.repair, len(finding.difference)) == (Repair.RESTORE, 1)
    repair(str(root))
    assert file_format.decode_file((root / "book.json").read_bytes(), "")[1] == file_format.decode_file(newest, "")[1]
    assert examine(str(root)) == []
    assert book.undo()


def test_an_older_state_is_taken_where_it_is_named_and_undo_brings_the_newer_back(root: Path, fang: Client) -> None:
    (root / "book.json").write_bytes(earlier(root, "book", 2))
    repair(str(root), ["book.json"])
    book = Book(str(root))
    assert book.clients()[fang.id].tier is Tier.A
    assert examine(str(root)) == []
    assert book.undo()
    assert book.clients()[fang.id].tier is Tier.B


def test_two_months_that_changed_places_are_noticed_and_go_back(root: Path) -> None:
    october, november = root / "log" / "2026-10.json", root / "log" / "2026-11.json"
    states = october.read_bytes(), november.read_bytes()
    october.write_bytes(states[1])
    november.write_bytes(states[0])
    book = Book(str(root))
    with pytest.raises(Damaged, match=r"2026-11\.json holds the content of 2026-10\.json"):
        list(book.contacts())
    assert [(one.file, one.repair) for one in examine(str(root))] == [
        ("log/2026-11.json", Repair.RESTORE),
        ("log/2026-10.json", Repair.RESTORE),
    ]
    repair(str(root))
    assert [one.on for one in book.contacts()] == [TODAY, OCTOBER]
    assert examine(str(root)) == []


def test_months_of_an_older_rmtui_that_changed_places_are_told_by_their_days(root: Path) -> None:
    october, november = root / "log" / "2026-10.json", root / "log" / "2026-11.json"
    states = []
    for path in (october, november):
        header, tables = file_format.decode_file(path.read_bytes(), "")
        states.append(file_format.encode_file(tables, header.book, header.generation, header.operation))
    october.write_bytes(states[1])
    november.write_bytes(states[0])
    assert [one.file for one in examine(str(root))] == ["log/2026-11.json", "log/2026-10.json"]


def test_no_alarm_after_undo_redo_restoring_or_a_file_that_a_sync_made_newer(root: Path, fang: Client) -> None:
    there = Book(str(shutil.copytree(root, root.with_name("there"))))
    book = Book(str(root))
    for step in (book.undo, book.redo, lambda: states.restore(str(root), "book.json", 2, unlike(root, 2)), book.undo):
        step()
        assert examine(str(root)) == []
        assert book.names()
    for number in range(9):
        there.save(msgspec.structs.replace(fang, notes=str(number)), what="edit")
    shutil.copy(Path(there.path) / "book.json", root / "book.json")
    assert examine(str(root)) == []
    assert book.clients()[fang.id].notes == "8"
    book.save(Client(name="陈静"), what="add")
    assert examine(str(root)) == []


def unlike(root: Path, number: int) -> tuple[Any, ...]:
    return states.difference(str(root), "book.json", number)


def test_a_loss_that_somebody_sealed_is_not_called_sound(root: Path, fang: Client) -> None:
    header, tables = file_format.decode_file((root / "book.json").read_bytes(), "")
    lost = next(key for key in tables["clients"] if key != fang.id)
    del tables["clients"][lost]
    content = file_format.encode_file(tables, header.book, header.generation + 1, header.operation, "book.json")
    (root / "book.json").write_bytes(content)
    (finding,) = examine(str(root))
    assert (finding.severity, finding.repair) == (Severity.DAMAGED, Repair.RESTORE_RECORDS)
    repair(str(root))
    assert lost in Book(str(root)).clients()
    assert examine(str(root)) == []


def test_a_generation_that_is_one_with_its_file_gets_a_place_of_its_own(root: Path) -> None:
    newest = max((root / "generations" / "book").iterdir())
    newest.unlink()
    os.link(root / "book.json", newest)
    (finding,) = examine(str(root))
    assert finding.repair is Repair.UNSHARE
    repair(str(root))
    assert not newest.samefile(root / "book.json")
    assert newest.read_bytes() == (root / "book.json").read_bytes()
    assert examine(str(root)) == []


def test_a_newer_book_is_not_touched(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(file_format, "FORMAT", file_format.FORMAT + 1)
        content = file_format.encode_file({"clients": {}}, "book", 9)[:-3]
    (root / "book.json").unlink()
    (root / "book.json").write_bytes(content)
    repair(str(root))
    assert (root / "book.json").read_bytes() == content


def test_copies_without_a_clash_are_merged_and_the_others_wait(root: Path, fang: Client) -> None:
    there = Book(str(shutil.copytree(root, root.with_name("there"))))
    for book, tier in ((Book(str(root)), Tier.A), (there, Tier.D)):
        book.save(msgspec.structs.replace(fang, tier=tier), what="edit")
    there.save(Client(name="陈静"), what="add")
    there.save(contact(fang, on=TODAY), what="log")
    for name in ("book", "log/2026-11"):
        shutil.copy(Path(there.path) / f"{name}.json", root / f"{name} (1).json")
    done = repair(str(root))
    assert done[0] == "book (1).json is left as it is until it is decided what stands."
    assert done[1].startswith("log/2026-11 (1).json is merged: 1 record changed.")
    book = Book(str(root))
    assert [(one.name, one.tier) for one in book.clients().values()] == [("王芳", Tier.A), ("李强", Tier.B)]
    (finding,) = examine(str(root))
    (clash,) = finding.clashes
    assert (clash.here["tier"], clash.there["tier"]) == ("A", "D")
    repair(str(root), answers={finding.file: {(clash.table, clash.id): {"tier": "there"}}})
    assert [(one.name, one.tier) for one in book.clients().values()] == [
        ("王芳", Tier.D),
        ("李强", Tier.B),
        ("陈静", Tier.C),
    ]
    assert len(set_aside(root)) == 2
    assert examine(book.path) == []


def test_a_removal_against_a_change_is_told(root: Path, fang: Client) -> None:
    there = Book(str(shutil.copytree(root, root.with_name("there"))))
    there.remove(there.clients()[fang.id])
    Book(str(root)).save(msgspec.structs.replace(fang, tier=Tier.C), what="edit")
    shutil.copy(Path(there.path) / "book.json", root / "book-OFFICE.json")
    assert "“王芳” was removed on one machine and changed on the other: it stays." in repair(str(root))
    assert Book(str(root)).clients()[fang.id].tier is Tier.C


def test_a_sync_that_chose_the_older_side_loses_neither(root: Path, fang: Client) -> None:
    """The other machine went on further, and its file became the copy; its generations came along."""
    there = Book(str(shutil.copytree(root, root.with_name("there"))))
    for notes in ("one", "two"):
        there.save(msgspec.structs.replace(fang, notes=notes), what="edit")
    Book(str(root)).save(Client(name="陈静"), what="add")
    shutil.copy(Path(there.path) / "book.json", root / "book (1).json")
    shutil.copytree(Path(there.path) / "generations", root / "generations", dirs_exist_ok=True)
    while examine(str(root)):
        assert repair(str(root))
    clients = Book(str(root)).clients()
    assert clients[fang.id].notes == "two"
    assert "陈静" in [one.name for one in clients.values()]


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
    assert book.contact_summary(TODAY).last
    assert examine(str(root)) == []


def test_waiting_lines_stay_where_they_are(root: Path) -> None:
    outbox.put(str(root), "王芳 T", TODAY)
    assert repair(str(root)) == []
    assert [one.line for one in outbox.read_lines(str(root))] == ["王芳 T"]


def test_a_book_being_written_is_not_repaired(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    zero(root / "book.json")
    with lock.file_lock(str(root / ".lock")), pytest.raises(Locked):
        repair(str(root))
    assert (root / "book.json").read_bytes() == b""


@pytest.mark.parametrize("kind", [Repair.RESTORE, Repair.SALVAGE, Repair.MERGE, Repair.ASIDE, Repair.DISCARD])
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


def test_a_repair_that_stops_half_way_says_what_was_done_and_where_it_stopped(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("2026-10", "2026-11"):
        zero(root / "log" / f"{name}.json")
    commit, calls = file_protocol.commit, 0

    def full_at_the_second(path: str, files: dict[str, Any], *rest: Any) -> None:
        nonlocal calls
        calls += 1
        if calls > 1:
            raise disk.unchanged_error(OSError(errno.ENOSPC, "full"), path)
        commit(path, files, *rest)

    with monkeypatch.context() as broken:
        broken.setattr(file_protocol, "commit", full_at_the_second)
        done = repair(str(root))
        with pytest.raises(RmtuiError, match="Nothing was changed"):
            repair(str(root))
    assert "is restored" in done[0]
    assert re.match(r"Here the repair stopped, at log/2026-1[01].json. The disk is full", done[-1])
    assert len([one for one in examine(str(root)) if one.severity is Severity.DAMAGED]) == 1
