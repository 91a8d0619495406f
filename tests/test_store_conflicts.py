"""Two machines, one synced book: what both wrote is there after the merge, and nothing is thrown away."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmtui.errors import BadInput, Damaged, ReadOnly, RmtuiError
from rmtui.records.base import Record
from rmtui.records.client import Client, Tier
from rmtui.records.events import DayNote
from rmtui.store import Book, conflicts, sealed
from rmtui.store.conflicts import Copy, Merged, copies, merge
from tests.factory import TODAY, contact

SYNCTHING = "{stem}.sync-conflict-20261123-120000-ABCDEFG.json"


class Machines:
    """The same book on two machines, and a sync that leaves the other side's file beside ours."""

    def __init__(self, here: Book, directory: Path) -> None:
        self.here = here
        shutil.copytree(here.path, directory / "there")
        self.there = Book(str(directory / "there"))

    def sync(self, of: str = "book.json", name: str = SYNCTHING) -> Copy:
        target = Path(self.here.path) / of
        copy = target.with_name(name.format(stem=target.stem))
        shutil.copy(Path(self.there.path) / of, copy)
        return Copy(str(copy.relative_to(self.here.path)), of)

    def merge(self, of: str = "book.json") -> Merged:
        return merge(self.here.path, self.sync(of))


@pytest.fixture
def machines(book: Book, tmp_path: Path) -> Machines:
    fang, _qiang = book.clients().values()
    book.save(contact(fang, on=TODAY, id="first"), what="log")
    return Machines(book, tmp_path)


def client(book: Book, name: str) -> Client:
    return next(one for one in book.clients().values() if one.name == name)


def edit(book: Book, name: str, **fields: Any) -> None:
    book.save(msgspec.structs.replace(client(book, name), **fields), what="edit")


@pytest.mark.parametrize(
    "name",
    [
        "{stem}.sync-conflict-20261123-120000-ABCDEFG.json",
        "{stem} (李明's conflicted copy 2026-11-23).json",
        "{stem} (conflicted copy 2026-11-23 120000).json",
        "{stem}_conflict-20261123-120000.json",
        "{stem} (李明 的冲突副本 2026-11-23).json",
        "{stem}的冲突副本.json",
        "{stem} (SFConflict li@bank 2026-11-23-12-00-00).json",
        "{stem}_DiskStation_Nov-23-1200-2026_Conflict.json",
        "{stem}-conflict-1.json",
        "{stem}(conflict).json",
        "{stem} (1).json",
        "{stem}(1).json",
        "{stem} 2.json",
        "{stem}-DESKTOP-4711.json",
    ],
)
@pytest.mark.parametrize("of", ["book.json", "log/2026-11.json"])
def test_a_copy_of_any_sync_is_found(machines: Machines, of: str, name: str) -> None:
    copy = machines.sync(of, name)
    assert copies(machines.here.path) == [copy]


def test_the_books_own_and_foreign_files_are_no_copies(machines: Machines) -> None:
    root = Path(machines.here.path)
    for name in ("bookings.json", "notes.json", "book.json.bak", "commit.json", ".book.json.tmp", "2026-11 (1).json"):
        (root / name).write_bytes(b"")
    for name in ("2026-1.json", "book (1).json", "2026-111.json", ".2026-11.json.tmp"):
        (root / "log" / name).write_bytes(b"")
    assert copies(str(root)) == []


def test_what_only_the_other_side_added_comes_in(machines: Machines) -> None:
    machines.there.save(Client(name="陈静"), what="add")
    machines.here.save(Client(name="赵敏"), what="add")
    merged = machines.merge()
    assert (merged.taken, merged.clashes) == (1, ())
    assert [one.name for one in machines.here.clients().values()] == ["王芳", "李强", "赵敏", "陈静"]


def test_of_a_record_changed_on_one_side_the_newer_stays(machines: Machines) -> None:
    edit(machines.there, "王芳", tier=Tier.D)
    edit(machines.there, "王芳", tier=Tier.C)
    edit(machines.here, "李强", tier=Tier.A)
    assert machines.merge().clashes == ()
    assert client(machines.here, "王芳").tier is Tier.C
    assert client(machines.here, "李强").tier is Tier.A


