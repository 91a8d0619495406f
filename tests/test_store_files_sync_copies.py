"""Two machines, one synced book: what both wrote is there after the merge, and nothing is thrown away."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmtui.errors import BadInput, Damaged, ReadOnly, RmtuiError
from rmtui.records.client import Client, Tier
from rmtui.records.events import DayNote
from rmtui.store.files import doctor, file_format, file_protocol, inventory, repairs, sync_copies
from rmtui.store.files.book import Book
from rmtui.store.files.encryption import manifest
from rmtui.store.files.inventory import SyncCopy
from rmtui.store.files.sync_copies import MergeResult, merge
from rmtui.store.maintenance import Severity
from tests.conftest import copy_book
from tests.factory import TODAY, contact

pytestmark = pytest.mark.every_form

SYNCTHING = "{stem}.sync-conflict-20261123-120000-ABCDEFG.json"


class Machines:
    """The same book on two machines, and a sync that leaves the other side's file beside ours."""

    def __init__(self, here: Book, directory: Path) -> None:
        self.here = here
        self.there = Book(copy_book(here.path, directory / "there"))

    def sync(self, of: str = "book.json", name: str = SYNCTHING) -> SyncCopy:
        target = Path(self.here.path) / of
        copy = target.with_name(name.format(stem=target.stem))
        shutil.copy(Path(self.there.path) / of, copy)
        return SyncCopy(str(copy.relative_to(self.here.path)), of)

    def merge(self, of: str = "book.json") -> MergeResult:
        return merge(self.here.path, self.sync(of))


