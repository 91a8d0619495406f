"""Whatever happens at whatever moment, the book is as it was before a change or as it is after it.

The disk is made to fail at every call that alters it, in turn; then real processes are killed, and write side by side.
`RMTUI_TEST_KILLS=500 RMTUI_TEST_ENTRIES=250` makes the last two as thorough as one likes.
"""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import stat
import time
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui import system
from rmtui.entry.line import Entry
from rmtui.entry.names import KnownClient
from rmtui.errors import NotFound, RmtuiError
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.events import DayNote
from rmtui.store.files import disk, file_format, file_protocol
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.store.files.doctor import examine
from rmtui.store.files.encryption import keyring
from rmtui.store.files.inventory import all_files
from rmtui.store.files.layout import is_encrypted
from rmtui.store.files.repairs import repair
from rmtui.store.maintenance import Severity
from tests.conftest import ENCRYPTED, PLAIN
from tests.factory import TODAY, contact

KILLS = int(os.environ.get("RMTUI_TEST_KILLS", "15"))
ENTRIES = int(os.environ.get("RMTUI_TEST_ENTRIES", "20"))

FANG = Client(id="fang", name="王芳", notes="x" * 500)
OCTOBER = date(2026, 10, 5)


class Death(BaseException):
    """The process ends here, and runs nothing more."""


