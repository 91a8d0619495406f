"""Files of a book on the disk: generations, rights, and what is refused."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmtui.errors import Damaged, NotFound, ReadOnly, RmtuiError
from rmtui.records.client import Client
from rmtui.store.files import disk, file_protocol
from rmtui.store.files.book import Book
from tests.factory import TODAY, contact

DAY = 86_400


@pytest.fixture
def root(tmp_path: Path) -> Path:
    disk.make_directory(str(tmp_path / "book"))
    return tmp_path / "book"


def write(root: Path, name: str, number: int, content: bytes) -> None:
    file_protocol.commit(str(root), {name: (number, content)})


def test_the_newest_ten_states_are_kept(root: Path) -> None:
    for number in range(1, 31):
        write(root, "book.json", number, b"%d" % number)
    found = file_protocol.generations(str(root), "book.json")
    assert [one.number for one in found] == list(range(30, 20, -1))
    assert [Path(one.path).read_bytes() for one in found[:2]] == [b"30", b"29"]


def test_of_each_of_the_last_fourteen_days_one_state_is_kept(root: Path) -> None:
    now = time.time()
    number = 0
    for age in range(20, -1, -1):
        for _ in range(12):
            number += 1
            write(root, "book.json", number, b"%d" % number)
            newest = file_protocol.generations(str(root), "book.json")[0].path
            os.utime(newest, (now - age * DAY, now - age * DAY))
    found = file_protocol.generations(str(root), "book.json")
    days = [int(one.written // DAY) for one in found[file_protocol.KEEP_LAST :]]
    today = int(now // DAY)
    assert [one.number for one in found[: file_protocol.KEEP_LAST]] == list(range(number, number - 10, -1))
    assert days == list(range(today - 1, today - 14, -1))


def test_generations_of_different_months_do_not_mix(root: Path) -> None:
    write(root, "log/2026-10.json", 1, b"october")
    write(root, "log/2026-11.json", 1, b"november")
    (october,) = file_protocol.generations(str(root), "log/2026-10.json")
    assert Path(october.path).read_bytes() == b"october"


def test_a_deleted_file_is_still_there_as_a_generation(root: Path) -> None:
    write(root, "book.json", 1, b"content")
    (root / "book.json").unlink()
    with pytest.raises(Damaged):
        file_protocol.read_file(str(root), "book.json")
    assert Path(file_protocol.generations(str(root), "book.json")[0].path).read_bytes() == b"content"


def test_a_file_that_never_was_is_none(root: Path) -> None:
    assert file_protocol.read_file(str(root), "book.json") is None


def test_an_older_file_takes_no_change(book: Book) -> None:
    file = Path(book.path) / "book.json"
    older = file.read_bytes()
    book.save(Client(name="陈静"), what="add")
    file.write_bytes(older)
    with pytest.raises(Damaged, match="older state"):
        book.save(Client(name="赵敏"), what="add")
    assert file.read_bytes() == older


def test_a_generation_is_a_file_of_its_own(root: Path) -> None:
    for number in (1, 2, 3):
        write(root, "book.json", number, b"%d" % number)
    (root / "book.json").write_bytes(b"spoilt in place")
    found = file_protocol.generations(str(root), "book.json")
    assert [Path(one.path).read_bytes() for one in found] == [b"3", b"2", b"1"]
    assert all(stat.S_IMODE(os.stat(one.path).st_mode) == 0o600 for one in found)


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
@pytest.mark.usefixtures("umask")
def test_nobody_else_may_read_the_book_whatever_the_umask(tmp_path: Path) -> None:
    book = Book.create(str(tmp_path / "new" / "book"))
    client = Client(name="王芳")
    book.save(client, contact(client, on=TODAY), what="add")
    book.names()
    book.contact_summary(TODAY)
    found = {path: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").rglob("*")}
    assert {mode for path, mode in found.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in found.items() if path.is_file()} == {0o600}
    assert len(found) > 8


def test_an_empty_directory_that_others_could_enter_is_closed(tmp_path: Path) -> None:
    place = tmp_path / "open"
    place.mkdir()
    place.chmod(0o755)
    Book.create(str(place))
    assert stat.S_IMODE(place.stat().st_mode) == 0o700 or os.name == "nt"


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (PermissionError(13, "Permission denied"), ReadOnly, "cannot be used"),
        (OSError(30, "Read-only file system"), ReadOnly, "cannot be used"),
        (OSError(28, "No space left on device"), RmtuiError, "The disk is full"),
        (FileNotFoundError(2, "No such file"), NotFound, "is not there"),
        (OSError(5, "Input/output error"), RmtuiError, "cannot be read or written"),
    ],
)
def test_a_refusal_is_told_in_one_line(error: OSError, kind: type[RmtuiError], words: str) -> None:
    told = disk.disk_error(error, "/the/book")
    assert type(told) is kind
    assert words in str(told)
    assert "/the/book" in str(told)
    assert "\n" not in str(told)


def test_a_change_of_several_files_is_finished_by_the_next_to_open_the_book(book: Book) -> None:
    root = Path(book.path)
    new = {"book.json": root / "book.json", "log/2026-11.json": root / "log" / "2026-11.json"}
    client = Client(name="陈静")
    other = Book.create(str(root.with_name("other")))
    for _ in range(6):
        other.save(client, contact(client, id="met"), what="add")
    (root / "log").mkdir()
    for name, place in new.items():
        place.with_name(f".{place.name}.tmp").write_bytes((Path(other.path) / name).read_bytes())
    (root / "commit.json").write_text('[["book.json", 7], ["log/2026-11.json", 6]]')
    assert [one.name for one in Book(book.path).clients().values()] == ["陈静"]
    assert len(list(book.contacts())) == 1
    assert not (root / "commit.json").exists()
    assert not list(root.rglob("*.tmp"))
    assert file_protocol.generations(book.path, "book.json")[0].number == 7


def test_a_commit_record_that_cannot_be_read_changes_nothing(book: Book) -> None:
    (Path(book.path) / "commit.json").write_text("[[")
    with pytest.raises(Damaged, match=r"commit\.json is damaged"):
        Book(book.path)
    assert (Path(book.path) / "commit.json").read_text() == "[["
