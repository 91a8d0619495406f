"""Whatever stands in the place of a file beside the book's own, a line that was typed is kept, or given back."""

from __future__ import annotations

import errno
import json
import os
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui.errors import RmtuiError
from rmtui.store.files import file_protocol, outbox
from rmtui.store.files.book import Book
from rmtui.store.files.doctor import examine
from rmtui.store.files.repairs import repair
from rmtui.store.maintenance import Severity
from tests.conftest import Answer, Run
from tests.factory import TODAY, contact

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes and links in the place of files")

SIDE_FILES = (
    "outbox.txt",
    ".outbox.lock",
    ".lock",
    "index/names.json",
    "index/standing.json",
    "index/by-client.json",
    "index",
    "commit.json",
    "generations",
    "generations/2026-11",
    "aside",
    "holidays.toml",
    "../settings.toml",
)


def checked(content: object) -> bytes:
    """As an index writes it, with a checksum that is right."""
    written = json.dumps(content).encode()
    return b"%08x" % zlib.crc32(written) + written


def loop(path: Path) -> None:
    path.symlink_to(path)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def directory(path: Path) -> None:
    path.mkdir()
    (path / "something").write_text("kept", encoding="utf-8")


STATES: dict[str, Callable[[Path], Any]] = {
    "empty": lambda path: path.write_bytes(b""),
    "torn": lambda path: path.write_bytes("2026-11-22\t李强 T 昨".encode()[:-1]),
    "all zeros": lambda path: path.write_bytes(bytes(4096)),
    "other JSON": lambda path: path.write_bytes(b'[["book.json", 1], ["no/such.json", 2]]'),
    "other JSON with a right checksum": lambda path: path.write_bytes(checked({"stamp": 1, "names": [[1]]})),
    "brackets with a right checksum": lambda path: path.write_bytes(
        b"%08x" % zlib.crc32(b"[" * 100_000) + b"[" * 100_000
    ),
    "a directory": directory,
    "a pipe": pipe,
    "a link to itself": loop,
    "a link to nowhere": lambda path: path.symlink_to(path.parent / "no" / "where"),
}


@pytest.fixture(params=SIDE_FILES)
def side_file(request: pytest.FixtureRequest, book: Book) -> Path:
    """The place of a file beside the book's own, empty."""
    book.names()
    book.contact_summary(TODAY)
    Path(book.path, "aside").mkdir()
    path = Path(book.path, request.param)
    if path.is_dir():
        for inner in sorted(path.rglob("*"), reverse=True):
            inner.rmdir() if inner.is_dir() else inner.unlink()
        path.rmdir()
    elif path.exists():
        path.unlink()
    path.parent.mkdir(exist_ok=True)
    return path


def kept(book: Book, answer: Answer) -> list[str]:
    """Every place where a line of an answer is: the book, the outbox, standard output."""
    told = [line for line in answer.out.splitlines() if line.startswith("王芳 T ")]
    waiting = [one.line for one in outbox.read_lines(book.path)]
    return [*(f"王芳 T {one.note}" for one in Book(book.path).contacts()), *waiting, *told]


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_line_is_kept_whatever_a_side_file_is(
    book: Book, run: Run, side_file: Path, state: Callable[[Path], Any]
) -> None:
    state(side_file)
    answers = [run("log", "王芳 T 一"), run("log", stdin="王芳 T 二\n王芳 T 三\n")]
    for answer in answers:
        assert "rmtui itself" not in answer.err
        assert answer.code == 0 or answer.err
    if side_file.name == "commit.json" and answers[0].code:
        repair(book.path)
    waits = {line for answer in answers for line in kept(book, answer)}
    assert waits >= {"王芳 T 一", "王芳 T 二", "王芳 T 三"}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_the_doctor_goes_through_a_book_whatever_a_side_file_is(
    book: Book, side_file: Path, state: Callable[[Path], Any]
) -> None:
    state(side_file)
    examine(book.path)
    repair(book.path)
    if "settings" not in side_file.name and side_file.name != "holidays.toml":
        again = [one for one in examine(book.path) if one.repair]
        assert not again, again


def test_a_line_cut_in_the_middle_of_a_character_stops_no_other(book: Book, run: Run) -> None:
    path = Path(book.path, outbox.NAME)
    path.write_bytes("2026-11-22\t李强 T 来访\n2026-11-22\t王芳 T 聊了到期".encode()[:-1])
    answer = run("log", "王芳 T 二")
    assert answer.code == 0
    assert {one.note for one in book.contacts()} == {"来访", "二"}
    (torn,) = book.unsorted()
    assert torn.line == "王芳 T 聊了到\ufffd"
    assert "cut off" in answer.err
    (aside,) = (Path(book.path) / "aside").iterdir()
    assert "王芳 T 聊了到期".encode()[:-1] in aside.read_bytes()
    assert not path.exists()