@pytest.fixture
def machines(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machines:
    monkeypatch.setattr(manifest, "_seen_path", lambda sealed: str(tmp_path / f"seen-{id(sealed)}"))  # each its own
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
    assert inventory.sync_copies(machines.here.path) == [copy]


def test_the_books_own_and_foreign_files_are_no_copies(machines: Machines) -> None:
    root = Path(machines.here.path)
    for name in ("bookings.json", "notes.json", "book.json.bak", "commit.json", ".book.json.tmp", "2026-11 (1).json"):
        (root / name).write_bytes(b"")
    for name in ("2026-1.json", "book (1).json", "2026-111.json", ".2026-11.json.tmp"):
        (root / "log" / name).write_bytes(b"")
    assert inventory.sync_copies(str(root)) == []


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
    assert machines.merge()[:3] == (0, (), ())


def test_different_fields_changed_on_both_sides_both_stand_however_often(machines: Machines) -> None:
    for tier in (Tier.B, Tier.D):
        edit(machines.here, "王芳", tier=tier)
    edit(machines.there, "王芳", occupation="teacher")
    edit(machines.there, "李强", tier=Tier.C)
    edit(machines.here, "李强", notes="here")
    assert machines.merge().clashes == ()
    fang, qiang = client(machines.here, "王芳"), client(machines.here, "李强")
    assert (fang.tier, fang.occupation, qiang.tier, qiang.notes) == (Tier.D, "teacher", Tier.C, "here")


def test_one_field_changed_on_both_sides_is_shown_with_both_values_and_nothing_changes(machines: Machines) -> None:
    edit(machines.here, "王芳", tier=Tier.B)
    for tier in (Tier.C, Tier.D):
        edit(machines.there, "王芳", tier=tier, notes="there")
    copy = machines.sync()
    before = (Path(machines.here.path) / "book.json").read_bytes()
    merged = merge(machines.here.path, copy)
    (clash,) = merged.clashes
    assert (clash.table, clash.here["tier"], clash.there["tier"], clash.fields) == ("clients", "B", "D", ("tier",))
    assert (merged.taken, merged.aside) == (0, "")
    assert (Path(machines.here.path) / "book.json").read_bytes() == before
    assert inventory.sync_copies(machines.here.path) == [copy]


@pytest.mark.parametrize(("side", "tier"), [("here", Tier.B), ("there", Tier.D)])
def test_what_a_person_decided_stands_and_is_not_asked_again(machines: Machines, side: Any, tier: Tier) -> None:
    edit(machines.here, "王芳", tier=Tier.B)
    edit(machines.there, "王芳", tier=Tier.D, notes="there")
    fang = client(machines.here, "王芳")
    merged = merge(machines.here.path, machines.sync(), {("clients", fang.id): {"tier": side}})
    assert merged.clashes == ()
    assert (client(machines.here, "王芳").tier, client(machines.here, "王芳").notes) == (tier, "there")
    assert machines.merge()[:3] == (0, (), ())
    edit(machines.there, "王芳", occupation="teacher")
    assert machines.merge().clashes == ()
    assert client(machines.here, "王芳").occupation == "teacher"
    assert client(machines.here, "王芳").tier is tier


@pytest.mark.parametrize("removed_here", [True, False])
def test_a_removal_never_wins_over_a_change_it_had_not_seen(machines: Machines, removed_here: bool) -> None:
    removing, editing = (machines.here, machines.there) if removed_here else (machines.there, machines.here)
    for notes in ("one", "two", ""):  # however often the removing side had changed it before
        edit(removing, "王芳", notes=notes)
    removing.remove(client(removing, "王芳"))
    edit(editing, "王芳", tier=Tier.D)
    merged = machines.merge()
    assert [one.record["name"] for one in merged.kept] == ["王芳"]
    assert client(machines.here, "王芳").tier is Tier.D


def test_a_change_that_was_taken_back_is_none(machines: Machines) -> None:
    edit(machines.here, "王芳", tier=Tier.C)
    machines.here.undo()
    edit(machines.there, "王芳", tier=Tier.D)
    assert machines.merge().clashes == ()
    assert client(machines.here, "王芳").tier is Tier.D


def test_where_the_memory_of_operations_ends_the_earlier_states_help(machines: Machines) -> None:
    common = file_protocol.generations(machines.here.path, "book.json")[0].path
    yesterday = time.time() - 86_400
    os.utime(common, (yesterday, yesterday))
    edit(machines.there, "李强", tier=Tier.D)
    edit(machines.here, "李强", occupation="cook")
    for number in range(25):
        edit(machines.here, "王芳", notes=str(number))
    assert machines.merge().clashes == ()
    qiang = client(machines.here, "李强")
    assert (qiang.tier, qiang.occupation) == (Tier.D, "cook")


def test_without_any_common_state_every_difference_is_asked(machines: Machines) -> None:
    for book in (machines.here, machines.there):
        for number in range(25):
            edit(book, "王芳", notes=f"{book.path} {number}")
        shutil.rmtree(Path(book.path) / "generations")
    edit(machines.there, "王芳", tier=Tier.D)
    (clash,) = machines.merge().clashes
    assert set(clash.fields) == {"notes", "tier"}


def test_copies_of_a_third_machine_are_merged_in_turn(machines: Machines) -> None:
    third = Machines(machines.here, Path(machines.there.path).parent / "third")
    edit(machines.there, "王芳", tier=Tier.D)
    edit(third.there, "王芳", occupation="teacher")
    edit(machines.here, "王芳", notes="here")
    machines.merge()
    third.merge()
    fang = client(machines.here, "王芳")
    assert (fang.tier, fang.occupation, fang.notes) == (Tier.D, "teacher", "here")


def test_a_copy_of_another_month_is_left_alone(machines: Machines) -> None:
    machines.there.save(DayNote(on=TODAY, text="busy"), what="note")
    copy = machines.sync("log/2026-11.json")
    wrong = Path(machines.here.path) / "log" / "2026-10 (1).json"
    (Path(machines.here.path) / copy.name).rename(wrong)
    with pytest.raises(Damaged):
        merge(machines.here.path, SyncCopy("log/2026-10 (1).json", "log/2026-10.json"))
    assert wrong.exists()


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
        assert inventory.sync_copies(machines.here.path) == []
    assert len(list((Path(machines.here.path) / "aside").iterdir())) == 2


def test_merging_the_same_copy_again_changes_nothing(machines: Machines) -> None:
    machines.there.save(Client(name="陈静"), what="add")
    machines.merge()
    before = (Path(machines.here.path) / "book.json").read_bytes()
    assert machines.merge().taken == 0
    assert (Path(machines.here.path) / "book.json").read_bytes() == before


def put_over(machines: Machines, of: str = "book.json") -> None:
    """A sync that takes the other side's file and leaves no copy of ours."""
    shutil.copy(Path(machines.there.path) / of, Path(machines.here.path) / of)


@pytest.mark.parametrize("edits_there", [1, 3])
def test_an_edit_that_a_sync_wrote_over_is_noticed_and_brought_back(machines: Machines, edits_there: int) -> None:
    edit(machines.here, "王芳", employer="东湖贸易")
    for number in range(edits_there):
        edit(machines.there, "李强", area=f"片区{number}")
    put_over(machines)
    here = machines.here.path
    (lost,) = [one for one in doctor.examine(here) if one.severity is Severity.DAMAGED]
    assert lost.sentence.startswith("book.json lacks the last change made here")
    assert repairs.repair(here)
    assert client(machines.here, "王芳").employer == "东湖贸易"
    assert client(machines.here, "李强").area == f"片区{edits_there - 1}"
    assert doctor.examine(here) == []


def test_a_newer_state_of_the_other_machine_that_knows_ours_is_no_loss(machines: Machines) -> None:
    edit(machines.there, "李强", area="河西")
    put_over(machines)
    assert sync_copies.overwritten(machines.here.path) == []
    edit(machines.here, "王芳", employer="东湖贸易")
    machines.here.undo()
    edit(machines.here, "王芳", area="河东")
    assert sync_copies.overwritten(machines.here.path) == []


def torn(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-5])