class FailingDisk:
    """The `os` of what writes a book: fails at one call, and remembers what would not outlive the current."""

    def __init__(self, at: int, fault: Fault) -> None:
        """`at`: at which of the calls that alter the disk, from 1."""
        self.calls: list[str] = []
        self._at = at
        self._fault = fault
        self._dead = False
        self._unsynced_content: set[int] = set()
        """Inodes."""
        self._unsynced_names: list[tuple[int, Callable[[], object]]] = []
        """The directory's inode, and what takes the alteration back."""

    def install(self, patch: pytest.MonkeyPatch) -> None:
        for module in (disk, file_protocol, system):
            patch.setattr(module, "os", self)

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def open(self, path: str, flags: int, mode: int = 0o777) -> int:
        self._alive()
        made = not os.path.exists(path)
        descriptor = os.open(path, flags, mode)
        if made:
            self._altered(path, lambda: Path(path).unlink(missing_ok=True))
        return descriptor

    def mkdir(self, path: str, mode: int = 0o777) -> None:
        self._alive()
        os.mkdir(path, mode)
        self._altered(path, lambda: shutil.rmtree(path))

    def write(self, descriptor: int, content: memoryview) -> int:
        self._call("write", lambda: os.write(descriptor, content[: len(content) // 2]))
        self._unsynced_content.add(os.fstat(descriptor).st_ino)
        if self.calls[-1] == "short":
            content = content[: len(content) // 2]
        return os.write(descriptor, content)

    def fsync(self, descriptor: int) -> None:
        self._call("fsync")
        found = os.fstat(descriptor)
        self._unsynced_content.discard(found.st_ino)
        if stat.S_ISDIR(found.st_mode):
            self._unsynced_names = [one for one in self._unsynced_names if one[0] != found.st_ino]

    def replace(self, source: str, target: str) -> None:
        self._call("replace")
        before = Path(target).read_bytes() if os.path.exists(target) else None
        os.replace(source, target)

        def take_back() -> None:
            os.rename(target, source)
            if before is not None:
                Path(target).write_bytes(before)

        self._altered(target, take_back)

    def link(self, source: str, target: str) -> None:
        self._call("link")
        os.link(source, target)
        self._altered(target, lambda: os.unlink(target))

    def unlink(self, path: str) -> None:
        self._call("unlink")
        before = Path(path).read_bytes()
        os.unlink(path)
        self._altered(path, lambda: Path(path).write_bytes(before))

    def lose_power(self, root: Path, *, names: bool) -> None:
        """What no fsync confirmed is gone: contents, and with `names` also what was made, moved, linked or deleted."""
        for path in root.rglob("*"):
            if path.stat().st_ino in self._unsynced_content:
                os.truncate(path, 0)
        for _directory, take_back in reversed(self._unsynced_names if names else []):
            take_back()

    def _altered(self, path: str, take_back: Callable[[], object]) -> None:
        self._unsynced_names.append((os.stat(os.path.dirname(path)).st_ino, take_back))

    def _alive(self) -> None:
        if self._dead:
            raise Death

    def _call(self, name: str, half: Callable[[], object] | None = None) -> None:
        self._alive()
        self.calls.append(name)
        if len(self.calls) == self._at or (len(self.calls) > self._at > 0 and self._fault.lasting):
            self._fall(half)

    def _fall(self, half: Callable[[], object] | None) -> None:
        if self._fault.refusal:
            raise OSError(self._fault.refusal, os.strerror(self._fault.refusal))
        if self._fault.half and half:
            if self._fault.half == "short":
                self.calls[-1] = "short"
                return
            half()
        self._dead = self._fault.half != "short"
        self._alive()


class Fault(msgspec.Struct, frozen=True):
    """What happens at a call: a refusal by the disk, for once or from then on, or the end of the process."""

    refusal: int = 0
    lasting: bool = False
    half: str = ""
    """Of a write, half is done: "torn", then the process ends; "short", and it goes on."""
    power: str = ""
    """The current fails, too: "content" that was not confirmed is lost, or also "names"."""


FAULTS = {
    "killed": Fault(),
    "killed in the middle of a write": Fault(half="torn"),
    "written by half": Fault(half="short"),
    "full": Fault(errno.ENOSPC, lasting=True),
    "failing for once": Fault(errno.EIO),
    "without power, contents lost": Fault(power="content"),
    "without power, names lost": Fault(power="names"),
}

CHANGES: dict[str, Callable[[str], object]] = {
    "a growing edit": lambda path: Book(path).save(_edited("长" * 3000), what="edit"),
    "a shrinking edit": lambda path: Book(path).save(_edited(""), what="edit"),
    "a contact in a month that is there": lambda path: Book(path).save(_met(TODAY), what="log"),
    "the first contact of a month": lambda path: Book(path).save(_met(date(2026, 12, 1)), what="log"),
    "a client and three months at once": lambda path: Book(path).save(
        _edited(""), *(_met(on) for on in (TODAY, OCTOBER, date(2026, 12, 1))), what="import"
    ),
    "a removal": lambda path: Book(path).remove(FANG),
    "an undo over two files": lambda path: Book(path).undo(),
    "a new book": lambda path: Book.create(f"{path}/new"),
    "a new book of many records": lambda path: write_book(f"{path}/new", [FANG, _met(TODAY), _met(OCTOBER)]),
    "a new book that is encrypted": lambda path: write_book(
        f"{path}/new", [FANG, _met(TODAY)], "", "eight words or so"
    ),
}


def _edited(notes: str) -> Client:
    return msgspec.structs.replace(FANG, notes=notes)


def _met(on: date) -> Any:
    return contact(FANG, on=on, id=f"met-{on}")


@pytest.fixture
def state(tmp_path: Path, form: str) -> Path:
    """A book with something to undo."""
    path = tmp_path / "state"
    book = write_book(str(path), [FANG, contact(FANG, on=OCTOBER, id="first")], book="book")
    book.save(msgspec.structs.replace(FANG, occupation="teacher"), contact(FANG, on=TODAY, id="second"), what="import")
    return path


def content(path: Path) -> dict[str, Any] | None:
    """Everything in the book but its memory of operations; None where there is no book."""
    try:
        book = Book(str(path))
    except NotFound:
        return None
    found = {}
    for name in ("book.json", *(f"log/{month}.json" for month in book.months())):
        tables = file_format.decode_file(file_protocol.read_file(str(path), name) or b"", name)[1]
        found[name] = {table: records for table, records in tables.items() if table != "operations" and records}
    return found


def attempt(state: Path, work: Path, change: Callable[[str], object], at: int, fault: Fault) -> tuple[str, FailingDisk]:
    """The change tried on a copy, at `work`, with the fault at one call: "done", "killed", or what was told."""
    shutil.copytree(state, work)
    if is_encrypted(str(state)):  # on a machine that has not seen it before
        keyring.remember(str(work), keyring.opened(str(state)))
        shutil.rmtree(Path.home() / ".local" / "state", ignore_errors=True)
    failing = FailingDisk(at, fault)
    outcome = "done"
    with pytest.MonkeyPatch.context() as patch:
        failing.install(patch)
        try:
            change(str(work))
        except Death:
            outcome = "killed"
        except RmtuiError as error:
            outcome = str(error)
    if fault.power:
        failing.lose_power(work, names=fault.power == "names")
    return outcome, failing


IN_FORMS = {
    **{name: (PLAIN, name) for name in CHANGES},
    **{
        f"encrypted, {name}": (ENCRYPTED, name)
        for name in ("a contact in a month that is there", "a client and three months at once")
    },
}
"""What is changed in which form of the book. An encrypted one seals, and writes its manifest behind the files besides:
behind one file that is put in its place, or behind a commit of several. These two ways are all there are.
"""


@pytest.mark.parametrize(("form", "name"), IN_FORMS.values(), ids=IN_FORMS, indirect=["form"])
def test_a_change_is_made_or_not_made(state: Path, tmp_path: Path, name: str) -> None:
    change, within = CHANGES[name], "new" if "new book" in name else ""
    old = content(state / within)
    outcome, whole = attempt(state, tmp_path / "whole", change, 0, Fault())
    new = content(tmp_path / "whole" / within)
    assert outcome == "done"
    assert old != new
    assert set(whole.calls) >= {"write", "fsync", "replace"}
    went_on = set[object]()
    for (named, fault), (at, call) in product(FAULTS.items(), enumerate((*whole.calls, "nothing more"), 1)):
        if fault.half and call not in ("write", "nothing more"):
            continue
        moment, work = f"{named} at {at}", tmp_path / f"{named} at {at}"
        place = work / within
        outcome, _ = attempt(state, work, change, at, fault)
        left = files(place)
        found = content(place)
        assert found in (old, new), (moment, outcome)
        if outcome == "done":
            assert found == new, moment
        elif outcome != "killed":
            assert "\n" not in outcome
            assert found == old or "before you repeat it" in outcome, (moment, outcome)
            assert fault.lasting or "before you repeat it" in outcome or not list(work.rglob("*.tmp")), moment
        if found is not None and (call == "nothing more" or left not in went_on):
            went_on.add(left)
            _goes_on(place)
        if call == "nothing more":
            assert Book(str(place)).undo()
            assert "next" not in Book(str(place)).clients()


def files(path: Path) -> frozenset[tuple[str, int, int]]:
    """What lies in a directory: each path, its size and its names. What one moment leaves, another often leaves too."""
    found = ((str(one.relative_to(path)), one.stat()) for one in path.rglob("*"))
    return frozenset((name, state.st_size, state.st_nlink) for name, state in found)


def _goes_on(path: Path) -> None:
    """The book is found sound, takes the next change, and every generation is whole and no live file."""
    book = Book(str(path))
    assert [one for one in examine(str(path)) if one.severity is Severity.DAMAGED] == []
    book.save(Client(id="next", name="陈静"), DayNote(id="next", on=TODAY, text="after all"), what="import")
    assert "next" in book.clients()
    assert not (path / "commit.json").exists()
    for name in all_files(str(path)):
        for generation in file_protocol.generations(str(path), name):
            file_format.check(file_protocol.read(str(path), name, generation.path) or b"", "")
            assert os.stat(generation.path).st_nlink == 1


@pytest.mark.parametrize("change", list(CHANGES.values())[:7], ids=list(CHANGES)[:7])
def test_what_was_acknowledged_survives_the_files_being_overwritten_in_place(
    state: Path, tmp_path: Path, change: Callable[[str], object]
) -> None:
    work = tmp_path / "book"
    shutil.copytree(state, work)
    change(str(work))
    acknowledged = content(work)
    for path in (work / "book.json", *(work / "log").iterdir()):
        with path.open("r+b") as file:
            file.write(b"\0" * path.stat().st_size)
    repair(str(work))
    assert content(work) == acknowledged


def test_a_book_whose_making_was_cut_short_can_be_made_again(state: Path, tmp_path: Path) -> None:
    create = CHANGES["a new book"]
    _, whole = attempt(state, tmp_path / "whole", create, 0, Fault())
    for at in range(1, len(whole.calls) + 1):
        attempt(state, tmp_path / f"{at}", create, at, Fault())
        place = tmp_path / f"{at}" / "new"
        if content(place) is None:
            Book.create(str(place))
        assert content(place) == {"book.json": {}}


# Real processes

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture
def large(form: str, tmp_path: Path) -> Book:
    """Three megabytes of clients."""
    clients = [Client(id=f"c{number}", name=f"客户{number}", notes="备注" * 500) for number in range(1000)]
    book = write_book(str(tmp_path / "large"), clients)
    assert (Path(book.path) / "book.json").stat().st_size > 3_000_000
    return book


def child(work: Callable[[Callable[[int], object]], object]) -> tuple[int, int]:
    """A process that does `work`, which is given a way to report numbers; its id and where to read them."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(reader)
            work(lambda number: os.write(writer, b"%8d" % number))
        finally:
            os._exit(0)
    os.close(writer)
    return pid, reader


@forks
@pytest.mark.every_form
def test_a_process_killed_at_any_moment_loses_nothing_it_acknowledged(large: Book) -> None:
    """Each change is of book.json and a month together: a client's note and a contact count the same.

    Every other process is killed after a change it acknowledged, however long that took.
    """
    dice = random.Random(20261123)

    def change(report: Callable[[int], object]) -> None:
        book = Book(large.path)
        while True:
            number = len(list(book.contacts())) + 1
            first = msgspec.structs.replace(book.clients()["c0"], notes=str(number))
            book.save(first, contact(first, id=f"k{number}"), what="import")
            report(number)

    acknowledged = 0
    for number in range(KILLS // 3 if is_encrypted(large.path) else KILLS):
        pid, reader = child(change)
        reports = b"" if number % 2 else os.read(reader, 8)
        time.sleep(dice.uniform(0, 0.05))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        reports += os.read(reader, 1 << 20)
        os.close(reader)
        acknowledged = int(reports[-8:]) if reports else acknowledged
        book = Book(large.path)
        there = len(list(book.contacts()))
        assert there in (acknowledged, acknowledged + 1)
        assert book.clients()["c0"].notes == (str(there) if there else "备注" * 500)
        assert len(book.clients()) == 1000
        acknowledged = there
    assert acknowledged > 0
    for name in all_files(large.path):
        for generation in file_protocol.generations(large.path, name):
            file_format.decode_file(file_protocol.read(large.path, name, generation.path) or b"", "")


@forks
@pytest.mark.every_form
def test_four_processes_write_side_by_side_and_nothing_is_lost(book: Book) -> None:
    fang = next(iter(book.clients().values()))

    def write(report: Callable[[int], object]) -> None:
        mine = Book(book.path)
        for number in range(ENTRIES):
            on = (TODAY, OCTOBER)[number % 2]
            mine.log(Entry(on, "", (KnownClient(fang.id, fang.name),), Channel.TELEPHONE, f"{os.getpid()} {number}"))
            report(number)

    writers = [child(write) for _ in range(4)]
    seen = 0
    running = {pid for pid, _ in writers}
    while running:
        running -= {pid for pid in running if os.waitpid(pid, os.WNOHANG)[0]}
        if book.changed():
            now = len(list(book.contacts()))
            assert now >= seen
            seen = now
        time.sleep(0.01)
    for _, reader in writers:
        assert len(os.read(reader, 1 << 20)) == 8 * ENTRIES
        os.close(reader)
    ids = [one.id for one in book.contacts()]
    assert len(ids) == len(set(ids)) == 4 * ENTRIES
    assert len({one.note for one in book.contacts()}) == 4 * ENTRIES
    assert file_protocol.header(book.path, "log/2026-11.json").generation == 2 * ENTRIES
