"""No line is lost, whatever becomes of the book."""

from __future__ import annotations

import os
import stat
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from rmtui.errors import Damaged, Locked
from rmtui.store.files import lock, outbox
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY

pytestmark = pytest.mark.every_form


def test_lines_wait_in_the_order_they_were_typed(tmp_path: Path) -> None:
    for line in ("王芳 T 一", "two", "三 > 下周"):
        outbox.put(str(tmp_path), line, TODAY)
    assert [one.line for one in outbox.read_lines(str(tmp_path))] == ["王芳 T 一", "two", "三 > 下周"]


def test_lines_that_were_taken_wait_no_longer(tmp_path: Path) -> None:
    outbox.put(str(tmp_path), "one", TODAY)
    with outbox.take(str(tmp_path)) as lines:
        assert [(one.on, one.line) for one in lines] == [(TODAY.isoformat(), "one")]
    assert outbox.read_lines(str(tmp_path)) == []
    with outbox.take(str(tmp_path)) as lines:
        assert lines == []


def test_lines_that_could_not_be_brought_in_wait_on(tmp_path: Path) -> None:
    outbox.put(str(tmp_path), "one", TODAY)
    with pytest.raises(Locked), outbox.take(str(tmp_path)):
        raise Locked
    outbox.put(str(tmp_path), "two", TODAY)
    assert [one.line for one in outbox.read_lines(str(tmp_path))] == ["one", "two"]


def test_a_line_stays_one_line_and_keeps_its_words(tmp_path: Path) -> None:
    odd = "a\rb\u2028c\x85d\te \udcd6"
    outbox.put(str(tmp_path), odd, TODAY)
    outbox.put(str(tmp_path), "two\nlines", TODAY)
    assert [one.line for one in outbox.read_lines(str(tmp_path))] == [odd, "two lines"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_only_the_owner_may_read_the_lines(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        outbox.put(str(tmp_path), "王芳", TODAY)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / outbox.NAME).stat().st_mode) == 0o600


def test_no_line_falls_between_writers_and_takers(tmp_path: Path) -> None:
    taken: list[str] = []
    done = threading.Event()

    def put(who: int) -> None:
        for number in range(50):
            outbox.put(str(tmp_path), f"{who} {number}", TODAY)

    def take() -> None:
        while not done.is_set():
            with outbox.take(str(tmp_path)) as lines:
                taken.extend(one.line for one in lines)

    writers = [threading.Thread(target=put, args=(who,)) for who in range(3)]
    takers = [threading.Thread(target=take) for _ in range(2)]
    for thread in (*writers, *takers):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    for thread in takers:
        thread.join()
    taken += [one.line for one in outbox.read_lines(str(tmp_path))]
    assert sorted(taken) == sorted(f"{who} {number}" for who in range(3) for number in range(50))


def test_who_cannot_put_a_line_hears_it_as_a_refusal_of_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.02)
    with (
        outbox.take(str(tmp_path)),
        lock.file_lock(str(tmp_path / outbox.LOCK)),
        pytest.raises(OSError, match="writing"),
    ):
        outbox.put(str(tmp_path), "one", TODAY)


def test_the_book_brings_the_lines_in_as_unsorted_ones(book: Book) -> None:
    outbox.put(book.path, "王芳 T 一", TODAY)
    outbox.put(book.path, "two", TODAY + timedelta(days=9))
    assert len(book.take_outbox(TODAY + timedelta(days=30))) == 2
    kept = [(line.on, line.line) for line in book.unsorted()]
    assert kept == [(TODAY, "王芳 T 一"), (TODAY + timedelta(days=9), "two")]
    assert not book.take_outbox(TODAY)


def test_a_damaged_book_takes_no_line_and_loses_none(book: Book) -> None:
    outbox.put(book.path, "one", TODAY)
    (Path(book.path) / "book.json").write_bytes(b"")
    with pytest.raises(Damaged):
        book.take_outbox(TODAY)
    assert [one.line for one in outbox.read_lines(book.path)] == ["one"]


def test_a_line_somebody_wrote_there_by_hand_has_no_day(tmp_path: Path) -> None:
    (tmp_path / outbox.NAME).write_text("王芳 T\t聊了\n", encoding="utf-8")
    assert [(one.on, one.line) for one in outbox.read_lines(str(tmp_path))] == [("", "王芳 T\t聊了")]


def test_a_line_keeps_the_time_it_was_typed_at_and_one_of_an_earlier_rmtui_has_none(book: Book, run: Run) -> None:
    book.outbox.put("王芳 T 早上聊了", TODAY, "09:10")
    book.outbox.put("王芳 15:00 T 下午聊了", TODAY, "18:30")
    book.outbox.put("王芳 T 没说几点", TODAY)
    book.outbox.put("王芳 T 没写完", TODAY, "18:32", is_draft=True)
    run("log", "李强 T 别的")
    times = {one.note: one.at for one in book.contacts() if "聊" in one.note or "几点" in one.note}
    assert times == {"早上聊了": "09:10", "下午聊了": "15:00", "没说几点": ""}
    (draft,) = book.unsorted()
    assert (draft.line, draft.at) == ("王芳 T 没写完", "18:32")


def test_what_was_still_being_typed_is_not_logged_before_somebody_looked_at_it(book: Book, run: Run) -> None:
    book.outbox.put("王芳 T 没写完", TODAY, is_draft=True)
    book.outbox.put("王芳 T 写完了", TODAY)
    run("log", "李强 T 别的")
    assert {one.note for one in book.contacts()} == {"写完了", "别的"}
    assert [(one.line, bool(one.why)) for one in book.unsorted()] == [("王芳 T 没写完", True)]