def empty(copy: Path) -> None:
    copy.write_bytes(b"")


def newer(copy: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_format, "FORMAT", file_format.FORMAT + 1)
        copy.write_bytes(file_format.encode_file({"clients": {}}, "book", 1))


def of_another_book(copy: Path) -> None:
    copy.write_bytes(file_format.encode_file({"clients": {"x": {"id": "x", "name": "陈静"}}}, "another", 1))


def with_a_bad_record(copy: Path) -> None:
    header, _tables = file_format.decode_file(copy.read_bytes(), "")
    copy.write_bytes(file_format.encode_file({"clients": {"x": {"id": "x", "name": 5, "revision": 9}}}, header.book, 9))


@pytest.mark.plain_bytes
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


FIELDS = ("area", "employer", "notes")
deeds = st.lists(
    st.tuples(
        st.sampled_from(["here", "there"]),
        st.sampled_from(["edit", "edit", "remove", "undo"]),
        st.sampled_from(FIELDS),
        st.integers(0, 2),
        st.sampled_from("abc"),
    ),
    max_size=10,
)


class Model:
    """What a side did to each record: which fields it set to what, or that it removed it."""

    def __init__(self) -> None:
        self.past: list[dict[str, dict[str, str] | None]] = [{f"c{number}": {} for number in range(3)}]

    @property
    def now(self) -> dict[str, dict[str, str] | None]:
        return self.past[-1]


def _do(book: Book, model: Model, what: str, field: str, key: str, value: str) -> None:
    known = book.clients().get(key)
    if what == "undo":
        if len(model.past) > 1:
            model.past.pop()
            book.undo()
    elif known and what == "remove":
        book.remove(known)
        model.past.append({**model.now, key: None})
    elif known and getattr(known, field) != value:
        book.save(msgspec.structs.replace(known, **{field: value}), what="edit")
        model.past.append({**model.now, key: {**(model.now[key] or {}), field: value}})


@given(deeds)
@settings(max_examples=40)
def test_no_change_of_either_side_is_dropped_without_a_word(tmp_path_factory: Any, done: list[Any]) -> None:
    """What one side changed stands on both, what both changed is asked, a removal loses against an unseen change."""
    _both_sides(tmp_path_factory.mktemp("machines"), done)


def _both_sides(directory: Path, done: list[Any]) -> None:
    here = Book.create(str(directory / "here"))
    here.save(*(Client(id=f"c{number}", name=str(number)) for number in range(3)), what="add")
    sides = Machines(here, directory)
    models = {"here": Model(), "there": Model()}
    for side, what, field, number, value in done:
        _do(getattr(sides, side), models[side], what, field, f"c{number}", f"{side} {value}")
    back = SyncCopy("book (1).json", "book.json")
    shutil.copy(Path(here.path) / "book.json", Path(sides.there.path) / back.name)
    copy = sides.sync()
    clashes = sync_copies.compare(here.path, copy).clashes
    mirrored = sync_copies.compare(sides.there.path, back).clashes
    assert {(one.id, *sorted(one.fields)) for one in clashes} == {(one.id, *sorted(one.fields)) for one in mirrored}
    merged = merge(here.path, copy, {(one.table, one.id): dict.fromkeys(one.fields, "here") for one in clashes})
    merge(sides.there.path, back, {(one.table, one.id): dict.fromkeys(one.fields, "there") for one in mirrored})
    assert merged.aside
    mine, theirs = ({key: _said(one) for key, one in book.clients().items()} for book in (here, sides.there))
    assert mine == theirs
    asked = {(one.id, field) for one in clashes for field in one.fields}
    for number in range(3):
        key = f"c{number}"
        left, right = models["here"].now[key], models["there"].now[key]
        if not left and not right:
            assert (key in mine) is (left is not None and right is not None)
            continue
        assert key in mine
        for field in FIELDS:
            wanted = {side[field] for side in (left, right) if side and field in side}
            assert ((key, field) in asked) is (len(wanted) == 2)
            if len(wanted) == 1:
                assert mine[key][field] in wanted


def _said(client: Client) -> dict[str, str]:
    return {field: getattr(client, field) for field in FIELDS}