def test_after_the_merge_both_sides_count_the_same_revision(machines: Machines) -> None:
    """So that the next change on either side is the newer one."""
    for tier in (Tier.D, Tier.C, Tier.B):
        edit(machines.there, "王芳", tier=tier)
    machines.merge()
    assert client(machines.here, "王芳") == client(machines.there, "王芳")


def test_what_one_side_deleted_stays_deleted(machines: Machines) -> None:
    machines.there.remove(client(machines.there, "李强"))
    machines.here.remove(client(machines.here, "王芳"))
    assert machines.merge().clashes == ()
    assert machines.here.clients() == {}


def test_a_deletion_after_many_edits_is_as_old_as_they_made_it(machines: Machines) -> None:
    for tier in (Tier.D, Tier.C, Tier.B):
        edit(machines.there, "王芳", tier=tier)
    stale = Machines(machines.there, Path(machines.there.path).parent / "third")
    machines.there.remove(client(machines.there, "王芳"))
    machines.merge()
    machines.there = stale.there
    assert machines.merge().taken == 0
    assert [one.name for one in machines.here.clients().values()] == ["李强"]


def test_an_edit_newer_than_a_deletion_brings_the_record_back(machines: Machines) -> None:
    machines.here.remove(client(machines.here, "王芳"))
    edit(machines.there, "王芳", tier=Tier.D)
    edit(machines.there, "王芳", tier=Tier.C)
    machines.merge()
    assert client(machines.here, "王芳").tier is Tier.C


def test_a_record_changed_alike_on_both_sides_is_no_clash(machines: Machines) -> None:
    for book in (machines.here, machines.there):
        edit(book, "王芳", tier=Tier.D)
    assert machines.merge()[:2] == (0, ())


def test_a_record_changed_differently_as_often_stays_ours_and_both_are_told(machines: Machines) -> None:
    edit(machines.here, "王芳", tier=Tier.B)
    edit(machines.there, "王芳", tier=Tier.D)
    (clash,) = machines.merge().clashes
    assert client(machines.here, "王芳").tier is Tier.B
    assert clash.table == "clients"
    assert (clash.ours or {})["tier"] == "B"
    assert (clash.theirs or {})["tier"] == "D"


@pytest.mark.parametrize("deleted_here", [True, False])
def test_a_record_deleted_here_and_changed_there_stays_ours_and_both_are_told(
    machines: Machines, deleted_here: bool
) -> None:
    deleting, editing = (machines.here, machines.there) if deleted_here else (machines.there, machines.here)
    deleting.remove(client(deleting, "王芳"))
    edit(editing, "王芳", tier=Tier.D)
    (clash,) = machines.merge().clashes
    assert (clash.ours is None) is deleted_here
    assert (clash.theirs is None) is not deleted_here
    assert ("王芳" in [one.name for one in machines.here.clients().values()]) is not deleted_here


def test_contacts_of_a_month_are_merged_too(machines: Machines) -> None:
    fang = client(machines.here, "王芳")
    machines.here.save(contact(fang, on=TODAY, id="here"), what="log")
    machines.there.save(contact(fang, on=TODAY, id="there"), DayNote(on=TODAY, text="busy"), what="log")
    assert machines.merge("log/2026-11.json").taken == 2
    assert {one.id for one in machines.here.contacts()} == {"first", "here", "there"}


def test_a_merge_is_one_operation_and_can_be_taken_back(machines: Machines) -> None:
    before = machines.here.clients()
    machines.there.save(Client(name="陈静"), Client(name="赵敏"), what="add")
    edit(machines.there, "王芳", tier=Tier.D)
    machines.there.remove(client(machines.there, "李强"))
    machines.merge()
    assert len(machines.here.clients()) == 3
    undone = machines.here.undo()
    assert undone
    assert undone.what == "merge"
    assert {one.name: one.tier for one in machines.here.clients().values()} == {
        one.name: one.tier for one in before.values()
    }
    machines.here.redo()
    assert {one.name for one in machines.here.clients().values()} == {"王芳", "陈静", "赵敏"}