def test_behind_a_line_that_was_cut_off_the_next_is_one_of_its_own(book: Book) -> None:
    path = Path(book.path, outbox.NAME)
    path.write_bytes("2026-11-22\t李强 T 来".encode())
    outbox.put(book.path, "王芳 T 二", TODAY)
    assert [one.line for one in outbox.read_lines(book.path)] == ["李强 T 来", "王芳 T 二"]


def test_of_a_line_the_disk_takes_by_half_nothing_stays(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    outbox.put(book.path, "王芳 T 一", TODAY)
    before = Path(book.path, outbox.NAME).read_bytes()
    write = os.write

    def full(descriptor: int, content: bytes) -> int:
        if len(content) < 10:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(descriptor, content[: len(content) - 5])

    with monkeypatch.context() as broken:
        broken.setattr("rmtui.store.files.outbox.os.write", full)
        with pytest.raises(OSError, match="space"):
            outbox.put(book.path, "王芳 T 二", TODAY)
    assert Path(book.path, outbox.NAME).read_bytes() == before


def test_a_file_that_the_outbox_is_a_link_to_is_neither_read_nor_written(book: Book, run: Run, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"somebody:else's\nfile\n")
    before = elsewhere.read_bytes(), elsewhere.stat()
    (Path(book.path) / outbox.NAME).symlink_to(elsewhere)
    with pytest.raises(OSError, match="link"):
        outbox.read_lines(book.path)
    outbox.put(book.path, "王芳 T 一", TODAY)
    (Path(book.path) / outbox.NAME).unlink()
    (Path(book.path) / outbox.NAME).symlink_to(elsewhere)
    assert run("log", "王芳 T 二").code == 0
    assert (elsewhere.read_bytes(), elsewhere.stat()) == before
    assert all("somebody" not in line.line for line in book.unsorted())
    assert [path.is_symlink() for path in (Path(book.path) / "aside").iterdir()] == [True, True]


def test_a_directory_in_the_place_of_the_outbox_goes_aside_with_what_is_in_it(book: Book) -> None:
    directory(Path(book.path, outbox.NAME))
    outbox.put(book.path, "王芳 T 一", TODAY)
    assert [one.line for one in outbox.read_lines(book.path)] == ["王芳 T 一"]
    (aside,) = Path(book.path, "aside").iterdir()
    assert (aside / "something").read_text(encoding="utf-8") == "kept"


def bring_in_and_be_killed(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines are in the book, and the outbox is still there."""
    unlink = os.unlink

    def killed(path: str) -> None:
        if os.path.basename(path) == outbox.NAME:
            raise KeyboardInterrupt
        unlink(path)

    with monkeypatch.context() as broken:
        broken.setattr("rmtui.store.files.outbox.os.unlink", killed)
        with pytest.raises(KeyboardInterrupt):
            book.take_outbox(TODAY)


def test_whoever_is_killed_while_bringing_lines_in_brings_none_in_twice(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for line in ("王芳 T 没接", "王芳 T 没接", "nobody at all"):
        outbox.put(book.path, line, TODAY)
    bring_in_and_be_killed(book, monkeypatch)
    assert len(book.unsorted()) == 3
    assert run("log", "李强 T 问好").code == 0
    assert sorted(one.note for one in book.contacts()) == ["没接", "没接", "问好"]
    assert [one.line for one in book.unsorted()] == ["nobody at all"]
    assert not Path(book.path, outbox.NAME).exists()


def test_a_line_that_was_sorted_meanwhile_does_not_come_in_again(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    outbox.put(book.path, "nobody at all", TODAY)
    bring_in_and_be_killed(book, monkeypatch)
    book.remove(*book.unsorted(), what="sort")
    assert book.take_outbox(TODAY) == set()
    assert book.unsorted() == []


def test_the_same_words_kept_on_two_occasions_are_two_lines(book: Book) -> None:
    for _ in range(2):
        outbox.put(book.path, "王芳 T 没接", TODAY)
        book.take_outbox(TODAY)
    assert [one.line for one in book.unsorted()] == ["王芳 T 没接", "王芳 T 没接"]


def test_what_stands_where_the_months_should_be_keeps_the_line(book: Book, run: Run) -> None:
    Path(book.path, "log").write_text("no directory", encoding="utf-8")
    answer = run("log", "王芳 T 一")
    assert answer.code != 0
    assert "log" in answer.err
    assert [one.line for one in outbox.read_lines(book.path)] == ["王芳 T 一"]


@pytest.mark.parametrize("stdin", [True, False])
def test_months_that_cannot_be_looked_at_keep_the_line(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch, *, stdin: bool
) -> None:
    run("log", "李强 T 前")
    listdir, scandir, stat = os.listdir, os.scandir, os.open

    def refused(call: Callable[..., Any]) -> Callable[..., Any]:
        def look(path: Any, *rest: Any, **more: Any) -> Any:
            if f"{os.sep}log" in str(path):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
            return call(path, *rest, **more)

        return look

    with monkeypatch.context() as broken:
        broken.setattr("os.listdir", refused(listdir))
        broken.setattr("os.scandir", refused(scandir))
        broken.setattr("os.open", refused(stat))
        answer = run("log", stdin="王芳 T 一\n") if stdin else run("log", "王芳 T 一")
    assert answer.code == 1
    assert [one.line for one in outbox.read_lines(book.path)] == ["王芳 T 一"]


def test_a_line_nothing_can_take_is_given_back_as_it_was(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise RmtuiError("The disk is full.")

    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("rmtui.store.files.file_protocol.commit", full)
    monkeypatch.setattr("rmtui.store.files.outbox.put", refused)
    answer = run("log", stdin="王芳 T 一\x1b[2J\n李强 T 二\n")
    assert answer.code == 1
    assert answer.out == "王芳 T 一\x1b[2J\n李强 T 二\n"
    assert answer.err.count("given back") == 2


def test_without_a_book_every_line_is_given_back(run: Run, tmp_path: Path) -> None:
    answer = run("log", stdin="王芳 T 一\n李强 T 二\n")
    assert (answer.code, answer.out) == (4, "王芳 T 一\n李强 T 二\n")
    assert not list(tmp_path.glob("book*"))


def test_a_defect_of_ours_loses_no_later_line_either(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise TypeError("王芳")

    monkeypatch.setattr("rmtui.store.files.book.Book.log", broken)
    assert run("log", stdin="王芳 T 一\n王芳 T 二\n").code == 1
    assert [one.line for one in outbox.read_lines(book.path)] == ["王芳 T 一", "王芳 T 二"]


# A change that was decided and cannot be put in place


@pytest.fixture
def pending(book: Book, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book with a change over two files decided on, a month of which is new."""
    fang = next(iter(book.clients().values()))
    real = os.replace

    def dies(source: str, target: str) -> None:
        if not target.endswith("commit.json"):
            raise KeyboardInterrupt
        real(source, target)

    with monkeypatch.context() as broken:
        broken.setattr("rmtui.store.files.file_protocol.os.replace", dies)
        with pytest.raises(KeyboardInterrupt):
            book.save(msgspec.structs.replace(fang, occupation="teacher"), contact(fang, on=TODAY), what="import")
    assert file_protocol.has_pending_change(book.path)
    return Path(book.path)


def test_what_was_decided_is_read_where_nothing_can_be_written(pending: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.read_bytes() for path in pending.rglob("*") if path.is_file()}

    def read_only(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr("rmtui.store.files.file_protocol.file_lock", read_only)
    book = Book(str(pending))
    assert next(iter(book.clients().values())).occupation == "teacher"
    assert len(list(book.contacts())) == len(book.day(TODAY).contacts) == 1
    assert list(book.contact_summary(TODAY).last) == list(book.clients())[:1]
    after = {path: path.read_bytes() for path in pending.rglob("*") if path.is_file() and "index" not in path.parts}
    assert after == {path: content for path, content in before.items() if "index" not in path.parts}


def test_what_was_decided_is_put_in_place_as_soon_as_it_can_be(pending: Path) -> None:
    assert next(iter(Book(str(pending)).clients().values())).occupation == "teacher"
    assert not file_protocol.has_pending_change(str(pending))


# What stands in the place of the earlier states


def test_earlier_states_that_cannot_be_kept_cost_no_change_and_are_told(book: Book, run: Run) -> None:
    shutil.rmtree(Path(book.path, "generations"))
    Path(book.path, "generations").write_text("no directory", encoding="utf-8")
    assert run("log", "王芳 T 一").code == 0
    assert [one.note for one in Book(book.path).contacts()] == ["一"]
    assert "generations" in run("doctor").out
    repair(book.path)
    assert run("log", "王芳 T 二").code == 0
    assert Path(book.path, "generations").is_dir()


@pytest.mark.parametrize("name", [".lock", ".outbox.lock", "log", "generations", "index", "folders", "aside"])
def test_what_stands_in_the_place_of_a_lock_or_a_directory_is_told(book: Book, name: str) -> None:
    path = Path(book.path, name)
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    directory(path) if name.endswith("lock") else path.write_text("no directory", encoding="utf-8")
    assert [one.severity for one in examine(book.path) if one.file == name] == [Severity.DAMAGED]


def test_what_is_about_to_be_put_in_place_is_not_called_missing(pending: Path) -> None:
    assert [(one.severity, one.file) for one in examine(str(pending))] == [(Severity.WARNING, "commit.json")]


def test_an_outbox_with_nothing_in_it_goes(book: Book) -> None:
    path = Path(book.path, outbox.NAME)
    path.write_bytes(b"\n\0\0\n")
    assert book.take_outbox(TODAY) == set()
    assert not path.exists()
