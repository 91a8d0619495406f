"""One writer at a time, among threads and among processes."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rmtui.errors import Locked
from rmtui.records.client import Client
from rmtui.store.files import lock
from rmtui.store.files.book import Book
from rmtui.store.files.lock import file_lock

HOLDER = """
import sys
from rmtui.store.files.lock import file_lock
with file_lock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held_by_another_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        try:
            yield holder
        finally:
            holder.kill()


def test_what_another_process_holds_is_not_taken(tmp_path: Path) -> None:
    with held_by_another_process(tmp_path / ".lock"):
        with pytest.raises(Locked) as error, file_lock(str(tmp_path / ".lock"), 0.05):
            pass
        assert error.value.exit_code == 5
        assert "\n" not in str(error.value)


def test_the_death_of_the_holder_frees_the_lock(tmp_path: Path) -> None:
    with held_by_another_process(tmp_path / ".lock") as holder:
        holder.kill()
        holder.wait()
        with file_lock(str(tmp_path / ".lock"), 0):
            pass


def test_a_book_being_written_is_read_all_the_same_and_written_when_it_is_free(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    with held_by_another_process(Path(book.path) / ".lock"):
        assert len(Book(book.path).clients()) == 2
        with pytest.raises(Locked):
            book.save(Client(name="陈静"), what="add")
    assert len(book.clients()) == 2
    book.save(Client(name="陈静"), what="add")
    assert len(book.clients()) == 3


def test_threads_take_turns(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def work(number: int) -> None:
        for _ in range(20):
            with file_lock(str(tmp_path / ".lock")):
                inside.append(number)
                most.append(len(inside))
                inside.remove(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == 80
    assert max(most) == 1


def test_an_error_inside_frees_the_lock(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="inside"), file_lock(str(tmp_path / ".lock")):
        raise ValueError("inside")
    with file_lock(str(tmp_path / ".lock"), 0):
        pass