def test_the_copy_is_kept_aside(machines: Machines) -> None:
    for _ in range(2):
        machines.there.save(Client(name="陈静"), what="add")
        content = (Path(machines.there.path) / "book.json").read_bytes()
        merged = machines.merge()
        assert (Path(machines.here.path) / merged.aside).read_bytes() == content
        assert copies(machines.here.path) == []
    assert len(list((Path(machines.here.path) / "aside").iterdir())) == 2


def test_merging_the_same_copy_again_changes_nothing(machines: Machines) -> None:
    machines.there.save(Client(name="陈静"), what="add")
    machines.merge()
    before = (Path(machines.here.path) / "book.json").read_bytes()
    assert machines.merge().taken == 0
    assert (Path(machines.here.path) / "book.json").read_bytes() == before


def torn(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-5])


def empty(copy: Path) -> None:
    copy.write_bytes(b"")


def newer(copy: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealed, "FORMAT", sealed.FORMAT + 1)
        copy.write_bytes(sealed.seal({"clients": {}}, "book", 1))


def of_another_book(copy: Path) -> None:
    copy.write_bytes(sealed.seal({"clients": {"x": {"id": "x", "name": "陈静"}}}, "another", 1))


def with_a_bad_record(copy: Path) -> None:
    header, _tables = sealed.unseal(copy.read_bytes(), "")
    copy.write_bytes(sealed.seal({"clients": {"x": {"id": "x", "name": 5, "revision": 9}}}, header.book, 9))


@pytest.mark.parametrize(
    ("harm", "error"),
    [(torn, Damaged), (empty, Damaged), (newer, ReadOnly), (of_another_book, BadInput), (with_a_bad_record, Damaged)],
)
def test_a_copy_that_is_no_good_is_left_alone(
    machines: Machines, harm: Callable[[Path], None], error: type[RmtuiError]
) -> None:
    machines.there.save(Client(name="陈静"), what="add")
    copy = machines.sync()
    harm(Path(machines.here.path) / copy.name)
    before = {file: file.read_bytes() for file in Path(machines.here.path).rglob("*.json")}
    with pytest.raises(error):
        merge(machines.here.path, copy)
    assert {file: file.read_bytes() for file in Path(machines.here.path).rglob("*.json")} == before


def test_a_damaged_book_takes_no_copy_in(machines: Machines) -> None:
    copy = machines.sync()
    (Path(machines.here.path) / "book.json").write_bytes(b"")
    with pytest.raises(Damaged):
        merge(machines.here.path, copy)
    assert (Path(machines.here.path) / copy.name).exists()


changes = st.lists(
    st.tuples(st.sampled_from(["here", "there"]), st.sampled_from(["edit", "remove", "add"]), st.integers(0, 3)),
    max_size=8,
)
counter = itertools.count()


@given(changes)
@settings(max_examples=20)
def test_both_sides_come_to_the_same_unless_they_clash(tmp_path_factory: Any, done: list[tuple[str, str, int]]) -> None:
    """Whatever both did, merging each into the other leaves them alike but for the clashes, which both report."""
    directory = tmp_path_factory.mktemp("machines")
    here = Book.create(str(directory / "here"))
    here.save(*(Client(id=f"c{number}", name=str(number)) for number in range(4)), what="add")
    sides = Machines(here, directory)
    for side, what, number in done:
        book: Book = getattr(sides, side)
        known = book.clients().get(f"c{number}")
        record: Record = Client(id=f"c{number}", name=str(number), notes=f"{side} {next(counter)}")
        if what == "remove" and known:
            book.remove(known)
        elif what != "remove":
            book.save(record, what="edit")
    back = Copy("book (1).json", "book.json")
    shutil.copy(Path(here.path) / "book.json", Path(sides.there.path) / back.name)
    merged = sides.merge()
    returned = conflicts.merge(sides.there.path, back)
    clashing = {(clash.ours or clash.theirs or {})["id"] for clash in merged.clashes}
    assert clashing == {(clash.ours or clash.theirs or {})["id"] for clash in returned.clashes}
    mine, theirs = (
        {key: one for key, one in book.clients().items() if key not in clashing} for book in (here, sides.there)
    )
    assert mine == theirs
