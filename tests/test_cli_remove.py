"""`rmtui remove`: says what goes and what stays, asks, and undo brings it back."""

from __future__ import annotations

import pytest

from rmtui.cli.context import Context
from rmtui.records.holding import Holding, HoldingKind
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY, contact


@pytest.fixture(autouse=True)
def written(book: Book) -> None:
    fang = next(iter(book.clients().values()))
    book.save(
        Holding(client=fang.id, name="fund", kind=HoldingKind.FUND, value=100), contact(fang, on=TODAY), what="import"
    )


def test_a_client_is_removed_with_what_is_said_before(book: Book, run: Run) -> None:
    answer = run("remove", "wf", "--yes")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "With 王芳 go 1 holding.",
        "1 contact stays in the log, without a name.",
        "王芳 is removed. “rmtui undo” brings the client back.",
    ]
    assert [one.name for one in book.clients().values()] == ["李强"]
    assert book.holdings() == []
    run("undo")
    assert len(book.clients()) == 2
    assert len(book.holdings()) == 1


def test_a_script_has_to_say_yes_and_a_person_is_asked(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("remove", "王芳").code == 2
    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr(Context, "ask", lambda *_: False)
    assert run("remove", "王芳").out.endswith("Nothing was changed.\n")
    assert len(book.clients()) == 2


def test_nobody_is_not_found(run: Run) -> None:
    assert run("remove", "张三", "--yes").code == 4
