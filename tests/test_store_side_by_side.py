"""Several processes at one book: each has read it before any of them writes, and nothing of what they say is lost."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui.cli import main
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.grammar import parse
from rmtui.entry.line import EntryPromise
from rmtui.entry.tag_changes import read_tag_change
from rmtui.errors import RmtuiError
from rmtui.records.client import Client
from rmtui.records.events import UnsortedLine
from rmtui.records.review import Review
from rmtui.rules.review.review_session import begin
from rmtui.store.files import changes, lock
from rmtui.store.files.book import Book
from rmtui.store.review_inputs import read_review_inputs
from rmtui.tui.records.writer import Writer
from tests.factory import TODAY

pytestmark = [
    pytest.mark.every_form,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked"),
]


@pytest.fixture(autouse=True)
def _nobody_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine that has much to do, thirty changes one after another may take longer than a person would wait."""
    monkeypatch.setattr(lock, "PATIENCE", 600.0)


def at_once(*deeds: Callable[[], Any]) -> list[Any]:
    """Do the deeds in a process each: all come to the lock before one takes it. What each gives, or its error."""
    forking = multiprocessing.get_context("fork")
    all_read = forking.Barrier(len(deeds), timeout=60)  # a deed that is refused before it writes breaks it
    answers = forking.SimpleQueue()

    def work(place: int, deed: Callable[[], Any]) -> None:
        apply, waited = changes.apply, [False]

        def waiting(*words: Any, **named: Any) -> None:
            if not waited[0]:
                waited[0] = True
                all_read.wait()
            apply(*words, **named)

        vars(changes)["apply"] = waiting
        try:
            answers.put((place, deed()))
        except Exception as refusal:
            answers.put((place, type(refusal).__name__))

    workers = [forking.Process(target=work, args=one) for one in enumerate(deeds)]
    for worker in workers:
        worker.start()
    found = dict(answers.get() for _ in workers)
    for worker in workers:
        worker.join()
    return [found[place] for place in range(len(deeds))]


_OTHERS = (
    *(("number", "99"), ("phone", "13900000009"), ("email", "a@example.com"), ("birthday", "1985-05-05")),
    *(("risk", "C3"), ("risk-on", "2026-11-01"), ("tier", "D"), ("cadence", "12"), ("review-every", "33")),
    *(("potential", "high"), ("stage", "prospect"), ("channel", "E"), ("quiet", "9-18"), ("marital", "married")),
    *(("opened-on", "2020-01-01"), ("kind", "company")),
)


def command(*words: str) -> Callable[[], int]:
    return partial(main, list(words))


def fang(book: Book) -> Client:
    return next(one for one in book.clients().values() if one.number == "88001")


def writer(book: Book) -> Writer:
    return Writer(Book(book.path), lambda: TODAY, lambda: pytest.fail("no clock is asked"))


def test_every_field_that_is_edited_at_once_is_kept(book: Book) -> None:
    said = {
        **{field: f"{field} 甲" for field in ("name", "salutation", "address", "area", "occupation", "employer")},
        **{field: f"{field} 乙" for field in ("cautions", "notes", "industry", "wechat")},
        **dict(_OTHERS),
    }
    meant = fang(book).id
    edits = [(f"--{flag}", text) for flag, text in said.items()]
    pairs = [*zip(edits[::2], edits[1::2], strict=True)]
    assert at_once(*(command("edit", meant, *one, *other) for one, other in pairs)) == [0] * len(pairs)
    after = book.clients()[meant]
    for flag, text in said.items():
        field = next(one for one in CLIENT_FIELDS.values() if one.flag == f"--{flag}")
        assert getattr(after, field.name) == field.parse(text, TODAY), flag


def test_tags_that_are_added_at_once_are_all_there(book: Book) -> None:
    tags = [f"t{number}" for number in range(8)]
    at_once(*(command("edit", "88001", "--add-tag", tag) for tag in tags))
    assert set(fang(book).tags) == {"fund", *tags}


def test_the_same_sheet_imported_twice_at_once_adds_its_clients_once(book: Book, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("姓名,手机\n孙丽,13900000001\n何军,13900000002\n王芳,13800138000\n", encoding="utf-8")
    before = len(book.clients())
    assert at_once(*[command("import", str(sheet), "--yes")] * 3) == [0, 0, 0]
    assert len(book.clients()) == before + 2


def test_one_client_number_is_given_once(book: Book) -> None:
    codes = at_once(
        command("add", "孙丽", "--number", "700"),
        command("add", "何军", "--number", "700"),
        command("edit", "13900139001", "--number", "700"),
    )
    assert sorted(codes) == [0, 1, 1]
    assert [one.number for one in book.clients().values()].count("700") == 1


def test_a_client_added_twice_at_once_is_there_once(book: Book) -> None:
    codes = at_once(command("add", "孙丽"), command("add", "孙 丽"), command("add", "孙丽", "--phone", "13900000001"))
    assert sorted(codes) == [0, 3, 3]
    assert len(book.clients()) == 3


def test_an_edit_does_not_bring_back_a_client_removed_meanwhile(book: Book) -> None:
    meant = fang(book)
    codes = at_once(
        command("edit", meant.id, "--area", "城西"),
        lambda: Book(book.path).remove(meant),
        lambda: writer(book).promises.add(meant, EntryPromise(TODAY, "发方案")),
    )
    assert meant.id not in book.clients()
    assert codes[0] in (0, 4)


def test_a_line_about_a_client_removed_meanwhile_waits_and_is_not_lost(book: Book) -> None:
    meant, reader = fang(book), Book(book.path)
    names = reader.names()
    book.remove(meant)
    with pytest.raises(RmtuiError, match="王芳 is not there any more"):
        reader.log(parse("88001 T 聊了", TODAY, names))
    assert list(book.contacts()) == []


def test_an_unsorted_line_sorted_from_two_places_is_written_once(book: Book) -> None:
    line = UnsortedLine(on=TODAY, line="王芳 T 签了 =50万 基金")
    book.save(line, what="keep")
    entry = parse(line.line, TODAY, book.names())
    answers = at_once(
        *[lambda: Book(book.path).sort_line(line, entry)] * 3, command("log", "--unsorted", "1", line.line)
    )
    assert answers.count("Stale") in (2, 3)
    assert len(list(book.contacts())) == 1
    assert len(list(book.sales())) == 1
    assert book.unsorted() == []


def test_a_review_is_begun_and_finished_once(book: Book) -> None:
    meant = fang(book)
    begun = Review(client=meant.id, on=TODAY, draft=True)
    answers = at_once(
        *(partial(writer(book).reviews.keep_draft, None, msgspec.structs.replace(begun, id=one)) for one in "ab")
    )
    assert sorted(answers) == ["", "Stale"]
    session = begin(read_review_inputs(book, meant), TODAY)
    answers = at_once(*[partial(writer(book).reviews.finish, session, "17:05")] * 2)
    assert answers.count("Stale") == 1
    assert [one.draft for one in book.reviews(meant.id)] == [False]


def test_tags_given_to_many_from_two_desks_are_all_there(book: Book) -> None:
    ids = list(book.clients())
    at_once(*(partial(writer(book).clients.tag, ids, read_tag_change(tag)) for tag in ("节日", "新股", "-fund")))
    for client in book.clients().values():
        assert set(client.tags) == {"节日", "新股"}
